"""Dates that stand by themselves: the line under a headline, a letter's date line, a metadata cell.

Dates inside prose, which may be relative or lack a year, are the extraction's.
"""

from __future__ import annotations

import re
from datetime import date, datetime

_ENGLISH = "january february march april may june july august september october november december"
_FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_MONTHS = " ".join((_ENGLISH, _FRENCH, _SPANISH)).split()
_NAME = r"(?P<name>[^\W\d_]{3,10})\.?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_FORMS = tuple(
    re.compile(rf"(?<![\w.-]){form}(?![\w-])", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:\d\d\S{{0,20}})?",
        rf"{_DAY} (?:de )?{_NAME},? (?:de )?{_YEAR}",
        rf"{_NAME} {_DAY},? {_YEAR}",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
        rf"{_NAME},? {_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)",
    )
)
_MAY_STAND_BESIDE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|published|posted|updated"
    r"|last|modified|date|dated|on|at|the|by|of|utc|gmt|[ap]m|[ap]\.m|e[sd]?t|[cp][se]?t)\b|\d{1,2}[:.]\d\d|[\W_]",
    re.IGNORECASE,
)


def find_date(text: str) -> str | None:
    """The first date written in full (day, month, year) or, failing that, month and year, as ISO 8601.

    >>> find_date("Velden, 18th March 2021"), find_date("Dec. 11, 2015"), find_date("May 2004")
    ('2021-03-18', '2015-12-11', '2004-05')
    """
    found = _find(text)
    return found[0] if found else None


def date_line(line: str) -> str | None:
    """The date of a line that holds nothing else but a weekday, a time or the word "published"."""
    found = _find(line)
    if found is None:
        return None
    rest = line[: found[1].start()] + " " + line[found[1].end() :]
    return found[0] if not _MAY_STAND_BESIDE.sub("", rest) else None


def normal_date(text: str) -> str | None:
    """A date as a machine writes it (ISO 8601, UTC when it has a zone) or as people do.

    >>> normal_date("2011-09-27T14:00:00+02:00"), normal_date("2009"), normal_date("18 March 2021")
    ('2011-09-27T12:00:00Z', '2009', '2021-03-18')
    """
    text = text.strip()
    if re.fullmatch(r"(?:1[89]|20)\d\d", text):
        return text
    if re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", text):
        return _instant(text)
    return date_line(text)


def _instant(text: str) -> str | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if offset := moment.utcoffset():
        moment = (moment - offset).replace(tzinfo=None)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _find(text: str) -> tuple[str, re.Match[str]] | None:
    for form in _FORMS:
        for match in form.finditer(text):
            if written := _iso(match.groupdict()):
                return written, match
    return None


def _iso(parts: dict[str, str | None]) -> str | None:
    """ISO 8601 of the parts, or None when there is no such month or day."""
    number = int(parts.get("month") or 0) or _month(parts.get("name") or "")
    if not 1 <= number <= 12:
        return None
    if (day := parts.get("day")) is None:
        return f"{parts['year']}-{number:02}"
    try:
        return date(int(parts["year"] or 0), number, int(day)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    """The month's number, by its name or at least three letters of an English one; 0 when it is none."""
    name = name.lower()
    for position, month in enumerate(_MONTHS):
        if name == month or (position < 12 and month.startswith(name)) or name == "sept":
            return 9 if name == "sept" else position % 12 + 1
    return 0
