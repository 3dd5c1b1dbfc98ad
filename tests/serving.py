"""The server as it runs, on a free port of loopback, and a frontend that asks it over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import httpx
import uvicorn

from api.app import create
from api.auth import Role, Trust, issue, signing_key
from api.settings import Server
from api.transport.connections import LISTENING
from graph.database.settings import Database

WANG_CHAOQUN: Final = "Person:4b8eb50f5de420af"
TOWN: Final = "330782101"


@dataclass(frozen=True)
class Answer:
    """What came back: status, JSON, headers."""

    status: int
    body: dict[str, Any]
    headers: httpx.Headers

    @property
    def data(self) -> dict[str, Any]:
        assert "errors" not in self.body, self.body["errors"]
        data: dict[str, Any] = self.body["data"]
        return data

    @property
    def errors(self) -> list[dict[str, Any]]:
        errors: list[dict[str, Any]] = self.body["errors"]
        return errors

    @property
    def statements(self) -> int:
        """How many statements the operation cost."""
        return int(self.headers["Server-Timing"].split('"')[1])


@dataclass(frozen=True)
class Frontend:
    """Asks as a frontend does: over HTTP, with a token."""

    http: httpx.AsyncClient

    async def ask(self, query: str, headers: dict[str, str] | None = None, **variables: Any) -> Answer:
        """The answer to an operation."""
        response = await self.http.post("/graphql", json={"query": query, "variables": variables}, headers=headers)
        return Answer(response.status_code, response.json(), response.headers)


KEPT_OPEN: Final = 2.0
"""Seconds for which a connection waits to be used again: fewer than a server leaves it open."""
PATIENCE: Final = 60.0
"""Seconds in which a server may come to its end by itself."""


@asynccontextmanager
async def serving(database: Database, server: Server | None = None) -> AsyncIterator[str]:
    """The address of a server that runs in this event loop; it plans what is asked, and nothing ahead."""
    settings = (server or Server(ide=False)).model_copy(update={"plan_ahead": False})
    config = uvicorn.Config(create(settings, database), port=0, log_level="warning", lifespan="on", **LISTENING)
    running = uvicorn.Server(config)
    task = asyncio.create_task(running.serve())
    while not running.started:
        await asyncio.sleep(0.01)
        if task.done():
            task.result()
    port = running.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        running.should_exit = True
        await asyncio.wait({task}, timeout=PATIENCE)
        running.force_exit = True  # a stream that nobody ended would be waited for
        await task


def token(
    database: Database, person: str = WANG_CHAOQUN, roles: Iterable[Role] = (Role.ADMIN,), towns: Iterable[str] = ()
) -> str:
    """A token, an administrator's where nothing else is said, as the server on this data folder takes it."""
    trust = Trust(signing_key(None, database.data))
    return issue(trust, person, roles, towns, timedelta(hours=1))


@asynccontextmanager
async def asking(database: Database, address: str, bearer: str | None = None) -> AsyncIterator[Frontend]:
    """A frontend with a token, an administrator's where none is given."""
    headers = {"Authorization": f"Bearer {bearer or token(database)}"}
    limits = httpx.Limits(keepalive_expiry=KEPT_OPEN)
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=120, limits=limits) as http:
        yield Frontend(http)


Asked = Callable[..., Awaitable[Frontend]]


@asynccontextmanager
async def frontends(database: Database) -> AsyncIterator[Asked]:
    """Frontends of a server on a database: each of a person, with the roles and towns of their token."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serving(database))

        async def frontend(person: str, *roles: Role, towns: tuple[str, ...] = ()) -> Frontend:
            bearer = token(database, person, roles, towns)
            return await stack.enter_async_context(asking(database, address, bearer))

        yield frontend
