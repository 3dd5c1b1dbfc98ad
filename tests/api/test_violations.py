"""What does not hold, as frontends ask for it: by pages, of a rule, each within their scope; worked out once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import TimedOut
from graph.rules.breaches import Bounds, Wanted
from graph.rules.standing import Standing
from graph.snapshot import Reading
from graph.viewer import KEEPER
from tests.api.conftest import Write
from tests.builders.sound import sound
from tests.builders.world import START, World
from tests.serving import Asked, Frontend, frontends

QUERY = """query ($rule: String, $severity: Severity, $purpose: Purpose, $first: Int, $after: String, $last: Int,
    $before: String, $asOf: DateTime) {
  violations(rule: $rule, severity: $severity, purpose: $purpose, first: $first, after: $after, last: $last,
      before: $before, asOf: $asOf) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    edges { cursor node { rule severity message purpose subject { code } } } } }"""


@pytest.fixture
async def world(write: Write) -> World:
    """A town in which households are not covered, and units have no liaison officer."""
    world = sound().loses("e3", "COVERS", "H1").loses("e3", "COVERS", "H3").loses("w3", "COVERS", "E")
    world.loses("officer", "LIAISES_FOR", "w3")
    await write(world)
    return world


@pytest.fixture
async def of(database: Database) -> AsyncIterator[Asked]:
    async with frontends(database) as frontend:
        yield frontend


async def asked(frontend: Frontend, **given: Any) -> dict[str, Any]:
    """A page of what does not hold while the world is broken."""
    found: dict[str, Any] = (await frontend.ask(QUERY, **given, asOf=START.isoformat())).data["violations"]
    return found


def told(world: World, page: dict[str, Any]) -> list[tuple[str, str]]:
    """Rules and what breaks them, of the world."""
    found = [(each["node"]["rule"], each["node"]["subject"]["code"]) for each in page["edges"]]
    return [(rule, world.name(code)) for rule, code in found if code.startswith(world.prefix)]


async def test_they_come_by_rule_and_page(frontend: Frontend, world: World) -> None:
    whole = await asked(frontend, first=200)
    assert told(world, whole) == [("NO_GAP", "H1"), ("NO_GAP", "H3"), ("NO_GAP", "E"), ("LIAISON", "w3")]
    assert whole["totalCount"] == len(whole["edges"])
    forward: list[Any] = []
    after = None
    while True:
        page = await asked(frontend, first=1, after=after)
        forward += page["edges"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert forward == whole["edges"]
    backward = await asked(frontend, last=2, before=whole["edges"][-1]["cursor"])
    assert backward["edges"] == whole["edges"][-3:-1]
    gaps = await asked(frontend, rule="NO_GAP", severity="ERROR", purpose="EPIDEMIC_CONTROL")
    assert told(world, gaps) == [("NO_GAP", "H1"), ("NO_GAP", "H3")]
    assert told(world, await asked(frontend, severity="WARNING")) == [("LIAISON", "w3")]


async def test_a_rule_that_there_is_not_is_named(frontend: Frontend) -> None:
    (error,) = (await frontend.ask(QUERY, rule="NO_GAPS")).errors
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "rule"}
    assert "NO_GAP" in error["message"]


async def test_each_sees_those_within_their_scope(of: Asked, world: World) -> None:
    organiser = await of("Person:organiser", Role.ORGANISER, towns=(world.key("T"),))
    whole = await asked(organiser)
    assert whole["totalCount"] == len(whole["edges"]) == len(told(world, whole)) == 4
    elsewhere = await of("Person:organiser", Role.ORGANISER, towns=("330782101",))
    assert told(world, await asked(elsewhere)) == []
    everything = {("NO_GAP", "H1"), ("NO_GAP", "H3"), ("NO_GAP", "E"), ("LIAISON", "w3")}
    for who, sees in (("nobody", set()), ("two", set()), ("secretary", everything)):
        page = await asked(await of(f"Person:{world.key(who)}"))
        assert (set(told(world, page)), page["totalCount"]) == (sees, len(sees)), who


async def test_of_one_version_they_are_worked_out_once(frontend: Frontend, world: World, runner: Runner) -> None:
    rules: list[str] = []
    standing = Standing(runner, progress=lambda rule, _number, _of: rules.append(rule))

    async def shown(reading: Reading) -> list[str]:
        found, _ = await standing.shown(reading, START, Wanted(), Bounds())
        return [world.name(each.subject.key) for each in found if each.subject.key.startswith(world.prefix)]

    many = await asyncio.gather(*(shown(Reading(runner, KEEPER)) for _ in range(8)))
    assert many == [["H1", "H3", "E", "w3"]] * 8
    once = len(rules)
    assert await shown(Reading(runner, KEEPER)) == many[0]
    assert len(rules) == once
    await standing.end()


@pytest.mark.parametrize(("at", "goes_on"), [(None, True), (START, False)])
async def test_whoever_cannot_wait_leaves_only_work_on_the_graph_as_it_is(
    world: World, runner: Runner, at: datetime | None, goes_on: bool
) -> None:
    """What anybody may ask for at any instant of the past is not worked on for nobody."""
    rules: list[str] = []
    standing = Standing(runner, progress=lambda rule, _number, _of: rules.append(rule))
    with pytest.raises(TimedOut):
        await standing.shown(Reading(runner, KEEPER), at, Wanted(rule="NO_GAP"), Bounds(), patience=0.0)
    await asyncio.sleep(2)
    assert len(rules) == (4 if goes_on else 1), "NO_GAP is four checks, of which the first has begun"
    found, total = await standing.shown(Reading(runner, KEEPER), START, Wanted(rule="NO_GAP"), Bounds(limit=1))
    assert (len(found), total >= 2) == (1, True)
    await standing.end()
