"""The server: routes and nothing else.

>>> app = create_app(Path("build/dataset"), timeout=10, workers=4)  # doctest: +SKIP
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from endpoint import pages, problems
from endpoint.catalogue import Catalogue
from endpoint.errors import EndpointError
from endpoint.graphs import Graphs
from endpoint.metrics import Metrics
from endpoint.middleware import EveryRequest
from endpoint.querying import Querying
from endpoint.representations import Representations
from endpoint.serving import Serving
from endpoint.site import error_page, links_of, site_router
from endpoint.things import Things
from endpoint.workers import ANSWER_BYTES, Limits, memory_for
from ontology.iris import DEFAULT_BASE

Handler = Callable[..., Awaitable[Any]]


def create_app(
    dataset: Path,
    *,
    timeout: float = 60.0,
    workers: int | None = None,
    answer_bytes: int = ANSWER_BYTES,
    memory_bytes: int | None = None,
) -> FastAPI:
    """The site and the endpoint over the current release of a dataset folder.

    ``timeout`` is in seconds per query; ``workers`` run queries at the same time (one per processor unless
    given), each within ``memory_bytes`` (its share of half the machine's unless given). The server starts
    when a release is there; else ``NoRelease`` is raised at start-up.
    """
    count = workers or os.cpu_count() or 2
    serving = Serving(dataset, count, Limits(timeout, answer_bytes, memory_bytes or memory_for(count)))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await serving.start()
        try:
            yield
        finally:
            await serving.close()

    app = FastAPI(title="Cablegraph", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.serving = serving
    metrics = Metrics()
    app.add_middleware(Representations, serving=serving, metrics=metrics)
    app.add_middleware(EveryRequest, serving=serving, metrics=metrics)  # the last added is the outermost
    app.add_exception_handler(EndpointError, _endpoint_error)
    app.add_exception_handler(HTTPException, _http_error)
    _add_sparql(app, Querying(serving))
    _add_graphs(app, Graphs(serving))
    _add_catalogue(app, Catalogue(serving, metrics))
    app.include_router(site_router(serving.select, lambda: serving.workers.release.base))
    _add_things(app, serving)
    return app


def _add_sparql(app: FastAPI, querying: Querying) -> None:
    """The endpoint with and without final slash: redirects break behind proxies and lose POST bodies."""
    app.add_api_route("/sparql", querying.answer, methods=["GET"], response_model=None)
    _add_hidden(app, "/sparql", querying.answer, ["HEAD", "POST", "QUERY"])
    _add_hidden(app, "/sparql/", querying.answer, ["GET", "HEAD", "POST", "QUERY"])


def _add_graphs(app: FastAPI, graphs: Graphs) -> None:
    app.add_api_route("/rdf-graph-store", graphs.answer, methods=["GET"], response_model=None)
    _add_hidden(app, "/rdf-graph-store", graphs.answer, ["HEAD"])


def _add_catalogue(app: FastAPI, catalogue: Catalogue) -> None:
    routes: dict[str, Handler] = {
        "/.well-known/void": catalogue.void,
        "/dumps": catalogue.dumps,
        "/dumps/{release}/{name}": catalogue.dump,
        "/health": catalogue.health,
        "/ready": catalogue.ready,
        "/metrics": catalogue.count,
    }
    for path, handler in routes.items():
        app.add_api_route(path, handler, methods=["GET"], response_model=None)
        _add_hidden(app, path, handler, ["HEAD"])


def _add_things(app: FastAPI, serving: Serving) -> None:
    async def render(iri: str, base: str, root: str) -> str | None:
        return await pages.render_page(iri, serving.select, base=base, root=root)

    things = Things(serving, render)
    app.add_api_route("/resource", things.by_iri, methods=["GET"], response_model=None)
    _add_hidden(app, "/resource", things.by_iri, ["HEAD"])
    _add_hidden(app, "/{path:path}", things.at_path, ["GET", "HEAD"])


def _add_hidden(app: FastAPI, path: str, handler: Handler, methods: list[str]) -> None:
    """A route that OpenAPI does not list, being the same as one it lists or beyond what it can say."""
    app.add_api_route(path, handler, methods=methods, include_in_schema=False, response_model=None)


async def _endpoint_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, EndpointError)
    if _wants_page(request):
        title = getattr(error, "title", "No answer")
        return error_page(getattr(error, "status", 503), title, str(error), links_of(request, DEFAULT_BASE))
    return problems.of_error(error)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if _wants_page(request):
        title = HTTPStatus(error.status_code).phrase
        return error_page(error.status_code, title, str(error.detail), links_of(request, DEFAULT_BASE))
    answer = problems.problem(error.status_code, str(error.detail))
    answer.headers.update(error.headers or {})
    return answer


def _wants_page(request: Request) -> bool:
    """Whether a person asks: browsers name HTML, clients of the protocol do not."""
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/sparql")
