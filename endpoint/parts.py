"""Parts as they come → sorted runs of canonical lines, in both orders that dumps need."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from endpoint import metadata, quads, runs, store
from endpoint.errors import ReleaseError
from endpoint.runs import Run, write_run


@dataclass(frozen=True, slots=True)
class Batch:
    """Parts that one process reads: each with its number among all parts, of which there are ``count``."""

    number: int
    parts: tuple[tuple[int, Path], ...]
    count: int
    folder: Path
    base: str


@dataclass
class Sorted:
    """Runs by subject, of N-Quads lines, and by graph, of such lines with the graph moved to the front."""

    by_subject: list[Run] = field(default_factory=list)
    by_graph: list[Run] = field(default_factory=list)


def batches(parts: Sequence[Path], folder: Path, base: str) -> list[Batch]:
    """Parts in order, in batches of about ``RUN_BYTES``. Raises ``ReleaseError`` when one is missing."""
    groups: list[list[tuple[int, Path]]] = [[]]
    size = 0
    for number, part in enumerate(parts):
        try:
            length = part.stat().st_size
        except OSError as error:
            raise ReleaseError(f"{part}: cannot be read: {error}") from error
        if groups[-1] and size + length > runs.RUN_BYTES:
            groups.append([])
            size = 0
        groups[-1].append((number, part))
        size += length
    return [Batch(n, tuple(group), len(parts), folder, base) for n, group in enumerate(groups)]


def sort_batch(batch: Batch) -> Sorted:
    """Write the runs of a batch. Raises ``ReleaseError`` naming file and line.

    Statements that describe the dataset itself are the release's own to make: those in the parts (an
    older dump, say) are left out.
    """
    writer = _Writer(batch)
    for number, part in batch.parts:
        suffix = f".{number}".encode() if batch.count > 1 else b""
        read_part(part, lambda lines, end=suffix: writer.take(lines, end))  # type: ignore[misc]
    writer.flush()
    return writer.sorted


def read_part(part: Path, take: Callable[[list[bytes]], None]) -> None:
    """Hand over the canonical lines of a file. Raises ``ReleaseError`` naming file and line."""
    sink = _LineSink(take)
    try:
        with gzip.open(part) if part.suffix == ".gz" else part.open("rb") as stream:
            store.canonical(cast("IO[bytes]", stream), sink)
    except store.Malformed as error:
        place = f", line {error.line}" if error.line else ""
        raise ReleaseError(f"{part}{place}: this is not N-Quads: {error.fault}") from error
    except (OSError, EOFError, zlib.error) as error:
        raise ReleaseError(f"{part}: cannot be read: {error}") from error
    sink.flush()


class _LineSink:
    """Cuts what a serializer writes into whole lines."""

    def __init__(self, take: Callable[[list[bytes]], None]) -> None:
        self._take, self._rest = take, b""

    def write(self, data: bytes) -> int:
        """Take the next bytes."""
        whole, feed, rest = data.rpartition(b"\n")
        if not feed:
            self._rest += data
            return len(data)
        lines = (self._rest + whole + b"\n").splitlines(keepends=True)
        self._rest = rest
        self._take(lines)
        return len(data)

    def flush(self) -> None:
        """The canonical form ends every line, so nothing can be left."""
        assert not self._rest


class _Writer:
    """Takes lines in any order, keeps at most ``RUN_BYTES`` of them in memory, writes runs."""

    def __init__(self, batch: Batch) -> None:
        own = f"<{metadata.dataset_iri(batch.base)}".encode()
        self._own = (own + b"> ", own + b"#")
        self._graph = f" <{metadata.graph_iri(batch.base)}> .\n".encode()
        self._stem = batch.folder / f"{batch.number:05}"
        self._lines: list[bytes] = []
        self._size = 0
        self.sorted = Sorted()

    def take(self, lines: Iterable[bytes], suffix: bytes) -> None:
        """Take canonical lines, giving blank nodes a suffix if there is one."""
        own, graph = self._own, self._graph
        kept = [line for line in lines if not line.startswith(own) and not line.endswith(graph)]
        self._lines += [quads.rename_blank(line, suffix) for line in kept] if suffix else kept
        self._size += sum(map(len, kept))
        if self._size > runs.RUN_BYTES:
            self.flush()

    def flush(self) -> None:
        """Write what is in memory."""
        if not self._lines:
            return
        lines, self._lines, self._size = self._lines, [], 0
        number = len(self.sorted.by_subject)
        self.sorted.by_subject.append(write_run(Path(f"{self._stem}.{number}.spo"), lines, 1))
        turned = [b"%b %b %b %b .\n" % (g, s, p, o) for s, p, o, g in map(quads.split, lines)]
        del lines
        self.sorted.by_graph.append(write_run(Path(f"{self._stem}.{number}.gspo"), turned, 2))
