"""One query in, one answer out, independent of HTTP and of processes.

>>> Query("SELECT * { ?s ?p ?o }").form
'SELECT'
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import endpoint.store as stores
from endpoint import negotiation
from endpoint.errors import QueryTooLarge
from endpoint.scan import Form, scan


@dataclass(frozen=True, slots=True)
class Query:
    """A query that this endpoint may run.

    ``default_graphs`` and ``named_graphs`` are the protocol's dataset (SPARQL 1.1 Protocol, 2.1.4), which
    wins over FROM; both empty means that the query or the store decides. Raises ``RefusedQuery`` when made.
    """

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    base: str | None = None
    form: Form | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "form", scan(self.text).form)

    @property
    def offers(self) -> tuple[str, ...]:
        """The media types in which the answer can be written, best first."""
        return negotiation.OFFERS[self.form or "SELECT"]


def answer(store: Any, query: Query, media_type: str, sink: stores.Sink) -> None:
    """Evaluate a query over an open store and write its answer.

    Raises ``QueryError`` and whatever the sink raises; what was written before that is then worthless.
    """
    given = bool(query.default_graphs or query.named_graphs)
    results = stores.query(
        store,
        query.text,
        base=query.base,
        default_graphs=query.default_graphs if given else None,
        named_graphs=query.named_graphs if given else None,
    )
    stores.write(results, media_type, sink)


def answer_bytes(folder: Path, query: Query, media_type: str) -> bytes:
    """The answer of a release's store, in this process and without limits: for the command line."""
    body = io.BytesIO()
    answer(stores.open_store(folder), query, media_type, body)
    return body.getvalue()


class Spool:
    """Bytes in memory until they are many, then in a file; never more than the limit."""

    def __init__(self, open_file: Callable[[], IO[bytes]], limit: int, inline: int) -> None:
        self._open, self._limit, self._inline = open_file, limit, inline
        self._buffer = io.BytesIO()
        self.file: IO[bytes] | None = None
        self.size = 0

    def write(self, data: bytes) -> int:
        """Take the next bytes. Raises ``QueryTooLarge`` beyond the limit."""
        self.size += len(data)
        if self.size > self._limit:
            raise QueryTooLarge(
                f"the answer is larger than {self._limit:,} bytes: add a LIMIT or take the dump"
            )
        if self.file is None and self.size > self._inline:
            self.file = self._open()
            self.file.write(self._buffer.getvalue())
        (self.file or self._buffer).write(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""

    def value(self) -> bytes:
        """What is in memory, when no file was needed."""
        return self._buffer.getvalue()
