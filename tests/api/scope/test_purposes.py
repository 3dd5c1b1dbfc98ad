"""Who grows for a cooperative, and who is a Party member, is told to those alone who may know it, by whichever way."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final

import pytest
from neo4j import AsyncGraphDatabase

from api.auth import Role
from graph.database.settings import Database
from tests.api.conftest import Write
from tests.api.scope.conftest import Of
from tests.api.scope.test_cooperatives import BY_TOKEN, VIEWERS
from tests.api.scope.town import GROWERS, town
from tests.builders.world import START, World
from tests.serving import Frontend

LEADS: Final = {"H1": ("c3", "one"), "H2": ("c4", "two")}
"""By grower the unit of the set-up that covers it, and who commands that."""
QUERY: Final = """query ($home: String!, $lead: String!, $person: ID!) {
  household(code: $home) { coverage { unit { code } } answerChains { purpose } }
  unit(code: $lead) {
    covers { totalCount nodes { ... on Household { code } } } members(role: RESIDENT) { totalCount nodes { id } }
    totals { households } }
  inUnit: households(filter: { unit: [$lead] }) { totalCount nodes { code } }
  uncovered: households(filter: { uncovered: COOPERATIVE_SETUP }, first: 200) { nodes { code } }
  people(filter: { unit: [$lead], role: RESIDENT }) { totalCount nodes { id } }
  person(id: $person) { answersFor(purpose: COOPERATIVE_SETUP) { totalCount nodes { code } } } }"""
LOGGED: Final = """
MATCH (head:Head), (thing {%(key)s: $thing})-[tie:%(type)s]->(other)
WITH head, thing, tie, other LIMIT 1
CREATE (change:Change {id: $id, seq: $seq, at: head.at, effectiveAt: head.at, kind: 'ADD_GROWER', told: '{}'})
SET change.reason = '他家种柑橘', tie.openedBy = $id
CREATE (change)-[:TOUCHED]->(thing) CREATE (change)-[:TOUCHED]->(other)
"""
FORGOTTEN: Final = "MATCH (change:Change {id: $id}) DETACH DELETE change"
Tell = Callable[[str, str, str], Awaitable[None]]


async def ways(frontend: Frontend, world: World, grower: str) -> dict[str, bool]:
    """By each way, whether it tells that a household grows."""
    lead, person = LEADS[grower]
    home, unit = world.key(grower), world.key(lead)
    data = (await frontend.ask(QUERY, home=home, lead=unit, person=f"Person:{world.key(person)}")).data
    own = data["household"] or {"coverage": [], "answerChains": []}
    scope = data["household"] is not None
    told = {
        "coverage": unit in {each["unit"]["code"] for each in own["coverage"]},
        "chains": "COOPERATIVE_SETUP" in {each["purpose"] for each in own["answerChains"]},
        "covers": {"code": home} in data["unit"]["covers"]["nodes"],
        "totals": data["unit"]["totals"]["households"] > 0,
        "filter": {"code": home} in data["inUnit"]["nodes"],
        "uncovered": scope and {"code": home} not in data["uncovered"]["nodes"],
        "members": data["unit"]["members"]["totalCount"] > 0,
        "people": data["people"]["totalCount"] > 0,
    }
    for connection in (data["unit"]["covers"], data["unit"]["members"], data["inUnit"], data["people"]):
        assert connection["totalCount"] == len(connection["nodes"])
    if data["person"] is not None:
        told["answers for"] = {"code": home} in data["person"]["answersFor"]["nodes"]
    return told


@pytest.mark.parametrize("viewer", VIEWERS)
async def test_who_grows_is_told_by_no_way_to_whom_it_is_not_told(of: Of, write: Write, viewer: str) -> None:
    world = town()
    await write(world)
    frontend = await of(world, viewer)
    for grower in GROWERS:
        known = grower in VIEWERS[viewer].growers.split()
        assert set((await ways(frontend, world, grower)).values()) == {known}, grower


@pytest.mark.parametrize("role", BY_TOKEN)
async def test_the_town_s_organiser_knows_it(of: Of, write: Write, role: Role) -> None:
    world = town()
    await write(world)
    frontend = await of(world, "stranger", [role], [world.key("T")])
    for grower in GROWERS:
        assert set((await ways(frontend, world, grower)).values()) == {True}


@pytest.fixture
async def tell(database: Database) -> AsyncIterator[Tell]:
    """Writes an entry of the log that opened the tie of a type at a thing; it is gone after the test."""
    auth = (database.username, database.password.get_secret_value())
    async with AsyncGraphDatabase.driver(database.uri or "", auth=auth) as driver:
        written: list[str] = []

        async def write(id: str, thing: str, type: str) -> None:
            written.append(id)
            key = "id" if type == "SERVES_IN" else "code"
            text = LOGGED % {"key": key, "type": type}
            await driver.execute_query(text, id=id, thing=thing, seq=9_000_000_000 + len(written))

        yield write
        for id in written:
            await driver.execute_query(FORGOTTEN, id=id)


async def told(frontend: Frontend, about: str) -> tuple[int, list[Any]]:
    """How many entries of the log are told about a node, and what they touched."""
    query = """query ($about: ID!) { changes(about: $about, last: 5) {
      totalCount nodes { reason touched(first: 9) { nodes { id } } } } }"""
    found = (await frontend.ask(query, about=about)).data["changes"]
    return found["totalCount"], [node["id"] for each in found["nodes"] for node in each["touched"]["nodes"]]


@pytest.mark.parametrize("viewer", VIEWERS)
async def test_nor_by_the_log(of: Of, write: Write, tell: Tell, viewer: str) -> None:
    world = town()
    await write(world)
    home = f"Household:{world.key('H1')}"
    await tell(world.key("a change"), world.key("H1"), "GROWS")
    known = "H1" in VIEWERS[viewer].growers.split()
    frontend = await of(world, viewer)
    count, touched = await told(frontend, home)
    assert (count, home in touched) == (int(known), known)
    if not known:
        _, touched = await told(frontend, f"Cooperative:{world.key('C')}")
        assert home not in touched


ALSO: Final = """
MATCH (person:Person {id: $person})-[member:MEMBER_OF]->(cooperative), (person)-[lives:LIVES_IN]->()
MATCH (lead:Unit {code: $lead})
SET member.openedBy = $id, lives.openedBy = $id
WITH person, cooperative, lead
MATCH (change:Change {id: $id})
FOREACH (thing IN [person, cooperative, lead] | CREATE (change)-[:TOUCHED]->(thing))
"""


@pytest.mark.parametrize(("viewer", "whole"), [("three", False), ("leader", False), ("secretary", True)])
async def test_an_entry_that_did_something_else_too_is_told_without_what_is_withheld(
    of: Of, write: Write, tell: Tell, database: Database, viewer: str, *, whole: bool
) -> None:
    """That one, a member, came into H1 is told as of anybody: neither its absence nor the rest tells anything."""
    world = town()
    await write(world)
    id, person = world.key("a change"), f"Person:{world.key('one')}"
    await tell(id, world.key("H1"), "GROWS")
    auth = (database.username, database.password.get_secret_value())
    async with AsyncGraphDatabase.driver(database.uri or "", auth=auth) as driver:
        await driver.execute_query(ALSO, id=id, person=world.key("one"), lead=world.key("c3"))
    count, touched = await told(await of(world, viewer), person)
    joining = {f"Cooperative:{world.key('C')}", f"Unit:{world.key('c3')}"}
    moved = {person, f"Household:{world.key('H1')}"}
    assert (count, set(touched)) == (1, moved | (joining if whole else set()))


DONE_BY: Final = """
MATCH (change:Change {id: $id}), (lead:Unit {code: $lead})
SET change.actor = $person CREATE (change)-[:TOUCHED]->(lead)
"""
STORY: Final = """query ($unit: String!) { changes(last: 5) { nodes { id actor { id } } }
  unit(code: $unit) { changes(last: 5) { totalCount nodes { id } } } }"""


@pytest.mark.parametrize(("viewer", "roles"), [("stranger", [Role.AUDITOR]), ("secretary", [])])
async def test_nor_by_who_wrote_it_down_or_by_the_story_of_a_unit(
    of: Of, write: Write, tell: Tell, database: Database, viewer: str, roles: list[Role]
) -> None:
    """One, who lives in H1, said that it grows, which c3 covers from then on."""
    world = town()
    await write(world)
    id, person = world.key("a change"), world.key("one")
    await tell(id, world.key("H1"), "GROWS")
    auth = (database.username, database.password.get_secret_value())
    async with AsyncGraphDatabase.driver(database.uri or "", auth=auth) as driver:
        await driver.execute_query(DONE_BY, id=id, person=person, lead=world.key("c3"))
    data = (await (await of(world, viewer, roles)).ask(STORY, unit=world.key("c3"))).data
    entry = next(each for each in data["changes"]["nodes"] if each["id"] == f"Change:{id}")
    known = viewer == "secretary"
    assert entry["actor"] == ({"id": f"Person:{person}"} if known else None)
    story = data["unit"]["changes"]
    assert (story["totalCount"], {"id": f"Change:{id}"} in story["nodes"]) == (int(known), known)


BROKEN: Final[dict[str, Callable[[World], World]]] = {
    "NO_GAP": lambda world: world.loses("c4", "COVERS", "H2"),
    "NO_OVERLAP": lambda world: world.gains("c3", "COVERS", "H2"),
    "NO_DUPLICATE": lambda world: world.gains("H2", "GROWS", "C"),
}
"""By rule what breaks it, from START to END, of a household that grows."""


@pytest.mark.parametrize("rule", BROKEN)
@pytest.mark.parametrize("viewer", VIEWERS)
async def test_nor_by_what_does_not_hold_of_growers(of: Of, write: Write, viewer: str, rule: str) -> None:
    world = BROKEN[rule](town())
    await write(world)
    query = """query ($at: DateTime!, $rule: String!) { violations(asOf: $at, rule: $rule, first: 200) {
      totalCount nodes { subject { code } } } }"""
    found = (await (await of(world, viewer)).ask(query, at=START.isoformat(), rule=rule)).data["violations"]
    codes = [each["subject"]["code"] for each in found["nodes"]]
    assert found["totalCount"] == len(codes)
    assert (world.key("H2") in codes) == ("H2" in VIEWERS[viewer].growers.split())


PLACES: Final = """query ($unit: String!, $person: ID!) {
  unit(code: $unit) { members { nodes { id } edges { role } }
    only: members(role: PARTY_MEMBER) { totalCount nodes { id } } }
  person(id: $person) { appointments { role unit { code } } partyMember }
  people(filter: { unit: [$unit] }) { totalCount nodes { id } }
  asSuch: people(filter: { role: PARTY_MEMBER }, first: 200) { nodes { id } } }"""


@pytest.mark.parametrize(
    ("viewer", "known"),
    [("two", True), ("secretary", True), ("leader", True), ("officer", False), ("three", False), ("stranger", False)],
)
async def test_a_party_member_s_place_is_seen_where_membership_is(
    of: Of, write: Write, tell: Tell, viewer: str, *, known: bool
) -> None:
    """rH9 serves as a Party member in e4, which two commands and officer is the liaison of."""
    world = town().tie("rH9", "SERVES_IN", "e4", role="PARTY_MEMBER")
    await write(world)
    id, unit = f"Person:{world.key('rH9')}", world.key("e4")
    await tell(world.key("a change"), world.key("rH9"), "SERVES_IN")
    frontend = await of(world, viewer)
    data = (await frontend.ask(PLACES, unit=unit, person=id)).data
    appointments = data["person"]["appointments"] if data["person"] else []
    found = {
        "members": {"id": id} in data["unit"]["members"]["nodes"],
        "in the role": {"id": id} in data["unit"]["only"]["nodes"],
        "counted": data["unit"]["only"]["totalCount"] == 1,
        "appointments": "PARTY_MEMBER" in {each["role"] for each in appointments},
        "in the unit": {"id": id} in data["people"]["nodes"],
        "people in the role": {"id": id} in data["asSuch"]["nodes"],
        "the log": id in (await told(frontend, f"Unit:{unit}"))[1],
        "the log about it": (await told(frontend, id))[0] == 1,
    }
    assert found == dict.fromkeys(found, known)
    assert (data["person"] is not None and data["person"]["partyMember"] is True) == known


@pytest.mark.parametrize("viewer", ["organiser", "secretary", "one", "leader", "officer", "two", "stranger"])
async def test_that_a_secretary_is_no_party_member_is_told_where_that_is_seen(
    of: Of, write: Write, viewer: str
) -> None:
    """Bodies are within the scope of whoever organises their town, and so is who holds a post in them."""
    world = town()
    world.nodes["secretary"].properties["partyMember"] = False
    await write(world)
    organises = viewer == "organiser"
    roles, towns = ([Role.ORGANISER], [world.key("T")]) if organises else ([], [])
    query = """{ violations(rule: "OFFICES_FOR_ONE", severity: ERROR) { totalCount nodes { subject { code } } } }"""
    found = (await (await of(world, viewer, roles, towns)).ask(query)).data["violations"]
    told = [{"subject": {"code": world.key("branch")}}] if organises else []
    assert found == {"totalCount": len(told), "nodes": told}
