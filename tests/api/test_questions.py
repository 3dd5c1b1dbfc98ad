"""The two questions and the roster, one statement each, against what was loaded; and links that inherit."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.vocabulary import Purpose
from tests.api.conftest import Write
from tests.builders.sound import sound, unit
from tests.builders.world import START, World
from tests.seed.facts import Facts, grouped, turned
from tests.serving import Frontend

WULIU, SHANPEN = "330782101249", "330782101237"
WHO = """query ($code: String!, $purpose: Purpose, $asOf: DateTime) { household(code: $code, asOf: $asOf) {
  answerChains(purpose: $purpose) { purpose complete links {
    level inherited unit { code } commander { id } liaisons { id } doctors { id } } } } }"""
SET_UP = "2020-06-01T00:00:00+08:00"
"""While the cooperative is being set up; other tests have set up others since."""
COVERS = """query ($code: String!) { enterprise(code: $code) {
  coverage { reason level purpose unit { code } via { id } since } } }"""
ROSTER = """query ($code: String!) { unit(code: $code) {
  children(first: 200) { nodes { code name level commander { name } covers { totalCount } } } } }"""


def people(town: Facts, type: str, unit: str, **properties: Any) -> list[dict[str, str]]:
    """Who is tied to a unit so, by id."""
    found = grouped(turned(town.pairs("Person", type, "Unit", **properties)))
    return [{"id": f"Person:{id}"} for id in sorted(found.get(unit, ()))]


def link(town: Facts, level: int, unit: str) -> dict[str, Any]:
    """A link of a chain in which nothing is vacant."""
    (commander,) = people(town, "COMMANDS", unit)
    return {
        "level": level,
        "inherited": False,
        "unit": {"code": unit},
        "commander": commander,
        "liaisons": people(town, "LIAISES_FOR", unit),
        "doctors": people(town, "SERVES_IN", unit, role="DOCTOR"),
    }


def covering(town: Facts, purpose: str, label: str, code: str) -> str:
    """The unit of a purpose that covers a thing."""
    purposes = {code: unit["purpose"] for code, unit in town.nodes["Unit"].items()}
    (found,) = (
        unit for unit, covered in town.pairs("Unit", "COVERS", label) if covered == code and purposes[unit] == purpose
    )
    return found


async def test_three_commanders_answer_for_each_household_of_wuliu(frontend: Frontend, town: Facts) -> None:
    """And for those that grow citrus, the three of the cooperative's set-up after them."""
    above = town.one("Unit", "PART_OF", "Unit")
    growing = {household for household, _ in town.pairs("Household", "GROWS", "Cooperative")}
    told: list[int] = []
    for number in (1, 77, 154):
        household = f"{WULIU}H{number:04}"
        chains = []
        for purpose in ("EPIDEMIC_CONTROL", "COOPERATIVE_SETUP")[: 1 + (household in growing)]:
            three = covering(town, purpose, "Household", household)
            links = [link(town, 3, three), link(town, 2, above[three]), link(town, 1, above[above[three]])]
            chains.append({"purpose": purpose, "complete": True, "links": links})
        answer = await frontend.ask(WHO, code=household, asOf=SET_UP)
        assert answer.data["household"]["answerChains"] == chains
        assert answer.statements == 1
        told.append(len(chains))
    assert set(told) == {1, 2}


async def test_a_firm_of_shanpen_is_covered_by_its_own_unit_its_villages_and_its_areas(
    frontend: Frontend, town: Facts
) -> None:
    area = town.one("Village", "IN_AREA", "Area")[SHANPEN]
    firms = sorted(code for code, village in town.pairs("Enterprise", "IN_VILLAGE", "Village") if village == SHANPEN)
    for firm in firms:
        answer = await frontend.ask(COVERS, code=firm)
        found = answer.data["enterprise"]["coverage"]
        expected = [("DIRECT", 3, "WORK_RESUMPTION", "Enterprise", firm)]
        for reason, level, label, code in (("VILLAGE", 2, "Village", SHANPEN), ("AREA", 1, "Area", area)):
            expected += [(reason, level, of, label, code) for of in ("EPIDEMIC_CONTROL", "WORK_RESUMPTION")]
        assert [
            (row["reason"], row["level"], row["purpose"], row["unit"]["code"], row["via"]["id"]) for row in found
        ] == [
            (reason, level, purpose, covering(town, purpose, label, code), f"{label}:{code}")
            for reason, level, purpose, label, code in expected
        ]
        assert answer.statements == 1


