"""A whole dataset checked graph by graph, in bounded memory: build parts, dumps, anybody's RDF files.

The quads are first dealt out to scratch files by the name of their graph, so that all of a graph is in one of
them, in whatever order a dump writes it; then each scratch file is read and its graphs are checked.
"""

from __future__ import annotations

import multiprocessing
import re
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rdflib.term import Node

from ontology.rdf_files import COMPRESSIONS, UnreadableRdf, is_rdf_file, read_lines, read_quads
from shapes.check import Kind, check
from shapes.report import Result

SCRATCH_BYTES = 32 * 1024 * 1024
MOST_SCRATCH_FILES = 200
"""Open at once: below the usual limit of 1024."""

SEVERITIES = ("Violation", "Warning", "Info")
_AUTHORITY = re.compile(r"/graph/authority/[^/]+$")


@dataclass(frozen=True, slots=True)
class GraphReport:
    """What was found in one named graph; ``turtle`` is the SHACL report, empty when nothing was found."""

    graph: str
    triples: int
    conforms: bool
    results: tuple[Result, ...]
    turtle: str


def check_dataset(paths: Sequence[Path], workers: int = 1) -> Iterator[GraphReport]:
    """A report on each graph of the files (``.ttl .nt .nq .trig``, also ``.gz`` and ``.zst``); of a folder
    all such files are taken. Graphs come in no order that means anything, but always in the same.

    Raises ``UnreadableRdf`` with file and line where the syntax is wrong, and when there is nothing to check.
    """
    files = _files(paths)
    with tempfile.TemporaryDirectory(prefix="cablegraph-check-") as folder:
        scratch = _deal(files, Path(folder))
        if workers == 1 or len(scratch) == 1:
            for path in scratch:
                yield from _check_scratch(path)
            return
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            for reports in pool.map(_check_whole_scratch, scratch):
                yield from reports


def check_file(path: Path, say: Callable[[str], object], workers: int = 1) -> bool:
    """Check a file or a folder of files, say in sentences what was found, and tell whether all conforms.

    Each sentence begins with its graph's IRI and its severity; the last one is the summary. Raises like
    ``check_dataset``.
    """
    graphs = triples = 0
    found = Counter[str]()
    for report in check_dataset([path], workers):
        graphs, triples = graphs + 1, triples + report.triples
        for result in report.results:
            severity = result.severity.rpartition("#")[2]
            found[severity] += 1
            say(f"{report.graph or 'default graph'}: {severity}: {result.sentence}")
    counts = ", ".join(f"{found[severity]} of severity {severity}" for severity in SEVERITIES)
    verdict = "does not conform" if found["Violation"] else "conforms"
    say(f"{path} {verdict}: {graphs:,} graphs, {triples:,} triples; results: {counts}.")
    return not found["Violation"]


def kind_of(graph: str) -> Kind:
    """Which shapes hold for a graph, by its name."""
    return "authority" if _AUTHORITY.search(graph) else "document"


def _files(paths: Sequence[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        below = sorted(each for each in path.rglob("*") if each.is_file() and is_rdf_file(each))
        files += below if path.is_dir() else [path]
    if not files:
        raise UnreadableRdf(f"{', '.join(map(str, paths))}: there is no RDF file to check")
    return files


def _deal(files: Iterable[Path], folder: Path) -> list[Path]:
    """Write every quad to the scratch file of its graph."""
    listed = list(files)
    count = min(sum(map(_expected_size, listed)) // SCRATCH_BYTES + 1, MOST_SCRATCH_FILES)
    scratch = [folder / f"{number:03}.nq" for number in range(count)]
    with ExitStack() as stack:
        outs = [stack.enter_context(path.open("w", encoding="utf-8")) for path in scratch]
        for file in listed:
            for graph, line in read_lines(file):
                outs[zlib.crc32(graph.encode()) % count].write(line)
    return scratch


def _expected_size(path: Path) -> int:
    return path.stat().st_size * (12 if path.suffix in COMPRESSIONS else 1)


def _check_whole_scratch(path: Path) -> list[GraphReport]:
    return list(_check_scratch(path))


def _check_scratch(path: Path) -> Iterator[GraphReport]:
    graphs: dict[str, list[tuple[Node, Node, Node]]] = defaultdict(list)
    for subject, predicate, object_, graph in read_quads(path):
        graphs[graph].append((subject, predicate, object_))
    for graph in sorted(graphs):
        yield _check_graph(graph, graphs.pop(graph))


def _check_graph(graph: str, triples: list[tuple[Node, Node, Node]]) -> GraphReport:
    report = check(triples, kind_of(graph))
    turtle = report.turtle() if report.results else ""
    return GraphReport(graph, len(set(triples)), report.conforms, report.results, turtle)
