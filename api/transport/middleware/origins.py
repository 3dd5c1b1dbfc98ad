"""From where a browser may ask: pages of this server, and those of `DANYUAN_ORIGINS`."""

import re
from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Scope

from api.transport.responses import Words, languages, refusal
from graph.errors import Message

_LOOPBACK = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.IGNORECASE)


class KnownOrigins:
    """Answers 403 to what a page of an unknown origin sends.

    `Sec-Fetch-Site` tells it. Browsers leave that out in WebSocket handshakes and where there is no TLS; then the
    `Origin` has to be that of the host asked for. What sends neither is no browser.
    """

    def __init__(self, origins: Collection[str], words: Words) -> None:
        self._origins = frozenset(origins)
        self._words = words

    async def refuse(self, _scope: Scope, headers: Headers) -> ASGIApp | None:
        """The answer to what comes from elsewhere; None for anything else."""
        origin = headers.get("origin")
        if not _from_elsewhere(headers, origin) or origin in self._origins:
            return None
        message = Message("origin.unknown", {"origin": origin or "null"})
        return refusal(403, "FORBIDDEN", self._words(message, languages(headers)))


class LoopbackHosts:
    """Of a server on loopback: answers 421 to any other host's name than loopback's and the known origins'.

    A page elsewhere can have its own name lead to 127.0.0.1 (DNS rebinding) and is then of the same origin; the name
    that the browser asks for gives it away.
    """

    def __init__(self, origins: Collection[str], words: Words) -> None:
        self._hosts = frozenset(origin.partition("://")[2] for origin in origins)
        self._words = words

    async def refuse(self, _scope: Scope, headers: Headers) -> ASGIApp | None:
        """The answer to what asks for another host; None for anything else."""
        host = headers.get("host", "")
        if _LOOPBACK.fullmatch(host) or host.lower() in self._hosts:
            return None
        message = Message("host.unknown", {"host": host})
        return refusal(421, "FORBIDDEN", self._words(message, languages(headers)))


def _from_elsewhere(headers: Headers, origin: str | None) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("none", "same-origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")
