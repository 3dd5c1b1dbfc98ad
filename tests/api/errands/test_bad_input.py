"""Bad input is typed and named, and nothing is written."""

from datetime import timedelta
from typing import Any

import pytest

from graph.days import today
from tests.api.errands.team import ADVANCE, CANCEL, CLAIM, RICE, Team, advance, asked, claim, codes, request

NOWHERE = "990101100201H9999"


def items(**given: Any) -> dict[str, Any]:
    return {"items": [RICE, RICE | given]}


@pytest.mark.parametrize(
    ("given", "argument"),
    [
        ({"items": []}, "input.items"),
        ({"items": [RICE] * 51}, "input.items"),
        (items(quantity=0), "input.items[1].quantity"),
        (items(quantity=-1), "input.items[1].quantity"),
        (items(quantity=0.0001), "input.items[1].quantity"),
        (items(quantity=1e10), "input.items[1].quantity"),
        (items(name=" "), "input.items[1].name"),
        (items(name="・"), "input.items[1].name"),
        (items(name="米" * 101), "input.items[1].name"),
        (items(measure=""), "input.items[1].measure"),
        ({"on": str(today() - timedelta(days=1))}, "input.on"),
        ({"on": str(today() + timedelta(days=31))}, "input.on"),
        ({"on": "2020-13-01"}, "input.on"),
        ({"contact": "Household:1"}, "input.contact"),
    ],
)
async def test_what_cannot_be_asked_for(team: Team, given: dict[str, Any], argument: str) -> None:
    home = team.homes[20]
    before = counted(team)
    answer = await request(await team.resident(home), home, **given)
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}
    assert counted(team) == before


def counted(team: Team) -> list[Any]:
    return team.facts.ask("MATCH (n) WHERE n:Errand OR n:ErrandFact OR n:Request RETURN count(n)")


async def test_what_is_not_there(team: Team) -> None:
    home, other = team.homes[20:22]
    resident = await team.resident(home)
    assert codes(await request(resident, NOWHERE)) == ["NOT_FOUND"]
    (fault,) = (await request(resident, home, contact=team.residents(other)[0])).errors
    assert fault["extensions"] == {"code": "NOT_FOUND", "argument": "input.contact"}
    runner = await team.runner()
    for answer in (await claim(runner, "Errand:0"), await advance(runner, "PURCHASED", "Errand:0")):
        assert answer.errors[0]["extensions"] == {"code": "NOT_FOUND", "argument": "ids[0]"}
    assert (await runner.ask(CANCEL, id="Errand:0")).errors[0]["extensions"]["argument"] == "id"
    answer = await runner.ask(CLAIM, ids=["Person:0"])
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "ids[0]"}
    assert (await runner.ask(CLAIM, ids=[])).errors[0]["extensions"]["argument"] == "ids"
    assert (await runner.ask(CLAIM, ids=["Errand:0"] * 201)).errors[0]["extensions"]["argument"] == "ids"


async def test_a_list_is_claimed_whole_or_not_at_all(team: Team) -> None:
    one, other = team.homes[22:24]
    ids = [await asked(await team.resident(home), home) for home in (one, other)]
    runner = await team.runner()
    await claim(await team.runner(1), ids[1])
    (fault,) = (await claim(runner, *ids)).errors
    named = {"code": "CONFLICT", "argument": "ids[1]", "errand": ids[1]}
    assert {name: each for name, each in fault["extensions"].items() if name != "runner"} == named
    assert states(team, *ids) == ["REQUESTED", "CLAIMED"]
    assert (await claim(runner, ids[0], "Errand:0")).errors[0]["extensions"]["argument"] == "ids[1]"
    assert states(team, *ids) == ["REQUESTED", "CLAIMED"]


@pytest.mark.parametrize(
    ("to", "bought", "argument"),
    [
        ("PURCHASED", {"missing": [1]}, "bought[0].missing[0]"),
        ("PURCHASED", {"missing": [-1]}, "bought[0].missing[0]"),
        ("PURCHASED", {"missing": [0, 0]}, "bought[0].missing[1]"),
        ("PURCHASED", {"paid": -1}, "bought[0].paid"),
        ("PURCHASED", {"paid": 1.001}, "bought[0].paid"),
        ("PURCHASED", {"errand": "Errand:1"}, "bought[0].errand"),
        ("DELIVERED", {}, "bought"),
        ("GIVEN_BACK", None, "reason"),
    ],
)
async def test_what_cannot_be_told_of_it(team: Team, to: str, bought: dict[str, Any] | None, argument: str) -> None:
    home = team.homes[24]
    runner = await team.runner()
    id = await asked(await team.resident(home), home)
    await claim(runner, id)
    told = [] if bought is None else [{"errand": id, **bought}]
    answer = await runner.ask(ADVANCE, ids=[id], to=to, bought=told)
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}
    assert states(team, id) == ["CLAIMED"]


async def test_states_that_cannot_follow(team: Team) -> None:
    home = team.homes[25]
    runner = await team.runner()
    id = await asked(await team.resident(home), home)
    ways = {
        "CLAIMED": ("PURCHASED", "GIVEN_BACK"),
        "PURCHASED": ("DELIVERED", "RETURNED"),
        "DELIVERED": (),
    }
    await claim(runner, id)
    for state, allowed in ways.items():
        for to in ("PURCHASED", "DELIVERED", "GIVEN_BACK", "RETURNED"):
            if to not in allowed:
                (fault,) = (await advance(runner, to, id, reason="误")).errors
                assert fault["extensions"] == {"code": "CONFLICT", "argument": "ids[0]", "errand": id, "state": state}
        if allowed:
            await advance(runner, allowed[0], id)
    (fault,) = (await claim(runner, id)).errors
    assert fault["extensions"] == {"code": "CONFLICT", "argument": "ids[0]", "errand": id, "state": "DELIVERED"}


def states(team: Team, *ids: str) -> list[str]:
    """The states of errands, from the graph."""
    keys = [each.partition(":")[2] for each in ids]
    return team.facts.ask("UNWIND $keys AS key MATCH (e:Errand {id: key}) RETURN e.state", keys=keys)


async def test_what_is_named_twice_is_refused(team: Team) -> None:
    home = team.homes[20]
    errand = (await request(await team.resident(home), home)).data["requestErrand"]["errand"]["id"]
    runner = await team.runner()
    before = counted(team)
    for answer in (await claim(runner, errand, errand), await advance(runner, "PURCHASED", errand, errand)):
        assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "ids[1]"}
    assert counted(team) == before
