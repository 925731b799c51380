"""The CSV dump: one cable a row, without a header row (cable-anatomy.md, section 12, "Row form").

Eight fields: row number, ``M/D/YYYY H:MM``, id, origin, classification, ids of the cables referred to joined
by ``|``, transmission header, body. Quotes and backslashes within quotes are escaped by a backslash (a quote
that RFC 4180 doubles is understood too), and line ends stand in fields as they are.

A row ends where the next begins, and a row begins on a line of its own with a number and a date, which no
line within quotes can do. So whatever is broken in one row, the next is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mappers.readers.cable_page import CablePage, filled, iso_time

FORM = "row of the CSV dump"
FIELDS = 8
BLOCK = 1 << 20
"""Bytes that are read at once."""
MOST = 16 << 20
"""Bytes of a row; what is longer is cut, and no row."""

_BEGIN = r'"?\d{1,9}"?,"?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d(?::\d\d)?"?,'
_REACH = 64  # more than a beginning is long
_QUOTED = r'"[^"\\]*+(?:(?:\\.|"")[^"\\]*+)*+"'
_FIELD = rf'(?:{_QUOTED}|[^",\r\n]*+)'
_ROW = rf"(?={_BEGIN})({_FIELD})" + rf",({_FIELD})" * (FIELDS - 1) + r"[ \t]*+(?![^\r\n])"

_AT_ROW = re.compile(_BEGIN.encode())
_NEXT_ROW = re.compile(rb"\n" + _BEGIN.encode())
_ROW_BYTES = re.compile(_ROW.encode() + rb"\s*+", re.DOTALL)
_ROW_TEXT = re.compile(_ROW, re.DOTALL)
_ONE_FIELD = re.compile(_FIELD.encode(), re.DOTALL)
_ESCAPED = re.compile(r'\\(["\\])|"(")')
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its place in the file from 1, the line on which it begins, its bytes, and what is wrong."""

    number: int
    line: int
    data: bytes
    fault: str | None = None


# -- from a file to its rows ---------------------------------------------------------


def is_dump(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a dump: a row begins somewhere in them."""
    return _AT_ROW.match(head.removeprefix(_BOM)) is not None or _NEXT_ROW.search(head) is not None


def split_rows(blocks: Iterable[bytes]) -> Iterator[Row]:
    """The rows of a dump, in memory that does not grow with it; together they are all its bytes but blank
    lines and a byte order mark. An error of ``blocks`` is raised after what had been read until then."""
    number, line = 0, 1
    for piece in _pieces(blocks):
        for data, fault in _rows_of(piece.removeprefix(_BOM) if line == 1 else piece):
            if data.strip():
                number += 1
                yield Row(number, line, data, fault)
            line += data.count(b"\n")


def _pieces(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """What stands between one beginning of a row and the next."""
    held, searched = b"", 0
    try:
        for block in blocks:
            held += block
            start = 0
            for found in _NEXT_ROW.finditer(held, searched):
                yield held[start : found.start() + 1]
                start = found.start() + 1
            held = held[start:]
            searched = max(0, len(held) - _REACH)
            while len(held) > MOST:
                yield held[:MOST]
                held, searched = held[MOST:], 0
    except Exception:
        yield held
        raise
    yield held


def _rows_of(piece: bytes) -> Iterator[tuple[bytes, str | None]]:
    """The row that a piece is, and what stands after it or instead of it with what is wrong there."""
    row = _ROW_BYTES.match(piece)
    if row:
        yield row.group(), None
    if rest := piece[row.end() if row else 0 :]:
        yield rest, _fault(rest)


def _fault(piece: bytes) -> str:
    if not _AT_ROW.match(piece):
        return "it does not begin as a row does, with a number and a date"
    count, end = 0, -1
    while end < 0 or piece[end : end + 1] == b",":
        field = _ONE_FIELD.match(piece, end + 1)
        count, end = count + 1, field.end() if field else len(piece)
    if piece[end:].strip():
        return f"field {count} of {FIELDS} does not end as it should, a quote is missing or too much"
    return f"it has {count} fields instead of {FIELDS}"


# -- from a row to a page ------------------------------------------------------------


def fits(text: str) -> bool:
    """Whether a text is one whole row."""
    return _ROW_TEXT.match(text) is not None


def read(text: str) -> CablePage | None:
    """The fields of a row; None when it is none."""
    row = _ROW_TEXT.match(text)
    if row is None:
        return None
    _, created, identifier, origin, classification, cited, header, body = map(_plain, row.groups())
    return CablePage(
        form=FORM,
        published_id=filled(identifier),
        created=iso_time(created),
        classification=filled(classification),
        origin=filled(origin),
        header=header,
        body=body,
        cited=tuple(each for each in cited.split("|") if each),
    )


def _plain(field: str) -> str:
    """What a field says, without its quotes and escapes. A backslash that escapes nothing stays."""
    if not field.startswith('"'):
        return field.strip()
    inner = field[1:-1]
    return _ESCAPED.sub(r"\1\2", inner) if "\\" in inner or '"' in inner else inner
