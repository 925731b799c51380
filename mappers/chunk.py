"""One chunk of sources: mapped, checked and written as one N-Quads part. Runs in any process, and alone.

What becomes of a source is its *fate*; nothing that happens to one document touches the others.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Literal, Protocol

from rdflib import URIRef
from rdflib.term import Node

from mappers.document import Document, Record
from mappers.durable import written
from mappers.errors import MappingError, UnreadableDocument
from mappers.nquads import to_nquads
from mappers.quarantine import quarantine
from mappers.source import Source
from ontology.iris import Names, graph_of
from shapes.check import check
from shapes.report import WARNING, Report

Status = Literal["published", "edition", "quarantined", "duplicate", "unread"]


class Mapped(Protocol):
    """What a mapper makes of a document; ``mappers.mapping.Mapped`` is one."""

    @property
    def iri(self) -> URIRef:
        """The document's IRI."""

    @property
    def record(self) -> Record:
        """What was parsed."""

    @property
    def triples(self) -> Iterable[tuple[Node, Node, Node]]:
        """The statements of the document's graph."""


Mapper = Callable[[Document, Names, str | None], Mapped]


@dataclass(frozen=True, slots=True)
class Task:
    """What is the same for all chunks of a build."""

    draft: Path
    base: str
    kind: str | None
    mapper: Mapper


@dataclass(frozen=True, slots=True)
class Chunk:
    """Sources that become the part of this number; the fates of ``doomed`` are decided: they kill."""

    number: int
    sources: tuple[Source, ...]
    doomed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a source: where in the part its lines stand (bytes), or why there are none.

    ``warnings`` are the requirements that it does not meet; where, stands in the chunk's file of warnings.
    """

    name: str
    status: Status
    reasons: tuple[str, ...] = ()
    iri: str = ""
    genre: str = ""
    sha256: str = ""
    triples: int = 0
    start: int = 0
    end: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ready:
    """A document that has been mapped and checked."""

    lines: list[bytes]
    iri: str
    genre: str
    report: Report


def part_path(draft: Path, number: int) -> Path:
    """The file of a part."""
    return draft / "parts" / f"{number:05}.nq"


def warnings_path(draft: Path, number: int) -> Path:
    """The file of a chunk's warnings: file name, tab, sentence."""
    return draft / "warnings" / f"{number:05}.tsv"


def cell(text: str) -> str:
    """A name as a cell of that file."""
    return " ".join(text.split())


def journal_path(draft: Path, number: int) -> Path:
    """The file that tells which source of a chunk is being worked on: who is to blame for a dead process."""
    return draft / "journal" / f"{number:05}"


def map_chunk(task: Task, chunk: Chunk) -> tuple[Fate, ...]:
    """Map, check and write the sources of a chunk; the fates come in their order."""
    path = journal_path(task.draft, chunk.number)
    with (
        path.open("wb", buffering=0) as journal,
        written(part_path(task.draft, chunk.number)) as part,
        written(warnings_path(task.draft, chunk.number)) as warnings,
    ):
        step = _Step(task, Names(task.base), part, warnings)
        fates = []
        for place, source in enumerate(chunk.sources):
            # in place, since cutting a file short may take milliseconds
            os.pwrite(journal.fileno(), b"%08d" % place, 0)
            fates.append(step.doom(source) if place in chunk.doomed else step.decide(source))
    path.unlink()
    return tuple(fates)


@dataclass(frozen=True, slots=True)
class _Step:
    """From a source to its fate, with the files that a chunk writes."""

    task: Task
    names: Names
    part: BinaryIO
    warnings: BinaryIO

    def decide(self, source: Source) -> Fate:
        """Map, check, and write or refuse."""
        if source.unread or source.fault:
            return self._told(source)
        try:
            document = source.read()
        except OSError as error:
            return self._told(replace(source, unread=f"it cannot be read ({error.strerror})"))
        except UnreadableDocument as error:
            return self._refuse(source, (str(error),))
        ready = self._map(source, document)
        if isinstance(ready, str):
            return self._refuse(source, (ready,))
        if not ready.report.conforms:
            return self._refuse(source, ready.report.violations, ready.report.turtle())
        return self._write(ready, source, document.sha256)

    def doom(self, source: Source) -> Fate:
        """The fate of a document that kills."""
        reason = f"{source.name}: the process that maps this document died, each time that it was tried."
        return self._refuse(source, (reason,))

    def _told(self, source: Source) -> Fate:
        """The fate of what is no document, or a broken one."""
        if source.unread:
            return Fate(source.name, "unread", (f"{source.name}: {source.unread}.",))
        return self._refuse(source, (f"{source.name}: {source.fault}.",))

    def _map(self, source: Source, document: Document) -> _Ready | str:
        """The document, checked, or the sentence that tells why it cannot be mapped."""
        try:
            mapped = self.task.mapper(document, self.names, self.task.kind)
            triples = tuple(mapped.triples)
            lines = [f"{line}\n".encode() for line in to_nquads(triples, graph_of(mapped.iri))]
            return _Ready(lines, str(mapped.iri), mapped.record.genre, check(triples))
        except MappingError as error:
            return str(error)
        except Exception as error:  # a fault of ours is told with its place; the other documents go on
            return f"{source.name}: a fault in the mapper, {type(error).__name__} at {_place(error)}: {error}"

    def _write(self, ready: _Ready, source: Source, sha256: str) -> Fate:
        start = self.part.tell()
        self.part.writelines(ready.lines)
        warned = [result for result in ready.report.results if result.severity == WARNING]
        for result in warned:
            self.warnings.write(f"{cell(source.name)}\t{' '.join(result.sentence.split())}\n".encode())
        return Fate(
            name=source.name,
            status="published",
            iri=ready.iri,
            genre=ready.genre,
            sha256=sha256,
            triples=len(ready.lines),
            start=start,
            end=self.part.tell(),
            warnings=tuple(result.message for result in warned),
        )

    def _refuse(self, source: Source, reasons: tuple[str, ...], report: str | None = None) -> Fate:
        quarantine(self.task.draft / "quarantine", source, reasons, report)
        return Fate(source.name, "quarantined", reasons)


def _place(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}, line {frame.lineno}"
