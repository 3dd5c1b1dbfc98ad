"""Every rule, in a world in which all hold: a change from START to END breaks it then, and neither before nor after."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise

import pytest

from graph.database.runner import Runner
from graph.records import Violation
from graph.rules import standing
from graph.rules.standing import keys_of, violations
from graph.rules.violations import RULES, broken, checks
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.viewer import KEEPER
from graph.vocabulary import OrganizationKind, Position, Purpose, Severity
from tests.builders.sound import EARLIER, sound, unit
from tests.builders.world import BEGIN, END, START, World

MOMENT = timedelta(microseconds=1)
Write = Callable[[World], Awaitable[None]]
Found = set[tuple[str, str, Purpose | None]]
EC, WR, CS, GS = Purpose.EPIDEMIC_CONTROL, Purpose.WORK_RESUMPTION, Purpose.COOPERATIVE_SETUP, Purpose.GENERAL_SERVICE


LEADERS = (Position.LEADER, Position.MEMBER)
FITS = {
    OrganizationKind.PARTY_BRANCH: (Position.PARTY_SECRETARY, Position.COMMITTEE_MEMBER, Position.MEMBER),
    OrganizationKind.VILLAGE_COMMITTEE: (Position.HEAD, Position.DEPUTY_HEAD, Position.COMMITTEE_MEMBER),
    OrganizationKind.WORKING_GROUP: (Position.CONTACT_LEADER, Position.HEAD, Position.DEPUTY_HEAD, Position.MEMBER),
    OrganizationKind.MILITIA: LEADERS,
    OrganizationKind.ERRAND_TEAM: LEADERS,
    OrganizationKind.GUIDANCE_SQUAD: LEADERS,
}
OTHERS = (Position.HEAD, Position.LEADER, Position.DEPUTY_HEAD, Position.MEMBER)
"""Which positions fit, told without the graph's own table."""


during = partial(unit, since=START, until=END)


def two_levels_of_general_service(world: World) -> None:
    """Units that cover the area and the village, none a household."""
    during(world, "g1", GS, None, "A", commander="leader")
    during(world, "g2", GS, "g1", "V", commander="secretary")


def another_cooperative(world: World) -> None:
    """The level-2 unit of C covers D, of the other village, in its place."""
    world.loses("c2", "COVERS", "C").gains("c2", "COVERS", "D").gains("H9", "GROWS", "D")


def a_grower_of_two_cooperatives(world: World) -> None:
    """H1 grows for F too, which has units of its own; they were of C before."""
    world.add("Cooperative", "F", "V").gains("H1", "GROWS", "F")
    during(world, "f1", CS, None, "F", commander="leader")
    during(world, "f2", CS, "f1", "F", commander="secretary").tie("f2", "COVERS", "C", EARLIER, BEGIN)
    during(world, "f3", CS, "f2", "H1", commander="three").tie("f3", "PART_OF", "c2", EARLIER, BEGIN)


def an_ended_level_3_unit(world: World) -> None:
    """It breaks every rule it can, and the end of its life excuses it."""
    world.loses("e4", "IN_TOWN", "T").loses("officer", "LIAISES_FOR", "e4")
    for commander in ("one", "three", "officer"):
        world.gains(commander, "COMMANDS", "e4")
    for covered in ("H1", "H9", "Vgrid"):
        world.gains("e4", "COVERS", covered)


def an_ended_level_2_unit(world: World) -> None:
    """It is commanded by a stranger, has too many beneath and one of its households uncovered."""
    world.loses("e2", "IN_TOWN", "T").loses("secretary", "COMMANDS", "e2").gains("three", "COMMANDS", "e2")
    world.loses("e3", "COVERS", "H3").gains("head", "COMMANDS", "e3")


def an_ended_household(world: World) -> None:
    """It grows uncovered, has two heads, two grids and two units."""
    world.loses("H3", "IN_VILLAGE", "V").gains("H3", "GROWS", "C").gains("e4", "COVERS", "H3")
    world.gains("H3", "IN_GRID", "Wgrid").loses("e3", "COVERS", "H3").gains("e3", "COVERS", "H3")
    world.loses("three", "LIVES_IN", "H3").gains("three", "LIVES_IN", "H3", head=True)


