"""Each request has an id, which its answer and every line of the log about it carry."""

import logging
import re
import secrets
from time import perf_counter
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.monitoring.logs import REQUEST
from api.monitoring.metrics import responses

HEADER: Final = b"x-request-id"
WELL_FORMED: Final = re.compile(rb"[A-Za-z0-9._-]{1,64}")
STARTING: Final = {"http.response.start", "websocket.http.response.start", "websocket.accept"}

log = logging.getLogger("danyuan.requests")


class Requests:
    """Middleware: takes over a well-formed `X-Request-Id`, else makes an id; sends it back; logs and counts the answer.

    `paths` are those that are told by name: any other may hold anything, as may a query, which is never told.
    """

    def __init__(self, app: ASGIApp, paths: frozenset[str]) -> None:
        self.app = app
        self.paths = paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through under its id."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        begun = perf_counter()
        given = next((value for name, value in scope["headers"] if name == HEADER), b"")
        number = given if WELL_FORMED.fullmatch(given) else secrets.token_hex(8).encode()
        REQUEST.set(number.decode())
        path = scope["path"] if scope["path"] in self.paths else "other"

        started = False

        async def answer(message: Message) -> None:
            nonlocal started
            if message["type"] in STARTING:
                started = True
                message["headers"] = [*message.get("headers", ()), (HEADER, number)]
                status = message.get("status", 101)
                responses(path, status).inc()
                if log.isEnabledFor(logging.INFO):
                    told = {"path": path, "status": status, "ms": round((perf_counter() - begun) * 1000, 2)}
                    log.info("answered", extra={"told": {"method": scope.get("method", "WEBSOCKET"), **told}})
            await send(message)

        try:
            await self.app(scope, receive, answer)
        except Exception:
            if not started:  # answered outside of here, with this status
                responses(path, 500).inc()
            raise
