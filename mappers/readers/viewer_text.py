"""The text of a viewer's page, copied from a browser: one line of values, or one value a line."""

from __future__ import annotations

import re

from mappers.readers.cable_page import CLASSIFICATION, IDENTIFIER, CablePage, filled, iso_time
from mappers.readers.transmission import split_transmission

FORM = "viewer page (text)"
VALUES_FORM = "viewer page (text, one value a line)"

_TITLE = re.compile(r"^Viewing cable (\S+?),[ \t]*(.*)$", re.MULTILINE)
_COLUMNS = re.compile(r"^Reference ID\s+Created\s+(Released\s+)?Classification\s+Origin\s*$", re.MULTILINE)
_ROW = re.compile(
    r"\s*(\S+)\s+(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)\s+(?:(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)\s+)?"
    r"((?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED)(?://(?:NOFORN|FOR OFFICIAL USE ONLY))?)[ \t]*([^\n]*)"
)
_LABELS = re.compile(
    r"^Identifier\s*\nCreated\s*\n(?:Released\s*\n)?Classification\s*\nOrigin\s*$", re.MULTILINE
)
_CABLE_TITLE = re.compile(
    r"^Cable title:(.{0,500}?)^Tags:[^\n]*\n(?:[A-Z][A-Z, ]{1,99}\n(?=\s{0,9}pdf))?", re.MULTILINE | re.DOTALL
)
_MENU = re.compile(r"\s*pdf\b[^\n]*\n|\s*how-to read a cable[^\n]*\n", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the text has the line of columns, and a row of values, of a viewer's page."""
    columns = _COLUMNS.search(text)
    return bool(columns and _ROW.match(text, columns.end()))


def read(text: str) -> CablePage | None:
    """The parts of a page with its values on one line."""
    columns = _COLUMNS.search(text)
    row = _ROW.match(text, columns.end()) if columns else None
    if columns is None or row is None:
        return None
    identifier, created, released, classification, origin = row.groups()
    title = _TITLE.search(text[: columns.start()])
    header, body = split_transmission(text[row.end() :].lstrip("\n"))
    return CablePage(
        form=FORM,
        published_id=identifier,
        title=filled(title[2]) if title else None,
        created=iso_time(created),
        released=iso_time(released or ""),
        classification=classification,
        origin=filled(origin),
        header=header,
        body=body,
    )


def fits_values(text: str) -> bool:
    """Whether the text has the list of labels, one a line, and an identifier after them."""
    labels = _LABELS.search(text)
    return bool(labels and IDENTIFIER.match(text[labels.end() :].strip().split("\n", 1)[0].strip()))


def read_values(text: str) -> CablePage | None:
    """The parts of a page with one value a line."""
    labels = _LABELS.search(text)
    if labels is None:
        return None
    released = "Released" in labels[0]
    wanted = 5 if released else 4
    values, end = _lines(text, labels.end(), wanted)
    if len(values) < wanted or not CLASSIFICATION.match(values[wanted - 2]):
        return None
    title = _CABLE_TITLE.search(text, end)
    rest = text[title.end() if title else end :]
    while menu := _MENU.match(rest):
        rest = rest[menu.end() :]
    header, body = split_transmission(rest.lstrip("\n"))
    return CablePage(
        form=VALUES_FORM,
        published_id=values[0],
        title=filled(" ".join(title[1].split())) if title else None,
        created=iso_time(values[1]),
        released=iso_time(values[2]) if released else None,
        classification=values[wanted - 2],
        origin=filled(values[wanted - 1]),
        header=header,
        body=body,
    )


def _lines(text: str, start: int, wanted: int) -> tuple[list[str], int]:
    """The next non-blank lines and the position after them."""
    values: list[str] = []
    while len(values) < wanted and start < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if line := text[start:end].strip():
            values.append(line)
        start = end + 1
    return values, start
