"""Who is isolated moves, is merged, departs, or is erased meanwhile; and what is kept of them is theirs to have."""

import json
from typing import Any, Final

from graph.database.runner import Runner
from graph.days import today
from graph.deeds.erasure import erase
from tests.api.isolations.ward import END, EXTEND, Ward, elsewhere, fault, soon
from tests.serving import Frontend

EXPORT: Final = "{ viewer { exportOwnData } }"
MOVE: Final = """mutation ($id: ID!, $household: String!) {
  movePerson(id: $id, household: $household) { person { id } } }"""
DEPART: Final = """mutation ($id: ID!, $on: Date!) {
  departPerson(id: $id, reason: MOVED_AWAY, on: $on) { person { id } } }"""
MERGE: Final = """mutation ($from: ID!, $into: ID!) {
  mergePeople(from: $from, into: $into, reason: "重复登记") { person { id } } }"""
ELSEWHERE: Final = """MATCH (:Unit {code: $unit})-[:COVERS]->(:Village)<-[in:IN_VILLAGE]-(h:Household)<-[l:LIVES_IN]-()
WHERE in.until > datetime() AND l.until > datetime() RETURN h.code ORDER BY h.code LIMIT 1"""


async def done(frontend: Frontend, document: str, **given: Any) -> None:
    """Something done to the structure."""
    answer = await frontend.ask(document, **given)
    assert "errors" not in answer.body, answer.body


async def kept(frontend: Frontend) -> dict[str, Any]:
    """All that is kept about whoever asks."""
    found: dict[str, Any] = json.loads((await frontend.ask(EXPORT)).data["viewer"]["exportOwnData"])
    return found


async def test_it_goes_where_the_person_goes(ward: Ward) -> None:
    """Whoever answers for where they live now knows of it, and who did before no more."""
    before, unit = await ward.commander(ward.units[0]), next(elsewhere(ward.facts))
    id = (await ward.start(before))["isolation"]["id"]
    (home,) = ward.facts.ask(ELSEWHERE, unit=unit)
    await done(ward.organiser, MOVE, id=ward.person, household=home)
    for frontend in (before, await ward.asked_by(ward.other)):
        assert await ward.node(frontend, id) is None
        assert await ward.read(frontend) == []
    assert fault(await before.ask(END, id=id)) == ("NOT_FOUND", "id")
    secretary = await ward.commander(unit)
    told = await ward.node(secretary, id) or {}
    assert (told["id"], told["household"]) == (id, {"code": home})
    ward.household = home
    assert [each["id"] for each in await ward.read(secretary) or []] == [id]
    assert (await secretary.ask(END, id=id)).data["endIsolation"]["household"] == {"code": home}


async def test_the_household_that_they_found(ward: Ward) -> None:
    """A household is split: the isolation is of the one where the person lives."""
    id = (await ward.start())["isolation"]["id"]
    code = f"{ward.household[:13]}8{ward.household[14:]}"
    step = {"household": ward.household, "code": code, "address": "新户", "people": [ward.person], "head": ward.person}
    draft = "mutation ($input: RestructuringInput!) { draftRestructuring(input: $input) { restructuring { id } } }"
    plan = {"title": "分户", "reason": "分户", "steps": [{"splitHousehold": step}]}
    drafted = (await ward.organiser.ask(draft, input=plan)).data["draftRestructuring"]["restructuring"]["id"]
    apply = "mutation ($id: ID!) { applyRestructuring(id: $id, expectedVersion: 1) { applied } }"
    assert (await ward.organiser.ask(apply, id=drafted)).data["applyRestructuring"]["applied"]
    assert await ward.read(await ward.asked_by(ward.other)) == []
    assert await ward.read(ward.organiser) == []
    ward.household = code
    assert [each["id"] for each in await ward.read(await ward.asked_by(ward.person)) or []] == [id]


async def test_who_is_merged(ward: Ward) -> None:
    """The double's isolation is that of who they turned out to be."""
    commander = await ward.commander(ward.units[0])
    id = (await ward.start(commander))["isolation"]["id"]
    await done(ward.organiser, MERGE, **{"from": ward.person, "into": ward.other})
    survivor = await ward.asked_by(ward.other)
    for frontend in (commander, survivor):
        (told,) = await ward.read(frontend) or []
        assert (told["id"], told["person"]["id"]) == (id, ward.other)
        assert (await ward.node(frontend, id) or {})["household"] == {"code": ward.household}
    assert fault(await ward.begin(commander, person=ward.other)) == ("CONFLICT", "input.person")
    assert fault(await ward.begin(commander)) == ("NOT_FOUND", "input.person")
    (own,) = (await kept(survivor))["isolations"]
    assert own["id"] == id
    assert (await commander.ask(END, id=id)).data["endIsolation"]["household"] == {"code": ward.household}
    await ward.start(commander, person=ward.other)


async def test_who_departs(ward: Ward) -> None:
    """It goes on until somebody ends it, at the household where they lived last."""
    commander = await ward.commander(ward.units[0])
    id = (await ward.start(commander))["isolation"]["id"]
    await done(ward.organiser, DEPART, id=ward.person, on=today().isoformat())
    (told,) = await ward.read(commander) or []
    assert (told["id"], told["person"]["id"]) == (id, ward.person)
    assert fault(await ward.begin(commander)) == ("NOT_FOUND", "input.person")
    assert (await commander.ask(EXTEND, id=id, until=soon(20))).data["extendIsolation"]
    assert (await commander.ask(END, id=id)).data["endIsolation"]


async def test_an_erasure_deletes_it(ward: Ward, runner_of_county: Runner) -> None:
    commander = await ward.commander(ward.units[0])
    ended = (await ward.start(commander, "erased"))["isolation"]["id"]
    await commander.ask(END, id=ended)
    id = (await ward.start(commander))["isolation"]["id"]
    await erase(runner_of_county, ward.person.removeprefix("Person:"))
    assert ward.kept(id) == ward.kept(ended) == []
    assert [each.get("hash") for each in ward.requests(ended)] == [None]
    assert await ward.read(commander, open=None) == []
    assert await ward.node(commander, id, soon(0)) is None


async def test_what_is_kept_is_theirs_to_have(ward: Ward, point: str) -> None:
    commander = await ward.commander(ward.units[0])
    told = (await ward.start(commander, post=point, reason="CLOSE_CONTACT"))["isolation"]
    own = {
        "id": told["id"],
        "post": f"Post:{point}",
        "reason": "CLOSE_CONTACT",
        "since": told["since"],
        "expectedUntil": told["expectedUntil"],
        "retainUntil": told["retainUntil"],
    }
    (found,) = (await kept(await ward.asked_by(ward.person)))["isolations"]
    assert {name: value for name, value in found.items() if name != "at"} == own
    assert (await kept(await ward.asked_by(ward.other)))["isolations"] == []
    doctor = await ward.doctor()
    await doctor.ask(END, id=told["id"])
    for frontend, said in ((commander, "ISOLATED"), (doctor, "ENDED")):
        all_kept = await kept(frontend)
        (entry,) = (each for each in all_kept["answers"] if each["id"] == told["id"])
        assert entry.keys() == {"id", "at", "said"}  # not of whom
        assert entry["said"] == said
        about = json.dumps({name: each for name, each in all_kept.items() if name != "disclosures"})
        assert ward.person not in about.replace(json.dumps(all_kept["changes"]), "")
