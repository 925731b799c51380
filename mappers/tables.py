"""Which row of which ``metadata.csv`` is about a file: the nearest table that has one, from its folder up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import Generic, TypeVar

from mappers.metadata import FILE, Metadata

Folder = TypeVar("Folder", bound=PurePath)


class Tables(Generic[Folder]):
    """The tables met on the way, each read once by ``read``; an empty one where a folder has none."""

    def __init__(self, read: Callable[[Folder], Metadata]) -> None:
        self._read_table = read
        self._read: dict[Folder, Metadata] = {}

    def row_of(self, path: Folder, root: Folder) -> Mapping[str, str]:
        """The row of a file in the nearest table that has one, from its folder up to the root."""
        for folder in self._folders(path, root):
            if row := self._table(folder).get(path.relative_to(folder).as_posix()):
                return row
        return {}

    def missing(self, there: Callable[[Folder], bool]) -> Iterator[str]:
        """What tables name and their folders do not hold, with the table's path, in sentences."""
        for folder, table in sorted(self._read.items()):
            for file in table:
                if not there(folder / file):
                    yield f"{folder / FILE}: there is no file {file!r}"

    @staticmethod
    def _folders(path: Folder, root: Folder) -> Iterator[Folder]:
        for folder in path.parents:
            yield folder
            if folder in (root, root.parent):
                return

    def _table(self, folder: Folder) -> Metadata:
        if folder not in self._read:
            self._read[folder] = self._read_table(folder)
        return self._read[folder]