async def test_the_roster_of_wuliu(frontend: Frontend, town: Facts) -> None:
    village_unit = covering(town, "EPIDEMIC_CONTROL", "Village", WULIU)
    codes = sorted(grouped(turned(town.pairs("Unit", "PART_OF", "Unit")))[village_unit])
    households = grouped(town.pairs("Unit", "COVERS", "Household"))
    commanders = {unit: town.nodes["Person"][id]["name"] for id, unit in town.pairs("Person", "COMMANDS", "Unit")}
    answer = await frontend.ask(ROSTER, code=village_unit)
    assert 20 <= len(codes) <= 30
    assert answer.data["unit"]["children"]["nodes"] == [
        {
            "code": code,
            "name": town.nodes["Unit"][code]["name"],
            "level": 3,
            "commander": {"name": commanders[code]},
            "covers": {"totalCount": len(households[code])},
        }
        for code in codes
    ]
    assert answer.statements == 1


async def test_all_villages_and_firms_with_their_codes(frontend: Frontend, town: Facts) -> None:
    query = """{ villages(first: 200) { totalCount nodes { code name kind area { code } } }
                 enterprises(first: 200) { totalCount nodes { code name kind village { code } } } }"""
    data = (await frontend.ask(query)).data
    for field, label, type, place, total in (
        ("villages", "Village", "IN_AREA", "Area", 43),
        ("enterprises", "Enterprise", "IN_VILLAGE", "Village", 124),
    ):
        places = town.one(label, type, place)
        assert data[field]["totalCount"] == total
        assert [
            (node["code"], node["name"], node["kind"], node[place.lower()]["code"]) for node in data[field]["nodes"]
        ] == [(code, node["name"], node["kind"], places[code]) for code, node in sorted(town.nodes[label].items())]


EPIDEMIC_CONTROL_OF_H1: dict[str, tuple[Callable[[World], object], list[tuple[str | None, str | None, bool]]]] = {
    "nothing is amiss": (lambda w: None, [("e3", "one", False), ("e2", "secretary", False), ("e1", "leader", False)]),
    "level 3 is vacant": (
        lambda w: w.loses("one", "COMMANDS", "e3"),
        [("e3", "secretary", True), ("e2", "secretary", False), ("e1", "leader", False)],
    ),
    "no unit of level 3": (
        lambda w: w.loses("e3", "COVERS", "H1"),
        [(None, "secretary", True), ("e2", "secretary", False), ("e1", "leader", False)],
    ),
    "no unit of level 2": (
        lambda w: w.loses("e2", "COVERS", "V"),
        [("e3", "one", False), (None, "leader", True), ("e1", "leader", False)],
    ),
    "level 3 and 2 are vacant": (
        lambda w: w.loses("one", "COMMANDS", "e3").loses("secretary", "COMMANDS", "e2"),
        [("e3", "leader", True), ("e2", "leader", True), ("e1", "leader", False)],
    ),
    "level 1 is vacant": (
        lambda w: w.loses("leader", "COMMANDS", "e1"),
        [("e3", "one", False), ("e2", "secretary", False), ("e1", None, False)],
    ),
    "every level is vacant": (
        lambda w: (
            w.loses("one", "COMMANDS", "e3").loses("secretary", "COMMANDS", "e2").loses("leader", "COMMANDS", "e1")
        ),
        [("e3", None, True), ("e2", None, True), ("e1", None, False)],
    ),
}


@pytest.mark.parametrize("case", EPIDEMIC_CONTROL_OF_H1)
async def test_a_level_without_unit_or_commander_has_the_one_above(frontend: Frontend, write: Write, case: str) -> None:
    change, expected = EPIDEMIC_CONTROL_OF_H1[case]
    world = sound()
    change(world)
    await write(world)
    answer = await frontend.ask(WHO, code=world.key("H1"), purpose="EPIDEMIC_CONTROL", asOf=START.isoformat())
    (chain,) = answer.data["household"]["answerChains"]
    assert [
        (
            link["unit"] and world.name(link["unit"]["code"]),
            link["commander"] and world.name(link["commander"]["id"].removeprefix("Person:")),
            link["inherited"],
        )
        for link in chain["links"]
    ] == expected
    assert chain["complete"] == (case == "nothing is amiss")


