"""Whether a proper name of unknown kind is a person, a body, or no actor, with the document in view."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from mappers.extraction.gazetteer import fold_word, given_names, longest_name
from mappers.extraction.mentions import Candidate
from mappers.extraction.naming import Surroundings
from mappers.extraction.roles import titles_around
from mappers.rules.cues import ADJECTIVE_ENDINGS, BODY_NOUNS, LED_NOUNS, NAMED_NOUNS, PERSON_CUES, PLACE_CUES
from mappers.rules.names import (
    COMMON_ENDING,
    NOT_ACRONYMS,
    REFUSED_HEADS,
    REPORTING,
    ROLE_NOUNS,
)
from mappers.rules.self_named import SELF_NAMED
from mappers.rules.small_words import ORDINARY
from ontology import authority

Kind = Literal["person", "body"]
_APPOSITION = re.compile(r",? (?:\([^()]{1,30}\),? )?(?:a|an|the|one of the) ((?:[\w’'-]+ ){0,5}[\w’'-]+)")
_GOVERNMENT = re.compile(r"GO[A-Z]{1,3}|HMG|USG")
_MODALS = frozenset(("would", "will", "should", "must", "could", "may", "might", "cannot"))
_ENDS_NOUN = frozenset(("of", "that", "which", "who", "in", "for", "at", "by", "from", "with"))
_CAPITALS = re.compile(r"/|^(?!I+\b)[A-Z]{2,}\b|\b(?![IVX]+\b)[A-Z]{2,}(?= )|(?<= )(?![IVX]+\b)[A-Z]{2,3}$")
"""What no person's name has: a slash, an acronym; a surname in capitals may end it ("Pavel DURO")."""
_OWNED = re.compile(
    r" claimed responsibility\b|['’]s (?:deputy |former |own |military |political )?(?:secretary-general"
    r"|general secretary|chairman|chairwoman|chief executive|board|fighters|militants|militia|shareholders"
    r"|politburo|executive director|deputy leader|headquarters|rank and file)\b"
)
"""What only an organisation has or does."""
_NOUN_AFTER = re.compile(r"[\"”’]? (?P<noun>[a-z]+)")


def _is_nation(word: str) -> bool:
    found = longest_name((fold_word(word),))
    return found is not None and found.entries[0].kind == "State"


class Context(Surroundings):
    """What one document says about its names, and what they are judged to be."""

    @cached_property
    def _judged(self) -> dict[tuple[int, int], Kind | None]:
        return {}

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
        return (
            plain
            or candidate.name in self.places | self.with_article
            or bool(authority.place(candidate.words[-1]))
        )

    def _is_called_a_body(self, candidate: Candidate) -> bool:
        match = _APPOSITION.match(self.texts[candidate.passage], candidate.end)
        words = match[1].lower().split() if match else []
        until = next((i for i, w in enumerate(words) if w in _ENDS_NOUN), len(words))
        return any(w in BODY_NOUNS for w in words[:until]) and not any(w in ROLE_NOUNS for w in words[:until])
