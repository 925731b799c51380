"""What can go wrong in the reading half.

EndpointError (a ``ValueError``: one sentence for the person who asked)
├── ReleaseError        nothing was published: the parts, the folder or the lock are at fault
│   └── NoRelease       the folder holds no complete release
└── QueryError          this query gets no answer; ``status`` is the HTTP status that says why
    ├── QuerySyntaxError    400, with ``line`` and ``column`` where known
    ├── RefusedQuery        403: SERVICE, LOAD, updates
    ├── QueryTimeout        503: stopped at the time limit
    ├── QueryTooLarge       503: the answer exceeds the limit of size or the memory of a worker
    └── ServerBusy          503: every worker was busy for the whole time limit, or the server is closing
"""

from __future__ import annotations


class EndpointError(ValueError):
    """One clear sentence about what went wrong."""


class ReleaseError(EndpointError):
    """Nothing was published."""


class NoRelease(ReleaseError):
    """The folder holds no complete release."""


class QueryError(EndpointError):
    """A query that gets no answer."""

    status = 400
    title = "The query cannot be answered"


class QuerySyntaxError(QueryError):
    """The query is not SPARQL 1.1; ``line`` and ``column`` count from 1."""

    title = "The query is not valid SPARQL"

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line, self.column = line, column


class RefusedQuery(QueryError):
    """The query asks for something that this server does not do."""

    status = 403
    title = "The query is refused"


class QueryTimeout(QueryError):
    """The query ran longer than it may."""

    status = 503
    title = "The query took too long"


class QueryTooLarge(QueryError):
    """The answer is larger than it may be, or needed more memory than it may use."""

    status = 503
    title = "The answer is too large"


class ServerBusy(QueryError):
    """No worker was free."""

    status = 503
    title = "The server is busy"
