"""Connections that HTTP requests come over: the head of a request has to have arrived in time."""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_PATIENCE: Final = 20.0
"""Seconds for the head of a request to come, from its first byte or from the opening of the connection."""


class Punctual(HttpToolsProtocol):
    """A connection that is closed where the head of a request does not come; its body has a time of its own.

    The server itself closes a connection only between two requests.
    """

    _late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Wait for the head of a request, from its first byte on."""
        if self._late is None and (self.cycle is None or self.cycle.response_complete):
            self._wait()
        super().data_received(data)

    def on_headers_complete(self) -> None:
        """Wait no longer: the head is there."""
        self._stop_waiting()
        super().on_headers_complete()

    def _wait(self) -> None:
        self._late = self.loop.call_later(HEAD_PATIENCE, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None


LONGEST_MESSAGE: Final = 2**20
"""Bytes of a message on a WebSocket."""
LISTENING: Final[dict[str, Any]] = {"http": Punctual, "ws_max_size": LONGEST_MESSAGE}
"""The settings of uvicorn for connections."""
