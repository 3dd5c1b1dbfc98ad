"""Directives are sent down a tree of units, acknowledged, reported on, corrected, added up and closed."""

from datetime import UTC, datetime

from tests.api.directives.staff import (
    ACKNOWLEDGE,
    CLOSE,
    Staff,
    delivery,
    issue,
    progress,
    report,
)
from tests.api.restructurings.conftest import UNIT


async def test_a_village_hears_and_answers(staff: Staff) -> None:
    secretary = await staff.commander(UNIT)
    beneath = staff.facts.beneath(UNIT)
    sent = await issue(secretary, UNIT, task="SCREENING")
    assert sent["from"] == {"code": UNIT}
    assert [each["key"] for each in sent["measures"]] == ["screened", "m2"]
    assert {each["unit"]["code"]: each["figuresAsked"] for each in sent["deliveries"]["nodes"]} == {
        UNIT: False,
        **dict.fromkeys(beneath, True),
    }
    first = await staff.commander(beneath[0])
    acknowledged = (await first.ask(ACKNOWLEDGE, delivery=delivery(sent, beneath[0]))).data["acknowledgeDirective"]
    assert acknowledged["delivery"]["state"] == "ACKNOWLEDGED"
    for number, unit in enumerate(beneath):
        commander = await staff.commander(unit)
        answer = (await report(commander, delivery(sent, unit), 10 + number, 0.125)).data["reportOnDirective"]
        assert answer["delivery"]["state"] == "REPORTED"
        assert answer["report"]["unit"] == {"code": unit}
    found = await progress(secretary, sent["id"])
    total = sum(10 + number for number in range(len(beneath)))
    assert found["totals"] == [{"key": "screened", "value": total}, {"key": "m2", "value": 0.125 * len(beneath)}]
    assert (found["units"], found["reporting"], found["reported"]) == (len(beneath) + 1, len(beneath), len(beneath))
    assert [each["unit"]["code"] for each in found["byUnit"]["nodes"]] == beneath
    corrected = (await report(first, delivery(sent, beneath[0]), 99)).data["reportOnDirective"]["report"]
    assert corrected["replaces"]["replaced"] is True
    assert (await progress(secretary, sent["id"]))["totals"][0]["value"] == total + 89
    closed = (await secretary.ask(CLOSE, id=sent["id"])).data["closeDirective"]["directive"]
    assert closed["closedReason"] == "办完"
    refused = await report(first, delivery(sent, beneath[0]), 1)
    assert refused.errors[0]["extensions"]["code"] == "CONFLICT"


PAST = """query ($id: ID!) { node(id: $id) { ... on Delivery {
  state acknowledgedAt report { values { value } replaced } history { totalCount } } } }"""


async def test_every_past_moment_can_be_asked(staff: Staff) -> None:
    secretary = await staff.commander(UNIT)
    unit = staff.facts.beneath(UNIT)[4]
    sent = await issue(secretary, UNIT)
    commander, asked = await staff.commander(unit), delivery(sent, unit)
    moments = [datetime.now(UTC)]
    await commander.ask(ACKNOWLEDGE, delivery=asked)
    moments.append(datetime.now(UTC))
    for figure in (1, 2):
        await report(commander, asked, figure)
        moments.append(datetime.now(UTC))
    found = []
    for moment in moments:
        answer = await secretary.ask(PAST, {"Danyuan-As-Of": moment.isoformat()}, id=asked)
        node = answer.data["node"]
        value = node["report"] and node["report"]["values"][0]["value"]
        found.append((node["state"], node["acknowledgedAt"] is None, value, node["history"]["totalCount"]))
    assert found == [
        ("SENT", True, None, 0),
        ("ACKNOWLEDGED", False, None, 1),
        ("REPORTED", False, 1, 2),
        ("REPORTED", False, 2, 3),
    ]
    assert (await secretary.ask(PAST, id=asked)).data["node"]["state"] == "REPORTED"
