"""Undoing: from now on, or called off before; refused where others have built on it; the history stays."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from graph.errors import Conflict, NotFound
from graph.rules.violations import broken, checks
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.vocabulary import RestructuringStatus
from tests.builders.world import UNSEEDED
from tests.graph.restructuring.conftest import Town

DAY = timedelta(days=1)
MOMENT = timedelta(microseconds=1)


def merged(town: Town) -> list[dict[str, Any]]:
    """One unit instead of two, which is called otherwise, and another one raised beside it."""
    key = town.world.key
    return [
        town.step("mergeUnits", units=["e3", "e4"], into="e3", commander="three"),
        town.step("renameUnit", unit="e3", name="一个单元"),
        town.step(
            "createUnit",
            code=f"EC3{key('T')}-1",
            name="另一个",
            level=3,
            purpose="EPIDEMIC_CONTROL",
            parent="e2",
            commander="one",
        ),
    ]


async def test_everything_is_as_it_was_and_has_been_otherwise(town: Town) -> None:
    before, start = (await town.head()).at, await town.digest()
    id = await town.applied(*merged(town))
    between, changed = (await town.head()).at, await town.digest()
    done = await town.log()
    await town.undone(id)
    assert start != changed
    assert await town.digest() == start
    assert (await town.digest(before), await town.digest(between)) == (start, changed)
    assert (await town.kept(id)).status is RestructuringStatus.UNDONE
    undone = await town.log(len(done))
    assert [(each.kind, each.restructuring) for each in undone] == [("UNDONE", id)] * 3
    await town.gap_free()


async def test_only_what_is_applied_is_undone_and_once(town: Town) -> None:
    id = await town.draft(*merged(town))
    with pytest.raises(Conflict):
        await town.undo(id)
    assert (await town.apply(id)).applied
    await town.undone(id)
    with pytest.raises(Conflict):
        await town.undo(id)
    with pytest.raises(NotFound):
        await town.undo("0")


async def test_what_others_have_ended_since_is_in_the_way_until_they_are_undone(town: Town) -> None:
    start = await town.digest()
    place = {"unit": "e3", "person": "two", "role": "DOCTOR"}
    first = await town.applied(town.step("appoint", **place))
    appointed = await town.digest()
    second = await town.applied(town.step("release", **place))
    rule, told = await town.refused(first)
    assert (rule, told["kind"], told["code"], told["other"]) == (
        "ENDED_SINCE",
        "Unit",
        town.world.key("e3"),
        "RELEASE",
    )
    assert (await town.kept(first)).status is RestructuringStatus.APPLIED
    await town.undone(second)
    assert await town.digest() == appointed
    third = await town.applied(town.step("release", **place))
    await town.undone(third)
    await town.undone(first)
    assert await town.digest() == start


async def test_what_was_ended_and_is_there_again_is_not_what_was_undone(town: Town) -> None:
    place = {"unit": "e3", "person": "two", "role": "DOCTOR"}
    first = await town.applied(town.step("appoint", **place))
    await town.applied(town.step("release", **place))
    await town.applied(town.step("appoint", **place))
    assert (await town.refused(first))[0] == "ENDED_SINCE"


async def test_a_name_that_has_changed_since_is_in_the_way_until_that_is_undone(town: Town) -> None:
    start = await town.digest()
    first = await town.applied(town.step("renameUnit", unit="e3", name="甲"))
    named, at = await town.digest(), (await town.head()).at
    second = await town.applied(town.step("renameUnit", unit="e3", name="乙"))
    rule, told = await town.refused(first)
    assert (rule, told["code"], told["other"]) == ("ENDED_SINCE", town.world.key("e3"), "RENAME_UNIT")
    await town.undone(second)
    assert await town.digest() == named
    await town.undone(first)
    assert await town.digest() == start
    assert await town.digest(at) == named


async def test_what_others_tied_to_something_new_is_in_the_way_until_they_are_undone(town: Town) -> None:
    unit = f"EC3{town.world.key('T')}-1"
    first = await town.applied(merged(town)[-1])
    second = await town.applied(town.step("appoint", unit=unit, person="two", role="DOCTOR"))
    rule, told = await town.refused(first)
    assert (rule, told["kind"], told["code"], told["other"]) == ("BUILT_ON", "Unit", unit, "APPOINT")
    await town.undone(second)
    await town.undone(first)


async def test_what_is_to_be_tied_to_something_new_is_in_the_way(town: Town) -> None:
    unit = f"EC3{town.world.key('T')}-1"
    first = await town.applied(merged(town)[-1])
    appointed = town.step("appoint", unit=unit, person="two", role="DOCTOR")
    second = await town.applied(appointed, at=datetime.now(UTC) + DAY)
    rule, told = await town.refused(first)
    assert (rule, told["code"], told["other"]) == ("BUILT_ON", unit, "APPOINT")
    await town.undone(second)
    await town.undone(first)


async def test_what_has_gone_is_in_the_way_until_it_is_back(town: Town) -> None:
    start = await town.digest()
    first = await town.applied(town.step("release", unit="e3", person="three", role="DOCTOR"))
    second = await town.applied(town.step("mergeUnits", units=["e3", "e4"], into="e4", commander="two"))
    rule, told = await town.refused(first)
    assert (rule, told["kind"], told["code"], told["other"]) == ("GONE", "Unit", town.world.key("e3"), "MERGE_UNITS")
    await town.undone(second)
    await town.undone(first)
    assert await town.digest() == start


async def test_whoever_has_departed_is_in_the_way(town: Town) -> None:
    id = await town.applied(town.step("release", unit="e3", person="three", role="DOCTOR"))
    departs = {"id": town.world.key("three"), "at": (await town.head()).at}
    await town.runner.write([(UNSEEDED["depart"], departs)])
    rule, told = await town.refused(id)
    assert (rule, told["kind"], told["code"]) == ("GONE", "Person", town.world.key("three"))


async def test_the_rules_refuse_what_undoing_would_make(town: Town) -> None:
    first = await town.applied(town.step("release", unit="e4", person="two", role="COMMANDER"))
    await town.applied(town.step("appoint", unit="e4", person="three", role="COMMANDER"))
    changed, entries = await town.digest(), len(await town.log())
    assert (await town.refused(first))[0] == "ONE_COMMANDER"
    assert await town.digest() == changed
    assert await town.log(entries) == []
    assert (await town.kept(first)).status is RestructuringStatus.APPLIED


async def test_what_is_called_off_never_comes_to_be(town: Town) -> None:
    start = await town.digest()
    at = datetime.now(UTC) + DAY
    id = await town.applied(*merged(town), at=at)
    assert await town.digest(at - MOMENT) == start
    assert await town.digest(at) != start
    assert at in (await town.head()).pending
    await town.undone(id)
    assert await town.digest(at) == await town.digest() == start
    assert at not in (await town.head()).pending
    assert (await town.kept(id)).status is RestructuringStatus.UNDONE
    await town.gap_free()


async def test_what_is_called_off_is_in_nobody_s_way(town: Town) -> None:
    """Another plan is pending, so whatever begins later would be in the way."""
    at = datetime.now(UTC) + DAY
    await town.applied(town.step("renameUnit", unit="w3", name="丙"), at=at + DAY)
    id = await town.applied(town.step("appoint", unit="e3", person="two", role="COMMANDER"), at=at)
    refused = await town.apply(await town.draft(town.step("appoint", unit="e3", person="three", role="COMMANDER")))
    assert [each.rule for each in refused.violations] == ["LATER"]
    await town.undone(id)
    await town.applied(town.step("appoint", unit="e3", person="three", role="COMMANDER"))


async def test_a_later_plan_is_in_the_way_of_calling_off(town: Town) -> None:
    at = datetime.now(UTC) + DAY
    place = {"unit": "e3", "person": "two", "role": "DOCTOR"}
    start = await town.digest()
    first = await town.applied(town.step("appoint", **place), at=at)
    second = await town.applied(town.step("release", **place), at=at + DAY)
    assert (await town.refused(first))[0] == "ENDED_SINCE"
    await town.undone(second)
    assert await town.digest(at + DAY) == await town.digest(at)
    await town.undone(first)
    assert await town.digest(at + DAY) == start


async def test_what_another_plan_ends_as_it_begins_never_held_and_comes_back_with_it(town: Town) -> None:
    before, at = await town.digest(), datetime.now(UTC) + DAY
    first = await town.applied(town.step("appoint", unit="e3", person="two", role="COMMANDER"), at=at)
    between = await town.digest(at)
    other = await town.applied(town.step("appoint", unit="e3", person="three", role="COMMANDER"), at=at)
    reading = Reading(town.runner, KEEPER, instant=at)
    never = [each for each in checks(reading.catalog) if (each.rule.name, each.label) == ("NEVER_HELD", "Person")]
    people = [town.world.key(name) for name in ("one", "two", "three")]
    assert [await broken(reading, at, each, people) for each in never] == [[]]
    assert (await town.refused(first))[0] == "ENDED_SINCE"
    await town.undone(other)
    assert await town.digest(at) == between
    await town.undone(first)
    assert await town.digest(at) == before