def doubled(world: World) -> World:
    """Every tenure that holds is there a second time for a while."""
    for tenure in [each for each in world.tenures if each.since <= START < each.until]:
        world.gains(*tenure[:3], **tenure.properties)
    return world


def somebody_registered_twice(world: World) -> None:
    """Three lives in another household of the village too, under another telephone number and in another writing."""
    world.nodes["three"].properties.update(name="卡米力·艾力", birthYear=1970, phone="13800000003")
    world.add("Person", "again", name="卡米力 艾力", birthYear=1970, phone="13800000009").gains(
        "again", "LIVES_IN", "H1"
    )
    world.add("Person", "namesake", name="卡米力·艾力", birthYear=1971).gains("namesake", "LIVES_IN", "H1")
    world.add("Person", "elsewhere", name="卡米力·艾力", birthYear=1970).gains("elsewhere", "LIVES_IN", "H9")


CASES: dict[str, tuple[Callable[[World], object], Found]] = {
    "two commanders": (
        lambda w: w.gains("three", "COMMANDS", "e3"),
        {("ONE_COMMANDER", "e3", EC), ("SPAN_OF_CONTROL", "e2", EC)},
    ),
    "no commander at level 3": (lambda w: w.loses("one", "COMMANDS", "e3"), {("VACANT", "e3", EC)}),
    "no commander at level 1": (lambda w: w.loses("head", "COMMANDS", "w1"), {("VACANT", "w1", WR)}),
    "a level-3 unit is part of none": (
        lambda w: w.loses("e3", "PART_OF", "e2"),
        {("LEVELS", "e3", EC), ("NO_GAP", "H1", EC), ("NO_GAP", "H3", EC)},
    ),
    "a level-2 unit is part of two": (lambda w: w.gains("e2", "PART_OF", "w1"), {("LEVELS", "e2", EC)}),
    "a level-1 unit is part of one": (lambda w: w.gains("c1", "PART_OF", "e1"), {("LEVELS", "c1", CS)}),
    "a level-3 unit skips a level": (
        lambda w: w.loses("w3", "PART_OF", "w2").gains("w3", "PART_OF", "w1"),
        {("LEVELS", "w3", WR), ("NO_GAP", "E", WR), ("SAME_VILLAGE", "w3", WR)},
    ),
    "a household covered twice": (lambda w: w.gains("e4", "COVERS", "H1"), {("NO_OVERLAP", "H1", EC)}),
    "a village covered twice": (
        lambda w: during(w, "e5", EC, "e1", "V", commander="secretary"),
        {("NO_OVERLAP", "V", EC), ("UNITY_OF_COMMAND", "secretary", EC)},
    ),
    "a grid covered twice": (lambda w: w.gains("e4", "COVERS", "Vgrid"), {("NO_OVERLAP", "Vgrid", EC)}),
    "a firm covered twice": (
        lambda w: during(w, "w4", WR, "w2", "E", commander="two"),
        {("NO_OVERLAP", "E", WR)},
    ),
    "an area covered twice": (
        lambda w: during(w, "w4", WR, None, "A", commander="leader"),
        {("NO_OVERLAP", "A", WR)},
    ),
    "a grower covered twice for one cooperative": (lambda w: w.gains("c4", "COVERS", "H1"), {("NO_OVERLAP", "H1", CS)}),
    "a cooperative covered twice at a level": (
        lambda w: during(w, "c5", CS, "c1", "C", commander="secretary"),
        {("NO_OVERLAP", "C", CS), ("UNITY_OF_COMMAND", "secretary", CS)},
    ),
    "a grower covered for each of two cooperatives": (
        a_grower_of_two_cooperatives,
        {("UNITY_OF_COMMAND", "secretary", CS), ("GROWER_COMMANDER", "f3", CS)},
    ),
    "a household uncovered": (lambda w: w.loses("e3", "COVERS", "H3"), {("NO_GAP", "H3", EC)}),
    "a household covered by its grid alone": (lambda w: w.loses("e3", "COVERS", "H1"), {("NO_GAP", "H1", EC)}),
    "a firm uncovered": (lambda w: w.loses("w3", "COVERS", "E"), {("NO_GAP", "E", WR)}),
    "a grower uncovered": (lambda w: w.gains("H3", "GROWS", "C"), {("NO_GAP", "H3", CS)}),
    "a village uncovered": (
        lambda w: w.add("Village", "X", kind="VILLAGE").gains("X", "IN_AREA", "A"),
        {("NO_GAP", "X", EC), ("NO_GAP", "X", WR)},
    ),
    "two levels and no third": (
        two_levels_of_general_service,
        {("NO_GAP", household, GS) for household in ("H1", "H2", "H3")},
    ),
    "a level-3 unit that has ended": (an_ended_level_3_unit, {("WITHIN_LIFE", "e4", EC), ("NO_GAP", "H2", EC)}),
    "a level-2 unit that has ended": (
        an_ended_level_2_unit,
        {("WITHIN_LIFE", "e2", EC), ("NO_GAP", "V", EC), ("ONE_COMMANDER", "e3", EC)},
    ),
    "a level-1 unit that has ended": (
        lambda w: w.loses("e1", "IN_TOWN", "T").loses("leader", "COMMANDS", "e1").gains("three", "COMMANDS", "e1"),
        {("WITHIN_LIFE", "e1", EC)},
    ),
    "a household that has ended": (
        an_ended_household,
        {("WITHIN_LIFE", "H3", None), ("WITHIN_LIFE", "H3", CS), ("ONE_GRID", "e4", EC), ("ONE_GRID", "e3", EC)},
    ),
    "an organization that has ended": (
        lambda w: w.loses("squad", "IN_TOWN", "T").loses("squad", "SEATED_IN", "T"),
        {("WITHIN_LIFE", "squad", None)},
    ),
    "a household of another village": (
        lambda w: w.gains("e3", "COVERS", "H9"),
        {("SAME_VILLAGE", "e3", EC), ("ONE_GRID", "e3", EC)},
    ),
    "a village of another area": (
        lambda w: w.loses("V", "IN_AREA", "A").gains("V", "IN_AREA", "B"),
        {("SAME_VILLAGE", "e2", EC), ("SAME_VILLAGE", "w2", WR), ("CONTACT_LEADER_COMMANDER", "c1", CS)},
    ),
    "a grower of another village": (
        lambda w: w.gains("H9", "GROWS", "C").gains("c4", "COVERS", "H9"),
        {("SAME_VILLAGE", "c4", CS)},
    ),
    "another cooperative than the level above": (
        another_cooperative,
        {
            ("GROWER_COMMANDER", "c3", CS),
            ("GROWER_COMMANDER", "c4", CS),
            ("SAME_VILLAGE", "c2", CS),
            ("SAME_VILLAGE", "c3", CS),
            ("SAME_VILLAGE", "c4", CS),
            ("SECRETARY_COMMANDER", "c2", CS),
            ("NO_GAP", "H1", CS),
            ("NO_GAP", "H2", CS),
            ("NO_GAP", "H9", CS),
        },
    ),
    "a level-3 commander outside the Party": (
        lambda w: w.loses("one", "COMMANDS", "e3").gains("officer", "COMMANDS", "e3"),
        {("PARTY_COMMANDER", "e3", EC)},
    ),
    "a level-3 commander of growers whose household plants little": (
        lambda w: w.loses("H2", "GROWS", "C").gains("H2", "GROWS", "C", plantedArea=9.99),
        {("GROWER_COMMANDER", "c4", CS)},
    ),
    "a level-2 commander without the post": (
        lambda w: w.loses("secretary", "COMMANDS", "e2").gains("three", "COMMANDS", "e2"),
        {("SECRETARY_COMMANDER", "e2", EC)},
    ),
    "the secretary of another village": (
        lambda w: w.loses("branch", "SEATED_IN", "V").gains("branch", "SEATED_IN", "W"),
        {("SECRETARY_COMMANDER", "e2", EC), ("SECRETARY_COMMANDER", "w2", WR), ("SECRETARY_COMMANDER", "c2", CS)},
    ),
    "a level-1 commander who is only a deputy": (
        lambda w: w.loses("leader", "COMMANDS", "e1").gains("three", "COMMANDS", "e1"),
        {("CONTACT_LEADER_COMMANDER", "e1", EC)},
    ),
    "the leader of another area's group": (
        lambda w: w.loses("group", "SEATED_IN", "A").gains("group", "SEATED_IN", "B"),
        {("CONTACT_LEADER_COMMANDER", unit, purpose) for unit, purpose in (("e1", EC), ("w1", WR), ("c1", CS))},
    ),
    "two homes": (lambda w: w.gains("three", "LIVES_IN", "H1"), {("ONE_HOME", "three", None)}),
    "two heads": (
        lambda w: w.loses("secretary", "LIVES_IN", "H1").gains("secretary", "LIVES_IN", "H1", head=True),
        {("ONE_HOME", "H1", None)},
    ),
    "a household in two villages": (lambda w: w.gains("H1", "IN_VILLAGE", "W"), {("ONE_PLACE", "H1", None)}),
    "a unit in two towns": (
        lambda w: w.add("Town", "U").gains("e3", "IN_TOWN", "U"),
        {("ONE_PLACE", "e3", EC)},
    ),
    "a household in two grids": (
        lambda w: w.gains("H2", "IN_GRID", "Vgrid2"),
        {("ONE_PLACE", "H2", None), ("ONE_GRID", "e4", EC)},
    ),
    "a household in a grid of another village": (
        lambda w: w.loses("H2", "IN_GRID", "Vgrid").gains("H2", "IN_GRID", "Wgrid"),
        {("ONE_PLACE", "H2", None)},
    ),
    "an organization without a seat": (lambda w: w.loses("squad", "SEATED_IN", "T"), {("ONE_PLACE", "squad", None)}),
    "an organization with two seats": (lambda w: w.gains("squad", "SEATED_IN", "V"), {("ONE_PLACE", "squad", None)}),
    "a firm served after its end": (
        lambda w: w.loses("E", "IN_VILLAGE", "V").loses("w3", "COVERS", "E"),
        {("WITHIN_LIFE", "E", None)},
    ),
    "a grid that ends before its households leave": (
        lambda w: w.loses("Wgrid", "IN_VILLAGE", "W"),
        {("WITHIN_LIFE", "Wgrid", None), ("ONE_PLACE", "H9", None)},
    ),
    "a cooperative that ends before its growers": (
        lambda w: w.loses("C", "IN_VILLAGE", "V"),
        {("WITHIN_LIFE", "C", None), ("CONTACT_LEADER_COMMANDER", "c1", CS), ("SECRETARY_COMMANDER", "c2", CS)}
        | {("WITHIN_LIFE", "C", CS), ("SAME_VILLAGE", "c3", CS), ("SAME_VILLAGE", "c4", CS)},
    ),
    "one role twice": (
        lambda w: w.gains("three", "SERVES_IN", "e3", role="DOCTOR"),
        {("NO_DUPLICATE", "three", EC)},
    ),
    "one post twice": (
        lambda w: w.gains("leader", "HOLDS", "group", position="CONTACT_LEADER"),
        {("NO_DUPLICATE", "leader", None)},
    ),
    "two Party secretaries": (
        lambda w: w.gains("one", "HOLDS", "branch", position="PARTY_SECRETARY"),
        {("OFFICES_FOR_ONE", "branch", None)},
    ),
    "two contact leaders of a group": (
        lambda w: w.gains("three", "HOLDS", "group", position="CONTACT_LEADER"),
        {("OFFICES_FOR_ONE", "group", None)},
    ),
    "a position that bodies of the kind lack": (
        lambda w: w.gains("three", "HOLDS", "squad", position="HEAD"),
        {("OFFICES_FOR_ONE", "squad", None)},
    ),
    "a Party secretary outside the Party": (
        lambda w: (
            w.add("Organization", "cell", "T", kind="PARTY_BRANCH")
            .tie("cell", "SEATED_IN", "W")
            .tie("three", "HOLDS", "cell", position="PARTY_SECRETARY")
            .loses("three", "HOLDS", "cell")
            .gains("officer", "HOLDS", "cell", position="PARTY_SECRETARY")
        ),
        {("OFFICES_FOR_ONE", "cell", None)},
    ),
    "nobody heads a working group": (
        lambda w: w.loses("head", "HOLDS", "group").gains("leader", "HOLDS", "group", position="MEMBER"),
        {("OFFICES_FOR_ONE", "group", None)}
        | {("CONTACT_LEADER_COMMANDER", unit, purpose) for unit, purpose in (("w1", WR), ("c1", CS))},
    ),
    "one coverage twice": (lambda w: w.gains("e4", "COVERS", "H2"), {("NO_DUPLICATE", "e4", EC)}),
    "one place twice": (lambda w: w.gains("H9", "IN_VILLAGE", "W"), {("NO_DUPLICATE", "H9", None)}),
    "too many beneath": (
        lambda w: during(w, "e5", EC, "e2", "Vgrid2", commander="three"),
        {("SPAN_OF_CONTROL", "e2", EC)},
    ),
    "one commander of two units": (
        lambda w: w.loses("two", "COMMANDS", "e4").gains("one", "COMMANDS", "e4"),
        {("UNITY_OF_COMMAND", "one", EC)},
    ),
    "a unit of two grids": (
        lambda w: w.loses("H3", "IN_GRID", "Vgrid").gains("H3", "IN_GRID", "Vgrid2"),
        {("ONE_GRID", "e3", EC)},
    ),
    "a household in which nobody lives": (
        lambda w: w.loses("two", "LIVES_IN", "H2").gains("two", "LIVES_IN", "H3"),
        {("EMPTY_HOUSEHOLD", "H2", None), ("GROWER_COMMANDER", "c4", CS)},
    ),
    "no liaison officer": (lambda w: w.loses("officer", "LIAISES_FOR", "w3"), {("LIAISON", "w3", WR)}),
    "one person twice": (
        somebody_registered_twice,
        {("LIKELY_DOUBLE", "three", None), ("LIKELY_DOUBLE", "again", None)},
    ),
}


