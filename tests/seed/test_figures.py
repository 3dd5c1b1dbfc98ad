"""The figures that the town must give."""

import csv
from collections import Counter
from datetime import UTC, datetime
from importlib.resources import files

from tests.seed.facts import Facts, grouped, turned

PLACES_SINCE = datetime(2019, 10, 30, 16, tzinfo=UTC)
SYSTEM_SINCE = datetime(2020, 2, 14, 16, tzinfo=UTC)
SQUADS_SINCE = datetime(2020, 2, 25, 16, tzinfo=UTC)
SETUP_SINCE = datetime(2020, 5, 5, 16, tzinfo=UTC)


def test_43_villages_with_the_codes_of_the_published_list(town: Facts) -> None:
    text = files("seed").joinpath("data/chian_villages_2019-10-31.csv").read_text("utf-8")
    listed = {row["code"]: row["name"] for row in csv.DictReader(text.splitlines())}
    assert len(listed) == 43
    assert town.nodes["Village"].keys() == listed.keys()
    for code, village in town.nodes["Village"].items():
        assert listed[code].startswith(village["name"].removesuffix("村"))
    assert Counter(village["kind"] for village in town.nodes["Village"].values()) == {"VILLAGE": 42, "COMMUNITY": 1}


def test_seven_areas_with_wuliu_in_maodian(town: Facts) -> None:
    assert len(town.nodes["Area"]) == 7
    area = town.one("Village", "IN_AREA", "Area")
    assert area[town.named("Village", "五柳村")] == town.named("Area", "毛店片区")
    assert set(Counter(area.values()).values()) <= {5, 6, 7}


def test_124_firms_in_three_kinds_in_every_village(town: Facts) -> None:
    kinds = Counter(firm["kind"] for firm in town.nodes["Enterprise"].values())
    assert kinds == {"ABOVE_SCALE": 23, "AGRICULTURAL": 4, "MICRO": 97}
    assert set(town.one("Enterprise", "IN_VILLAGE", "Village").values()) == town.nodes["Village"].keys()


def residents_by_village(town: Facts) -> Counter[str]:
    village = town.one("Household", "IN_VILLAGE", "Village")
    return Counter(village[household] for household in town.one("Person", "LIVES_IN", "Household").values())


def test_forty_thousand_residents_of_whom_1700_odd_in_shanpen(town: Facts) -> None:
    residents = residents_by_village(town)
    shanpen = residents.pop(town.named("Village", "山盆村"))
    assert 1700 < shanpen < 1800
    assert all(300 <= number <= 1800 for number in residents.values())
    assert abs(residents.total() + shanpen - 40_000) < 400


def test_a_level_3_unit_for_every_10_to_15_households(facts: Facts) -> None:
    units = facts.units("EPIDEMIC_CONTROL", 3)
    covers = grouped(pair for pair in facts.pairs("Unit", "COVERS", "Household") if pair[0] in units)
    assert {len(households) for households in covers.values()} <= set(range(10, 16))


def test_one_to_three_firms_to_a_unit_and_those_above_scale_alone(facts: Facts) -> None:
    kind = {code: firm["kind"] for code, firm in facts.nodes["Enterprise"].items()}
    for firms in grouped(facts.pairs("Unit", "COVERS", "Enterprise")).values():
        assert len(firms) <= 3
        assert len(firms) == 1 or all(kind[firm] != "ABOVE_SCALE" for firm in firms)


def test_instants(town: Facts) -> None:
    since = {ends: {link.since for link in links} for ends, links in town.dataset.relationships.items()}
    for ends in (
        ("Village", "IN_AREA", "Area"),
        ("Household", "IN_VILLAGE", "Village"),
        ("Person", "LIVES_IN", "Household"),
    ):
        assert since[ends] == {PLACES_SINCE}
    assert since["Unit", "COVERS", "Household"] == {SYSTEM_SINCE, SETUP_SINCE}
    assert since["Unit", "COVERS", "Cooperative"] == since["Household", "GROWS", "Cooperative"] == {SETUP_SINCE}
    assert since["Unit", "COVERS", "Enterprise"] == {SQUADS_SINCE}
    assert since["Person", "INSTRUCTS", "Enterprise"] == {SQUADS_SINCE}
    born = town.born()
    for label in ("Unit", "Village", "Household"):
        assert all(node["describedSince"] == born[label, key] for key, node in town.nodes[label].items())


def test_a_county_has_the_firms_of_its_share_and_towns_of_43_villages(county: Facts) -> None:
    towns = Counter(code[:9] for code in county.nodes["Village"])
    assert sorted(towns.values()) == [7, 43]
    assert Counter(firm["kind"] for firm in county.nodes["Enterprise"].values()) == {
        "ABOVE_SCALE": 23 + 3,
        "MICRO": 97 + 15,
        "AGRICULTURAL": 4,
    }
    servants = grouped(turned(county.pairs("Organization", "IN_TOWN", "Town")))
    assert servants.keys() == county.nodes["Town"].keys()
