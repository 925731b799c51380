"""Finds the expressions of stance in one sentence: which rule, which stance, whose, about which words.

Nothing is decided by a word alone: each cue is looked at in its clause - subject, verb group, negation,
complement, and the frame of reported speech around it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from mappers.extraction import clauses
from mappers.extraction.cues import abuses, by_cue, other_cues, verb_cues
from mappers.extraction.expressions import Expression
from mappers.extraction.frames import frames as find_frames
from mappers.extraction.judgements import benefits, by_judgement, harms, judgements
from mappers.extraction.recommendations import (
    abilities,
    contrasts,
    imperatives,
    impersonal,
    recommendations,
    undertakings,
)
from mappers.extraction.tagging import Parsed, Words
from mappers.rules import stances as rules


@cache
def _triggers() -> frozenset[str]:
    tables = (verb_cues(), other_cues(), judgements(), harms(), benefits(), abuses(), impersonal())
    found = frozenset().union(*(table.first_words for table in tables))
    return found | rules.RECOMMENDING | frozenset(("will", "would", "cannot", "rather", "instead"))


def may_express(words: Iterable[str]) -> bool:
    """Whether any word of a sentence (lower case) can begin an expression of stance: a cheap first look."""
    return not _triggers().isdisjoint(words)


def expressions(parsed: Parsed, genre: str) -> list[Expression]:
    """The expressions of stance in a sentence, in the order of their cues."""
    frames = find_frames(parsed)
    found: list[Expression] = []
    asked = _asked(parsed)
    taken: list[Words] = [asked]
    for finder in (recommendations, by_cue, undertakings, contrasts, abilities, imperatives):
        for expression in finder(parsed, frames, found):
            if any(a <= expression.cue < b for a, b in taken):
                continue
            found.append(expression)
            if expression.stance in ("urges", "opposes", "commits") and expression.rule != "noun":
                taken.append((expression.cue + 1, expression.object[1]))
            elif expression.rule in ("support", "reject", "attitude", "oppose"):
                taken.append((expression.cue + 1, _governed(parsed, expression)))
    found += [e for e in by_judgement(parsed, frames, found, genre) if not asked[0] <= e.cue < asked[1]]
    return sorted(set(found), key=lambda e: (e.cue, e.stance, e.object))


def _governed(parsed: Parsed, expression: Expression) -> int:
    """The end of the infinitive that directly depends on an expression ("refused to agree")."""
    start, end = expression.object
    i = start
    while i < end and parsed.tags[i] in "INA":
        i += 1
    return i + 1 if i < end and parsed.tags[i] == "V" and i > start else start


def _asked(parsed: Parsed) -> Words:
    """The words of an indirect question: "asked whether", "asked if" to the end of its clause."""
    for i, word in enumerate(parsed.words):
        if word == "whether" or (
            word == "if" and i and parsed.words[i - 1].startswith(("ask", "wonder", "inquire"))
        ):
            return i, clauses.complement(parsed, i)[1]
    return 0, 0
