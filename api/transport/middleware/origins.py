"""From where a browser may ask: pages of this server, and those of `DANYUAN_ORIGINS`."""

import re
from collections import Counter
from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Scope

from api.transport.responses import Words, languages, refusal
from graph.errors import Message

ONCE: Final = (b"host", b"origin", b"sec-fetch-site", b"authorization")
"""Headers that no request may have twice."""
SCHEMES: Final = {"ws": "http", "wss": "https"}
"""Of a WebSocket's address, that of the page's."""
_LOOPBACK = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.IGNORECASE)


class KnownOrigins:
    """Answers 403 to what a page of an unknown origin sends.

    `Sec-Fetch-Site` tells it. Browsers leave that out in WebSocket handshakes and where there is no TLS; then the
    `Origin` has to be that of the scheme and host asked for. What sends neither is no browser. Somebody who follows a
    link of a foreign page to here is answered.
    """

    def __init__(self, origins: Collection[str], words: Words) -> None:
        self._origins = frozenset(origins)
        self._words = words

    async def refuse(self, scope: Scope, headers: Headers) -> ASGIApp | None:
        """The answer to what comes from elsewhere; None for anything else."""
        origin = headers.get("origin")
        if not _from_elsewhere(scope, headers, origin) or origin in self._origins or _opens(scope, headers):
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


class SaidOnce:
    """Answers 400 where a header that says who asks, from where, or for which host, is there more than once.

    Whoever stands in front may go by the one, and the server by the other.
    """

    def __init__(self, words: Words) -> None:
        self._words = words

    async def refuse(self, scope: Scope, headers: Headers) -> ASGIApp | None:
        """The answer to what says such a thing twice; None for anything else."""
        counted = Counter(name for name, _ in scope["headers"])
        twice = next((name for name in ONCE if counted[name] > 1), None)
        if twice is None:
            return None
        message = Message("header.twice", {"header": twice.decode()})
        return refusal(400, "BAD_USER_INPUT", self._words(message, languages(headers)))


def _opens(scope: Scope, headers: Headers) -> bool:
    """Whether somebody follows a link to here, as from a mail: that carries no rights, and no page reads what comes."""
    said = (headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest"))
    return scope.get("method") == "GET" and said == ("navigate", "document") and "authorization" not in headers


def _from_elsewhere(scope: Scope, headers: Headers, origin: str | None) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("none", "same-origin")
    asked = scope.get("scheme", "http")
    scheme = SCHEMES.get(asked, asked)
    return origin is not None and origin.lower() != f"{scheme}://{headers.get('host', '')}".lower()
