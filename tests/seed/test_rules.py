"""Every rule of the structure holds in what is seeded, warnings too."""

from collections import Counter
from itertools import chain

import pytest

from graph.vocabulary import FITTING, FOR_ONE, POSITIONS, OrganizationKind, labels
from tests.seed.facts import Facts, grouped, is_open, turned

PURPOSES = ("EPIDEMIC_CONTROL", "WORK_RESUMPTION")
BOTTOM = {"EPIDEMIC_CONTROL": "Household", "WORK_RESUMPTION": "Enterprise"}
SPAN = 60

purposes = pytest.mark.parametrize("purpose", PURPOSES)


def covers(facts: Facts, label: str, units: set[str]) -> set[tuple[str, str]]:
    return {(unit, key) for unit, key in facts.pairs("Unit", "COVERS", label) if unit in units}


def test_every_unit_has_one_commander_and_a_liaison(facts: Facts) -> None:
    commanded = [link.target for link in facts.links("Person", "COMMANDS", "Unit")]
    assert sorted(commanded) == sorted(facts.nodes["Unit"])
    assert {unit for _, unit in facts.pairs("Person", "LIAISES_FOR", "Unit")} == set(facts.nodes["Unit"])


def test_units_are_part_of_one_unit_a_level_up_of_the_same_purpose(facts: Facts) -> None:
    parents = facts.one("Unit", "PART_OF", "Unit")
    units = facts.nodes["Unit"]
    assert parents.keys() == {code for code, unit in units.items() if unit["level"] > 1}
    for child, parent in parents.items():
        assert units[child]["level"] == units[parent]["level"] + 1
        assert units[child]["purpose"] == units[parent]["purpose"]


@purposes
def test_each_level_covers_everything_once_and_nothing_else(facts: Facts, purpose: str) -> None:
    for level, label in ((1, "Area"), (2, "Village"), (3, BOTTOM[purpose])):
        units = facts.units(purpose, level)
        covered = [key for _, key in covers(facts, label, units)]
        assert sorted(covered) == sorted(facts.nodes[label])
        assert {unit for unit, _ in covers(facts, label, units)} == units
        others = [
            other
            for other in labels("covered")
            if other != label and ("Unit", "COVERS", other) in facts.dataset.relationships
        ]
        assert not any(covers(facts, other, units) for other in others)


@purposes
def test_what_a_unit_covers_lies_in_what_its_parent_covers(facts: Facts, purpose: str) -> None:
    parents = facts.one("Unit", "PART_OF", "Unit")
    areas = dict(covers(facts, "Area", facts.units(purpose, 1)))
    villages = dict(covers(facts, "Village", facts.units(purpose, 2)))
    in_area = facts.one("Village", "IN_AREA", "Area")
    assert all(areas[parents[unit]] == in_area[village] for unit, village in villages.items())
    label = BOTTOM[purpose]
    in_village = facts.one(label, "IN_VILLAGE", "Village")
    bottom = covers(facts, label, facts.units(purpose, 3))
    assert all(villages[parents[unit]] == in_village[key] for unit, key in bottom)


@purposes
def test_level_3_is_commanded_by_party_members_who_live_there(facts: Facts, purpose: str) -> None:
    commanders = facts.pairs("Person", "COMMANDS", "Unit")
    units = facts.units(purpose, 3)
    people = facts.nodes["Person"]
    assert all(people[person].get("partyMember") is True for person, unit in commanders if unit in units)
    home = facts.one("Person", "LIVES_IN", "Household")
    village = facts.one("Household", "IN_VILLAGE", "Village")
    parents = facts.one("Unit", "PART_OF", "Unit")
    covered = dict(covers(facts, "Village", facts.units(purpose, 2)))
    assert all(village[home[person]] == covered[parents[unit]] for person, unit in commanders if unit in units)


def test_level_3_of_epidemic_control_is_commanded_and_linked_from_its_own_households(facts: Facts) -> None:
    home = facts.one("Person", "LIVES_IN", "Household")
    covered = facts.pairs("Unit", "COVERS", "Household")
    posts = facts.pairs("Person", "COMMANDS", "Unit") | facts.pairs("Person", "LIAISES_FOR", "Unit")
    units = facts.units("EPIDEMIC_CONTROL", 3)
    assert all((unit, home[person]) in covered for person, unit in posts if unit in units)


@purposes
def test_level_2_is_commanded_by_the_village_secretary(facts: Facts, purpose: str) -> None:
    branch = {code for code, node in facts.nodes["Organization"].items() if node["kind"] == "PARTY_BRANCH"}
    seats = facts.one("Organization", "SEATED_IN", "Village")
    secretaries = {
        (seats[organization], person)
        for person, organization in facts.pairs("Person", "HOLDS", "Organization", position="PARTY_SECRETARY")
        if organization in branch
    }
    covered = dict(covers(facts, "Village", facts.units(purpose, 2)))
    commanders = facts.pairs("Person", "COMMANDS", "Unit")
    assert {(covered[unit], person) for person, unit in commanders if unit in covered} == secretaries


