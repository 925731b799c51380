"""Which documents a build reads: folders walked in sorted order, files with many documents opened, and every
one accounted for.

Only ``metadata.csv``, what is hidden (a name that begins with a dot) and datasets published inside a
folder of documents are passed over in silence.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from mappers.archived import NESTED, documents_in_archive
from mappers.archives import is_archive
from mappers.containers import File, broken, documents_in, no_document, printable, unread
from mappers.document import Document
from mappers.draft import DRAFTS, LOCK
from mappers.errors import CablegraphError, MappingError
from mappers.metadata import FILE, read_metadata
from mappers.source import Source
from mappers.tables import Tables


class Sources:
    """The documents of ``given``, each of which is a file or a folder, in the order of their names.

    They can be gone through any number of times, in memory that does not grow with their number. After that
    ``missing`` are the files that a ``metadata.csv`` names in vain. Raises ``CablegraphError`` when one of
    ``given`` does not exist; going through them ``MappingError`` when a ``metadata.csv`` is not well formed.
    """

    def __init__(self, given: Sequence[Path]) -> None:
        self.roots = tuple(zip(given, _prefixes(given), strict=True))
        self.missing: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Source]:
        tables = Tables(read_metadata)
        missing: list[str] = []
        for root, prefix in self.roots:
            for path in _walk(root):
                name = printable((PurePath(prefix) / path.relative_to(root)).as_posix())
                yield from _documents(_file(path, name, tables.row_of(path, root)), path, missing)
        self.missing = (*tables.missing(Path.exists), *missing)


def read_one(place: Path) -> Document:
    """The document at a place: a file of one, or ``cables.csv#row-17`` or ``all.zip/a.txt`` in one of many.

    Raises ``CablegraphError`` when there is none, more than one, or one that cannot be read, and ``OSError``.
    """
    source = _source_at(place)
    if reason := source.unread or source.fault:
        raise MappingError(source.name, reason)
    return source.read()


def _source_at(place: Path) -> Source:
    text = str(place)
    files = (place, *place.parents, Path(text.partition("#row-")[0]))
    file = next((file for file in files if file.is_file()), None)
    if file is None:
        raise CablegraphError(f"{place}: there is no such file")
    name = file.resolve().name + text[len(str(file)) :]
    found = (source for source in Sources([file]) if file == place or source.name == name)
    if (source := next(found, None)) is None:
        raise CablegraphError(f"{place}: there is no such document")
    if file == place and next(found, None) is not None:
        raise CablegraphError(f"{place}: it holds many documents; name one, such as {source.name}")
    return source


# -- files and folders -----------------------------------------------------------------


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
        folders[:] = sorted(n for n in folders if not n.startswith(".") and not is_dataset(Path(folder) / n))
        for name in sorted(files):
            if not name.startswith(".") and name != FILE:
                yield Path(folder) / name


def is_dataset(folder: Path) -> bool:
    """Whether builds publish here, so that what lies in it are no sources."""
    return (folder / DRAFTS / LOCK).exists()


def _refuse(error: OSError) -> None:
    raise CablegraphError(f"{error.filename}: the folder cannot be read ({error.strerror})") from error


def _file(path: Path, name: str, metadata: Mapping[str, str]) -> File:
    size = path.stat().st_size if path.is_file() else 0
    return File(name, path.name, size, lambda: path.open("rb"), path, metadata)


def _documents(file: File, path: Path, missing: list[str]) -> Iterator[Source]:
    if reason := no_document(file.content) or _irregular(path):
        yield unread(file, reason)
    elif is_archive(file.content):
        yield from [broken(file, NESTED)] if file.packed else documents_in_archive(file, path, missing)
    else:
        yield from documents_in(file)


def _irregular(path: Path) -> str | None:
    if path.is_file():
        return None
    return "it is no regular file" if path.exists() else "it is a link to nothing"
