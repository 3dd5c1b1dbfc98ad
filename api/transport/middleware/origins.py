"""From where a browser may ask: pages of this server, and those of `DANYUAN_ORIGINS`."""

import re
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.transport.responses import Words, languages, refusal
from graph.errors import Message

_LOOPBACK = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.IGNORECASE)


class KnownOrigins:
    """Middleware: answers 403 to what a page of an unknown origin sends.

    `Sec-Fetch-Site` tells it. Browsers leave that out in WebSocket handshakes and where there is no TLS; then the
    `Origin` has to be that of the host asked for. What sends neither is no browser.
    """

    def __init__(self, app: ASGIApp, origins: Collection[str], words: Words) -> None:
        self.app = app
        self.origins = frozenset(origins)
        self.words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through, or answer it."""
        app = self.app
        if scope["type"] != "lifespan":
            headers = Headers(scope=scope)
            origin = headers.get("origin")
            if _from_elsewhere(headers, origin) and origin not in self.origins:
                message = Message("origin.unknown", {"origin": origin or "null"})
                app = refusal(403, "FORBIDDEN", self.words(message, languages(headers)))
        await app(scope, receive, send)


class LoopbackHosts:
    """Middleware for a server on loopback: answers 421 to any other host's name than loopback's and the known origins'.

    A page elsewhere can have its own name lead to 127.0.0.1 (DNS rebinding) and is then of the same origin; the name
    that the browser asks for gives it away.
    """

    def __init__(self, app: ASGIApp, origins: Collection[str], words: Words) -> None:
        self.app = app
        self.hosts = frozenset(origin.partition("://")[2] for origin in origins)
        self.words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through, or answer it."""
        app = self.app
        if scope["type"] != "lifespan":
            headers = Headers(scope=scope)
            host = headers.get("host", "")
            if not _LOOPBACK.fullmatch(host) and host.lower() not in self.hosts:
                message = Message("host.unknown", {"host": host})
                app = refusal(421, "FORBIDDEN", self.words(message, languages(headers)))
        await app(scope, receive, send)


def _from_elsewhere(headers: Headers, origin: str | None) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("none", "same-origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")
