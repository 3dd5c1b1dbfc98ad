"""A new enterprise comes with the unit that brings it back to work, and ends with all its tenures."""

from datetime import UTC, datetime
from typing import Any, Final

from seed.codes import credit_code
from tests.api.registers.test_people import kinds, today
from tests.api.registers.town import NUMBERS, TOWN, Town, told
from tests.serving import Answer, Frontend

REGISTER: Final = """mutation ($input: EnterpriseInput!) { registerEnterprise(input: $input) { enterprise {
  id code name kind village { code } coverage(purpose: WORK_RESUMPTION) { level unit { code } } } } }"""
CLOSE: Final = """mutation ($code: String!, $on: Date!) { closeEnterprise(code: $code, on: $on) { enterprise {
  id code village { code } instructors { id } } } }"""
FOUND: Final = """query ($code: String!, $at: DateTime) { enterprise(code: $code, asOf: $at) {
  coverage { unit { code } } } }"""
COUNT: Final = "{ changes { totalCount } }"


def given(town: Town, **others: Any) -> dict[str, Any]:
    """An enterprise that is sound where nothing else is said."""
    _, unit, village = town.enterprise()
    code = credit_code(TOWN[:6], 90_000_000 + next(NUMBERS))
    return {"code": code, "name": "测试印刷厂", "kind": "MICRO", "village": village, "unit": unit, **others}


async def register(frontend: Frontend, given: dict[str, Any]) -> Answer:
    return await frontend.ask(REGISTER, input=given)


async def test_it_is_covered_at_once(organiser: Frontend, town: Town) -> None:
    firm = given(town)
    found = (await register(organiser, firm)).data["registerEnterprise"]["enterprise"]
    assert {name: found[name] for name in ("code", "name", "kind")} == {
        name: firm[name] for name in ("code", "name", "kind")
    }
    assert found["village"] == {"code": firm["village"]}
    assert [each["level"] for each in found["coverage"]] == [3, 2, 1]
    assert found["coverage"][0]["unit"] == {"code": firm["unit"]}
    assert (await organiser.ask(FOUND, code=firm["code"], at="2020-03-01T00:00:00Z")).data == {"enterprise": None}
    assert await kinds(organiser, found["id"]) == ["REGISTER_ENTERPRISE"]


async def test_a_grower_may_have_a_code_of_the_village(organiser: Frontend, town: Town) -> None:
    firm = given(town, kind="GRAIN_GROWER")
    firm["code"] = f"{firm['village']}G{next(NUMBERS)}"
    assert (await register(organiser, firm)).data["registerEnterprise"]["enterprise"]["code"] == firm["code"]


async def test_refused_by_name_and_nothing_is_changed(organiser: Frontend, town: Town) -> None:
    firm = given(town)
    wrong = firm["code"][:-1] + ("0" if firm["code"][-1] != "0" else "1")
    grower = f"{firm['village']}G0009"
    refused: list[tuple[dict[str, Any], Any]] = [
        ({"unit": None}, ("CONFLICT", ("NO_GAP",))),
        ({"unit": town.unit()}, ("CONFLICT", ("MISFIT",))),
        ({"code": town.enterprise()[0]}, ("CONFLICT", ("TAKEN",))),
        ({"code": "990101100999G0001", "kind": "SMALL_TRADE"}, ("CONFLICT", ("CODE",))),
        ({"village": "990101100999"}, ("NOT_FOUND", "input.village")),
        ({"unit": "WR3none-1"}, ("NOT_FOUND", "input.unit")),
        ({"code": wrong}, ("BAD_USER_INPUT", "input.code")),
        ({"code": firm["code"].lower() + "x"}, ("BAD_USER_INPUT", "input.code")),
        ({"code": grower}, ("BAD_USER_INPUT", "input.kind")),
        ({"name": ""}, ("BAD_USER_INPUT", "input.name")),
    ]
    before = (await organiser.ask(COUNT)).data
    for amiss, expected in refused:
        assert told(await register(organiser, firm | amiss)) == expected, amiss
    assert (await organiser.ask(COUNT)).data == before


async def test_it_is_closed_with_all_its_tenures(organiser: Frontend, town: Town) -> None:
    firm = given(town)
    await register(organiser, firm)
    at = datetime.now(UTC).isoformat()
    closed = (await organiser.ask(CLOSE, code=firm["code"], on=today())).data["closeEnterprise"]["enterprise"]
    assert closed["village"] == {"code": firm["village"]}, "as it was at the last instant"
    assert (await organiser.ask(FOUND, code=firm["code"])).data == {"enterprise": None}
    assert (await organiser.ask(FOUND, code=firm["code"], at=at)).data["enterprise"]["coverage"] != []
    assert await kinds(organiser, closed["id"]) == ["REGISTER_ENTERPRISE", "CLOSE_ENTERPRISE"]
    assert told(await organiser.ask(CLOSE, code=firm["code"], on=today())) == ("CONFLICT", ("ENDED",))
    assert told(await register(organiser, firm)) == ("CONFLICT", ("TAKEN",))


async def test_a_seeded_one_is_closed_on_a_day(organiser: Frontend, town: Town) -> None:
    code, *_ = town.enterprise()
    assert (await organiser.ask(CLOSE, code=code, on=today(20))).data["closeEnterprise"]["enterprise"][
        "instructors"
    ] != []
    assert (await organiser.ask(FOUND, code=code)).data["enterprise"]["coverage"] != []
    later = f"{today(21)}T00:00:00+08:00"
    assert (await organiser.ask(FOUND, code=code, at=later)).data == {"enterprise": None}
    assert told(await organiser.ask(CLOSE, code="none", on=today())) == ("NOT_FOUND", "code")
