"""Random answers, mergers, splits, undoing and repeats by several clients, beside a model of what must come of them."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pytest

from tests.api.directives.staff import ACKNOWLEDGE, Staff, delivery, issue, progress, report
from tests.api.restructurings.conftest import APPLY, TOWN, Organiser
from tests.api.sending import sent
from tests.serving import Answer

VILLAGE: Final = f"EC2{TOWN}205-1"
UNDO: Final = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied violations { message } } }'
STATES: Final = """query ($id: ID!) { directive(id: $id) { deliveries(level: 3, first: 200) {
  nodes { unit { code } state answering { code } history { totalCount } } } } }"""
OTHERS: Final = f"EC2{TOWN}206-1"
CODES: Final = itertools.count(700)
WHOLE: Final = ""


@dataclass
class Model:
    """What was said of each unit, and what became of it: its parts, or the unit that it was merged into."""

    units: list[str]
    became: dict[str, tuple[str, ...]] = field(default_factory=dict)
    said: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def ways(self, unit: str) -> list[tuple[str, ...]]:
        """From a unit to each that answers for it now."""
        return [(unit, *way) for next_ in self.became.get(unit, ()) for way in self.ways(next_)] or [(unit,)]

    def answering(self, unit: str) -> list[str]:
        return sorted({way[-1] for way in self.ways(unit)})

    def living(self) -> list[str]:
        return sorted({each for unit in self.units for each in self.answering(unit)})

    def report(self, unit: str, by: str, value: int) -> None:
        """A unit that answers reports: it replaces what holds for the whole, and for itself or whence it came."""
        answering = self.answering(unit)
        part = WHOLE if answering == [by] else by
        line = {each for way in self.ways(unit) if way[-1] == by for each in way}
        held = self.said.get(unit, [])
        kept = [] if part == WHOLE else [each for each in held if each[0] != WHOLE and each[0] not in line]
        self.said[unit] = [*kept, (part, value)]
        self.times[unit] = self.times.get(unit, 0) + 1
        self.seen.add(unit)

    def state(self, unit: str) -> str:
        parts = {part for part, _ in self.said.get(unit, [])}
        if parts and (WHOLE in parts or all(parts & set(way) for way in self.ways(unit))):
            return "REPORTED"
        return "ACKNOWLEDGED" if unit in self.seen else "SENT"

    def total(self) -> int:
        return sum(value for said in self.said.values() for _, value in said)


@dataclass
class Play:
    """One sequence of deeds on a directive, done and modelled."""

    staff: Staff
    organiser: Organiser
    chance: random.Random
    sent: dict[str, Any]
    model: Model
    others: Iterator[str]
    """Units whose commanders come to command the second part of a split one."""
    applied: list[tuple[str, str]] = field(default_factory=list)
    acknowledged: dict[str, int] = field(default_factory=dict)

    async def step(self) -> None:
        deed = self.chance.choice(
            [self.report, self.report, self.report, self.acknowledge, self.merge, self.split, self.undo]
        )
        await deed()

    def pick(self) -> tuple[str, str]:
        """A delivery, and one of the units that answer it."""
        unit = self.chance.choice(self.model.units)
        return unit, self.chance.choice(self.model.answering(unit))

    async def report(self) -> None:
        unit, by = self.pick()
        value = self.chance.randrange(100)
        commander, key = await self.staff.commander(by), f"{self.sent['id']} {self.chance.random()}"

        async def say() -> Answer:
            return await report(commander, delivery(self.sent, unit), value, key=key)

        said = [answer.data["reportOnDirective"] for answer in await sent(say, "reportOnDirective", 3)]
        assert len({each["report"]["id"] for each in said}) == 1
        self.model.report(unit, by, value)

    async def acknowledge(self) -> None:
        unit, by = self.pick()
        answer = await (await self.staff.commander(by)).ask(ACKNOWLEDGE, delivery=delivery(self.sent, unit))
        assert answer.data["acknowledgeDirective"]["delivery"]["acknowledgedAt"]
        if unit not in self.model.seen:
            self.acknowledged[unit] = 1
        self.model.seen.add(unit)

    async def merge(self) -> None:
        living = self.model.living()
        if len(living) > 2:
            one, other = self.chance.sample(living, 2)
            await self.apply({"dissolveUnit": {"unit": one, "coverageTo": other}}, one, (other,))

    async def split(self) -> None:
        unit = self.chance.choice(self.model.living())
        covered = self.staff.facts.covered(unit)
        half = len(covered) // 2
        if half:
            (commander,) = self.staff.facts.tied(unit, "COMMANDS")
            (other,) = self.staff.facts.tied(next(self.others), "COMMANDS")
            liaison = self.staff.facts.tied(unit, "LIAISES_FOR")[0]
            common = {"level": 3, "purpose": "EPIDEMIC_CONTROL", "liaison": liaison, "name": "半"}
            parts: list[dict[str, Any]] = [
                {**common, "code": f"EC3{each[0]}-{next(CODES)}", "covers": each, "commander": who}
                for each, who in ((covered[:half], commander), (covered[half:], other))
            ]
            await self.apply(
                {"splitUnit": {"unit": unit, "into": parts}}, unit, tuple(str(each["code"]) for each in parts)
            )

    async def apply(self, step: dict[str, Any], unit: str, became: tuple[str, ...]) -> None:
        id = await self.organiser.draft(step)
        done = (await self.organiser.frontend.ask(APPLY, id=id, version=1)).data["applyRestructuring"]
        if done["applied"]:
            self.applied.append((id, unit))
            self.model.became[unit] = became

    async def undo(self) -> None:
        if self.applied:
            id, unit = self.applied.pop()
            undone = (await self.organiser.frontend.ask(UNDO, id=id)).data["undoRestructuring"]
            assert undone["applied"], undone["violations"]
            del self.model.became[unit]

    async def agrees(self) -> None:
        """What is told is what the model has."""
        found = (await self.organiser.frontend.ask(STATES, id=self.sent["id"])).data["directive"]["deliveries"]["nodes"]
        told = {each["unit"]["code"]: each for each in found}
        for unit in self.model.units:
            assert [each["code"] for each in told[unit]["answering"]] == self.model.answering(unit), unit
            assert told[unit]["state"] == self.model.state(unit), (unit, self.model)
            said = self.model.times.get(unit, 0) + self.acknowledged.get(unit, 0)
            assert told[unit]["history"]["totalCount"] == said, unit
        whole = await progress(self.organiser.frontend, self.sent["id"])
        assert whole["totals"][0]["value"] == self.model.total()
        assert whole["reported"] == sum(self.model.state(unit) == "REPORTED" for unit in self.model.units)
        assert whole["acknowledged"] == len(self.model.seen)
        assert sum(each["totals"][0]["value"] for each in whole["byUnit"]["nodes"]) == self.model.total()


@pytest.mark.parametrize("seed", range(4))
async def test_what_is_told_is_what_was_said(staff: Staff, organiser: Organiser, seed: int) -> None:
    units = staff.facts.beneath(VILLAGE)
    sent = await issue(await staff.commander(VILLAGE), VILLAGE)
    play = Play(staff, organiser, random.Random(seed), sent, Model(units), iter(staff.facts.beneath(OTHERS)))
    try:
        for _ in range(12):
            await play.step()
            await play.agrees()
    finally:
        while play.applied:
            await play.undo()
    await play.agrees()
