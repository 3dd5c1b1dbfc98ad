"""Access is of one version of the graph, and never used for rows of another."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

import pytest

from graph.access import VERSIONS, Access, Accesses
from graph.database.runner import Runner
from graph.database.transaction import Answer
from graph.snapshot import ATTEMPTS, Reading
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement
from graph.viewer import KEEPER, Viewer
from tests.builders.world import UNSEEDED, World

ACCESS: Final = "viewer/access"
PATIENCE: Final = 120.0
"""Seconds in which a writer and those who ask meet in both of the writer's states."""
Between = Callable[[str], Awaitable[None]]


async def nothing(_name: str) -> None:
    """Happens between two statements."""


@dataclass
class Source:
    """A runner; after each read something happens, and answers may be told otherwise."""

    runner: Runner
    between: Between = nothing
    told: Callable[[Statement, Answer], Answer] = lambda _statement, answer: answer
    accesses: Accesses = field(default_factory=Accesses)
    sent: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)

    @property
    def catalog(self) -> Catalog:
        return self.runner.catalog

    @property
    def large_grower(self) -> float:
        return self.runner.large_grower

    async def read(self, statement: Statement, parameters: Parameters, bookmarks: Iterable[str] = ()) -> Answer:
        self.sent.append((statement.name, parameters))
        answer = await self.runner.read(statement, parameters, bookmarks)
        await self.between(statement.name)
        return self.told(statement, answer)

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.sent]


async def move(runner: Runner, world: World, *moves: str) -> frozenset[str]:
    """People take over other units: `person from to`."""
    rows = [[world.key(name) for name in each.split()] for each in moves]
    return await runner.write([(UNSEEDED["appointments"], {"moves": rows})])


async def household(reading: Reading, world: World, name: str, at: datetime | None = None) -> bool:
    return await reading.one("households/household", at, code=world.key(name)) is not None


async def test_access_is_read_once_and_taken_again(runner: Runner, world: World) -> None:
    source, viewer = Source(runner), Viewer(world.key("one"))
    for _ in range(3):
        reading = Reading(source, viewer)
        assert await household(reading, world, "H1")
        assert not await household(reading, world, "H2")
        assert (reading.statements, reading.again) == (2, 0)
    assert source.names.count(ACCESS) == 1
    assert len(source.sent) == 7


async def test_two_tokens_of_one_person_have_each_their_own(runner: Runner, world: World) -> None:
    source, person = Source(runner), world.key("stranger")
    for towns, sees in (((), False), ((world.key("T"),), True), ((), False)):
        assert await household(Reading(source, Viewer(person, towns=towns)), world, "H1") == sees


async def test_a_release_between_the_access_and_the_statement_is_seen(runner: Runner, world: World) -> None:
    async def release(name: str) -> None:
        if name == ACCESS and source.names == [ACCESS]:
            await move(runner, world, "one e3 e4")

    source = Source(runner, release)
    reading = Reading(source, Viewer(world.key("one")))
    assert not await household(reading, world, "H3")
    assert source.names == [ACCESS, "households/household", ACCESS, "households/household"]
    assert (reading.statements, reading.accesses, reading.again) == (1, 2, 1)
    assert await household(reading, world, "H2")


async def test_rows_are_never_those_of_another_access(runner: Runner, world: World) -> None:
    """Whatever changes in between, what is answered is what the instant of the answer gives."""
    moves = iter(["one e3 e4", "one e4 e3"] * ATTEMPTS)

    async def change(name: str) -> None:
        if name == ACCESS and (moved := next(moves, None)):
            await move(runner, world, moved)

    source = Source(runner, change)
    reading = Reading(source, Viewer(world.key("one")))
    found = await household(reading, world, "H3")
    assert reading.again == ATTEMPTS
    alone = Reading(runner, Viewer(world.key("one")), instant=reading.instant)
    assert found == await household(alone, world, "H3")
    last = source.sent[-1][1]
    assert (last["instant"], last["known"]) == (reading.instant, None)


async def test_a_stale_version_answers_no_rows(runner: Runner, world: World) -> None:
    source, viewer = Source(runner), Viewer(world.key("one"))
    assert await household(Reading(source, viewer), world, "H3")
    statement = runner.catalog["households/household"]
    ((_, sent),) = [each for each in source.sent if each[0] == statement.name]
    answer = await runner.read(statement, {**sent, "known": "of another version"})
    assert answer.rows == []
    assert answer.version == sent["known"]


