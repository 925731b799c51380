"""Dates in prose, absolute and relative, as ISO 8601 with the precision that the text has (GUIDELINES §4).

Relative dates are resolved from the document's own date; where it has none, from the latest year that its
text names. "Since 2004", "recently" and "over the past year" date nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from mappers.rules.lexicon import words

_MONTHS = "january february march april may june july august september october november december"
MONTHS = tuple(_MONTHS.split())
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = "one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: n for n, word in enumerate(_COUNTS.split(), 1)} | {"a": 1}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
ORDINALS = {word: n for n, word in enumerate(_ORDINALS.split(), 1)}
_MONTH = (
    r"(?P<month{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_YEAR_AFTER = r"(?:,? (?P<year{0}>(?:19|20)\d\d))?(?!\d)"
_PATTERNS = (
    (
        "day",
        rf"(?:(?P<weekday1>\b\w{3, 6}day), )?{_MONTH.format(1)} (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:(?:-| to | and )\d{{1,2}})?{_YEAR_AFTER.format(1)}",
    ),
    (
        "day",
        rf"(?<!\d)(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH.format(2)}{_YEAR_AFTER.format(2)}",
    ),
    ("month", rf"{_MONTH.format(3)},? (?:of )?(?P<year3>(?:19|20)\d\d)(?!\d)"),
    (
        "month",
        r"(?P<which4>last|this|next|past|this past|early|late|mid|in|since|of|by|the|until|from) ?-?"
        rf"{_MONTH.format(4)}(?! \d)\b",
    ),
    (
        "relative",
        r"(?P<which5>last|this|next|the previous|the same)"
        r" (?P<unit5>year|month|week|spring|summer|autumn|fall|winter)\b",
    ),
    (
        "ago",
        r"\b(?P<count6>\w{1,12}) (?P<unit6>years?|months?|weeks?|days?) (?P<sense6>ago|earlier|before)\b",
    ),
    (
        "weekday",
        r"(?P<which7>last|next|this|on|by)"
        r" (?P<weekday7>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
        r"(?!,? [A-Z][a-z]{2,8}\.? \d)",
    ),
    ("near", r"\b(?P<near8>yesterday|today|tomorrow)\b"),
    ("anniversary", r"\b(?P<nth9>\w{1,12}) anniversary\b"),
    (
        "range",
        r"\b(?:from|between) (?P<first10>(?:19|20)\d\d) (?:to|and|until|through)"
        r" (?P<last10>(?:19|20)\d\d)\b",
    ),
    ("year", r"\b(?P<before11>since |after |before |until )?(?P<year11>(?:19|20)\d\d)\b(?![-\d]|\.\d)"),
)
_HINTS = words(
    """yesterday today tomorrow anniversary year years month months week weeks day days spring summer autumn
    fall winter jan feb mar apr aug sep sept oct nov dec"""
) | {*MONTHS, *WEEKDAYS}
_FIRST = (
    r"(?=\d|[A-Z]|last|th|next|past|early|late|mid|in |since|of |by |until|from|on |yest|to[dm]|be|after"
    r"|\w{1,12} (?:years?|months?|weeks?|days?|anniversary)\b)"
)
"""A cheap look at what a date can begin with, before the patterns are tried one by one."""
_ANY = re.compile(
    rf"\b{_FIRST}(?:"
    + "|".join(f"(?P<{kind}_{i}>{pattern})" for i, (kind, pattern) in enumerate(_PATTERNS))
    + ")",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HALF_A_YEAR = 6
_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: its place, its words, the ISO date or ``None`` when nothing resolves it."""

    start: int
    end: int
    text: str
    iso: str | None
    end_iso: str | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """From what relative dates count: a day, a month or only a year, or nothing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def today(self) -> date | None:
        """The day, when it is known."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None


def calendar_of(created: str | None, text: str) -> Calendar:
    """The calendar of a document: its ISO date, else the latest year that its text names."""
    if created:
        parts = [int(part) for part in re.findall(r"\d+", created[:10])]
        return Calendar(*parts[:3])
    years = [int(year) for year in _YEAR.findall(text)]
    return Calendar(max(years)) if years else Calendar()


@lru_cache(maxsize=1_024)
def find_dates(text: str, calendar: Calendar) -> tuple[Dated, ...]:
    """The dates of a text in order; those that date nothing ("since 2004") are left out."""
    if not any(map(str.isdigit, text)) and _HINTS.isdisjoint(_WORD.findall(text.lower())):
        return ()
    found = []
    for match in _ANY.finditer(text):
        values = {key: value for key, value in match.groupdict().items() if value is not None}
        kind = next(key for key in values if "_" in key).rsplit("_", 1)[0]
        dated = _READERS[kind](match, values, calendar)
        if dated is not None:
            found.append(dated)
    return tuple(found)


def _get(values: dict[str, str], field: str) -> str | None:
    return next((value for key, value in values.items() if key.rstrip("0123456789") == field), None)


def _month(values: dict[str, str]) -> int:
    name = (_get(values, "month") or "").lower()[:3]
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name))


