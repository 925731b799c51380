"""The documents about a thing, as HTTP answers: 303 from the thing, then HTML or RDF by extension.

Cool URIs for the Semantic Web, 4.2 and 4.3, https://www.w3.org/TR/cooluris/.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import endpoint.store as stores
from endpoint import assemble, describe, negotiation, problems, replies
from endpoint.describe import Place
from endpoint.rendering import HEADERS
from endpoint.serving import Serving
from endpoint.sparql import Query

OFFERS = (*negotiation.GRAPHS, negotiation.HTML)
EXTENSION = {media_type: extension for extension, media_type in negotiation.EXTENSIONS.items()}
Render = Callable[[str, str, str], Coroutine[Any, Any, str | None]]
"""From an IRI, the base IRI and the path of the site's root to the IRI's page, or None."""


@dataclass(frozen=True, slots=True)
class Things:
    """Answers requests for things and for the documents about them."""

    serving: Serving
    render: Render

    async def at_path(self, request: Request) -> Response:
        """The thing or document that this server's path names."""
        path = _path(request)
        place = describe.locate(path.removeprefix(_root(request)), self._base)
        found = await describe.find(place, self.serving.select)
        if found is None and place.extension:
            whole = Place(tuple(f"{iri}.{place.extension}" for iri in place.iris))
            place, found = whole, await describe.find(whole, self.serving.select)
        if found is None:
            raise problems.not_found(request.url.path)
        if place.media_type is None:
            return _see_other(request, found, path)
        return await self._document(request, found, place.media_type, path.rpartition(".")[0])

    async def by_iri(self, request: Request) -> Response:
        """The document about the IRI that ``?iri=`` names, in the format that is negotiated."""
        iri = request.query_params.get("iri", "")
        if not await describe.is_known(iri, self.serving.select):
            raise problems.not_found(f"<{iri}>")
        chosen = _choose(request)
        if chosen is None:
            return problems.not_acceptable(OFFERS)
        local = describe.local_path(iri, self._base)
        return await self._document(request, iri, chosen, _root(request) + local if local else None)

    @property
    def _base(self) -> str:
        return self.serving.workers.release.base

    async def _document(self, request: Request, iri: str, media_type: str, path: str | None) -> Response:
        release = self.serving.workers.release
        tag = replies.etag(release, iri, media_type)
        links = replies.links(iri, path, document=True)
        head = replies.headers(tag, release, Link=links)
        if replies.unchanged(request, tag):
            return replies.not_modified(head)
        if media_type == negotiation.HTML:
            page = await replies.unless_gone(request, self.render(iri, release.base, _root(request) + "/"))
            if page is None:
                raise problems.not_found(f"<{iri}>")
            return Response(page, headers={**HEADERS, **head}, media_type=media_type)
        body = await replies.unless_gone(request, self._body(iri, media_type))
        return Response(body, headers=head, media_type=media_type)

    async def _body(self, iri: str, media_type: str) -> bytes:
        query = Query(describe.query_of(iri, self._base))
        answer = await self.serving.workers.answer(query, "application/n-triples")
        stated = answer.read().splitlines(keepends=True)
        lines = await describe.complete(iri, stated, self._base, self.serving.select)
        return await run_in_threadpool(serialized, lines, media_type, self._base)


def serialized(lines: list[bytes], media_type: str, base: str) -> bytes:
    """Sorted N-Triples lines in a format; TriG and N-Quads of one graph are Turtle and N-Triples."""
    if media_type in {"text/turtle", "application/trig"}:
        return assemble.turtle(lines, base)
    if media_type in {"application/n-triples", "application/n-quads"}:
        return b"".join(lines)
    return stores.write_triples(lines, media_type)


def _see_other(request: Request, iri: str, path: str) -> Response:
    """303 from the thing to the document that is wanted, beside it."""
    chosen = _choose(request)
    if chosen is None:
        return problems.not_acceptable(OFFERS)
    links = replies.links(iri, path, document=False)
    head = {"Vary": "Accept", "Link": links, "Cache-Control": replies.FRESH}
    return RedirectResponse(f"{replies.encoded(path)}.{EXTENSION[chosen]}", 303, head)


def _path(request: Request) -> str:
    """The path as it was sent, percent-encoded: to decode it would merge IRIs that differ."""
    raw = request.scope.get("raw_path") or request.url.path.encode()
    return str(raw.decode("latin-1"))


def _root(request: Request) -> str:
    """The path below which a proxy put this server (ASGI ``root_path``), without final slash."""
    return str(request.scope.get("root_path", "")).rstrip("/")


def _choose(request: Request) -> str | None:
    wanted = request.query_params.get("format")
    if wanted is not None:
        return negotiation.named(wanted, OFFERS)
    return negotiation.negotiate(request.headers.get("accept"), OFFERS)
