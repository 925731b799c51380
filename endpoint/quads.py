"""Canonical N-Quads lines as bytes: split into terms, sorted and merged in bounded memory.

A line is what ``store.canonical`` writes: single spaces, absolute IRIs, one quad, a final ``" .\\n"``
(N-Quads, https://www.w3.org/TR/n-quads/#canonical-quads). In such lines sorted as bytes, all quads of a
subject, of a subject and predicate, and of a triple are neighbours, because each is a common prefix.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

RUN_BYTES = 64 * 1024 * 1024
FAN_IN = 256
"""Files merged at once: below the usual limit of 1024 open files."""


def split(line: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Subject, predicate, object and graph name (empty for the default graph) of a canonical line.

    >>> split(b'<a:s> <a:p> "x y"@en <a:g> .\\n')
    (b'<a:s>', b'<a:p>', b'"x y"@en', b'<a:g>')
    """
    subject, predicate, rest = line.split(b" ", 2)
    end = rest.rindex(b" .")
    if rest[:1] == b'"':
        close = rest.rindex(b'"', 0, end)
    elif rest[:3] == b"<<(":
        close = rest.rindex(b")>>", 0, end)
    else:
        close = 0
    space = rest.find(b" ", close, end)
    if space < 0:
        return subject, predicate, rest[:end], b""
    return subject, predicate, rest[:space], rest[space + 1 : end]


def rename_blank(line: bytes, suffix: bytes) -> bytes:
    """The line with ``suffix`` at the end of each blank node label: labels are local to their file."""
    if b"_:" not in line:
        return line
    terms = [term + suffix if term.startswith(b"_:") else term for term in split(line) if term]
    return b" ".join(terms) + b" .\n"


class Runs:
    """Takes lines in any order, keeps at most ``RUN_BYTES`` in memory, gives them back sorted, each once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[Path] = []
        self._lines: list[bytes] = []
        self._size = self._written = 0
        folder.mkdir(parents=True)

    def extend(self, lines: Iterable[bytes]) -> None:
        """Take lines, each with its final line feed."""
        for line in lines:
            self._lines.append(line)
            self._size += len(line)
            if self._size > RUN_BYTES:
                self._write(self._take())

    def sorted(self) -> Iterator[bytes]:
        """All lines, sorted as bytes, each once."""
        if not self.files:
            yield from distinct(self._take())
            return
        self._write(self._take())
        while len(self.files) > FAN_IN:
            first, self.files = self.files[:FAN_IN], self.files[FAN_IN:]
            self._write(merge(first))
            for path in first:
                path.unlink()
        yield from merge(self.files)

    def _take(self) -> list[bytes]:
        lines, self._lines, self._size = self._lines, [], 0
        lines.sort()
        return lines

    def _write(self, lines: Iterable[bytes]) -> None:
        self._written += 1
        path = self.folder / f"{self._written:06}.run"
        with path.open("wb") as out:
            out.writelines(distinct(lines))
        self.files.append(path)


def distinct(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Sorted lines, each once."""
    return (line for line, _ in itertools.groupby(lines))


def merge(files: Iterable[Path]) -> Iterator[bytes]:
    """The lines of sorted files, sorted, each once."""
    with ExitStack() as stack:
        streams = [stack.enter_context(path.open("rb")) for path in files]
        yield from distinct(heapq.merge(*streams))


def triples(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The distinct triples of sorted quads, as N-Triples lines: the union of all graphs."""
    before = None
    for line in lines:
        subject, predicate, object_, graph = split(line)
        triple = line if not graph else b"%b %b %b .\n" % (subject, predicate, object_)
        if triple != before:
            yield triple
        before = triple
