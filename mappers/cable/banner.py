"""The classification line, the captions under it, and the lines that sections leave between them
(cable-anatomy.md, sections 4 and 10.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mappers.cable.stations import station_of

_SPACED = {
    "TOP SECRET": r"T ?O ?P +S ?E ?C ?R ?E ?T",
    "SECRET": r"S{1,2} ?E ?C ?R ?E ?T",
    "CONFIDENTIAL": r"C{1,2} ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L",
    "UNCLASSIFIED": r"U{1,2} ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?",
    "LIMITED OFFICIAL USE": r"L ?I ?M ?I ?T ?E ?D +O ?F ?F ?I ?C ?I ?A ?L +U ?S ?E",
}
LEVELS = tuple(_SPACED)
_LEVEL = re.compile(
    r"\s*(?:" + "|".join(f"({pattern})" for pattern in _SPACED.values()) + r")(?![A-Za-z])", re.IGNORECASE
)
_FIRST_LETTERS = frozenset(" \t\ntscul")
_SECTION = re.compile(
    r"\b(\d{1,2})(?: ?[O0G]F ?| ?[OG] ?)(\d{1,2})\b|\bFINAL SECTION OF ()(\d{1,2})\b", re.IGNORECASE
)
_STATION = re.compile(r"\s*([A-Z][A-Z.' -]{1,40}?)\s+(\d{3,7})(?![\d.]|/(?!/))\s*\\?", re.IGNORECASE)
_NOT_STATION = re.compile(
    r"^(?:S?E?C?T?I?O?N|SECTION|FINAL|E F T O|EFTO|NOFORN|//\s*\w+|/|-)+\s*", re.IGNORECASE
)

_SECOND_SERIES = re.compile(r"^\s*(?:TOSEC|SECTO)\s*\d+", re.IGNORECASE)  # of the Secretary's party

CAPTIONS = (
    "SIPDIS", "NOFORN", "SENSITIVE", "NODIS", "EXDIS", "LIMDIS", "STADIS", "EFTO", "FOUO", "LOU", "TM", "MED",
    "AGREMENT", "DIRGEN", "ROGER CHANNEL", "DISSENT CHANNEL", "OFFICIAL-INFORMAL", "OFFICIAL INFORMAL",
    "EYES ONLY", "E F T O", "FOR OFFICIAL USE ONLY", "LIMITED OFFICIAL USE",
)  # fmt: skip
_CAPTION = re.compile(
    r"[\s/,.;()-]*(?:("
    + "|".join(sorted(map(re.escape, CAPTIONS), key=len, reverse=True))
    + r"))(?![A-Za-z])",
    re.IGNORECASE,
)
_CANONICAL = {
    "E F T O": "EFTO", "FOR OFFICIAL USE ONLY": "FOUO", "OFFICIAL INFORMAL": "OFFICIAL-INFORMAL",
    "LIMITED OFFICIAL USE": "LOU",
}  # fmt: skip

_PAGE_COUNT = re.compile(r"\s(?:\d{5,8})\s+\d{3}(?:\.\d)? OF \d{3}(?:\s*\\)?")
_PAGE_TIME = re.compile(
    r"(?:(?<=\s)|^)(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s+)?"
    r"PAGE \d\d +[A-Z][A-Z.' -]{1,28}? +\d{3,6}(?: +\d\d OF \d\d)? +\d{6}Z(?:\s*\\)?"
)
_STATION_WORDS = re.compile(r"(?<!\S)[A-Z][A-Z.'-]*(?: +[A-Z][A-Z.'-]*){0,3}$")
_LONE = re.compile(
    r"\s*(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|SENSITIVE|NOFORN|SIPDIS"
    r"|BT|NNNN|C O N F I D E N T I A L|S E C R E T)(?:\s+SIPDIS)?\s*(?:\\\s*)?$"
)
_PAGE_REST = re.compile(r"\s*\d{3}(?:\.\d)? OF \d{3}\s*$")


@dataclass(frozen=True, slots=True)
class Banner:
    """A classification line: ``rest`` is what follows station and serial on it."""

    level: str
    section: int | None = None
    sections: int | None = None
    station: str | None = None
    serial: int | None = None
    captions: tuple[str, ...] = ()
    rest: str = ""


def parse_banner(line: str) -> Banner | None:
    """The classification line that a line is; None when it does not begin with a level."""
    match = _LEVEL.match(line)
    if match is None:
        return None
    level = LEVELS[(match.lastindex or 1) - 1]
    rest = line[match.end() :]
    section = _SECTION.search(rest[:60])
    before, after = (rest[: section.start()], rest[section.end() :]) if section else ("", rest)
    captions, after = take_captions(after)
    station = _STATION.match(_NOT_STATION.sub("", after))
    tail = _NOT_STATION.sub("", after)[station.end() :] if station else after
    return Banner(
        level=level,
        section=int(section[1] or section[4]) if section else None,
        sections=int(section[2] or section[4]) if section else None,
        station=station[1] if station else None,
        serial=int(station[2]) if station else None,
        captions=(*take_captions(before)[0], *captions),
        rest=_SECOND_SERIES.sub("", tail).strip(" \\"),
    )


def is_banner(line: str) -> bool:
    """Whether a line is the classification line of a section: a level, and a section or a serial."""
    if line[:1].lower() not in _FIRST_LETTERS or not _LEVEL.match(line):
        return False
    banner = parse_banner(line)
    return banner is not None and (banner.serial is not None or banner.section is not None)


def take_captions(text: str) -> tuple[tuple[str, ...], str]:
    """The caption words that a text begins with, in canonical form, and the text after them."""
    found: list[str] = []
    while match := _CAPTION.match(text):
        word = match[1].upper()
        if word == "SENSITIVE" and text[match.end() :].lstrip().upper().startswith("BUT"):
            break
        found.append(_CANONICAL.get(word, word))
        text = text[match.end() :]
    return tuple(found), text.strip(" \t/,.;-\\") if found else text


def without_page_lines(text: str) -> str:
    """A text without the page marks of section joints, ``STRELSAU 00000451  002.2 OF 003`` and
    ``PAGE 02  STRELSAU  00451  01 OF 03  061240Z``; equal when there are none."""
    if " OF " in text:
        text = _without_counts(text)
    return _PAGE_TIME.sub(" ", text) if "PAGE " in text else text


def _without_counts(text: str) -> str:
    kept, start = "", 0
    for match in _PAGE_COUNT.finditer(text):
        kept += _without_station(text[start : match.start()]) + " "
        start = match.end()
    return kept + text[start:]


def _without_station(text: str) -> str:
    """The text without the station that it ends in: the most words that name one, else the last word."""
    tail = text[-40:].rstrip()
    words = _STATION_WORDS.search(tail)
    if words is None:
        return text
    names = words[0].split()
    count = next((n for n in range(len(names), 0, -1) if station_of(" ".join(names[-n:]))), 1)
    whole = words[0] == text.strip()
    for _ in range(len(names) if whole else count):
        text = _without_last_word(text.rstrip())
    return text


def _without_last_word(text: str) -> str:
    return text[: max(text.rfind(" "), text.rfind("\n"), 0)]


def is_joint(line: str) -> bool:
    """Whether a whole line is left over from a section joint: a level or SIPDIS alone, ``BT``, a count."""
    return _LONE.match(line) is not None or _PAGE_REST.match(line) is not None
