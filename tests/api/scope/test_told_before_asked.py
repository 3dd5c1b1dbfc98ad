"""Whatever is done to a thing out of scope is answered as if there were no such thing, in every word."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import pytest
from graphql import parse, validate
from neo4j import AsyncGraphDatabase
from pydantic import TypeAdapter

from api.auth import Role
from api.schema import build
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.days import start_of, today
from graph.forms.form import read
from graph.restructuring.drafts import draft
from graph.viewer import Viewer
from graph.work.issuing import DirectiveDraft, issue
from tests.builders.coded import coded
from tests.builders.plans import planned
from tests.builders.world import World
from tests.serving import Frontend, asking, serving, token

ON: Final = "2020-03-01"
PLEDGE: Final = '{ grower: "%(own)s", kind: FARMER, state: WILLING }'
VOTE: Final = '{ on: "2020-03-01", present: 1, votesFor: 1 }'
ASSEMBLY: Final = '{ heldAt: "2020-03-01T09:00:00Z", present: ["Person:%(person)s"], charterVotes: 1, officers: [] }'
PLAN: Final = '{ title: "调整", reason: "人手", steps: [{ renameUnit: { unit: "%(unit)s", name: "新名" } }] }'
ROLES: Final = (
    '{ level1Commander: "Person:%(person)s", level2Commander: "Person:%(person)s", '
    'instructors: ["Person:%(instructor)s"], level3Commanders: [] }'
)
SHIFT: Final = '{ post: "%(post)s", person: "Person:%(worker)s", duty: "值勤", start: "2020-03-01T00:00:00Z" }'
SINCE: Final = start_of(today()).isoformat()
UNTIL: Final = (start_of(today()) + timedelta(days=20)).isoformat()
ITEMS: Final = 'items: [{ name: "大米", quantity: 1, measure: "kg" }]'
DEEDS: Final = {
    "Cooperative": (
        f'assignSetupRoles(cooperative: "%(thing)s", input: {ROLES}) {{ moved }}'.replace(
            "%(instructor)s", "%(person)s"
        ),
        f'recordPledge(cooperative: "%(thing)s", input: {PLEDGE}) {{ moved }}',
        'draftCharter(cooperative: "%(thing)s", items: [{ number: 1, text: "名称" }]) { moved }',
        f'recordAssembly(cooperative: "%(thing)s", input: {ASSEMBLY}) {{ moved }}',
        f'fileRegistration(cooperative: "%(thing)s", documents: [APPLICATION], on: "{ON}") {{ moved }}',
        'addGrower(cooperative: "%(thing)s", input: { household: "%(own)s", plantedArea: 1 }) { moved }',
        'removeGrower(cooperative: "%(thing)s", household: "%(own)s", reason: "不种了") { moved }',
        'correctGrower(cooperative: "%(thing)s", household: "%(own)s", plantedArea: 1) { moved }',
        'handOverGrowers(cooperative: "%(thing)s", input: { households: ["%(own)s"], to: "Person:%(person)s" }) '
        "{ moved }",
        'planVisit(cooperative: "%(thing)s", household: "%(own)s", note: "在家") { moved }',
        f'correctAssembly(cooperative: "%(thing)s", input: {ASSEMBLY}) {{ moved }}',
        f'acceptRegistration(cooperative: "%(thing)s", on: "{ON}") {{ moved }}',
        f'admitMember(cooperative: "%(thing)s", input: {{ member: "Person:%(person)s", kind: FARMER, '
        f'appliedOn: "{ON}", vote: {VOTE} }}) {{ moved }}',
        f'withdrawMember(cooperative: "%(thing)s", member: "Person:%(person)s", appliedOn: "{ON}") {{ moved }}',
        f'expelMember(cooperative: "%(thing)s", member: "Person:%(person)s", heardOn: "{ON}", vote: {VOTE}) '
        "{ moved }",
        f'electOfficers(cooperative: "%(thing)s", officers: [], vote: {VOTE}) {{ moved }}',
        f'amendCharter(cooperative: "%(thing)s", items: [{{ number: 1, text: "名称" }}], vote: {VOTE}) {{ moved }}',
        f'recordAlteration(cooperative: "%(thing)s", rules: ["CHARTER_FILED"], on: "{ON}") {{ moved }}',
        f'decideRegistration(cooperative: "%(thing)s", approved: true, on: "{ON}") {{ moved }}',
        'recordCreditCode(cooperative: "%(thing)s", creditCode: "93330782MA2E000540") { moved }',
        'withdrawCooperative(cooperative: "%(thing)s", reason: "不办了") { moved }',
    ),
    "Household": (
        'movePerson(id: "Person:%(person)s", household: "%(thing)s") { person { id } }',
        'registerPerson(input: { name: "某", household: "%(thing)s" }) { person { id } }',
        'returnPerson(id: "Person:%(person)s", household: "%(thing)s") { person { id } }',
        'addGrower(cooperative: "%(cooperative)s", input: { household: "%(thing)s", plantedArea: 1 }) { moved }',
        'planVisit(cooperative: "%(cooperative)s", household: "%(thing)s", note: "在家") { moved }',
        'recordPledge(cooperative: "%(cooperative)s", input: { grower: "%(thing)s", kind: FARMER, state: WILLING }) '
        "{ moved }",
        'changeAddress(household: "%(thing)s", address: "一号") { household { code } }',
        f'closeHousehold(code: "%(thing)s", on: "{ON}") {{ household {{ code }} }}',
        f'requestErrand(input: {{ household: "%(thing)s", channel: PHONE, {ITEMS} }}) {{ errand {{ id }} }}',
    ),
    "Person": (
        'changePerson(id: "Person:%(thing)s", input: { name: "某" }) { person { id } }',
        'returnPerson(id: "Person:%(thing)s", household: "%(own)s") { person { id } }',
        'correctPerson(id: "Person:%(thing)s", input: { name: "某" }) { person { id } }',
        'movePerson(id: "Person:%(thing)s", household: "%(own)s") { person { id } }',
        f'departPerson(id: "Person:%(thing)s", reason: MOVED_AWAY, on: "{ON}") {{ person {{ id }} }}',
        'mergePeople(from: "Person:%(thing)s", into: "Person:%(person)s", reason: "误") { person { id } }',
        'mergePeople(from: "Person:%(person)s", into: "Person:%(thing)s", reason: "误") { person { id } }',
        'seatPerson(person: "Person:%(thing)s", organization: "%(body)s", position: MEMBER) { person { id } }',
        'unseatPerson(person: "Person:%(thing)s", organization: "%(body)s", position: MEMBER) { person { id } }',
        f'assignSetupRoles(cooperative: "%(cooperative)s", input: {ROLES}) {{ moved }}'.replace(
            "%(instructor)s", "%(thing)s"
        ),
        f"rosterShifts(shifts: [{SHIFT}]) {{ written }}".replace("%(worker)s", "%(thing)s"),
        f'startIsolation(input: {{ person: "Person:%(thing)s", since: "{SINCE}" }}) {{ isolation {{ id }} }}',
    ),
    "Isolation": (
        f'extendIsolation(id: "Isolation:%(thing)s", expectedUntil: "{UNTIL}") {{ isolation {{ id }} }}',
        'endIsolation(id: "Isolation:%(thing)s") { household { id } }',
        'endIsolation(id: "Isolation:%(thing)s", mistaken: true) { household { id } }',
        f'requestErrand(input: {{ household: "%(own)s", contact: "Person:%(thing)s", channel: PHONE, {ITEMS} }}) '
        "{ errand { id } }",
    ),
    "Shift": (
        'withdrawShift(id: "Shift:%(thing)s", reason: "生病") { shift { id } }',
        f'rosterShifts(shifts: [{SHIFT}], withdraws: ["Shift:%(thing)s"]) {{ written }}'.replace(
            "%(worker)s", "%(person)s"
        ),
    ),
    "Enterprise": (
        f'closeEnterprise(code: "%(thing)s", on: "{ON}") {{ enterprise {{ code }} }}',
        f'recordGuidanceVisit(input: {{ enterprise: "%(thing)s", heldAt: "{ON}T08:00:00Z", findings: [] }}) '
        "{ visit { id } }",
        f'fileContingencyPlan(enterprise: "%(thing)s", on: "{ON}") {{ plan {{ id }} }}',
        f'setResumption(enterprise: "%(thing)s", state: PREPARING, on: "{ON}") {{ moved }}',
    ),
    "Errand": (
        'claimErrands(ids: ["Errand:%(thing)s"], runner: "Person:%(person)s") { errands { id } }',
        'advanceErrands(ids: ["Errand:%(thing)s"], to: PURCHASED) { errands { id } }',
        'cancelErrand(id: "Errand:%(thing)s") { errands { id } }',
    ),
    "Directive": ('closeDirective(id: "Directive:%(thing)s", reason: "误") { directive { id } }',),
    "Delivery": (
        'acknowledgeDirective(delivery: "Delivery:%(thing)s") { delivery { id } }',
        'reportOnDirective(delivery: "Delivery:%(thing)s", values: []) { report { id } }',
    ),
    "Restructuring": (
        f'reviseRestructuring(id: "Restructuring:%(thing)s", expectedVersion: 1, input: {PLAN}) '
        "{ restructuring { id } }",
        'applyRestructuring(id: "Restructuring:%(thing)s", expectedVersion: 1) { applied }',
        'undoRestructuring(id: "Restructuring:%(thing)s", reason: "误") { applied }',
        'abandonRestructuring(id: "Restructuring:%(thing)s") { restructuring { id } }',
    ),
}
"""By what a deed names that is out of scope; everything else that it names is the organiser's own."""
CASES: Final = [(label, deed) for label, deeds in DEEDS.items() for deed in deeds]
WITHDRAWN: Final = """MATCH (cooperative:Cooperative {code: $code}), (head:Head)
CREATE (cooperative)-[:REACHED]->(:Milestone
  {id: $code + '-withdrawn', stage: 'WITHDRAWN', at: head.at, recordedAt: head.at, by: 'x'})"""

