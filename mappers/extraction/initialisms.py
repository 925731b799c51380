"""Names spelled out before their initials: "Women of the Coast Rise (WCR)" is one name, whatever its words.

The letters in brackets are matched backwards against the words before them; small words may be skipped
(after A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions", 2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mappers.extraction.heads import is_head
from mappers.rules.names import (
    ADJECTIVES,
    COMMON_ENDING,
    NOT_ACRONYMS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    REFUSED_HEADS,
    TITLE_HEADS,
)

_BRACKET = re.compile(
    r"(?:['’]s|[\"”])? \((?:the )?(?P<initials>[A-Z][A-Z&-]{2,9})\)"
    r"(?! (?:program|project|course|index|scheme))(?: (?P<following>[A-Z][a-z]+))?"
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_BREAK = re.compile(r"[.;:!?()\"“”,]")
_NOT_FIRST = (NOT_NAMES - ADJECTIVES) | TITLE_HEADS
_WINDOW = 120
_LONGEST, _LONGEST_SKIPPED = 14, 7


def spelled_out(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand whose initials follow in brackets, unless their last word is no actor's."""
    for match in _BRACKET.finditer(text) if "(" in text else ():
        words = _words_before(text, match.start())
        letters = [letter for letter in match["initials"] if letter.isalpha()]
        if (match["following"] or "").lower() in ORGANIZATION_HEADS:
            continue
        first = _first(words, letters)
        if first is not None and _may_be_body([word[0] for word in words[first:]], match["initials"]):
            yield words[first].start(), words[-1].end()


def _words_before(text: str, end: int) -> Sequence[re.Match[str]]:
    start = max(0, end - _WINDOW)
    for stop in _BREAK.finditer(text, start, end):
        start = stop.end()
    return list(_WORD.finditer(text, start, end))[-_LONGEST:]


def _first(words: Sequence[re.Match[str]], letters: Sequence[str]) -> int | None:
    """The word of the first letter, when the letters, from the last one on, begin the words before."""
    left = {len(letters)}  # how many letters may still have to be found
    for i in range(len(words) - 1, -1, -1):
        word = words[i][0]
        found = {count - 1 for count in left if word[0].upper() == letters[count - 1]}
        if 0 in found and word[0].isupper():
            return i
        skipped = left if word[0].islower() and len(word) <= _LONGEST_SKIPPED else set()
        left = (found | skipped) - {0}
    return None


def _may_be_body(words: Sequence[str], initials: str) -> bool:
    first, last = words[0].lower(), words[-1].lower()
    plain = last in REFUSED_HEADS or (COMMON_ENDING.search(last) and not is_head(last))
    if plain or initials.lower() in NOT_ACRONYMS or first in _NOT_FIRST:
        return False
    return sum(word[0].isupper() for word in words) > 1
