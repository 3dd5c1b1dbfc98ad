"""Steps about households of Chi'an's, done in a transaction that is rolled back and looked at inside it."""

from typing import Any

import pytest

from graph.database.runner import Runner
from tests.graph.restructuring.looking import Look, errors, looked, refusal, standing

ONE, TWO, THREE = (f"330782101249H{number:04d}" for number in (1, 2, 3))
NEW = "330782101249H9000"
PLACED = ("IN_VILLAGE", "IN_GRID", "COVERS")


@pytest.fixture
async def before(runner: Runner) -> Look:
    return standing(runner)


def merger(into: str, *households: str) -> list[dict[str, Any]]:
    return [{"mergeHouseholds": {"households": households, "into": into}}]


def splitting(people: list[str], head: str | None = None, code: str = NEW) -> list[dict[str, Any]]:
    step = {"household": ONE, "code": code, "address": "五柳村1组1号之二", "people": [f"Person:{id}" for id in people]}
    return [{"splitHousehold": step | ({} if head is None else {"head": f"Person:{head}"})}]


async def test_households_become_one_of_them(runner: Runner, before: Look) -> None:
    people = await before.from_("Household", [ONE, TWO, THREE], "LIVES_IN")
    heads = {tie for tie in await before.ties("Household", [TWO], "LIVES_IN") if tie[-1] == "HEAD"}
    placed = await before.ties("Household", [TWO], *PLACED)

    async def look(after: Look) -> None:
        lives = await after.ties("Household", [ONE, TWO, THREE], "LIVES_IN")
        assert {tie[0] for tie in lives} == people
        assert {tie[2] for tie in lives} == {TWO}
        assert {tie for tie in lives if tie[-1] == "HEAD"} == heads
        assert await after.ties("Household", [ONE, TWO, THREE], *PLACED) == placed
        assert await after.ties("Household", [ONE, TWO, THREE], "SUCCEEDED_BY") == {
            (ONE, "SUCCEEDED_BY", TWO),
            (THREE, "SUCCEEDED_BY", TWO),
        }

    outcome = await looked(runner, merger(TWO, ONE, TWO, THREE), look)
    assert errors(outcome) == []


@pytest.mark.parametrize("headed", [True, False])
async def test_some_of_a_household_found_another(runner: Runner, before: Look, headed: bool) -> None:
    lives = await before.ties("Household", [ONE], "LIVES_IN")
    leaving = next(tie[0] for tie in sorted(lives) if tie[-1] != "HEAD")
    placed = await before.from_("Household", [ONE], *PLACED)

    async def look(after: Look) -> None:
        assert await after.ties("Household", [NEW], "LIVES_IN") == {
            (leaving, "LIVES_IN", NEW, *(["HEAD"] if headed else []))
        }
        assert await after.ties("Household", [ONE], "LIVES_IN") == {tie for tie in lives if tie[0] != leaving}
        assert await after.from_("Household", [NEW], *PLACED) == placed
        assert await after.from_("Household", [ONE], *PLACED) == placed
        assert (await after.things("Household", [NEW]))[NEW].name == "五柳村1组1号之二"
        assert await after.ties("Household", [NEW], "SUCCEEDED_BY") == {(ONE, "SUCCEEDED_BY", NEW)}

    outcome = await looked(runner, splitting([leaving], leaving if headed else None), look)
    assert errors(outcome) == []


async def test_what_households_refuse(runner: Runner, before: Look) -> None:
    people = sorted(await before.from_("Household", [ONE], "LIVES_IN"))
    stranger = min(await before.from_("Household", [TWO], "LIVES_IN"))
    assert await refusal(runner, merger(ONE, TWO, THREE)) == ("OUTSIDE", ONE, 0)
    assert await refusal(runner, merger(ONE, ONE)) == ("EMPTY", ONE, 0)
    assert await refusal(runner, merger(ONE, ONE, TWO) * 2) == ("ENDED", TWO, 1)
    assert await refusal(runner, splitting([stranger])) == ("OUTSIDE", stranger, 0)
    assert await refusal(runner, splitting(people[:1], people[1])) == ("OUTSIDE", people[1], 0)
    assert await refusal(runner, splitting(people[:1], code=TWO)) == ("TAKEN", TWO, 0)
    other = "330782101250H9000"
    assert await refusal(runner, splitting(people[:1], code=other)) == ("CODE", other, 0)