ON_DUTY: Final = """UNWIND [$own, $other] AS code
MATCH (town:Town {code: code}), (head:Head)
CREATE (:Post {code: code + 'P001', name: '卡口', kind: 'CHECKPOINT'})
  -[:IN_TOWN {since: head.at, until: datetime('9999-12-31T00:00:00Z')}]->(town)
WITH DISTINCT head
CREATE (:Shift {id: $shift, at: head.at, post: $other + 'P001', person: $person, duty: '值勤', start: head.at,
  latest: head.at + duration({hours: 1})})
CREATE (:Isolation {id: $isolation, at: head.at, changedAt: head.at, person: $person, openFor: $person, since: head.at,
  plannedAt: [head.at], plannedUntil: [datetime() + duration('P9D')], retainUntil: datetime() + duration('P39D')})"""

ASKED: Final = """MATCH (head:Head)
CREATE (:Errand {id: $errand, at: head.at, changedAt: head.at, by: $person, household: $household, village: $village,
  channel: 'PHONE', on: date('2020-03-01'), toTheDoor: false, names: ['大米'], folded: ['大米 kg'], measures: ['kg'],
  quantities: [1000], state: 'REQUESTED'})"""


@dataclass(frozen=True)
class Two:
    """Two towns: the organiser's own, and one that is nobody's here; in that by label what deeds name."""

    own: World
    things: dict[str, str]
    organiser: Frontend
    anybody: Frontend

    async def told(self, frontend: Frontend, deed: str, thing: str) -> str:
        """The answer to a deed, with the thing's key put out of it."""
        key = self.own.key
        named = {
            "thing": thing,
            "own": key("H1"),
            "unit": key("e3"),
            "person": key("one"),
            "body": key("branch"),
            "cooperative": key("C"),
            "post": f"{key('T')}P001",
        }
        answer = await frontend.ask(f"mutation {{ {deed % named} }}")
        return str((answer.status, answer.body)).replace(thing, "…")


