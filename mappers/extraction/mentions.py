"""Finds names in prose: what each run of capitalised words may name, before anybody is identified.

``find_candidates`` reads a passage; it knows the authorities' names, titles ("Deputy Minister of Labor"),
names of bodies built on a head word ("Ministry of …", "… Foundation"), and names of persons. Which actor a
candidate is, or whether it is one at all, is decided by ``mappers.extraction.actors`` with the whole
document in view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mappers.document import ActorKind, Passage
from mappers.extraction.all_capitals import Found, find_in_capitals, in_capitals
from mappers.extraction.body_names import body_at
from mappers.extraction.gazetteer import demonyms, longest_name
from mappers.extraction.heads import capitals_end, is_field, is_state, name_at, name_end, state_at
from mappers.extraction.initialisms import spelled_out
from mappers.extraction.titles import title_end, title_head
from mappers.extraction.words import NICKNAME, Word, runs
from mappers.rules.names import FIRST_NAMES_OF_BODIES, NOT_NAMES, REFUSED_HEADS, REPORTING
from ontology.entries import Entry

_FIELDS = re.compile(r"(?:, [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}){1,4},? and [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of a passage that may name an actor.

    ``kind`` is what they look like (None: a proper name of unknown kind), ``entries`` what the authorities
    know under this name; of a person ``title`` is what precedes the name (``title_start`` is where);
    ``name`` is empty when only a title stands there ("the Prime Minister").
    """

    passage: int
    start: int
    end: int
    name: str
    kind: ActorKind | None = None
    entries: tuple[Entry, ...] = ()
    title: str | None = None
    title_start: int = -1
    state: Entry | None = None

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return self.name.split()


def find_candidates(passage: Passage) -> Iterator[Candidate]:
    """The candidates of a passage in the order of its text; none overlap."""
    if in_capitals(passage.text):
        yield from (_from_capitals(passage, found) for found in find_in_capitals(passage))
        return
    announced: Candidate | None = None
    for candidate in _with_spelled_out(passage):
        listed = announced and passage.text[announced.end : candidate.start].strip(' "“') == ":"
        found = _announced(candidate, announced) if announced and listed else candidate
        yield found
        announced = found if found.title and not found.name else None


def _with_spelled_out(passage: Passage) -> Iterator[Candidate]:
    """The candidates of a passage; a name whose initials follow takes the place of the parts found of it."""
    candidates: list[Candidate] = []
    for found in (candidate for run in runs(passage.text) for candidate in _of_run(run, passage)):
        if not candidates or found.start >= candidates[-1].end:
            candidates.append(found)
    for start, end in spelled_out(passage.text):
        inside = [c for c in candidates if c.start < end and start < c.end]
        if any(c.start <= start and end <= c.end for c in inside):
            continue
        kinds = {c.kind for c in inside}
        kind: ActorKind = "GovernmentBody" if kinds == {"GovernmentBody"} else "Organization"
        candidates = [c for c in candidates if c not in inside]
        candidates.append(Candidate(passage.ordinal, start, end, passage.text[start:end], kind))
    yield from sorted(candidates, key=lambda c: c.start)


def _announced(candidate: Candidate, office: Candidate) -> Candidate:
    """ "Minister of Justice: Pavel Duro": a list of offices names who holds each."""
    if candidate.kind not in (None, "Person") or not candidate.name:
        return candidate
    title_start = office.title_start if candidate.title is None else candidate.title_start
    return replace(candidate, kind="Person", title=candidate.title or office.title, title_start=title_start)


def _from_capitals(passage: Passage, found: Found) -> Candidate:
    title_start, start, end, title, entries = found
    kind: ActorKind = entries[0].kind if entries else "Person"
    name = passage.text[start:end]
    return Candidate(passage.ordinal, start, end, name, kind, entries, title, title_start if title else -1)


def _of_run(run: Sequence[Word], passage: Passage) -> Iterator[Candidate]:
    place = 0
    while place < len(run):
        found = _at(run, place, passage) if run[place].capital else None
        if found:
            candidate, place = found
            yield candidate
        else:
            place += 1


