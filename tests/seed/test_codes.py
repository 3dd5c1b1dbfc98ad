"""Codes are of the forms that are promised, and those invented are nobody's."""

import re
from datetime import date

import pytest

from graph.credit_codes import CREDIT_ALPHABET, credit_check, organization_check
from graph.vocabulary import VillageKind
from seed.villages import divisions, place
from tests.seed.facts import Facts

FORMS = {
    "Town": r"\d{9}",
    "Area": r"\d{9}A\d{2}",
    "Village": r"\d{12}",
    "Grid": r"\d{15}",
    "Household": r"\d{12}H\d{4}",
    "Enterprise": rf"X1\d{{6}}[{CREDIT_ALPHABET}]{{10}}",
    "Organization": r"(\d{9}|\d{9}A\d{2}|\d{12})O\d{3}",
    "Person": r"[0-9a-f]{16}",
}


@pytest.mark.parametrize("label", FORMS)
def test_form(facts: Facts, label: str) -> None:
    assert all(re.fullmatch(FORMS[label], key) for key in facts.nodes[label])


def test_a_code_begins_with_the_code_of_where_the_thing_lies(facts: Facts) -> None:
    for ends in (
        ("Area", "IN_TOWN", "Town"),
        ("Grid", "IN_VILLAGE", "Village"),
        ("Household", "IN_VILLAGE", "Village"),
    ):
        assert all(key.startswith(place) for key, place in facts.one(*ends).items())
    for label in ("Village", "Area", "Town"):
        for organization, seat in facts.pairs("Organization", "SEATED_IN", label):
            assert re.fullmatch(rf"{seat}O\d{{3}}", organization)


def test_a_units_code_tells_purpose_level_and_the_first_thing_covered(facts: Facts) -> None:
    prefix = {"EPIDEMIC_CONTROL": "EC", "WORK_RESUMPTION": "WR", "COOPERATIVE_SETUP": "CS"}
    first: dict[str, str] = {}
    for label in ("Area", "Village", "Household", "Enterprise", "Cooperative"):
        for link in facts.dataset.relationships.get(("Unit", "COVERS", label), ()):
            first.setdefault(link.source, link.target)
    above = facts.one("Unit", "PART_OF", "Unit")
    for code, unit in facts.nodes["Unit"].items():
        beginning = f"{prefix[unit['purpose']]}{unit['level']}"
        if unit["purpose"] == "COOPERATIVE_SETUP" and unit["level"] == 3:  # which tells no household that grows
            assert re.fullmatch(rf"{beginning}{first[above[code]]}-[1-9]\d*", code)
        else:
            assert code == f"{beginning}{first[code]}-1"


def test_check_characters_of_credit_codes(facts: Facts) -> None:
    for code in facts.nodes["Enterprise"]:
        assert code[16] == organization_check(code[8:16])
        assert code[17] == credit_check(code[:17])


def test_check_characters_of_published_examples() -> None:
    """Alibaba (China) Network Technology and Tsinghua University, from their public registrations."""
    assert credit_check("91330100799655058") == "B"
    assert credit_check("12100000400000624") == "D"
    assert organization_check("79965505") == "8"
    assert organization_check("40000062") == "4"


def test_telephone_numbers_are_each_someones_and_in_no_network(facts: Facts) -> None:
    numbers = [person["phone"] for person in facts.nodes["Person"].values() if "phone" in person]
    assert len(numbers) == len(set(numbers)) > 0
    assert all(re.fullmatch(r"154\d{8}", number) for number in numbers)


def test_county_and_town_have_no_key_in_common(town: Facts, county: Facts) -> None:
    for label, nodes in town.nodes.items():
        assert nodes.keys().isdisjoint(county.nodes.get(label, {}).keys())
    assert {change.id for change in town.dataset.changes}.isdisjoint(change.id for change in county.dataset.changes)


@pytest.mark.parametrize(
    ("committee", "name", "kind"),
    [
        ("五柳村委会", "五柳村", VillageKind.VILLAGE),
        ("巽村村委会", "巽村", VillageKind.VILLAGE),
        ("八石村村民委员会", "八石村", VillageKind.VILLAGE),
        ("胡坑里村委会", "胡坑里村", VillageKind.VILLAGE),
        ("水岸社区居民委员会", "水岸社区", VillageKind.COMMUNITY),
        ("赤岸居委会", "赤岸社区", VillageKind.COMMUNITY),
    ],
)
def test_the_place_of_a_committee(committee: str, name: str, kind: VillageKind) -> None:
    assert place(committee) == (name, kind)


def test_a_committee_of_no_known_form_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="赤岸镇人民政府"):
        place("赤岸镇人民政府")


@pytest.mark.parametrize(("day", "number"), [("2018-10-31", 67), ("2019-10-31", 43), ("2023-06-30", 44)])
def test_every_published_list_can_be_read(day: str, number: int) -> None:
    listed = divisions(date.fromisoformat(day))
    assert len({division.code for division in listed}) == len({division.name for division in listed}) == number
