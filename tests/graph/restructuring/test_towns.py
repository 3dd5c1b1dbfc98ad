"""A plan is for the towns of what its steps name."""

from collections.abc import Awaitable
from typing import Any

import pytest

from graph.database.settings import Database
from graph.errors import NotFound
from graph.restructuring.applying import apply
from graph.restructuring.drafts import abandon, draft, read, revise
from graph.restructuring.previews import preview
from graph.restructuring.towns import towns_of
from graph.restructuring.undoing import undo
from graph.snapshot import Reading
from graph.viewer import KEEPER, Viewer
from tests.api.restructurings.conftest import Facts
from tests.builders.coded import coded
from tests.builders.plans import planned
from tests.builders.world import World
from tests.graph.restructuring.conftest import Town


async def test_a_unit_tells_its_town_by_what_its_code_says_that_it_covers(town: Town) -> None:
    key = town.world.key("T")
    steps = [{"renameUnit": {"unit": f"EC2{key}201-1", "name": "123456789号"}}]
    assert await towns_of(town.runner, planned(steps)) == [key]


async def test_what_has_a_code_without_a_town_is_looked_for(town: Town) -> None:
    assert await towns_of(town.runner, planned([town.step("renameUnit", unit="e3", name="新名")])) == [
        town.world.key("T")
    ]
    assert await towns_of(town.runner, planned([{"renameUnit": {"unit": "nowhere", "name": "新名"}}])) == []


async def test_a_draft_lies_in_its_town_whoever_drafted_it(town: Town, county: Database) -> None:
    id, _ = await draft(town.runner, KEEPER, planned([town.step("renameUnit", unit="e3", name="新名")]))
    found = Facts(county).ask("MATCH (:Restructuring {id: $id})-[:PLANNED_FOR]->(t) RETURN t.code", id=id)
    assert found == [town.world.key("T")]
    assert (await town.kept(id)).id == id


def organising(*worlds: World) -> Viewer:
    """The same person, as the organiser of these towns."""
    return Viewer("organiser", towns=tuple(world.key("T") for world in worlds), roles=("ORGANISER",))


async def refused(town: Town, id: str, viewer: Viewer) -> None:
    """Every deed on a plan is of what is not there."""
    plan = planned([town.step("renameUnit", unit="e3", name="新名")])
    deeds: list[Awaitable[Any]] = [
        read(Reading(town.runner, viewer), id),
        preview(town.runner, viewer, id, 60),
        revise(town.runner, viewer, id, 1, plan),
        apply(town.runner, viewer, id, 1, 60),
        undo(town.runner, viewer, id, "不再需要", 60),
        abandon(town.runner, viewer, id),
    ]
    for deed in deeds:
        with pytest.raises(NotFound):
            await deed


async def test_a_plan_is_of_whoever_organises_all_that_it_names_and_did_now(town: Town) -> None:
    """It names the other town by a person alone; who drafted it has lost one of the two since.

    Once it is applied that person serves in both.
    """
    other = coded()
    await other.write(town.runner)
    both, one, second = organising(town.world, other), organising(town.world), organising(other)
    step = town.step("appoint", unit="e3", person=f"Person:{other.key('two')}", role="DOCTOR")
    id, _ = await draft(town.runner, both, planned([step]))
    for viewer in (one, second):
        await refused(town, id, viewer)
    assert (await apply(town.runner, both, id, 1, 60)).applied
    await refused(town, id, second)
    assert (await read(Reading(town.runner, one), id)).id == id
    assert (await undo(town.runner, both, id, "不再需要", 60)).applied


async def test_whom_a_plan_names_in_vain_is_nobody(town: Town) -> None:
    """Whether there is somebody of that id elsewhere does not show."""
    other = coded()
    await other.write(town.runner)
    for person in (other.key("two"), "nobody"):
        step = town.step("appoint", unit="e3", person=f"Person:{person}", role="DOCTOR")
        id = await town.draft(step)
        assert (await town.kept(id)).id == id
        assert [each.rule for each in (await town.apply(id)).violations] == ["UNKNOWN"]
