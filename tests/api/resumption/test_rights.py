"""Who notes what of a firm, who reads it, and who counts which firms."""

from typing import Any, Final

import pytest

from api.auth import Role
from graph.days import today
from tests.api.restructurings.conftest import TOWN
from tests.api.resumption.premises import Premises, fault
from tests.serving import Frontend

COMMANDER: Final = """MATCH (p:Person)-[t:COMMANDS|LIAISES_FOR]->(u:Unit {purpose: $purpose, level: $level})
MATCH (u)-[covers:COVERS]->(spot) MATCH (e:Enterprise {code: $code})-[lies:IN_VILLAGE]->(v)
WHERE type(t) = $type AND all(each IN [t, covers, lies] WHERE each.until > datetime())
AND (spot = e OR spot = v OR EXISTS { (v)-[:IN_AREA]->(spot) })
RETURN p.id ORDER BY p.id"""
SQUAD: Final = """MATCH (squad:Organization)-[:SERVES]->(:Enterprise {code: $code})
MATCH (p:Person)-[:HOLDS {position: $position}]->(squad)
WHERE p.erasedAt IS NULL AND NOT EXISTS { (p)-[:INSTRUCTS]->(:Enterprise {code: $code}) } RETURN p.id ORDER BY p.id"""
DOCTOR: Final = """MATCH (:Enterprise {code: $code})-[:IN_VILLAGE]->(v)
MATCH (v)<-[:COVERS]-(u:Unit {purpose: 'EPIDEMIC_CONTROL'})
MATCH (p:Person)-[:SERVES_IN {role: 'DOCTOR'}]->(u)
WHERE NOT EXISTS { (p)-[:HOLDS]->(:Organization)-[:SERVES]->(:Enterprise {code: $code}) } RETURN p.id ORDER BY p.id"""
ELSEWHERE: Final = """MATCH (p:Person)-[:INSTRUCTS]->(other:Enterprise)
WHERE other.code <> $code AND NOT EXISTS {
  MATCH (p)-[:INSTRUCTS|HOLDS]->()-[:SERVES]-{0,1}(:Enterprise {code: $code}) } RETURN p.id ORDER BY p.id"""
RESIDENT: Final = """MATCH (:Enterprise {code: $code})-[:IN_VILLAGE]->(v)
MATCH (p:Person)-[:LIVES_IN]->(:Household)-[:IN_VILLAGE]->(v)
WHERE NOT EXISTS { (p)-[:COMMANDS|LIAISES_FOR|SERVES_IN|HOLDS|WORKS_IN|INSTRUCTS]->() } RETURN p.id ORDER BY p.id"""
IN_BEING: Final = """MATCH (e:Enterprise)-[i:IN_VILLAGE]->(v) WHERE i.until > datetime() AND v.code STARTS WITH $town
RETURN e.code"""
LEADING_GROUP: Final = """MATCH (o:Organization {kind: 'LEADING_GROUP'}) WHERE o.code STARTS WITH $town
RETURN o.code"""
GUIDED: Final = """query ($guided: Boolean) { enterprises(filter: { guided: $guided }, first: 200) {
  totalCount nodes { code } } }"""
COUNTS: Final = "{ resumption { kind total notStarted preparing inspected resumed share } }"


Found = tuple[str, dict[str, Any]]
"""A statement that finds somebody of the firm, and what it is given."""


Fault = tuple[str, str | None]


def of_unit(level: int, type: str = "COMMANDS") -> Found:
    return COMMANDER, {"level": level, "purpose": "WORK_RESUMPTION", "type": type}


MAY: Final[dict[str, Found]] = {
    "officer": ("MATCH (p:Person)-[:INSTRUCTS]->(:Enterprise {code: $code}) RETURN p.id", {}),
    "squad leader": (SQUAD, {"position": "LEADER"}),
    "squad member": (SQUAD, {"position": "MEMBER"}),
    "commander 3": of_unit(3),
    "commander 2": of_unit(2),
    "commander 1": of_unit(1),
    "liaison 3": of_unit(3, type="LIAISES_FOR"),
    "liaison 2": of_unit(2, type="LIAISES_FOR"),
    "liaison 1": of_unit(1, type="LIAISES_FOR"),
}
READS: Final[dict[str, Found]] = {"doctor": (DOCTOR, {})}
NOTHING: Final[dict[str, Found]] = {"officer of another firm": (ELSEWHERE, {}), "neighbour": (RESIDENT, {})}


@pytest.mark.parametrize("who", MAY)
async def test_who_looks_after_it_notes_and_reads(firm: Premises, who: str) -> None:
    statement, given = MAY[who]
    frontend = await firm.person(firm.one(statement, **given))
    visit = await firm.recorded(frontend)
    await firm.stands(frontend, "PREPARING", today())
    plan = (await firm.file(frontend, today())).data["fileContingencyPlan"]["plan"]
    card = await firm.card(frontend)
    assert (card["visits"]["nodes"], card["resumption"]["plan"]) == ([visit], plan)
    assert firm.code in await of_firms(frontend, True)
    assert firm.code not in await of_firms(frontend, False)


