"""What is off is told by the name of the argument, and nothing is written."""

from datetime import date
from typing import Any

import pytest

from graph.days import start_of, today
from tests.api.resumption.premises import Premises, days_ago, fault, findings, held

SAID = "MATCH (said:GuidanceVisit|ContingencyPlan|StandingFact|Standing) RETURN count(said) AS n"
TO_COME = start_of(days_ago(-2)).isoformat()
TWICE = [*findings(), {"topic": "STAFF_HEALTH", "result": "FAILED"}]


@pytest.mark.parametrize(
    ("given", "code", "argument"),
    [
        ({"enterprise": "X00000000000000000"}, "NOT_FOUND", "input.enterprise"),
        ({"enterprise": "是"}, "BAD_USER_INPUT", "input.enterprise"),
        ({"heldAt": TO_COME}, "BAD_USER_INPUT", "input.heldAt"),
        ({"heldAt": start_of(days_ago(32)).isoformat()}, "BAD_USER_INPUT", "input.heldAt"),
        ({"heldAt": "2020-03-01T00:00:00"}, "BAD_USER_INPUT", "input.heldAt"),
        ({"findings": TWICE}, "BAD_USER_INPUT", "input.findings[4].topic"),
        ({"findings": []}, "BAD_USER_INPUT", "input.findings"),
        (
            {"findings": [{"topic": "STAFF_HEALTH", "result": "FAILED", "note": " "}]},
            "BAD_USER_INPUT",
            "input.findings[0].note",
        ),
        ({"replaces": "Person:0"}, "BAD_USER_INPUT", "input.replaces"),
        ({"replaces": "GuidanceVisit:0"}, "NOT_FOUND", "input.replaces"),
    ],
    ids=str,
)
async def test_a_visit(firm: Premises, given: dict[str, Any], code: str, argument: str) -> None:
    answer = await firm.record(await firm.officer(), **given)
    assert fault(answer) == (code, argument)
    assert firm.facts.ask(SAID) == [0]


async def test_an_unknown_topic(firm: Premises) -> None:
    answer = await firm.record(await firm.officer(), findings=[{"topic": "WEATHER", "result": "PASSED"}])
    assert answer.errors[0]["extensions"]["code"] in ("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED")
    assert "WEATHER" in answer.errors[0]["message"]
    assert firm.facts.ask(SAID) == [0]


@pytest.mark.parametrize("days", [-1, 31])
async def test_a_day(firm: Premises, days: int) -> None:
    officer = await firm.officer()
    assert fault(await firm.file(officer, days_ago(days))) == ("BAD_USER_INPUT", "on")
    assert fault(await firm.set(officer, "PREPARING", days_ago(days))) == ("BAD_USER_INPUT", "on")
    assert firm.facts.ask(SAID) == [0]


async def test_organisers_tell_what_was_long_ago(firm: Premises) -> None:
    await firm.recorded(firm.organiser, heldAt=held(days=400))
    await firm.stands(firm.organiser, "PREPARING", days_ago(400))


async def test_other_arguments(firm: Premises) -> None:
    officer = await firm.officer()
    none = Premises(firm.facts, firm.of, firm.organiser, "X00000000000000000")
    assert fault(await none.file(officer, today())) == ("NOT_FOUND", "enterprise")
    assert fault(await none.set(officer, "PREPARING", today())) == ("NOT_FOUND", "enterprise")
    assert fault(await firm.set(officer, "PREPARING", today(), reason=" ")) == ("BAD_USER_INPUT", "reason")
    long = await firm.file(officer, today(), note="x" * 1001)
    assert fault(long) == ("BAD_USER_INPUT", "note")
    assert long.errors[0]["message"] == "note must have 1 to 1000 characters."
    assert firm.facts.ask(SAID) == [0]


@pytest.mark.parametrize(
    ("first", "last"), [(days_ago(2), days_ago(-1)), (days_ago(1), days_ago(2)), (days_ago(366), today())]
)
async def test_days_of_the_curve(firm: Premises, first: date, last: date) -> None:
    query = "query ($from: Date!, $to: Date!) { resumptionCurve(from: $from, to: $to) { on } }"
    given: dict[str, Any] = {"from": first.isoformat(), "to": last.isoformat()}
    assert fault(await firm.organiser.ask(query, **given)) == ("BAD_USER_INPUT", "to")
    given = {"from": days_ago(365).isoformat(), "to": today().isoformat()}
    year = await firm.organiser.ask(query, **given)
    assert len(year.data["resumptionCurve"]) == 366
