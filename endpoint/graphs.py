"""The SPARQL 1.1 Graph Store HTTP Protocol, reading: https://www.w3.org/TR/sparql11-http-rdf-update/.

Graphs are named indirectly, ``?graph=`` or ``?default`` (4.2). Nothing is written: other methods are 405.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request
from starlette.responses import Response

from endpoint import negotiation, problems, replies
from endpoint.describe import IRI
from endpoint.protocol import BadRequest
from endpoint.querying import choose
from endpoint.serving import Serving
from endpoint.sparql import Query

UNION = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
TRIPLES: Sequence[str] = negotiation.GRAPHS


@dataclass(frozen=True, slots=True)
class Graphs:
    """Answers with the content of graphs."""

    serving: Serving

    async def answer(self, request: Request) -> Response:
        """The graph that is named, in the format that is negotiated. Raises ``QueryError``."""
        query = await self._query(request)
        media_type = choose(request, TRIPLES, request.query_params.get("format"))
        if media_type is None:
            return problems.not_acceptable(TRIPLES)
        workers = self.serving.workers
        tag = replies.etag_of_query(workers.release, query, media_type)
        head = replies.headers(tag, workers.release)
        if replies.unchanged(request, tag):
            return replies.not_modified(head)
        return replies.reply(await replies.unless_gone(request, workers.answer(query, media_type)), head)

    async def _query(self, request: Request) -> Query:
        """What asks for the graph. Raises ``BadRequest``, and 404 for a graph that is not here."""
        names, default = request.query_params.getlist("graph"), "default" in request.query_params
        if len(names) + default != 1:
            raise BadRequest("name one graph: ?default, or ?graph= with its IRI (Graph Store Protocol, 4.2)")
        if default:
            return Query(UNION)
        if not IRI.fullmatch(names[0]):
            raise BadRequest(f"the graph name {names[0]!r} is not an absolute IRI")
        graph = f"GRAPH <{names[0]}> {{ ?s ?p ?o }}"
        if not await self.serving.select(f"SELECT ?s {{ {graph} }} LIMIT 1"):
            raise problems.not_found(f"a graph <{names[0]}>")
        return Query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {graph} }}")