async def test_a_follower_that_is_behind_is_told_what_it_knows(runner: Runner, world: World) -> None:
    """Its answers are of an older version than access, which the leader tells, every time."""

    def behind(statement: Statement, answer: Answer) -> Answer:
        return answer if statement.name == ACCESS else replace(answer, version="behind", rows=[])

    source = Source(runner, told=behind)
    reading = Reading(source, Viewer(world.key("one")))
    await reading.one("households/household", code=world.key("H1"))
    assert source.names.count("households/household") == ATTEMPTS + 1
    assert source.sent[-1][1]["instant"] == reading.instant


async def test_hops_keep_the_access_of_their_operation(runner: Runner, world: World) -> None:
    source = Source(runner)
    reading = Reading(source, Viewer(world.key("one")))
    assert await household(reading, world, "H3")
    await move(runner, world, "one e3 e4")
    assert await household(reading, world, "H3")
    renewed = Reading(source, Viewer(world.key("one")))
    assert not await household(renewed, world, "H3")


async def test_an_operation_that_begins_with_structure_reads_access_of_its_instant(
    runner: Runner, world: World
) -> None:
    source = Source(runner)
    for _ in range(2):
        reading = Reading(source, Viewer(world.key("one")))
        assert await reading.one("units/unit", code=world.key("e3"))
        assert await household(reading, world, "H3")
    assert source.names.count(ACCESS) == 1


async def test_whoever_sees_everything_needs_none(runner: Runner, world: World) -> None:
    source = Source(runner)
    assert await household(Reading(source, KEEPER), world, "H9")
    assert source.names == ["households/household"]


async def test_two_hundred_viewers_beside_a_writer(runner: Runner, world: World) -> None:
    """Each answer is the one that its own instant gives, with access read at that instant alone."""
    names = ("one", "two", "secretary", "leader", "rH1", "stranger", "head", "other")
    viewers = [Viewer(world.key(names[number % len(names)]), roles=(str(number),)) for number in range(200)]
    source, done = Source(runner), asyncio.Event()

    async def write() -> None:
        while not done.is_set():
            await move(runner, world, "one e3 e4", "two e4 e3")
            await move(runner, world, "one e4 e3", "two e3 e4")

    async def ask(viewer: Viewer) -> list[tuple[Viewer, str, datetime, bool]]:
        told = []
        for name in ("H1", "H2", "H3", "K1"):
            reading = Reading(source, viewer)
            sees = await household(reading, world, name)
            told.append((viewer, name, reading.instant, sees))
        return told

    def both() -> bool:
        """Whether the household that changes hands was seen, and was not: it is their turns that decide it."""
        who = world.key("one")
        return {sees for viewer, name, _, sees in answers if (viewer.person, name) == (who, "H2")} == {True, False}

    answers: list[tuple[Viewer, str, datetime, bool]] = []
    writing = asyncio.create_task(write())
    try:
        async with asyncio.timeout(PATIENCE):
            while not both():
                answers += [each for told in await asyncio.gather(*map(ask, viewers)) for each in told]
    finally:
        done.set()
        await writing
    alone = {
        (viewer.person, name, at): await household(Reading(runner, viewer, instant=at), world, name)
        for viewer, name, at, _ in answers
    }
    assert all(sees == alone[viewer.person, name, at] for viewer, name, at, sees in answers)
    assert len({at for _, _, at, _ in answers}) > 1


async def test_whoever_leaves_takes_it_from_nobody_else() -> None:
    accesses, gate = Accesses(), asyncio.Event()
    reads = 0

    async def read() -> Access:
        nonlocal reads
        reads += 1
        await gate.wait()
        return Access("1", {})

    place = (Viewer("one"), frozenset[str](), None)
    first, second = (asyncio.create_task(accesses.read(place, read)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    gate.set()
    assert (await second).version == "1"
    assert reads == 1
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_a_fault_is_told_and_not_kept() -> None:
    accesses, place = Accesses(), (Viewer("one"), frozenset[str](), None)

    async def fail() -> Access:
        raise RuntimeError("broken")

    async def read() -> Access:
        return Access("1", {})

    with pytest.raises(RuntimeError, match="broken"):
        await accesses.read(place, fail)
    assert (await accesses.read(place, read)).version == "1"


async def test_the_last_versions_are_kept() -> None:
    accesses, viewer = Accesses(), Viewer("one")

    def read(version: int) -> Callable[[], Awaitable[Access]]:
        async def one() -> Access:
            return Access(str(version), {})

        return one

    for version in range(VERSIONS + 1):
        await accesses.read((viewer, frozenset(), None), read(version))
    assert accesses.of(viewer, "0") is None
    assert accesses.of(viewer, "1") is not None
    latest = accesses.latest(viewer)
    assert latest is not None
    assert latest.version == str(VERSIONS)