@pytest.fixture
async def write(runner: Runner) -> AsyncIterator[Write]:
    """Writes worlds, which are gone after the test."""
    written: list[World] = []

    async def one(world: World) -> None:
        written.append(world)
        await world.write(runner)

    yield one
    for world in written:
        await world.erase(runner)


async def told(runner: Runner, world: World, at: datetime) -> list[Violation]:
    """Violations among the nodes of a world; two subordinate commanders are not too many."""
    reading = Reading(runner, KEEPER, instant=at)
    return [
        violation
        for check in checks(runner.catalog)
        for violation in await broken(reading, at, check, world.keys(check.label), span=2)
    ]


def seen(world: World, found: list[Violation]) -> Found:
    """Which rules do not hold of which nodes."""
    return {(each.rule, world.name(each.subject.key), each.purpose) for each in found}


@pytest.mark.parametrize("case", CASES)
async def test_a_rule_is_broken_while_what_breaks_it_lasts(runner: Runner, write: Write, case: str) -> None:
    change, broken_rules = CASES[case]
    world = sound()
    change(world)
    await write(world)
    assert seen(world, await told(runner, world, START - MOMENT)) == set()
    assert seen(world, await told(runner, world, START)) == broken_rules
    assert seen(world, await told(runner, world, END - MOMENT)) == broken_rules
    assert seen(world, await told(runner, world, END)) == set()


