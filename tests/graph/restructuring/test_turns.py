"""Writers, those who look and those who read, side by side: nobody waits for longer than they said, or for a look."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

import pytest
from neo4j import AsyncDriver, AsyncGraphDatabase

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.database.writes import Step
from graph.errors import Busy
from graph.restructuring.previews import preview
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.writing.pending import log_due
from graph.writing.structural import Outcome, StructuralWrite, WriteOptions, looked_at
from tests.builders.plans import planned
from tests.graph.restructuring.conftest import Town

LOCK: Final = "MATCH (lock:Lock {id: 'lock'}) SET lock.id = 'lock'"
HEAD: Final = "MATCH (head:Head {id: 'head'}) SET head.id = 'head'"
PATIENCE: Final = 0.5
MANY: Final = 150
"""More than a process has connections."""
PAUSE: Final = 0.05
LONG: Final = 120.0
"""Seconds in which all comes to its end that does not wait for ever."""


@pytest.fixture
async def driver(county: Database) -> AsyncIterator[AsyncDriver]:
    auth = (county.username, county.password.get_secret_value())
    async with AsyncGraphDatabase.driver(county.uri or "", auth=auth) as driver:
        yield driver


@pytest.fixture
async def impatient(county: Database, catalog: Catalog, town: Town) -> AsyncIterator[Town]:
    """The town, of a process that does not wait long for others to write."""
    runner = Runner.connect(county.model_copy(update={"patience": PATIENCE}), catalog)
    yield Town(town.world, runner)
    await runner.close()


@asynccontextmanager
async def written_elsewhere(driver: AsyncDriver) -> AsyncIterator[None]:
    """Another process writes, as long as the block runs."""
    async with driver.session() as session, await session.begin_transaction() as writing:
        await (await writing.run(LOCK)).consume()
        yield
        await writing.rollback()


async def test_whoever_waits_too_long_is_told_so_and_nothing_is_done(
    town: Town, impatient: Town, driver: AsyncDriver
) -> None:
    before = await impatient.digest()
    ids = [await impatient.draft(impatient.step("renameUnit", unit="e3", name=f"新名{each}")) for each in range(4)]
    async with asyncio.timeout(LONG), written_elsewhere(driver):
        outcomes = await asyncio.gather(*(impatient.apply(id) for id in ids), return_exceptions=True)
    assert [type(each) for each in outcomes] == [Busy] * len(ids)
    assert await impatient.digest() == before
    assert (await town.apply(ids[0])).applied


async def test_whoever_waits_to_write_keeps_nobody_from_reading(town: Town, driver: AsyncDriver) -> None:
    id = await town.draft(town.step("renameUnit", unit="e3", name="新名"))
    async with asyncio.timeout(LONG), written_elsewhere(driver):
        waiting = [asyncio.create_task(town.apply(id)) for _ in range(MANY)]
        while town.runner.writes.turns.waiting < MANY - 1:  # noqa: ASYNC110 - counted, not signalled
            await asyncio.sleep(0.01)
        assert (await Reading(town.runner, town.organiser).one("units/unit", code=town.world.key("e3"))).name == "e3"
        for each in waiting[1:]:
            each.cancel()
        await asyncio.gather(*waiting[1:], return_exceptions=True)
    assert (await waiting[0]).applied


async def test_what_is_committed_is_told_while_another_writes(
    town: Town, driver: AsyncDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next writer has the lock as soon as the first has committed, and keeps it."""
    id = await town.draft(town.step("renameUnit", unit="e3", name="新名"))
    publish = town.runner.writes.write
    async with asyncio.timeout(LONG), AsyncExitStack() as stack:

        async def overtaken(steps: Sequence[Step], *, repeatable: bool) -> frozenset[str]:
            await stack.enter_async_context(written_elsewhere(driver))
            return await publish(steps, repeatable=repeatable)

        monkeypatch.setattr(town.runner.writes, "write", overtaken)
        assert (await town.apply(id)).applied
        assert (await Reading(town.runner, town.organiser).one("units/unit", code=town.world.key("e3"))).name == "新名"