@pytest.fixture(params=["in being", "withdrawn"])
async def two(county: Database, runner_of_county: Runner, request: pytest.FixtureRequest) -> AsyncIterator[Two]:
    own, other = coded(), coded()
    for world in (own, other):
        await world.write(runner_of_county)
    if request.param == "withdrawn":
        await _run(county, WITHDRAWN, code=other.key("C"))
    facts = {"shift": other.key("shift"), "isolation": other.key("isolation"), "person": other.key("two")}
    await _run(county, ON_DUTY, own=own.key("T"), other=other.key("T"), **facts)
    errand = {"errand": other.key("errand"), "household": other.key("H1"), "village": other.key("V")}
    await _run(county, ASKED, **errand, person=other.key("two"))
    viewer = Viewer("organiser", towns=(other.key("T"),), roles=("ORGANISER",))
    step = {"renameUnit": {"unit": other.key("e3"), "name": "新名"}}
    plan, _ = await draft(runner_of_county, viewer, planned([step]))
    things = {"Cooperative": other.key("C"), "Household": other.key("H1"), "Person": other.key("two")}
    texts = {"from": other.key("e2"), "title": "排查", "body": "逐户排查"}
    sent = await issue(runner_of_county, viewer, read(TypeAdapter(DirectiveDraft), texts), "")
    directive = sent.about.removeprefix("Directive:")
    things |= {"Directive": directive, "Delivery": f"{directive}-{other.key('e3')}"}
    things |= {"Enterprise": other.key("E"), "Restructuring": plan, "Shift": other.key("shift")}
    things["Isolation"] = other.key("isolation")
    things |= {"Errand": other.key("errand")}
    bearer = token(county, f"Person:{own.key('one')}", (Role.ORGANISER,), (own.key("T"),))
    nobody = token(county, "Person:nobody", ())
    async with (
        serving(county) as address,
        asking(county, address, bearer) as organiser,
        asking(county, address, nobody) as anybody,
    ):
        yield Two(own, things, organiser, anybody)


