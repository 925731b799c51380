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
from collections.abc import Callable, Sequence
from pathlib import Path

from mappers.chunk import Chunk, Fate, Mapper, Task, part_path, warnings_path
from mappers.duplicates import Firsts
from mappers.durable import written
from mappers.mapping import map_document
from mappers.pool import map_chunks
from mappers.report import BuildReport, Tally
from mappers.sources import Source, find_sources
from ontology.iris import Names
from ontology.shared import shared_lines

__all__ = ["BuildReport", "Progress", "build"]

Progress = Callable[[int, int], None]
"""Called with the number of files that are done, and of all."""

FEWEST, CHUNKS, MOST = 4, 64, 256
"""Files in a chunk, and how many chunks to aim at between the two: enough to keep every process busy, few
enough to merge. They depend on the files alone, so that the parts do."""


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
    names, found = Names(base), find_sources(sources)
    _make_folders(draft)
    tally = Tally(names.base, found, _write_shared(draft, names))
    chunks = _chunks(found.sources)
    fates = _map_all(Task(draft, names.base, kind, mapper), chunks, workers, progress)
    firsts = Firsts(draft)
    for chunk in chunks:
        tally.add(firsts.settle(chunk, fates.pop(chunk.number)))
    report = tally.report(time.monotonic() - begun)
    _merge_warnings(draft, chunks, report)
    _write_facts(draft, report)
    return report


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


def _chunks(sources: Sequence[Source]) -> list[Chunk]:
    size = min(max(len(sources) // CHUNKS, FEWEST), MOST)
    return [
        Chunk(number, tuple(sources[start : start + size]))
        for number, start in enumerate(range(0, len(sources), size), start=1)
    ]


def _map_all(
    task: Task, chunks: Sequence[Chunk], workers: int, progress: Progress | None
) -> dict[int, tuple[Fate, ...]]:
    fates: dict[int, tuple[Fate, ...]] = {}
    done, total = 0, sum(len(chunk.sources) for chunk in chunks)
    for chunk, decided in map_chunks(task, chunks, workers):
        fates[chunk.number] = decided
        done += len(decided)
        if progress:
            progress(done, total)
    return fates


def _merge_warnings(draft: Path, chunks: Sequence[Chunk], report: BuildReport) -> None:
    """All warnings in one file, but those of documents that were found to be there already."""
    refused = {each.name.encode() for each in (*report.quarantined, *report.duplicates)}
    with written(draft / "warnings.tsv") as out:
        for chunk in chunks:
            with warnings_path(draft, chunk.number).open("rb") as lines:
                out.writelines(line for line in lines if line.partition(b"\t")[0] not in refused)
    shutil.rmtree(draft / "warnings")
    shutil.rmtree(draft / "journal")


def _write_facts(draft: Path, report: BuildReport) -> None:
    with written(draft / "build.json") as out:
        out.write(json.dumps(report.facts(), ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8"))
