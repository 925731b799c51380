"""Whether a country's name acts where it stands, or is only a place (GUIDELINES §3)."""

from __future__ import annotations

import re

from mappers.rules.states import ACTS_AFTER, ACTS_BEFORE, OFFICES, OFFICIALS_IN, PLACE_BEFORE

ACTS, WEAK, PLACE = 1.0, 0.3, 0.0
"""Clearly acts; nothing shows it; a place. A state is an actor when its mentions add up to one."""

_NEXT_WORD = re.compile(r"['’]s (?P<office>[\w-]+(?: [\w-]+){0,2})|,? ?(?P<verb>[\w-]+)")
_SENTENCE_STARTS = (". ", "! ", "? ", "” ", '" ', ": ", "; ")
_SUBJECT = re.compile(
    r"(?:, (?:to|in|for|with|by|as|whose|which|who|however|too|meanwhile) [^,.;]{2,80},)? "
    r"(?!(?:and|or|of|in|as|at|on|from|to|for|with)\b)"
    r"[a-z]+(?:s|ed|id|as|ill|uld|ust|an|ve|ent|ook|ade|old)\b"
)
_VERBS = "|".join(sorted(ACTS_AFTER - {"and", "also"}))
_COORDINATED = re.compile(
    r"(?:, [A-Z][\w-]+){0,6},? and (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:should |also )?"
    rf"(?:{_VERBS}|[a-z]+ed)\b"
)
_WINDOW = 90
_OFFICIALS_IN = re.compile(
    rf"\b(?i:{'|'.join(sorted(OFFICIALS_IN))}) in (?:the )?(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?,? "
    r"(?:and |or )?){0,5}$"
)
_ADDRESSED_TOO = re.compile(
    r"\b(?:asks?|asked|urges?|urged|press|pressed|told|tell|(?:calls?|called|calling) (?:up)?on"
    r"|urging|asking) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3},? and (?:the )?$"
)
_LAST_WORD = re.compile(r"([\w-]+)[ \"“(]+(?:[Tt]he )?$")
_WEAK_VERBS = frozenset({"and", "also", "has", "is", "was"})


def acting(text: str, start: int, end: int) -> float:
    """How clearly the state named between ``start`` and ``end`` acts, from ``PLACE`` to ``ACTS``."""
    if _OFFICIALS_IN.search(text, max(0, start - _WINDOW), start):
        return ACTS
    last = _word_before(text, start)
    if last == "and" and _ADDRESSED_TOO.search(text, max(0, start - _WINDOW), start):
        return ACTS
    if _is_subject(text, start, end) or (_COORDINATED.match(text, end) and last not in PLACE_BEFORE):
        return ACTS
    if last in PLACE_BEFORE:
        return PLACE
    following = _NEXT_WORD.match(text, end)
    if following and following["office"]:
        return ACTS if _is_office(following["office"]) else 0.4
    verb = following["verb"] if following else None
    return ACTS if (verb in ACTS_AFTER and verb != "and") or last in ACTS_BEFORE else WEAK


def capital_acts(text: str, start: int, end: int) -> bool:
    """Whether a capital between ``start`` and ``end`` stands for its government."""
    last = _word_before(text, start)
    following = _NEXT_WORD.match(text, end)
    if last in PLACE_BEFORE or (following and following["office"]):
        return False
    verb = following["verb"] if following else None
    if verb in ACTS_AFTER and verb != "and":
        return not last or verb not in _WEAK_VERBS
    return last in ("against", "between")


def _is_subject(text: str, start: int, end: int) -> bool:
    """Whether the name opens a sentence and a verb follows."""
    opens = start == 0 or text[start - 2 : start] in _SENTENCE_STARTS
    return opens and _SUBJECT.match(text, end) is not None


def _word_before(text: str, start: int) -> str:
    match = _LAST_WORD.search(text, max(0, start - 24), start)
    return match[1].lower() if match else ""


def _is_office(words: str) -> bool:
    first, *rest = words.lower().split()
    return (
        first in OFFICES or " ".join((first, *rest[:1])) in OFFICES or any(word in OFFICES for word in rest)
    )
