"""The answer to a viewer is the same, byte for byte, in two towns that differ only outside the viewer's scope."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.database.runner import Runner
from tests.api.scope.conftest import Of
from tests.api.scope.town import ENTERPRISES, HOUSEHOLDS, PERSONAL, VIEWERS, Sees, resident, town
from tests.builders.world import BEGIN, START, World
from tests.serving import Frontend

SECRETS: Final = ("龘一", "柳二")
"""Names and addresses that differ."""

PERSON: Final = """id name phone birthYear partyMember household { code address }
  appointments { role unit { code } } offices { title } predecessors { id name phone } successors { id name phone }"""
HOUSEHOLD: Final = f"""code address head {{ id }} residents {{ {PERSON} }} coverage {{ reason unit {{ code }} }} since
  answerChains {{ purpose links {{ level }} }}"""
NONE: Final[dict[str, st.SearchStrategy[Any]]] = {}
FILTERS: Final[dict[str, dict[str, st.SearchStrategy[Any]]]] = {
    "HouseholdFilter": {
        "village": st.sampled_from(["V", "K", "W"]),
        "unit": st.sampled_from(["e3", "e4", "k3", "c3"]),
        "answeredBy": st.sampled_from(["one", "secretary", "leader", "head", "other"]),
        "uncovered": st.sampled_from(["EPIDEMIC_CONTROL", "COOPERATIVE_SETUP"]),
        "text": st.sampled_from(["H", *SECRETS, *HOUSEHOLDS]),
    },
    "PersonFilter": {
        "village": st.sampled_from(["V", "K", "W"]),
        "unit": st.sampled_from(["e1", "e2", "e3", "e4", "k3", "w3", "c3", "c4"]),
        "role": st.sampled_from(["COMMANDER", "LIAISON", "RESIDENT", "DOCTOR", "PARTY_MEMBER"]),
        "partyMember": st.booleans(),
        "text": st.sampled_from(["r", *SECRETS, "one", "resident"]),
    },
    "UnitFilter": {
        "village": st.sampled_from(["V", "K", "W"]),
        "area": st.sampled_from(["A", "B"]),
        "purpose": st.sampled_from(["EPIDEMIC_CONTROL", "COOPERATIVE_SETUP"]),
    },
    "EnterpriseFilter": {
        "village": st.sampled_from(["V", "K", "W"]),
        "kind": st.sampled_from(["MICRO", "AGRICULTURAL"]),
        "uncovered": st.sampled_from(["WORK_RESUMPTION"]),
        "text": st.sampled_from(["E", "F", *SECRETS]),
    },
}
LISTS: Final = {
    "households": ("HouseholdFilter", HOUSEHOLD, ("HouseholdOrder", "ADDRESS")),
    "people": ("PersonFilter", PERSON, ("PersonOrder", "NAME")),
    "enterprises": ("EnterpriseFilter", "code name instructors { id name phone } coverage { unit { code } }", None),
    "units": ("UnitFilter", "code totals { households }", ("UnitOrder", "SIZE")),
}
DIRECTIONS: Final = st.sampled_from(["ASCENDING", "DESCENDING"])
NAMED: Final = {"village", "unit", "area", "answeredBy"}
"""Conditions whose value is a key."""

FIXED: Final = (
    """query ($id: ID!) { node(id: $id) {
      id ... on Household { address } ... on Person { name phone } ... on Enterprise { name } } }""",
    """query ($t: String!) { town(code: $t) { householdCount
      areas { villages { nodes { code partySecretary { name phone }
        households { totalCount nodes { code } } enterprises { totalCount nodes { name } } } } }
      organizations { nodes { people { totalCount nodes { name phone } } enterprises { totalCount } } } } }""",
    """query ($u: String!) { unit(code: $u) {
      commander { name phone } members { totalCount nodes { id name phone } } covers { totalCount nodes { code label } }
      totals { units vacantUnits households residents enterprises partyMembers } changes { totalCount }
      children { nodes { code commander { name } totals { residents partyMembers } } } } }""",
    "query ($text: String!) { search(text: $text, first: 200) { kind label match node { id } } }",
    "query ($p: ID!) { person(id: $p) { name answersFor { totalCount nodes { code } } } }",
    """query ($lead: String!, $next: String!) {
      a: unit(code: $lead) { members { totalCount nodes { id } } covers { totalCount } totals { households residents } }
      b: unit(code: $next) { members { totalCount nodes { id } } covers { totalCount } totals { households residents } }
      towns { code householdCount } }""",
    """{ gaps: violations(rule: "NO_GAP", first: 200) { totalCount edges { cursor node { message } } }
      members: violations(rule: "PARTY_COMMANDER") { totalCount edges { node { message subject { code } } } }
      offices: violations(rule: "OFFICES_FOR_ONE") { totalCount edges { node { message subject { code } } } } }""",
    """{ cooperatives { totalCount nodes { code stage checklist { rule actual } blockers { rule }
      growers { totalCount edges { plantedArea node { code } } } members { totalCount }
      pledges { totalCount nodes { id state contribution } }
      roles { complete level3Commanders { pledged canvassed households { code } } } } } }""",
    """query ($post: ID!, $neighbour: ID!, $shift: ID!) { node(id: $shift) { id ... on Shift { duty } }
      post: node(id: $post) { ... on Post {
        name shifts(on: "2020-03-01") { id } uncovered(on: "2020-03-01") { start } } }
      person(id: $neighbour) { duties(on: "2020-03-01") { id } } }""",
    """query ($errand: ID!, $village: String!, $home: String!) { errand(id: $errand) { id } node(id: $errand) { id }
      errands { totalCount nodes { id } } of: errands(household: $home) { totalCount } in: errands(village: $village) {
        totalCount } errandBoard(village: $village) { requested claimed oldestWaitingSince }
      shoppingList(village: $village, on: "2020-03-01") { name quantity } viewer { errands { totalCount } } }""",
    """query ($isolation: ID!, $homes: [ID!]!) { node(id: $isolation) { id ... on Isolation { since } }
      nodes(ids: $homes) { id ... on Household { isolations(open: null) { id reason since person { id } } } } }""",
)
SEARCH: Final = FIXED[3]


GROWS: Final = {"one": "c4", "two": "c3", "other": "c4", "rK2": "c4", "stranger": "c4"}
"""By viewer, the unit of the set-up that covers H3 in one of two worlds, where it grows for the cooperative too."""


def unseen(viewer: str) -> str:
    """A household out of a viewer's scope."""
    return next(each for each in reversed(HOUSEHOLDS) if each not in VIEWERS[viewer].households)


