"""Random changes to where people live and who covers their homes, undone now and then, done beside a model."""

import itertools
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from graph.days import today
from tests.api.isolations.model import Places
from tests.api.isolations.test_people import DEPART, MERGE, MOVE
from tests.api.isolations.ward import HOMES_USED
from tests.api.restructurings.conftest import APPLY, DRAFT
from tests.serving import Answer, Frontend

RETURN: Final = """mutation ($id: ID!, $household: String!) {
  returnPerson(id: $id, household: $household) { changes { id } } }"""
UNDO: Final = 'mutation ($id: ID!) { undoChange(id: $id, reason: "误") { applied } }'
UNDO_PLAN: Final = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied } }'
CODES: Final = itertools.count(1)


@dataclass
class Structure:
    """An organiser who changes the structure, and what of it may be undone."""

    organiser: Frontend
    chance: random.Random
    people: list[str]
    units: dict[str, list[str]]
    """Level-3 units of each village that come to cover homes."""
    done: list[tuple[str, str, Places, Places]] = field(default_factory=list)
    """How to undo what was done, its id, and the places before and after it."""
    times: Counter[str] = field(default_factory=Counter)

    async def step(self, places: Places) -> None:
        """Change something, or try to."""
        deeds: list[Callable[[Places], Awaitable[None]]] = [self.move, self.move, self.depart, *[self.come_back] * 3]
        deeds += [self.merge, self.merge, self.cover, self.join, self.split, self.undo, self.undo]
        deed = self.chance.choice(deeds)
        await deed(places)

    def one(self) -> str:
        return self.chance.choice(self.people)

    def some_home(self, places: Places) -> str:
        return self.chance.choice(sorted(places.units))

    def became(self, what: str, undo: str, id: str, before: Places, after: Places) -> None:
        """Something was done, and the places are as they are `after` it."""
        self.times[what] += 1
        self.done.append((undo, id, before, after.copy()))

    async def deed(self, document: str, **given: Any) -> str | None:
        """The id of the change that came of a deed; None where it was refused."""
        answer = await self.organiser.ask(document.replace("{ person { id } }", "{ changes { id } }"), **given)
        if refused(answer):
            return None
        ((told,),) = [each["changes"] for each in answer.data.values()]
        return str(told["id"])

    async def apply(self, step: dict[str, Any]) -> str | None:
        """The id of a plan of one step that was applied; None where it was refused."""
        plan = {"title": "调整", "reason": "调整", "steps": [step]}
        answer = await self.organiser.ask(DRAFT, input=plan)
        if refused(answer):
            return None
        id = str(answer.data["draftRestructuring"]["restructuring"]["id"])
        return id if (await self.organiser.ask(APPLY, id=id, version=1)).data["applyRestructuring"]["applied"] else None

    async def move(self, places: Places) -> None:
        person, home, before = self.one(), self.some_home(places), places.copy()
        if id := await self.deed(MOVE, id=person, household=home):
            places.lives[person] = home
            self.became("moved", UNDO, id, before, places)

    async def depart(self, places: Places) -> None:
        person, before = self.one(), places.copy()
        if id := await self.deed(DEPART, id=person, on=today().isoformat()):
            places.gone.add(person)
            self.became("departed", UNDO, id, before, places)

    async def come_back(self, places: Places) -> None:
        person, home, before = self.one(), self.some_home(places), places.copy()
        if id := await self.deed(RETURN, id=person, household=home):
            places.gone.discard(person)
            places.lives[person] = home
            self.became("returned", UNDO, id, before, places)

    async def merge(self, places: Places) -> None:
        before = places.copy()
        former, into = self.chance.sample(self.people, 2)
        if id := await self.deed(MERGE, **{"from": former, "into": into}):
            places.became[former] = into
            self.became("merged", UNDO, id, before, places)

    async def cover(self, places: Places) -> None:
        home, before = self.some_home(places), places.copy()
        to = self.chance.choice(self.units[places.villages[home]])
        if id := await self.apply({"moveCoverage": {"targets": [home], "from": places.units[home], "to": to}}):
            places.units[home] = to
            self.became("covered", UNDO_PLAN, id, before, places)

    async def join(self, places: Places) -> None:
        into, former, before = self.some_home(places), self.some_home(places), places.copy()
        if id := await self.apply({"mergeHouseholds": {"households": [into, former], "into": into}}):
            for person in places.living(former):
                places.lives[person] = into
            del places.units[former]
            places.joined[former] = into
            self.became("joined", UNDO_PLAN, id, before, places)

    async def split(self, places: Places) -> None:
        person, before = self.one(), places.copy()
        home = places.lives[person]
        code = f"{home[:12]}H7{next(CODES):03}"
        step = {"household": home, "code": code, "address": f"新户{code[-4:]}", "people": [person], "head": person}
        if id := await self.apply({"splitHousehold": step}):
            HOMES_USED.append(code)
            places.lives[person], places.units[code] = code, places.units[home]
            places.villages[code] = places.villages[home]
            self.became("split", UNDO_PLAN, id, before, places)

    async def undo(self, places: Places) -> None:
        """Something that nothing was built on is undone: what it changed is as it was before."""
        if not self.done:
            return
        place = self.chance.choice(range(len(self.done)))
        document, id, before, after = self.done[place]
        answer = await self.organiser.ask(document, id=id)
        if not refused(answer) and next(iter(answer.data.values()))["applied"]:
            self.times["undone"] += 1
            del self.done[place]
            places.undo(before, after)


def refused(answer: Answer) -> bool:
    """Whether nothing was done, as one may not do it, or not then; nothing else may have gone wrong."""
    codes = {each["extensions"]["code"] for each in answer.body.get("errors", ())}
    assert codes <= {"CONFLICT", "NOT_FOUND", "BAD_USER_INPUT"}, answer.body
    return bool(codes)
