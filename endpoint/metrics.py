"""What the server counts of itself, for Prometheus: no address, no query, no IRI that somebody asked for."""

from __future__ import annotations

import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.responses import Response

from endpoint.release import Release

KINDS = {
    "sparql": "sparql",
    "rdf-graph-store": "graph",
    "dumps": "dump",
    "static": "static",
    "resource": "thing",
    "health": "operation",
    "ready": "operation",
    "metrics": "operation",
    ".well-known": "catalogue",
    "openapi.json": "catalogue",
    "": "page",
    "query": "page",
    "about": "page",
    "ontology": "page",
    "documents": "page",
    "actors": "page",
    "topics": "page",
    "positions": "page",
    "events": "page",
}
"""The first segment of a path → what is counted; all other paths are things'."""
BOUNDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60)


class Metrics:
    """The counters of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "cablegraph_requests", "Requests answered.", ("kind", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "cablegraph_request_seconds",
            "Seconds from a request to the end of its answer.",
            ("kind",),
            buckets=BOUNDS,
            registry=self.registry,
        )
        self._cache = Counter(
            "cablegraph_cache", "Answers looked for in the cache.", ("found",), registry=self.registry
        )
        self._release = Gauge(
            "cablegraph_release_quads",
            "Statements of the release served.",
            ("release",),
            registry=self.registry,
        )
        self._running = Gauge(
            "cablegraph_requests_running", "Requests being answered.", registry=self.registry
        )

    def begin(self) -> float:
        """A request begins; what ``end`` needs to know."""
        self._running.inc()
        return time.monotonic()

    def end(self, begun: float, path: str, status: int) -> None:
        """Its answer is complete, or it was given up (status 0)."""
        kind = KINDS.get(path.lstrip("/").split("/", 1)[0], "thing")
        self._running.dec()
        self._requests.labels(kind, str(status)).inc()
        self._seconds.labels(kind).observe(time.monotonic() - begun)

    def cached(self, asked: bool, found: bool) -> None:
        """The cache was asked, and had the answer or not."""
        if asked:
            self._cache.labels("yes" if found else "no").inc()

    def page(self, release: Release) -> Response:
        """The exposition, https://prometheus.io/docs/instrumenting/exposition_formats/."""
        self._release.clear()
        self._release.labels(release.id).set(release.quads)
        body = generate_latest(self.registry)
        return Response(body, headers={"Cache-Control": "no-store"}, media_type=CONTENT_TYPE_LATEST)
