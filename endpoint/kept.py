"""Answers that are kept to be given again: bounded in bytes, the least recently used go first."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from endpoint.codings import pack

Headers = dict[str, str]
KEPT_BYTES = 64 * 1024 * 1024
LARGEST_BYTES = 1024 * 1024
"""Of one answer that is kept; larger ones stream."""
SMALLEST_PACKED = 600
"""Bytes below which packing gains nothing."""


@dataclass
class Kept:
    """A complete answer of status 200: headers in lower case, body, and the body in codings asked for."""

    headers: Headers
    body: bytes
    packed: dict[str, bytes] = field(default_factory=dict)

    def coding(self, wanted: str | None) -> str | None:
        """The coding in which this answer goes out when this one is wanted."""
        return wanted if len(self.body) >= SMALLEST_PACKED else None

    def coded(self, coding: str | None) -> bytes:
        """The body in a coding, packed once."""
        if coding is None:
            return self.body
        if coding not in self.packed:
            self.packed[coding] = pack(self.body, coding)
        return self.packed[coding]


class Cache:
    """Answers by whatever they depend on, the release included: a key never has two answers."""

    def __init__(self, limit: int = KEPT_BYTES) -> None:
        self._limit, self._size = limit, 0
        self._kept: OrderedDict[object, Kept] = OrderedDict()

    def get(self, key: object) -> Kept | None:
        """What is kept under a key."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: object, kept: Kept) -> None:
        """Keep an answer, as long as there is room."""
        if key in self._kept:
            return
        self._kept[key] = kept
        self._size += _size(kept)
        while self._size > self._limit:
            self._size -= _size(self._kept.popitem(last=False)[1])


def _size(kept: Kept) -> int:
    """Bytes with all that may be added: headers, and packed bodies, which are smaller than the body."""
    return 2 * len(kept.body) + 4096