def test_every_rule_is_broken_by_some_case() -> None:
    told_at_any_time = {"NEVER_HELD"}
    cases = {rule for _, found in CASES.values() for rule, _, _ in found}
    assert cases | told_at_any_time == {rule.name for rule in RULES}


def test_what_is_checked_is_looked_up_once(catalog: Catalog) -> None:
    found = checks(catalog)
    assert checks(catalog) is found
    assert {each.rule for each in found} == set(RULES)


async def test_before_a_world_begins_nothing_is_in_being(runner: Runner, write: Write) -> None:
    world = sound()
    await write(world)
    assert await told(runner, world, EARLIER - MOMENT) == []


async def test_whoever_has_departed_keeps_no_tenure(runner: Runner, write: Write) -> None:
    world = sound()
    world.tie("three", "DEPARTED", "three", START)
    await write(world)
    assert seen(world, await told(runner, world, START - MOMENT)) == set()
    assert seen(world, await told(runner, world, START)) == {("WITHIN_LIFE", "three", None)}


async def test_a_tenure_that_never_held_is_told_at_any_time(runner: Runner, write: Write) -> None:
    world = sound().tie("three", "LIVES_IN", "H1", END, END).tie("one", "SERVES_IN", "e4", END, START, role="DOCTOR")
    await write(world)
    for at in (START, END + MOMENT):
        assert seen(world, await told(runner, world, at)) == {
            ("NEVER_HELD", "three", None),
            ("NEVER_HELD", "one", None),
        }


