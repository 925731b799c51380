"""What the whole document says about its names: acronyms introduced, words also written small, repetitions.

``Context.judge`` decides whether a proper name of unknown kind is a person, a body, or no actor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Literal

from mappers.document import Record
from mappers.extraction.gazetteer import demonyms, fold_word, given_names, longest_name
from mappers.extraction.mentions import Candidate
from mappers.extraction.roles import titles_around
from mappers.rules.authority_names import SHORT_ACRONYMS
from mappers.rules.cues import ADJECTIVE_ENDINGS, BODY_NOUNS, LED_NOUNS, NAMED_NOUNS, PERSON_CUES, PLACE_CUES
from mappers.rules.names import (
    COMMON_ENDING,
    NOT_ACRONYMS,
    ORGANIZATION_HEADS,
    PORTFOLIOS,
    POST_HEADS,
    REFUSED_HEADS,
    REPORTING,
    ROLE_NOUNS,
    STATE_BODIES,
    STATE_WORDS,
)
from mappers.rules.self_named import SELF_NAMED
from mappers.rules.small_words import ORDINARY
from ontology import authority

Kind = Literal["person", "body"]

_INTRODUCED = re.compile(
    r"(?:,? known as |,? or |[\"”’]? ?[(\[](?:the |or |known as |hereafter |hereinafter )?[\"“‘]?)"
    r"(?P<acronym>[A-Z][A-Za-z&/.+-]{1,11}?)[\"”’]?(?=[)\],;.])"
)
_NICKNAME = re.compile(r" [\"“](?P<nickname>[A-Z][^\"“”]{1,30})[\"”]")
_WORD = re.compile(r"[\w’'-]+")
_AFTER = re.compile(r"[\"”’]?,? (?:also |recently |then |later |has |had )?([a-z]+)")
_APPOSITION = re.compile(r",? (?:\([^()]{1,30}\),? )?(?:a|an|the|one of the) ((?:[\w’'-]+ ){0,5}[\w’'-]+)")
_GOVERNMENT = re.compile(r"GO[A-Z]{1,3}|HMG|USG")
_MODALS = frozenset(("would", "will", "should", "must", "could", "may", "might", "cannot"))
_ENDS_NOUN = frozenset(("of", "that", "which", "who", "in", "for", "at", "by", "from", "with"))
_HEADS = ORGANIZATION_HEADS | STATE_BODIES | POST_HEADS | STATE_WORDS | PORTFOLIOS
_SMALL = re.compile(r"\b[a-z][a-z-]+\b")
_CAPITALS = re.compile(r"/|^(?!I+\b)[A-Z]{2,}\b|\b(?![IVX]+\b)[A-Z]{2,}(?= )|(?<= )(?![IVX]+\b)[A-Z]{2,3}$")
"""What no person's name has: a slash, an acronym; a surname in capitals may end it ("Pavel DURO")."""
_OWNED = re.compile(
    r" claimed responsibility\b|['’]s (?:deputy |former |own |military |political )?(?:secretary-general"
    r"|general secretary|chairman|chairwoman|chief executive|board|fighters|militants|militia|shareholders"
    r"|politburo|executive director|deputy leader|headquarters|rank and file)\b"
)
"""What only an organisation has or does."""
_NOUN_AFTER = re.compile(r"[\"”’]? (?P<noun>[a-z]+)")


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that some texts write in small letters."""
    return frozenset(word for text in texts for word in _SMALL.findall(text))


def without_first_word(candidate: Candidate, small: Container[str]) -> Candidate:
    """A candidate at the start of a sentence, without a first word that has its capital from there."""
    first, _, rest = candidate.name.partition(" ")
    ordinary = first.lower() in small or first.endswith("ing")
    if not rest or not ordinary or candidate.title or candidate.entries or first.lower() in _HEADS:
        return candidate
    start = candidate.start + len(first) + 1
    return replace(candidate, start=start, name=rest, kind=candidate.kind if " " in rest else None)


_BODY_KINDS = ("Organization", "GovernmentBody")


def _is_foreign_acronym(acronym: str) -> bool:
    """Whether capitals in brackets after a body's name may shorten its name in another language."""
    known = acronym in demonyms() or acronym in SHORT_ACRONYMS or acronym.lower() in NOT_ACRONYMS
    return 2 < len(acronym) < 10 and acronym.isalpha() and acronym.isupper() and not known


