"""Opens a release: the one module that knows Oxigraph.

A release's store holds every quad in its named graph and, once more, the distinct triples of all graphs
in its default graph. So the default graph is the union of all graphs as SPARQL means it, a set: Oxigraph's
own union (``use_default_graph_as_union``) yields a triple once per graph that states it, which multiplies
the rows of every join with a label that many documents repeat.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol, cast

import pyoxigraph as ox

from endpoint.errors import QueryError, QuerySyntaxError
from endpoint.positions import syntax_position

LOAD_BYTES = 32 * 1024 * 1024
"""Of lines that are loaded at once by a thread; Oxigraph needs about five times as much for them."""
SOLUTION_FORMATS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPH_FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/trig": ox.RdfFormat.TRIG,
    "application/n-quads": ox.RdfFormat.N_QUADS,
}


class Sink(Protocol):
    """Where bytes go; whatever ``write`` raises stops the writer."""

    def write(self, data: bytes, /) -> int:
        """Take the next bytes."""

    def flush(self) -> None:
        """Nothing more for now."""


class Malformed(ValueError):
    """N-Quads that are not; ``line`` counts from 1."""

    def __init__(self, fault: str, line: int | None) -> None:
        super().__init__(fault)
        self.fault, self.line = fault, line


def canonical(source: IO[bytes], sink: Sink) -> None:
    """Write the N-Quads of a stream as canonical lines, in their order. Raises ``Malformed``, ``OSError``."""
    try:
        ox.serialize(ox.parse(source, ox.RdfFormat.N_QUADS), cast("IO[bytes]", sink), ox.RdfFormat.N_QUADS)
    except SyntaxError as error:
        fault = error.msg.split(": ", 1)[-1]
        raise Malformed(fault, error.lineno) from error


class Loading:
    """A new store that is filled by several threads: Oxigraph works outside Python's lock.

    Loaded in pieces, memory is bounded by them; loaded at once, Oxigraph takes as much as a million quads
    need, several times. Use it as a context; ``finish`` must be the last call.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        self._store = ox.Store(folder)
        self._pool = ThreadPoolExecutor(threads)
        self._free = threading.BoundedSemaphore(threads)
        self._pieces: dict[ox.RdfFormat, list[bytes]] = {ox.RdfFormat.N_QUADS: [], ox.RdfFormat.N_TRIPLES: []}
        self._running: list[Future[None]] = []

    def __enter__(self) -> Loading:
        return self

    def __exit__(
        self, type_: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def add(self, quads: bytes, triples: bytes) -> None:
        """Load canonical N-Quads, and N-Triples of their union. Raises what loading raised."""
        for format_, data in ((ox.RdfFormat.N_QUADS, quads), (ox.RdfFormat.N_TRIPLES, triples)):
            self._pieces[format_].append(data)
            if sum(map(len, self._pieces[format_])) > LOAD_BYTES:
                self._load(format_)

    def finish(self) -> int:
        """Complete the store; the number of quads then stored."""
        for format_ in self._pieces:
            self._load(format_)
        for one in self._running:
            one.result()
        self._store.flush()
        self._store.optimize()
        return len(self._store)

    def _load(self, format_: ox.RdfFormat) -> None:
        data, self._pieces[format_] = b"".join(self._pieces[format_]), []
        for one in [one for one in self._running if one.done()]:
            one.result()
            self._running.remove(one)
        self._free.acquire()
        self._running.append(self._pool.submit(self._run, data, format_))

    def _run(self, data: bytes, format_: ox.RdfFormat) -> None:
        try:
            self._store.bulk_load(input=data, format=format_, lenient=True)
        finally:
            self._free.release()


def open_store(folder: Path) -> ox.Store:
    """The store of a release, for reading. Raises ``OSError`` when it cannot be opened."""
    return ox.Store.read_only(str(folder))


def query(
    store: ox.Store,
    text: str,
    *,
    base: str | None = None,
    default_graphs: Sequence[str] | None = None,
    named_graphs: Sequence[str] | None = None,
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Begin a query. Graphs given here win over FROM (SPARQL 1.1 Protocol, 2.1.4) and are never fetched.

    Raises ``QuerySyntaxError``; evaluation itself happens while the result is read.
    """
    chosen = default_graphs is not None or named_graphs is not None
    try:
        return store.query(
            text,
            base_iri=base,
            default_graph=[_graph(g) for g in default_graphs or ()] if chosen else None,
            named_graphs=[_graph(g) for g in named_graphs or ()] if chosen else None,
        )
    except SyntaxError as error:
        raise QuerySyntaxError(*syntax_position(str(error))) from error


def write(
    results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, media_type: str, sink: Sink
) -> None:
    """Serialize results as they are found. Raises ``QueryError`` when the type does not fit them."""
    out = cast("IO[bytes]", sink)
    if isinstance(results, ox.QueryTriples):
        if media_type in GRAPH_FORMATS:
            results.serialize(out, GRAPH_FORMATS[media_type])
            return
    elif media_type in SOLUTION_FORMATS:
        results.serialize(out, SOLUTION_FORMATS[media_type])
        return
    raise QueryError(f"the results of this query cannot be written as {media_type}")


def write_triples(lines: Iterable[bytes], media_type: str) -> bytes:
    """Canonical N-Triples lines in another format; the same lines give the same bytes.

    No prefixes are declared: Oxigraph would write them in an order that changes from run to run.
    """
    triples = ox.parse(b"".join(lines), ox.RdfFormat.N_TRIPLES, lenient=True)
    written = ox.serialize((quad.triple for quad in triples), format=GRAPH_FORMATS[media_type])
    assert written is not None
    return written


def convert(source: IO[bytes], sink: Sink, media_type: str) -> None:
    """Write a stream of N-Quads in another format, without holding it in memory.

    For a format of triples only, the source must be N-Triples.
    """
    format_ = GRAPH_FORMATS[media_type]
    if media_type == "application/ld+json":
        format_ = ox.RdfFormat.STREAMING_JSON_LD
    parsed: Iterator[ox.Quad] = ox.parse(source, ox.RdfFormat.N_QUADS, lenient=True)
    items = parsed if format_.supports_datasets else (quad.triple for quad in parsed)
    ox.serialize(cast("Iterator[ox.Quad]", items), cast("IO[bytes]", sink), format_)


def _graph(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"the graph name {iri!r} is not an absolute IRI: {error}") from error
