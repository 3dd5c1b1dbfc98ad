"""A small town that is written to, a server of it, and those who listen to what is written."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
import pytest
from websockets.asyncio.client import ClientConnection

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.restructuring.applying import apply
from graph.restructuring.drafts import draft
from graph.statements.catalog import Catalog
from graph.viewer import KEEPER
from tests.api.restructurings.conftest import Facts
from tests.api.talking import ask, heard, speaking
from tests.builders.plans import planned
from tests.serving import Frontend, asking, serving, token

TOWN: Final = "990101100"
VILLAGES: Final = (f"{TOWN}201", f"{TOWN}202")
UNITS: Final = tuple(f"EC2{village}-1" for village in VILLAGES)
LISTEN: Final = """subscription ($after: String, $about: ID) { changes(after: $after, about: $about) {
  cursor node { id summary touched { nodes { id } } } } }"""
LOG: Final = """query ($after: String, $about: ID) { changes(after: $after, about: $about, first: 200) {
  edges { cursor node { id summary touched { nodes { id } } } } } }"""
NUMBERS: Final = itertools.count(1)


@dataclass(frozen=True)
class Writer:
    """Whoever restructures the town, from the terminal."""

    runner: Runner

    async def write(self, *steps: dict[str, Any]) -> None:
        """Apply a plan of these steps."""
        id, _ = await draft(self.runner, KEEPER, planned(steps))
        applied = await apply(self.runner, KEEPER, id, 1, 200)
        assert applied.applied, applied.violations

    async def rename(self, *units: str) -> list[str]:
        """Units are called otherwise, by one plan; the new names, in the order of the log."""
        names = [f"改名{next(NUMBERS)}单元" for _ in units]
        await self.write(
            *({"renameUnit": {"unit": each, "name": name}} for each, name in zip(units, names, strict=True))
        )
        return names


@dataclass(frozen=True)
class Listener:
    """A subscription, and what came of it."""

    socket: ClientConnection
    edges: list[dict[str, Any]] = field(default_factory=list)

    async def hear(self) -> dict[str, Any]:
        """The next edge."""
        message = await heard(self.socket)
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        edge: dict[str, Any] = message["payload"]["data"]["changes"]
        self.edges.append(edge)
        return edge

    async def hear_of(self, name: str) -> list[dict[str, Any]]:
        """The next edges, up to that whose sentence names a name."""
        found = [await self.hear()]
        while name not in found[-1]["node"]["summary"]:
            found.append(await self.hear())
        return found


@asynccontextmanager
async def listening(address: str, bearer: str, query: str = LISTEN, **variables: Any) -> AsyncIterator[Listener]:
    """A subscription on a connection of its own."""
    async with speaking(address.replace("http", "ws") + "/graphql", f"Bearer {bearer}") as socket:
        await ask(socket, "1", query, variables=variables)
        yield Listener(socket)


async def logged(frontend: Frontend, after: str | None, about: str | None = None) -> list[dict[str, Any]]:
    """The log after a cursor, as the query answers it."""
    edges: list[dict[str, Any]] = []
    while found := (await frontend.ask(LOG, after=after, about=about)).data["changes"]["edges"]:
        edges += found
        after = found[-1]["cursor"]
    return edges


async def end_of_log(frontend: Frontend) -> str:
    """The cursor of the last change."""
    found = await frontend.ask("{ changes(last: 1) { edges { cursor } } }")
    return str(found.data["changes"]["edges"][0]["cursor"])


async def measured(frontend: Frontend, name: str) -> float:
    """What is measured under a name."""
    lines = (await frontend.http.get("/metrics")).text.splitlines()
    return next(float(line.rpartition(" ")[2]) for line in lines if line.startswith(f"{name} "))


async def listeners(frontend: Frontend, count: int) -> None:
    """Until so many listen."""
    async with asyncio.timeout(60):
        while await measured(frontend, "danyuan_listeners") != count:
            pass


@pytest.fixture
async def writer(county: Database, catalog: Catalog) -> AsyncIterator[Writer]:
    runner = Runner.connect(county, catalog)
    yield Writer(runner)
    await runner.close()


@pytest.fixture
async def address(county: Database) -> AsyncIterator[str]:
    async with serving(county) as address:
        yield address


@pytest.fixture
def admin(county: Database) -> str:
    """The token of an administrator."""
    return token(county)


@pytest.fixture
async def keeper(county: Database, address: str, admin: str) -> AsyncIterator[Frontend]:
    """A frontend of the administrator, which has asked what listeners ask, so that the database has its plans."""
    async with asking(county, address, admin) as frontend:
        frontend.http.timeout = httpx.Timeout(300)
        for about in (None, f"Unit:{UNITS[0]}"):
            assert (await frontend.ask(LOG, about=about)).data
        yield frontend


@pytest.fixture
def facts(county: Database) -> Facts:
    return Facts(county)
