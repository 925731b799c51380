"""What the whole document says about its names: acronyms introduced, words written small, repetitions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from mappers.document import Record
from mappers.extraction.gazetteer import demonyms, fold_word
from mappers.extraction.mentions import Candidate
from mappers.rules.authority_names import SHORT_ACRONYMS
from mappers.rules.names import (
    NOT_ACRONYMS,
    ORGANIZATION_HEADS,
    PORTFOLIOS,
    POST_HEADS,
    STATE_BODIES,
    STATE_WORDS,
)

_INTRODUCED = re.compile(
    r"(?:,? known as |,? or |[\"”’]? ?[(\[](?:the |or |known as |hereafter |hereinafter )?[\"“‘]?)"
    r"(?P<acronym>[A-Z][A-Za-z&/.+-]{1,11}?)[\"”’]?(?=[)\],;.])"
)
_NICKNAME = re.compile(r" [\"“](?P<nickname>[A-Z][^\"“”]{1,30})[\"”]")
_WORD = re.compile(r"[\w’'-]+")
_AFTER = re.compile(r"[\"”’]?,? (?:also |recently |then |later |has |had )?([a-z]+)")
_HEADS = ORGANIZATION_HEADS | STATE_BODIES | POST_HEADS | STATE_WORDS | PORTFOLIOS
_SMALL = re.compile(r"\b[a-z][a-z-]+\b")


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that some texts write in small letters."""
    return frozenset(word for text in texts for word in _SMALL.findall(text))


def without_first_word(candidate: Candidate, small: Container[str]) -> Candidate:
    """A candidate at the start of a sentence, without a first word that has its capital from there."""
    first, _, rest = candidate.name.partition(" ")
    ordinary = first.lower() in small or first in _IMPERATIVES or first.endswith("ing")
    if not rest or not ordinary or candidate.title or candidate.entries or first.lower() in _HEADS:
        return candidate
    start = candidate.start + len(first) + 1
    return replace(candidate, start=start, name=rest, kind=candidate.kind if " " in rest else None)


_IMPERATIVES = ("Visit", "See", "Contact", "Meet")
_BODY_KINDS = ("Organization", "GovernmentBody")


def _is_foreign_acronym(acronym: str) -> bool:
    """Whether capitals in brackets after a body's name may shorten its name in another language."""
    known = acronym in demonyms() or acronym in SHORT_ACRONYMS or acronym.lower() in NOT_ACRONYMS
    return 2 < len(acronym) < 10 and acronym.isalpha() and acronym.isupper() and not known


class Surroundings:
    """What one document says about its names; ``small`` are the words it also writes in small letters."""

    def __init__(
        self, record: Record, candidates: Mapping[int, Iterable[Candidate]], small: frozenset[str]
    ) -> None:
        self.texts = {passage.ordinal: passage.text for passage in record.passages}
        self.candidates = candidates
        self.small = small
        self.acronyms = self._acronyms()

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each name of unknown kind or of a person occurs."""
        every = (c for found in self.candidates.values() for c in found)
        return Counter(c.name for c in every if c.name and c.kind in (None, "Person"))

    def _acronyms(self) -> dict[str, str]:
        """Acronym → the name before it that introduced it."""
        found: dict[str, str] = {}
        for candidate in (c for many in self.candidates.values() for c in many):
            acronym = self.introduced(candidate)
            if acronym and candidate.name:
                found.setdefault(acronym, candidate.name)
        return found

    def introduced(self, candidate: Candidate) -> str | None:
        """The short form that stands in brackets after a name, when its letters begin words of it."""
        match = _INTRODUCED.match(self.texts[candidate.passage], candidate.end)
        if match is None or not candidate.name:
            return None
        acronym = match["acronym"].rstrip(".")
        if candidate.kind in _BODY_KINDS and "known as" in match[0]:
            return acronym
        if candidate.kind in _BODY_KINDS and _is_foreign_acronym(acronym):
            return acronym
        capitals = [c for c in fold_word(acronym) if c.isupper()]
        initials = [w[0].upper() for w in re.findall(r"[^\W_]+", candidate.name)]
        return (
            acronym
            if len(capitals) > 1 and len(set(capitals) & set(initials)) * 2 >= len(set(capitals))
            else None
        )

    def nickname(self, candidate: Candidate) -> str | None:
        """What stands in quotation marks after a name."""
        match = _NICKNAME.match(self.texts[candidate.passage], candidate.end)
        return match["nickname"] if match else None

    def word_before(self, candidate: Candidate) -> str:
        """The word before a candidate, in small letters; empty at the start of a passage."""
        start = candidate.title_start if candidate.title_start >= 0 else candidate.start
        before = self.texts[candidate.passage][max(0, start - 40) : start]
        if not before.endswith((" ", ' "', " “")):
            return ""
        word = before.rstrip(' "“').rpartition(" ")[2]
        return word.lower() if _WORD.fullmatch(word) else ""

    def verb_after(self, candidate: Candidate) -> str:
        """The small word after a candidate."""
        match = _AFTER.match(self.texts[candidate.passage], candidate.end)
        return match[1] if match else ""

    @cached_property
    def places(self) -> frozenset[str]:
        """The names of unknown kind that stand somewhere after "in", "at" or "near"."""
        return self._after("in", "at", "near")

    @cached_property
    def with_article(self) -> frozenset[str]:
        """The names of unknown kind that stand somewhere after "the"."""
        return self._after("the")

    def _after(self, *words: str) -> frozenset[str]:
        unknown = (c for found in self.candidates.values() for c in found if c.kind is None)
        return frozenset(c.name for c in unknown if self.word_before(c) in words)
