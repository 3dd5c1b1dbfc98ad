"""A whole morning, told by its people with their own tokens: a directive at eight, a merger at ten, figures by noon."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.api.directives.staff import ACKNOWLEDGE, CLOSE, Staff, delivery, issue, progress, report
from tests.api.restructurings.conftest import APPLY, TOWN, Organiser
from tests.serving import Frontend

VILLAGE = f"{TOWN}203"
UNIT = f"EC2{VILLAGE}-1"
MINE = "{ viewer { deliveries { nodes { id overdue unit { code } directive { title } } } } }"
SILENT = """query ($id: ID!) { directive(id: $id) { deliveries(states: [SENT, ACKNOWLEDGED], level: 3, first: 200) {
  nodes { unit { code commander { name phone } } } } } }"""
HISTORY = """query ($id: ID!) { delivery(id: $id) { history { nodes { __typename
  ... on Acknowledgement { by { id } unit { code } } ... on Report { by { id } replaced values { value } } } } } }"""
POST = """mutation ($input: PostInput!) { registerPost(input: $input) { post { code } } }"""
ROSTER = """mutation ($shifts: [ShiftInput!]!) { rosterShifts(shifts: $shifts) {
  written conflicts { rule } warnings { rule } shifts { id } } }"""
DAY = "query ($id: ID!, $on: Date!) { person(id: $id) { duties(on: $on) { duty start until post { code } } } }"


async def totals(frontend: Frontend, sent: dict[str, Any]) -> tuple[float, float, int, int]:
    """The two sums, how many have reported, and how many have acknowledged."""
    found = await progress(frontend, sent["id"])
    one, other = (each["value"] for each in found["totals"])
    return one, other, found["reported"], found["acknowledged"]


async def test_from_eight_to_noon(staff: Staff, organiser: Organiser) -> None:
    secretary = await staff.commander(UNIT)
    beneath = staff.facts.beneath(UNIT)
    due = (datetime.now(UTC) + timedelta(hours=4)).isoformat()
    sent = await issue(secretary, UNIT, title="上午排查", dueAt=due)  # eight o'clock
    assert await totals(secretary, sent) == (0, 0, 0, 0)
    for unit in beneath:
        commander = await staff.commander(unit)
        (mine,) = (
            each
            for each in (await commander.ask(MINE)).data["viewer"]["deliveries"]["nodes"]
            if each["id"] == delivery(sent, unit)
        )
        assert (mine["overdue"], mine["unit"]["code"], mine["directive"]["title"]) == (False, unit, "上午排查")
        await commander.ask(ACKNOWLEDGE, delivery=mine["id"])
    assert (await totals(secretary, sent))[3] == len(beneath)
    for number, unit in enumerate(beneath[2:], 1):  # until ten
        await report(await staff.commander(unit), delivery(sent, unit), number, 0.1)
    known = sum(range(1, len(beneath) - 1))
    used = round(0.1 * (len(beneath) - 2), 3)
    assert await totals(secretary, sent) == (known, used, len(beneath) - 2, len(beneath))
    silent = (await secretary.ask(SILENT, id=sent["id"])).data["directive"]["deliveries"]["nodes"]
    assert [each["unit"]["code"] for each in silent] == beneath[:2]
    assert all(each["unit"]["commander"]["phone"] for each in silent)
    one, other = beneath[:2]  # ten o'clock: two units become one
    (former,) = staff.facts.tied(one, "COMMANDS")
    id = await organiser.draft({"dissolveUnit": {"unit": one, "coverageTo": other}})
    assert (await organiser.frontend.ask(APPLY, id=id, version=1)).data["applyRestructuring"]["applied"]
    survivor = await staff.commander(other)
    for unit, figure in ((one, 40), (other, 50)):
        await report(survivor, delivery(sent, unit), figure)
    assert await totals(secretary, sent) == (known + 90, used, len(beneath), len(beneath))
    gone = await report(await staff.person(former), delivery(sent, one), 1)
    assert gone.errors[0]["extensions"]["code"] == "NOT_FOUND"
    corrected = (await report(survivor, delivery(sent, one), 41)).data["reportOnDirective"]["report"]
    assert corrected["replaces"]["replaced"] is True
    assert await totals(secretary, sent) == (known + 91, used, len(beneath), len(beneath))  # noon
    told = (await secretary.ask(HISTORY, id=delivery(sent, one))).data["delivery"]["history"]["nodes"]
    assert [each["__typename"] for each in told] == ["Acknowledgement", "Report", "Report"]
    assert told[0] == {"__typename": "Acknowledgement", "by": {"id": former}, "unit": {"code": one}}
    assert [(each["replaced"], each["values"][0]["value"]) for each in told[1:]] == [(True, 40), (False, 41)]
    (above,) = staff.facts.ask("MATCH (:Unit {code: $u})-[:PART_OF]->(a) RETURN a.code AS c", u=UNIT)
    assert (await totals(await staff.commander(above), sent))[0] == known + 91
    assert (await secretary.ask(CLOSE, id=sent["id"])).data
    assert (await progress(secretary, sent["id"]))["lapsed"] == 1  # the village's own, which nobody acknowledged


async def test_a_runner_goes_from_errands_to_the_checkpoint(staff: Staff, organiser: Organiser) -> None:
    """As Zhu Yanting's day began: errands till one, the checkpoint from three."""
    (team,) = staff.facts.ask(
        "MATCH (o:Organization {kind: 'ERRAND_TEAM'})-[:SEATED_IN]->(:Village {code: $v}) RETURN o.code AS c", v=VILLAGE
    )
    (runner, leader) = staff.facts.ask(
        "MATCH (p:Person)-[:HOLDS]->(:Organization {code: $o}) RETURN p.id AS id ORDER BY id LIMIT 2", o=team
    )
    for number, name in ((91, "代跑点"), (92, "村口卡口")):
        post = {"code": f"{TOWN}P0{number}", "name": name, "kind": "CHECKPOINT", "village": VILLAGE, "keptBy": [team]}
        assert (await organiser.frontend.ask(POST, input=post)).data
    seat = """mutation ($person: ID!, $body: String!) {
      seatPerson(person: $person, organization: $body, position: LEADER) { person { id } } }"""
    assert (await organiser.frontend.ask(seat, person=f"Person:{leader}", body=team)).data
    day = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    shifts = [
        {"post": f"{TOWN}P091", "duty": "代跑", "start": f"{day}T08:30:00+08:00", "end": f"{day}T13:00:00+08:00"},
        {"post": f"{TOWN}P092", "duty": "卡口值勤", "start": f"{day}T15:00:00+08:00"},
    ]
    given = [{**shift, "person": f"Person:{runner}"} for shift in shifts]
    done = (await (await staff.person(f"Person:{leader}")).ask(ROSTER, shifts=given)).data["rosterShifts"]
    assert (done["written"], done["conflicts"]) == (True, [])
    own = await (await staff.person(f"Person:{runner}")).ask(DAY, id=f"Person:{runner}", on=day)
    duties = own.data["person"]["duties"]
    assert [(each["duty"], each["post"]["code"]) for each in duties] == [
        ("代跑", f"{TOWN}P091"),
        ("卡口值勤", f"{TOWN}P092"),
    ]
    last = datetime.fromisoformat(f"{day}T23:00:00+08:00") + timedelta(hours=1)
    assert datetime.fromisoformat(duties[1]["until"]) == last
