"""States in prose: by name, adjective, cable-speak, capital, "the government"; acting or only a place.

GUIDELINES §3: a state is an actor when it acts, speaks or is addressed; a country named as a place is not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mappers.document import Passage
from mappers.extraction.acting import PLACE, acting, capital_acts
from mappers.extraction.gazetteer import cablespeak, capitals, demonyms, fold_word, longest_name
from mappers.extraction.mentions import Candidate
from mappers.extraction.quick import holds_any
from mappers.rules.states import GOVERNMENT, METONYMS
from ontology.entries import Entry

_GOVERNMENT = "|".join(sorted(GOVERNMENT, key=len, reverse=True))
_NATIONAL = re.compile(
    r"(?:\(|\[)?\b(?P<name>U\.S\.|U\.K\.|[A-Z][\w’'-]{0,40}?(?: [A-Z][\w-]{1,40})?)(?:['’]s)?(?:\)|\])? $"
)
_NOUN = re.compile(rf"(?<= )(?:{_GOVERNMENT}|Government|Administration|GOVERNMENT|AUTHORITIES|OFFICIALS)\b")
_LONGEST_NAME = 60
_DOMINANT = 0.5
_GOVERNMENT_OF = re.compile(
    r"\b(?:[Gg]overnment|[Aa]uthorities|GOVERNMENT) [Oo][Ff] (?:[Tt][Hh][Ee] )?"
    r"(?P<name>[A-Z][\w’'-]{0,40}(?:(?: of| and)? [A-Z][\w’'-]{0,40}){0,4})"
)
_GOVERNING = ("government of", "authorities of")
_CABLESPEAK = re.compile(r"\b(?:G[Oo][A-Z]{1,3}|HMG|USG|RGC|FRG)\b")
_THE_GOVERNMENT = re.compile(
    r"\b(?P<form>(?:[Tt]he|[Yy]our|THE) (?:current |present )?"
    r"(?:\[?government\]?|authorities|regime|GOVERNMENT))\b"
    r"(?! of [A-Z])(?! (?:buildings?|troops|officials?|of\b))"
)
_AUTHORITIES = re.compile(
    r"(?:^|[.;,:“\"(—–] |\b(?:and|that|when|but|by|with|as|where|which|from|if|because|after|said|to|while) )"
    r"(?P<form>[Aa]uthorities)\b(?! of)"
)
_THE_PEOPLE = re.compile(r"\b[Tt]he (?P<name>[A-Z][a-z]+s)\b(?! of\b)")
_METONYM = re.compile(rf"\b(?:{'|'.join(sorted(METONYMS))})\b".replace("the ", "[Tt]he "))
_SEATS = tuple(name.removeprefix("the ") for name in METONYMS)
_JOINED = re.compile(r",? (?:and |or )?(?:the )?|, ")
_CAPITAL = re.compile(r"\b(?P<name>[A-Z][\w’'-]{1,40}(?: [A-Z][\w’'-]{1,40})?)\b")


@dataclass(frozen=True, slots=True)
class StateMention:
    """Words that stand for a state, and whether it acts in them (2 as a government, 1 by its verb, 0 as a
    place); ``entries`` are the states that the words may mean, none for "the government"; ``initials`` those
    of a state in cable-speak that no authority lists ("GOCR")."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    acts: float
    initials: str | None = None


def find_states(passage: Passage, candidates: Sequence[Candidate]) -> Iterator[StateMention]:
    """The states that a passage speaks of; ``candidates`` are its names."""
    text = passage.text
    yield from _named(text, [c for c in candidates if c.kind == "State" and c.entries and not _adjectival(c)])
    yield from _national(text)
    yield from _by_government_of(text)
    yield from _by_cablespeak(text)
    for pattern in (_THE_GOVERNMENT, _AUTHORITIES):
        for match in pattern.finditer(text):
            yield StateMention(match.start("form"), match.end("form"), (), 2)
    yield from _peoples(text)
    yield from _by_capital(text)
    yield from _by_metonym(text)


def _named(text: str, states: Sequence[Candidate]) -> Iterator[StateMention]:
    """States by their names; those joined by "and" act together, or are places together."""
    together: list[Candidate] = []
    for candidate in [*states, None]:
        if together and (candidate is None or not _JOINED.fullmatch(text, together[-1].end, candidate.start)):
            acts = [acting(text, c.start, c.end) for c in together]
            shared = acts[0] if acts[0] == PLACE else max(acts)
            yield from (StateMention(c.start, c.end, c.entries[:1], shared) for c in together)
            together = []
        if candidate:
            together.append(candidate)


