"""What comes into force of itself: read from its instant on, told in the log once; killed writers are followed up."""

import asyncio
from datetime import UTC, datetime, timedelta

from graph.database.runner import Runner
from graph.snapshot import Reading
from graph.writing.pending import log_due, publish_overdue
from tests.graph.restructuring.conftest import Town

SOON = timedelta(seconds=3)
DAY = timedelta(days=1)


async def name(town: Town) -> tuple[str, datetime]:
    """How a unit is called for whoever asks now, and the graph's instant."""
    reading = Reading(town.runner, town.organiser)
    unit = await reading.one("units/unit", code=town.world.key("e3"))
    return unit.name, reading.instant


async def passed(town: Town, at: datetime) -> None:
    """Until the graph's instant has come to one that is pending."""
    while (await name(town))[1] < at:  # noqa: ASYNC110 - told by the database's clock, not signalled
        await asyncio.sleep(0.05)


async def test_a_plan_is_read_from_its_instant_on_and_told_once(town: Town) -> None:
    at = datetime.now(UTC) + SOON
    id = await town.applied(town.step("renameUnit", unit="e3", name="新名"), at=at)
    called, instant = await name(town)
    while instant < at:
        assert called == "e3"
        await asyncio.sleep(0.05)
        called, instant = await name(town)
    assert called == "新名"
    assert await town.came_into_force(id) == 0
    await publish_overdue(town.runner, None)
    assert await town.came_into_force(id) == 1
    assert at not in (await town.head()).pending
    await log_due(town.runner)
    assert await town.came_into_force(id) == 1
    assert (await name(town))[0] == "新名"
    await town.gap_free()


async def test_the_next_write_tells_of_it_too(town: Town) -> None:
    at = datetime.now(UTC) + SOON
    id = await town.applied(town.step("renameUnit", unit="e3", name="新名"), at=at)
    await passed(town, at)
    await town.applied(town.step("renameUnit", unit="e4", name="另一个"))
    assert await town.came_into_force(id) == 1
    await log_due(town.runner)
    assert await town.came_into_force(id) == 1


async def test_what_is_called_off_is_not_due(town: Town) -> None:
    at = datetime.now(UTC) + DAY
    id = await town.applied(town.step("renameUnit", unit="e3", name="新名"), at=at)
    assert id in await due(town, at)
    await town.undone(id)
    assert id not in await due(town, at)


async def test_what_never_came_to_be_is_not_told_as_touched(town: Town) -> None:
    code = f"EC3{town.world.key('T')}-9"
    unit = {"name": "另一个", "level": 3, "purpose": "EPIDEMIC_CONTROL", "parent": "e2", "commander": "one"}
    id = await town.applied(town.step("createUnit", code=code, **unit), at=datetime.now(UTC) + DAY)
    await town.undone(id)
    reading = Reading(town.runner, town.organiser)
    page = {"after": "", "before": "\U0010ffff", "limit": 50}
    asked = {"about": town.world.key("e2"), "label": "Unit", "from_": None, "to": None}
    listed = reading.catalog.choose("changes/changes", page="forward", start="changes_of_node")
    rows, _ = await reading.rows(listed, None, {**asked, "after": "", "before": "", "limit": 50})
    changes = [each.id for each in listed.read(rows)]
    assert len(changes) == 2
    statement = reading.catalog.choose("changes/touched", page="forward")
    touched = await reading.batch(statement, None, page, changes)
    keys = {each.node.node.key for found in touched.values() for each in found}
    assert town.world.key("e2") in keys
    assert code not in keys


async def due(town: Town, at: datetime) -> set[str | None]:
    """Restructurings that come into force by an instant."""
    found = await Reading(town.runner, town.organiser, instant=at).many("head/due", at)
    return {each.restructuring for each in found}


async def killed(runner: Runner) -> None:
    """A writer that ends between its commit and the publication."""
    await runner.write([(runner.catalog["head/lock"], {})])


async def test_what_a_killed_writer_left_is_published_at_the_second_look(town: Town) -> None:
    await killed(town.runner)
    left = await town.head()
    first = await publish_overdue(town.runner, None)
    assert first.unpublished == left.next
    assert (await town.head()).at < left.next
    second = await publish_overdue(town.runner, first)
    assert second == first
    assert (await town.head()).at > left.next
    assert (await publish_overdue(town.runner, second)).unpublished is None


async def test_writers_at_work_are_left_alone(town: Town) -> None:
    await killed(town.runner)
    first = await publish_overdue(town.runner, None)
    await killed(town.runner)
    second = await publish_overdue(town.runner, first)
    assert second.unpublished is not None
    assert (await town.head()).at < second.unpublished
    await log_due(town.runner)
