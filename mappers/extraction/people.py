"""Persons in prose: full names first, then short forms and titles tied to them.

Two people of one surname are kept apart by their other names and titles; a surname alone means the one
named last before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mappers.document import Record
from mappers.extraction.cast import Cast, compatible, folded
from mappers.extraction.content import Mention, Role, Span
from mappers.extraction.gazetteer import fold_word, people_by_surname
from mappers.extraction.judging import Context
from mappers.extraction.mentions import Candidate
from mappers.extraction.quick import passages_with
from mappers.extraction.roles import titles_around
from mappers.rules.lexicon import words
from mappers.rules.names import ABBREVIATED_TITLES, CABLESPEAK_PERSONS, HONORIFICS, OWN_DIPLOMATS, REPORTING
from mappers.rules.states import ACTS_AFTER
from ontology.entries import Entry

_CABLESPEAK = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(CABLESPEAK_PERSONS, key=len, reverse=True)))})\b", re.IGNORECASE
)
_OFFICERS = (
    "off", "OFF", "Off", "oun", "OUN", "onGen", "ONGEN", "ongen", "DCM", "dcm", "harg", "HARGE", "hief",
    "HIEF", "PAO", "DATT", "datt", "con", "CON", "RSO", "USDAO",
)  # fmt: skip
"""What every word for the post's diplomats holds."""
_DEFINITE = words("the our your its their his her s")
_COURTESY = words("his her their your the excellency h.e honorable honourable right rt")
_ACTS = REPORTING | ACTS_AFTER
_YEARS = re.compile(r"\((?P<start>\d{4})?–(?P<end>\d{4})?\)$")