def _adjectival(candidate: Candidate) -> bool:
    return candidate.name.endswith(("-born", "-based", "-led", "-backed", "-wide"))


def _by_cablespeak(text: str) -> Iterator[StateMention]:
    """GOU, HMG, and "GOCR" for the Government Of Costa Rica."""
    for match in _CABLESPEAK.finditer(text):
        entries = cablespeak().get(match[0].upper(), ())
        if entries or match[0].upper().startswith("GO"):
            yield StateMention(match.start(), match.end(), entries, 2, match[0][2:].upper())


def _national(text: str) -> Iterator[StateMention]:
    """ "Chadian authorities", "Chad's government", "U.S. Government"."""
    for noun in _NOUN.finditer(text):
        match = _NATIONAL.search(text, max(0, noun.start() - _LONGEST_NAME), noun.start())
        if match is None:
            continue
        name, start = match["name"], match.start("name")
        state = state_of(name)
        if state is None and " " in name:
            name = name.split()[-1]
            start, state = match.end("name") - len(name), state_of(name)
        if state:
            yield StateMention(start, noun.end(), (state,), 2)


def _by_government_of(text: str) -> Iterator[StateMention]:
    for match in _GOVERNMENT_OF.finditer(text) if holds_any(text.lower(), _GOVERNING) else ():
        words = match["name"].replace("’s", "").replace("'s", "").split()
        found = longest_name(tuple(fold_word(word) for word in words))
        if found and found.entries[0].kind == "State":
            end = match.start("name") + len(" ".join(words[: found.words]))
            yield StateMention(match.start(), end, found.entries[:1], 2)


def _peoples(text: str) -> Iterator[StateMention]:
    for match in _THE_PEOPLE.finditer(text):
        state = demonyms().get(match["name"])
        if state:
            yield StateMention(match.start(), match.end(), (state,), 1)


def _by_metonym(text: str) -> Iterator[StateMention]:
    """Seats of government that act: "the Kremlin denied"."""
    for match in _METONYM.finditer(text) if holds_any(text, _SEATS) else ():
        form = match[0].replace("The", "the", 1).replace("'", "’")
        state = state_of(METONYMS[form])
        if state and (form.startswith("the") or capital_acts(text, match.start(), match.end())):
            yield StateMention(match.start(), match.end(), (state,), 1)


def _by_capital(text: str) -> Iterator[StateMention]:
    """A capital that acts or is acted against stands for its government, otherwise for the city."""
    for match in _CAPITAL.finditer(text):
        first = match["name"].partition(" ")[0]
        for name in (match["name"], first) if first in _first_words() else ():
            state = capitals().get(name.replace("’", "'"))
            if state and capital_acts(text, match.start(), match.start() + len(name)):
                yield StateMention(match.start(), match.start() + len(name), (state,), 1)
                break


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.replace("'", mark).split()[0] for name in capitals() for mark in "'’")


def state_of(name: str) -> Entry | None:
    """The state of a name or adjective."""
    name = name.title() if name.isupper() and len(name) > 4 else name
    state = demonyms().get(name) or demonyms().get(name.rstrip("."))
    found = None if state else longest_name(tuple(fold_word(word) for word in name.split()))
    if found and found.entries[0].kind == "State" and found.words == len(name.split()):
        return found.entries[0]
    return state


def main_state(mentions: Mapping[int, Sequence[StateMention]], home: str | None) -> tuple[Entry | None, bool]:
    """The state most often named, not the writer's own; and whether it is so dominant that "the government"
    means it throughout."""
    counts: Counter[str] = Counter()
    known: dict[str, Entry] = {}
    for found in mentions.values():
        for mention in found:
            if len(mention.entries) == 1 and mention.entries[0].path != home:
                counts[mention.entries[0].path] += 1 + 2 * (mention.acts >= 2)
                known[mention.entries[0].path] = mention.entries[0]
    if not counts:
        return None, False
    path, most = counts.most_common(1)[0]
    return known[path], most >= counts.total() * _DOMINANT