def _day(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    month, day = _month(values), int(_get(values, "day") or 0)
    given = _get(values, "year")
    year = int(given) if given else _nearest_year(month, day, calendar, _get(values, "weekday"))
    try:
        iso = date(year, month, day).isoformat() if year else None
    except ValueError:
        return None
    return Dated(match.start(), match.end(), match[0], iso)


def _nearest_year(month: int, day: int, calendar: Calendar, weekday: str | None) -> int | None:
    """The document's year, or the one before for a month far ahead; the one that fits a weekday named."""
    if calendar.year is None:
        return None
    years = (calendar.year, calendar.year - 1, calendar.year + 1)
    if weekday and weekday.lower() in WEEKDAYS:
        wanted = WEEKDAYS.index(weekday.lower())
        fitting = [y for y in years if _weekday(y, month, day) == wanted]
        return fitting[0] if fitting else calendar.year
    if calendar.month is None:
        return calendar.year
    return calendar.year - 1 if month - calendar.month > _HALF_A_YEAR else calendar.year


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _month_only(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    month, which = _month(values), (_get(values, "which") or "").lower()
    given = _get(values, "year")
    if (_get(values, "month") or "")[0].islower() or which == "since":
        return None
    year = int(given) if given else _year_of_month(month, which, calendar)
    start = (
        match.start("month4")
        if _get(values, "month") and "month4" in values and which not in _TOLD
        else match.start()
    )
    return Dated(
        start, match.end(), match.string[start : match.end()], f"{year}-{month:02}" if year else None
    )


_TOLD = ("last", "this", "next", "early", "late", "mid", "past", "this past")


def _year_of_month(month: int, which: str, calendar: Calendar) -> int | None:
    if calendar.year is None:
        return None
    if calendar.month is None:
        return calendar.year - 1 if which == "last" else calendar.year
    if which in ("last", "past", "this past"):
        return calendar.year if month < calendar.month else calendar.year - 1
    if which == "next":
        return calendar.year if month > calendar.month else calendar.year + 1
    if which == "this":
        return calendar.year
    return _nearest_year(month, 1, calendar, None)


def _relative(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    which, unit = (_get(values, "which") or "").lower(), (_get(values, "unit") or "").lower()
    step = {"last": -1, "the previous": -1, "next": 1}.get(which, 0)
    if which == "the same" or calendar.year is None:
        return Dated(match.start(), match.end(), match[0], None) if calendar.year is None else None
    iso: str | None = str(calendar.year + step) if unit not in ("month", "week") else None
    if unit == "month" and calendar.month:
        index = calendar.year * 12 + calendar.month - 1 + step
        iso = f"{index // 12}-{index % 12 + 1:02}"
    elif unit == "week":
        today = calendar.today
        iso = (today + timedelta(weeks=step)).isoformat()[:7] if today else None
    return Dated(match.start(), match.end(), match[0], iso)


def _ago(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    word, unit = (_get(values, "count") or "").lower(), (_get(values, "unit") or "").lower().rstrip("s")
    count = NUMBERS.get(word) or (int(word) if word.isdigit() and len(word) <= 3 else 0)
    if not count or calendar.year is None:
        return None
    iso: str | None = None
    if unit == "year":
        iso = str(calendar.year - count)
    elif unit == "month" and calendar.month:
        index = calendar.year * 12 + calendar.month - 1 - count
        iso = f"{index // 12}-{index % 12 + 1:02}"
    elif calendar.today and count * _DAYS.get(unit, 0):
        back = calendar.today - timedelta(days=count * _DAYS[unit])
        iso = back.isoformat() if unit == "day" else back.isoformat()[:7]
    return Dated(match.start(), match.end(), match[0], iso) if iso else None


def _weekday_only(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    today, wanted = calendar.today, WEEKDAYS.index((_get(values, "weekday") or "").lower())
    if today is None:
        return Dated(match.start(), match.end(), match[0], None)
    back = (today.weekday() - wanted) % 7
    found = today - timedelta(days=back)
    if (_get(values, "which") or "").lower() == "next":
        found += timedelta(days=7)
    return Dated(match.start(), match.end(), match[0], found.isoformat())


def _near(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    step = {"yesterday": -1, "today": 0, "tomorrow": 1}[values["near8"].lower()]
    today = calendar.today
    if today is None or step == 0:
        return None
    return Dated(match.start(), match.end(), match[0], (today + timedelta(days=step)).isoformat())


def _anniversary(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    nth = re.sub(r"(?:st|nd|rd|th)$", "", values["nth9"].lower())
    count = ORDINALS.get(values["nth9"].lower()) or (int(nth) if nth.isdigit() and len(nth) <= 3 else 0)
    if not count or calendar.year is None:
        return None
    month = f"-{calendar.month:02}" if calendar.month else ""
    return Dated(match.start(), match.end(), match[0], f"{calendar.year - count}{month}")


def _range(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    del calendar
    return Dated(match.start(), match.end(), match[0], values["first10"], values["last10"])


def _year(match: re.Match[str], values: dict[str, str], calendar: Calendar) -> Dated | None:
    del calendar
    if "before11" in values:
        return None
    return Dated(match.start(), match.end(), match[0], values["year11"])


_READERS = {
    "day": _day,
    "month": _month_only,
    "relative": _relative,
    "ago": _ago,
    "weekday": _weekday_only,
    "near": _near,
    "anniversary": _anniversary,
    "range": _range,
    "year": _year,
}
