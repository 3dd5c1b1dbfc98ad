"""What is off with a directive or a report is told by the name of the argument, and nothing is written."""

from typing import Any

import pytest

from tests.api.directives.staff import ISSUE, REPORT, Staff, delivery, figures, issue
from tests.api.restructurings.conftest import UNIT

DRAFT = {"from": UNIT, "title": "排查", "body": "逐户排查"}
LONG = "x" * 4001


@pytest.mark.parametrize(
    ("given", "code", "argument"),
    [
        ({"from": "EC2990101100999-1"}, "NOT_FOUND", "input.from"),
        ({"from": "990101100201O001"}, "BAD_USER_INPUT", "input.from"),
        ({"title": " "}, "BAD_USER_INPUT", "input.title"),
        ({"body": LONG}, "BAD_USER_INPUT", "input.body"),
        ({"purpose": "WORK_RESUMPTION"}, "BAD_USER_INPUT", "input.purpose"),
        ({"toLevel": 1}, "BAD_USER_INPUT", "input.toLevel"),
        ({"toLevel": 4}, "BAD_USER_INPUT", "input.toLevel"),
        ({"dueAt": "2020-02-16T20:00:00+08:00"}, "BAD_USER_INPUT", "input.dueAt"),
        ({"measures": [{"label": "甲"}] * 21}, "BAD_USER_INPUT", "input.measures"),
        ({"measures": [{"key": "m2", "label": "甲"}, {"label": "乙"}]}, "BAD_USER_INPUT", "input.measures[1].key"),
        ({"measures": [{"key": "Screened", "label": "甲"}]}, "BAD_USER_INPUT", "input.measures[0].key"),
        ({"measures": [{"label": "甲", "decimals": 4}]}, "BAD_USER_INPUT", "input.measures[0].decimals"),
    ],
    ids=str,
)
async def test_a_directive(staff: Staff, given: dict[str, Any], code: str, argument: str) -> None:
    secretary = await staff.commander(UNIT)
    before = staff.facts.ask("MATCH (d:Directive) RETURN count(d) AS n")
    (error,) = (await secretary.ask(ISSUE, input={**DRAFT, **given})).errors
    assert (error["extensions"]["code"], error["extensions"]["argument"]) == (code, argument)
    assert staff.facts.ask("MATCH (d:Directive) RETURN count(d) AS n") == before


@pytest.mark.parametrize(
    ("values", "argument"),
    [
        (figures(1)[:1], "values"),
        ([], "values"),
        ([*figures(1), {"key": "m3", "value": 1}], "values[2].key"),
        ([*figures(1), {"key": "m2", "value": 1}], "values[2].key"),
        (figures(1.5), "values[0].value"),
        (figures(1, 0.0001), "values[1].value"),
        (figures(1_000_000_001), "values[0].value"),
        (figures(-1e300), "values[0].value"),
    ],
    ids=str,
)
async def test_a_report(staff: Staff, values: list[dict[str, Any]], argument: str) -> None:
    sent = await issue(await staff.commander(UNIT), UNIT)
    first = staff.facts.beneath(UNIT)[0]
    answer = await (await staff.commander(first)).ask(REPORT, delivery=delivery(sent, first), values=values)
    (error,) = answer.errors
    assert (error["extensions"]["code"], error["extensions"]["argument"]) == ("BAD_USER_INPUT", argument)
    assert staff.facts.ask(
        "MATCH (d:Delivery {id: $id}) RETURN d.acknowledgedAt AS at", id=delivery(sent, first)[9:]
    ) == [None]


async def test_who_is_asked_for_no_figures_gives_none(staff: Staff) -> None:
    secretary = await staff.commander(UNIT)
    sent = await issue(secretary, UNIT)
    (error,) = (await secretary.ask(REPORT, delivery=delivery(sent, UNIT), values=figures(1))).errors
    assert error["extensions"]["argument"] == "values[0].key"
    noted = await secretary.ask(REPORT, delivery=delivery(sent, UNIT), values=[], note="已布置\n第二行")
    assert noted.data["reportOnDirective"]["report"] | {"id": "", "at": ""} == {
        "id": "",
        "at": "",
        "note": "已布置\n第二行",
        "replaced": False,
        "by": {"id": staff.facts.tied(UNIT, "COMMANDS")[0]},
        "unit": {"code": UNIT},
        "values": [],
        "replaces": None,
    }


async def test_two_corrections_of_one_report(staff: Staff) -> None:
    sent = await issue(await staff.commander(UNIT), UNIT)
    first = staff.facts.beneath(UNIT)[0]
    commander, answered = await staff.commander(first), delivery(sent, first)

    async def say(screened: int, **given: Any) -> Any:
        return await commander.ask(REPORT, delivery=answered, values=figures(screened), **given)

    begun = (await say(1)).data["reportOnDirective"]["report"]["id"]
    one = (await say(2, replaces=begun)).data["reportOnDirective"]["report"]
    assert one["replaces"] == {"id": begun, "replaced": True}
    (error,) = (await say(3, replaces=begun)).errors
    assert error["extensions"]["code"] == "CONFLICT"
    assert error["extensions"]["reports"] == [one["id"]]
    (error,) = (await say(3, replaces="Report:0")).errors
    assert error["extensions"]["code"] == "CONFLICT"
