"""What becomes of a directive while units are merged, split, ended and brought back: no figure is lost, none twice."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from neo4j import GraphDatabase

from graph.database.settings import Database
from tests.api.directives.staff import CLOSE, Staff, delivery, issue, progress, report
from tests.api.restructurings.conftest import APPLY, UNIT, Organiser
from tests.serving import Answer

UNDO = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied violations { message } } }'
DELIVERY = """query ($id: ID!) { delivery(id: $id) {
  state overdue unit { code } answering { code } report { unit { code } values { value } }
  history { totalCount nodes { __typename ... on Report { replaced } } } } }"""
MINE = "{ viewer { deliveries(first: 200) { nodes { id } } } }"


@pytest.fixture
def village(staff: Staff) -> list[str]:
    """Level-3 units of the village, which keep what a test does to them: each test takes others."""
    return staff.facts.beneath(UNIT)


async def apply(organiser: Organiser, *steps: dict[str, Any], at: datetime | None = None) -> str:
    """The id of a restructuring that was applied."""
    id = await organiser.draft(*steps, at=at)
    done = (await organiser.frontend.ask(APPLY, id=id, version=1)).data["applyRestructuring"]
    assert done["applied"], done["violations"]
    return id


async def undo(organiser: Organiser, id: str) -> None:
    undone = (await organiser.frontend.ask(UNDO, id=id)).data["undoRestructuring"]
    assert undone["applied"], undone["violations"]


async def told(organiser: Organiser, id: str) -> dict[str, Any]:
    """A delivery as an organiser reads it."""
    answer = await organiser.frontend.ask(DELIVERY, id=id)
    found: dict[str, Any] = answer.data["delivery"]
    return found


def codes(units: list[dict[str, str]]) -> list[str]:
    return [each["code"] for each in units]


async def total(organiser: Organiser, sent: dict[str, Any]) -> tuple[float, int]:
    """The sum of the first measure, and how many units have reported."""
    found = await progress(organiser.frontend, sent["id"])
    by_unit = sum(each["totals"][0]["value"] for each in found["byUnit"]["nodes"])
    assert by_unit == found["totals"][0]["value"]
    return by_unit, found["reported"]


async def test_a_merged_unit(staff: Staff, organiser: Organiser, village: list[str]) -> None:
    one, other = village[-1], village[-2]
    sent = await issue(await staff.commander(UNIT), UNIT)
    deliveries = delivery(sent, one), delivery(sent, other)
    await report(await staff.commander(one), deliveries[0], 5)
    merged = await apply(organiser, {"dissolveUnit": {"unit": one, "coverageTo": other}})
    seen = await told(organiser, deliveries[0])
    assert (seen["state"], codes(seen["answering"]), seen["unit"]) == ("REPORTED", [other], {"code": one})
    survivor = await staff.commander(other)
    mine = [each["id"] for each in (await survivor.ask(MINE)).data["viewer"]["deliveries"]["nodes"]]
    assert deliveries[1] in mine
    assert deliveries[0] not in mine  # it was reported on
    await report(survivor, deliveries[1], 7)
    assert await total(organiser, sent) == (12, 2)
    corrected = (await report(survivor, deliveries[0], 6)).data["reportOnDirective"]["report"]
    assert (corrected["unit"], corrected["replaces"]["replaced"]) == ({"code": other}, True)
    assert await total(organiser, sent) == (13, 2)
    await undo(organiser, merged)
    seen = await told(organiser, deliveries[0])
    assert (seen["state"], codes(seen["answering"])) == ("REPORTED", [one])
    await report(await staff.commander(one), deliveries[0], 4)
    assert await total(organiser, sent) == (11, 2)
    assert refused(await report(survivor, deliveries[0], 1)) == "NOT_FOUND"
    assert (await told(organiser, deliveries[0]))["history"]["totalCount"] == 3


def refused(answer: Answer) -> str:
    return str(answer.errors[0]["extensions"]["code"])


def halves(staff: Staff, unit: str, number: int) -> list[dict[str, Any]]:
    """Two parts of a unit, which share what it covers."""
    covered = staff.facts.covered(unit)
    (commander,), liaison = staff.facts.tied(unit, "COMMANDS"), staff.facts.tied(unit, "LIAISES_FOR")[0]
    common = {"level": 3, "purpose": "EPIDEMIC_CONTROL", "liaison": liaison}
    places = ((0, covered[:5], commander), (1, covered[5:], staff.facts.tied(UNIT, "COMMANDS")[0]))
    return [
        {"code": f"EC3{half[0]}-{number + place}", "name": f"半{place}", "covers": half, "commander": who, **common}
        for place, half, who in places
    ]


async def test_a_split_unit(staff: Staff, organiser: Organiser, village: list[str]) -> None:
    unit = village[-3]
    sent = await issue(await staff.commander(UNIT), UNIT)
    asked = delivery(sent, unit)
    await report(await staff.commander(unit), asked, 10)
    split = await apply(organiser, {"splitUnit": {"unit": unit, "into": halves(staff, unit, 31)}})
    parts = codes((await told(organiser, asked))["answering"])
    assert len(parts) == 2
    assert (await told(organiser, asked))["state"] == "REPORTED"  # what was said for the whole stands
    assert await total(organiser, sent) == (10, 1)
    first = await staff.commander(parts[0])
    assert (await report(first, asked, 3)).data["reportOnDirective"]["delivery"]["state"] == "ACKNOWLEDGED"
    assert await total(organiser, sent) == (3, 0)
    second = await staff.commander(parts[1])
    assert (await report(second, asked, 4)).data["reportOnDirective"]["delivery"]["state"] == "REPORTED"
    assert await total(organiser, sent) == (7, 1)
    assert (await report(first, asked, 5)).data["reportOnDirective"]["report"]["replaces"]["replaced"]
    assert await total(organiser, sent) == (9, 1)
    await undo(organiser, split)
    seen = await told(organiser, asked)
    assert (codes(seen["answering"]), seen["state"]) == ([unit], "ACKNOWLEDGED")
    assert await total(organiser, sent) == (9, 0)
    await report(await staff.commander(unit), asked, 11)
    assert await total(organiser, sent) == (11, 1)


async def test_an_ended_unit(staff: Staff, organiser: Organiser, village: list[str]) -> None:
    unit = village[-4]
    sent = await issue(await staff.commander(UNIT), UNIT)
    asked = delivery(sent, unit)
    commander = await staff.commander(unit)
    await report(commander, asked, 10)
    moved = {"moveCoverage": {"targets": staff.facts.covered(unit), "from": unit, "to": village[-5]}}
    ended = await apply(organiser, moved, {"dissolveUnit": {"unit": unit}})
    seen = await told(organiser, asked)
    assert (seen["state"], seen["answering"]) == ("LAPSED", [])
    found = await progress(organiser.frontend, sent["id"])
    assert (found["totals"][0]["value"], found["lapsed"], found["units"]) == (10, 1, len(village))
    assert refused(await report(organiser.frontend, asked, 1)) == "CONFLICT"
    await undo(organiser, ended)
    assert (await told(organiser, asked))["state"] == "REPORTED"
    assert await total(organiser, sent) == (10, 1)


async def test_a_unit_that_comes_later_is_not_asked(staff: Staff, organiser: Organiser, village: list[str]) -> None:
    unit = village[-6]
    parts = halves(staff, unit, 41)
    split = await apply(organiser, {"splitUnit": {"unit": unit, "into": parts}})
    sent = await issue(await staff.commander(UNIT), UNIT)
    for part in parts:
        assert codes((await told(organiser, delivery(sent, part["code"])))["answering"]) == [part["code"]]
    await undo(organiser, split)
    for part in parts:
        assert (await told(organiser, delivery(sent, part["code"])))["state"] == "LAPSED"
    found = await progress(organiser.frontend, sent["id"])
    assert (found["lapsed"], found["units"]) == (2, len(village))
    closed = await (await staff.commander(UNIT)).ask(CLOSE, id=sent["id"])
    assert closed.data
    assert (await progress(organiser.frontend, sent["id"]))["lapsed"] == len(village) + 2


async def test_a_merger_that_is_entered_later(staff: Staff, organiser: Organiser, village: list[str]) -> None:
    """It begins before the directive was sent, which nobody knew then."""
    one, other = village[-7], village[-8]
    before = datetime.now(UTC)
    sent = await issue(await staff.commander(UNIT), UNIT)
    merged = await apply(organiser, {"dissolveUnit": {"unit": one, "coverageTo": other}}, at=before)
    asked = delivery(sent, one)
    assert codes((await told(organiser, asked))["answering"]) == [other]
    await report(await staff.commander(other), asked, 2)
    assert await total(organiser, sent) == (2, 1)
    await undo(organiser, merged)


async def test_a_merger_that_was_under_way(
    county: Database, staff: Staff, organiser: Organiser, village: list[str]
) -> None:
    """It took its instant before the directive was sent, and is committed after."""
    one, other = village[-9], village[-10]
    id = await organiser.draft({"dissolveUnit": {"unit": one, "coverageTo": other}})
    with held(county, one):
        applying = asyncio.create_task(organiser.frontend.ask(APPLY, id=id, version=1))
        await asyncio.sleep(1)
        sent = await issue(await staff.commander(UNIT), UNIT)
    assert (await applying).data["applyRestructuring"]["applied"]
    assert codes((await told(organiser, delivery(sent, one)))["answering"]) == [other]
    await undo(organiser, id)


@contextmanager
def held(county: Database, unit: str) -> Iterator[None]:
    """A unit is held while the block runs: who writes to it has taken an instant, and waits."""
    uri, auth = county.uri or "", (county.username, county.password.get_secret_value())
    with (
        GraphDatabase.driver(uri, auth=auth) as driver,
        driver.session() as session,
        session.begin_transaction() as write,
    ):
        write.run("MATCH (unit:Unit {code: $code}) SET unit.name = unit.name", code=unit).consume()
        yield