async def chains(frontend: Frontend, world: World, household: str) -> list[tuple[str, list[str | None]]]:
    """Purposes and units of the chains of a household."""
    answer = await frontend.ask(WHO, code=world.key(household), asOf=START.isoformat())
    return [
        (chain["purpose"], [link["unit"] and world.name(link["unit"]["code"]) for link in chain["links"]])
        for chain in answer.data["household"]["answerChains"]
    ]


async def test_one_chain_for_each_purpose_and_cooperative(frontend: Frontend, write: Write) -> None:
    world = sound()
    unit(world, "g1", Purpose.GENERAL_SERVICE, None, "A", commander="leader")
    await write(world)
    assert await chains(frontend, world, "H1") == [
        ("EPIDEMIC_CONTROL", ["e3", "e2", "e1"]),
        ("COOPERATIVE_SETUP", ["c3", "c2", "c1"]),
        ("GENERAL_SERVICE", [None, None, "g1"]),
    ]
    assert await chains(frontend, world, "H3") == [
        ("EPIDEMIC_CONTROL", ["e3", "e2", "e1"]),
        ("GENERAL_SERVICE", [None, None, "g1"]),
    ]
    assert await chains(frontend, world, "H9") == []


async def test_a_household_is_covered_once_by_each_unit_for_the_first_reason(frontend: Frontend, write: Write) -> None:
    world = sound().loses("e4", "COVERS", "H2")
    await write(world)
    query = """query ($code: String!, $asOf: DateTime) { household(code: $code, asOf: $asOf) {
      coverage(purpose: EPIDEMIC_CONTROL) { reason unit { code } via { code } } } }"""
    reasons = {}
    for household in ("H1", "H2"):
        answer = await frontend.ask(query, code=world.key(household), asOf=START.isoformat())
        reasons[household] = [
            (row["reason"], world.name(row["unit"]["code"]), world.name(row["via"]["code"]))
            for row in answer.data["household"]["coverage"]
        ]
    above = [("VILLAGE", "e2", "V"), ("AREA", "e1", "A")]
    assert reasons == {"H1": [("DIRECT", "e3", "H1"), *above], "H2": [("GRID", "e3", "Vgrid"), *above]}


async def test_a_grid_is_found_by_its_code(frontend: Frontend, write: Write) -> None:
    world = sound()
    await write(world)
    query = "query ($code: String!, $at: DateTime) { grid(code: $code, asOf: $at) { code village { code } } }"
    found = (await frontend.ask(query, code=world.key("Wgrid"))).data["grid"]
    assert found == {"code": world.key("Wgrid"), "village": {"code": world.key("W")}}
    assert (await frontend.ask(query, code=world.key("Wgrid"), at="1949-10-01T00:00:00Z")).data["grid"] is None
    assert (await frontend.ask(query, code="none")).data["grid"] is None


async def test_households_by_who_lives_there_and_by_grid(frontend: Frontend, write: Write) -> None:
    world = sound().add("Household", "vacant", "W", address="无人")
    world.tie("vacant", "IN_GRID", "Wgrid")
    await write(world)
    query = (
        """query ($filter: HouseholdFilter) { households(filter: $filter, first: 200) { totalCount nodes { code } } }"""
    )

    async def found(**filter: Any) -> set[str]:
        page = (await frontend.ask(query, filter=filter)).data["households"]
        assert page["totalCount"] == len(page["nodes"])
        return {world.name(each["code"]) for each in page["nodes"]}

    village, grid = world.key("W"), world.key("Wgrid")
    everybody = await found(village=village)
    assert await found(village=village, empty=True) == {"vacant"}
    assert await found(village=village, empty=False) == everybody - {"vacant"} != set()
    assert await found(grid=grid) == await found(grid=grid, village=village) >= {"vacant", "H9"}
    assert await found(grid=grid, village=world.key("V")) == set()


async def test_organizations_of_a_kind(frontend: Frontend, write: Write) -> None:
    world = sound()
    await write(world)
    query = """query ($code: String!, $kind: OrganizationKind) { town(code: $code) {
      organizations(kind: $kind, first: 200) { totalCount nodes { code kind } } } }"""
    kinds = {}
    for kind in (None, "WORKING_GROUP", "MILITIA"):
        found = (await frontend.ask(query, code=world.key("T"), kind=kind)).data["town"]["organizations"]
        assert found["totalCount"] == len(found["nodes"])
        kinds[kind] = [each["kind"] for each in found["nodes"]]
    assert set(kinds["WORKING_GROUP"]) == {"WORKING_GROUP"} < set(kinds[None])
    assert kinds["MILITIA"] == []
