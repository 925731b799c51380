"""Who is what: titles and appositions beside a name, each with the span that says so.

"Deputy Minister of Labor Pavel Duro", "Pavel Duro, director of the Harbour Trust,", "its director, Pavel
Duro", "harbour expert Pavel Duro", "Pavel Duro, who heads the Harbour Trust".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mappers.rules.names import ROLE_NOUNS
from mappers.rules.roles import ENDS_ROLE, LEADS, LED_BY, STOPS_BEFORE_ROLE

_AFTER = re.compile(
    r"(?: \([^()]{1,40}\))?, (?:who is |now |then |himself |herself )?"
    r"(?:the |a |an |his |her |its |their |one of the )?"
    r"(?P<role>(?:[^,;.()“” –—]| (?![-–—] )){3,140}(?:(?<=\bU)\.[SNK]\.[^,;.()“”]{2,60})?)"
)
_WHO = re.compile(rf", who (?P<role>(?:{'|'.join(LEADS)}) (?:the )?[^,;.()“”]{{3,80}})")
_HONORIFIC = re.compile(r" (?:Mr\.|Mrs\.|Ms\.|Dr\.)$")
_LED = re.compile(rf"\b(?P<how>{'|'.join(LED_BY)}) by (?:(?:the|a|an|its|[a-z-]+) ){{0,4}}$")
_WORD = re.compile(r"[\w’'/&-]+")
_LONGEST, _WINDOW = 12, 130
"""Words, and characters, of the longest title looked for before a name.
"""
_AND_ROLE = re.compile(r"^(?P<first>.*?)\b(?P<end>" + "|".join(ENDS_ROLE) + r")\b")


@dataclass(frozen=True, slots=True)
class Title:
    """The words that say what somebody is, and where they stand in the passage."""

    text: str
    start: int
    end: int


def titles_around(text: str, start: int, end: int) -> Iterator[Title]:
    """The titles that stand around the name between ``start`` and ``end``, apart from capitalised ones."""
    after = _title_after(text, end)
    if after:
        yield after
    before = _title_before(text, start)
    if before:
        yield before
    led = _LED.search(text, max(0, start - 60), start)
    if led:
        yield Title(LED_BY[led["how"]], led.start("how"), led.end("how"))


def _title_after(text: str, end: int) -> Title | None:
    """An apposition or a relative clause after the name."""
    leads = _WHO.match(text, end)
    if leads:
        return _title(text, leads.start("role"), leads.end("role"))
    match = _AFTER.match(text, end)
    if match is None:
        return None
    stop = match.end("role")
    ending = _AND_ROLE.match(match["role"])
    if ending:
        stop = match.start("role") + ending.start("end")
    words = text[match.start("role") : stop].split()
    head = next((i for i, word in enumerate(words[:9]) if _is_role(word)), None)
    before_head = words[: head or 0]
    if head is None or any(word.lower() in STOPS_BEFORE_ROLE for word in before_head):
        return None
    return _title(text, match.start("role"), stop)


def _title_before(text: str, start: int) -> Title | None:
    """Small words before the name that end in what somebody is: "harbour expert", "Its leader, "."""
    window = _HONORIFIC.sub("", text[max(0, start - _WINDOW) : start].rstrip(' "“'))
    comma = window.endswith(",")
    words = _words_back_from(window.rstrip(", "), start - len(text[max(0, start - _WINDOW) : start]))
    if not words or not _is_role(words[-1][0]) or (words[-1][0][0].isupper() and not comma):
        return _with_complement(text, words) if comma else None
    return _title(text, words[_first(words, len(words) - 1)][1], words[-1][2])


def _words_back_from(window: str, offset: int) -> list[tuple[str, int, int]]:
    """The last words of a window, at most twelve, that are parted by single spaces alone."""
    words: list[tuple[str, int, int]] = []
    end = len(window)
    for word in reversed(window[window.rfind("  ") + 1 :].split(" ")[-_LONGEST:]):
        if not _WORD.fullmatch(word):
            break
        words.append((word, offset + end - len(word), offset + end))
        end -= len(word) + 1
    return words[::-1]


def _with_complement(text: str, words: Sequence[tuple[str, int, int]]) -> Title | None:
    """ "The director of the Harbour Trust, Pavel Duro": the noun stands before "of"."""
    for i in range(len(words) - 1):
        complement = words[i + 1][0] in ("of", "for", "at", "to", "on", "in") and not any(
            _is_verb(w) for w, _, _ in words[i:]
        )
        if complement and _is_role(words[i][0]):
            return _title(text, words[_first(words, i)][1], words[-1][2])
    return None


def _first(words: Sequence[tuple[str, int, int]], head: int) -> int:
    """The first word of the noun phrase that ends at ``head``."""
    first = head
    while first > 0 and not _stops(words[first - 1][0]):
        first -= 1
    return first


def _is_role(word: str) -> bool:
    return word.lower().rstrip(".") in ROLE_NOUNS


def _is_verb(word: str) -> bool:
    return word.lower() in ENDS_ROLE


def _stops(word: str) -> bool:
    return word.lower() in STOPS_BEFORE_ROLE or word.endswith(("’s", "'s")) or _is_verb(word)


def _title(text: str, start: int, end: int) -> Title | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    text = words.strip()
    return Title(text, start, start + len(text)) if text else None
