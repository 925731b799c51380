"""Where a title begins and ends among capitalised words: "Deputy Minister of Labor" before a name."""

from __future__ import annotations

from collections.abc import Sequence

from mappers.extraction.body_names import body_at
from mappers.extraction.heads import (
    adjective_at,
    capitals_end,
    is_field,
    is_head,
    name_at,
    name_end,
    state_at,
)
from mappers.extraction.words import Word
from mappers.rules.names import ADJECTIVES, NOT_NAMES, PORTFOLIOS, TITLE_HEADS, TITLE_MODIFIERS

_MODIFIERS = TITLE_MODIFIERS | PORTFOLIOS
_IN_TITLES = _MODIFIERS | ADJECTIVES


def title_head(run: Sequence[Word], i: int) -> int | None:
    """Where the title that begins at word ``i`` has its head: after modifiers, fields, states and
    organisations, and after other names when somebody's name follows ("Velden Governor Pavel Duro")."""
    j, strange = i, False
    while j < len(run) and run[j].capital and j - i < 8:
        lower = run[j].lower
        if lower in TITLE_HEADS and not _heads_body(run, j) and not _head_follows(run, j):
            return j if not strange or name_end(run, j + 1) > j + 1 else None
        if (lower in NOT_NAMES and lower not in _IN_TITLES) or (j == i and _is_participle(lower)):
            return None
        j, known = _title_word_end(run, j)
        strange = strange or not known
        if known and j + 1 < len(run) and run[j].text == "and" and run[j + 1].lower in PORTFOLIOS:
            j += 1
    return None


def _is_participle(word: str) -> bool:
    """ "Citing Special Envoy Duro": the word that opens a sentence belongs to no title."""
    return word.endswith("ing") and word not in _IN_TITLES and word not in TITLE_HEADS


def _title_word_end(run: Sequence[Word], j: int) -> tuple[int, bool]:
    """The word after one that may stand before a title's head, and whether it is known to."""
    lower = run[j].lower
    if lower in TITLE_MODIFIERS or lower in PORTFOLIOS or lower in TITLE_HEADS:
        return j + 1, True
    adjective = adjective_at(run, j)
    known = None if adjective else name_at(run, j)
    if adjective or (known and known.entries[0].kind != "Person"):
        return j + (known.words if known else 1), True
    return j + 1, run[j].text.isupper() and len(run[j].text) > 1


def _head_follows(run: Sequence[Word], j: int) -> bool:
    """Whether the title goes on to another head ("Deputy Minister", "Deputy Special Envoy")."""
    if j + 1 >= len(run) or not run[j + 1].capital or run[j].lower not in TITLE_MODIFIERS:
        return False
    return any(word.lower in TITLE_HEADS for word in run[j + 1 : j + 5] if word.capital)


def _heads_body(run: Sequence[Word], j: int) -> bool:
    """ "General Assembly", "General Prosecutor's Office": a body's name begins like a title."""
    return any(is_head(word.lower) for word in run[j + 1 : capitals_end(run, j + 1)])


def title_end(run: Sequence[Word], j: int) -> int:
    """The word after a title whose head is at ``j - 1``: "General", "of Labor and Social Protection"."""
    while j < len(run) and (run[j].text == "general" or (run[j].capital and run[j].lower in TITLE_HEADS)):
        j += 1
    while j + 1 < len(run) and run[j].text in ("of", "for", "to", "on", "at"):
        after = _field_end(run, j + 1)
        if after == j + 1:
            break
        j = after
        while j + 1 < len(run) and run[j].text in ("and", "&") and run[j + 1].lower in PORTFOLIOS:
            j = _field_end(run, j + 1)
    return j


def begins_title(run: Sequence[Word], j: int) -> bool:
    """Whether a title with a name starts at word ``j`` ("Advisor to Foreign Minister Duro")."""
    head = j
    while head < len(run) and run[head].capital and run[head].lower in _MODIFIERS:
        head += 1
    titled = head > j and head < len(run) and run[head].lower in TITLE_HEADS
    return titled and name_end(run, head + 1) > head + 1


def _field_end(run: Sequence[Word], j: int) -> int:
    """The word after what a title is "of": fields, a state, or an organisation; ``j`` when it is neither."""
    start = j
    if run[j].text == "the" and j + 1 < len(run):
        j += 1
    first = j
    while j < len(run) and run[j].capital:
        if j == first and begins_title(run, j):
            return start
        body = body_at(run, j) if j == first else None
        if body:
            return body[0]
        state = state_at(run, j)
        known = None if state else name_at(run, j)
        if state:
            j = state[1]
        elif known and known.entries[0].kind != "Person":
            j += known.words
        elif run[j].lower in PORTFOLIOS or is_head(run[j].lower) or is_field(run[j].lower):
            j += 1
        else:
            break
    return j if j > first else start
