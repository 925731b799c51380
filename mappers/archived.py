"""The documents of an archive. Names in it are only names: nothing is ever written where they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path, PurePosixPath

from mappers.archives import FAULTS, Member, is_archive, members
from mappers.containers import File, broken, documents_in, printable, unread
from mappers.errors import MappingError
from mappers.metadata import FILE, Metadata, parse_metadata
from mappers.source import LARGEST, Source
from mappers.tables import Tables

NESTED = "an archive within another is not opened"
_ROOT = PurePosixPath()

Found = Mapping[PurePosixPath, Metadata]


def documents_in_archive(file: File, path: Path, missing: list[str]) -> Iterator[Source]:
    """The documents of an archive on disk, and the damage that ends it before its time.

    What a ``metadata.csv`` in it names in vain is added to ``missing``. Raises ``MappingError`` when one is
    not well formed.
    """
    names = _Names(file.name)
    met: set[PurePosixPath] = set()
    try:
        found = _tables_in(path)
        tables = Tables(partial(_table, found))
        for member in members(path):
            place = _place(member.name)
            if not _is_passed_over(place):
                met.add(place)
                metadata = {**file.for_many, **tables.row_of(place, _ROOT)}
                yield from _documents(
                    member, File(names.below(place), place.name, member.size, member.open, None, metadata)
                )
        missing += (f"{path}, {sentence}" for sentence in tables.missing(met.__contains__))
    except FAULTS as error:
        cause = broken(file, error)
        yield replace(cause, path=None) if met else cause


def _documents(member: Member, file: File) -> Iterator[Source]:
    if not member.regular:
        yield unread(file, "it is no regular file")
    elif member.fault:
        yield broken(file, member.fault)
    elif is_archive(file.content):
        yield broken(file, NESTED)
    else:
        yield from documents_in(file)


def _place(name: str) -> PurePosixPath:
    """Where a member lies below the archive, whatever it claims: no root, no way up."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", "."}]
    return PurePosixPath(*("__" if part == ".." else part for part in parts or ["unnamed"]))


def _is_passed_over(place: PurePosixPath) -> bool:
    return place.name == FILE or any(part.startswith(".") for part in place.parts)


def _tables_in(path: Path) -> Found:
    """The metadata tables of an archive by their folders; it is gone through once for them alone."""
    found: dict[PurePosixPath, Metadata] = {}
    with suppress(*FAULTS):  # going through it once more will tell
        for member in members(path):
            place = _place(member.name)
            if place.name == FILE and member.regular and not member.fault:
                found[place.parent] = _read_table(member, f"{path}, {place}")
    return found


def _read_table(member: Member, name: str) -> Metadata:
    try:
        with member.open() as stream:
            return parse_metadata(stream.read(LARGEST), name)
    except FAULTS as error:
        raise MappingError(name, "the table cannot be unpacked") from error


def _table(found: Found, folder: PurePosixPath) -> Metadata:
    return found.get(folder, {})


class _Names:
    """A name for each member, below the name of the archive; what is there already, or is a folder there,
    lies below a folder ``~2``, ``~3`` and so on."""

    def __init__(self, archive: str) -> None:
        self.archive = archive
        self.files: set[str] = set()
        self.folders: set[str] = set()

    def below(self, place: PurePosixPath) -> str:
        """The next free name for a member at a place."""
        for number in count(1):
            free = place if number == 1 else PurePosixPath(f"~{number}") / place
            folders = {str(folder) for folder in free.parents}
            taken = str(free) in self.files or str(free) in self.folders
            if not taken and self.files.isdisjoint(folders):
                break
        self.files.add(str(free))
        self.folders |= folders
        return f"{self.archive}/{printable(str(free))}"
