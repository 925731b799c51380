"""Files that grow share by share, with their digests."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import TracebackType


class Growing:
    """A file to append to; its digest is known when the last share is in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("wb")
        self._digest = hashlib.sha256()

    def __enter__(self) -> Growing:
        return self

    def __exit__(
        self, type_: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def digest(self) -> str:
        """SHA-256 of what has been added, in hexadecimal."""
        return self._digest.hexdigest()

    def add(self, data: bytes) -> None:
        """Append bytes."""
        self._file.write(data)
        self._digest.update(data)

    def flush(self) -> None:
        """Let others read what has been added."""
        self._file.flush()
