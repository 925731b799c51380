"""Chunks done by several processes; a process that dies costs its chunk another try, and nothing else.

Each process has a pipe of its own and shares no lock with the others, so that killing one at any moment
cannot stop the rest. A process whose parent is gone reads the end of its pipe and ends too.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from multiprocessing.connection import Connection, wait

from mappers.chunk import Chunk, Fate, Task, journal_path, map_chunk
from mappers.errors import CablegraphError

DEATHS_OF_A_DOCUMENT, DEATHS_OF_A_CHUNK = 3, 10
"""A document that is being mapped when its process dies is tried twice more: the process may have been
killed by somebody. A chunk whose processes keep dying outside any document points to the machine."""

FEW = 32
"""Sources that one process has mapped before others have started."""
AHEAD = 8
"""Chunks for each process that may be finished, or on their way, before the one that is due."""

Done = tuple[Chunk, tuple[Fate, ...]]


def map_chunks(task: Task, chunks: Iterable[Chunk], workers: int) -> Iterator[Done]:
    """Every chunk with the fates of its sources, in their order, which is that of their numbers.

    Chunks are taken as they are needed, so that few are held at once. One worker, and few sources, need no
    process but this one. Raises ``CablegraphError`` when processes die that were mapping nothing, and what a
    process raised.
    """
    waiting = iter(chunks)
    first = _first_of(waiting, workers)
    if sum(len(chunk.sources) for chunk in first) <= FEW or workers == 1:
        for chunk in chain(first, waiting):
            yield chunk, map_chunk(task, chunk)
        return
    run = _Run(task, chain(first, waiting), min(workers, len(first)))
    try:
        yield from run.all()
    finally:
        run.stop()


def _first_of(chunks: Iterator[Chunk], workers: int) -> list[Chunk]:
    """As many chunks as tell whether there is work for all processes."""
    first: list[Chunk] = []
    while (len(first) < workers or sum(len(chunk.sources) for chunk in first) <= FEW) and workers > 1:
        if (chunk := next(chunks, None)) is None:
            break
        first.append(chunk)
    return first


class _Worker:
    """A process that maps one chunk after the other."""

    def __init__(self, task: Task) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, task), daemon=True)
        self.process.start()
        theirs.close()
        self.chunk: Chunk | None = None

    def start(self, chunk: Chunk) -> None:
        """Send a chunk; that the process is dead shows when its answer is read."""
        self.chunk = chunk
        try:
            self.connection.send(chunk)
        except OSError:
            return

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self.process.kill()
        self.process.join()


def _serve(connection: Connection[object, Chunk], task: Task) -> None:
    """What a process does: take a chunk, answer with its fates or with what went wrong, until the end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    while True:
        try:
            chunk = connection.recv()
        except EOFError:
            return
        try:
            connection.send(map_chunk(task, chunk))
        except BrokenPipeError:  # the parent is gone
            return
        except Exception as error:  # a full disk, a lost folder: the parent raises it
            connection.send(error)


class _Run:
    """The chunks that wait, the processes, what is finished before its turn, and who died how often."""

    def __init__(self, task: Task, chunks: Iterator[Chunk], workers: int) -> None:
        self.task, self.chunks = task, chunks
        self.again: deque[Chunk] = deque()
        self.finished: dict[int, Done] = {}
        self.workers = [_Worker(task) for _ in range(workers)]
        self.deaths: Counter[tuple[int, int | None]] = Counter()

    def all(self) -> Iterator[Done]:
        """Every chunk, in order."""
        due = 1
        while self._give_work():
            ready = wait([worker.connection for worker in self.workers if worker.chunk])
            for worker in [worker for worker in self.workers if worker.connection in ready]:
                self._take(worker)
            while due in self.finished:
                yield self.finished.pop(due)
                due += 1

    def stop(self) -> None:
        """End all processes."""
        for worker in self.workers:
            worker.stop()

    def _give_work(self) -> bool:
        """Give every idle process a chunk; whether any is at work."""
        for worker in self.workers:
            if worker.chunk is None and (chunk := self._next()):
                worker.start(chunk)
        return any(worker.chunk for worker in self.workers)

    def _next(self) -> Chunk | None:
        """A chunk to be tried again, or the next one unless too many wait for the one that is due."""
        if self.again:
            return self.again.popleft()
        busy = sum(worker.chunk is not None for worker in self.workers)
        if len(self.finished) + busy >= AHEAD * len(self.workers):
            return None
        return next(self.chunks, None)

    def _take(self, worker: _Worker) -> None:
        chunk, worker.chunk = worker.chunk, None
        assert chunk is not None
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._replace(worker, chunk)
            return
        if isinstance(answer, Exception):
            raise answer
        self.finished[chunk.number] = chunk, answer

    def _replace(self, worker: _Worker, chunk: Chunk) -> None:
        worker.stop()
        self.again.append(self._after(chunk, worker.process.exitcode))
        self.workers[self.workers.index(worker)] = _Worker(self.task)

    def _after(self, chunk: Chunk, status: int | None) -> Chunk:
        """The chunk to try again, without the document that has killed too often."""
        place = self._culprit(chunk)
        self.deaths[chunk.number, place] += 1
        deaths = self.deaths[chunk.number, place]
        if place is not None and deaths >= DEATHS_OF_A_DOCUMENT:
            return replace(chunk, doomed=chunk.doomed | {place})
        if deaths >= DEATHS_OF_A_CHUNK:
            raise CablegraphError(
                f"the processes of this build die before they map anything (status {status})"
            )
        return chunk

    def _culprit(self, chunk: Chunk) -> int | None:
        """The place of the document that was being mapped when the chunk's process died."""
        journal = journal_path(self.task.draft, chunk.number)
        try:
            text = journal.read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        journal.unlink()
        return int(text) if text.isdecimal() else None
