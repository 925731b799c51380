"""What a published cable consists of, whichever way it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?$")
_RUBY = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) \d\d:\d\d:\d\d [+-]\d{4} (\d{4})$")
_DAY_FIRST = re.compile(r"(?:[A-Z][a-z]+,? )?(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})(?:,? (\d\d):(\d\d))?$")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}) (\d{1,2}):(\d\d)(?::\d\d)?$")

PARTIAL = "This record is a partial extract of the original cable."
EXTRACT = (PARTIAL + " The full text of the original cable is not available.", PARTIAL)
"""What stands in the place of a header that was withheld, longest first."""
CLASSIFICATION = re.compile(
    r"(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED)(?://(?:NOFORN|FOR OFFICIAL USE ONLY))?$"
)
IDENTIFIER = re.compile(r"\d{2,4}[A-Z][A-Z0-9 '.-]{1,60}$")


@dataclass(frozen=True, slots=True)
class CablePage:
    """One published cable before its text is parsed; ``form`` names the way it was published.

    ``created`` and ``released`` are ISO 8601, to the minute or the day; ``header`` is the transmission
    header (empty when it was withheld), ``body`` everything from the classification line on. ``cited`` are
    the ids of the cables referred to, as the publisher resolved them.
    """

    form: str
    body: str
    header: str = ""
    published_id: str | None = None
    title: str | None = None
    created: str | None = None
    released: str | None = None
    classification: str | None = None
    origin: str | None = None
    cited: tuple[str, ...] = ()


def iso_time(text: str) -> str | None:
    """A page's date as ISO 8601: ``2009-04-06 12:40``, Ruby's ``Wed Nov 20 00:00:00 +0100 2002``
    (whose time is always midnight, so that only the day is kept) or the dump's ``4/6/2009 12:40``.
    None when it is none of these or no date of the calendar."""
    written = _date_written(text.strip())
    if written is None:
        return None
    try:
        date.fromisoformat(written[:10])
    except ValueError:
        return None
    return written


def _date_written(text: str) -> str | None:
    if match := _ISO.match(text):
        year, month, day, hour, minute, second = match.groups()
        return _stamp(f"{year}-{month}-{day}", hour, minute, second)
    if match := _RUBY.match(text):
        name, day, year = match.groups()
        return f"{year}-{_MONTHS.index(name.upper()) + 1:02}-{day}" if name.upper() in _MONTHS else None
    if match := _DAY_FIRST.match(text):
        day, name, year, hour, minute = match.groups()
        known = name.upper() in _MONTHS
        return (
            _stamp(f"{year}-{_MONTHS.index(name.upper()) + 1:02}-{int(day):02}", hour, minute, None)
            if known
            else None
        )
    if match := _AMERICAN.match(text):
        month, day, year, hour, minute = match.groups()
        return _stamp(f"{year}-{int(month):02}-{int(day):02}", hour, minute, None)
    return None


def _stamp(day: str, hour: str | None, minute: str | None, second: str | None) -> str:
    """The day alone where the time is missing or impossible."""
    if hour is None or minute is None or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return day
    return f"{day}T{int(hour):02}:{minute}:{second or '00'}Z"


def take_extract(text: str) -> tuple[str, str] | None:
    """The sentence with which a partial extract begins, and the rest; None when it is no such text."""
    text = text.lstrip()
    sentence = next((each for each in EXTRACT if text.startswith(each)), None)
    return (sentence, text[len(sentence) :].lstrip("\n")) if sentence else None


def filled(text: str | None) -> str | None:
    """The text without outer blanks, or None when nothing is left."""
    return (text or "").strip() or None
