"""Requests to an application in this process, as a client sends them."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import httpx
from starlette.types import ASGIApp, Message

Headers = Mapping[str, str] | Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Client:
    """Sends each request by itself, with the headers that are given and those of httpx."""

    app: ASGIApp
    base_url: str = "http://127.0.0.1:8000"

    def get(self, path: str, headers: Headers | None = None) -> httpx.Response:
        """The answer to a GET."""
        return self._send("GET", path, headers)

    def post(self, path: str, headers: Headers | None = None) -> httpx.Response:
        """The answer to a POST without a body."""
        return self._send("POST", path, headers)

    def connect(self, path: str, headers: Mapping[str, str]) -> "Handshake":
        """What becomes of a WebSocket's handshake; the client leaves as soon as it is accepted."""
        return asyncio.run(self._connect(path, headers))

    def _send(self, method: str, path: str, headers: Headers | None) -> httpx.Response:
        async def answer() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url=self.base_url) as client:
                return await client.request(method, path, headers=headers)

        return asyncio.run(answer())

    async def _connect(self, path: str, headers: Mapping[str, str]) -> "Handshake":
        handshake = Handshake()
        incoming = iter(({"type": "websocket.connect"}, {"type": "websocket.disconnect", "code": 1000}))

        async def receive() -> Message:
            return next(incoming)

        async def send(message: Message) -> None:
            handshake.sent.append(message)

        scope = {
            "type": "websocket",
            "path": path,
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "query_string": b"",
            "subprotocols": [],
            "extensions": {"websocket.http.response": {}},
        }
        await self.app(scope, receive, send)
        return handshake


@dataclass(frozen=True)
class Handshake:
    """What the application sent to a WebSocket."""

    sent: list[Message] = field(default_factory=list)

    @property
    def accepted(self) -> bool:
        return bool(self.sent[0]["type"] == "websocket.accept")

    @property
    def status(self) -> int:
        """The status with which the handshake was denied."""
        status: int = self.sent[0]["status"]
        return status

    @property
    def texts(self) -> list[str]:
        return [message["text"] for message in self.sent if message["type"] == "websocket.send"]
