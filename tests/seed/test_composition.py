"""Who serves in the units of epidemic control is who the article says."""

from tests.seed.facts import Facts, grouped


def test_level_1_has_all_grid_workers_of_the_group_and_a_doctor_of_the_health_centre(facts: Facts) -> None:
    area = {
        unit: key for unit, key in facts.pairs("Unit", "COVERS", "Area") if unit in facts.units("EPIDEMIC_CONTROL", 1)
    }
    grid_village = facts.one("Grid", "IN_VILLAGE", "Village")
    village_area = facts.one("Village", "IN_AREA", "Area")
    workers = {(village_area[grid_village[grid]], person) for person, grid in facts.pairs("Person", "WORKS_IN", "Grid")}
    serving = facts.pairs("Person", "SERVES_IN", "Unit", role="GRID_WORKER")
    assert {(area[unit], person) for person, unit in serving} == workers
    doctors = [unit for _, unit in facts.pairs("Person", "SERVES_IN", "Unit", role="DOCTOR") if unit in area]
    assert sorted(doctors) == sorted(area)


def test_every_grid_has_a_worker_who_belongs_to_the_working_group(facts: Facts) -> None:
    workers = facts.pairs("Person", "WORKS_IN", "Grid")
    assert {grid for _, grid in workers} == facts.nodes["Grid"].keys()
    groups = {code for code, node in facts.nodes["Organization"].items() if node["kind"] == "WORKING_GROUP"}
    members = {
        person for person, group in facts.pairs("Person", "HOLDS", "Organization", title="网格员") if group in groups
    }
    assert {person for person, _ in workers} == members


def test_level_2_has_both_committees_all_party_members_and_a_doctor(facts: Facts) -> None:
    village = {
        unit: key
        for unit, key in facts.pairs("Unit", "COVERS", "Village")
        if unit in facts.units("EPIDEMIC_CONTROL", 2)
    }
    commanders = {person for person, unit in facts.pairs("Person", "COMMANDS", "Unit") if unit in village}
    seats = facts.one("Organization", "SEATED_IN", "Village")
    kinds = {"PARTY_BRANCH", "VILLAGE_COMMITTEE"}
    committees = {
        (seats[organization], person)
        for person, organization in facts.pairs("Person", "HOLDS", "Organization")
        if facts.nodes["Organization"][organization]["kind"] in kinds and person not in commanders
    }
    serving = facts.pairs("Person", "SERVES_IN", "Unit", role="COMMITTEE_MEMBER")
    assert {(village[unit], person) for person, unit in serving} == committees

    home = facts.one("Person", "LIVES_IN", "Household")
    household_village = facts.one("Household", "IN_VILLAGE", "Village")
    party = {
        (household_village[home[id]], id)
        for id, person in facts.nodes["Person"].items()
        if person.get("partyMember") and id not in commanders
    }
    members = facts.pairs("Person", "SERVES_IN", "Unit", role="PARTY_MEMBER")
    assert {(village[unit], person) for person, unit in members} == party
    doctors = [unit for _, unit in facts.pairs("Person", "SERVES_IN", "Unit", role="DOCTOR") if unit in village]
    assert sorted(doctors) == sorted(village)


def test_doctors_are_of_the_health_centre(facts: Facts) -> None:
    centres = {code for code, node in facts.nodes["Organization"].items() if node["kind"] == "HEALTH_CENTRE"}
    staff = {
        person for person, organization in facts.pairs("Person", "HOLDS", "Organization") if organization in centres
    }
    assert {person for person, _ in facts.pairs("Person", "SERVES_IN", "Unit", role="DOCTOR")} <= staff


def test_contact_leader_and_head_of_a_group_are_two_people(facts: Facts) -> None:
    groups = {code for code, node in facts.nodes["Organization"].items() if node["kind"] == "WORKING_GROUP"}
    leaders = grouped(
        (group, person) for person, group in facts.pairs("Person", "HOLDS", "Organization", position="CONTACT_LEADER")
    )
    heads = grouped(
        (group, person) for person, group in facts.pairs("Person", "HOLDS", "Organization", position="HEAD")
    )
    for group in groups:
        assert len(leaders[group]) == len(heads[group]) == 1
        assert leaders[group].isdisjoint(heads[group])


def test_contact_leaders_are_public_servants(facts: Facts) -> None:
    leaders = {person for person, _ in facts.pairs("Person", "HOLDS", "Organization", position="CONTACT_LEADER")}
    assert all(facts.nodes["Person"][person]["publicServant"] for person in leaders)
