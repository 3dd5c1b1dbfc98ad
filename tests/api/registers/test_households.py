"""A new household comes with the unit that answers for it, or not at all."""

import asyncio
from typing import Any, Final

import pytest

from tests.api.registers.town import NEXT, VILLAGE, Town, new_household, told
from tests.serving import Answer, Frontend

REGISTER: Final = """mutation ($input: HouseholdInput!) { registerHousehold(input: $input) { household {
  id code address village { code } grid { code } residents { id } since until
  answerChains { purpose complete links { level unit { code } } } } } }"""
CHANGES: Final = """query ($about: ID!) { changes(about: $about) { nodes {
  kind reason summary actor { id } touched { nodes { id } } } } }"""
COUNT: Final = "{ changes { totalCount } }"


def given(town: Town, **others: Any) -> dict[str, Any]:
    """A household of the village, sound where nothing else is said."""
    sound = {"address": "一组七号", "village": VILLAGE, "grid": town.grid(), "units": [town.unit()]}
    return {"code": new_household(), **sound, **others}


async def register(frontend: Frontend, given: dict[str, Any], **headers: str) -> Answer:
    return await frontend.ask(REGISTER, headers, input=given)


async def test_it_is_answered_for_at_once(organiser: Frontend, town: Town) -> None:
    home = given(town)
    found = (await register(organiser, home)).data["registerHousehold"]["household"]
    assert (found["id"], found["address"], found["until"]) == (f"Household:{home['code']}", "一组七号", None)
    assert (found["village"], found["grid"], found["residents"]) == ({"code": VILLAGE}, {"code": town.grid()}, [])
    (chain,) = found["answerChains"]
    assert (chain["purpose"], chain["complete"]) == ("EPIDEMIC_CONTROL", True)
    assert chain["links"][0]["unit"] == {"code": town.unit()}


async def test_before_there_was_none(organiser: Frontend, town: Town) -> None:
    home = given(town)
    since = (await register(organiser, home)).data["registerHousehold"]["household"]["since"]
    query = "query ($code: String!, $at: DateTime) { household(code: $code, asOf: $at) { code } }"
    assert (await organiser.ask(query, code=home["code"], at="2020-03-01T00:00:00Z")).data == {"household": None}
    assert (await organiser.ask(query, code=home["code"], at=since)).data == {"household": {"code": home["code"]}}


async def test_the_log_tells_it_without_the_address(organiser: Frontend, town: Town) -> None:
    home = given(town)
    await register(organiser, home)
    (change,) = (await organiser.ask(CHANGES, about=f"Household:{home['code']}")).data["changes"]["nodes"]
    assert (change["kind"], change["reason"]) == ("REGISTER_HOUSEHOLD", "Registration of a household")
    told = await organiser.ask(CHANGES, {"Accept-Language": "zh"}, about=f"Household:{home['code']}")
    assert [each["reason"] for each in told.data["changes"]["nodes"]] == ["登记户"]
    assert change["summary"] == f"Registered a household in {VILLAGE}"
    assert {node["id"] for node in change["touched"]["nodes"]} == {
        f"Household:{home['code']}",
        f"Village:{VILLAGE}",
        f"Grid:{town.grid()}",
        f"Unit:{town.unit()}",
    }


async def test_refused_by_name_and_nothing_is_changed(organiser: Frontend, town: Town) -> None:
    refused: list[tuple[dict[str, Any], Any]] = [
        ({"units": []}, ("CONFLICT", ("NO_GAP",))),
        ({"units": [town.unit(NEXT)]}, ("CONFLICT", ("NO_GAP", "SAME_VILLAGE"))),
        ({"units": [f"EC2{VILLAGE}-1"]}, ("CONFLICT", ("MISFIT",))),
        ({"grid": town.grid(NEXT)}, ("CONFLICT", ("ONE_PLACE",))),
        ({"code": town.household()}, ("CONFLICT", ("TAKEN",))),
        ({"code": new_household(NEXT)}, ("CONFLICT", ("CODE",))),
        ({"village": "990101100999"}, ("NOT_FOUND", "input.village")),
        ({"units": ["EC3none-1"]}, ("NOT_FOUND", "input.units")),
        ({"grid": "none"}, ("NOT_FOUND", "input.grid")),
        ({"code": "none"}, ("BAD_USER_INPUT", "input.code")),
        ({"code": f"{VILLAGE}H٧٠٠١"}, ("BAD_USER_INPUT", "input.code")),
        ({"address": "  "}, ("BAD_USER_INPUT", "input.address")),
        ({"units": ["$"]}, ("BAD_USER_INPUT", "input.units[0]")),
    ]
    before = (await organiser.ask(COUNT)).data
    for amiss, expected in refused:
        home = given(town, **amiss)
        assert told(await register(organiser, home)) == expected, amiss
    assert (await organiser.ask(COUNT)).data == before


async def test_what_it_would_break_is_told_in_the_language_asked_for(organiser: Frontend, town: Town) -> None:
    home = given(town, units=[])
    for language, word in (("en", "no unit beneath covers"), ("zh", "没有下级作战单元覆盖")):
        (error,) = (await register(organiser, home, **{"Accept-Language": language})).errors
        violation, empty = error["extensions"]["violations"]
        assert (empty["rule"], empty["severity"]) == ("EMPTY_HOUSEHOLD", "WARNING")
        assert word in violation["message"]
        assert error["message"] == violation["message"]
        assert violation["subject"] == f"Household:{home['code']}"


@pytest.mark.parametrize("clients", [2, 4])
async def test_of_several_at_once_one_is_given_the_code(organiser: Frontend, town: Town, clients: int) -> None:
    home = given(town)
    answers = await asyncio.gather(*(register(organiser, home) for _ in range(clients)))
    refused = [told(answer) for answer in answers if "errors" in answer.body]
    assert refused == [("CONFLICT", ("TAKEN",))] * (clients - 1)
