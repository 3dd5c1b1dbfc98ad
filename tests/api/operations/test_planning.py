"""Statements are planned ahead, each once for all who ask, and a plan is not lost where somebody cannot wait for it."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from api.monitoring.planning import FIRST, USED, nothing_of, ordered, planning
from graph.database.plans import ABREAST, Plans
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import TimedOut
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.viewer import KEEPER

CASE = "330782101249C001"


class Slow:
    """A database whose planning takes until it is let go on."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()
        self.asked: list[str] = []
        self.fault: Exception | None = None
        self.abreast = self.most = 0

    async def explain(self, statement: Statement) -> None:
        self.asked.append(statement.name)
        self.abreast += 1
        self.most = max(self.most, self.abreast)
        await self.go_on.wait()
        self.abreast -= 1
        if self.fault:
            raise self.fault


async def test_a_statement_is_planned_once_for_all_who_wait(catalog: Catalog) -> None:
    slow, statement = Slow(), catalog["households/who_answers"]
    plans = Plans(slow.explain)
    waiting = [asyncio.ensure_future(asyncio.shield(plans.begin(statement))) for _ in range(5)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    assert statement not in plans
    slow.go_on.set()
    await asyncio.gather(*waiting[1:])
    assert statement in plans
    assert slow.asked == [statement.name]
    plans.forget()
    assert statement not in plans


async def test_a_fault_is_told_and_the_next_one_tries_again(catalog: Catalog) -> None:
    slow, statement = Slow(), catalog["households/who_answers"]
    plans, slow.fault = Plans(slow.explain), RuntimeError("broken")
    slow.go_on.set()
    with pytest.raises(RuntimeError, match="broken"):
        await plans.begin(statement)
    slow.fault = None
    await plans.begin(statement)
    assert statement in plans


async def test_what_is_under_way_ends_with_the_runner(catalog: Catalog) -> None:
    slow = Slow()
    plans = Plans(slow.explain)
    waiting = asyncio.ensure_future(asyncio.shield(plans.begin(catalog["households/who_answers"])))
    await asyncio.sleep(0)
    await plans.end()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await plans.end()


async def test_only_so_many_are_planned_at_a_time(catalog: Catalog) -> None:
    slow = Slow()
    plans, statements = Plans(slow.explain), list(catalog)[: 3 * ABREAST]
    plans.begin_all(statements)
    await asyncio.sleep(0.01)
    slow.go_on.set()
    await asyncio.gather(*(plans.begin(each) for each in statements if each not in plans))
    assert slow.most == ABREAST
    assert len(slow.asked) == len({each.text for each in statements})


@pytest.fixture
async def impatient(database: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    """A runner that does not wait for plans."""
    runner = Runner.connect(database, catalog)
    runner.reads.planned_within = 0.0001
    yield runner
    await runner.close()


async def test_whoever_cannot_wait_leaves_a_plan_behind(impatient: Runner) -> None:
    statement = impatient.catalog["cooperatives/cooperative"]
    with pytest.raises(TimedOut):
        await Reading(impatient, KEEPER).one(statement.name, code=CASE)
    async with asyncio.timeout(60):
        while statement not in impatient.reads.plans:  # noqa: ASYNC110 - nobody signals it
            await asyncio.sleep(0.01)
    assert await Reading(impatient, KEEPER).one(statement.name, code=CASE)


def test_what_was_asked_most_is_planned_first(catalog: Catalog) -> None:
    case = catalog["cooperatives/case"]
    assert ordered(catalog, {})[0].name == FIRST[0]
    assert ordered(catalog, {case.identity: 3, catalog["units/unit"].identity: 2})[:2] == [case, catalog["units/unit"]]
    assert {each.text for each in ordered(catalog, {})} == {each.text for each in catalog}
    access = [each.header.access for each in ordered(catalog, {})]
    assert access == sorted(access)


def test_the_first_ones_are_there(catalog: Catalog) -> None:
    assert set(FIRST) <= {each.name for each in catalog}


def test_every_read_can_be_asked_for_nothing(catalog: Catalog) -> None:
    for statement in catalog:
        if statement.header.access == "read":
            statement.bind(nothing_of(statement))


async def test_all_is_planned_and_what_was_asked_is_remembered(runner: Runner, tmp_path: Path) -> None:
    (tmp_path / USED).write_text('{"cooperatives/case": 2, "spoilt": "?"}')
    async with planning(runner, tmp_path):
        async with asyncio.timeout(900):  # alone in a cold database it rests as long as it plans
            while runner.reads.plans.among(runner.catalog) < len({each.text for each in runner.catalog}):  # noqa: ASYNC110 - nobody signals it
                await asyncio.sleep(0.1)
        await Reading(runner, KEEPER).one("cooperatives/cooperative", code=CASE)
    kept = json.loads((tmp_path / USED).read_text())
    assert kept["cooperatives/case"] >= 2
    assert kept["cooperatives/cooperative"] == 1
    assert "spoilt" not in kept


async def test_processes_add_up_what_was_asked(runner: Runner, database: Database, tmp_path: Path) -> None:
    other = Runner.connect(database, runner.catalog)
    async with planning(runner, tmp_path), planning(other, tmp_path):
        for each in (runner, other):
            await Reading(each, KEEPER).one("cooperatives/cooperative", code=CASE)
    await other.close()
    assert json.loads((tmp_path / USED).read_text())["cooperatives/cooperative"] == 2


async def test_a_file_that_cannot_be_read_is_made_anew(runner: Runner, tmp_path: Path) -> None:
    (tmp_path / USED).write_bytes(b"\xff{")
    async with planning(runner, tmp_path):
        await asyncio.sleep(0)
    assert json.loads((tmp_path / USED).read_text()) == {}
