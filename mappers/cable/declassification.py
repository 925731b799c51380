"""The E.O. line: cable-anatomy.md, section 5."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_ORDER = re.compile(r"E\.? ?[O0]\.? {0,2}:? ?(1\d{3,4})|O\. (1\d{4})", re.IGNORECASE)
_UNTIL = re.compile(r"DECL\b\s*[.:]*\s*(.*)", re.IGNORECASE | re.DOTALL)
_DATE = re.compile(
    r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)|(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)"
)
_NAMED_DATE = re.compile(
    r"\b(?:([A-Z]{3})[A-Z]{0,6}\.? (\d{1,2})|(\d{1,2}) ([A-Z]{3})[A-Z]{0,6}),? (\d{4})\b", re.IGNORECASE
)
_SCHEDULE = re.compile(r"\b(?:[GAR]DS|XGDS)[ -]?\d?\b|\bGROUP[ -]?[1-4]\b", re.IGNORECASE)
_SCHEDULED_BY = re.compile(
    r"\b[GRX]{1,2}DS\b[^()]{0,20}\(([A-Z][A-Z' -]{1,25}), ([A-Z][A-Z. ]{0,25}?)\.?\)", re.IGNORECASE
)
_NO_DATE = re.compile(r"\b(?:AS AMENDED|DNG|DOWNGRADE)", re.IGNORECASE)
_NONE = re.compile(r"[\s:.]*(?:N ?/? ?A|NONE|NOT APPLICABLE)?[\s:.]*$", re.IGNORECASE)
_LONGEST_EVENT = 80


class Declassification(NamedTuple):
    """The order's number as printed, the day, or the words that stand where a day would."""

    order: str | None = None
    on: str | None = None
    event: str | None = None
    classifier: str | None = None


def parse_declassification(text: str) -> Declassification:
    """The fields of an E.O. line; a line without a number still has what follows DECL.

    >>> parse_declassification("E.O. 12958: DECL: 04/06/2019")
    Declassification(order='12958', on='2019-04-06', event=None, classifier=None)
    """
    order = _ORDER.search(text)
    rest = " ".join((text[order.end() :] if order else text).split())
    number = next((group for group in order.groups() if group), None) if order else None
    until = _UNTIL.search(rest)
    said = until[1] if until else rest.lstrip(" :;.,") if order else ""
    if _NONE.match(said):
        return Declassification(number)
    day = None if _NO_DATE.search(said) else _day(said)
    if day is None and until is None and not (_SCHEDULE.search(said) or _NO_DATE.search(said)):
        return Declassification(number)
    words = None if day else said[:_LONGEST_EVENT].strip(" .:;") or None
    return Declassification(number, day, words, _classifier(said))


def _classifier(text: str) -> str | None:
    """``GDS 3/15/85 (SAPT, FRITZ) OR-P``: orders before 1982 name the classifier on their line."""
    match = _SCHEDULED_BY.search(text)
    return f"{match[2]} {match[1]}" if match else None


def _day(text: str) -> str | None:
    year, month, day = _numbers(text)
    if month > 12 >= day:
        month, day = day, month
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _numbers(text: str) -> tuple[int, int, int]:
    """Year, month and day as written; zeros where there is no date."""
    if named := _NAMED_DATE.search(text):
        name = (named[1] or named[4]).upper()
        month = MONTHS.index(name) + 1 if name in MONTHS else 0
        return int(named[5]), month, int(named[2] or named[3])
    match = _DATE.search(text)
    if match is None:
        return 0, 0, 0
    if match[4]:
        return int(match[4]), int(match[5]), int(match[6])
    return _whole_year(int(match[3])), int(match[1]), int(match[2])


def _whole_year(year: int) -> int:
    return year + (0 if year > 99 else 1900 if year >= 66 else 2000)