async def of_firms(frontend: Frontend, guided: bool | None) -> set[str]:
    """The firms that somebody reads, whether or not they may note something of them."""
    found = (await frontend.ask(GUIDED, guided=guided)).data["enterprises"]
    assert found["totalCount"] == len(found["nodes"])
    return {each["code"] for each in found["nodes"]}


@pytest.mark.parametrize("who", [*READS, *NOTHING])
async def test_nobody_else_is_told_that_they_guide_it(firm: Premises, who: str) -> None:
    statement, given = {**READS, **NOTHING}[who]
    frontend = await firm.person(firm.one(statement, **given))
    assert firm.code not in await of_firms(frontend, True)
    assert await of_firms(frontend, True) | await of_firms(frontend, False) == await of_firms(frontend, None)


async def test_an_organiser_guides_all_of_the_town(firm: Premises) -> None:
    assert await of_firms(firm.organiser, True) == set(firm.facts.ask(IN_BEING, town=TOWN))
    assert await of_firms(firm.organiser, False) == set()


async def test_organisers_of_its_town_alone(firm: Premises) -> None:
    await firm.recorded(firm.organiser)
    other = await firm.of("Person:organiser", Role.ORGANISER, towns=("990101199",))
    assert await firm.card(other) is None
    assert fault(await firm.record(other)) == ("NOT_FOUND", "input.enterprise")


@pytest.mark.parametrize("who", READS)
async def test_who_reads_it_is_told_that_others_note(firm: Premises, who: str) -> None:
    visit = await firm.recorded(firm.organiser)
    statement, given = READS[who]
    frontend = await firm.person(firm.one(statement, **given))
    assert [each["id"] for each in (await firm.card(frontend))["visits"]["nodes"]] == [visit["id"]]
    await _refused(firm, frontend, ("FORBIDDEN", None), ("FORBIDDEN", None))


@pytest.mark.parametrize("who", NOTHING)
async def test_to_others_it_is_not_there(firm: Premises, who: str) -> None:
    visit = await firm.recorded(firm.organiser)
    statement, given = NOTHING[who]
    frontend = await firm.person(firm.one(statement, **given))
    assert await firm.card(frontend) is None
    assert (await frontend.ask("query ($id: ID!) { node(id: $id) { id } }", id=visit["id"])).data == {"node": None}
    await _refused(firm, frontend, ("NOT_FOUND", "input.enterprise"), ("NOT_FOUND", "enterprise"))


async def test_a_part_of_the_firms_is_counted(firm: Premises) -> None:
    await firm.stands(firm.organiser, "PREPARING", today())
    whole = await _counts(firm.organiser)
    assert list(whole) == ["ABOVE_SCALE", "AGRICULTURAL", "MICRO", "GRAIN_GROWER", "SMALL_TRADE"]
    everything = firm.facts.ask(IN_BEING, town=TOWN)
    assert sum(each["total"] for each in whole.values()) == len(everything)
    assert (whole["MICRO"]["preparing"], whole["MICRO"]["share"]) == (1, 0)
    assert whole["AGRICULTURAL"] | {"kind": ""} == dict.fromkeys(whole["MICRO"], 0) | {"kind": "", "share": None}
    for name, (statement, given) in {**MAY, **READS, **NOTHING}.items():
        frontend = await firm.person(firm.one(statement, **given))
        seen = (await frontend.ask("{ enterprises(first: 200) { totalCount nodes { kind } } }")).data["enterprises"]
        found = await _counts(frontend)
        assert {kind: each["total"] for kind, each in found.items()} == {
            kind: sum(each["kind"] == kind for each in seen["nodes"]) for kind in found
        }, name
        assert found["MICRO"]["preparing"] == (name not in NOTHING), name


async def test_who_leads_the_leading_group_counts_the_town_and_reads_no_firm(firm: Premises) -> None:
    body = firm.facts.ask(LEADING_GROUP, town=TOWN)[0]
    resident = firm.one(RESIDENT)
    seat = """mutation ($person: ID!, $body: String!) {
      seatPerson(person: $person, organization: $body, position: HEAD) { person { id } } }"""
    unseat = seat.replace("seatPerson", "unseatPerson")
    assert "errors" not in (await firm.organiser.ask(seat, person=resident, body=body)).body
    try:
        head = await firm.person(resident)
        assert await _counts(head) == await _counts(firm.organiser)
        assert await firm.card(head) is None
        await _refused(firm, head, ("NOT_FOUND", "input.enterprise"), ("NOT_FOUND", "enterprise"))
    finally:
        assert "errors" not in (await firm.organiser.ask(unseat, person=resident, body=body)).body
    assert {each["total"] for each in (await _counts(head)).values()} == {0}


async def _refused(firm: Premises, frontend: Frontend, visit: Fault, others: Fault) -> None:
    assert fault(await firm.record(frontend)) == visit
    assert fault(await firm.file(frontend, today())) == others
    assert fault(await firm.set(frontend, "PREPARING", today())) == others


async def _counts(frontend: Frontend) -> dict[str, dict[str, Any]]:
    return {each["kind"]: each for each in (await frontend.ask(COUNTS)).data["resumption"]}