def _is_nation(word: str) -> bool:
    found = longest_name((fold_word(word),))
    return found is not None and found.entries[0].kind == "State"


class Context:
    """What one document says about its names; ``small`` are the words it also writes in small letters."""

    def __init__(
        self, record: Record, candidates: Mapping[int, Iterable[Candidate]], small: frozenset[str]
    ) -> None:
        self.texts = {passage.ordinal: passage.text for passage in record.passages}
        self.candidates = candidates
        self.small = small
        self._judged: dict[tuple[int, int], Kind | None] = {}
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

    def judge(self, candidate: Candidate) -> Kind | None:
        """Whether a proper name of unknown kind is a person's or a body's, or no actor's."""
        key = candidate.passage, candidate.start
        if key not in self._judged:
            self._judged[key] = self._judge(candidate)
        return self._judged[key]

    def _judge(self, candidate: Candidate) -> Kind | None:
        if candidate.name in self._bodies and (
            candidate.name in SELF_NAMED or not self._has_first_name(candidate)
        ):
            return "body"
        if self.word_before(candidate) in PLACE_CUES and not self._is_person(candidate):
            return None
        return self._judge_single(candidate) if len(candidate.words) == 1 else self._judge_long(candidate)

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """The names of unknown kind that the document somewhere calls a group, a party, a firm."""
        unknown = (c for found in self.candidates.values() for c in found if c.kind is None)
        return frozenset(
            c.name
            for c in unknown
            if c.name in SELF_NAMED
            or self.word_before(c) in BODY_NOUNS
            or self._is_introduced_body(c)
            or self._is_called_a_body(c)
            or self._is_before_noun(c)
        )

    def _is_before_noun(self, candidate: Candidate) -> bool:
        """ "the Velden Alliance party", "HLF leader", "Dark Tide claimed responsibility"."""
        text = self.texts[candidate.passage]
        if _OWNED.match(text, candidate.end):
            return True
        match = _NOUN_AFTER.match(text, candidate.end)
        acronym = candidate.name.isupper() and candidate.name.lower() not in NOT_ACRONYMS
        if match is None or (candidate.name.endswith(ADJECTIVE_ENDINGS) and len(candidate.words) == 1):
            return False
        if acronym and 2 < len(candidate.name) < 9 and match["noun"] in LED_NOUNS:
            return not _GOVERNMENT.fullmatch(candidate.name)
        return match["noun"] in NAMED_NOUNS

    def _is_introduced_body(self, candidate: Candidate) -> bool:
        short = self.introduced(candidate)
        if short is None or short.lower() in NOT_ACRONYMS or short.endswith("s"):
            return False
        last = candidate.words[-1].lower()
        return last not in REFUSED_HEADS and not COMMON_ENDING.search(last)

    def _judge_single(self, candidate: Candidate) -> Kind | None:
        name = candidate.name
        if name.startswith(("al-", "Al-", "el-")):
            return "body" if name.casefold() not in self.small else None
        if name.isupper() and len(name) > 1:
            return self._judge_acronym(candidate)
        if name.casefold() in self.small or authority.place(name) or COMMON_ENDING.search(name):
            return None
        return "person" if self.verb_after(candidate) in REPORTING and candidate.start > 0 else None

    def _judge_acronym(self, candidate: Candidate) -> Kind | None:
        name, before = candidate.name, self.word_before(candidate)
        if name.lower() in NOT_ACRONYMS or not 2 < len(name) < 9 or _GOVERNMENT.fullmatch(name):
            return None
        verb = self.verb_after(candidate)
        acts = verb in REPORTING or verb in _MODALS or before in ("like", "told")
        return "body" if acts or (self.counts[name] > 1 and before in ("the", "by", "with")) else None

    def _judge_long(self, candidate: Candidate) -> Kind | None:
        if self._is_person(candidate):
            return "person"
        if _is_nation(candidate.words[-1]):
            acts = self.verb_after(candidate) in REPORTING or self.word_before(candidate) in ("by", "told")
            return "body" if acts else None
        return self._judge_unknown(candidate)

    def _judge_unknown(self, candidate: Candidate) -> Kind | None:
        words = candidate.words
        if authority.place(candidate.name) or any(w.casefold() in self.small for w in words):
            return None
        if _CAPITALS.search(candidate.name) or self._is_ordinary(candidate):
            return None
        speaks = self.verb_after(candidate) in REPORTING
        if self.word_before(candidate) == "the":
            return "body" if speaks or self.counts[candidate.name] > 1 else None
        if len(words) > 4 or candidate.name.isupper():
            return None
        return "person" if speaks or self._is_among_names(candidate) else None

    def _is_among_names(self, candidate: Candidate) -> bool:
        """Whether the text around a name is where a person would stand: "with", "by", a possessive."""
        text = self.texts[candidate.passage]
        before = self.word_before(candidate)
        after = text[candidate.end : candidate.end + 2]
        beside = before in PERSON_CUES or after.startswith(("’s", "'s", " (", ")"))
        return beside or self.counts[candidate.name] > 1

    def _is_person(self, candidate: Candidate) -> bool:
        """Whether title, first name, nickname, or the surname alone elsewhere show a person."""
        words, text = candidate.words, self.texts[candidate.passage]
        if self.word_before(candidate) == "the" or len(words) > 5 or _CAPITALS.search(candidate.name):
            return False
        given = len(words) > 1 and fold_word(words[0]) in given_names()
        if len(words) > 1 and not given and _is_nation(words[-1]):
            return False  # "Clean Votes Chad"
        if words[0].lower() in REFUSED_HEADS and not given:
            return False
        if any(titles_around(text, candidate.start, candidate.end)):
            return True
        if given or (len(words) > 1 and self.nickname(candidate)):
            return not authority.place(candidate.name)
        return len(words) > 1 and self.counts[words[-1]] > 0 and not self._is_ordinary(candidate)

    def _has_first_name(self, candidate: Candidate) -> bool:
        words = candidate.words
        called = self.word_before(candidate) in BODY_NOUNS or self.word_before(candidate) == "the"
        return len(words) > 1 and fold_word(words[0]) in given_names() and not called

    def _is_ordinary(self, candidate: Candidate) -> bool:
        """Whether words of a name are plain nouns, or the text somewhere says "in" before it."""
        last = candidate.words[-1]
        if last.endswith("s") and self.counts[last[:-1]] > 0:
            return True  # "Tamils" beside "Tamil" are a people
        plain = any(COMMON_ENDING.search(w) or w.lower() in ORDINARY for w in candidate.words)
        return plain or candidate.name in self.places or bool(authority.place(candidate.words[-1]))

    @cached_property
    def places(self) -> frozenset[str]:
        """The names of unknown kind that stand somewhere after "in", "at", "near" or "the"."""
        unknown = (c for found in self.candidates.values() for c in found if c.kind is None)
        return frozenset(c.name for c in unknown if self.word_before(c) in ("in", "at", "near", "the"))

    def _is_called_a_body(self, candidate: Candidate) -> bool:
        match = _APPOSITION.match(self.texts[candidate.passage], candidate.end)
        words = match[1].lower().split() if match else []
        until = next((i for i, w in enumerate(words) if w in _ENDS_NOUN), len(words))
        return any(w in BODY_NOUNS for w in words[:until]) and not any(w in ROLE_NOUNS for w in words[:until])
