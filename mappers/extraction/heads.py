"""What capitalised words are one by one: states, heads of bodies, parts of names."""

from __future__ import annotations

from collections.abc import Sequence

from mappers.extraction.gazetteer import Known, begins_name, demonyms, longest_name
from mappers.extraction.words import Word
from mappers.rules.fields import FIELDS
from mappers.rules.names import (
    COMMON_ENDING,
    NOT_ACRONYMS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PARTICLES,
    PORTFOLIOS,
    POST_HEADS,
    STATE_BODIES,
    TITLE_HEADS,
)
from ontology.entries import Entry

NUMERALS = frozenset(("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XVI", "XXIII"))
"""After the names of kings and popes."""
_DIRECTIONS = frozenset(
    ("south", "near", "eastern", "western", "central", "hemisphere", "europe", "americas")
)


def name_at(run: Sequence[Word], i: int) -> Known | None:
    """The longest name of the authorities that begins at word ``i``."""
    if not begins_name(run[i].folded):
        return None
    return longest_name(tuple(word.folded for word in run[i : i + 14]))


def adjective_at(run: Sequence[Word], i: int) -> Entry | None:
    """The state whose adjective or people stands at word ``i``."""
    adjectives, text = demonyms(), run[i].text
    return adjectives.get(text) or (adjectives.get(text.rstrip(".")) if text[-1] == "." else None)


def state_at(run: Sequence[Word], i: int) -> tuple[Entry, int] | None:
    """The state whose name or adjective stands at word ``i``, and the word after it."""
    adjective = adjective_at(run, i)
    if adjective:
        return adjective, i + 1
    found = name_at(run, i)
    if found and found.entries[0].kind == "State":
        return found.entries[0], i + found.words
    return None


def is_state(run: Sequence[Word], i: int, end: int) -> bool:
    """Whether the words from ``i`` to ``end`` are a state's name or adjective."""
    state = state_at(run, i)
    return state is not None and state[1] >= end


def is_head(word: str) -> bool:
    """Whether a word in small letters heads the names of bodies."""
    return word in ORGANIZATION_HEADS or word in STATE_BODIES or word in POST_HEADS


def is_field(word: str) -> bool:
    """Whether a word in small letters is a plain noun or adjective, as in the names of ministries."""
    if word in FIELDS or (word in PORTFOLIOS and word not in _DIRECTIONS):
        return True
    return not is_head(word) and COMMON_ENDING.search(word) is not None


def capitals_end(run: Sequence[Word], j: int) -> int:
    """The first word from ``j`` on that is not capitalised."""
    while j < len(run) and run[j].capital:
        j += 1
    return j


def name_end(run: Sequence[Word], i: int) -> int:
    """The word after a personal or proper name of at most five words."""
    j = i
    while j < len(run) and j - i < 5:
        if not (_is_name_word(run, i, j) or _is_particle(run, i, j)):
            break
        j += 1
    return j


def _is_name_word(run: Sequence[Word], i: int, j: int) -> bool:
    if j > i and run[j].text in NUMERALS:
        return True
    return run[j].capital and (_may_name(run[j]) or (j == i and _begins_name(run, i)))


def _is_particle(run: Sequence[Word], i: int, j: int) -> bool:
    return j > i and run[j].text in PARTICLES and j + 1 < len(run) and run[j + 1].capital


def _begins_name(run: Sequence[Word], i: int) -> bool:
    """ "Union Carbide", "Bank Negara": a head word before a name is the name's first word."""
    following = i + 1 < len(run) and run[i + 1].capital and _may_name(run[i + 1])
    return following and run[i].lower in ORGANIZATION_HEADS


def _may_name(word: Word) -> bool:
    lower = word.lower
    if lower in NOT_NAMES or lower in TITLE_HEADS or lower in PORTFOLIOS or lower in NOT_ACRONYMS:
        return len(word.text) == 2 and word.text.endswith(".")
    return not (lower in STATE_BODIES or lower in POST_HEADS or lower in ORGANIZATION_HEADS)
