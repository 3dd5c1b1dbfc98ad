"""A database that is restarted, killed, away or slow: nothing that was acknowledged is lost, and everyone recovers."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import psutil
import pytest

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.database.timing import Timed
from graph.embedded import Server, private_neo4j
from graph.errors import TimedOut, Unavailable
from graph.statements.catalog import read_catalog
from graph.vocabulary import OPEN
from seed.dataset import Change, Dataset, Link
from seed.load import load
from tests.builders.sound import sound
from tests.builders.world import BEGIN, UNSEEDED, World
from tests.databases import nothing, put, reached
from tests.embedded.graphs import until
from tests.serving import Frontend, asking, serving

TIMEOUT = 2.0
"""Of a statement, in seconds."""
LONGEST = 300.0
"""Of a restart under load on a busy machine, in seconds; on an idle one it takes a tenth of it."""
HOUSEHOLDS = 40
WHO = """query ($code: String!) {
  household(code: $code) { answerChains(purpose: EPIDEMIC_CONTROL) { links { commander { id } } } } }"""
COUNT = "query ($code: String!) { village(code: $code) { households { totalCount } } }"


@pytest.fixture(scope="module")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A database of this module's own."""
    data = tmp_path_factory.mktemp("restarted")
    put(data, nothing)
    with private_neo4j(data) as server:
        yield server, data


@pytest.fixture
def settings(neo4j: tuple[Server, Path]) -> Database:
    """How it is reached, by those who do not wait long."""
    server, data = neo4j
    return reached(server, data, TIMEOUT)


@pytest.fixture
async def patient(settings: Database) -> AsyncIterator[Runner]:
    """A runner for the writes."""
    runner = Runner.connect(settings.model_copy(update={"statement_timeout": 60.0}), read_catalog())
    yield runner
    await runner.close()


@pytest.fixture
async def world(patient: Runner) -> World:
    """A village in which answer chains are whole."""
    world = sound()
    await world.write(patient)
    return world


@asynccontextmanager
async def frontend_of(settings: Database, world: World) -> AsyncIterator[Frontend]:
    """A frontend whose server has its plans already, so that what is late is the database."""
    async with serving(settings) as address, asking(settings, address) as frontend:
        async with asyncio.timeout(60):
            while await chain(frontend, world) is None or await counted(frontend, world) is None:
                pass
        yield frontend


async def chain(frontend: Frontend, world: World) -> list[str] | None:
    """Who answers for H1, level 3 first; None while the database is away, which alone may be an error."""
    answer = await frontend.ask(WHO, code=world.key("H1"))
    if "errors" in answer.body:
        assert [error["extensions"]["code"] for error in answer.errors] in (["UNAVAILABLE"], ["TIMEOUT"])
        return None
    (found,) = answer.data["household"]["answerChains"]
    return [world.name(link["commander"]["id"].removeprefix("Person:")) for link in found["links"]]


async def counted(frontend: Frontend, world: World) -> int | None:
    """How many households the village has; None while the database is away."""
    answer = await frontend.ask(COUNT, code=world.key("V"))
    if "errors" in answer.body:
        assert {error["extensions"]["code"] for error in answer.errors} <= {"UNAVAILABLE", "TIMEOUT"}
        return None
    count: int = answer.data["village"]["households"]["totalCount"]
    return count


def batch(world: World, number: int) -> Dataset:
    """Some more households of the village, with the change that brings them."""
    codes = [world.key(f"N{number}H{household}") for household in range(HOUSEHOLDS)]
    change = world.key(f"change{number}")
    links = [Link(code, world.key("V"), BEGIN, OPEN, change, {}) for code in codes]
    return Dataset(
        {"Household": [{"code": code, "address": code, "describedSince": BEGIN} for code in codes]},
        {("Household", "IN_VILLAGE", "Village"): links},
        (Change(change, BEGIN, None, "SEED", "households", tuple(("Household", code) for code in codes)),),
    )


class Load:
    """One who loads batches and several who ask, until they are told to stop."""

    def __init__(self, frontend: Frontend, runner: Runner, world: World) -> None:
        self.frontend, self.runner, self.world = frontend, runner, world
        self.acknowledged = 0
        self.answers = 0
        self.stopped = asyncio.Event()

    async def write(self) -> None:
        """Batches; one that was not acknowledged is written once more, which may find it there."""
        while not self.stopped.is_set():
            with suppress(Unavailable):
                await load(self.runner, batch(self.world, self.acknowledged))
                self.acknowledged += 1

    async def read(self) -> None:
        """Who answers, which nothing changes."""
        while not self.stopped.is_set():
            found = await chain(self.frontend, self.world)
            assert found in (None, ["one", "secretary", "leader"])
            self.answers += found is not None

    async def run(self, disturb: Callable[[], None]) -> None:
        """Load, disturbed in the midst; both writes and answers go on afterwards."""
        async with asyncio.timeout(LONGEST), asyncio.TaskGroup() as group:
            group.create_task(self.write())
            for _ in range(3):
                group.create_task(self.read())
            await self.progress()
            await asyncio.to_thread(disturb)
            await self.progress()
            self.stopped.set()

    async def progress(self) -> None:
        """Until some more was written and answered."""
        written, answered = self.acknowledged + 2, self.answers + 20
        while self.acknowledged < written or self.answers < answered:  # noqa: ASYNC110 - counted, not signalled
            await asyncio.sleep(0.02)


