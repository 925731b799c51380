"""Answers that say what went wrong: Problem Details, https://www.rfc-editor.org/rfc/rfc9457."""

from __future__ import annotations

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from endpoint.errors import EndpointError, QueryError, QuerySyntaxError

RETRY_AFTER = "10"


def problem(status: int, detail: str, title: str | None = None, **more: Any) -> Response:
    """A problem document; ``title`` is the status's own phrase unless given."""
    document = {"title": title or HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    headers = {"Cache-Control": "no-store"}
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = RETRY_AFTER
    body = json.dumps(document, ensure_ascii=False).encode()
    return Response(body, status, headers, "application/problem+json")


def of_error(error: EndpointError) -> Response:
    """The problem document of an error of ours."""
    if isinstance(error, QuerySyntaxError):
        where = {"line": error.line, "column": error.column}
        return problem(error.status, str(error), error.title, **{k: v for k, v in where.items() if v})
    if isinstance(error, QueryError):
        return problem(error.status, str(error), error.title)
    return problem(503, str(error))


def not_acceptable(offers: Sequence[str]) -> Response:
    """406 with the list of what there is (RFC 9110, 15.5.7)."""
    detail = "none of the accepted media types can be given; available are " + ", ".join(offers)
    answer = problem(406, detail, available=list(offers))
    answer.headers["Vary"] = "Accept"
    return answer


def not_found(what: str) -> HTTPException:
    """404 for a thing that the dataset does not describe, to be raised."""
    return HTTPException(404, f"the dataset says nothing about {what}")
