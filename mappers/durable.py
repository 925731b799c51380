"""Files that are there whole or not at all, whatever moment the power fails at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

UNFINISHED = ".unfinished"


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, which appears as ``path``, synced to disk, when the block ends without error."""
    unfinished = path.with_name(path.name + UNFINISHED)
    with unfinished.open("wb") as out:
        yield out
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