def kill(server: Server) -> None:
    """Kills the database's process and waits until its keeper has started another."""
    killed = server.process
    killed.kill()
    until(lambda: server.process is not killed, LONGEST)


@pytest.mark.parametrize("disturb", [Server.restart, kill])
async def test_no_acknowledged_write_is_lost_and_no_wrong_answer_given(
    neo4j: tuple[Server, Path], settings: Database, patient: Runner, world: World, disturb: Callable[[Server], None]
) -> None:
    lenient = settings.model_copy(update={"statement_timeout": 10.0})  # after a restart every plan is made anew
    async with frontend_of(lenient, world) as frontend:
        under_load = Load(frontend, patient, world)
        await under_load.run(lambda: disturb(neo4j[0]))
        assert under_load.acknowledged >= 4
        assert await counted(frontend, world) == 3 + HOUSEHOLDS * under_load.acknowledged
        query = "query ($about: ID!) { changes(about: $about) { totalCount } }"
        for number in range(under_load.acknowledged):
            about = f"Household:{world.key(f'N{number}H0')}"
            assert (await frontend.ask(query, about=about)).data == {"changes": {"totalCount": 1}}


async def test_what_does_not_answer_is_unavailable_in_time_and_comes_back(
    neo4j: tuple[Server, Path], settings: Database, world: World
) -> None:
    """A process that is stopped holds its connections open and says nothing."""
    server, _ = neo4j
    async with frontend_of(settings, world) as frontend:
        stopped = psutil.Process(server.process.pid)
        stopped.suspend()
        await asyncio.to_thread(until, lambda: stopped.status() == psutil.STATUS_STOPPED)
        try:
            begun = time.monotonic()
            answers = await asyncio.gather(*(frontend.ask(WHO, code=world.key("H1")) for _ in range(10)))
            took = time.monotonic() - begun
        finally:
            stopped.resume()
        assert {error["extensions"]["code"] for answer in answers for error in answer.errors} == {"UNAVAILABLE"}
        assert took < TIMEOUT + 1
        assert await recovered(frontend, world) == ["one", "secretary", "leader"]


async def recovered(frontend: Frontend, world: World) -> list[str]:
    """The first answer again."""
    async with asyncio.timeout(10):
        while (found := await chain(frontend, world)) is None:
            pass
        return found


async def test_a_database_that_is_not_there_is_unavailable_in_time(settings: Database) -> None:
    nowhere = settings.model_copy(update={"uri": "bolt://127.0.0.1:9"})
    async with serving(nowhere) as address, asking(nowhere, address) as frontend:
        begun = time.monotonic()
        answer = await frontend.ask("{ towns { name } }", {"Accept-Language": "zh-CN"})
        assert TIMEOUT * 0.9 < time.monotonic() - begun < TIMEOUT + 1
    (error,) = answer.errors
    assert (error["extensions"], error["message"]) == ({"code": "UNAVAILABLE"}, "数据库没有应答。")


async def test_a_slow_statement_is_told_from_a_database_that_is_away(settings: Database) -> None:
    runner = Runner.connect(settings, UNSEEDED)
    begun = time.monotonic()
    with pytest.raises(TimedOut):
        await runner.read(UNSEEDED["slow"], {})
    assert time.monotonic() - begun < TIMEOUT + 1
    await runner.close()


async def test_the_statements_of_a_query_share_its_time(settings: Database) -> None:
    runner = Runner.connect(settings, UNSEEDED)
    await runner.reads.plans.begin(UNSEEDED["slow"])
    query, begun = Timed(runner), time.monotonic()
    for _ in range(4):
        with pytest.raises(TimedOut):
            await query.read(UNSEEDED["slow"], {})
    assert time.monotonic() - begun < TIMEOUT + 1
    await runner.close()


async def test_slow_statements_leave_others_their_connections(settings: Database, world: World) -> None:
    runner = Runner.connect(settings, UNSEEDED)
    async with frontend_of(settings, world) as frontend:
        slow = [asyncio.create_task(runner.read(UNSEEDED["slow"], {})) for _ in range(2)]
        assert await chain(frontend, world) == ["one", "secretary", "leader"]
        for outcome in await asyncio.gather(*slow, return_exceptions=True):
            assert isinstance(outcome, TimedOut)
    await runner.close()
