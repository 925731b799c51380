"""One document, one description: of the files that name the same document the first one is published.

Of a cable the others are kept as its editions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mappers.chunk import Chunk, Fate, part_path
from mappers.durable import written
from mappers.editions import GENRES, edition_lines
from mappers.quarantine import quarantine
from mappers.source import Source

KEY, DIGEST = 16, 32
_WRITTEN = frozenset({"published", "edition"})


class Firsts:
    """The documents met so far. Chunks are to be settled in the order of their numbers, so that what is first
    depends on names alone.

    Of each a digest of its IRI, the digest of its bytes and its name are kept, as bytes: a quarter of a
    kilobyte, since there may be millions.
    """

    def __init__(self, draft: Path) -> None:
        self.draft = draft
        self._first: dict[bytes, bytes] = {}

    def settle(self, chunk: Chunk, fates: Sequence[Fate]) -> tuple[Fate, ...]:
        """The fates, with what is not the first of its IRI taken out of the part: named as a duplicate when
        the bytes are the same, made an edition of a cable, otherwise quarantined."""
        settled = tuple(self._settle(source, fate) for source, fate in zip(chunk.sources, fates, strict=True))
        path = part_path(self.draft, chunk.number)
        if not any(fate.status in _WRITTEN for fate in settled):
            path.unlink()
        elif settled != tuple(fates):
            settled = tuple(_rewrite(path, settled))
        return settled

    def _settle(self, source: Source, fate: Fate) -> Fate:
        if fate.status != "published":
            return fate
        sha256, name = self._first_of(fate)
        if name == fate.name:
            return fate
        if sha256 == fate.sha256:
            return _refused(fate, "duplicate", f"{fate.name}: the same file as {name}.")
        if fate.genre in GENRES:
            reason = f"{fate.name}: another publication of {fate.iri}, as which {name} is described."
            return _refused(fate, "edition", reason)
        reason = f"{fate.name}: it is {fate.iri} like {name}, which is published, but another text."
        quarantine(self.draft / "quarantine", source, (reason,))
        return _refused(fate, "quarantined", reason)

    def _first_of(self, fate: Fate) -> tuple[str, str]:
        """The digest and the name of the first of the same IRI, which may be this one."""
        key = hashlib.sha256(fate.iri.encode()).digest()[:KEY]
        first = self._first.setdefault(key, bytes.fromhex(fate.sha256) + fate.name.encode())
        return first[:DIGEST].hex(), first[DIGEST:].decode()


def _refused(fate: Fate, status: str, reason: str) -> Fate:
    return replace(fate, status=status, reasons=(reason,), triples=0, warnings=())  # type: ignore[arg-type]


def _rewrite(path: Path, fates: Sequence[Fate]) -> list[Fate]:
    """Write the part anew with the lines of what is published and of editions; the fates, counted."""
    counted = []
    with path.open("rb") as part, written(path) as out:
        for fate in fates:
            settled = fate
            if fate.status in _WRITTEN:
                part.seek(fate.start)
                lines = part.read(fate.end - fate.start)
                if fate.status == "edition":
                    edition = edition_lines(lines.splitlines(keepends=True), fate.iri, fate.sha256)
                    settled, lines = replace(fate, triples=len(edition)), b"".join(edition)
                out.write(lines)
            counted.append(settled)
    return counted
