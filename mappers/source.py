"""One document of a build before it is read: where its bytes lie, or why there is none."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mappers.document import Document
from mappers.errors import UnreadableDocument

LARGEST = 64 << 20
"""Bytes that a document may have: more in one is a mistake, or made to fill memories."""
TOO_LARGE = f"it is larger than the {LARGEST >> 20} MiB that a document may have"
DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)
"""What unpacking a gzip file raises when it is damaged or breaks off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document to be mapped, or what stands where one should be.

    ``name`` is unique in the build and says where it lies below what was given (``in/all.zip/one.txt.gz``),
    ``document`` is its own name (``one.txt``). Its bytes are those of the file ``path``, or ``data`` where it
    is a part of a file; ``packed`` ones are a gzip file. ``unread`` tells why it is no document, ``fault``
    why one is broken.
    """

    name: str
    document: str
    path: Path | None = None
    data: bytes | None = None
    packed: bool = False
    metadata: Mapping[str, str] = field(default_factory=dict)
    unread: str | None = None
    fault: str | None = None

    def read(self) -> Document:
        """The document. Raises ``OSError``, and ``UnreadableDocument`` for a gzip file that is damaged or
        unpacks to too much."""
        data = self.lying() or b""
        return Document(self.document, unpacked(data, self.name) if self.packed else data, self.metadata)

    def lying(self) -> bytes | None:
        """The bytes as they lie there; None where they were not kept. Raises ``OSError``."""
        return self.path.read_bytes() if self.path else self.data


def unpacked(data: bytes, name: str) -> bytes:
    """What a gzip file holds. Raises ``UnreadableDocument`` when it is damaged or holds too much."""
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            content = stream.read(LARGEST + 1)
    except DAMAGED as error:
        raise UnreadableDocument(name, f"the gzip file is damaged ({error})") from error
    if len(content) > LARGEST:
        raise UnreadableDocument(name, TOO_LARGE)
    return content
