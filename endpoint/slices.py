"""What one process makes of a slice of the dataset: its share of every dump, and what there is to count.

The share of a packed dump is a gzip member of its own; members one after the other are a gzip file
(https://www.rfc-editor.org/rfc/rfc1952, 2.2).
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from endpoint import quads
from endpoint.quads import Quad, Triple
from endpoint.runs import Slice
from endpoint.statistics import Statistics
from endpoint.turtle import Writer
from ontology.terms import PREFIXES

LEVEL = 3
"""Of zlib: half the time of level 6 for dumps that are a sixth larger."""


@dataclass(frozen=True, slots=True)
class Task:
    """A slice, the folder for what is made of it, and the base IRI of the dataset."""

    slice: Slice
    folder: Path
    base: str

    def file(self, kind: str) -> Path:
        """Where the slice's share of a file is written."""
        return self.folder / f"{self.slice.number:07}.{kind}"

    def take(self, kind: str) -> bytes:
        """The content of such a file, which is then removed."""
        path = self.file(kind)
        content = path.read_bytes()
        path.unlink()
        return content


@dataclass(frozen=True, slots=True)
class Made:
    """A slice that is done: its counts, and how many triples were written."""

    task: Task
    statistics: Statistics
    written: int


@dataclass(frozen=True, slots=True)
class Shares:
    """Lines sorted by subject, in the forms that dumps and store need."""

    nq: bytes
    nt: bytes
    ttl: bytes
    triples: int


def make_by_subject(task: Task) -> Made:
    """Write ``.nq`` and ``.nt``, plain for the store, and packed ``.nq .nt .ttl`` for the dumps."""
    lines = task.slice.lines()
    found = list(map(quads.split, lines))
    triples = quads.union(found)
    statistics = Statistics.of(found, triples, task.base)
    del found
    shares = shares_of(lines, triples, task.base)
    for kind in ("nq", "nt"):
        task.file(kind).write_bytes(getattr(shares, kind))
    for kind in ("nq", "nt", "ttl"):
        task.file(kind + ".gz").write_bytes(packed(getattr(shares, kind)))
    return Made(task, statistics, shares.triples)


def make_by_graph(task: Task) -> Task:
    """Write packed ``.trig``; a graph that two slices share is one block in both together."""
    turned = (line.split(b" ", 1) for line in task.slice.lines())
    found = ((graph, *quads.split(triple)[:3]) for graph, triple in turned)
    begun = task.slice.after.split(b" ", 1)[0]
    blocks = Writer(PREFIXES, task.base).trig(found, begun, end=task.slice.last)
    task.file("trig.gz").write_bytes(packed(b"".join(blocks)))
    return task


def shares_of(lines: Sequence[bytes], triples: Sequence[Triple], base: str) -> Shares:
    """Sorted lines and their distinct triples, written."""
    written = [b"%b %b %b .\n" % triple for triple in triples]
    blocks = Writer(PREFIXES, base).turtle(triples)
    return Shares(b"".join(lines), b"".join(written), b"".join(blocks), len(written))


def graph_of(found: Sequence[Quad], base: str) -> bytes:
    """Sorted quads of one graph as a block of TriG."""
    return b"".join(Writer(PREFIXES, base).trig((g, s, p, o) for s, p, o, g in found))


def header(base: str) -> bytes:
    """What stands at the beginning of Turtle and TriG."""
    return Writer(PREFIXES, base).header()


def packed(data: bytes) -> bytes:
    """One gzip member without name and time; nothing for nothing."""
    if not data:
        return b""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()
