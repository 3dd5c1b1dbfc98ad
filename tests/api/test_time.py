"""Instants: edges of tenures, what is not in being, descriptions, lineage, lives; one instant an operation."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import pytest

from graph.database.reads import Running
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.database.transaction import Answer
from graph.database.writes import Step
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.statements.statement import Parameters, Statement
from graph.viewer import KEEPER
from graph.vocabulary import OPEN
from tests.api.conftest import Write
from tests.builders.sound import sound
from tests.builders.world import BEGIN, END, MOMENT, START, UNSEEDED, World
from tests.serving import Frontend, asking, serving

AGES_AGO, FAR_AHEAD = datetime(1949, 10, 1, tzinfo=UTC), datetime(2999, 1, 1, tzinfo=UTC)


def named(world: World, node: dict[str, Any] | None, field: str = "id") -> str | None:
    """The short name of a node of an answer."""
    return None if node is None else world.name(node[field].partition(":")[2] if field == "id" else node[field])


async def look(frontend: Frontend, query: str, key: str, at: datetime | None) -> Any:
    """The only root field of a query of a code or id, as of an instant."""
    kind = "ID" if "id: $key" in query else "String"
    if "$asOf" in query:
        text = f"query ($key: {kind}!, $asOf: DateTime) {{ {query} }}"
        answer = await frontend.ask(text, key=key, asOf=at and at.isoformat())
    else:
        headers = {"Danyuan-As-Of": at.isoformat()} if at else {}
        answer = await frontend.ask(f"query ($key: {kind}!) {{ {query} }}", headers, key=key)
    (found,) = answer.data.values()
    return found


async def test_a_tenure_holds_from_its_beginning_until_before_its_end(frontend: Frontend, write: Write) -> None:
    world = sound().loses("one", "COMMANDS", "e3").gains("two", "COMMANDS", "e3")
    await write(world)
    query = "unit(code: $key, asOf: $asOf) { commander { id } }"
    told = {}
    for at in (BEGIN, START - MOMENT, START, END - MOMENT, END, FAR_AHEAD):
        found = await look(frontend, query, world.key("e3"), at)
        told[at] = named(world, found["commander"])
    assert told == {
        BEGIN: "one",
        START - MOMENT: "one",
        START: "two",
        END - MOMENT: "two",
        END: "one",
        FAR_AHEAD: "one",
    }


async def test_an_instant_is_the_same_in_every_offset(frontend: Frontend, write: Write) -> None:
    world = sound().loses("one", "COMMANDS", "e3")
    await write(world)
    query = """query ($code: String!, $before: DateTime, $same: DateTime) {
      before: unit(code: $code, asOf: $before) { commander { id } }
      same: unit(code: $code, asOf: $same) { commander { id } } }"""
    data = (
        await frontend.ask(
            query, code=world.key("e3"), before="2020-03-01T07:59:59.999999+08:00", same="2020-02-29T19:00:00-05:00"
        )
    ).data
    assert (named(world, data["before"]["commander"]), data["same"]["commander"]) == ("one", None)


@pytest.mark.parametrize(
    ("field", "name", "type", "container"),
    [
        ("area", "A", "IN_TOWN", "T"),
        ("village", "V", "IN_AREA", "A"),
        ("household", "H1", "IN_VILLAGE", "V"),
        ("unit", "e3", "IN_TOWN", "T"),
        ("enterprise", "E", "IN_VILLAGE", "V"),
        ("organization", "branch", "IN_TOWN", "T"),
    ],
)
async def test_a_look_up_answers_what_is_in_being_and_node_the_nearest_instant(
    frontend: Frontend, write: Write, field: str, name: str, type: str, container: str
) -> None:
    world = sound().loses(name, type, container)
    await write(world)
    id = f"{field.capitalize()}:{world.key(name)}"
    for at, there in ((BEGIN - MOMENT, False), (BEGIN, True), (START - MOMENT, True), (START, False), (END, True)):
        found = await look(frontend, f"{field}(code: $key, asOf: $asOf) {{ id }}", world.key(name), at)
        assert found == ({"id": id} if there else None)
        assert await look(frontend, "node(id: $key) { id }", id, at) == {"id": id}


async def test_what_is_not_in_being_is_read_at_the_nearest_instant_with_all_beneath_it(
    frontend: Frontend, write: Write
) -> None:
    world = sound().loses("H1", "IN_VILLAGE", "V").tie("H1", "IN_VILLAGE", "W", BEGIN - timedelta(days=9), BEGIN)
    world.loses("one", "LIVES_IN", "H1")
    await write(world)
    query = "node(id: $key) { ... on Household { village { id } residents { id } since until } }"
    for at, village, residents in (
        (AGES_AGO, "W", []),
        (BEGIN - MOMENT, "W", []),
        (START, "V", ["one", "secretary"]),
        (END - MOMENT, "V", ["one", "secretary"]),
        (END, "V", ["one", "secretary"]),
    ):
        found = await look(frontend, query, f"Household:{world.key('H1')}", at)
        assert named(world, found["village"]) == village
        assert [named(world, each) for each in found["residents"]] == residents, at


async def test_who_has_departed(frontend: Frontend, write: Write) -> None:
    world = sound()
    world.tie("three", "DEPARTED", "three", START)
    await write(world)
    id = f"Person:{world.key('three')}"
    for at, there in ((START - MOMENT, True), (START, False), (FAR_AHEAD, False)):
        assert await look(frontend, "person(id: $key, asOf: $asOf) { id }", id, at) == ({"id": id} if there else None)
        found = await look(frontend, "node(id: $key) { ... on Person { household { id } } }", id, at)
        assert named(world, found["household"]) == "H3"


async def test_earlier_descriptions(frontend: Frontend, write: Write) -> None:
    world = sound()
    for name, now, before in (
        ("V", {"name": "new", "kind": "COMMUNITY"}, {"name": "old", "kind": "VILLAGE"}),
        ("e2", {"name": "new"}, {"name": "old"}),
        ("H1", {"address": "new"}, {"address": "old"}),
    ):
        world.nodes[name].properties.update(now, describedSince=END)
        world.add("Description", f"{name}-2", **{"name": None} | before).tie(name, "DESCRIBED", f"{name}-2", START, END)
        world.add("Description", f"{name}-1", name="oldest", kind="VILLAGE", address="oldest")
        world.tie(name, "DESCRIBED", f"{name}-1", BEGIN, START)
    await write(world)
    query = """household(code: $key, asOf: $asOf) { address label village { name kind }
               answerChains(purpose: EPIDEMIC_CONTROL) { links { unit { name } } } coverage { via { label } } }"""
    for at, expected in ((START - MOMENT, "oldest"), (START, "old"), (END - MOMENT, "old"), (END, "new")):
        found = await look(frontend, query, world.key("H1"), at)
        assert (found["address"], found["label"], found["village"]["name"]) == (expected,) * 3
        assert found["village"]["kind"] == ("COMMUNITY" if expected == "new" else "VILLAGE")
        assert found["answerChains"][0]["links"][1]["unit"]["name"] == expected
        assert {row["via"]["label"] for row in found["coverage"]} == {expected, "A"}
        village = await look(frontend, "village(code: $key, asOf: $asOf) { name }", world.key("V"), at)
        assert village == {"name": expected}


def merged() -> World:
    """X and Y became XY at START, which became part of XYZ at END together with Z."""
    world = World().add("Town", "T").add("Area", "A", "T")
    lives = {"X": (BEGIN, START), "Y": (BEGIN, START), "XY": (START, END), "Z": (BEGIN, END), "XYZ": (END, OPEN)}
    for name, life in lives.items():
        world.add("Village", name, kind="VILLAGE").tie(name, "IN_AREA", "A", *life)
    for source, target, since in (("X", "XY", START), ("Y", "XY", START), ("XY", "XYZ", END), ("Z", "XYZ", END)):
        world.tie(source, "SUCCEEDED_BY", target, since)
    return world


async def lineage(frontend: Frontend, world: World, name: str, at: datetime) -> dict[str, list[str | None]]:
    """Predecessors and successors of a village."""
    query = "node(id: $key) { ... on Village { predecessors { code } successors { code } } }"
    found = await look(frontend, query, f"Village:{world.key(name)}", at)
    return {side: [named(world, each, "code") for each in found[side]] for side in ("predecessors", "successors")}


async def test_lineage_through_two_mergers_is_judged_at_the_instant_asked_for(frontend: Frontend, write: Write) -> None:
    world = merged()
    await write(world)
    for name, at, before, after in (
        ("XYZ", END, ["X", "XY", "Y", "Z"], []),
        ("X", END, [], ["XY", "XYZ"]),
        ("XY", END, ["X", "Y"], ["XYZ"]),
        ("X", END - MOMENT, [], ["XY"]),
        ("X", START - MOMENT, [], []),
        ("Z", END - MOMENT, [], []),
        ("Z", END, [], ["XYZ"]),
    ):
        assert await lineage(frontend, world, name, at) == {"predecessors": before, "successors": after}, (name, at)


async def test_relatives_are_read_at_the_nearest_instant_of_their_lives(frontend: Frontend, write: Write) -> None:
    world = merged()
    world.add("Household", "H").tie("H", "IN_VILLAGE", "X", BEGIN, START).tie("H", "IN_VILLAGE", "XY", START, OPEN)
    await write(world)
    query = """village(code: $key, asOf: $asOf) {
      predecessors { code since until households { nodes { code } } successors { code } } }"""
    found = await look(frontend, query, world.key("XYZ"), None)
    told = {
        named(world, each, "code"): (
            each["since"],
            each["until"],
            [named(world, h, "code") for h in each["households"]["nodes"]],
        )
        for each in found["predecessors"]
    }
    begin, start, end = (at.isoformat().replace("+00:00", "Z") for at in (BEGIN, START, END))
    assert told == {
        "X": (begin, start, ["H"]),
        "Y": (begin, start, []),
        "XY": (start, end, ["H"]),
        "Z": (begin, end, []),
    }
    (x,) = (each for each in found["predecessors"] if named(world, each, "code") == "X")
    assert [named(world, each, "code") for each in x["successors"]] == ["XY", "XYZ"]


async def test_a_merger_that_was_undone(frontend: Frontend, write: Write) -> None:
    world = merged()
    (undone,) = (each for each in world.tenures if each[:3] == ("Z", "SUCCEEDED_BY", "XYZ"))
    world.tenures.remove(undone)
    world.tenures.append(undone._replace(until=END + timedelta(days=1)))
    world.tie("Z", "IN_AREA", "A", END + timedelta(days=1))
    await write(world)
    assert (await lineage(frontend, world, "Z", END))["successors"] == ["XYZ"]
    assert (await lineage(frontend, world, "Z", END + timedelta(days=1)))["successors"] == []
    query = "village(code: $key, asOf: $asOf) { since until }"
    life = {"since": "2020-04-02T00:00:00Z", "until": None}
    assert await look(frontend, query, world.key("Z"), FAR_AHEAD) == life


async def test_a_life_goes_on_over_a_move_and_not_over_a_gap(frontend: Frontend, write: Write) -> None:
    world = sound()
    for name, until, since in (("H1", START, START), ("H2", START, END)):
        world.tenures = [each for each in world.tenures if each[:2] != (name, "IN_VILLAGE")]
        world.tie(name, "IN_VILLAGE", "V", BEGIN, until).tie(name, "IN_VILLAGE", "W", since, FAR_AHEAD)
    await write(world)
    query = "household(code: $key, asOf: $asOf) { since until }"
    begin, start, end, ahead = (at.isoformat().replace("+00:00", "Z") for at in (BEGIN, START, END, FAR_AHEAD))
    for name, at, began, ended in (
        ("H1", BEGIN, begin, ahead),
        ("H1", START, begin, ahead),
        ("H2", START - MOMENT, begin, start),
        ("H2", END, end, ahead),
    ):
        assert await look(frontend, query, world.key(name), at) == {"since": began, "until": ended}


# ---- the instant of the graph

WHO = "unit(code: $%s) { commander { id } }"
BOTH = f"query ($a: String!, $b: String!) {{ a: {WHO % 'a'} b: {WHO % 'b'} }}"


def exchange(world: World, *moves: tuple[str, str, str]) -> list[Step]:
    """Commanders move: person, unit that is left, unit that is taken over."""
    return [(UNSEEDED["appointments"], {"moves": [[world.key(name) for name in move] for move in moves]})]


async def commanders(frontend: Frontend, world: World) -> tuple[str | None, ...]:
    """Who commands e3 and e4, asked in one operation."""
    data = (await frontend.ask(BOTH, a=world.key("e3"), b=world.key("e4"))).data
    return tuple(named(world, data[alias]["commander"]) for alias in "ab")


@pytest.fixture
async def head(runner: Runner, catalog: Catalog) -> AsyncIterator[datetime]:
    """Where the head stands; it stands there again after the test, with nothing pending."""
    _, at = await Reading(runner, KEEPER).rows(catalog["towns/towns"], None, {})
    yield at
    await runner.write([(UNSEEDED["head"], {"at": at, "pending": []})])


async def test_who_has_just_written_sees_the_write(
    frontend: Frontend, runner: Runner, write: Write, head: datetime
) -> None:
    world = sound()
    await write(world)
    assert await commanders(frontend, world) == ("one", "two")
    for _ in range(10):
        await runner.write(exchange(world, ("one", "e3", "e4"), ("two", "e4", "e3")))
        assert await commanders(frontend, world) == ("two", "one")
        await runner.write(exchange(world, ("one", "e4", "e3"), ("two", "e3", "e4")))
        assert await commanders(frontend, world) == ("one", "two")


@pytest.mark.parametrize("apart", [timedelta(hours=-30), timedelta(), timedelta(hours=30)])
async def test_so_it_is_with_the_head_ahead_of_every_clock(
    frontend: Frontend, runner: Runner, write: Write, head: datetime, apart: timedelta
) -> None:
    """The database's clock may have stood elsewhere when the head was moved; the API's is not read at all."""
    world = sound()
    await write(world)
    await runner.write([(UNSEEDED["head"], {"at": head + apart, "pending": []})])
    await runner.write(exchange(world, ("one", "e3", "e4"), ("two", "e4", "e3")))
    assert await commanders(frontend, world) == ("two", "one")


async def test_a_plan_comes_into_force_by_the_clock_of_the_database(
    frontend: Frontend, runner: Runner, write: Write, head: datetime
) -> None:
    """From `pending` the instants that have passed count, the others not yet."""
    now = datetime.now(UTC)
    earlier, begun, lately, coming = (now + timedelta(seconds=each) for each in (-600, -300, -100, 3600))
    world = sound()
    world.tenures = [each for each in world.tenures if each.type != "COMMANDS"]
    for person, since, until in (
        ("one", BEGIN, begun),
        ("two", begun, lately),
        ("three", lately, coming),
        ("head", coming, OPEN),
    ):
        world.tie(person, "COMMANDS", "e3", since, until)
    await write(world)
    told = {}
    for pending in ((), (7200,), (-200,), (-200, 7200), (-200, -10), (-10, 7200, -200)):
        await runner.write([(UNSEEDED["head"], {"at": earlier, "pending": list(pending)})])
        told[pending], _ = await commanders(frontend, world)
    assert told == {
        (): "one",
        (7200,): "one",
        (-200,): "two",
        (-200, 7200): "two",
        (-200, -10): "three",
        (-10, 7200, -200): "three",
    }


class Interrupted(Runner):
    """A runner after whose next read somebody writes; keeps what it was given."""

    steps: ClassVar[list[Step]] = []
    read_with: ClassVar[list[Parameters]] = []

    async def read(
        self,
        statement: Statement,
        parameters: Parameters,
        bookmarks: Iterable[str] = (),
        running: Running | None = None,
    ) -> Answer:
        """The answer, and then the write."""
        answer = await super().read(statement, parameters, bookmarks, running)
        self.read_with.append(parameters)
        if self.steps:
            await self.write([self.steps.pop()])
        return answer


@pytest.fixture
async def interrupted(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Frontend, type[Interrupted]]]:
    """A frontend of a server with such a runner."""
    monkeypatch.setattr("api.app.Runner", Interrupted)
    Interrupted.read_with.clear()
    async with serving(database) as address, asking(database, address) as frontend:
        yield frontend, Interrupted


@pytest.mark.parametrize(
    "query",
    [
        BOTH,
        "query ($a: String!) { a: unit(code: $a) { parent { children { nodes { code commander { id } } } } } }",
    ],
)
async def test_a_change_between_two_statements_is_not_seen_by_the_second(
    interrupted: tuple[Frontend, type[Interrupted]], write: Write, head: datetime, query: str
) -> None:
    frontend, runner = interrupted
    world = sound()
    await write(world)
    asked: dict[str, Any] = {name: world.key(unit) for name, unit in (("a", "e3"), ("b", "e4")) if f"${name}:" in query}
    before = await frontend.ask(query, **asked)
    runner.read_with.clear()
    runner.steps.extend(exchange(world, ("one", "e3", "e4"), ("two", "e4", "e3")))
    during = await frontend.ask(query, **asked)
    assert runner.steps == []
    assert during.statements > 1
    assert during.data == before.data
    first, *others = (parameters["at"] for parameters in runner.read_with)
    assert first is None
    assert len(set(others)) == 1
    assert (await frontend.ask(query, **asked)).data != before.data


async def test_no_clock_but_the_databases_is_read(
    interrupted: tuple[Frontend, type[Interrupted]], head: datetime
) -> None:
    """Every instant that a statement is given came from the database, or from the one who asks."""
    frontend, runner = interrupted
    asked = datetime(2020, 3, 1, tzinfo=UTC)
    query = """{ villages { totalCount nodes { area { town { areas { name } } } since } }
      changes(first: 1) { nodes { id } }
                 old: villages(asOf: "2020-03-01T00:00:00Z") { nodes { area { code } } } }"""
    await frontend.ask(query)
    given = {value for parameters in runner.read_with for value in parameters.values() if isinstance(value, datetime)}
    assert given == {head, asked}


async def test_half_a_change_is_never_seen(frontend: Frontend, runner: Runner, write: Write, head: datetime) -> None:
    """While two commanders exchange their units again and again, each unit always has one of them, never the same."""
    world = sound()
    await write(world)
    rounds = 150

    async def writer() -> None:
        for number in range(rounds):
            here, there = ("e3", "e4") if number % 2 == 0 else ("e4", "e3")
            await runner.write(exchange(world, ("one", here, there), ("two", there, here)))

    async def reader(seen: set[tuple[str | None, ...]]) -> None:
        while not writing.done():
            seen.add(await commanders(frontend, world))

    writing = asyncio.create_task(writer())
    seen: set[tuple[str | None, ...]] = set()
    await asyncio.gather(writing, *(reader(seen) for _ in range(3)))
    assert seen == {("one", "two"), ("two", "one")}
