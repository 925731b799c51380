"""The dataset as a whole, over HTTP: VoID and DCAT, dumps, health."""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass

from fastapi import Request
from rdflib import Graph
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response

from endpoint import dumps, metadata, negotiation, problems, replies
from endpoint.asking import Asking
from endpoint.metrics import Metrics
from endpoint.rendering import render
from endpoint.serving import Serving
from endpoint.site import html, links_of, no_answers
from endpoint.things import serialized

FOREVER = "public, max-age=31536000, immutable"
NOW = {"Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Answers for the dataset and its files."""

    serving: Serving
    metrics: Metrics

    async def void(self, request: Request) -> Response:
        """The description of the dataset, ``metadata.ttl``, in the format that is negotiated."""
        chosen = negotiation.negotiate(request.headers.get("accept"), negotiation.GRAPHS)
        if chosen is None:
            return problems.not_acceptable(negotiation.GRAPHS)
        release = self.serving.workers.release
        tag = replies.etag(release, "void", chosen)
        head = replies.headers(tag, release)
        if replies.unchanged(request, tag):
            return replies.not_modified(head)
        body = (release.folder / "metadata.ttl").read_bytes()
        if chosen != "text/turtle":
            graph = Graph().parse(data=body, format="turtle")
            body = serialized(sorted(metadata.lines(graph)), chosen, release.base)
        return Response(body, headers=head, media_type=chosen)

    async def dumps(self, request: Request) -> Response:
        """The dumps of the current release, as JSON or as a page."""
        release = self.serving.workers.release
        offers = ("application/json", negotiation.HTML)
        chosen = negotiation.negotiate(request.headers.get("accept"), offers)
        if chosen is None:
            return problems.not_acceptable(offers)
        if chosen == negotiation.HTML:
            page = Asking(no_answers, links_of(request, release.base))
            labels = {form.media_type: form.label for form in metadata.FORMATS_OF_DUMPS}
            files = [(dump, labels[dump.media_type]) for dump in release.dumps]
            given = {"release": release, "dumps": files, "origin": str(request.base_url).rstrip("/")}
            answer: Response = html(render("dumps.html", page, title="Dumps", **given))
        else:
            listed = [asdict(dump) | {"url": f"/dumps/{release.id}/{dump.name}"} for dump in release.dumps]
            facts = {"release": release.id, "created": release.created, "dumps": listed}
            answer = JSONResponse(facts)
        answer.headers["Vary"] = "Accept"
        return answer

    async def dump(self, release: str, name: str) -> Response:
        """One dump, by an address that never changes its content; ``latest`` leads there."""
        found = dumps.find_dump(self.serving.dataset, release, name)
        if found is None:
            return problems.problem(404, f"there is no dump {name} of a release {release} here")
        of, dump = found
        if release == dumps.LATEST:
            return RedirectResponse(f"/dumps/{of.id}/{name}", 302, {"Cache-Control": "no-cache"})
        digest = base64.b64encode(bytes.fromhex(dump.sha256)).decode()
        head = {"ETag": f'"{dump.sha256}"', "Repr-Digest": f"sha-256=:{digest}:", "Cache-Control": FOREVER}
        return FileResponse(
            of.folder / "dumps" / name, headers=head, media_type="application/gzip", filename=name
        )

    async def health(self) -> Response:
        """Whether the process is alive."""
        return JSONResponse({"status": "ok"}, headers=NOW)

    async def ready(self) -> Response:
        """Whether queries are answered, and from what. Raises ``QueryError`` when not."""
        await self.serving.select("SELECT ?ready { BIND(true AS ?ready) }")
        release = self.serving.workers.release
        counts = {"quads": release.quads, "triples": release.triples, "graphs": release.graphs}
        named = {"status": "ready", "release": release.id, "created": release.created}
        return JSONResponse(named | counts, headers=NOW)

    async def count(self) -> Response:
        """The counters, for Prometheus."""
        return self.metrics.page(self.serving.workers.release)
