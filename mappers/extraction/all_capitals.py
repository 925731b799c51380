"""Names in passages written in capitals alone, as old cables are: capitals then show no name.

Only what the authorities know is taken, and persons behind a title ("PRESIDENT DURO SAID").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mappers.document import Passage
from mappers.extraction.gazetteer import demonyms, fold_word, given_names, longest_name
from mappers.extraction.heads import NUMERALS
from mappers.rules.names import (
    CABLESPEAK_PERSONS,
    COMMON_ENDING,
    NOT_ACRONYMS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PORTFOLIOS,
    REPORTING,
    STATE_BODIES,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)
from mappers.rules.small_words import ORDINARY, PERSONAL_TITLES
from mappers.rules.states import ACTS_AFTER
from ontology.entries import Entry

Found = tuple[int, int, int, str | None, tuple[Entry, ...]]
"""Start of the title or name, start and end of the name, the title, the authority's entries."""

_WORD = re.compile(r"[^\W_](?:[^\W_]|['’.&/-](?=[^\W_]))*")
_OWN = re.compile(r"['’]S$")
_SHORT = frozenset(("UN", "EU", "UK", "AP", "AU"))
_ALSO_WORDS = frozenset(
    ("BILL", "JACK", "MAX", "ROB", "GENE", "DICK", "KIM", "PARK", "LEE", "SAM", "RAM", "RAJA", "DAY")
)
_SMALL = str.maketrans("", "", "abcdefghijklmnopqrstuvwxyz")
_CAPITAL = str.maketrans("", "", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NO_NAME = (
    NOT_NAMES | ACTS_AFTER | REPORTING | TITLE_HEADS | TITLE_MODIFIERS | PORTFOLIOS | ORGANIZATION_HEADS
    | STATE_BODIES | ORDINARY | frozenset(CABLESPEAK_PERSONS)
)  # fmt: skip


def in_capitals(text: str) -> bool:
    """Whether capitals outnumber small letters by more than four to one."""
    small = len(text) - len(text.translate(_SMALL))
    if small * 2 > len(text):
        return False
    capital = len(text) - len(text.translate(_CAPITAL))
    return capital > 8 and capital > 4 * small


def find_in_capitals(passage: Passage) -> Iterator[Found]:
    """What such a passage names."""
    words = [(m[0], m.start(), m.end()) for m in _WORD.finditer(passage.text)]
    folded = [fold_word(word.removesuffix("'S").removesuffix("’S")) for word, _, _ in words]
    place = 0
    while place < len(words):
        found = (
            _known(words, folded, place)
            or _titled(passage.text, words, place)
            or _first_named(passage.text, words, folded, place)
        )
        if found:
            yield found[0]
        place = found[1] if found else place + 1


def _known(words: Sequence[tuple[str, int, int]], folded: Sequence[str], i: int) -> tuple[Found, int] | None:
    found = longest_name(tuple(folded[i : i + 14]))
    if found is None:
        return None
    written = words[i][0]
    ordinary = written.lower() in ORDINARY or written.lower() in NOT_ACRONYMS
    short = len(written) < 3 and written not in _SHORT
    if found.words == 1 and (short or ordinary) and found.entries[0].kind != "State":
        return None
    if found.words == 1 and written.lower() in ORDINARY:
        return None
    end = i + found.words
    name_end = words[end - 1][1] + len(re.sub(r"['’]S$", "", words[end - 1][0]))
    return (words[i][1], words[i][1], name_end, None, found.entries), end


def _titled(text: str, words: Sequence[tuple[str, int, int]], i: int) -> tuple[Found, int] | None:
    """A personal title and the one or two words after it that are nothing else."""
    head = next((j for j in range(i, min(i + 5, len(words))) if words[j][0].lower() in PERSONAL_TITLES), None)
    if head is None or not all(_before_title(words[j][0]) for j in range(i, head)):
        return None
    end = _name_end(text, words, head + 1, 2)
    if end == head + 1:
        return None
    return (
        words[i][1],
        words[head + 1][1],
        _stop(words[end - 1]),
        text[words[i][1] : words[head][2]],
        (),
    ), end


def _first_named(
    text: str, words: Sequence[tuple[str, int, int]], folded: Sequence[str], i: int
) -> tuple[Found, int] | None:
    """A first name of any people and the one or two words after it that are nothing else."""
    first = folded[i].title()
    if first not in given_names() or words[i][0].lower() in ORDINARY or words[i][0] in _ALSO_WORDS | NUMERALS:
        return None
    end = _name_end(text, words, i + 1, 2)
    if end == i + 1 or _OWN.search(words[i][0]):
        return None
    return (words[i][1], words[i][1], _stop(words[end - 1]), None, ()), end


def _name_end(text: str, words: Sequence[tuple[str, int, int]], first: int, most: int) -> int:
    """The word after at most so many names from word ``first`` on, and a numeral; a possessive ends them."""
    end = first
    while end < len(words) and _adjacent(text, words, end):
        word = _OWN.sub("", words[end][0])
        if word not in NUMERALS and not (end - first < most and _may_name(word)):
            break
        end += 1
        if word != words[end - 1][0]:
            break
    return end


def _stop(word: tuple[str, int, int]) -> int:
    return word[1] + len(_OWN.sub("", word[0]))


def _before_title(word: str) -> bool:
    lower = word.lower()
    return lower in TITLE_MODIFIERS or lower in PORTFOLIOS or word.title() in demonyms()


def _may_name(word: str) -> bool:
    lower = word.lower()
    return len(lower) > 2 and lower.isalpha() and lower not in _NO_NAME and not COMMON_ENDING.search(lower)


def _adjacent(text: str, words: Sequence[tuple[str, int, int]], j: int) -> bool:
    return text[words[j - 1][2] : words[j][1]] in (" ", ". ")
