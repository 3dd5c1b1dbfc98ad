"""A household is closed once nobody lives there; a new address holds from a day on, and the earlier one stays."""

from typing import Any, Final

from tests.api.registers.test_households import given, register
from tests.api.registers.test_people import kinds, today
from tests.api.registers.test_undoing import DEPART, MOVE, change_of, later, lives, now, somebody, undone
from tests.api.registers.town import NEXT, Town, told
from tests.serving import Frontend

CLOSE: Final = """mutation ($code: String!, $on: Date!) { closeHousehold(code: $code, on: $on) {
  household { id address } changes { id } } }"""
ADDRESS: Final = """mutation ($code: String!, $to: String!, $at: DateTime) {
  changeAddress(household: $code, address: $to, effectiveAt: $at) { household { address } changes { id summary } } }"""
FOUND: Final = """query ($code: String!, $at: DateTime) {
  household(code: $code, asOf: $at) { address coverage { level } } }"""
EMPTY: Final = """{ violations(rule: "EMPTY_HOUSEHOLD", first: 200) { nodes { severity subject { code } } } }"""


async def found(frontend: Frontend, code: str, at: str | None = None) -> dict[str, Any] | None:
    """A household as it is at an instant."""
    household: dict[str, Any] | None = (await frontend.ask(FOUND, code=code, at=at)).data["household"]
    return household


async def address(frontend: Frontend, code: str, at: str | None = None) -> str | None:
    household = await found(frontend, code, at)
    return None if household is None else str(household["address"])


async def empty(frontend: Frontend) -> set[str]:
    """Codes of the households in which nobody lives."""
    nodes = (await frontend.ask(EMPTY)).data["violations"]["nodes"]
    assert {each["severity"] for each in nodes} <= {"WARNING"}
    return {each["subject"]["code"] for each in nodes}


async def test_an_empty_household_is_warned_of_and_closed(organiser: Frontend, town: Town) -> None:
    new = given(town)
    await register(organiser, new)
    assert new["code"] in await empty(organiser)
    person, _ = await somebody(organiser, new["code"])
    assert new["code"] not in await empty(organiser)
    assert told(await organiser.ask(CLOSE, code=new["code"], on=today())) == ("CONFLICT", ("INHABITED",))
    await organiser.ask(DEPART, id=person, on=today())
    before = now()
    closed = await organiser.ask(CLOSE, code=new["code"], on=today())
    assert closed.data["closeHousehold"]["household"]["address"] == new["address"]
    assert (await found(organiser, new["code"]), new["code"] in await empty(organiser)) == (None, False)
    assert (await found(organiser, new["code"], before) or {})["coverage"] != []
    assert told(await organiser.ask(CLOSE, code=new["code"], on=today())) == ("CONFLICT", ("ENDED",))
    assert (await kinds(organiser, f"Household:{new['code']}"))[-1] == "CLOSE_HOUSEHOLD"
    await undone(organiser, change_of(closed))
    assert await found(organiser, new["code"]) == await found(organiser, new["code"], before)


async def test_it_is_closed_on_a_day_and_that_is_called_off(organiser: Frontend, town: Town) -> None:
    new = given(town)
    await register(organiser, new)
    closed = change_of(await organiser.ask(CLOSE, code=new["code"], on=today(20)))
    assert await found(organiser, new["code"]) is not None
    assert await found(organiser, new["code"], later(21)) is None
    person, _ = await somebody(organiser, town.household(place=31))
    assert told(await organiser.ask(MOVE, id=person, to=new["code"])) == ("CONFLICT", ("WITHIN_LIFE",))
    await undone(organiser, closed)
    assert await found(organiser, new["code"], later(21)) == await found(organiser, new["code"])
    await organiser.ask(MOVE, id=person, to=new["code"])
    assert await lives(organiser, person) == new["code"]


async def test_who_is_to_move_in_keeps_it_open(organiser: Frontend, town: Town) -> None:
    new = given(town)
    await register(organiser, new)
    person, _ = await somebody(organiser, town.household(place=32))
    await organiser.ask(MOVE, id=person, to=new["code"], at=later(20))
    assert told(await organiser.ask(CLOSE, code=new["code"], on=today()))[0] == "CONFLICT"
    assert await lives(organiser, person, later(20)) == new["code"]


async def test_a_new_address_and_the_earlier_one(organiser: Frontend, town: Town) -> None:
    house = town.household(NEXT, 33)
    old, before = await address(organiser, house), now()
    changed = await organiser.ask(ADDRESS, code=house, to="新屋一号")
    (change,) = changed.data["changeAddress"]["changes"]
    assert changed.data["changeAddress"]["household"] == {"address": "新屋一号"}
    assert "新屋" not in change["summary"]
    assert [await address(organiser, house, at) for at in (before, None)] == [old, "新屋一号"]
    same = await organiser.ask(ADDRESS, code=house, to="新屋一号")
    assert told(same) == ("CONFLICT", ("UNCHANGED",))
    between = now()
    await undone(organiser, change["id"])
    assert [await address(organiser, house, at) for at in (before, between, None)] == [old, "新屋一号", old]


async def test_an_address_to_come_is_called_off_and_stands_before_none(organiser: Frontend, town: Town) -> None:
    house = town.household(NEXT, 34)
    old = await address(organiser, house)
    coming = change_of(await organiser.ask(ADDRESS, code=house, to="新屋二号", at=later(20)))
    assert [await address(organiser, house, at) for at in (None, later(20))] == [old, "新屋二号"]
    sooner = await organiser.ask(ADDRESS, code=house, to="新屋三号", at=later(10))
    assert told(sooner) == ("CONFLICT", ("LATER",))
    await undone(organiser, coming)
    assert await address(organiser, house, later(20)) == old
    await organiser.ask(ADDRESS, code=house, to="新屋三号", at=later(10))
    assert [await address(organiser, house, later(day)) for day in (9, 10, 30)] == [old, "新屋三号", "新屋三号"]


async def test_refused_by_name(organiser: Frontend) -> None:
    for mutation, given_, argument in (
        (CLOSE, {"code": "990101100201H9999", "on": today()}, "code"),
        (ADDRESS, {"code": "990101100201H9999", "to": "新屋"}, "household"),
    ):
        assert told(await organiser.ask(mutation, None, **given_)) == ("NOT_FOUND", argument)
    assert told(await organiser.ask(ADDRESS, code="990101100201H0001", to=" ")) == ("BAD_USER_INPUT", "address")