ISOLATES: Final = {
    "one": "H1 H3",
    "two": "H2",
    "three": "H1 H3",
    "secretary": "H1 H2 H3",
    "leader": "H1 H2 H3 H9 K1",
    "head": "H9",
    "other": "K1",
}
"""By viewer the households whose isolations they may know: those beneath a unit of EPIDEMIC_CONTROL, the own one."""
KEPT: Final = datetime(2100, 1, 1, tzinfo=UTC)


def isolated(world: World, name: str, person: str, days: int) -> None:
    """Somebody is isolated for so many days, for a reason that goes by these."""
    planned = {"plannedAt": [BEGIN], "plannedUntil": [START + timedelta(days=days)], "retainUntil": KEPT}
    reason = ("OTHER", "CLOSE_CONTACT")[days % 2]
    world.fact("Isolation", name, person=person, at=BEGIN, since=START, reason=reason, **planned)


def unknown(world: World, viewer: str, number: int) -> World:
    """The world with what a viewer does not know of people and households, in scope or not.

    That is who grows for the cooperative, who is somewhere as a Party member, what a plan would have made that was
    called off, who lives in another town, that some there became part of others, or others of them, who is on duty
    at a post of another village, what a household out of scope has asked for, and who is isolated.
    """
    world.add("Post", "P", "T", kind="CHECKPOINT").tie("P", "LIES_IN", "W")
    for place in range(number):
        since = START + timedelta(hours=place)
        ended = {"latest": since + timedelta(hours=1), "end": since + timedelta(hours=1)}
        world.fact("Shift", f"S{place}", post="P", person="rH9", duty=SECRETS[0], at=BEGIN, start=since, **ended)
    home = unseen(viewer)
    (village,) = {each.target for each in world.tenures if each[:2] == (home, "IN_VILLAGE")}
    lists = {"names": [SECRETS[0]], "folded": [SECRETS[0]], "measures": ["kg"], "quantities": [1000]}
    for place in range(number):
        whose = {"household": home, "village": village, "contact": f"r{home}", "by": f"r{home}", "runner": f"r{home}"}
        said = {"state": ("REQUESTED", "CLAIMED")[place % 2], "at": BEGIN, "changedAt": BEGIN, "on": date(2020, 3, 1)}
        world.fact("Errand", f"R{place}", channel="PHONE", toTheDoor=False, **whose, **said, **lists)
    unknown_homes = sorted({*HOUSEHOLDS} - {"K2", *ISOLATES.get(viewer, "").split()})  # rK2 is merged below
    for place, home in enumerate(unknown_homes[: 2 * number]):
        isolated(world, f"I{place}", f"r{home}", days=number + place)
    if number % 2 and viewer in GROWS:
        world.tie("H3", "GROWS", "C", plantedArea=3.0).tie(GROWS[viewer], "COVERS", "H3")
        world.tie("H3", "PLEDGES", "C", kind="FARMER", state="WILLING", contribution=1.0, contributionKind="CASH")
    if number % 2 and viewer == "three":  # lives in H3
        grows = [each for each in world.tenures if "H1" in each[::2] and {each.type, each.source} & {"GROWS", "c3"}]
        world.tenures = [each for each in world.tenures if each not in grows and each[:2] != ("H1", "PLEDGES")]
    if number % 2 and viewer != "two":  # commands e4
        world.tie("rH9", "SERVES_IN", "e4", role="PARTY_MEMBER")
    if number % 2:
        world.add("Unit", "called off", level=3, purpose="EPIDEMIC_CONTROL").add("Household", "called off too")
    world.add("Town", "U").add("Area", "UA", "U").add("Village", "UV", "UA", kind="VILLAGE")
    for place in range(number):
        world.add("Household", f"U{place}", "UV", address=f"U{place}")
        resident(world, f"rU{place}", f"U{place}", PERSONAL)
        world.tie(f"rU{place}", "SUCCEEDED_BY", "rH1").tie("rK2", "SUCCEEDED_BY", f"rU{place}")
    return world


