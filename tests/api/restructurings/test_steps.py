"""Each kind of step about units and people: what its preview tells, and what it refuses."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.api.restructurings.conftest import TOWN, UNIT, VILLAGE, Facts, Organiser

Line = tuple[str, str, str | None, str | None]


def told(preview: dict[str, Any]) -> set[Line]:
    """The lines of a preview: what happens, to what, from what, to what."""
    return {
        (
            each["action"],
            each["subject"]["code"],
            each["from"] and each["from"]["code"],
            each["to"] and each["to"]["code"],
        )
        for each in preview["diff"]["nodes"]
    }


def errors(preview: dict[str, Any]) -> set[str]:
    return {each["rule"] for each in preview["violations"] if each["severity"] == "ERROR"}


def key(ids: Iterable[str]) -> str:
    """The key of the only id."""
    (only,) = ids
    return only.partition(":")[2]


async def test_a_unit_is_created(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    household = facts.covered(three[0])[0]
    code = f"EC3{household}-9"
    create = {
        "createUnit": {
            "code": code,
            "name": "新单元",
            "level": 3,
            "purpose": "EPIDEMIC_CONTROL",
            "parent": UNIT,
            "commander": facts.tied(three[1], "COMMANDS")[0],
            "liaison": facts.tied(three[1], "LIAISES_FOR")[0],
        }
    }
    move = {"moveCoverage": {"targets": [household], "from": three[0], "to": code}}
    seen = await organiser.preview(create, move)
    assert seen["applicable"], seen["violations"]
    assert told(seen) == {
        ("CREATE", code, None, None),
        ("APPOINT", key(facts.tied(three[1], "COMMANDS")), None, code),
        ("APPOINT", key(facts.tied(three[1], "LIAISES_FOR")), None, code),
        ("MOVE", household, three[0], code),
    }
    (created,) = (each for each in seen["diff"]["nodes"] if each["action"] == "CREATE")
    assert created["subject"]["node"] is None
    assert created["summary"] == "unit 新单元 is created"
    assert (seen["unitsCreated"], seen["householdsMoved"]) == (1, 1)


async def test_a_code_is_given_once(organiser: Organiser, three: list[str]) -> None:
    create = {"code": three[0], "name": "x", "level": 3, "purpose": "EPIDEMIC_CONTROL", "parent": UNIT}
    assert errors(await organiser.preview({"createUnit": create})) == {"TAKEN"}


async def test_a_unit_is_dissolved_and_another_goes_on(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    seen = await organiser.preview({"dissolveUnit": {"unit": three[0], "coverageTo": three[1]}})
    assert seen["applicable"], seen["violations"]
    households = {("MOVE", each, three[0], three[1]) for each in facts.covered(three[0])}
    assert households | {("DISSOLVE", three[0], None, None), ("MERGE", three[0], None, three[1])} == told(seen)
    assert errors(await organiser.preview({"dissolveUnit": {"unit": three[0], "coverageTo": UNIT}})) == {"MISFIT"}
    assert "NO_GAP" in errors(await organiser.preview({"dissolveUnit": {"unit": three[0]}}))


async def test_a_unit_is_split(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    unit, covered = three[0], facts.covered(three[0])
    commander, liaison = facts.tied(unit, "COMMANDS")[0], facts.tied(unit, "LIAISES_FOR")[0]
    parts: list[dict[str, Any]] = [
        {
            "code": f"EC3{part[0]}-7",
            "name": f"第{place}部分",
            "level": 3,
            "purpose": "EPIDEMIC_CONTROL",
            "covers": part,
            "commander": commander,
            "liaison": liaison,
        }
        for place, part in enumerate((covered[:5], covered[5:]))
    ]
    seen = await organiser.preview({"splitUnit": {"unit": unit, "into": parts}})
    assert seen["applicable"], seen["violations"]
    expected: set[Line] = {("SPLIT", unit, None, part["code"]) for part in parts}
    expected |= {("MOVE", code, unit, part["code"]) for part in parts for code in part["covers"]}
    assert expected <= told(seen)
    assert (seen["unitsCreated"], seen["unitsDissolved"]) == (2, 1)
    parts[1]["covers"] = covered[6:]
    assert errors(await organiser.preview({"splitUnit": {"unit": unit, "into": parts}})) == {"UNPLACED"}
    assert errors(await organiser.preview({"splitUnit": {"unit": unit, "into": parts[:1]}})) == {"EMPTY"}


async def test_an_area_is_split_among_two_units(organiser: Organiser, facts: Facts) -> None:
    """Level 2 units beneath go with the part that covers the area where their village lies."""
    one, two = (f"EC1{TOWN}A0{number}-1" for number in (1, 2))
    commander = facts.tied(one, "COMMANDS")[0]
    merge = {"mergeUnits": {"units": [one, two], "into": one, "commander": commander}}
    parts: list[dict[str, Any]] = [
        {"code": f"EC1{TOWN}A0{number}-2", "name": f"{number}", "level": 1, "purpose": "EPIDEMIC_CONTROL"}
        | {"covers": [f"{TOWN}A0{number}"], "commander": facts.tied(f"EC1{TOWN}A0{number}-1", "COMMANDS")[0]}
        for number in (1, 2)
    ]
    seen = await organiser.preview(merge, {"splitUnit": {"unit": one, "into": parts}})
    beneath = {f"EC1{TOWN}A0{number}-2": facts.beneath(f"EC1{TOWN}A0{number}-1") for number in (1, 2)}
    assert {("MOVE", code, one, part) for part, codes in beneath.items() for code in codes} <= told(seen)
    assert errors(seen) <= {"CONTACT_LEADER_COMMANDER"}


async def test_a_unit_goes_beneath_another(organiser: Organiser, three: list[str]) -> None:
    other = f"EC2{TOWN}202-1"
    seen = await organiser.preview({"moveUnit": {"unit": three[0], "to": other}})
    assert told(seen) == {("MOVE", three[0], UNIT, other)}
    assert "SAME_VILLAGE" in errors(seen)
    assert errors(await organiser.preview({"moveUnit": {"unit": three[0], "to": UNIT}})) == {"UNCHANGED"}
    assert errors(await organiser.preview({"moveUnit": {"unit": UNIT, "to": three[0]}})) == {"CYCLE"}
    assert errors(await organiser.preview({"moveUnit": {"unit": UNIT, "to": UNIT}})) == {"CYCLE"}


async def test_coverage_moves(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    household = facts.covered(three[0])[0]
    move = {"targets": [household], "from": three[0], "to": three[1]}
    seen = await organiser.preview({"moveCoverage": move})
    assert seen["applicable"], seen["violations"]
    assert told(seen) == {("MOVE", household, three[0], three[1])}
    assert errors(await organiser.preview({"moveCoverage": move | {"from": three[2]}})) == {"UNHELD"}
    assert errors(await organiser.preview({"moveCoverage": move | {"from": None}})) == {"COVERED"}
    assert errors(await organiser.preview({"moveCoverage": move | {"to": UNIT}})) == {"MISFIT"}


async def test_a_commander_is_replaced(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    old, new = facts.tied(three[0], "COMMANDS")[0], facts.tied(three[1], "COMMANDS")[0]
    appoint = {"unit": three[0], "person": new, "role": "COMMANDER"}
    seen = await organiser.preview({"appoint": appoint})
    assert seen["applicable"], seen["violations"]
    assert told(seen) == {("RELEASE", key([old]), three[0], None), ("APPOINT", key([new]), None, three[0])}
    assert errors(await organiser.preview({"appoint": appoint | {"person": old}})) == {"UNCHANGED"}
    assert errors(await organiser.preview({"appoint": appoint | {"person": "Person:nobody"}})) == {"UNKNOWN"}


async def test_who_was_released_is_not_released_again(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    liaison = facts.tied(three[0], "LIAISES_FOR")[0]
    release = {"release": {"unit": three[0], "person": liaison, "role": "LIAISON"}}
    seen = await organiser.preview(release)
    assert seen["applicable"]
    assert {each["rule"] for each in seen["violations"]} == {"LIAISON"}
    assert told(seen) == {("RELEASE", key([liaison]), three[0], None)}
    again = await organiser.preview(release, release)
    assert errors(again) == {"UNHELD"}


async def test_a_unit_is_called_otherwise(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    seen = await organiser.preview({"renameUnit": {"unit": three[0], "name": "新名称"}})
    assert told(seen) == {("RENAME", three[0], None, None)}
    (former,) = facts.ask("MATCH (unit:Unit {code: $code}) RETURN unit.name", code=three[0])
    assert seen["diff"]["nodes"][0]["summary"] == f"unit {former} is called 新名称 from then on"
    twice = [{"renameUnit": {"unit": three[0], "name": name}} for name in ("新名称", "又一名称")]
    split = {"moveCoverage": {"targets": facts.covered(three[0])[:1], "from": three[0], "to": three[1]}}
    lines = [each["summary"] for each in (await organiser.preview(*twice, split))["diff"]["nodes"]]
    assert lines[:2] == [f"unit {former} is called 新名称 from then on", "unit 新名称 is called 又一名称 from then on"]


async def test_what_is_called_alike_is_told_apart_by_code(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    names = [{"renameUnit": {"unit": unit, "name": "同名单元"}} for unit in three[:2]]
    move = {"moveCoverage": {"targets": facts.covered(three[0])[:1], "from": three[0], "to": three[1]}}
    (line,) = [
        each["summary"] for each in (await organiser.preview(*names, move))["diff"]["nodes"] if each["action"] == "MOVE"
    ]
    assert f"同名单元 ({three[0]})" in line
    assert f"同名单元 ({three[1]})" in line


async def test_what_is_called_as_another_was_is_told_apart(
    organiser: Organiser, facts: Facts, three: list[str]
) -> None:
    one, other = three[:2]
    former = {
        unit: facts.ask("MATCH (unit:Unit {code: $code}) RETURN unit.name", code=unit)[0] for unit in (one, other)
    }
    swapped = [
        {"renameUnit": {"unit": one, "name": former[other]}},
        {"renameUnit": {"unit": other, "name": former[one]}},
    ]
    move = {"moveCoverage": {"targets": facts.covered(one)[:1], "from": one, "to": other}}
    lines = [each["summary"] for each in (await organiser.preview(*swapped, move))["diff"]["nodes"]]
    assert lines[:2] == [
        f"unit {former[one]} ({one}) is called {former[other]} from then on",
        f"unit {former[other]} ({other}) is called {former[one]} from then on",
    ]
    assert f"from {former[other]} ({one}) to {former[one]} ({other})" in lines[2]


async def test_what_has_ended_is_not_changed(organiser: Organiser, three: list[str]) -> None:
    steps: list[dict[str, Any]] = [{"dissolveUnit": {"unit": three[0], "coverageTo": three[1]}}]
    steps.append({"renameUnit": {"unit": three[0], "name": "x"}})
    assert errors(await organiser.preview(*steps)) == {"ENDED"}


async def test_people_take_posts_and_leave_them(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    branch, person = f"{VILLAGE}O001", facts.tied(three[0], "LIAISES_FOR")[0]
    seat = {"person": person, "organization": branch, "position": "COMMITTEE_MEMBER"}
    seen = await organiser.preview({"seat": seat | {"title": "委员"}})
    assert seen["applicable"], seen["violations"]
    assert told(seen) == {("SEAT", key([person]), None, branch)}
    assert errors(await organiser.preview({"seat": seat}, {"seat": seat})) == {"UNCHANGED"}
    gone = await organiser.preview({"seat": seat}, {"unseat": seat}, {"unseat": seat})
    assert errors(gone) == {"UNHELD"}
    (secretary,) = facts.tied(UNIT, "COMMANDS")
    unseat = {"unseat": {"person": secretary, "organization": branch, "position": "PARTY_SECRETARY"}}
    assert "SECRETARY_COMMANDER" in errors(await organiser.preview(unseat))


async def test_a_person_moves_and_heads(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    first, second = facts.covered(three[0])[:2]
    lives = "MATCH (p:Person)-[l:LIVES_IN]->(:Household {code: $home}) WHERE l.head = $head RETURN p.id"
    head = facts.ask(lives, home=first, head=True)[0]
    other = facts.ask(lives, home=second, head=True)[0]
    seen = await organiser.preview({"movePerson": {"person": f"Person:{head}", "to": second, "head": True}})
    assert seen["applicable"], seen["violations"]
    assert told(seen) == {("MOVE", head, first, second), ("MOVE", other, second, second)}
    stay = {"movePerson": {"person": f"Person:{head}", "to": first}}
    assert errors(await organiser.preview(stay)) == {"UNCHANGED"}


@pytest.mark.parametrize("last", [1, 3, 200])
async def test_lines_come_in_pages(organiser: Organiser, facts: Facts, three: list[str], last: int) -> None:
    id = await organiser.draft({"dissolveUnit": {"unit": three[0], "coverageTo": three[1]}})
    query = """query ($id: ID!, $first: Int, $last: Int, $after: String) { restructuring(id: $id) { preview {
      diff(first: $first, last: $last, after: $after) { totalCount edges { cursor node { summary } }
        pageInfo { hasNextPage hasPreviousPage endCursor } } } } }"""
    whole = (await organiser.frontend.ask(query, id=id, first=200)).data["restructuring"]["preview"]["diff"]
    assert whole["totalCount"] == len(whole["edges"]) == len(facts.covered(three[0])) + 2
    page = (await organiser.frontend.ask(query, id=id, last=last)).data["restructuring"]["preview"]["diff"]
    assert page["edges"] == whole["edges"][-last:]
    assert page["pageInfo"]["hasPreviousPage"] == (last < len(whole["edges"]))
    second = await organiser.frontend.ask(query, id=id, first=2, after=whole["edges"][0]["cursor"])
    assert second.data["restructuring"]["preview"]["diff"]["edges"] == whole["edges"][1:3]
