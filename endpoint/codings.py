"""Content codings: RFC 9110, sections 8.4 and 12.5.3; zstd is RFC 8878."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from typing import Protocol

import zstandard

CODINGS = ("zstd", "gzip")
"""What is offered, best first."""
PACKED_WELL = re.compile(
    r"text/|application/(?:[\w.+-]*(?:json|xml|javascript)|n-triples|n-quads|trig)|image/svg"
)
PART = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*)?", re.IGNORECASE)


class Packer(Protocol):
    """Packs a stream piece by piece."""

    def compress(self, data: bytes, /) -> bytes:
        """Take the next bytes."""

    def flush(self) -> bytes:
        """The end of the stream."""


@lru_cache(256)
def choose(accept: str | None) -> str | None:
    """The coding that an Accept-Encoding header likes best, the earlier of equals; None for none.

    >>> choose("gzip, deflate, br"), choose("zstd;q=0.5, gzip"), choose("identity"), choose("*")
    ('gzip', 'gzip', None, 'zstd')
    """
    found = (PART.fullmatch(part) for part in (accept or "").split(","))
    weights = {part[1].lower(): float(part[2] or 1) for part in found if part}
    liked = [(weights.get(name, weights.get("*", 0.0)), -place, name) for place, name in enumerate(CODINGS)]
    weight, _, name = max(liked)
    return name if weight > 0 else None


def packer(coding: str) -> Packer:
    """A new stream in this coding, without name or time: the same bytes for the same bytes."""
    if coding == "zstd":
        return zstandard.ZstdCompressor(level=3).compressobj()
    return zlib.compressobj(5, zlib.DEFLATED, 31)


def pack(data: bytes, coding: str) -> bytes:
    """All bytes in this coding."""
    stream = packer(coding)
    return stream.compress(data) + stream.flush()


def coded_tag(tag: str, coding: str | None) -> str:
    """The entity tag of the same representation in a coding: strong tags differ where bytes differ.

    >>> coded_tag('"abc"', "gzip")
    '"abc-gzip"'
    """
    return f'{tag[:-1]}-{coding}"' if coding and tag.endswith('"') else tag


def uncoded_tags(header: str) -> str:
    """An If-None-Match header with the tags that the representations have before coding."""
    return re.sub(rf'-(?:{"|".join(CODINGS)})"', '"', header)