async def test_tenures_that_stand_twice_break_no_other_rule(runner: Runner, write: Write) -> None:
    world = doubled(sound())
    await write(world)
    assert {each.rule for each in await told(runner, world, START)} == {"NO_DUPLICATE"}


async def test_tenures_that_stand_twice_break_a_rule_once(runner: Runner, write: Write) -> None:
    world = sound().loses("one", "COMMANDS", "e3").tie("officer", "COMMANDS", "e3").tie("e3", "COVERS", "H9")
    world.loses("secretary", "COMMANDS", "e2").tie("three", "COMMANDS", "e2")
    world.loses("leader", "COMMANDS", "e1").tie("officer", "COMMANDS", "e1")
    await write(doubled(world))
    found = [each for each in await told(runner, world, START) if each.rule != "NO_DUPLICATE"]
    assert sorted((each.rule, world.name(each.subject.key), each.message.values.get("count")) for each in found) == [
        ("CONTACT_LEADER_COMMANDER", "e1", None),
        ("ONE_GRID", "e3", 2),
        ("PARTY_COMMANDER", "e3", None),
        ("SAME_VILLAGE", "e3", 1),
        ("SECRETARY_COMMANDER", "e2", None),
        ("UNITY_OF_COMMAND", "officer", 2),
    ]