@purposes
def test_level_1_is_commanded_by_the_contact_leader_of_the_areas_group(facts: Facts, purpose: str) -> None:
    seats = facts.one("Organization", "SEATED_IN", "Area")
    leaders = {
        (seats[organization], person)
        for person, organization in facts.pairs("Person", "HOLDS", "Organization", position="CONTACT_LEADER")
    }
    covered = dict(covers(facts, "Area", facts.units(purpose, 1)))
    commanders = facts.pairs("Person", "COMMANDS", "Unit")
    assert {(covered[unit], person) for person, unit in commanders if unit in covered} == leaders


def test_every_body_has_its_offices_for_one_filled_once_and_no_strange_position(facts: Facts) -> None:
    bodies = facts.nodes["Organization"]
    held = Counter(
        (link.target, link.properties["position"]) for link in facts.links("Person", "HOLDS", "Organization")
    )
    for body, position in held:
        assert position in FITTING[OrganizationKind(bodies[body]["kind"])], (body, position)
    assert {number for (_, position), number in held.items() if position in FOR_ONE} == {1}
    filled = {(code, each) for code, body in bodies.items() for each in POSITIONS["filled"].get(body["kind"], ())}
    assert filled <= held.keys()
    secretaries = facts.pairs("Person", "HOLDS", "Organization", position="PARTY_SECRETARY")
    assert all(facts.nodes["Person"][person]["partyMember"] is True for person, _ in secretaries)


def test_everyone_has_one_home_and_every_household_one_head(facts: Facts) -> None:
    home = facts.one("Person", "LIVES_IN", "Household")
    assert home.keys() == facts.nodes["Person"].keys()
    heads = [household for _, household in facts.pairs("Person", "LIVES_IN", "Household", head=True)]
    assert sorted(heads) == sorted(facts.nodes["Household"])
    sizes = Counter(home.values())
    assert set(sizes.values()) == {2, 3, 4, 5}


def test_everything_lies_in_one_place(facts: Facts) -> None:
    for source, type, target in (
        ("Area", "IN_TOWN", "Town"),
        ("Unit", "IN_TOWN", "Town"),
        ("Organization", "IN_TOWN", "Town"),
        ("Village", "IN_AREA", "Area"),
        ("Grid", "IN_VILLAGE", "Village"),
        ("Household", "IN_VILLAGE", "Village"),
        ("Enterprise", "IN_VILLAGE", "Village"),
    ):
        assert facts.one(source, type, target).keys() == facts.nodes[source].keys()
    seats = [
        link.source for label in ("Village", "Area", "Town") for link in facts.links("Organization", "SEATED_IN", label)
    ]
    assert sorted(seats) == sorted(facts.nodes["Organization"])


def test_a_household_lies_in_a_grid_of_its_village_and_a_unit_in_one_grid(facts: Facts) -> None:
    grid = facts.one("Household", "IN_GRID", "Grid")
    village = facts.one("Household", "IN_VILLAGE", "Village")
    grid_village = facts.one("Grid", "IN_VILLAGE", "Village")
    assert all(grid_village[grid[household]] == village[household] for household in facts.nodes["Household"])
    units = grouped((unit, grid[household]) for unit, household in facts.pairs("Unit", "COVERS", "Household"))
    assert all(len(grids) == 1 for grids in units.values())


def test_tenures_lie_within_the_lives_of_their_ends_and_none_has_ended(facts: Facts) -> None:
    born = facts.born()
    for (source, _, target), links in facts.dataset.relationships.items():
        for link in links:
            assert is_open(link)
            for end in ((source, link.source), (target, link.target)):
                assert end not in born or born[end] <= link.since, link


def test_no_tenure_stands_twice(facts: Facts) -> None:
    for links in facts.dataset.relationships.values():
        said = Counter(
            (link.source, link.target, link.properties.get("role"), link.properties.get("position")) for link in links
        )
        assert said.most_common(1)[0][1] == 1


def test_nobody_commands_two_units_of_a_purpose(facts: Facts) -> None:
    purpose = {code: unit["purpose"] for code, unit in facts.nodes["Unit"].items()}
    commands = Counter((person, purpose[unit]) for person, unit in facts.pairs("Person", "COMMANDS", "Unit"))
    assert set(commands.values()) == {1}


def test_no_commander_has_too_many_beneath(facts: Facts) -> None:
    beneath = grouped(turned(facts.pairs("Unit", "PART_OF", "Unit")))
    assert max(map(len, beneath.values())) <= SPAN


def test_every_end_of_a_tenure_is_a_node(facts: Facts) -> None:
    for (source, _, target), links in facts.dataset.relationships.items():
        assert {link.source for link in links} <= facts.nodes[source].keys()
        assert {link.target for link in links} <= facts.nodes[target].keys()


def test_keys_are_given_once(facts: Facts) -> None:
    counts = {label: len(nodes) for label, nodes in facts.dataset.nodes.items()}
    assert counts == {label: len(nodes) for label, nodes in facts.nodes.items()}
    everything = list(chain.from_iterable(facts.nodes.values()))
    assert len(everything) == len(set(everything))