@pytest.fixture
async def runner_of_county(county: Database, catalog: Any) -> AsyncIterator[Runner]:
    runner = Runner.connect(county, catalog)
    yield runner
    await runner.close()


async def _run(database: Database, text: str, **given: Any) -> None:
    auth = (database.username, database.password.get_secret_value())
    async with AsyncGraphDatabase.driver(database.uri or "", auth=auth) as driver:
        await driver.execute_query(text, **given)


async def test_nothing_is_told_of_what_is_out_of_scope(two: Two) -> None:
    for label, deed in CASES:
        thing = two.things[label]
        never = thing[:-1] + ("8" if thing[-1] != "8" else "7")
        for frontend in (two.organiser, two.anybody):
            found = await two.told(frontend, deed, thing)
            assert found == await two.told(frontend, deed, never), deed
            assert "errors" in found, deed


@pytest.mark.parametrize("deed", [deed for _, deed in CASES])
def test_what_is_asked_is_of_the_schema(deed: str) -> None:
    named = dict.fromkeys(("thing", "own", "unit", "person", "body", "cooperative", "post"), "0")
    assert validate(build()._schema, parse(f"mutation {{ {deed % named} }}")) == []


def test_every_deed_that_names_a_thing_out_of_structure_is_asked() -> None:
    """Others name structure or an entry of the log, which everybody may read, or make something new."""
    asked = {deed.partition("(")[0] for _, deed in CASES}
    others = {"draftRestructuring", "proposeCooperative", "registerHousehold", "registerEnterprise", "undoChange"}
    others |= {"issueDirective", "registerPost", "closePost", "recordTallies"}  # units, bodies and posts are structure
    mutation = build()._schema.mutation_type
    assert mutation is not None
    assert asked | others == set(mutation.fields)