async def test_without_a_commander_is_an_error_where_no_level_above_has_one(runner: Runner, write: Write) -> None:
    world = sound().loses("one", "COMMANDS", "e3").loses("e3", "PART_OF", "e2")
    world.loses("two", "COMMANDS", "e4").loses("secretary", "COMMANDS", "e2")
    world.loses("one", "COMMANDS", "w3").loses("secretary", "COMMANDS", "w2").loses("head", "COMMANDS", "w1")
    world.loses("two", "COMMANDS", "c4").loses("secretary", "COMMANDS", "c2").loses("c2", "PART_OF", "c1")
    world.loses("one", "COMMANDS", "c3").loses("c3", "PART_OF", "c2")
    await write(world)
    found = [each for each in await told(runner, world, START) if each.rule == "VACANT"]
    severities = {world.name(each.subject.key): each.severity for each in found}
    warned = {"e4", "e2"}
    wrong = {"e3", "w3", "w2", "w1", "c4", "c3", "c2"}
    assert severities == dict.fromkeys(warned, Severity.WARNING) | dict.fromkeys(wrong, Severity.ERROR)


def test_the_warnings_are_those_of_the_model() -> None:
    severities = {rule.name: {each.severity for each in RULES if each.name == rule.name} for rule in RULES}
    for both in ("VACANT", "OFFICES_FOR_ONE"):
        assert severities.pop(both) == {Severity.ERROR, Severity.WARNING}
    warnings = {name for name, found in severities.items() if found == {Severity.WARNING}}
    assert warnings == {
        "SPAN_OF_CONTROL",
        "UNITY_OF_COMMAND",
        "ONE_GRID",
        "EMPTY_HOUSEHOLD",
        "LIAISON",
        "LIKELY_DOUBLE",
    }


async def test_an_office_for_one_is_told_with_who_has_held_it_longest(runner: Runner, write: Write) -> None:
    world = sound().gains("one", "HOLDS", "branch", position="PARTY_SECRETARY")
    for holder in ("one", "two"):
        world.gains(holder, "HOLDS", "branch", position="HEAD")
    world.add("Organization", "committee", "T", kind="VILLAGE_COMMITTEE").tie("committee", "SEATED_IN", "W")
    await write(world)
    found = [each for each in await told(runner, world, START) if each.rule == "OFFICES_FOR_ONE"]
    assert [(each.severity, each.message.code, dict(each.message.values)) for each in found] == [
        (
            Severity.ERROR,
            "rule.OFFICES_FOR_ONE",
            {"subject": "branch", "count": 2, "other": "secretary", "position": "PARTY_SECRETARY"},
        ),
        (
            Severity.ERROR,
            "rule.OFFICES_FIT",
            {"subject": "branch", "count": 2, "other": "one", "position": "HEAD"},
        ),
        (Severity.WARNING, "rule.OFFICES_EMPTY", {"subject": "committee", "position": "HEAD"}),
    ]


