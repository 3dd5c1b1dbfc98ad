"""The server as it runs, on a free port of loopback, and a frontend that asks it over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import httpx
import uvicorn

from api.app import create
from api.auth import Role, Trust, issue, signing_key
from api.settings import Server
from graph.settings import Database

WANG_CHAOQUN: Final = "Person:4b8eb50f5de420af"


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


@asynccontextmanager
async def serving(database: Database, server: Server | None = None) -> AsyncIterator[str]:
    """The address of a server that runs in this event loop."""
    settings = server or Server(ide=False)
    config = uvicorn.Config(create(settings, database), port=0, log_level="warning", lifespan="on")
    running = uvicorn.Server(config)
    task = asyncio.create_task(running.serve())
    while not running.started:
        await asyncio.sleep(0.01)
        if task.done():
            task.result()
    port = running.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    running.should_exit = True
    await task


@asynccontextmanager
async def asking(database: Database, address: str) -> AsyncIterator[Frontend]:
    """A frontend with an organiser's token."""
    trust = Trust(signing_key(None, database.data))
    token = issue(trust, WANG_CHAOQUN, [Role.ORGANISER], ["330782101"], timedelta(hours=1))
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=30) as http:
        yield Frontend(http)
