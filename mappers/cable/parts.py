"""Summary and comment: the named parts of a text (cable-anatomy.md, section 10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mappers.document import Passage

_NAMES = (
    r"(?:SUMMARY|SUMARY)(?:\s*(?:/|AND|&)\s*"
    r"(?:COMMENT|ACTION REQUEST|INTRODUCTION|TABLE OF CONTENTS|BACKGROUND|OVERVIEW))?"
)
_LABEL = re.compile(
    rf"[\s(\"]*(?:BEGIN\s+|EXECUTIVE\s+)?{_NAMES}(?:\s+\(?CONT\w*\)?)?\)?\s*(?:[.:;]+|-+|\s(?=\())\s*-*\s*"
    r"|\s*(?-i:SUMMARY)\s+(?=[A-Z\"“])(?!(?:OF|AND|REPORT|STATEMENT|FOLLOWS)\b)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:EXECUTIVE\s+|BEGIN\s+)?SUMMARY\b", re.IGNORECASE)
_END = re.compile(rf"\(?\s*\bEND\s+(?:OF\s+)?{_NAMES}\b\s*[.)]*", re.IGNORECASE)
_COMMENT_INSIDE = re.compile(r"[(\s](?:(?:BEGIN|EMBASSY|POST|EMBOFF) )?COMMENT ?[:.-]+ ", re.IGNORECASE)
_COMMENT = re.compile(
    r"[\s(]*(?:(?:BEGIN|EMBASSY|POST|EMBOFF)\s+)?COMMENT\b(?:\s+AND\s+[A-Z ]{4,20})?\s*[.:-]+\s*",
    re.IGNORECASE,
)
_COMMENT_HEADING = re.compile(r"(?:BEGIN\s+)?COMMENT\b", re.IGNORECASE)
_COMMENT_END = re.compile(r"\bEND\s+(?:OF\s+)?COMMENT\b\s*[.)]*", re.IGNORECASE)
_REACH = 12


def find_summary(passages: tuple[Passage, ...]) -> str | None:
    """The text of the summary without label, numbers and marks; None when the cable has none."""
    end = next((i for i, p in enumerate(passages) if _ends_part(p.text)), None)
    start = _summary_start(passages, end)
    if start is None:
        return None
    last = end if end is not None and start <= end < start + _REACH else _last_under_heading(passages, start)
    return " ".join(_texts(passages[start : last + 1], _LABEL, _END)) or None


def _ends_part(text: str) -> bool:
    """Whether a text marks the end of the summary; asked of every passage, so the words are looked for
    before the pattern."""
    upper = text.upper()
    return ("END SUM" in upper or "END OF SUM" in upper) and _END.search(text) is not None


def _summary_start(passages: tuple[Passage, ...], end: int | None) -> int | None:
    for index, passage in enumerate(passages):
        if _LABEL.match(passage.text) or (passage.heading and _HEADING.match(passage.heading)):
            return index
    if end is None:
        return None
    return next((i for i, passage in enumerate(passages[: end + 1]) if passage.number is not None), 0)


def _last_under_heading(passages: tuple[Passage, ...], start: int) -> int:
    """Without a marked end a part under a heading reaches to the next heading, another is one paragraph."""
    if passages[start].heading is None:
        return start
    later = range(start + 1, min(start + _REACH, len(passages)))
    return next((index for index in later if passages[index].heading), later.stop) - 1


def find_comment(passages: tuple[Passage, ...]) -> str | None:
    """The text of the comments, one after the other."""
    found: list[str] = []
    index = 0
    while index < len(passages):
        passage = passages[index]
        if _COMMENT.match(passage.text) or (passage.heading and _COMMENT_HEADING.match(passage.heading)):
            last = _comment_end(passages, index)
            found.extend(_texts(passages[index : last + 1], _COMMENT, _COMMENT_END))
            index = last
        elif "COMMENT" in passage.text.upper():
            found.extend(_comments_inside(passage.text))
        index += 1
    return " ".join(found) or None


def _comments_inside(text: str) -> Iterator[str]:
    """``… (Comment: He lies. End comment.) …``: comments of which a passage marks both ends."""
    place = 0
    while begun := _COMMENT_INSIDE.search(text, place):
        ended = _COMMENT_END.search(text, begun.end())
        if ended is None:
            return
        yield text[begun.end() : ended.start()].strip(" (")
        place = ended.end()


def _comment_end(passages: tuple[Passage, ...], start: int) -> int:
    for index in range(start, min(start + _REACH, len(passages))):
        if _COMMENT_END.search(passages[index].text):
            return index
    return _last_under_heading(passages, start)


def _texts(passages: tuple[Passage, ...], label: re.Pattern[str], end: re.Pattern[str]) -> Iterator[str]:
    for place, passage in enumerate(passages):
        text = passage.text
        begun = label.match(text) if place == 0 else None
        ended = end.search(text) if "END " in text.upper() else None
        text = text[begun.end() if begun else 0 : ended.start() if ended else len(text)].strip()
        if text:
            yield text