def _at(run: Sequence[Word], i: int, passage: Passage) -> tuple[Candidate, int] | None:
    """The candidate that begins at word ``i`` and the word after it."""
    return (
        _titled(run, i, passage)
        or _body(run, i, passage)
        or _known(run, i, passage)
        or _name(run, i, passage)
    )


# -- authorities --------------------------------------------------------------------


def _known(run: Sequence[Word], i: int, passage: Passage) -> tuple[Candidate, int] | None:
    found = name_at(run, i)
    if found is None:
        return None
    end = i + found.words
    candidate = _candidate(run, i, end, passage, found.entries[0].kind)
    return replace(candidate, entries=found.entries), end


# -- titles -------------------------------------------------------------------------


def _titled(run: Sequence[Word], i: int, passage: Passage) -> tuple[Candidate, int] | None:
    """A title, with the name that follows it if one does."""
    head = title_head(run, i)
    if head is None:
        return None
    after = title_end(run, head + 1)
    stop = name_end(run, after)
    if stop == after + 1 and run[after].lower in REPORTING:
        stop = after
    if stop > after and (run[stop - 1].lower in REFUSED_HEADS or is_state(run, after, stop)):
        stop = after
    if stop == after and run[head].lower in (
        "general",
        "justice",
        "representative",
        "leader",
        "expert",
        "head",
    ):
        return None
    state = state_at(run, i)
    title = passage.text[run[i].start : run[after - 1].end]
    start = after if stop > after else i
    candidate = _candidate(run, start, stop if stop > after else after, passage, "Person")
    named = candidate if stop > after else replace(candidate, name="")
    return replace(named, title=title, title_start=run[i].start, state=state and state[0]), max(stop, after)


# -- names built on a head ----------------------------------------------------------


def _body(run: Sequence[Word], i: int, passage: Passage) -> tuple[Candidate, int] | None:
    """A name that says what it is; an authority's name that is as long goes before it."""
    found = body_at(run, i)
    if found is None:
        return None
    end, kind = found
    known = name_at(run, i)
    if known and known.words >= end - i:
        return None
    state = state_at(run, i)
    candidate = _with_fields(_candidate(run, i, end, passage, kind), run[i].lower, passage)
    exact = longest_name(tuple(word.folded for word in run[i:end])) if end > i else None
    entries = exact.entries if exact and exact.words == end - i else ()
    return replace(candidate, state=state and state[0], entries=entries), end


def _with_fields(candidate: Candidate, head: str, passage: Passage) -> Candidate:
    """ "Ministry of Land Management, Urban Planning and Construction": the fields parted by commas."""
    match = _FIELDS.match(passage.text, candidate.end) if head in ("ministry", "department") else None
    words = [word for word in re.findall(r"[\w’'-]+", match[0]) if word != "and"] if match else []
    if not words or not all(is_field(word.lower()) for word in words):
        return candidate
    end = candidate.end + len(match[0]) if match else candidate.end
    return replace(candidate, end=end, name=passage.text[candidate.start : end])


# -- other proper names -------------------------------------------------------------


def _name(run: Sequence[Word], i: int, passage: Passage) -> tuple[Candidate, int] | None:
    """A proper name without a word that says what it names."""
    pair = " ".join(word.text for word in run[i : i + 2])
    if run[i].lower in NOT_NAMES or run[i].text in demonyms() or pair in demonyms():
        return None
    end = name_end(run, i)
    if end == i:
        return None
    if run[capitals_end(run, i) - 1].lower in REFUSED_HEADS or run[end - 1].lower in REFUSED_HEADS:
        return None
    headed = end > i + 1 and run[i].lower in FIRST_NAMES_OF_BODIES
    return _candidate(run, i, end, passage, "Organization" if headed else None), end


def _candidate(run: Sequence[Word], i: int, end: int, passage: Passage, kind: ActorKind | None) -> Candidate:
    start, stop = run[i].start, run[end - 1].end
    name = NICKNAME.sub(" ", passage.text[start:stop])
    return Candidate(passage.ordinal, start, stop, name, kind)
