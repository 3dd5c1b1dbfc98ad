"""Random deeds on errands by several people, sent once or twice, beside a model of what must come of them."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

import pytest

from graph.days import today
from tests.api.errands.team import BOARD, CANCEL, LIST, SHOPPING, Team, advance, claim, codes, request
from tests.api.restructurings.conftest import TOWN
from tests.api.sending import sent
from tests.serving import Answer, Frontend

STATES: Final = ("REQUESTED", "CLAIMED", "PURCHASED", "DELIVERED", "CANCELLED", "RETURNED")
FOLLOWS: Final = {
    "PURCHASED": ("CLAIMED", "PURCHASED"),
    "DELIVERED": ("PURCHASED", "DELIVERED"),
    "GIVEN_BACK": ("CLAIMED", "REQUESTED"),
    "RETURNED": ("PURCHASED", "RETURNED"),
}
KEPT: Final = """UNWIND $ids AS id MATCH (e:Errand {id: id})
CALL (e) { MATCH (f:ErrandFact)-[:ON]->(e) RETURN f ORDER BY f.at DESC LIMIT 1 }
CALL (e) { MATCH (f:ErrandFact)-[:ON]->(e) RETURN count(f) AS facts, count(DISTINCT f.at) AS times }
RETURN [e.state, f.state, coalesce(e.runner, ''), coalesce(f.runner, ''), e.changedAt = f.at, facts = times]"""


@dataclass
class Model:
    """What has become of an errand: its state, who runs it, how much rice it wants."""

    state: str
    runner: int | None
    rice: int


@dataclass
class Play:
    """One sequence of deeds, done and modelled."""

    team: Team
    chance: random.Random
    runners: list[Frontend]
    resident: Frontend
    home: str
    on: str
    errands: dict[str, Model] = field(default_factory=dict)

    async def step(self) -> None:
        deed: Callable[[], Any] = self.chance.choice(
            [self.ask, self.ask, self.claim, self.claim, self.advance, self.advance, self.advance, self.cancel]
        )
        await deed()

    async def twice(self, ask: Callable[[str], Any], name: str) -> Answer:
        """What is sent once, or twice at once; the second says that it was repeated."""
        key = f"{self.on} {self.chance.random()}"
        answer, *_ = await sent(lambda: ask(key), name, self.chance.choice((1, 2)))
        return answer

    async def ask(self) -> None:
        rice = self.chance.randrange(1, 20)
        items = {"name": self.chance.choice(("大米", "大 米")), "quantity": rice, "measure": "kg"}
        answer = await self.twice(
            lambda key: request(self.resident, self.home, items, key=key, on=self.on), "requestErrand"
        )
        self.errands[answer.data["requestErrand"]["errand"]["id"]] = Model("REQUESTED", None, rice)

    def some(self) -> list[str]:
        return self.chance.sample(list(self.errands), min(len(self.errands), self.chance.randrange(1, 4)))

    async def claim(self) -> None:
        if not (ids := self.some()):
            return
        number = self.chance.randrange(len(self.runners))
        answer = await self.twice(lambda key: claim(self.runners[number], *ids, key=key), "claimErrands")
        if all(self.errands[id].state == "REQUESTED" for id in ids):
            assert "errors" not in answer.body, answer.body
            for id in ids:
                self.errands[id].state, self.errands[id].runner = "CLAIMED", number
        else:
            assert codes(answer)[0] in ("CONFLICT", "NOT_FOUND")

    async def advance(self) -> None:
        if not (ids := self.some()):
            return
        number, to = self.chance.randrange(len(self.runners)), self.chance.choice(list(FOLLOWS))
        before, after = FOLLOWS[to]
        answer = await self.twice(
            lambda key: advance(self.runners[number], to, *ids, key=key, reason="因故"), "advanceErrands"
        )
        if all(self.errands[id].state == before and self.errands[id].runner == number for id in ids):
            assert "errors" not in answer.body, answer.body
            for id in ids:
                self.errands[id].state = after
                self.errands[id].runner = None if after == "REQUESTED" else number
        else:
            assert codes(answer)[0] in ("CONFLICT", "NOT_FOUND", "FORBIDDEN")

    async def cancel(self) -> None:
        if not self.errands:
            return
        id = self.chance.choice(list(self.errands))
        answer = await self.twice(lambda key: self.resident.ask(CANCEL, id=id, key=key), "cancelErrand")
        if self.errands[id].state in ("REQUESTED", "CLAIMED"):
            assert "errors" not in answer.body, answer.body
            self.errands[id].state = "CANCELLED"
        else:
            assert codes(answer) == ["CONFLICT"]

    async def compare(self) -> None:
        """The lists, the board, the shopping list, and what is kept beside the facts, are as the model has them."""
        found = (await self.resident.ask(LIST, household=self.home, on=self.on, first=200)).data["errands"]["nodes"]
        assert {each["id"]: each["state"] for each in found} == {id: each.state for id, each in self.errands.items()}
        runner = self.runners[0]
        for state in ("REQUESTED", "CLAIMED", "PURCHASED"):
            answer = await runner.ask(LIST, village=self.team.village, on=self.on, states=[state], first=200)
            assert {each["id"] for each in answer.data["errands"]["nodes"]} == {
                id for id, each in self.errands.items() if each.state == state
            }
        lines = (await runner.ask(SHOPPING, village=self.team.village, on=self.on)).data["shoppingList"]
        wanted = [each.rice for each in self.errands.values() if each.state == "CLAIMED"]
        assert [(each["quantity"], each["errands"]) for each in lines] == (
            [(sum(wanted), len(wanted))] if wanted else []
        )
        ids = [id.partition(":")[2] for id in self.errands]
        for state, said, runs, ran, last, apart in self.team.facts.ask(KEPT, ids=ids):
            assert (state, runs) == (said, ran)
            assert (last, apart) == (True, True)
        board = (await runner.ask(BOARD, village=self.team.village)).data["errandBoard"]
        assert board["requested"] >= sum(each.state == "REQUESTED" for each in self.errands.values())


@pytest.mark.parametrize("seed", range(4))
async def test_random_deeds(team: Team, seed: int) -> None:
    team = Team(team.facts, team.of, f"{TOWN}203")
    home = team.homes[10 + seed]
    runners = [await team.runner(number) for number in range(2)]
    on = str(today() + timedelta(days=20 + seed))
    play = Play(team, random.Random(seed), runners, await team.resident(home), home, on)
    for number in range(40):
        await play.step()
        if number % 10 == 9:
            await play.compare()
    assert {each.state for each in play.errands.values()} <= set(STATES)
