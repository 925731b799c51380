"""``metadata.csv`` beside the documents: what is known about them from outside.

Columns ``file kind title creator date publisher url language``, all but ``file`` optional; ``file`` is the
document's path relative to the table. RFC 4180, UTF-8. A cell that is filled overrides the text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from mappers.errors import MappingError
from mappers.readers.dates import normal_date

FILE = "metadata.csv"
COLUMNS = ("file", "kind", "title", "creator", "date", "publisher", "url", "language")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")

Metadata = Mapping[str, Mapping[str, str]]
"""From a document's path relative to the table, with forward slashes, to its filled cells."""


def read_metadata(folder: Path) -> Metadata:
    """The table of a folder, or an empty one where there is none.

    Raises ``MappingError`` naming file, line and column when the table is not well formed.
    """
    path = folder / FILE
    return parse_metadata(path.read_bytes(), str(path)) if path.is_file() else {}


def parse_metadata(data: bytes, name: str) -> Metadata:
    """The rows of a table by file; ``name`` stands in messages. Raises ``MappingError``."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise MappingError(name, "the table is not UTF-8", f"line {line}") from error
    table: dict[str, dict[str, str]] = {}
    for line, row in _rows(text, name):
        file = row.pop("file").replace("\\", "/").removeprefix("./")
        if file in table:
            raise MappingError(
                name, f"the file {file!r} stands here a second time", f"line {line}, column file"
            )
        table[file] = row
    return table


def _rows(text: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that is not blank, with the line on which it ends."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        _check_header(header, name)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, _row(header, cells, f"line {reader.line_num}", name)
    except csv.Error as error:
        raise MappingError(
            name, f"not a well-formed CSV table ({error})", f"line {reader.line_num}"
        ) from error


def _check_header(header: list[str], name: str) -> None:
    if "file" not in header:
        raise MappingError(name, 'the header row has no column "file"', "line 1")
    for column in header:
        if column not in COLUMNS:
            known = ", ".join(COLUMNS)
            raise MappingError(
                name, f"there is no such column; the columns are {known}", f"line 1, column {column}"
            )
        if header.count(column) > 1:
            raise MappingError(name, "the column stands here twice", f"line 1, column {column}")


def _row(header: list[str], cells: list[str], place: str, name: str) -> dict[str, str]:
    """The filled cells of a row by column. Raises ``MappingError`` for a cell that cannot be right."""
    if len(cells) > len(header):
        raise MappingError(name, f"{len(cells)} cells, but the header has {len(header)} columns", place)
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=False) if cell.strip()}
    if "file" not in row:
        raise MappingError(name, "the row names no file", f"{place}, column file")
    for column, cell in row.items():
        if fault := _fault(column, cell):
            raise MappingError(name, fault, f"{place}, column {column}")
    if "date" in row:
        row["date"] = normal_date(row["date"]) or row["date"]
    return row


def _fault(column: str, cell: str) -> str | None:
    """What is wrong with a cell. The kind is checked where genres are known."""
    if column == "date" and normal_date(cell) is None:
        return f"{cell!r} is no date such as 2009, 2009-04, 2009-04-06 or 6 April 2009"
    if column == "language" and not _LANGUAGE.fullmatch(cell):
        return f"{cell!r} is no language tag such as en or pt-BR (BCP 47)"
    if column == "url" and not _is_url(cell):
        return f"{cell!r} is no absolute http or https URL"
    return None


def _is_url(cell: str) -> bool:
    try:
        parts = urlsplit(cell)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.netloc) and not re.search(r"[\s<>\"{}|\\^`]", cell)
    )
