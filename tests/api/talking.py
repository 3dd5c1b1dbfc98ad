"""What a client says by `graphql-transport-ws`, and what it hears."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol


@asynccontextmanager
async def opened(
    address: str, protocol: str = "graphql-transport-ws", **headers: str
) -> AsyncIterator[ClientConnection]:
    """A connection on which nothing was said."""
    protocols = [Subprotocol(protocol)]
    async with connect(address, subprotocols=protocols, additional_headers=headers, proxy=None) as socket:
        yield socket


@asynccontextmanager
async def speaking(address: str, bearer: str, **headers: str) -> AsyncIterator[ClientConnection]:
    """A connection on which somebody said who they are."""
    async with opened(address, **headers) as socket:
        await say(socket, type="connection_init", payload={"Authorization": bearer})
        assert await heard(socket) == {"type": "connection_ack"}
        yield socket


async def say(socket: ClientConnection, **message: Any) -> None:
    await socket.send(json.dumps(message))


async def ask(socket: ClientConnection, name: str, query: str, **parameters: Any) -> None:
    await say(socket, id=name, type="subscribe", payload={"query": query, **parameters})


async def heard(socket: ClientConnection) -> dict[str, Any]:
    """The next message, which is a frame of text."""
    message = await asyncio.wait_for(socket.recv(), 20)
    assert isinstance(message, str)
    found: dict[str, Any] = json.loads(message)
    return found


async def closed(socket: ClientConnection) -> tuple[int, str]:
    """Code and reason with which the server closes the connection, and says nothing before."""
    with pytest.raises(ConnectionClosed) as end:
        await asyncio.wait_for(socket.recv(), 20)
    assert end.value.rcvd is not None
    return end.value.rcvd.code, end.value.rcvd.reason


@dataclass(frozen=True)
class Listener:
    """Somebody who follows a field of Subscription."""

    socket: ClientConnection
    field: str

    async def hear(self) -> dict[str, Any]:
        """What comes next."""
        message = await heard(self.socket)
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        found: dict[str, Any] = message["payload"]["data"][self.field]
        return found

    async def hear_until(self, **values: Any) -> dict[str, Any]:
        """What comes, until something is so; what came before is left."""
        found = await self.hear()
        while any(found[name] != value for name, value in values.items()):
            found = await self.hear()
        return found


@asynccontextmanager
async def following(address: str, bearer: str, field: str, query: str, **variables: Any) -> AsyncIterator[Listener]:
    """Somebody who asks to be told of a field from now on."""
    async with speaking(address.replace("http", "ws") + "/graphql", f"Bearer {bearer}") as socket:
        await ask(socket, "1", query, variables=variables)
        yield Listener(socket, field)
