"""What a plan would have changed of a cooperative's set-up stays withheld when the plan is called off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from graph.records import Change
from graph.snapshot import Reading
from graph.viewer import KEEPER, NOBODY, Viewer
from tests.graph.restructuring.conftest import Town

PAGE: Final = {"after": "", "before": "\U0010ffff", "limit": 50}


async def told(town: Town, viewer: Viewer, about: str) -> Sequence[Change]:
    """The changes that a viewer is told of about a household or a unit."""
    reading = Reading(town.runner, viewer)
    listed = reading.catalog.choose("changes/changes", page="forward", start="changes_of_node")
    label = town.world.nodes[about].label
    asked = {"about": town.world.key(about), "label": label, "from_": None, "to": None}
    rows, _ = await reading.rows(listed, None, {**asked, **PAGE})
    found: Sequence[Change] = listed.read(rows)
    return found


def seeing(town: Town, viewer: str) -> Viewer:
    return replace(NOBODY, person=town.world.key(viewer))


@pytest.mark.parametrize(
    ("viewer", "knows"), [("leader", False), ("three", False), ("secretary", True), ("head", True)]
)
async def test_who_was_to_be_covered_for_a_cooperative_is_told_to_those_who_set_it_up(
    town: Town, viewer: str, *, knows: bool
) -> None:
    step = town.step("moveCoverage", targets=["H1"], **{"from": "c3", "to": "c4"})
    id = await town.applied(step, at=datetime.now(UTC) + timedelta(days=1))
    assert bool(await told(town, seeing(town, viewer), "H1")) == knows
    await town.undone(id)
    kinds = [each.kind for each in await told(town, seeing(town, viewer), "H1")]
    assert kinds == (["MOVE_COVERAGE", "UNDONE"] if knows else [])


@pytest.mark.parametrize(("viewer", "knows"), [("one", True), ("two", False)])
async def test_a_place_as_a_party_member_too(town: Town, viewer: str, *, knows: bool) -> None:
    """In e4, which two commands; one commands the unit that covers the home of three, who was to have it."""
    step = town.step("appoint", unit="e4", person="three", role="PARTY_MEMBER")
    id = await town.applied(step, at=datetime.now(UTC) + timedelta(days=1))
    await town.undone(id)
    assert await tells_of_three(town, viewer) == knows


@pytest.mark.parametrize("plans", [1, 2])
@pytest.mark.parametrize(("viewer", "knows"), [("one", True), ("two", False)])
async def test_a_place_that_ends_as_it_begins_too(town: Town, viewer: str, plans: int, *, knows: bool) -> None:
    """By another plan, or by the next step of the same: nothing is kept of the place."""
    at = datetime.now(UTC) + timedelta(days=1)
    steps = [town.step(deed, unit="e4", person="three", role="PARTY_MEMBER") for deed in ("appoint", "release")]
    ids = [await town.applied(*each, at=at) for each in ([steps] if plans == 1 else [steps[:1], steps[1:]])]
    assert await tells_of_three(town, viewer) == knows
    for id in reversed(ids):
        await town.undone(id)
    assert await tells_of_three(town, viewer) == knows


async def tells_of_three(town: Town, viewer: str) -> bool:
    """Whether the changes of e4 tell a viewer that they touched three."""
    entries = [each.id for each in await told(town, KEEPER, "e4")]
    assert len(entries) > 1
    reading = Reading(town.runner, seeing(town, viewer))
    await reading.begin()
    touched = await reading.batch(reading.catalog.choose("changes/touched", page="forward"), None, PAGE, entries)
    return town.world.key("three") in {each.node.node.key for found in touched.values() for each in found}
