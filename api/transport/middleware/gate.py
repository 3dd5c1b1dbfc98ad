"""What stands in front of every route: one middleware, which lets a connection through or answers it."""

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.transport.middleware.exchange import Exchange, named

NOTHING: Final[Mapping[str, Sequence["Check"]]] = {}


class Check(Protocol):
    """Something that is asked of every connection."""

    async def refuse(self, scope: Scope, headers: Headers) -> ASGIApp | None:
        """What answers a connection that may not come in; None where it may."""


class Gate:
    """Middleware: gives each request its id, and lets through what passes every check.

    `guards` are further checks of single paths, or of all beneath one that ends with a slash; `paths` are those that
    logs and metrics tell by name, such folders too.
    """

    def __init__(
        self,
        app: ASGIApp,
        checks: Sequence[Check],
        guards: Mapping[str, Sequence[Check]] = NOTHING,
        paths: frozenset[str] = frozenset(),
    ) -> None:
        self._app = app
        self._checks = tuple(checks)
        self._guards = {path: (*checks, *more) for path, more in guards.items()}
        self._paths = paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through, or answer it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        exchange = Exchange(scope, send, self._paths)
        app = await self._refusal(scope) or self._app
        try:
            await app(scope, receive, exchange.send)
        except Exception:
            exchange.failed()
            raise

    async def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        for check in self._guards.get(named(scope["path"], self._guards), self._checks):
            refused = await check.refuse(scope, headers)
            if refused is not None:
                return refused
        return None
