"""Which files a build reads: folders walked in sorted order, and every file accounted for.

A file is a source, or it is left unread for a reason that is told. Only ``metadata.csv`` and what is hidden
(a name that begins with a dot) are passed over in silence.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from mappers.errors import CablegraphError
from mappers.metadata import FILE, Metadata, read_metadata

RDF = frozenset({".jsonld", ".nq", ".nt", ".rdf", ".trig", ".ttl"})
"""Endings of RDF files: snapshots and datasets beside the documents are no documents."""

ABOUT = frozenset({"changelog", "licence", "license", "readme"})
"""Names, without ending, of files that describe a folder."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be mapped; ``name`` is unique in the build and says where it lay below what was given."""

    path: Path
    name: str
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that is not mapped, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """All files below what was given. ``missing`` are the files that a ``metadata.csv`` names in vain."""

    sources: tuple[Source, ...]
    unread: tuple[Unread, ...]
    missing: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many files there are."""
        return len(self.sources) + len(self.unread)


def find_sources(given: Sequence[Path]) -> Found:
    """The files of ``given``, each of which is a file or a folder, in the order of their names.

    Raises ``CablegraphError`` when one does not exist, ``MappingError`` when a ``metadata.csv`` is not
    well formed.
    """
    tables = _Tables()
    sources: list[Source] = []
    unread: list[Unread] = []
    for root, prefix in zip(given, _prefixes(given), strict=True):
        for path in _walk(root):
            name = _printable((PurePath(prefix) / path.relative_to(root)).as_posix())
            if reason := _unreadable(path):
                unread.append(Unread(name, reason))
            else:
                sources.append(Source(path, name, tables.row_of(path, root)))
    return Found(tuple(sources), tuple(unread), tables.missing())


def _prefixes(given: Sequence[Path]) -> list[str]:
    """The first part of the names of each root's files: its own name, with a number where two share it."""
    prefixes: list[str] = []
    for root in given:
        if not root.exists():
            raise CablegraphError(f"{root}: there is no such file or folder")
        stem = root.resolve().name or "root"
        taken = sum(1 for prefix in prefixes if prefix == stem or prefix.startswith(f"{stem}~"))
        prefixes.append(f"{stem}~{taken + 1}" if taken else stem)
    return prefixes


def _walk(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        yield root
        return
    for folder, folders, files in os.walk(root, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name != FILE:
                yield Path(folder) / name


def _refuse(error: OSError) -> None:
    raise CablegraphError(f"{error.filename}: the folder cannot be read ({error.strerror})") from error


def _printable(name: str) -> str:
    r"""The name; bytes that are no UTF-8, which Python keeps as lone surrogates, as ``\udcff``."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _unreadable(path: Path) -> str | None:
    if _printable(path.name) != path.name:
        return "its name is no UTF-8"
    if path.suffix.lower() in RDF:
        return "it is RDF, not a document"
    if path.stem.lower() in ABOUT:
        return "it tells about the files, and is none of the documents"
    if not path.is_file():
        return "it is no regular file" if path.exists() else "it is a link to nothing"
    return None


class _Tables:
    """The metadata tables met on the way, each read once."""

    def __init__(self) -> None:
        self._read: dict[Path, Metadata] = {}

    def row_of(self, path: Path, root: Path) -> Mapping[str, str]:
        """The row of a file in the nearest table that has one, from its folder up to the root."""
        for folder in self._folders(path, root):
            table = self._table(folder)
            if row := table.get(path.relative_to(folder).as_posix()):
                return row
        return {}

    def missing(self) -> tuple[str, ...]:
        """What tables name and their folders do not hold, with the table's path."""
        return tuple(
            f"{folder / FILE}: there is no file {file!r}"
            for folder, table in sorted(self._read.items())
            for file in table
            if not (folder / file).exists()
        )

    @staticmethod
    def _folders(path: Path, root: Path) -> Iterator[Path]:
        for folder in path.parents:
            yield folder
            if folder in (root, root.parent):
                return

    def _table(self, folder: Path) -> Metadata:
        if folder not in self._read:
            self._read[folder] = read_metadata(folder)
        return self._read[folder]
