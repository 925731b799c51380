"""Sorted files of lines, and the slices into which all of them together are cut.

A slice is what one process holds in memory at a time. Where slices are cut depends on the lines alone, not
on the files that hold them: the checksum of a line tells whether the slice ends with its group (the lines
that begin with the same terms). So whatever is made of slice after slice is the same for equal input,
whichever parts it came in, and by however many processes.
"""

from __future__ import annotations

import mmap
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from endpoint import quads

RUN_BYTES = 32 * 1024 * 1024
SLICE_LINES = 32 * 1024
"""Lines of a slice, on average."""


@dataclass(frozen=True, slots=True)
class Run:
    """A sorted file, its first and last line, and the keys after which its lines cut slices."""

    path: Path
    first: bytes
    last: bytes
    cuts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Slice:
    """All lines between two keys, as places in runs; ``after`` is the lower key, empty at the start."""

    number: int
    after: bytes
    last: bool
    pieces: tuple[tuple[Path, int, int], ...]

    def lines(self) -> list[bytes]:
        """The lines, sorted, each once."""
        found: list[bytes] = []
        for path, start, end in self.pieces:
            with path.open("rb") as file:
                file.seek(start)
                found += file.read(end - start).splitlines(keepends=True)
        found.sort()
        return quads.distinct(found)


def write_run(path: Path, lines: Iterable[bytes], terms: int) -> Run:
    """Write lines as a run whose groups share their first ``terms`` terms."""
    ordered = sorted(lines)
    path.write_bytes(b"".join(ordered))
    cuts = {_end_of_group(line, terms) for line in ordered if not zlib.crc32(line) % SLICE_LINES}
    return Run(path, ordered[0], ordered[-1], tuple(sorted(cuts)))


def cut(runs: Sequence[Run]) -> list[Slice]:
    """The slices of all runs together, in order; one, if empty, when there are no lines."""
    keys = sorted({key for run in runs for key in run.cuts})
    pieces: list[list[tuple[Path, int, int]]] = [[] for _ in range(len(keys) + 1)]
    for run in runs:
        for number, start, end in _places(run, keys):
            pieces[number].append((run.path, start, end))
    return [
        Slice(number, keys[number - 1] if number else b"", number == len(keys), tuple(of))
        for number, of in enumerate(pieces)
    ]


def _end_of_group(line: bytes, terms: int) -> bytes:
    """A key above the lines that begin with the same terms and below the next: ``!`` comes after a space."""
    return b" ".join(line.split(b" ", terms)[:terms]) + b"!"


def _places(run: Run, keys: Sequence[bytes]) -> Iterator[tuple[int, int, int]]:
    """The slices that a run has lines of, each with the place of these lines."""
    first, last = bisect_right(keys, run.first), bisect_left(keys, run.last)
    with run.path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        start = 0
        for number in range(first, last):
            end = _seek(view, keys[number], start)
            if end > start:
                yield number, start, end
            start = end
        yield last, start, len(view)


def _seek(view: mmap.mmap, key: bytes, low: int) -> int:
    """Where the first line that is not below the key begins, at or after ``low``."""
    high = len(view)
    while low < high:
        middle = (low + high) // 2
        start = view.rfind(b"\n", low, middle) + 1 or low
        end = view.find(b"\n", middle) + 1
        if view[start:end] < key:
            low = end
        else:
            high = start
    return low
