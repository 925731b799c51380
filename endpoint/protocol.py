"""From an HTTP request to a query: SPARQL 1.1 Protocol, section 2.1, without any web framework.

Percent-encoding is undone exactly once. Every write is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from urllib.parse import parse_qsl

from endpoint.errors import QueryError, RefusedQuery
from endpoint.sparql import Query

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
LONGEST_QUERY = 1024 * 1024


class BadRequest(QueryError):
    """The request is not one of the protocol's."""

    title = "The request does not follow the SPARQL protocol"


class BodyTooLong(BadRequest):
    """The query text is longer than any query needs to be."""

    status = 413


class UnsupportedType(BadRequest):
    """The body is of a type that cannot carry a query."""

    status = 415


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks: a query, or the service's description when there is none; and in which format."""

    query: Query | None
    format: str | None = None


def read_request(method: str, query_string: bytes, content_type: str | None, body: bytes, base: str) -> Asked:
    """What a request asks. Raises ``BadRequest`` and ``RefusedQuery``."""
    parameters = _parameters(query_string)
    if method in {"POST", "QUERY"}:
        if len(body) > LONGEST_QUERY:
            raise BodyTooLong(f"the request is longer than {LONGEST_QUERY:,} bytes")
        parameters += _body(content_type, body)
    return _asked(parameters, base, needs_query=method != "GET")


def _body(content_type: str | None, body: bytes) -> list[tuple[str, str]]:
    """The body as parameters, whichever of the two forms it has."""
    type_, charset = _content_type(content_type)
    if charset not in {"utf-8", "utf8", "us-ascii"}:
        raise UnsupportedType(f"the body must be UTF-8, not {charset} (SPARQL 1.1 Protocol, 2.1.3)")
    if type_ == UPDATE:
        raise RefusedQuery("updates are refused: the dataset is published, not edited, through this endpoint")
    if type_ == FORM:
        return _parameters(body)
    if type_ == DIRECT:
        return [("query", _text(body))]
    raise UnsupportedType(f"the body's Content-Type must be {FORM} or {DIRECT}, not {type_ or 'absent'}")


def _content_type(header: str | None) -> tuple[str, str]:
    message = Message()
    message["Content-Type"] = header or ""
    return (header or "").split(";")[0].strip().lower(), str(message.get_param("charset") or "utf-8").lower()


def _asked(parameters: list[tuple[str, str]], base: str, *, needs_query: bool) -> Asked:
    values: dict[str, list[str]] = {}
    for name, value in parameters:
        values.setdefault(name, []).append(value)
    if "update" in values or any(name.startswith("using-") for name in values):
        raise RefusedQuery("updates are refused: the dataset is published, not edited, through this endpoint")
    format_ = next((values[name][-1] for name in ("format", "output") if name in values), None)
    texts = values.get("query", [])
    if len(texts) > 1:
        raise BadRequest("the parameter query is given more than once (SPARQL 1.1 Protocol, 2.1.4)")
    if not texts:
        if needs_query or {"default-graph-uri", "named-graph-uri"} & values.keys():
            raise BadRequest("the parameter query is missing")
        return Asked(None, format_)
    default, named = (tuple(values.get(name, ())) for name in ("default-graph-uri", "named-graph-uri"))
    return Asked(Query(texts[0], default, named, base), format_)


def _parameters(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded.decode("ascii", "surrogateescape"), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError as error:
        raise BadRequest("the parameters are not UTF-8 after percent-decoding") from error


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"the query is not UTF-8 (byte {error.start + 1})") from error
