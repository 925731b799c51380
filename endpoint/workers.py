"""Queries in processes that can be stopped.

Oxigraph cannot be interrupted inside a process (https://github.com/oxigraph/oxigraph/issues/1926), so each
query runs in a worker process over the release's store, opened for reading; at the time limit the worker
is killed and replaced. The pool is pebble's: it costs 0.2 ms per query, and its only fault for this use is
the three seconds it waits between SIGTERM and SIGKILL, which a worker inside native code always wastes.

An answer comes back whole: small ones through the pipe, larger ones in a spool file that the worker has
finished writing. A worker that is killed leaves nothing that could look like an answer.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import multiprocessing
import os
import resource
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import CancelledError as Cancelled
from concurrent.futures import TimeoutError as Expired
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pebble import CONSTS, ProcessExpired, ProcessPool

import endpoint.store as stores
from endpoint import sparql
from endpoint.errors import QueryError, QueryTimeout, QueryTooLarge, ServerBusy
from endpoint.processes import end_with_parent
from endpoint.release import Release
from endpoint.sparql import Query, Spool

CONSTS.term_timeout = 0.05
CONSTS.sleep_unit = 0.05
INLINE_BYTES = 256 * 1024
ANSWER_BYTES = 256 * 1024 * 1024
MEMORY_BYTES = 2 * 1024 * 1024 * 1024
LEAST_MEMORY = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds, bytes of answer, bytes of memory beyond the store's own."""

    seconds: float = 60.0
    answer_bytes: int = ANSWER_BYTES
    memory_bytes: int = MEMORY_BYTES


def memory_for(count: int) -> int:
    """What each of so many workers may use, so that all of them together use half of the machine's memory."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return max(machine // 2 // count, LEAST_MEMORY)


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer: ``body``, or a finished file that whoever reads it deletes."""

    media_type: str
    size: int
    body: bytes | None = None
    file: Path | None = None

    def open(self) -> IO[bytes]:
        """The answer as a stream; a spool file vanishes from the disk now and from memory when closed."""
        if self.file is None:
            return io.BytesIO(self.body or b"")
        stream = self.file.open("rb")
        self.file.unlink()
        return stream

    def read(self) -> bytes:
        """The whole answer."""
        with self.open() as stream:
            return stream.read()


class Workers:
    """Worker processes over one release. Create it inside a running event loop, ``close`` it at the end."""

    def __init__(self, release: Release, count: int, limits: Limits) -> None:
        self.release, self.limits = release, limits
        self._spool = Path(tempfile.mkdtemp(prefix="cablegraph-spool-"))
        self._free = asyncio.Semaphore(count)
        self._count, self._busy = count, 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._pool = ProcessPool(
            max_workers=count,
            initializer=_start,
            initargs=[str(release.store), str(self._spool), limits],
            context=multiprocessing.get_context("spawn"),
        )

    async def start(self) -> None:
        """Return when a worker answers. Raises ``OSError`` when the store cannot be opened."""
        try:
            await asyncio.wrap_future(self._pool.schedule(_ping))
        except RuntimeError as error:
            raise OSError(f"{self.release.store}: the store cannot be opened") from error

    async def answer(self, query: Query, media_type: str, most: int | None = None) -> Answer:
        """Run a query in a worker; cancelling this kills the worker. Raises ``QueryError``.

        ``most`` are the bytes that the answer may have, where that is less than the workers' own limit.
        """
        limit = min(most or self.limits.answer_bytes, self.limits.answer_bytes)
        async with self._worker():
            try:
                return await asyncio.wrap_future(
                    self._pool.schedule(_run, args=[query, media_type, limit], timeout=self.limits.seconds)
                )
            except Expired as error:
                raise QueryTimeout(_too_long(self.limits.seconds)) from error
            except ProcessExpired as error:
                raise _lost(error, self.limits) from error
            except MemoryError as error:
                raise QueryTooLarge(_too_much(self.limits)) from error
            except Cancelled as error:
                raise ServerBusy("the server is closing") from error

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """While it lasts, ``close`` waits."""
        self._busy += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._busy -= 1
            if not self._busy:
                self._idle.set()

    async def close(self) -> None:
        """Let running requests end (each query within its own limit), then stop the workers."""
        await self._idle.wait()
        await asyncio.to_thread(self.stop)

    def stop(self) -> None:
        """Stop the workers at once, whatever they do."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()
        shutil.rmtree(self._spool, ignore_errors=True)

    @contextlib.asynccontextmanager
    async def _worker(self) -> AsyncIterator[None]:
        with self.held():
            try:
                await asyncio.wait_for(self._free.acquire(), self.limits.seconds)
            except TimeoutError as error:
                raise ServerBusy(f"all {self._count} workers were busy; try again soon") from error
            try:
                yield
            finally:
                self._free.release()


_STORE: Any = None
_SPOOL: Path = Path()


def _start(store: str, spool: str, limits: Limits) -> None:
    """In the worker: open the store, then bound the memory, and die with the server."""
    global _STORE, _SPOOL
    _STORE, _SPOOL = stores.open_store(Path(store)), Path(spool)
    resource.setrlimit(resource.RLIMIT_DATA, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    end_with_parent(lambda: shutil.rmtree(_SPOOL, ignore_errors=True))


def _ping() -> bool:
    return _STORE is not None


def _run(query: Query, media_type: str, limit: int) -> Answer:
    spool = Spool(_new_file, limit, INLINE_BYTES)
    try:
        sparql.answer(_STORE, query, media_type, spool)
    except BaseException:
        if spool.file is not None:
            Path(spool.file.name).unlink(missing_ok=True)
        raise
    if spool.file is None:
        return Answer(media_type, spool.size, body=spool.value())
    spool.file.close()
    return Answer(media_type, spool.size, file=Path(spool.file.name))


def _new_file() -> IO[bytes]:
    _SPOOL.mkdir(mode=0o700, exist_ok=True)  # those who clean up temporary folders may have been here
    return tempfile.NamedTemporaryFile(dir=_SPOOL, delete=False, buffering=1 << 18)


def _too_long(seconds: float) -> str:
    return (
        f"the query was stopped after {seconds:g} seconds, the time limit of this server: "
        "ask for less, add a LIMIT, or load the dump into a store of your own"
    )


def _too_much(limits: Limits) -> str:
    return f"the query needed more than {limits.memory_bytes:,} bytes of memory: ask for less at once"


def _lost(error: ProcessExpired, limits: Limits) -> QueryError:
    """A worker that died: Oxigraph aborts when memory is refused; anything else is not the query's doing."""
    if abs(error.exitcode or 0) == 6:
        return QueryTooLarge(_too_much(limits))
    return ServerBusy("the worker that ran the query was lost; try again")