def differing(world: World, scope: Sees, secret: str, number: int) -> World:
    """The world with something else outside of a scope: who lives there, what it is called, how much there is."""
    phone, year = f"1390000{number:04d}", 1950 + number
    for household in set(HOUSEHOLDS) - scope.households:
        world.nodes[household].properties["address"] = secret
        world.nodes[f"r{household}"].properties.update(
            name=secret, phone=phone, birthYear=year, partyMember=number % 2 == 0
        )
        for extra in range(number):
            resident(world, f"{household}x{extra}", household, {**PERSONAL, "name": secret})
    for place, tenure in enumerate(world.tenures):
        if tenure.type in ("PLEDGES", "GROWS") and tenure.source not in scope.households:
            said = {"state": ("WILLING", "UNWILLING")[number % 2], "contribution": 100.0 * number}
            changed = said if tenure.type == "PLEDGES" else {"plantedArea": 2.0 + number}
            world.tenures[place] = tenure._replace(properties=tenure.properties | changed)
    for enterprise in set(ENTERPRISES) - scope.enterprises:
        world.nodes[enterprise].properties.update(name=secret, kind="AGRICULTURAL" if number % 2 else "MICRO")
    return world


def bounded(world: World, filters: dict[str, Any]) -> dict[str, Any]:
    """A filter by the keys of a world."""
    keyed = {name: world.key(value) if name in NAMED else value for name, value in filters.items()}
    return {**keyed, **({"answeredBy": f"Person:{keyed['answeredBy']}"} if "answeredBy" in keyed else {})}


