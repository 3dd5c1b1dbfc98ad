"""Messages of a WebSocket as frames of text."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

import orjson
from starlette.websockets import WebSocketDisconnect, WebSocketState
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import WebSocketDisconnected

LONGEST_REASON: Final = 123
"""Bytes that the frame of a close has for its reason (RFC 6455, 5.5)."""


class Frames(ASGIWebSocketAdapter):
    """The messages of a WebSocket: each is text, and none goes to whoever left."""

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send a message; WebSocketDisconnected where nobody is there."""
        if self.ws.application_state is not WebSocketState.CONNECTED:
            raise WebSocketDisconnected
        try:
            await self.ws.send_text(orjson.dumps(message).decode())
        except WebSocketDisconnect as fault:
            raise WebSocketDisconnected from fault

    async def close(self, code: int, reason: str) -> None:
        """Close it, unless that is done, with as much of the reason as a frame holds."""
        if self.ws.application_state is WebSocketState.CONNECTED:
            with suppress(WebSocketDisconnect):  # who left needs no farewell
                await self.ws.close(code, reason.encode()[:LONGEST_REASON].decode("utf-8", "ignore"))
