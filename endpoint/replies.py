"""HTTP responses made of answers: entity tags, links, streams. RFC 9110, sections 8.8 and 13."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Coroutine
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import IO, Any, TypeVar
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from endpoint.errors import ServerBusy
from endpoint.negotiation import EXTENSIONS
from endpoint.release import Release
from endpoint.sparql import Query
from endpoint.workers import Answer
from ontology.iris import digest

T = TypeVar("T")
CHUNK = 256 * 1024
FRESH = "public, max-age=0, must-revalidate"
CHANCE = re.compile(r"\b(?:now|rand|uuid|struuid|bnode)\s*\(", re.IGNORECASE)
"""Functions whose results differ from call to call; answers that may rest on them have no entity tag."""
SAFE = "/:?#[]@!$&'()*+,;=%~-._"


def etag(release: Release, *parts: object) -> str:
    """A strong entity tag: the same release and request give the same bytes."""
    return f'"{digest(release.id, *parts)}"'


def etag_of_query(release: Release, query: Query, media_type: str) -> str | None:
    """The tag of a query's answer, unless chance or the clock may be in it."""
    if CHANCE.search(query.text):
        return None
    return etag(release, query.text, query.default_graphs, query.named_graphs, media_type)


def unchanged(request: Request, tag: str | None) -> bool:
    """Whether the client holds the representation with this tag already (RFC 9110, 13.1.2)."""
    held = request.headers.get("if-none-match")
    if held is None or tag is None or request.method not in {"GET", "HEAD"}:
        return False
    return held.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in held.split(","))


def not_modified(headers: dict[str, str]) -> Response:
    """304 with the headers that the 200 would have had."""
    return Response(status_code=304, headers=headers)


def headers(tag: str | None, release: Release | None = None, **more: str) -> dict[str, str]:
    """The headers of a representation that is fresh as long as its release."""
    named = {"Vary": "Accept", "Cache-Control": FRESH, **more}
    if tag:
        named["ETag"] = tag
    if release is not None:
        created = datetime.strptime(release.created, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        named["Last-Modified"] = format_datetime(created, usegmt=True)
    return named


def reply(answer: Answer, head: dict[str, str]) -> Response:
    """An answer of the workers, streamed when it lies in a file."""
    if answer.file is None:
        return Response(answer.body, headers=head, media_type=answer.media_type)
    head = {**head, "Content-Length": str(answer.size)}
    return StreamingResponse(_chunks(answer.open()), headers=head, media_type=answer.media_type)


async def _chunks(stream: IO[bytes]) -> AsyncIterator[bytes]:
    with stream:
        while chunk := await run_in_threadpool(stream.read, CHUNK):
            yield chunk


def links(iri: str, path: str | None, *, document: bool) -> str:
    """The Link header of a thing, or of a document about it: alternates, what is described, what to cite.

    Signposting, https://signposting.org/FAIR/. ``path`` is that of the thing on this server, if it has one.
    """
    lookup = f"/resource?iri={quote(iri, safe='')}&format="
    addresses = {
        f"{encoded(path)}.{extension}" if path else lookup + extension: media_type
        for extension, media_type in EXTENSIONS.items()
    }
    kind = "alternate" if document else "describedby"
    found = [f'<{address}>; rel="{kind}"; type="{type_}"' for address, type_ in addresses.items()]
    described = [f'<{encoded(iri)}>; rel="describes"'] if document else []
    return ", ".join([*described, f'<{encoded(iri)}>; rel="cite-as"', *found])


def encoded(iri: str) -> str:
    """An IRI as a URI (RFC 3987, 3.1), for headers."""
    return quote(iri, safe=SAFE)


async def unless_gone(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """Do the work unless the client goes away first: then it is cancelled, and its worker stopped."""
    task, gone = asyncio.ensure_future(work), asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ServerBusy("the client went away")
        return task.result()
    except asyncio.CancelledError as error:
        raise ServerBusy("the server is closing") from error
    finally:
        task.cancel()
        gone.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
