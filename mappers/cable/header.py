"""The transmission header: cable-anatomy.md, section 3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mappers.cable.addressees import parse_addressees
from mappers.cable.declassification import MONTHS
from mappers.cable.identifiers import full_year
from mappers.cable.record import Addressee, ReadLine

PRECEDENCE = {"Z": "FLASH", "O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE", "Y": "EMERGENCY COMMAND"}

_TRANSMISSION_ID = re.compile(r"(VZCZC[A-Z]{2,3}\d{3,4})\b")
_DIGRAPH = re.compile(r"([ZOPRY])[ZOPRY](?: +[A-Z0-9]{4,8}\b|\s*$)")
_ROUTES = re.compile(r"R[A-Z0-9]{3,7}(?: +R[A-Z0-9]{3,7})*\s*$")
_SENDER_ROUTE = re.compile(r"DE +[A-Z0-9]{4,8}\b")
_TIME = re.compile(r"(?<![A-Z0-9])([0-9O]{6}) ?Z ?([A-Z]{3})[A-Z]* ?(\d{4}|\d{2})?(?!\d)", re.IGNORECASE)
_LETTERS = re.compile(r"(?:^|\s)([ZOPRY])\1?(?:\s*([ZOPRY])\2?)?\s+$")
_OFFICE_COUNT = re.compile(r"\b[A-Z]{1,4}(?:/[A-Z]+)?-\d\d\b")
_PAGE = re.compile(r"PAGE \d\d +[A-Z .']+\d{4,6}\b")
_KEYWORD = re.compile(r"(FM|TO|INFO)(?:\s+|$)")
_FIRST_YEAR, _LAST_YEAR = 1900, 2065
_EARLY = (
    ("routing", _DIGRAPH),
    ("relays", _ROUTES),
    ("sender route", _SENDER_ROUTE),
    ("sender route", re.compile(r"\d{7}$")),
    ("class letter", re.compile(r"ZN[RY]\b")),
    ("distribution", re.compile(r".{0,80}?\b[A-Z]{1,4}(?:/[A-Z]+)?-\d\d\b")),
    ("distribution", re.compile(r"-{5,}|/\d{3}W?\b")),
    ("drafting", re.compile(r".{0,20}?\b(?:DRAFTED|APPROVED|CLEARED|AUTHORI[SZ]ED)\b|CLEARANCES?\b")),
    ("drafting", re.compile(r"[A-Z0-9][A-Z0-9/&.() -]{0,30}: ?[A-Z][A-Z.,' -]{1,40}$")),
    ("page line", re.compile(r"PAGE \d\d\b|(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|NNNN|BT)$")),
    ("operating signal", re.compile(r"Z[A-Z]{2}(?: [A-Z0-9]+)*$|\(?CCY\b|\(?CORRECTED COPY\b")),
    ("withheld", re.compile(r"This record is a partial extract", re.IGNORECASE)),
)
"""What a line above the sender can be besides the time: the field and how the line begins."""


@dataclass(frozen=True, slots=True)
class Transmission:
    """The fields of a transmission header; ``created`` is the date-time group as ISO 8601."""

    transmission_id: str | None = None
    date_time_group: str | None = None
    created: str | None = None
    precedence: str | None = None
    info_precedence: str | None = None
    sender: str | None = None
    addressees: tuple[Addressee, ...] = ()
    lines: tuple[ReadLine, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.date_time_group or self.sender or self.addressees)


def parse_transmission(text: str, year: int | None = None) -> Transmission:
    """The fields of a transmission header; ``year`` is used where the date-time group has none."""
    lines = tuple(_label(text))
    by_field = {line.field: line.text for line in reversed(lines)}
    group = _TIME.search(by_field.get("time", ""))
    action, info = _precedence(by_field, group)
    sender = by_field.get("from", "")[3:].strip() or None
    identifier = _TRANSMISSION_ID.match(by_field.get("transmission id", ""))
    return Transmission(
        transmission_id=identifier[1] if identifier else None,
        date_time_group=_group(group),
        created=_created(group, year),
        precedence=action,
        info_precedence=info,
        sender=sender,
        addressees=parse_addressees([line.text for line in lines if line.field == "addressee"]),
        lines=lines,
    )


def _label(text: str) -> Iterator[ReadLine]:
    """Each line with what it is: a header's lines are known by their first words and their place."""
    seen_sender = False
    upper = text if "FM " in text else text.upper()
    for number, raw in enumerate(upper.split("\n"), start=1):
        line = raw.strip().rstrip("\\").strip()
        field = _field(line, seen_sender)
        seen_sender = seen_sender or field in {"from", "addressee"}
        yield ReadLine(number, field, line)


def _field(line: str, seen_sender: bool) -> str:
    if not line:
        return "blank"
    if line.startswith("VZCZC"):
        return "transmission id"
    keyword = _KEYWORD.match(line)
    if keyword and keyword[1] == "FM":
        return "from"
    if seen_sender or (keyword and not _OFFICE_COUNT.search(line)):
        return "page line" if _PAGE.match(line) or line in {"BT", "NNNN"} else "addressee"
    return _early_field(line)


def _early_field(line: str) -> str:
    """A line above the sender."""
    if _TIME.search(line):
        return "time"
    return next((field for field, pattern in _EARLY if pattern.match(line)), "unread")


def _precedence(by_field: dict[str, str], group: re.Match[str] | None) -> tuple[str | None, str | None]:
    """Action and information precedence: the letters before the date-time group, else the digraph."""
    letters = _LETTERS.search(by_field["time"][: group.start()]) if group else None
    if letters:
        return PRECEDENCE[letters[1]], PRECEDENCE.get(letters[2] or "")
    digraph = _DIGRAPH.match(by_field.get("routing", ""))
    return (PRECEDENCE[digraph[1]] if digraph else None), None


def _group(group: re.Match[str] | None) -> str | None:
    """The date-time group with the blanks that belong there: ``061240Z APR 09``."""
    if group is None:
        return None
    time, month, year = group.groups()
    return " ".join(filter(None, (_digits(time) + "Z", month.upper(), year)))


def _created(group: re.Match[str] | None, year: int | None) -> str | None:
    if group is None or group[2].upper() not in MONTHS:
        return None
    digits = _digits(group[1])
    written = _year(group[3]) or year
    if written is None:
        return None
    month = MONTHS.index(group[2].upper()) + 1
    try:
        moment = datetime(written, month, int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _digits(time: str) -> str:
    return time.upper().replace("O", "0")


def _year(written: str | None) -> int | None:
    """The year of two digits or four; None when telegrams were not kept in it."""
    if written is None:
        return None
    year = full_year(written) if len(written) == 2 else int(written)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
