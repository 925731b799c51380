"""What every answer of status 200 is given on its way out: entity tag, coding, and a place in the cache.

Within a release the same request has the same answer, unless the answer says otherwise (no-store) or the
query rests on chance. So complete answers are kept and given again without asking anybody.
"""

from __future__ import annotations

import hashlib
from urllib.parse import unquote_plus

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from endpoint import codings, replies
from endpoint.errors import ServerBusy
from endpoint.kept import LARGEST_BYTES, Cache, Headers, Kept
from endpoint.metrics import Metrics
from endpoint.serving import Serving

OF_304 = ("etag", "vary", "cache-control", "last-modified", "link", "content-location")
"""What a 304 repeats (RFC 9110, 15.4.5)."""


class Representations:
    """ASGI middleware, inside of ``EveryRequest``; answers too large to be kept stream through it."""

    def __init__(self, app: ASGIApp, serving: Serving, metrics: Metrics) -> None:
        self.app, self.serving, self.metrics = app, serving, metrics
        self.cache = Cache()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        key = self._key(scope, given)
        kept = self.cache.get(key) if key else None
        self.metrics.cached(key is not None, kept is not None)
        if kept is not None:
            await _Exchange(scope["method"], given, send, lasting=True).give(kept)
            return
        lasting = key is not None and not _by_chance(scope)
        exchange = _Exchange(scope["method"], given, send, lasting=lasting)
        await self.app(_plain(scope), receive, exchange.take)
        if lasting and exchange.kept is not None and _keepable(exchange.kept.headers):
            self.cache.put(key, exchange.kept)

    def _key(self, scope: Scope, given: Headers) -> object:
        """All that an answer may depend on; None when it is not to be had by asking again."""
        if scope["method"] not in {"GET", "HEAD"} or "range" in given:
            return None
        try:
            release = self.serving.workers.release.id
        except ServerBusy:
            return None
        path = scope.get("raw_path") or scope["path"].encode()
        place = (scope["scheme"], given.get("host"), scope.get("root_path", ""), path, scope["query_string"])
        return (release, *place, given.get("accept"))


def _by_chance(scope: Scope) -> bool:
    """Whether the answer may differ from call to call."""
    query = unquote_plus(scope["query_string"].decode("latin-1"))
    return replies.CHANCE.search(query) is not None


class _Exchange:
    """One answer on its way to the client."""

    def __init__(self, method: str, given: Headers, send: Send, *, lasting: bool) -> None:
        self._send, self._head, self._lasting = send, method == "HEAD", lasting
        self._conditional = given.get("if-none-match") if method in {"GET", "HEAD"} else None
        self._wanted = codings.choose(given.get("accept-encoding"))
        self._start: Message | None = None
        self._body: list[bytes] = []
        self._packer: codings.Packer | None = None
        self._streaming = False
        self.kept: Kept | None = None

    async def take(self, message: Message) -> None:
        """The next message of the application."""
        if message["type"] == "http.response.start":
            self._start = message
            if message["status"] != 200:
                await self._send(self._other(message))
                self._streaming = True
        elif message["type"] == "http.response.body" and not self._streaming:
            await self._gather(message)
        else:
            await self._stream(message)

    async def give(self, kept: Kept) -> None:
        """A complete answer, or 304 when the client has it."""
        coding = kept.coding(self._wanted) if _packs_well(kept.headers) else None
        headers = dict(kept.headers)
        tag = headers.get("etag")
        if tag:
            headers["etag"] = codings.coded_tag(tag, coding)
        if tag and _names(self._conditional, tag):
            await self._begin(304, {name: headers[name] for name in OF_304 if name in headers})
            await self._send({"type": "http.response.body", "body": b""})
            return
        if coding:
            headers["content-encoding"] = coding
        body = kept.coded(coding)
        await self._begin(200, {**headers, "content-length": str(len(body))})
        await self._send({"type": "http.response.body", "body": b"" if self._head else body})

    async def _gather(self, message: Message) -> None:
        self._body.append(message.get("body", b""))
        if not message.get("more_body", False):
            body = b"".join(self._body)
            if self._head and not body:  # a file, of which only its headers are sent
                await self._begin(200, self._headers())
                await self._send(message)
                return
            headers = _tagged(self._headers(), body) if self._lasting else self._headers()
            self.kept = Kept(_varied(headers), body)
            await self.give(self.kept)
        elif sum(map(len, self._body)) > LARGEST_BYTES:
            await self._begin_stream()

    async def _begin_stream(self) -> None:
        headers = self._headers()
        self._streaming = True
        if self._wanted and _packs_well(headers):
            self._packer = codings.packer(self._wanted)
            headers.pop("content-length", None)
            headers["content-encoding"] = self._wanted
            if "etag" in headers:
                headers["etag"] = codings.coded_tag(headers["etag"], self._wanted)
        await self._begin(200, _varied(headers))
        await self._stream({"type": "http.response.body", "body": b"".join(self._body), "more_body": True})

    async def _stream(self, message: Message) -> None:
        if self._packer is not None and message["type"] == "http.response.body":
            body = await run_in_threadpool(self._packer.compress, message.get("body", b""))
            end = b"" if message.get("more_body", False) else self._packer.flush()
            message = {**message, "body": body + end}
        await self._send(message)

    def _headers(self) -> Headers:
        assert self._start is not None
        return {name.decode("latin-1"): value.decode("latin-1") for name, value in self._start["headers"]}

    async def _begin(self, status: int, headers: Headers) -> None:
        raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
        await self._send({"type": "http.response.start", "status": status, "headers": raw})

    def _other(self, message: Message) -> Message:
        """A 304 bears the tag that the client named: that of the coding it holds."""
        headers = [
            (name, self._held(value) if name == b"etag" and message["status"] == 304 else value)
            for name, value in message["headers"]
        ]
        return {**message, "headers": headers}

    def _held(self, tag: bytes) -> bytes:
        coded = (codings.coded_tag(tag.decode("latin-1"), coding) for coding in codings.CODINGS)
        return next((one.encode("latin-1") for one in coded if one in (self._conditional or "")), tag)


def _plain(scope: Scope) -> Scope:
    """The request as the application knows it, to which representations have one tag, whatever the coding."""
    headers = [
        (name, codings.uncoded_tags(value.decode("latin-1")).encode("latin-1"))
        if name == b"if-none-match"
        else (name, value)
        for name, value in scope["headers"]
    ]
    return {**scope, "headers": headers}


def _tagged(headers: Headers, body: bytes) -> Headers:
    """With an entity tag, for answers that may be kept.

    A page's tag is that of its bytes: a new version of the site changes pages of the same release.
    """
    headers.setdefault("cache-control", replies.FRESH)
    if _keepable(headers) and ("etag" not in headers or headers["content-type"].startswith("text/html")):
        headers["etag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    return headers


def _varied(headers: Headers) -> Headers:
    if _packs_well(headers):
        headers["vary"] = ", ".join(filter(None, [headers.get("vary"), "Accept-Encoding"]))
    return headers


def _packs_well(headers: Headers) -> bool:
    return (
        codings.PACKED_WELL.match(headers.get("content-type", "")) is not None
        and "content-encoding" not in headers
    )


def _keepable(headers: Headers) -> bool:
    return headers.get("cache-control") == replies.FRESH


def _names(conditional: str | None, tag: str) -> bool:
    """Whether If-None-Match names a tag, in whichever coding."""
    if conditional is None:
        return False
    held = codings.uncoded_tags(conditional).split(",")
    return conditional.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in held)
