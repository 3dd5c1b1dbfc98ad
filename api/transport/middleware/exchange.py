"""Each request has an id, which its answer and every line of the log about it carry."""

import logging
import re
import secrets
from collections.abc import Container
from time import perf_counter
from typing import Final

from starlette.types import Message, Scope, Send

from api.monitoring.logs import REQUEST
from api.monitoring.metrics import responses

HEADER: Final = b"x-request-id"
WELL_FORMED: Final = re.compile(rb"[A-Za-z0-9._-]{1,64}")
STARTING: Final = {"http.response.start", "websocket.http.response.start", "websocket.accept"}

log = logging.getLogger("danyuan.requests")


class Exchange:
    """A request and its answer: takes over a well-formed `X-Request-Id`, else makes an id; logs and counts the answer.

    `paths` are those that are told by name: any other may hold anything, as may a query, which is never told.
    """

    def __init__(self, scope: Scope, send: Send, paths: frozenset[str]) -> None:
        given = next((value for name, value in scope["headers"] if name == HEADER), b"")
        self._number = given if WELL_FORMED.fullmatch(given) else secrets.token_hex(8).encode()
        self._path = named(scope["path"], paths) or "other"
        self._method = scope.get("method", "WEBSOCKET")
        self._send = send
        self._begun = perf_counter()
        self._started = False
        REQUEST.set(self._number.decode())

    async def send(self, message: Message) -> None:
        """Send a message of the answer; its first has the id."""
        if message["type"] in STARTING:
            self._started = True
            message["headers"] = [*message.get("headers", ()), (HEADER, self._number)]
            status = message.get("status", 101)
            responses(self._path, status).inc()
            if log.isEnabledFor(logging.INFO):
                ms = round((perf_counter() - self._begun) * 1000, 2)
                details = {"method": self._method, "path": self._path, "status": status, "ms": ms}
                log.info("answered", extra={"details": details})
        await self._send(message)

    def failed(self) -> None:
        """Count what is answered outside of here, with 500, where nothing was sent yet."""
        if not self._started:
            responses(self._path, 500).inc()


def named(path: str, paths: Container[str]) -> str:
    """Which of some paths one is: itself, or the folder that it lies in, with a slash at its end; empty for none."""
    if path in paths:
        return path
    folder = f"{path.rpartition('/')[0]}/"
    while len(folder) > 1 and folder not in paths:
        folder = f"{folder[:-1].rpartition('/')[0]}/"
    return folder if len(folder) > 1 else ""
