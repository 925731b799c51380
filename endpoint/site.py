"""The site's routes: home, query page, lists, about, vocabulary, and the few files they use.

Pages of things are rendered by ``endpoint.pages``; the application routes their addresses. Everything here
works without JavaScript, and nothing is asked of any other host.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse, Response

from endpoint import browse, compare, home, matrix
from endpoint.answers import Select, Solution
from endpoint.asking import Asking
from endpoint.errors import EndpointError, QueryError
from endpoint.filters import Wish
from endpoint.links import Links
from endpoint.queries import Question, fields, fill, question, questions
from endpoint.rendering import HEADERS, render
from endpoint.scan import scan
from ontology.iris import DEFAULT_BASE
from ontology.reference import render_body

STATIC = Path(__file__).parent / "static"
TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
SHOWN = 500
READ = ["GET", "HEAD"]
LONGEST_QUERY = 100_000

List = Callable[[Asking, Wish], Awaitable[str]]
LISTS: dict[str, tuple[List, tuple[str, ...]]] = {
    "documents": (browse.documents_list, ("genre", *browse.DOCUMENT_FILTERS)),
    "actors": (browse.actors_list, ("kind", "name")),
    "topics": (browse.topics_list, ()),
    "positions": (browse.positions_list, tuple(browse.POSITION_FILTERS)),
    "positions/matrix": (matrix.matrix_page, ("topic", "kind", "year")),
    "compare": (compare.compare_page, ("a", "b")),
    "events": (browse.events_list, tuple(browse.EVENT_FILTERS)),
}
"""The lists and the parameters each understands; others are ignored."""


def html(body: str, status: int = 200) -> HTMLResponse:
    """A page as it is sent."""
    return HTMLResponse(body, status, HEADERS)


def error_page(status: int, title: str, detail: str, links: Links) -> HTMLResponse:
    """A page that says what went wrong, for a person."""
    page = Asking(no_answers, links)
    return html(render("error.html", page, status=status, title=title, detail=detail), status)


async def no_answers(_: str) -> list[Solution]:
    """For pages that ask nothing."""
    return []


def site_router(select: Select, base: Callable[[], str] = lambda: DEFAULT_BASE) -> APIRouter:
    """The routes, answering with ``select``; ``base`` gives the base IRI of the release that is served."""
    router = APIRouter(include_in_schema=False)

    def asking(request: Request) -> Asking:
        return Asking(select, links_of(request, base()))

    @router.api_route("/", methods=READ)
    async def start(request: Request) -> Response:
        return html(await home.home_page(asking(request)))

    @router.api_route("/query", methods=READ)
    async def ask(request: Request) -> Response:
        return await query_page(asking(request), dict(request.query_params))

    @router.api_route("/about", methods=READ)
    async def about(request: Request) -> Response:
        return html(await home.about_page(asking(request)))

    @router.api_route("/ontology", methods=READ)
    async def ontology(request: Request) -> Response:
        return ontology_page(asking(request))

    @router.api_route("/static/{name}", methods=READ)
    async def static(name: str, request: Request) -> Response:
        return static_file(name, request.headers.get("if-none-match", ""))

    for name, (make, known) in LISTS.items():
        router.add_api_route(f"/{name}", list_route(asking, name, make, known), methods=READ)
    return router


def links_of(request: Request, base: str) -> Links:
    """Addresses on this server, below the path that a proxy gives it (ASGI ``root_path``)."""
    return Links(base, str(request.scope.get("root_path", "")).rstrip("/") + "/")


def list_route(
    asking: Callable[[Request], Asking], name: str, make: List, known: tuple[str, ...]
) -> Callable[[Request], Awaitable[Response]]:
    """The route of one list."""

    async def route(request: Request) -> Response:
        page = request.query_params.get("page", "1")
        given = tuple((key, request.query_params[key]) for key in known if request.query_params.get(key))
        wish = Wish(name, int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1, given)
        return html(await make(asking(request), wish))

    return route


async def query_page(page: Asking, given: dict[str, str]) -> Response:
    """The query page: a question, asked at once with the values that the address gives; or a query, which is
    run when the address says ``run``."""
    chosen = question(given.get("example", ""))
    text = given.get("query", "").replace("\r\n", "\n")[:LONGEST_QUERY]
    if chosen is not None and chosen.here and not text:
        asked = any(one.name in given for one in fields(chosen.text))
        texts = (fill(chosen.text, given),) if asked else chosen.texts()
        return await answer_page(page, chosen, *texts)
    text = text or (chosen or questions()[0]).text
    if "run" not in given:
        return html(query_html(page, text, chosen))
    if form_of(text) in ("ASK", "CONSTRUCT", "DESCRIBE"):
        return RedirectResponse(page.links.at("sparql", query=text), 303)
    return await answer_page(page, chosen, text)


async def answer_page(page: Asking, chosen: Question | None, *texts: str) -> Response:
    """The answer of the first of these queries that has one, else of the first."""
    text = texts[0]
    try:
        results = await page.select(text)
        for other in texts[1:] if not results else ():
            found = await page.select(other)
            text, results = (other, found) if found else (text, results)
        await page.name(results[:SHOWN])
    except QueryError as error:
        return html(query_html(page, text, chosen, fault=(error.title, str(error))), error.status)
    except EndpointError as error:
        return html(query_html(page, text, chosen, fault=("No answer", str(error))), 503)
    return html(query_html(page, text, chosen, results=results))


def form_of(text: str) -> str | None:
    """SELECT, ASK, CONSTRUCT, DESCRIBE; None when it is none of them or must be refused."""
    try:
        return scan(text).form
    except EndpointError:
        return None


def query_html(
    page: Asking,
    text: str,
    chosen: Question | None,
    results: list[Solution] | None = None,
    fault: tuple[str, str] | None = None,
) -> str:
    """The query page with what came of it."""
    variables = in_order({name for row in results or () for name in row}, text)
    return render(
        "query.html",
        page,
        title=chosen.title if chosen else "Query",
        text=text,
        chosen=chosen,
        fields=fields(text) if chosen and chosen.here else (),
        questions=questions(),
        results=results,
        variables=variables,
        shown=SHOWN,
        fault=fault,
    )


def in_order(variables: set[str], query: str) -> list[str]:
    """Variables as the query names them first, from SELECT on: the first rows may not bind them all.

    >>> in_order({"b", "a"}, "# ?b\\nSELECT ?a (COUNT(?c) AS ?b) { ?c ?b ?a }")
    ['a', 'b']
    """
    named = re.findall(r"[?$](\w+)", query[max(query.upper().find("SELECT"), 0) :])
    places = {name: place for place, name in reversed(list(enumerate(named)))}
    return sorted(variables, key=lambda name: (places.get(name, len(named)), name))


def ontology_page(page: Asking) -> Response:
    """The reference of the vocabulary, generated from the ontology."""
    return html(render("ontology.html", page, title="Vocabulary", reference=Markup(render_body())))  # noqa: S704 ours


def static_file(name: str, known: str) -> Response:
    """A stylesheet, script or icon of the site; 304 when the client has it."""
    path = STATIC / name
    if path.suffix not in TYPES or path.parent != STATIC or not path.is_file():
        return Response("no such file\n", 404, media_type="text/plain")
    data = path.read_bytes()
    tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'
    headers = {"ETag": tag, "Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff"}
    if tag in known:
        return Response(status_code=304, headers=headers)
    return Response(data, headers=headers, media_type=TYPES[path.suffix])