async def test_what_is_committed_and_cannot_be_published_is_answered_by_itself(
    town: Town, driver: AsyncDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody keeps the head, as a long load does: the write is told as done, and can be read at its own instant."""
    monkeypatch.setattr("graph.database.writes.WRITE_PATIENCE", PATIENCE)
    id = await town.draft(town.step("renameUnit", unit="e3", name="新名"))
    reading = Reading(town.runner, town.organiser)
    async with asyncio.timeout(LONG), driver.session() as session, await session.begin_transaction() as loading:
        await (await loading.run(HEAD)).consume()
        done = await town.apply(id)
        assert done.applied
        reading.renew(done.seen)
        assert (await reading.one("units/unit", code=town.world.key("e3"))).name == "新名"
        await loading.rollback()
    monkeypatch.undo()
    await log_due(town.runner)
    assert (await Reading(town.runner, town.organiser).one("units/unit", code=town.world.key("e3"))).name == "新名"


async def test_looking_waits_for_nobody(town: Town, driver: AsyncDriver) -> None:
    id = await town.draft(town.step("renameUnit", unit="e3", name="新名"))
    head = await town.head()
    async with asyncio.timeout(LONG), written_elsewhere(driver):
        seen = await preview(town.runner, town.organiser, id, 60)
    assert seen.applicable
    assert len(seen.diff) == 1
    assert await town.head() == head


async def test_looking_gives_way_to_writing(town: Town) -> None:
    """A write that touches what is looked at is done; that is looked at once more, and then told to be in the way."""
    step = town.step("renameUnit", unit="e3", name="新名")
    looking = asyncio.Event()
    looks = 0

    async def work(write: StructuralWrite) -> Outcome:
        nonlocal looks
        outcome = await write.do(planned([step]).steps, WriteOptions("tried"))
        looks += 1
        looking.set()
        for _ in range(int(LONG / PAUSE)):  # for as long as nobody ends it
            await asyncio.sleep(PAUSE)
            await write.reading.one("units/unit", code=town.world.key("e3"))
        return outcome

    async with asyncio.timeout(LONG):
        look = asyncio.create_task(looked_at(town.runner, town.organiser, work))
        for name in ("第一", "第二"):
            await looking.wait()
            looking.clear()
            await town.applied(town.step("renameUnit", unit="e3", name=name))
        with pytest.raises(Busy):
            await look
    assert looks == 2


async def test_whoever_looks_at_several_looks_at_one_after_the_other(town: Town) -> None:
    under_way, most = 0, 0

    async def work(write: StructuralWrite) -> Outcome:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        outcome = await write.do(
            planned([town.step("renameUnit", unit="e4", name="看看")]).steps, WriteOptions("tried")
        )
        under_way -= 1
        return outcome

    async with asyncio.timeout(LONG):
        outcomes = await asyncio.gather(*(looked_at(town.runner, town.organiser, work) for _ in range(5)))
    assert [each.refused for each in outcomes] == [False] * 5
    assert most == 1


async def test_what_else_is_looked_at_is_left_alone(town: Town) -> None:
    """A look that no write waits for goes on beside it."""
    done, looking = asyncio.Event(), asyncio.Event()

    async def work(write: StructuralWrite) -> Outcome:
        outcome = await write.do(
            planned([town.step("renameUnit", unit="e4", name="看看")]).steps, WriteOptions("tried")
        )
        looking.set()
        await done.wait()
        return outcome

    async with asyncio.timeout(LONG):
        look = asyncio.create_task(looked_at(town.runner, town.organiser, work))
        await looking.wait()
        await town.applied(town.step("renameUnit", unit="e3", name="新名"))
        await asyncio.sleep(3 * PATIENCE)
        done.set()
        assert not (await look).refused
