"""A corpus → checked N-Quads parts, on one machine: the same bytes whatever the number of processes.

What a draft holds when ``build`` returns::

    parts/00000.nq        the graphs that belong to no document: ontology, alignments, authorities
    parts/00001.nq …      documents in the order of their names; the lines of each sorted and together
    quarantine/<name>     what cannot be published, with <name>.report.txt and, from SHACL, .report.ttl
    warnings.tsv          file name, tab, sentence
    build.json            what became of every file; the counts add up
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from mappers.chunk import Chunk, Fate, Mapper, Task, cell, part_path, warnings_path
from mappers.duplicates import Firsts
from mappers.durable import written
from mappers.mapping import map_document
from mappers.pool import map_chunks
from mappers.report import BuildReport, Tally
from mappers.source import Source
from mappers.sources import Sources
from ontology.iris import Names
from ontology.shared import shared_lines

__all__ = ["BuildReport", "Progress", "build"]

Progress = Callable[[int, int], None]
"""Called with the number of files that are done, and of all."""

FEWEST, SHARE, MOST = 4, 32, 256
"""Documents in a chunk: a share of those before it, so that the last ones keep every process busy, between
bounds. They depend on the documents alone, so that the parts do."""
HEAVY = 4 << 20
"""Bytes of documents at which a chunk is full."""


def build(  # noqa: PLR0913 - each changes what is built, or how
    sources: Sequence[Path],
    draft: Path,
    *,
    base: str,
    workers: int = 1,
    kind: str | None = None,
    progress: Progress | None = None,
    mapper: Mapper = map_document,
) -> BuildReport:
    """Map files and folders into ``draft``, a new or empty folder, by ``workers`` processes.

    ``kind`` is the genre of all of them, instead of what metadata and text show. Raises ``CablegraphError``
    when a source does not exist, a ``metadata.csv`` is not well formed or processes cannot be kept alive,
    ``ValueError`` for a base that is no IRI, ``OSError`` when the draft cannot be written.
    """
    begun = time.monotonic()
    names, found = Names(base), Sources(sources)
    total = sum(1 for _ in found)  # also so that a fault in a table is told before an hour's work, not after
    _make_folders(draft)
    tally, firsts = Tally(names.base, _write_shared(draft, names)), Firsts(draft)
    task = Task(draft, names.base, kind, mapper)
    with written(draft / "warnings.tsv") as warnings:
        for chunk, decided in map_chunks(task, chunks_of(found), workers):
            fates = firsts.settle(chunk, decided)
            tally.add(len(chunk.sources), fates)
            _take_warnings(draft, chunk, fates, warnings)
            if progress:
                progress(tally.files, max(total, tally.files))
    report = tally.report(found.missing, time.monotonic() - begun)
    _clear_up(draft)
    _write_facts(draft, report)
    return report


def chunks_of(sources: Iterable[Source]) -> Iterator[Chunk]:
    """The sources in chunks, taken as they are needed."""
    number, before, weight = 1, 0, 0
    held: list[Source] = []
    for source in sources:
        held.append(source)
        weight += len(source.data or b"")
        if len(held) >= min(max(before // SHARE, FEWEST), MOST) or weight >= HEAVY:
            yield Chunk(number, tuple(held))
            number, before, weight = number + 1, before + len(held), 0
            held = []
    if held:
        yield Chunk(number, tuple(held))


def _make_folders(draft: Path) -> None:
    for folder in ("parts", "quarantine", "warnings", "journal"):
        (draft / folder).mkdir(parents=True, exist_ok=True)


def _write_shared(draft: Path, names: Names) -> int:
    """Write what belongs to no document; the number of its triples."""
    written_lines = 0
    with written(part_path(draft, 0)) as part:
        for lines in shared_lines(names):
            part.writelines(f"{line}\n".encode() for line in lines)
            written_lines += len(lines)
    return written_lines


def _take_warnings(draft: Path, chunk: Chunk, fates: Iterable[Fate], out: BinaryIO) -> None:
    """Move a chunk's warnings into the file of all, but those of documents that were there already."""
    published = {cell(fate.name).encode() for fate in fates if fate.status == "published"}
    path = warnings_path(draft, chunk.number)
    with path.open("rb") as lines:
        out.writelines(line for line in lines if line.partition(b"\t")[0] in published)
    path.unlink()


def _clear_up(draft: Path) -> None:
    for folder in ("warnings", "journal"):
        shutil.rmtree(draft / folder)


def _write_facts(draft: Path, report: BuildReport) -> None:
    with written(draft / "build.json") as out:
        out.write(json.dumps(report.facts(), ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8"))
