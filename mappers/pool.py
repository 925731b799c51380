"""Chunks done by several processes; a process that dies costs its chunk a second try, and nothing else."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import replace

from pebble import ProcessExpired, ProcessPool

from mappers.chunk import Chunk, Fate, Task, journal_path, map_chunk
from mappers.errors import CablegraphError

DEATHS_OF_A_DOCUMENT, DEATHS_OF_A_CHUNK = 2, 5
"""A document that is being mapped when its process dies is tried once more: the process may have been
killed by somebody. A chunk whose processes keep dying outside any document points to the machine."""

Done = tuple[Chunk, tuple[Fate, ...]]


def map_chunks(task: Task, chunks: Sequence[Chunk], workers: int) -> Iterator[Done]:
    """Every chunk with the fates of its sources, in the order in which they are finished.

    Raises ``CablegraphError`` when processes die that were mapping nothing.
    """
    if workers == 1 or len(chunks) < 2:
        for chunk in chunks:
            yield chunk, map_chunk(task, chunk)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPool(max_workers=min(workers, len(chunks)), context=context) as pool:
        try:
            yield from _Run(task, pool).all(chunks)
        except BaseException:
            pool.stop()
            raise


class _Run:
    """The chunks in work, and who died how often."""

    def __init__(self, task: Task, pool: ProcessPool) -> None:
        self.task, self.pool = task, pool
        self.deaths: Counter[tuple[int, int | None]] = Counter()

    def all(self, chunks: Sequence[Chunk]) -> Iterator[Done]:
        pending = {self._submit(chunk): chunk for chunk in chunks}
        while pending:
            for future in wait(pending, return_when=FIRST_COMPLETED).done:
                chunk = pending.pop(future)
                try:
                    yield chunk, future.result()
                except ProcessExpired as death:
                    again = self._after(chunk, death)
                    pending[self._submit(again)] = again

    def _submit(self, chunk: Chunk) -> Future[tuple[Fate, ...]]:
        future: Future[tuple[Fate, ...]] = self.pool.schedule(map_chunk, args=(self.task, chunk))
        return future

    def _after(self, chunk: Chunk, death: ProcessExpired) -> Chunk:
        """The chunk to try again, without the document that has killed too often."""
        place = self._culprit(chunk)
        self.deaths[chunk.number, place] += 1
        deaths = self.deaths[chunk.number, place]
        if place is not None and deaths >= DEATHS_OF_A_DOCUMENT:
            return replace(chunk, doomed=chunk.doomed | {place})
        if deaths >= DEATHS_OF_A_CHUNK:
            raise CablegraphError(f"the processes of this build die before they map anything ({death})")
        return chunk

    def _culprit(self, chunk: Chunk) -> int | None:
        journal = journal_path(self.task.draft, chunk.number)
        try:
            text = journal.read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        journal.unlink()
        return int(text) if text.isdecimal() else None
