"""Lists of errands, the board of a village, and what is to be bought there."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from graph.days import today
from tests.api.errands.team import BOARD, LIST, RICE, SHOPPING, Team, advance, asked, claim, read
from tests.api.restructurings.conftest import TOWN
from tests.serving import Frontend

VIEWER = "{ viewer { errands { totalCount nodes { id state } } runsFor { code } } }"
UNIT = """MATCH (u:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})-[c:COVERS]->(:Household {code: $code})
WHERE c.until > datetime() RETURN u.code"""
DAYS = count(1)


@pytest.fixture
def other_team(team: Team) -> Team:
    """The team of a village of which no other test counts errands."""
    return Team(team.facts, team.of, f"{TOWN}207")


async def listed(frontend: Frontend, **given: Any) -> list[str]:
    return [each["id"] for each in (await frontend.ask(LIST, **given)).data["errands"]["nodes"]]


async def test_lists_by_what_they_are_asked_by(other_team: Team) -> None:
    team, on = other_team, str(today() + timedelta(days=next(DAYS)))
    homes = team.homes[:4]
    runner, (own, *_) = await team.runner(), team.runners
    ids = [await asked(runner, home, on=on) for home in homes]
    await claim(runner, *ids[2:])
    assert await listed(runner, village=team.village, on=on) == ids
    assert await listed(runner, on=on) == ids
    assert await listed(runner, village=team.village, on=on, states=["REQUESTED"]) == ids[:2]
    assert await listed(runner, village=team.village, on=on, states=["CLAIMED", "PURCHASED"]) == ids[2:]
    assert await listed(runner, runner=own, on=on) == ids[2:]
    assert await listed(runner, household=homes[1], on=on) == [ids[1]]
    assert await listed(runner, village=f"{TOWN}208", on=on) == []
    resident = await team.resident(homes[1])
    for given in ({}, {"village": team.village}, {"household": homes[1]}):
        assert await listed(resident, on=on, **given) == [ids[1]]
    assert await listed(resident, household=homes[2]) == []


async def test_pages_of_a_list(other_team: Team) -> None:
    team, on = other_team, str(today() + timedelta(days=next(DAYS)))
    runner = await team.runner()
    ids = [await asked(runner, home, on=on) for home in team.homes[:5]]
    found: list[str] = []
    after, more = None, True
    while more:
        page = (await runner.ask(LIST, village=team.village, on=on, first=2, after=after)).data["errands"]
        assert page["totalCount"] == 5
        found += [each["id"] for each in page["nodes"]]
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
    assert found == ids


async def test_the_board(team: Team) -> None:
    team = Team(team.facts, team.of, f"{TOWN}001")
    runner = await team.runner()
    before = datetime.now(UTC).isoformat()
    begun = (await runner.ask(BOARD, village=team.village)).data["errandBoard"]
    assert (begun["village"]["code"], sorted(each["id"] for each in begun["team"])) == (team.village, team.runners)
    assert all(not each["name"].endswith("*") for each in begun["team"])
    assert [begun[each] for each in ("requested", "claimed", "purchased", "deliveredToday")] == [0, 0, 0, 0]
    assert begun["oldestWaitingSince"] is None
    ids = [await asked(runner, home) for home in team.homes[:5]]
    await claim(runner, *ids[1:])
    await advance(runner, "PURCHASED", *ids[2:])
    await advance(runner, "DELIVERED", *ids[3:])
    answer = await runner.ask(BOARD, village=team.village)
    board = answer.data["errandBoard"]
    assert [board[each] for each in ("requested", "claimed", "purchased", "deliveredToday")] == [1, 1, 1, 2]
    assert before < board["oldestWaitingSince"] <= datetime.now(UTC).isoformat()
    assert answer.statements == 1
    await advance(runner, "GIVEN_BACK", ids[1], reason="忙")
    board = (await runner.ask(BOARD, village=team.village)).data["errandBoard"]
    assert (board["requested"], board["oldestWaitingSince"]) == (2, (await read(runner, ids[0]))["requestedAt"])
    commander = await team.commander(team.homes[0])
    part = (await commander.ask(BOARD, village=team.village)).data["errandBoard"]
    (unit,) = team.facts.ask(UNIT, code=team.homes[0])
    assert part["requested"] == len(set(team.homes[:2]) & set(team.facts.covered(unit)))
    assert (await (await team.resident(team.homes[0])).ask(BOARD, village=team.village)).data == {"errandBoard": None}


async def test_the_shopping_list(team: Team) -> None:
    """Added up by name and measure, whichever way these were written; what nobody has claimed is not on it."""
    team = Team(team.facts, team.of, f"{TOWN}206")
    runner, (own, *_) = await team.runner(), team.runners
    other = await team.runner(1)
    on = str(today() + timedelta(days=3))
    wanted = [
        [RICE, {"name": "Milk", "quantity": 1, "measure": "箱"}],
        [{"name": "大 米", "quantity": 2.5, "measure": "ＫＧ"}, {"name": "大米", "quantity": 1, "measure": "袋"}],
        [{"name": "ｍｉｌｋ", "quantity": 0.125, "measure": "箱"}, {"name": "MILK", "quantity": 2, "measure": "箱"}],
        [{"name": "盐", "quantity": 1, "measure": "包"}],
    ]
    ids = [await asked(runner, home, *items, on=on) for home, items in zip(team.homes, wanted, strict=False)]
    await claim(runner, *ids[:2])
    await claim(other, ids[2])
    await asked(runner, team.homes[0], on=str(today() + timedelta(days=4)))
    answer = await runner.ask(SHOPPING, village=team.village, on=on)
    assert answer.statements == 1
    assert told(answer.data["shoppingList"]) == {
        ("大米", "kg", 12.5, 2),
        ("大米", "袋", 1.0, 1),
        ("Milk", "箱", 3.125, 2),
    }
    mine = await runner.ask(SHOPPING, village=team.village, on=on, runner=own)
    assert told(mine.data["shoppingList"]) == {("大米", "kg", 12.5, 2), ("大米", "袋", 1.0, 1), ("Milk", "箱", 1.0, 1)}
    await advance(runner, "PURCHASED", *ids[:2])
    left = await runner.ask(SHOPPING, village=team.village, on=on)
    assert told(left.data["shoppingList"]) == {("ｍｉｌｋ", "箱", 2.125, 1)}
    resident = await team.resident(team.homes[1])
    assert len((await resident.ask(SHOPPING, village=team.village, on=on)).data["shoppingList"]) == 0


def told(lines: list[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return {(each["name"], each["measure"], each["quantity"], each["errands"]) for each in lines}


async def test_what_somebody_has_to_run(other_team: Team) -> None:
    team = other_team
    runner = await team.runner(2)
    ids = [await asked(runner, home) for home in team.homes[10:13]]
    await claim(runner, *ids)
    await advance(runner, "PURCHASED", *ids[1:])
    await advance(runner, "DELIVERED", ids[2])
    found = (await runner.ask(VIEWER)).data["viewer"]
    assert [(each["id"], each["state"]) for each in found["errands"]["nodes"]] == [
        (ids[0], "CLAIMED"),
        (ids[1], "PURCHASED"),
    ]
    assert (found["errands"]["totalCount"], found["runsFor"]) == (2, [{"code": team.village}])
