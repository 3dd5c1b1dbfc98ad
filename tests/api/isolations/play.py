"""Random isolations, by several at once and sent more than once, done beside a model of what must come of them."""

import asyncio
import random
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from graph.database.runner import Runner
from graph.work.isolations import forget
from tests.api.isolations.model import Isolated, Model, Viewer
from tests.api.isolations.structure import Structure
from tests.api.isolations.test_forgetting import due
from tests.api.isolations.ward import END, EXTEND, START, Ward, close, fault, soon
from tests.api.sending import sent
from tests.serving import Answer


@dataclass
class Play:
    """One sequence of deeds, done and modelled."""

    ward: Ward
    chance: random.Random
    point: str
    forgets: Runner
    viewers: dict[str, Viewer]
    structure: Structure
    model: Model
    errands: dict[str, str]
    """By the home that wants it, the id of an errand."""
    requests: list[tuple[Callable[[], Awaitable[Answer]], str, str, Viewer]] = field(default_factory=list)
    """What was done: how to ask for it again, the mutation, the isolation, who did it."""

    async def step(self) -> None:
        deeds = [self.begin] * 5 + [self.extend] * 2 + [self.end] * 2 + [self.mistaken, self.again, self.keep_no_longer]
        await self.chance.choice([*deeds, *[self.moves] * 5])()

    def asking(self) -> Viewer:
        """Anybody, but mostly somebody who may isolate somebody."""
        able = [each for each in self.viewers.values() if each.organises or each.units]
        return self.chance.choice(able if self.chance.random() < 0.7 else list(self.viewers.values()))

    async def moves(self) -> None:
        await self.structure.step(self.model.places)

    async def send(self, name: str, document: str, viewer: Viewer, **given: Any) -> Answer:
        """What came of a mutation that is sent once or more often at once; what is done is kept, to be sent again."""
        key = secrets.token_hex(8)
        ask = partial(viewer.frontend.ask, document, key=key, **given)
        answer, *_ = await sent(ask, name, self.chance.choice((1, 1, 2, 3)))
        if "errors" not in answer.body:
            told = answer.data[name]
            self.requests.append((ask, name, given.get("id") or told["isolation"]["id"], viewer))
        return answer

    async def begin(self) -> None:
        person = self.chance.choice(sorted(self.structure.people))
        asking = [self.asking() for _ in range(self.chance.choice((1, 1, 2, 3)))]
        lasts, back = self.chance.randrange(1, 30), self.chance.randrange(20)
        at_home = self.chance.random() < 0.7
        given = {"person": person, "since": soon(-back - 0.1), "expectedUntil": soon(lasts)}
        if not at_home:
            given["post"] = self.point
        answers = await asyncio.gather(*(self.send("startIsolation", START, each, input=given) for each in asking))
        places = self.model.places
        lives = person in places.living()
        able = [lives and each.isolates(places, places.home(person)) for each in asking]
        for may, answer in zip(able, answers, strict=True):
            if not may:
                assert fault(answer)[0] in ("FORBIDDEN", "NOT_FOUND")
        tried = [answer for may, answer in zip(able, answers, strict=True) if may]
        done = [answer for answer in tried if "errors" not in answer.body]
        assert len(done) == (bool(tried) and not self.model.open_of(person)), (given, [each.body for each in tried])
        assert {fault(answer) for answer in tried if answer not in done} <= {("CONFLICT", "input.person")}
        for answer in done:
            told = answer.data["startIsolation"]["isolation"]
            assert told["person"]["id"] == person
            since, until = (datetime.fromisoformat(given[name]) for name in ("since", "expectedUntil"))
            self.model.isolations[told["id"]] = Isolated(person, since, until, at_home)

    def one(self) -> tuple[str, Isolated] | None:
        return self.chance.choice(list(self.model.isolations.items())) if self.model.isolations else None

    def refused(self, viewer: Viewer, isolated: Isolated) -> tuple[str, str | None] | None:
        """What keeps somebody from saying more of an isolation, whatever it is."""
        if not viewer.reads(self.model.places, isolated):
            return "NOT_FOUND", "id"
        may = viewer.isolates(self.model.places, self.model.places.home(isolated.person))
        return None if may else ("FORBIDDEN", None)

    async def extend(self) -> None:
        """By several at once: of those who may, whoever says the latest day is heard in any case."""
        if (found := self.one()) is None:
            return
        id, isolated = found
        asking = [(self.asking(), soon(self.chance.randrange(1, 40))) for _ in range(self.chance.choice((1, 2, 3)))]
        answers = await asyncio.gather(
            *(self.send("extendIsolation", EXTEND, viewer, id=id, until=until) for viewer, until in asking)
        )
        latest = isolated.until
        for (viewer, until), answer in zip(asking, answers, strict=True):
            expected = self.refused(viewer, isolated) or (("CONFLICT", "id") if isolated.ended else None)
            later = datetime.fromisoformat(until) > isolated.until
            if expected is None and later and "errors" not in answer.body:
                latest = max(latest, datetime.fromisoformat(until))
            else:
                assert fault(answer) == (expected or ("BAD_USER_INPUT", "expectedUntil"))
        able = [until for viewer, until in asking if not self.refused(viewer, isolated) and not isolated.ended]
        assert latest == max([isolated.until, *map(datetime.fromisoformat, able)])
        self.model.isolations[id] = replace(isolated, until=latest)

    async def end(self) -> None:
        if (found := self.one()) is None:
            return
        id, isolated = found
        asking = [self.asking() for _ in range(self.chance.choice((1, 1, 2)))]
        at = self.chance.choice([None, (isolated.since + timedelta(hours=1)).isoformat()])
        answers = await asyncio.gather(*(self.send("endIsolation", END, each, id=id, at=at) for each in asking))
        done = []
        for viewer, answer in zip(asking, answers, strict=True):
            expected = self.refused(viewer, isolated)
            if expected is None and "errors" not in answer.body:
                done.append(answer.data["endIsolation"]["household"]["code"])
            else:
                assert fault(answer) == (expected or ("CONFLICT", "id"))
        able = [viewer for viewer in asking if not self.refused(viewer, isolated)]
        assert len(done) == (bool(able) and not isolated.ended)
        if done:
            assert done == [self.model.places.home(isolated.person)]
            told = (await self.ward.node(self.ward.organiser, id) or {})["endedAt"]
            ended = datetime.fromisoformat(at or told)
            assert close(told, 0) if at is None else datetime.fromisoformat(told) == ended
            self.model.isolations[id] = replace(isolated, ended=ended)

    async def mistaken(self) -> None:
        """By two at once: it is deleted by one of them, and the other finds nothing any more."""
        if (found := self.one()) is None:
            return
        id, isolated = found
        asking = [self.asking() for _ in range(self.chance.choice((1, 2)))]
        answers = await asyncio.gather(*(self.send("endIsolation", END, each, id=id, mistaken=True) for each in asking))
        kept = [each for each in zip(asking, answers, strict=True) if "errors" in each[1].body]
        for viewer, answer in kept:
            assert fault(answer) in (self.refused(viewer, isolated), ("NOT_FOUND", "id")), answer.body
        able = any(self.refused(each, isolated) is None for each in asking)
        assert len(kept) == len(asking) - able
        if able:
            self.model.forget(id)

    async def again(self) -> None:
        """A telephone sends again what was done: it is told as it is by now, to who may know; nothing is done."""
        if self.requests:
            ask, name, id, viewer = self.chance.choice(self.requests)
            told, isolated = (await ask()).data[name], self.model.isolations.get(id)
            assert (told is not None) == (isolated is not None and viewer.reads(self.model.places, isolated))
            assert told is None or told["repeated"] is True

    async def keep_no_longer(self) -> None:
        """The time for which it is kept has come; it is deleted by the server now, or once somebody begins another."""
        if (found := self.one()) is None:
            return
        id, _ = found
        due(self.ward, id)
        if self.chance.random() < 0.5:
            await forget(self.forgets, datetime.fromisoformat(soon(0)))
        self.model.forget(id)
        self.requests = [each for each in self.requests if each[2] != id]
