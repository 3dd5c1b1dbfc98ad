"""Disclosures outlast the server's end by kill -9 and a database that is away; none is lost, none there twice."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest

from api.auth import Role
from api.disclosures.spool import backlog, folder_in
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import private_neo4j
from graph.embedded.bolt import free_port
from graph.statements.catalog import read_catalog
from tests.api.commanded import served
from tests.api.conftest import Write
from tests.api.disclosures.reading import logged, person
from tests.builders.world import World
from tests.databases import nothing, put, reached
from tests.serving import Frontend, serving

SHOWN = 20
LONGEST = 300.0
"""Of a restart of the database on a busy machine, in seconds."""


def world() -> World:
    """Somebody with a telephone."""
    return World().add("Person", "one", phone="13800000000", birthYear=1970)


@asynccontextmanager
async def those(settings: Database, address: str, world: World) -> AsyncIterator[tuple[Frontend, Frontend]]:
    """An officer and an auditor."""
    async with (
        person(settings, address, f"Person:{world.key('officer')}", Role.ADMIN) as officer,
        person(settings, address, "Person:auditor", Role.AUDITOR) as auditor,
    ):
        yield officer, auditor


async def show(officer: Frontend, world: World, number: int) -> bool:
    """Show the telephone number, in an operation of a name of its own; whether it was shown."""
    query = f'query Q{number} {{ person(id: "Person:{world.key("one")}") {{ phone }} }}'
    answer = await officer.ask(query)
    return "errors" not in answer.body


async def test_a_server_killed_right_after_an_answer_loses_no_disclosure(
    database: Database, tmp_path: Path, write: Write
) -> None:
    shown = world()
    await write(shown)
    settings = database.model_copy(update={"data": tmp_path})
    address = f"http://127.0.0.1:{free_port()}"
    with served(settings, address) as process:
        async with those(settings, address, shown) as (officer, _):
            assert all([await show(officer, shown, number) for number in range(SHOWN)])
            process.kill()
            process.wait()
    assert backlog(folder_in(tmp_path)) > 0, "all were copied before the process was killed"
    with served(settings, address):
        async with those(settings, address, shown) as (_, auditor):
            found = await logged(auditor, SHOWN, about=f"Person:{shown.key('one')}")
    assert {each["operation"] for each in found} == {f"Q{number}" for number in range(SHOWN)}
    assert {each["times"] for each in found} == {1}
    assert backlog(folder_in(tmp_path)) == 0


@pytest.fixture(scope="module")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[psutil.Process, Database]]:
    """A database that can be stopped, and how it is reached by those who do not wait long."""
    data = tmp_path_factory.mktemp("away")
    put(data, nothing)
    with private_neo4j(data) as server:
        yield psutil.Process(server.process.pid), reached(server, data, 10)


async def test_disclosures_are_kept_while_the_database_is_away(neo4j: tuple[psutil.Process, Database]) -> None:
    """First it says nothing, then it ends, then its keeper starts it again."""
    process, settings = neo4j
    runner = Runner.connect(settings.model_copy(update={"statement_timeout": 60.0}), read_catalog())
    shown = world()
    await shown.write(runner)
    await runner.close()
    folder = folder_in(settings.data)
    async with serving(settings) as address, those(settings, address, shown) as (officer, auditor):
        begun, count = time.monotonic(), 0
        while time.monotonic() < begun + 2.5 or backlog(folder) == 0:  # so that some were copied, and some were not
            count += await show(officer, shown, count)
        process.suspend()
        await asyncio.sleep(4)
        assert backlog(folder) > 0
        process.kill()
        about = f"Person:{shown.key('one')}"
        await until_logged(auditor, count, about)
        await asyncio.sleep(2)
        assert await times(auditor, about) == count
    assert backlog(folder) == 0


async def until_logged(auditor: Frontend, count: int, about: str) -> None:
    """Until the database is there again and has them all."""
    async with asyncio.timeout(LONGEST):
        while await times(auditor, about) < count:  # noqa: ASYNC110 - nobody signals it
            await asyncio.sleep(0.2)


async def times(auditor: Frontend, about: str) -> int:
    """How often fields of somebody were shown; none while the database is away."""
    answer = await auditor.ask("query ($about: ID) { disclosures(about: $about) { nodes { times } } }", about=about)
    return 0 if "errors" in answer.body else sum(each["times"] for each in answer.data["disclosures"]["nodes"])
