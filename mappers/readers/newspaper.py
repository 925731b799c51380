"""The copies that newspapers published (cable-anatomy.md, section 12, "Newspaper copies").

Above the cable stand lines such as ``ID:``, ``ORIGIN:`` and ``DATE:``, or an internal number in double angle
brackets and the values one a line. What a line says is known by its shape, whatever its label.
"""

from __future__ import annotations

import re

from mappers.readers.cable_page import CLASSIFICATION, IDENTIFIER, CablePage, filled, iso_time
from mappers.readers.transmission import START, split_transmission

FORM = "newspaper copy"

_LABELLED = re.compile(
    r"\s*(ID|ORIGIN|DATE|SOURCE|CLASSIFICATION|REF(?:ERENCE)? ID|TITLE)\s?:[ \t]*(.*)$", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*<<\s?\d{1,9}\s?>>\s*$")
_HEADER = re.compile(r"\s*(?:[A-Z][a-z]{3,15}: ?)?(?=VZCZC)")
_POST = re.compile(
    r"\s*(?:[A-Z][a-z]+ )?(?:Embassy|Consulate|Mission|Secretary|US|American)\b.{0,60}$", re.IGNORECASE
)
_MOST, _MOST_TEXT = 12, 4_000
_LEAST = 2


def fits(text: str) -> bool:
    """Whether a text begins with such lines, an identifier among their values."""
    values, _ = _head(text[:_MOST_TEXT])
    return values.get("id") is not None


def read(text: str) -> CablePage | None:
    """The values of the lines above the cable, and the cable."""
    values, end = _head(text)
    if "id" not in values:
        return None
    header, body = split_transmission(text[end:].lstrip("\n"))
    return CablePage(
        form=FORM,
        published_id=values["id"],
        title=filled(values.get("title")),
        created=iso_time(values.get("date", "")),
        classification=values.get("classification"),
        origin=filled(values.get("origin")),
        header=header,
        body=body,
    )


def _head(text: str) -> tuple[dict[str, str], int]:
    """The values by what they are, and where the cable begins; no values when it is no such copy."""
    values: dict[str, str] = {}
    place, labels = 0, 0
    for count, line in enumerate(text.split("\n", _MOST + 1)[:_MOST]):
        if line.strip() and (count or not _NUMBER.match(line)):
            label = _LABELLED.match(line)
            labels += label is not None
            if START.match(line) or _HEADER.match(line) or not _take(label, line.strip(), values):
                break
        elif count == 0 and line.strip():
            labels += _LEAST
        place += len(line) + 1
    return (values, place) if labels >= _LEAST else ({}, 0)


def _take(label: re.Match[str] | None, line: str, values: dict[str, str]) -> bool:
    """Keep what a line says; whether it says anything that stands above a cable."""
    value = label[2].strip() if label else line
    if IDENTIFIER.match(value) and value[-1].isdigit() and len(value) < 40:
        values.setdefault("id", value)
    elif iso_time(value):
        values.setdefault("date", value)
    elif CLASSIFICATION.match(value.upper()):
        values.setdefault("classification", value.upper())
    elif label and label[1].upper() == "TITLE":
        values.setdefault("title", value)
    elif _POST.match(value):
        values.setdefault("origin", value)
    else:
        return label is not None
    return True
