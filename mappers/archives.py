"""What a ``.zip``, ``.tar`` or ``.tar.gz`` holds, one member after the other, without unpacking it to disk.

The members of a ZIP archive come in the order of their names, those of a tar archive as they stand there.
"""

from __future__ import annotations

import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

ZIP, TAR = (".zip",), (".tar", ".tar.gz", ".tgz")
ENCRYPTED = "it is encrypted"
_TAR_BLOCK = 512


class BrokenArchive(Exception):
    """An archive that goes on, but in no way that can be read."""


FAULTS = (
    OSError, EOFError, NotImplementedError, zlib.error,
    zipfile.BadZipFile, tarfile.TarError, BrokenArchive,
)  # fmt: skip
"""What reading an archive raises when it is damaged, or packed in a way that is not known here."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an archive that is no folder; ``open`` works until the next member is asked for.

    ``regular`` ones are files and no links or devices; ``fault`` tells why a member cannot be opened.
    """

    name: str
    size: int
    open: Callable[[], IO[bytes]]
    regular: bool = True
    fault: str | None = None


def is_archive(name: str) -> bool:
    """Whether a file's name is that of an archive."""
    return name.lower().endswith((*ZIP, *TAR))


def members(path: Path) -> Iterator[Member]:
    """The members of the archive in a file. Raises one of ``FAULTS`` where it is damaged, after the members
    that stand before the damage."""
    return _zip_members(path) if path.name.lower().endswith(ZIP) else _tar_members(path)


def _zip_members(path: Path) -> Iterator[Member]:
    with zipfile.ZipFile(path) as archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            mode = info.external_attr >> 16
            if not info.is_dir():
                yield Member(
                    info.filename,
                    info.file_size,
                    partial(archive.open, info),
                    regular=not stat.S_IFMT(mode) or stat.S_ISREG(mode),
                    fault=ENCRYPTED if info.flag_bits & 1 else None,
                )


def _tar_members(path: Path) -> Iterator[Member]:
    with tarfile.open(path) as archive:
        while (info := archive.next()) is not None:
            if not info.isdir():
                yield Member(info.name, info.size, partial(_open, archive, info), regular=info.isreg())
            archive.members = []  # type: ignore[attr-defined]  # or the archive keeps them all
        _check_end(archive)


def _open(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    stream = archive.extractfile(info)
    assert stream is not None, "a regular member has bytes"
    return stream


def _check_end(archive: tarfile.TarFile) -> None:
    """Tell the end, which is a block of zero bytes (POSIX.1-2017, pax, "ustar Interchange Format"), from
    damage: ``tarfile`` stops at both."""
    assert archive.fileobj is not None
    archive.fileobj.seek(archive.offset)  # where the next header should be
    if archive.fileobj.read(_TAR_BLOCK) != bytes(_TAR_BLOCK):
        raise BrokenArchive("it ends without a mark of its end")
