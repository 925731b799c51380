"""The SPARQL protocol's requests, answered: ``/sparql``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request
from starlette.responses import RedirectResponse, Response

from endpoint import metadata, negotiation, problems, replies
from endpoint.protocol import LONGEST_QUERY, read_request
from endpoint.service import describe_service
from endpoint.serving import Serving
from endpoint.sparql import Query
from endpoint.things import serialized

DESCRIPTIONS = (*negotiation.GRAPHS, negotiation.HTML)


@dataclass(frozen=True, slots=True)
class Querying:
    """Answers queries, and describes the service when none is asked."""

    serving: Serving

    async def answer(self, request: Request) -> Response:
        """One request of the protocol. Raises ``QueryError``."""
        release = self.serving.workers.release
        asked = read_request(
            request.method.replace("HEAD", "GET"),
            request.scope["query_string"],
            request.headers.get("content-type"),
            await _body(request),
            release.base,
        )
        if asked.query is None:
            return await self._describe(request, asked.format)
        return await self._run(request, asked.query, asked.format)

    async def _run(self, request: Request, query: Query, format_: str | None) -> Response:
        media_type = choose(request, query.offers, format_)
        if media_type is None:
            return problems.not_acceptable(query.offers)
        workers = self.serving.workers
        tag = replies.etag_of_query(workers.release, query, media_type)
        head = replies.headers(tag)
        if replies.unchanged(request, tag):
            return replies.not_modified(head)
        return replies.reply(await replies.unless_gone(request, workers.answer(query, media_type)), head)

    async def _describe(self, request: Request, format_: str | None) -> Response:
        media_type = choose(request, DESCRIPTIONS, format_)
        if media_type is None:
            return problems.not_acceptable(DESCRIPTIONS)
        if media_type == negotiation.HTML:
            return RedirectResponse("/query", 303, {"Vary": "Accept"})
        release = self.serving.workers.release
        address = str(request.url.replace(query=None)).rstrip("/")
        graph = await describe_service(address, release, self.serving.select)
        body = serialized(sorted(metadata.lines(graph)), media_type, release.base)
        return Response(body, headers={"Vary": "Accept"}, media_type=media_type)


def choose(request: Request, offers: Sequence[str], format_: str | None) -> str | None:
    """The media type that ``format=`` names, else the one that is negotiated; None when there is none."""
    if format_ is not None:
        return negotiation.named(format_, offers)
    return negotiation.negotiate(request.headers.get("accept"), offers)


async def _body(request: Request) -> bytes:
    """The body, but never much more of it than a query may be long."""
    if request.method in {"GET", "HEAD"}:
        return b""
    chunks, size = [], 0
    async for chunk in request.stream():
        chunks.append(chunk)
        size += len(chunk)
        if size > LONGEST_QUERY:
            break
    return b"".join(chunks)
