"""The answer to a viewer is the same, byte for byte, in two towns that differ only outside the viewer's scope."""

import asyncio
import json
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.database.runner import Runner
from tests.api.scope.boards import BOARDS, differing_boards
from tests.api.scope.conftest import Of
from tests.api.scope.day import DAY, differing_day, said_of_firm, unseen
from tests.api.scope.directives import DIRECTIVES, differing_directives
from tests.api.scope.town import ENTERPRISES, HOUSEHOLDS, PERSONAL, VIEWERS, Sees, resident, town
from tests.builders.world import World
from tests.serving import Frontend

SECRETS: Final = ("龘一", "柳二")
"""Names and addresses that differ."""

PERSON: Final = """id name phone birthYear partyMember household { code address }
  appointments { role unit { code } } offices { title } predecessors { id name phone } successors { id name phone }"""
HOUSEHOLD: Final = f"""code address head {{ id }} residents {{ {PERSON} }} coverage {{ reason unit {{ code }} }} since
  answerChains {{ purpose links {{ level }} }}"""
FIRM: Final = """code name instructors { id name phone } coverage { unit { code } }
  resumption { state since planOnFile history { totalCount } } visits { totalCount nodes { id } }"""
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
        "resumed": st.booleans(),
        "text": st.sampled_from(["E", "F", *SECRETS]),
    },
}
LISTS: Final = {
    "households": ("HouseholdFilter", HOUSEHOLD, ("HouseholdOrder", "ADDRESS")),
    "people": ("PersonFilter", PERSON, ("PersonOrder", "NAME")),
    "enterprises": ("EnterpriseFilter", FIRM, None),
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
    BOARDS,
    *DAY,
    DIRECTIVES,
)
SEARCH: Final = FIXED[3]


GROWS: Final = {"one": "c4", "two": "c3", "other": "c4", "rK2": "c4", "stranger": "c4"}
"""By viewer, the unit of the set-up that covers H3 in one of two worlds, where it grows for the cooperative too."""


def unknown(world: World, viewer: str, number: int) -> World:
    """The world with what a viewer does not know of people and households, in scope or not.

    That is who grows for the cooperative, who is a member besides and what is noted of visits, who is somewhere as a
    Party member, what a plan would have made that was called off, who lives in another town, that some there became
    part of others, or others of them, who is on duty at a post of another village, who is isolated, what units say of a
    directive that the viewer does not stand over, and what a household out of scope has asked for.
    """
    differing_directives(world, viewer, number, SECRETS[number % 2])
    differing_day(world, viewer, number, SECRETS[0])
    differing_boards(world, viewer, number, SECRETS[0])
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
        for place in range(number):
            said_of_firm(world, enterprise, place, SECRETS[0])
    return world


def bounded(world: World, filters: dict[str, Any]) -> dict[str, Any]:
    """A filter by the keys of a world."""
    keyed = {name: world.key(value) if name in NAMED else value for name, value in filters.items()}
    return {**keyed, **({"answeredBy": f"Person:{keyed['answeredBy']}"} if "answeredBy" in keyed else {})}


async def told(frontend: Frontend, requests: list[tuple[str, dict[str, Any]]]) -> list[Any]:
    """What is answered, as it came; every request is one that is carried out."""
    bodies = [(await frontend.ask(query, **variables)).body for query, variables in requests]
    assert not [each for each in bodies if "GRAPHQL_VALIDATION_FAILED" in json.dumps(each)]
    return bodies


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


def named(base: World, viewer: str) -> dict[str, Any]:
    """What the fixed requests are about."""
    return {
        "t": base.key("T"),
        "u": base.key("e1"),
        "p": f"Person:{base.key('leader')}",
        "text": base.prefix,
        "lead": base.key("c3"),
        "next": base.key("c4"),
        "post": f"Post:{base.key('P')}",
        "member": f"Membership:{base.key('C')}-Person-{base.key('rK1')}",
        "neighbour": f"Person:{base.key('rH9')}",
        "shift": f"Shift:{base.key('S0')}",
        "delivery": f"Delivery:{base.key('D1')}-{base.key('e3')}",
        "other": f"Delivery:{base.key('D2')}-{base.key('k3')}",
        "report": f"Report:{base.key('D1re3')}",
        "isolation": f"Isolation:{base.key('I0')}",
        "homes": [f"Household:{base.key(each)}" for each in HOUSEHOLDS],
        "visit": f"GuidanceVisit:{base.key('GF0' if 'F' not in VIEWERS[viewer].enterprises else 'GG0')}",
        "errand": f"Errand:{base.key('R0')}",
        "home": base.key(unseen(viewer)),
        "village": base.key(next(each.target for each in base.tenures if each[:2] == (unseen(viewer), "IN_VILLAGE"))),
    }


@pytest.mark.parametrize("viewer", ["one", "two", "three", "other", "head", "rK2", "stranger"])
async def test_what_is_out_of_scope_changes_nothing(of: Of, runner: Runner, viewer: str) -> None:
    scope, loop, base = VIEWERS[viewer], asyncio.get_running_loop(), town()
    frontend = await of(base, viewer)
    keys = named(base, viewer)

    async def answers(number: int, requests: list[tuple[str, dict[str, Any]]]) -> list[Any]:
        world = town()
        world.prefix = base.prefix
        unknown(differing(world, scope, SECRETS[number % 2], number), viewer, number)
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


@pytest.mark.parametrize(("viewer", "units"), [("one", {"e3"}), ("other", {"k2", "k3"}), ("stranger", set())])
async def test_directives_in_scope_are_there(of: Of, runner: Runner, viewer: str, units: set[str]) -> None:
    world = unknown(town(), viewer, 1)
    await world.write(runner)
    answer = await (await of(world, viewer)).ask(DIRECTIVES, **named(world, viewer))
    await world.erase(runner)
    found = [each for sent in answer.data["directives"]["nodes"] for each in sent["deliveries"]["nodes"]]
    assert {unit["code"] for each in found for unit in each["answering"]} == {world.key(unit) for unit in units}
    assert (answer.data["one"] is not None, answer.data["report"] is not None) == ("e3" in units, "e3" in units)