@pytest.mark.parametrize("kind", OrganizationKind)
async def test_every_position_stands_or_falls_by_the_kind_of_body(
    runner: Runner, write: Write, kind: OrganizationKind
) -> None:
    world = sound().add("Organization", "body", "T", kind=kind.value).tie("body", "SEATED_IN", "W")
    for position in Position:
        world.tie("one", "HOLDS", "body", position=position.value)
    await write(world)
    found = [each for each in await told(runner, world, START) if each.rule == "OFFICES_FOR_ONE"]
    assert {each.message.values["position"] for each in found} == set(Position) - set(FITS.get(kind, OTHERS))
    assert {each.message.code for each in found} == {"rule.OFFICES_FIT"}


async def test_a_message_names_what_it_is_about(runner: Runner, write: Write) -> None:
    world = sound().loses("e3", "COVERS", "H3").gains("e3", "COVERS", "H9").gains("secretary", "COMMANDS", "e4")
    await write(world)
    messages = {(each.rule, each.message.code): each.message.values for each in await told(runner, world, START)}
    assert messages["NO_GAP", "rule.NO_GAP"] == {"subject": "H3", "other": "V"}
    assert messages["SAME_VILLAGE", "rule.SAME_VILLAGE"] == {"subject": "e3", "count": 1, "other": "H9"}
    assert messages["ONE_COMMANDER", "rule.ONE_COMMANDER"] == {"subject": "e4", "count": 2}
    assert messages["UNITY_OF_COMMAND", "rule.UNITY_OF_COMMAND"] == {"subject": "secretary", "count": 2}


async def test_everything_is_checked_errors_first_and_in_order(runner: Runner, write: Write) -> None:
    world = sound().loses("e3", "COVERS", "H3").loses("e3", "COVERS", "H1").loses("officer", "LIAISES_FOR", "w3")
    await write(world)
    found = await violations(Reading(runner, KEEPER), START, span=2)
    assert [each for each in found if each.subject.key.startswith(world.prefix)] == await told(runner, world, START)
    table = [(rule.name, rule.severity) for rule in RULES]
    order = [(table.index((each.rule, each.severity)), each.subject.noun, each.subject.key) for each in found]
    assert [place for place, _, _ in order] == sorted(place for place, _, _ in order)
    assert all(first <= second for first, second in pairwise(order) if first[:2] == second[:2])
    assert [each.severity for each in found] == sorted(each.severity for each in found)


async def test_of_a_purpose_and_no_more_than_asked_for(runner: Runner, write: Write) -> None:
    world = sound().loses("e3", "COVERS", "H3").loses("w3", "COVERS", "E").gains("three", "LIVES_IN", "H1")
    await write(world)
    everything = await violations(Reading(runner, KEEPER), START, WR)
    assert {each.purpose for each in everything} == {WR}
    assert seen(world, [each for each in everything if each.subject.key.startswith(world.prefix)]) == {
        ("NO_GAP", "E", WR)
    }
    reading = Reading(runner, KEEPER)
    assert await violations(reading, START, WR, limit=1) == everything[:1]
    assert reading.statements < sum(1 for _ in checks(runner.catalog))


async def test_without_an_instant_it_is_the_graphs(runner: Runner, write: Write) -> None:
    world = sound().tie("three", "COMMANDS", "e3", since=END)
    await write(world)
    found = await violations(Reading(runner, KEEPER))
    assert seen(world, [each for each in found if each.subject.key.startswith(world.prefix)]) == {
        ("ONE_COMMANDER", "e3", EC)
    }


async def test_pages_have_every_key_once_and_in_order(
    runner: Runner, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = sound()
    for number in range(5):
        world.add("Cooperative", f"D{number}", "V")
    await write(world)
    monkeypatch.setattr(standing, "PAGE", 4)
    found = [page async for page in keys_of(Reading(runner, KEEPER, instant=START), "Cooperative")]
    keys = [key for page in found for key in page]
    assert [len(page) for page in found[:-1]] == [4] * (len(found) - 1)
    assert keys == sorted(set(keys))
    assert set(world.keys("Cooperative")) <= set(keys)


async def test_keys_that_name_nothing_break_nothing(runner: Runner) -> None:
    for check in checks(runner.catalog):
        assert await broken(Reading(runner, KEEPER, instant=START), START, check, ["nothing"]) == []
