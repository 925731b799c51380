"""Parts → store and dumps in a draft folder: the work of a release, without its publication.

Parts become sorted runs, runs are cut into slices, and each slice becomes its share of every dump; all
this by several processes. Memory is bounded by ``runs.RUN_BYTES`` and ``runs.SLICE_LINES`` per process,
and by the largest description of a subject. What the dataset says of itself comes last in the dumps,
because it holds the counts of all the rest.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from rdflib import Graph

from endpoint import metadata, quads, slices, store
from endpoint.errors import ReleaseError
from endpoint.growing import Growing
from endpoint.metadata import FORMATS_OF_DUMPS, About, Dump, Format
from endpoint.parts import Sorted, batches, sort_batch
from endpoint.processes import Do, processes
from endpoint.runs import Run, cut
from endpoint.slices import Task, packed
from endpoint.statistics import Statistics
from endpoint.turtle import Writer
from ontology.terms import PREFIXES

SMALL_BYTES = 4 * 1024 * 1024
"""Parts that are done sooner than other processes would have started."""
MOST_PROCESSES = 16
"""More would wait for the disk, and each takes its memory."""
THREADS = 2
"""That load the store; more would take more memory than a release should need."""


BY_SUBJECT = ("nq", "nt", "ttl")
KINDS = (*BY_SUBJECT, "trig")


@dataclass(frozen=True, slots=True)
class Assembled:
    """What stands in the draft: counts, metadata graph, dumps, and a digest of the whole dataset."""

    base: str
    statistics: Statistics
    metadata: Graph
    dumps: tuple[Dump, ...]
    digest: str


def assemble(parts: Sequence[Path], draft: Path, base: str, about: About, count: int | None) -> Assembled:
    """Write ``store/`` and ``dumps/`` into the draft, and scratch files into ``work/``, by processes.

    ``count`` is their number. Raises ``ReleaseError`` when a part cannot be read or is not N-Quads, and
    when the counts disagree.
    """
    for scratch in ("work", "work/runs", "work/slices", "dumps"):
        (draft / scratch).mkdir()
    made = batches(parts, draft / "work" / "runs", base)
    small = sum(part.stat().st_size for part in parts) < SMALL_BYTES
    with processes(1 if small else count or min(os.cpu_count() or 1, MOST_PROCESSES)) as do:
        found = Sorted()
        for one in do(sort_batch, made):
            found.by_subject += one.by_subject
            found.by_graph += one.by_graph
        with ExitStack() as stack:
            paths = {kind: draft / "dumps" / f"dataset.{kind}.gz" for kind in KINDS}
            files = {kind: stack.enter_context(Growing(path)) for kind, path in paths.items()}
            loading = stack.enter_context(store.Loading(draft / "store", THREADS))
            return _Draft(draft, base, about, do, files, loading).write(found)


def turtle(lines: Iterable[bytes], base: str) -> bytes:
    """N-Triples lines as one Turtle document."""
    writer = Writer(PREFIXES, base)
    return b"".join([writer.header(), *writer.turtle(quads.split(line)[:3] for line in sorted(lines))])


@dataclass(frozen=True, slots=True)
class _Draft:
    """The dumps and the store of a release while they grow, and the digest of all quads."""

    folder: Path
    base: str
    about: About
    do: Do
    files: Mapping[str, Growing]
    loading: store.Loading
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)

    def write(self, found: Sorted) -> Assembled:
        """Everything but the release's own facts."""
        for kind in ("ttl", "trig"):
            self.files[kind].add(packed(slices.header(self.base)))
        counted, written = self._by_subject(found.by_subject)
        graph, described, total = _describe(counted, self.base, self.about)
        written += self._add_metadata(described)
        with ThreadPoolExecutor(1) as finishing:
            stored = finishing.submit(self.loading.finish)
            self._by_graph(found.by_graph, described)
        _agree(total, stored.result(), written)
        dumps = tuple(self._dump(form) for form in FORMATS_OF_DUMPS)
        return Assembled(self.base, total, graph, dumps, self.digest.hexdigest())

    def _tasks(self, runs: list[Run]) -> list[Task]:
        return [Task(one, self.folder / "work" / "slices", self.base) for one in cut(runs)]

    def _by_subject(self, runs: list[Run]) -> tuple[Statistics, int]:
        counted, written = Statistics(), 0
        for made in self.do(slices.make_by_subject, self._tasks(runs)):
            counted += made.statistics
            written += made.written
            for kind in BY_SUBJECT:
                self.files[kind].add(made.task.take(f"{kind}.gz"))
            self._store(made.task.take("nq"), made.task.take("nt"))
        return counted, written

    def _by_graph(self, runs: list[Run], described: Sequence[bytes]) -> None:
        for task in self.do(slices.make_by_graph, self._tasks(runs)):
            self.files["trig"].add(task.take("trig.gz"))
        own = slices.graph_of(list(map(quads.split, described)), self.base)
        self.files["trig"].add(packed(own))

    def _add_metadata(self, described: Sequence[bytes]) -> int:
        """Add the metadata to all but TriG; the number of its triples."""
        triples = quads.union(list(map(quads.split, described)))
        shares = slices.shares_of(described, triples, self.base)
        for kind in BY_SUBJECT:
            self.files[kind].add(packed(getattr(shares, kind)))
        self._store(shares.nq, shares.nt)
        return shares.triples

    def _store(self, quads: bytes, triples: bytes) -> None:
        self.digest.update(quads)
        self.loading.add(quads, triples)

    def _dump(self, form: Format) -> Dump:
        file = self.files[form.extension]
        file.flush()
        return Dump(file.path.name, form.media_type, file.path.stat().st_size, file.digest)


def _describe(counted: Statistics, base: str, about: About) -> tuple[Graph, list[bytes], Statistics]:
    """The metadata graph, which is counted in its own counts: repeated until they agree."""
    total = counted
    while True:
        graph = metadata.describe(total, base, about)
        lines = sorted(metadata.lines(graph, metadata.graph_iri(base)))
        found = list(map(quads.split, lines))
        own = Statistics.of(found, quads.union(found), base)
        if counted + own == total:
            return graph, lines, total
        total = counted + own


def _agree(total: Statistics, stored: int, written: int) -> None:
    wanted = total.triples + sum(total.graphs.values())
    if written != total.triples or stored != wanted:
        raise ReleaseError(
            f"the counts disagree: {total.triples} triples counted, {written} written; "
            f"{wanted} statements for the store, {stored} in it"
        )
