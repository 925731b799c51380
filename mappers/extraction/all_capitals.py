"""Names in passages written in capitals alone, as old cables are: capitals then show no name.

Only what the authorities know is taken, and persons behind a title ("PRESIDENT DURO SAID").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mappers.document import Passage
from mappers.extraction.gazetteer import demonyms, fold_word, longest_name
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
        found = _known(words, folded, place) or _titled(passage.text, words, place)
        if found:
            yield found[0]
        place = found[1] if found else place + 1


def _known(words: Sequence[tuple[str, int, int]], folded: Sequence[str], i: int) -> tuple[Found, int] | None:
    found = longest_name(tuple(folded[i : i + 14]))
    if found is None:
        return None
    written = words[i][0]
    ordinary = written.lower() in ORDINARY or written.lower() in NOT_ACRONYMS
    if found.words == 1 and (len(written) < 3 or ordinary) and found.entries[0].kind != "State":
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
    end = head + 1
    while end < len(words) and end - head <= 2 and _may_name(words[end][0]) and _adjacent(text, words, end):
        end += 1
    if end == head + 1:
        return None
    start, stop = words[head + 1][1], words[end - 1][1] + len(re.sub(r"['’]S$", "", words[end - 1][0]))
    return (words[i][1], start, stop, text[words[i][1] : words[head][2]], ()), end


def _before_title(word: str) -> bool:
    lower = word.lower()
    return lower in TITLE_MODIFIERS or lower in PORTFOLIOS or word.title() in demonyms()


def _may_name(word: str) -> bool:
    lower = re.sub(r"['’]s$", "", word.lower())
    return len(lower) > 2 and lower.isalpha() and lower not in _NO_NAME and not COMMON_ENDING.search(lower)


def _adjacent(text: str, words: Sequence[tuple[str, int, int]], j: int) -> bool:
    return text[words[j - 1][2] : words[j][1]] in (" ", ". ")
