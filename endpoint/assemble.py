"""Parts → store and dumps in a draft folder: the work of a release, without its publication.

Every step streams: memory is bounded by ``quads.RUN_BYTES`` and by the largest description of a subject.
"""

from __future__ import annotations

import gzip
import hashlib
import heapq
import io
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from rdflib import Graph

from endpoint import metadata, quads, store
from endpoint.errors import ReleaseError
from endpoint.metadata import FORMATS_OF_DUMPS, About, Dump
from endpoint.quads import Runs
from endpoint.statistics import Statistics
from endpoint.turtle import Writer
from ontology.terms import PREFIXES


@dataclass(frozen=True, slots=True)
class Assembled:
    """What stands in the draft: counts, metadata graph, dumps, and a digest of the whole dataset."""

    base: str
    statistics: Statistics
    metadata: Graph
    dumps: tuple[Dump, ...]
    digest: str


def assemble(parts: Sequence[Path], draft: Path, base: str, about: About) -> Assembled:
    """Write ``store/`` and ``dumps/`` into the draft (and scratch files into ``work/``).

    Statements that describe the dataset itself are the release's own to make: those in the parts (an
    older dump, say) are left out. Raises ``ReleaseError`` when a part cannot be read or is not N-Quads,
    and when the counts disagree.
    """
    work = draft / "work"
    runs = Runs(work / "runs")
    for number, part in enumerate(parts):
        suffix = f".{number}".encode() if len(parts) > 1 else b""
        read_part(part, lambda lines, end=suffix: runs.extend(_kept(lines, base, end)))  # type: ignore[misc]
    counted = Statistics()
    _write(work / "data.nq", counted.observe(runs.sorted(), base))
    graph, described, total = _describe(counted, base, about)
    _write(work / "dataset.nq", _merged(work / "data.nq", described))
    _write(work / "union.nt", quads.triples(_lines(work / "dataset.nq")))
    with ThreadPoolExecutor(1) as loading:  # Oxigraph loads outside Python's lock while the dumps are written
        stored = loading.submit(store.create, draft / "store", work / "dataset.nq", work / "union.nt")
        dumps = _dumps(work, draft / "dumps", base)
    _agree(total, stored.result(), work)
    return Assembled(base, total, graph, dumps, _digest(work / "dataset.nq"))


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


def turtle(lines: Iterable[bytes], base: str) -> bytes:
    """N-Triples lines as one Turtle document."""
    writer = Writer(PREFIXES, base)
    return b"".join([writer.header(), *writer.turtle(quads.split(line)[:3] for line in sorted(lines))])


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
        lines = (self._rest + whole).split(b"\n")
        self._rest = rest
        self._take([line + b"\n" for line in lines])
        return len(data)

    def flush(self) -> None:
        """The canonical form ends every line, so nothing can be left."""
        assert not self._rest


def _kept(lines: Iterable[bytes], base: str, suffix: bytes) -> Iterator[bytes]:
    own = f"<{metadata.dataset_iri(base)}".encode()
    ends = (own + b"> ", own + b"#")
    graph = f" <{metadata.graph_iri(base)}> .\n".encode()
    for line in lines:
        if not line.startswith(ends) and not line.endswith(graph):
            yield quads.rename_blank(line, suffix) if suffix else line


def _describe(counted: Statistics, base: str, about: About) -> tuple[Graph, list[bytes], Statistics]:
    """The metadata graph, which is counted in its own counts: repeated until they agree."""
    total = counted
    while True:
        graph = metadata.describe(total, base, about)
        lines = sorted(metadata.lines(graph, metadata.graph_iri(base)))
        own = Statistics()
        for _ in own.observe(lines, base):
            pass
        if counted + own == total:
            return graph, lines, total
        total = counted + own


def _agree(total: Statistics, stored: int, work: Path) -> None:
    written = sum(1 for _ in _lines(work / "union.nt"))
    wanted = total.triples + sum(total.graphs.values())
    if written != total.triples or stored != wanted:
        raise ReleaseError(
            f"the counts disagree: {total.triples} triples counted, {written} written; "
            f"{wanted} statements for the store, {stored} in it"
        )


def _dumps(work: Path, folder: Path, base: str) -> tuple[Dump, ...]:
    folder.mkdir()
    contents = {
        "nq": lambda: _lines(work / "dataset.nq"),
        "nt": lambda: _lines(work / "union.nt"),
        "ttl": lambda: _turtle(_lines(work / "union.nt"), base),
        "trig": lambda: _trig(work, base),
    }
    return tuple(
        _dump(folder / f"dataset.{form.extension}.gz", form.media_type, contents[form.extension]())
        for form in FORMATS_OF_DUMPS
    )


def _dump(path: Path, media_type: str, content: Iterable[bytes]) -> Dump:
    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=0) as packed,
        io.BufferedWriter(cast("io.RawIOBase", packed), 1 << 18) as out,
    ):
        out.writelines(content)
    return Dump(path.name, media_type, path.stat().st_size, _digest(path))


def _turtle(lines: Iterable[bytes], base: str) -> Iterator[bytes]:
    writer = Writer(PREFIXES, base)
    yield writer.header()
    yield from writer.turtle(quads.split(line)[:3] for line in lines)


def _trig(work: Path, base: str) -> Iterator[bytes]:
    runs = Runs(work / "by-graph")
    runs.extend(_graph_first(_lines(work / "dataset.nq")))
    writer = Writer(PREFIXES, base)
    yield writer.header()
    yield from writer.trig(_from_graph_first(runs.sorted()))


def _graph_first(lines: Iterable[bytes]) -> Iterator[bytes]:
    for line in lines:
        subject, predicate, object_, graph = quads.split(line)
        yield b"%b %b %b %b .\n" % (graph, subject, predicate, object_)


def _from_graph_first(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
    for line in lines:
        graph, triple = line.split(b" ", 1)
        yield graph, *quads.split(triple)[:3]


def _merged(path: Path, lines: list[bytes]) -> Iterator[bytes]:
    return quads.distinct(heapq.merge(_lines(path), lines))


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file


def _write(path: Path, lines: Iterable[bytes]) -> None:
    with path.open("wb") as out:
        out.writelines(lines)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