async def told(frontend: Frontend, requests: list[tuple[str, dict[str, Any]]]) -> list[Any]:
    """What is answered, as it came."""
    return [(await frontend.ask(query, **variables)).body for query, variables in requests]


@st.composite
def asked(draw: st.DrawFn) -> list[tuple[str, dict[str, Any]]]:
    """Random lists, with their filters."""
    found = []
    for name, (filters, fields, order) in LISTS.items():
        given: dict[str, Any] = {"filter": draw(st.fixed_dictionaries(NONE, optional=FILTERS[filters]))}
        page, variables = "filter: $filter, first: $first", f"$filter: {filters}, $first: Int"
        if order is not None:
            page, variables = f"{page}, orderBy: $order", f"{variables}, $order: {order[0]}"
            ordered = st.fixed_dictionaries({"field": st.just(order[1]), "direction": DIRECTIONS})
            given["order"] = draw(st.none() | ordered)
        query = f"query ({variables}) {{ {name}({page}) {{ totalCount edges {{ cursor node {{ {fields} }} }} }} }}"
        found.append((query, {**given, "first": draw(st.integers(1, 10))}))
    return found


@pytest.mark.parametrize("viewer", ["one", "two", "three", "other", "head", "rK2", "stranger"])
async def test_what_is_out_of_scope_changes_nothing(of: Of, runner: Runner, viewer: str) -> None:
    scope, loop, base = VIEWERS[viewer], asyncio.get_running_loop(), town()
    frontend = await of(base, viewer)
    keys = {
        "t": base.key("T"),
        "u": base.key("e1"),
        "p": f"Person:{base.key('leader')}",
        "text": base.prefix,
        "lead": base.key("c3"),
        "next": base.key("c4"),
        "post": f"Post:{base.key('P')}",
        "neighbour": f"Person:{base.key('rH9')}",
        "shift": f"Shift:{base.key('S0')}",
        "errand": f"Errand:{base.key('R0')}",
        "home": base.key(unseen(viewer)),
        "village": base.key(next(each.target for each in base.tenures if each[:2] == (unseen(viewer), "IN_VILLAGE"))),
        "isolation": f"Isolation:{base.key('I0')}",
        "homes": [f"Household:{base.key(each)}" for each in HOUSEHOLDS],
    }

    async def answers(number: int, requests: list[tuple[str, dict[str, Any]]]) -> list[Any]:
        world = unknown(differing(town(), scope, SECRETS[number % 2], number), viewer, number)
        world.prefix = base.prefix
        await world.write(runner)
        try:
            return await told(frontend, requests)
        finally:
            await world.erase(runner)

    async def same(numbers: tuple[int, int], lists: list[tuple[str, dict[str, Any]]], about: str) -> None:
        requests = [(query, {**each, "filter": bounded(base, each["filter"])}) for query, each in lists]
        requests += [
            (query, {**keys, "id": f"{about.partition(':')[0]}:{base.key(about.partition(':')[2])}"}) for query in FIXED
        ]
        requests += [(SEARCH, {"text": secret}) for secret in SECRETS]
        one, other = [await answers(number, requests) for number in numbers]
        assert one == other

    ids = [f"Household:{each}" for each in HOUSEHOLDS] + [f"Person:r{each}" for each in HOUSEHOLDS]
    ids += [f"Enterprise:{each}" for each in ENTERPRISES]

    @settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.tuples(st.integers(0, 3), st.integers(0, 3)), asked(), st.sampled_from(ids))
    def property_(numbers: tuple[int, int], lists: list[tuple[str, dict[str, Any]]], about: str) -> None:
        asyncio.run_coroutine_threadsafe(same(numbers, lists, about), loop).result()

    await asyncio.to_thread(property_)
