"""From a file to its documents: most are one, the CSV dump and archives hold many, ``.gz`` packs any but
archives.

What is in a file is read from its beginning to its end, so that no file needs more memory than its largest
document. A folder, its files packed one by one, and an archive of it give the same graphs.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path, PurePath
from typing import IO, BinaryIO, cast

from mappers.archives import FAULTS, is_archive
from mappers.readers.csv_dump import BLOCK, is_dump, split_rows
from mappers.source import LARGEST, TOO_LARGE, Source

GZIP, CSV = ".gz", ".csv"
HEAD = 1 << 16
"""Bytes by which a CSV file is known to be the dump."""
RDF = frozenset({".jsonld", ".nq", ".nt", ".rdf", ".trig", ".ttl"})
"""Endings of RDF files: snapshots and datasets beside the documents are no documents."""
ABOUT = frozenset({"changelog", "licence", "license", "readme"})
"""Names, without ending, of files that describe a folder."""
FOR_MANY = ("kind", "creator", "publisher", "language")
"""What the row about a file of many documents says of each of them."""


@dataclass(frozen=True, slots=True)
class File:
    """A file on disk (``path``) or a member of an archive; ``name`` as in ``Source``, ``own`` the file's."""

    name: str
    own: str
    size: int
    open: Callable[[], IO[bytes]]
    path: Path | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def packed(self) -> bool:
        """Whether it is a gzip file, of anything but a tar archive."""
        return self.own.lower().endswith(GZIP) and not is_archive(self.own)

    @property
    def content(self) -> str:
        """The file's own name without the ending of a gzip file."""
        return self.own[: -len(GZIP)] if self.packed else self.own

    @property
    def for_many(self) -> Mapping[str, str]:
        """What is known of each of its documents."""
        return {key: self.metadata[key] for key in FOR_MANY if key in self.metadata}


def documents_in(file: File) -> Iterator[Source]:
    """The documents of a file that is no archive; why it has none is told by a source too."""
    if reason := no_document(file.content):
        yield unread(file, reason)
    elif file.size > LARGEST and not file.content.lower().endswith(CSV):
        yield broken(file, TOO_LARGE)
    elif file.content.lower().endswith(CSV):
        yield from _rows_or_one(file)
    else:
        yield _one(file, packed=file.packed) if file.path else _taken_out(file)


def no_document(name: str) -> str | None:
    """Why a file is no document, by its name."""
    if printable(name) != name:
        return "its name is no UTF-8"
    if PurePath(name).suffix.lower() in RDF:
        return "it is RDF, not a document"
    if PurePath(name).stem.lower() in ABOUT:
        return "it tells about the files, and is none of the documents"
    return None


def printable(name: str) -> str:
    r"""The name; bytes that are no UTF-8, which Python keeps as lone surrogates, as ``\udcff``."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def unread(file: File, reason: str) -> Source:
    """The file as something that is not mapped."""
    return Source(name=file.name, document=file.content, unread=reason)


def broken(file: File, fault: str | Exception) -> Source:
    """The file as something that cannot be mapped; on disk and of a document's size, it can be copied."""
    if isinstance(fault, OSError) and fault.errno and file.path:
        return unread(file, f"it cannot be read ({fault.strerror})")
    if isinstance(fault, Exception):
        cause, _, _ = (str(fault) or type(fault).__name__).partition("\n")
        fault = f"it is damaged, or packed in an unknown way ({cause.rstrip(':')})"
    path = file.path if file.size <= LARGEST else None
    return Source(name=file.name, document=file.content, path=path, fault=fault)


def _one(file: File, data: bytes | None = None, *, packed: bool) -> Source:
    """The file as one document: its bytes are ``data``, or on the disk still."""
    if data is not None and len(data) > LARGEST:
        return broken(file, TOO_LARGE)
    return Source(
        name=file.name,
        document=file.content,
        path=file.path if data is None else None,
        data=data,
        packed=packed,
        metadata=file.metadata,
    )


def _taken_out(file: File) -> Source:
    """The document that a member of an archive is, with its bytes as they lie there."""
    try:
        with file.open() as stream:
            return _one(file, stream.read(LARGEST + 1), packed=file.packed)
    except FAULTS as error:
        return broken(file, error)


def _rows_or_one(file: File) -> Iterator[Source]:
    """The rows of a dump, or the document that a CSV file of another kind is taken for."""
    with ExitStack() as opened:
        try:
            stream = opened.enter_context(file.open())
            if file.packed:
                stream = cast(IO[bytes], opened.enter_context(gzip.open(cast(BinaryIO, stream))))
            head = stream.read(HEAD)
            if not is_dump(head):
                yield _other_csv(file, head, stream)
                return
        except FAULTS as error:
            yield broken(file, error)
            return
        yield from _rows(file, chain([head], iter(partial(stream.read, BLOCK), b"")))


def _other_csv(file: File, head: bytes, stream: IO[bytes]) -> Source:
    if file.size > LARGEST:
        return broken(file, TOO_LARGE)
    if file.path:
        return _one(file, packed=file.packed)
    return _one(file, head + stream.read(LARGEST + 1 - len(head)), packed=False)


def _rows(file: File, blocks: Iterable[bytes]) -> Iterator[Source]:
    number = 0
    try:
        for row in split_rows(blocks):
            number = row.number
            yield Source(
                name=f"{file.name}#row-{number}",
                document=f"{file.content}#row-{number}",
                data=row.data,
                metadata=file.for_many,
                fault=f"{row.fault} (line {row.line})" if row.fault else None,
            )
    except FAULTS as error:
        cause = broken(file, error)
        yield replace(
            cause,
            path=None,
            unread=None,
            fault=f"it cannot be read further than row {number}: {cause.fault or cause.unread}",
        )
