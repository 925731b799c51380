"""Organisations, government bodies and posts in prose: full names, acronyms, "the Commission"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from mappers.document import Record
from mappers.extraction.cast import Cast, folded
from mappers.extraction.content import Mention, Span
from mappers.extraction.gazetteer import fold_word, longest_name, resolve_body
from mappers.extraction.judging import Context
from mappers.extraction.mentions import Candidate
from mappers.extraction.unnamed_bodies import UnnamedBodies
from mappers.rules.authority_names import NO_ACTORS
from mappers.rules.lexicon import words
from mappers.rules.names import (
    ORGANIZATION_HEADS,
    POST_HEADS,
    REPORTING,
    STATE_BODIES,
)
from mappers.rules.self_named import SELF_NAMED
from mappers.rules.states import ACTS_AFTER, FORMER_STATES
from ontology import authority
from ontology.entries import Entry

US = "actor/united-states"
_ADJECTIVAL = frozenset({"UN", "U.N.", "EU", "E.U."})
_SHORTEST_ACRONYM = 3
_AMERICA = re.compile(r"\b(?:U\.S\.|US\b|USG\b|United States|America|Washington)")
_CHAMBERS = frozenset({"Senate", "House of Representatives", "Supreme Court"})
_NOUN = re.compile(r" ([a-z][a-z-]+)")
_SMALL_WORDS = words(
    "and or but to in on at for of with by as that which who when while if because than from into before",
    "after through under over since during about so not it they we he she its their",
)
_NOT_NOUNS = ACTS_AFTER | REPORTING | _SMALL_WORDS
_HEAD_SET = ORGANIZATION_HEADS | STATE_BODIES | POST_HEADS


class Bodies:
    """The organisations of one document."""

    def __init__(
        self, record: Record, cast: Cast, context: Context, main: Entry | None, home: str | None
    ) -> None:
        self.record, self.cast, self.context = record, cast, context
        self.main = main.path if main else None
        self.home = home

    def mentions(self, candidates: Mapping[int, Sequence[Candidate]]) -> Iterator[Mention]:
        """Where organisations are mentioned; they are entered in the cast."""
        every = [c for found in candidates.values() for c in found if self._may_be_body(c)]
        introduced = self.context.acronyms
        for candidate in every:
            if candidate.name in introduced and candidate.kind is None:
                continue
            path = self._full(candidate)
            if path:
                yield self._mention(candidate, path)
        for candidate in every:
            path = self.cast.named(candidate.name) if candidate.name in introduced else None
            if path:
                yield self._mention(candidate, path)
        yield from UnnamedBodies(self.record, self.cast, self.context, self.main).mentions()

    def _may_be_body(self, candidate: Candidate) -> bool:
        if any(entry.path in NO_ACTORS for entry in candidate.entries) or self._is_adjective(candidate):
            return False
        if candidate.name and self._is_led(candidate.words):
            return False
        return candidate.kind in (None, "Organization", "GovernmentBody", "Post") and bool(candidate.name)

    def _is_led(self, words: Sequence[str]) -> bool:
        """ "The Duro Administration": a mention of Duro (GUIDELINES §3)."""
        return words[-1] in ("Administration", "Government") and bool(self.cast.people_called(words[0]))

    def _is_adjective(self, candidate: Candidate) -> bool:
        """ "UN experts", "EU policy": an acronym before a noun names nobody (GUIDELINES §3, mentions)."""
        following = _NOUN.match(self.context.texts[candidate.passage], candidate.end)
        return following is not None and candidate.name in _ADJECTIVAL and following[1] not in _NOT_NOUNS

    def _mention(self, candidate: Candidate, path: str) -> Mention:
        short = self.context.introduced(candidate)
        if short:
            self.cast.call(path, short)
        return Mention(Span(candidate.passage, candidate.start, candidate.end), candidate.name, path)

    def _full(self, candidate: Candidate) -> str | None:
        entry = self._entry(candidate) or self._by_acronym(candidate)
        if entry:
            return self.cast.known(entry, candidate.name) if entry.kind not in ("Person", "State") else None
        if candidate.name in FORMER_STATES:
            return self.cast.local(candidate.name, "State")
        known = self.cast.named(candidate.name) or self._firm(candidate.name)
        known = known or (self._longer_form(candidate) if candidate.kind else None)
        if known and candidate.kind is None and self.cast.parts[known].kind == "Post":
            return None  # the city of a post that the header names
        if known:
            self.cast.call(known, candidate.name)
            return known if self.cast.parts[known].kind not in ("Person", "State") else None
        if candidate.kind is None:
            return self.cast.local(candidate.name, "Organization") if self._is_body(candidate) else None
        country = candidate.state.path if candidate.state else self.main
        return self.cast.local(
            candidate.name, candidate.kind, country if candidate.kind == "GovernmentBody" else None
        )

    def _by_acronym(self, candidate: Candidate) -> Entry | None:
        """The authority's body of the acronym that a name introduces, when that is worded otherwise
        ("UN Office of Drugs and Crime (UNODC)")."""
        short = self.context.introduced(candidate) if candidate.kind else None
        found = longest_name((fold_word(short),)) if short and len(short) > _SHORTEST_ACRONYM else None
        entry = found.entries[0] if found and len(found.entries) == 1 else None
        return entry if entry and entry.kind == candidate.kind == "Organization" else None

    def _firm(self, name: str) -> str | None:
        """ "Boeing" and "Boeing Company" are one."""
        first, _, last = name.rpartition(" ")
        if first in SELF_NAMED and last.lower() in _HEAD_SET:
            return self.cast.named(first)
        parts = self.cast.parts.values() if name in SELF_NAMED else ()
        return next(
            (p.path for p in parts if p.label.startswith(f"{name} ") and p.kind == "Organization"), None
        )

    def _longer_form(self, candidate: Candidate) -> str | None:
        """The one body whose name has all words of this one, or the reverse, with the same head."""
        words = set(folded(candidate.name))
        heads = words & _HEAD_SET
        fitting = {
            part.path
            for part in self.cast.parts.values()
            if part.kind in ("Organization", "GovernmentBody", "Post") and len(words) > 1
            for form in part.forms
            if len(form) > 1 and (words < set(form) or set(form) < words) and heads == set(form) & _HEAD_SET
        }
        return fitting.pop() if len(fitting) == 1 else None

    def _is_body(self, candidate: Candidate) -> bool:
        return not candidate.entries and self.context.judge(candidate) == "body"

    def _entry(self, candidate: Candidate) -> Entry | None:
        """The authority's entry: the only one of that name, or the one of the state spoken of."""
        if candidate.kind == "Post":
            own = candidate.state is None or candidate.state.path == US
            return authority.post(candidate.name.replace("AmConsulate", "Consulate")) if own else None
        if self._is_local_chamber(candidate):
            return None
        entries = candidate.entries or self._national(candidate)
        if len(entries) == 1:
            one = entries[0]
            foreign = one.kind == "GovernmentBody" and one.country not in (None, self.main, self.home, US)
            return None if foreign and not _names_state(candidate.name, one) else one
        for country in (candidate.state.path if candidate.state else None, self.main, self.home):
            fitting = [e for e in entries if country and e.country == country]
            if len(fitting) == 1:
                return fitting[0]
        return None

    def _is_local_chamber(self, candidate: Candidate) -> bool:
        """ "the Senate" of another state than the one whose Senate the authority knows."""
        if candidate.name not in _CHAMBERS:
            return False
        if candidate.state is not None:
            return candidate.state.path != US
        elsewhere = self.main not in (None, US) and self.record.genre in ("article", "cable")
        return elsewhere or not self._speaks_of_america

    @cached_property
    def _speaks_of_america(self) -> bool:
        """Whether the United States is named at all."""
        return any(_AMERICA.search(text) for text in self.context.texts.values())

    def _national(self, candidate: Candidate) -> tuple[Entry, ...]:
        """ "Marisian Foreign Ministry", "U.S. State Department": the name without the state's."""
        if candidate.state is None or candidate.kind is None:
            return ()
        entry = resolve_body(candidate.name)
        return (entry,) if entry else ()


def _names_state(name: str, entry: Entry) -> bool:
    """Whether a body's name says whose it is: it is the full label, or that has no state's name."""
    label, state = entry.label.casefold(), (entry.country or "").rpartition("/")[2]
    return set(folded(entry.label)) == set(folded(name)) or not label.endswith(f"of {state}")
