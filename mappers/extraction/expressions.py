"""What an expression of stance is, and how a demand to end something turns into opposition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from mappers.extraction import clauses
from mappers.extraction.frames import Frame
from mappers.extraction.phrases import Phrases
from mappers.extraction.tagging import Parsed, Words
from mappers.rules import stances as rules

OPPOSITE = {
    "supports": "opposes", "urges": "opposes", "praises": "criticises", "commits": "rejects",
    "accepts": "rejects",
    "opposes": "supports", "rejects": "supports",
}  # fmt: skip
VOICE: Words = (-1, -1)
"""The document's own voice, or the speaker's in whose words the expression stands."""


POSITIVE = frozenset(("supports", "urges", "praises", "commits"))


@dataclass(frozen=True, slots=True)
class Expression:
    """A stance as the sentence expresses it: ``subject`` and ``object`` are stretches of words.

    ``frame`` is the innermost reported speech around it; ``cue`` the first word of what expresses it.
    """

    rule: str
    stance: str
    subject: Words
    object: Words
    cue: int
    frame: Frame | None = None
    addressee: bool = False


@cache
def _ending_nouns() -> Phrases[bool]:
    return Phrases([(p, True) for p in sorted(rules.ENDING_NOUNS)])


def turned(stance: str, negated: bool) -> str | None:
    """The stance of a predicate, or of its negation; nothing when the negation has none."""
    return OPPOSITE.get(stance) if negated else stance


def ending(parsed: Parsed, expression: Expression) -> Expression:
    """The expression, turned into opposition when what it asks for is an end (GUIDELINES §5, 18)."""
    start, end = expression.object
    if expression.stance not in ("urges", "commits", "supports"):
        return expression
    first = next((i for i in range(start, end) if parsed.tags[i] == "V"), None)
    head = first if first is not None and _is_main(parsed, start, first) else None
    negated = (head is not None and clauses.is_negated(parsed, head)) or _not_to(parsed, start, end)
    ends = (head is not None and parsed.words[head] in rules.ENDING) or _ends_noun(parsed, start)
    lifts = bool(set(parsed.words[start:end]) & rules.URGED_ENDINGS) and ends
    if negated != ends and not lifts:
        return replace(expression, stance="opposes")
    return expression


def _is_main(parsed: Parsed, start: int, verb: int) -> bool:
    return not any(tag in "ZWSGE" for tag in parsed.tags[start:verb])


def _not_to(parsed: Parsed, start: int, end: int) -> bool:
    return any(parsed.words[i : i + 2] == ("not", "to") for i in range(start, min(end, start + 12)))


def _ends_noun(parsed: Parsed, start: int) -> bool:
    return any(_ending_nouns().at(parsed.words, i) for i in range(start, min(start + 3, len(parsed.words))))
