"""What every request passes through: one release from beginning to end, leave for other sites' scripts,
and a place in the metrics.

CORS (https://fetch.spec.whatwg.org/#http-cors-protocol): any origin may read, none sends credentials.
"""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from endpoint.metrics import Metrics
from endpoint.serving import Serving

METHODS = b"GET, HEAD, POST, QUERY, OPTIONS"
EXPOSED = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"Link, ETag, Location, Content-Location, Retry-After, Vary"),
)
PREFLIGHT = (
    *EXPOSED,
    (b"access-control-allow-methods", METHODS),
    (b"access-control-allow-headers", b"Accept, Accept-Language, Content-Type, If-None-Match, Range"),
    (b"access-control-max-age", b"86400"),
    (b"allow", METHODS),
    (b"content-length", b"0"),
)


class EveryRequest:
    """ASGI middleware; streams pass through it untouched."""

    def __init__(self, app: ASGIApp, serving: Serving, metrics: Metrics) -> None:
        self.app, self.serving, self.metrics = app, serving, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["method"] == "OPTIONS":
            await send({"type": "http.response.start", "status": 204, "headers": list(PREFLIGHT)})
            await send({"type": "http.response.body", "body": b""})
            return

        begun, status = self.metrics.begin(), 0

        async def send_exposed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *EXPOSED]
            await send(message)

        try:
            with self.serving.request():
                await self.app(scope, receive, send_exposed)
        finally:
            self.metrics.end(begun, scope["path"].removeprefix(scope.get("root_path", "")), status)
