"""The release that a running server answers from, and its move to the next one.

``current`` is looked at on every request (one readlink, microseconds). When it names another release,
workers for that one are started beside the old ones; requests go on with the old until the new are ready,
then the old end their queries and stop. Each request keeps the release it began with to its end.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from endpoint.answers import Solution, parse_results
from endpoint.errors import EndpointError, ServerBusy
from endpoint.release import current
from endpoint.sparql import Query
from endpoint.workers import Limits, Workers

log = logging.getLogger("cablegraph.endpoint")
_WORKERS: ContextVar[Workers] = ContextVar("workers")
JSON = "application/sparql-results+json"
PAGE_BYTES = 16 * 1024 * 1024
"""The largest answer that is made into a page: this process holds all its solutions in memory."""


class Serving:
    """Workers over the current release of a dataset folder."""

    def __init__(self, dataset: Path, count: int, limits: Limits) -> None:
        self.dataset, self._count, self._limits = dataset, count, limits
        self._workers: Workers | None = None
        self._link: str | None = None
        self._current = str(dataset / "current")
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Open the current release. Raises ``NoRelease`` and ``OSError``."""
        self._link = self._read_link()
        self._workers = await self._open()

    async def close(self) -> None:
        """Stop every worker, whatever it does."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._workers is not None:
            await asyncio.to_thread(self._workers.stop)
            self._workers = None

    @property
    def workers(self) -> Workers:
        """The workers of this request's release; outside a request, the newest. Raises ``ServerBusy``."""
        found = _WORKERS.get(None) or self._workers
        if found is None:
            raise ServerBusy("the server is starting or closing")
        return found

    @contextmanager
    def request(self) -> Iterator[None]:
        """Within it, everything is answered from one release."""
        self._look()
        if self._workers is None:
            yield
            return
        with self._workers.held():
            token = _WORKERS.set(self._workers)
            try:
                yield
            finally:
                _WORKERS.reset(token)

    async def select(self, query: str) -> list[Solution]:
        """All solutions of a SELECT query, for pages. Raises ``QueryError``."""
        workers = self.workers
        answer = await workers.answer(Query(query, base=workers.release.base), JSON, PAGE_BYTES)
        if answer.file is None:
            return parse_results(answer.read())
        return await asyncio.to_thread(lambda: parse_results(answer.read()))

    def _look(self) -> None:
        link = self._read_link()
        if link is not None and link != self._link:
            self._link = link
            task = asyncio.get_running_loop().create_task(self._move())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _move(self) -> None:
        try:
            new = await self._open()
        except (EndpointError, OSError) as error:
            log.error("staying with the old release: %s", error)
            return
        old, self._workers = self._workers, new
        log.info("serving release %s", new.release.id)
        if old is not None:
            try:
                await old.close()
            finally:
                old.stop()

    async def _open(self) -> Workers:
        workers = Workers(current(self.dataset), self._count, self._limits)
        try:
            await workers.start()
        except BaseException:
            workers.stop()
            raise
        return workers

    def _read_link(self) -> str | None:
        try:
            return os.readlink(self._current)  # noqa: PTH115 - pathlib takes four times as long
        except OSError:
            return None
