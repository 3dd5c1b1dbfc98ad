"""A town that plans may change, beside the others of a graph of its own, and what there is of it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import pytest

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.records import Head, Restructuring
from graph.restructuring import drafts
from graph.restructuring.applying import Applied, apply
from graph.restructuring.drafts import draft
from graph.restructuring.undoing import undo
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.viewer import Viewer
from tests.builders.coded import coded
from tests.builders.plans import planned
from tests.builders.world import UNSEEDED, World

Digest = frozenset[str]


class Entry(NamedTuple):
    """An entry of the log."""

    seq: int
    kind: str
    restructuring: str


@dataclass(frozen=True)
class Town:
    """A town, and what its organiser does."""

    world: World
    runner: Runner

    @property
    def organiser(self) -> Viewer:
        """Who organises this town, and no other."""
        return Viewer("organiser", towns=(self.world.key("T"),), roles=("ORGANISER",))

    def person(self, name: str) -> str:
        """The id of a person."""
        return f"Person:{self.world.key(name)}"

    def step(self, kind: str, **fields: Any) -> dict[str, Any]:
        """A step as it is written down; of each field that names something of the world its key."""
        return {kind: {name: self._told(name, value) for name, value in fields.items()}}

    async def draft(self, *steps: dict[str, Any], at: datetime | None = None) -> str:
        """The id of a draft."""
        id, _ = await draft(self.runner, self.organiser, planned(steps, at))
        return id

    async def apply(self, id: str) -> Applied:
        """What came of applying a draft."""
        return await apply(self.runner, self.organiser, id, 1, 60)

    async def applied(self, *steps: dict[str, Any], at: datetime | None = None) -> str:
        """The id of a restructuring that was applied."""
        id = await self.draft(*steps, at=at)
        assert (await self.apply(id)).violations == ()
        return id

    async def undo(self, id: str) -> Applied:
        """What came of undoing a restructuring."""
        return await undo(self.runner, self.organiser, id, "不再需要", 60)

    async def undone(self, id: str) -> None:
        """Undo a restructuring, of which nothing is in the way."""
        assert (await self.undo(id)).violations == ()

    async def refused(self, id: str) -> tuple[str, dict[str, object]]:
        """By which rule undoing is refused, and what its message tells."""
        outcome = await self.undo(id)
        assert not outcome.applied
        (first, *_) = outcome.violations
        return first.rule, dict(first.message.values)

    async def kept(self, id: str) -> Restructuring:
        """A restructuring as it is kept."""
        return await drafts.read(Reading(self.runner, self.organiser), id)

    async def head(self) -> Head:
        """The head of the graph."""
        statement = self.runner.catalog["head/head"]
        head: Head = statement.read((await self.runner.read(statement, {})).rows)
        return head

    async def digest(self, at: datetime | None = None) -> Digest:
        """Every tenure, and how everything is called, at an instant; without, at that of the graph."""
        instant = at or (await self.head()).at
        found: set[str] = set()
        for name in ("digest", "names"):
            statement = UNSEEDED[name]
            given = {"town": self.world.key("T"), "at": instant}
            rows = statement.read((await self.runner.read(statement, given)).rows)
            found |= set(rows)
        return frozenset(found)

    async def log(self, after: int = 0) -> list[Entry]:
        """The log behind a place; without a gap."""
        statement = UNSEEDED["log"]
        rows = statement.read((await self.runner.read(statement, {"after": after})).rows)
        entries = [Entry(int(seq), kind, of) for seq, kind, of in (row.split(" ") for row in rows)]
        assert [each.seq for each in entries] == list(range(after + 1, after + 1 + len(entries)))
        return entries

    async def gap_free(self) -> None:
        """Every place of the log is there, up to the head's."""
        assert len(await self.log()) == (await self.head()).seq

    async def came_into_force(self, id: str) -> int:
        """How often the log tells that a restructuring came into force."""
        return sum((each.kind, each.restructuring) == ("CAME_INTO_FORCE", id) for each in await self.log())

    def _told(self, field: str, value: Any) -> Any:
        if isinstance(value, list):
            return [self._told(field, each) for each in value]
        if not isinstance(value, str) or value not in self.world.nodes:
            return value
        return self.person(value) if self.world.nodes[value].label == "Person" else self.world.key(value)


@pytest.fixture
async def town(county: Database, catalog: Catalog) -> AsyncIterator[Town]:
    runner = Runner.connect(county, catalog)
    world = coded()
    await world.write(runner)
    yield Town(world, runner)
    await runner.close()
