"""Random plans, applied, refused and undone by two clients at once: rules, history and log are kept."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import Conflict
from graph.restructuring.applying import Applied
from graph.rules.standing import violations
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.vocabulary import RestructuringStatus, Severity
from tests.builders.coded import coded
from tests.graph.restructuring.conftest import Digest, Town

UNITS: Final = st.sampled_from(["e1", "e2", "e3", "e4", "w3", "c3", "c4"])
LOW: Final = st.sampled_from(["e3", "e4"])
PEOPLE: Final = st.sampled_from(["leader", "head", "secretary", "one", "two", "three", "officer"])
HOMES: Final = st.sampled_from(["H1", "H2", "H3", "H9"])
ROLES: Final = st.sampled_from(["COMMANDER", "LIAISON", "DOCTOR", "PARTY_MEMBER"])
POSTS: Final = st.sampled_from(["PARTY_SECRETARY", "CONTACT_LEADER", "MEMBER"])
BODIES: Final = st.sampled_from(["group", "branch"])
NAMES: Final = st.sampled_from(["甲", "乙", "丙"])

Step = tuple[str, dict[str, Any]]


def step(kind: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Step]:
    return st.tuples(st.just(kind), st.fixed_dictionaries(fields))


STEPS: Final = st.one_of(
    step("appoint", unit=UNITS, person=PEOPLE, role=ROLES),
    step("release", unit=UNITS, person=PEOPLE, role=ROLES),
    step("renameUnit", unit=LOW, name=NAMES),
    step("mergeUnits", units=st.just(["e3", "e4"]), into=LOW, commander=PEOPLE),
    step("moveCoverage", targets=st.lists(HOMES, min_size=1, max_size=2), to=LOW, **{"from": LOW}),
    step("moveUnit", unit=UNITS, to=UNITS),
    step("dissolveUnit", unit=UNITS, coverageTo=UNITS),
    step("seat", person=PEOPLE, organization=BODIES, position=POSTS),
    step("unseat", person=PEOPLE, organization=BODIES, position=POSTS),
    step("movePerson", person=PEOPLE, to=HOMES, head=st.booleans()),
    step("createUnit", covers=st.just([]), parent=st.just("e2"), commander=PEOPLE),
)
WHEN: Final = st.sampled_from(["now", "now", "now", "past", "tomorrow"])
PLANS: Final = st.tuples(st.lists(STEPS, min_size=1, max_size=3), WHEN)
ACTIONS: Final = st.one_of(PLANS, PLANS, st.integers(min_value=0, max_value=9))
"""A plan and when it takes effect, or which one to undo of those that were applied."""


@dataclass
class Course:
    """What two clients have done to a town so far."""

    town: Town
    applied: list[str] = field(default_factory=list)
    seen: dict[datetime, Digest] = field(default_factory=dict)
    ahead: set[datetime] = field(default_factory=set)
    units: int = 0

    async def take(self, actions: tuple[Any, Any]) -> None:
        """Both clients act at once."""
        await asyncio.gather(*(self._undo(each) if isinstance(each, int) else self._plan(*each) for each in actions))

    async def note(self) -> None:
        """What there is at the graph's instant is noted."""
        self.seen[(await self.town.head()).at] = await self.town.digest()

    async def broken(self, at: datetime | None = None) -> set[tuple[object, ...]]:
        """The errors in the town at an instant."""
        found = await violations(Reading(self.town.runner, self.town.organiser), at)
        return {(each.rule, each.subject.node_id, each.purpose) for each in found if each.severity is Severity.ERROR}

    async def _plan(self, steps: list[Step], when: str) -> None:
        at = self._instant(when)
        id = await self.town.draft(*(self._written(*each) for each in steps), at=at)
        outcome = await self.town.apply(id)
        kept = await self.town.kept(id)
        assert outcome.applied == (kept.status is RestructuringStatus.APPLIED)
        if not outcome.applied:
            return
        self.applied.append(id)
        if when == "tomorrow" and at is not None:
            self.ahead.add(at)
        if when == "past" and at is not None:
            self.seen = {instant: digest for instant, digest in self.seen.items() if instant < at}

    async def _undo(self, place: int) -> None:
        if self.applied:
            id = self.applied[place % len(self.applied)]
            outcome = await _conflicting(self.town.undo(id))
            undone = (await self.town.kept(id)).status is RestructuringStatus.UNDONE
            assert outcome is None or outcome.applied == undone or undone

    def _instant(self, when: str) -> datetime | None:
        if when == "past":
            return sorted(self.seen)[len(self.seen) // 2]
        return datetime.now(UTC) + timedelta(days=1) if when == "tomorrow" else None

    def _written(self, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        if kind == "createUnit":
            self.units += 1
            code = f"EC3{self.town.world.key('T')}-{self.units}"
            fields = {**fields, "code": code, "name": "新", "level": 3, "purpose": "EPIDEMIC_CONTROL"}
        return self.town.step(kind, **fields)


async def _conflicting(undoing: Awaitable[Applied]) -> Applied | None:
    """What came of it; None where the other client undid the same."""
    try:
        return await undoing
    except Conflict:
        return None


@given(course=st.lists(st.tuples(ACTIONS, ACTIONS), min_size=4, max_size=7))
@settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
async def test_rules_history_and_log_are_kept(
    county: Database, catalog: Catalog, course: list[tuple[Any, Any]]
) -> None:
    runner = Runner.connect(county, catalog)
    world = coded()
    await world.write(runner)
    done = Course(Town(world, runner))
    await done.note()
    before = await done.broken()
    for actions in course:
        await done.take(actions)
        for at in (None, *done.ahead):
            assert await done.broken(at) <= before
        for instant, digest in done.seen.items():
            assert await done.town.digest(instant) == digest
        await done.town.gap_free()
        await done.note()
    await runner.close()
