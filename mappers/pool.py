"""Chunks done by several processes; a process that dies costs its chunk another try, and nothing else.

Each process has a pipe of its own and shares no lock with the others, so that killing one at any moment
cannot stop the rest. A process whose parent is gone reads the end of its pipe and ends too.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing.connection import Connection, wait

from mappers.chunk import Chunk, Fate, Task, journal_path, map_chunk
from mappers.errors import CablegraphError

DEATHS_OF_A_DOCUMENT, DEATHS_OF_A_CHUNK = 3, 10
"""A document that is being mapped when its process dies is tried twice more: the process may have been
killed by somebody. A chunk whose processes keep dying outside any document points to the machine."""

FEW = 32
"""Sources that one process has mapped before others have started."""

Done = tuple[Chunk, tuple[Fate, ...]]


def map_chunks(task: Task, chunks: Sequence[Chunk], workers: int) -> Iterator[Done]:
    """Every chunk with the fates of its sources, in the order in which they are finished.

    One worker, and few sources, need no process but this one. Raises ``CablegraphError`` when processes die
    that were mapping nothing, and what a process raised.
    """
    if workers == 1 or sum(len(chunk.sources) for chunk in chunks) <= FEW:
        for chunk in chunks:
            yield chunk, map_chunk(task, chunk)
        return
    run = _Run(task, chunks, min(workers, len(chunks)))
    try:
        yield from run.all()
    finally:
        run.stop()


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
    """The chunks that wait, the processes, and who died how often."""

    def __init__(self, task: Task, chunks: Sequence[Chunk], workers: int) -> None:
        self.task = task
        self.waiting = deque(chunks)
        self.workers = [_Worker(task) for _ in range(workers)]
        self.deaths: Counter[tuple[int, int | None]] = Counter()

    def all(self) -> Iterator[Done]:
        """Every chunk, as it is finished."""
        while self._give_work():
            ready = wait([worker.connection for worker in self.workers if worker.chunk])
            for worker in [worker for worker in self.workers if worker.connection in ready]:
                yield from self._take(worker)

    def stop(self) -> None:
        """End all processes."""
        for worker in self.workers:
            worker.stop()

    def _give_work(self) -> bool:
        """Give every idle process a chunk; whether any is at work."""
        for worker in self.workers:
            if self.waiting and worker.chunk is None:
                worker.start(self.waiting.popleft())
        return any(worker.chunk for worker in self.workers)

    def _take(self, worker: _Worker) -> Iterator[Done]:
        chunk, worker.chunk = worker.chunk, None
        assert chunk is not None
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._replace(worker, chunk)
            return
        if isinstance(answer, Exception):
            raise answer
        yield chunk, answer

    def _replace(self, worker: _Worker, chunk: Chunk) -> None:
        worker.stop()
        self.waiting.appendleft(self._after(chunk, worker.process.exitcode))
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