class People:
    """The persons of one document."""

    def __init__(self, record: Record, cast: Cast, context: Context, main: Entry | None) -> None:
        self.record, self.cast, self.context, self.main = record, cast, context, main
        self._appositions: dict[str, set[str]] = {}

    def mentions(self, candidates: Mapping[int, Sequence[Candidate]]) -> Iterator[Mention]:
        """Where persons are mentioned; they are entered in the cast."""
        every = [c for found in candidates.values() for c in found if self._may_be_person(c)]
        full = [
            c for c in every if len(c.words) > 1 and (c.kind == "Person" or self.context.judge(c) == "person")
        ]
        paths = {id(c): self._full(c) for c in full}
        yield from (self._mention(c, paths[id(c)]) for c in full)
        rest = [c for c in every if id(c) not in paths]
        for candidate in sorted(rest, key=lambda c: not c.name):
            path = self._short(candidate)
            if path:
                yield self._mention(candidate, path)
        if self.record.genre == "cable":
            yield from self._cablespeak()

    def _may_be_person(self, candidate: Candidate) -> bool:
        kinds = {entry.kind for entry in candidate.entries}
        short = candidate.kind is None and candidate.name in self.context.acronyms
        return candidate.kind in (None, "Person") and kinds <= {"Person"} and not short

    def _mention(self, candidate: Candidate, path: str) -> Mention:
        if candidate.title and _is_office(candidate.title):
            title = _without_honorific(_trimmed(candidate.title))
            start = candidate.title_start
            span = Span(candidate.passage, start, start + len(candidate.title))
            self.cast.bears(path, Role(title, None, span))
        start = candidate.title_start if candidate.title else candidate.start
        text = self.context.texts[candidate.passage][start : candidate.end]
        if candidate.title and candidate.name:
            self.cast.call(path, text, titled=True)
        return Mention(Span(candidate.passage, start, candidate.end), text, path)

    # -- full names -----------------------------------------------------------------

    def _full(self, candidate: Candidate) -> str:
        path = (
            self._same(candidate.name)
            or self._from_authority(candidate)
            or self.cast.local(candidate.name, "Person")
        )
        self.cast.call(path, candidate.name)
        text = self.context.texts[candidate.passage]
        for title in titles_around(text, candidate.start, candidate.end):
            self._appositions.setdefault(path, set()).update(title_words(title.text))
        nickname = self.context.nickname(candidate)
        if nickname:
            self.cast.call(path, nickname)
        return path

    def _same(self, name: str) -> str | None:
        """The person already known under this name or one compatible with it."""
        words = folded(name)
        for path in self.cast.surnamed(name.rsplit(maxsplit=1)[-1]):
            if any(len(form) > 1 and compatible(words, form) for form in self.cast.parts[path].forms):
                return path
        return None

    def _from_authority(self, candidate: Candidate) -> str | None:
        people = tuple(entry for entry in candidate.entries if entry.kind == "Person")
        return self.cast.known(people[0]) if len(people) == 1 else None

    # -- short forms ----------------------------------------------------------------

    def _short(self, candidate: Candidate) -> str | None:
        if not candidate.name:
            return self._by_title(candidate)
        if len(candidate.words) > 1:
            return self._same(candidate.name)
        path = self._by_surname(candidate)
        if path:
            self.cast.call(path, candidate.name)
            return path
        if candidate.title:
            return self._titled(candidate)
        return (
            self.cast.local(candidate.name, "Person") if self.context.judge(candidate) == "person" else None
        )

    def _by_surname(self, candidate: Candidate) -> str | None:
        """The person meant by a surname (or, failing that, another name) alone."""
        word = candidate.words[-1]
        known = self.cast.surnamed(word) or self.cast.people_called(word)
        if len(known) > 1 and candidate.title:
            titled = [p for p in known if self._bears(p, candidate.title)]
            known = titled or known
        return known[-1] if known else None

    def _bears(self, path: str, title: str) -> bool:
        wanted = set(title_words(title))
        beside = self._appositions.get(path, set())
        return bool(wanted & beside) or any(
            wanted & set(title_words(role.title)) for role in self.cast.parts[path].roles.values()
        )

    def _titled(self, candidate: Candidate) -> str:
        """ "President Duro": the public figure who held the office, or a person of this document."""
        assert candidate.title
        state = candidate.state or self.main
        title = candidate.title.split()[-1]
        date = self.record.created
        entry = office_holder(candidate.name, title, date, state.path if state else None)
        if entry is None and date and candidate.state is None:
            entry = office_holder(candidate.name, title, date)
        return self.cast.known(entry, candidate.name) if entry else self.cast.local(candidate.name, "Person")

    def _by_title(self, candidate: Candidate) -> str | None:
        """ "the Prime Minister": whoever bears the title here, or an unnamed holder who acts."""
        assert candidate.title
        if self.context.word_before(candidate) not in _DEFINITE:
            return None
        wanted = set(folded(_trimmed(candidate.title)))
        own = self.record.genre == "cable" and wanted == {"secretary"}  # not another state's secretary
        for path in reversed(list(self.cast.parts)):
            part = self.cast.parts[path]
            if part.kind == "Person" and any(
                wanted == set(folded(role.title)) if own else wanted <= set(folded(role.title))
                for role in part.roles.values()
            ):
                return path
        ours = self.record.genre == "cable" and candidate.title.lower() in OWN_DIPLOMATS
        if not ours and self.context.verb_after(candidate) not in _ACTS:
            return None
        return self.cast.local(
            f"the {candidate.title}", "Person", candidate.state.path if candidate.state else None
        )

    def _cablespeak(self) -> Iterator[Mention]:
        for ordinal, text in passages_with(self.context.texts, _OFFICERS):
            for match in _CABLESPEAK.finditer(text):
                if match[0].lower() in ("charge", "pao", "rso", "datt") and not match[0].isupper():
                    continue
                usual = CABLESPEAK_PERSONS[match[0].lower()]
                path = self.cast.local(
                    usual, "Person" if not usual.endswith("s") or usual == "PolCouns" else "Group"
                )
                self.cast.call(path, match[0])
                self.cast.bears(path, Role(usual, None, Span(ordinal, match.start(), match.end())))
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)


def title_words(title: str) -> list[str]:
    """The words of a title for comparison, abbreviations written out."""
    return [part for word in folded(title) for part in ABBREVIATED_TITLES.get(word, word).split()]


def office_holder(surname: str, office: str, date: str | None, country: str | None = None) -> Entry | None:
    """The one public figure of this surname who held an office whose title has these words, if the date is
    known in that year; ``country`` is the path of a State."""
    found = [
        entry
        for entry in people_by_surname().get(fold_word(surname.title() if surname.isupper() else surname), ())
        if (country is None or entry.country == country)
        and any(_held(role, office, date) for role in entry.roles)
    ]
    return found[0] if len(found) == 1 else None


def _held(role: str, office: str, date: str | None) -> bool:
    if office.casefold() not in role.casefold():
        return False
    years = _YEARS.search(role)
    if years is None or date is None:
        return True
    year = int(date[:4])
    return int(years["start"] or year) - 1 <= year <= int(years["end"] or 9999) + 1


def _is_office(title: str) -> bool:
    """Whether a title says more than "Mr." or "H.E. Mr."."""
    words = [word.lower().rstrip(".") for word in title.split()]
    return any(len(word) > 1 and word not in HONORIFICS and word not in _COURTESY for word in words)


def _without_honorific(title: str) -> str:
    """ "Foreign Minister" of "Foreign Minister Sheikh"."""
    *rest, last = title.split()
    return " ".join(rest) if rest and last.lower().rstrip(".") in HONORIFICS else title


def _trimmed(title: str) -> str:
    """A title without an article."""
    return re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", title)
