"""Random visits, plans and states, told for any day, beside a plain model of what must come of them."""

import random
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import pytest

from graph.days import SHANGHAI, today
from tests.api.restructurings.conftest import TOWN
from tests.api.resumption.premises import Premises, days_ago, findings
from tests.serving import Frontend

STATES: Final = ("NOT_STARTED", "PREPARING", "INSPECTED", "RESUMED")
PASSED, FAILED = findings(), findings(DISINFECTION="FAILED")
DAYS: Final = 40
CURVE: Final = """query ($from: Date!, $to: Date!) { resumptionCurve(from: $from, to: $to) { on byKind {
  kind total notStarted preparing inspected resumed share } } }"""
PAST: Final = """query ($at: DateTime) { resumption(asOf: $at) {
  kind total notStarted preparing inspected resumed share } }"""
AS_OF: Final = """query ($code: String!, $at: DateTime) { enterprise(code: $code, asOf: $at) {
  resumption { state since } } }"""
FIRMS: Final = """MATCH (e:Enterprise)-[i:IN_VILLAGE]->(v) WHERE v.code STARTS WITH $town
WITH e, min(i.since) AS since, max(i.until) AS until WHERE until > datetime()
RETURN [e.code, e.kind, since] ORDER BY e.code"""


@dataclass
class Model:
    """What was said of a firm, in the order in which it was: states with days, plans, visits on site that hold."""

    said: list[tuple[str, date]] = field(default_factory=list)
    plans: list[date] = field(default_factory=list)
    visits: list[tuple[date, int, bool]] = field(default_factory=list)

    def on(self, day: date) -> str:
        """The state on a day: the one that was said last of those that are of it or earlier."""
        return next((state for state, since in reversed(self.said) if since <= day), "NOT_STARTED")

    @property
    def last(self) -> tuple[str, date | None]:
        return self.said[-1] if self.said else ("NOT_STARTED", None)

    def expected(self, state: str, on: date, reason: str | None) -> Any:
        """What has to come of bringing it to a state: an argument that is off, CONFLICT, or what stands in the way."""
        now, since = self.last
        if now == state:
            return "CONFLICT"
        if STATES.index(state) < STATES.index(now):
            if reason is None:
                return "reason"
            return "on" if STATES.index(self.on(on)) < STATES.index(state) else []
        if since is not None and on < since:
            return "on"
        wrong = [] if STATES.index(now) == STATES.index(state) - 1 else ["ORDER"]
        return wrong + (self.uninspected(on) if state in ("INSPECTED", "RESUMED") and now != "INSPECTED" else [])

    def uninspected(self, on: date) -> list[str]:
        now, since = self.last
        visits = sorted(each for each in self.visits if each[0] <= on)
        sound: list[str] = ["VISIT"]
        if now == "PREPARING" and since is not None and visits and visits[-1][0] >= since:
            sound = [] if visits[-1][2] else ["TOPICS"]
        return sound + ([] if any(each <= on for each in self.plans) else ["PLAN"])


@dataclass
class Play:
    """A sequence of deeds on some firms, done and modelled."""

    organiser: Frontend
    chance: random.Random
    firms: dict[str, Premises]
    kinds: dict[str, tuple[str, date]]
    """The kind of every firm of the town, and the day since when it is there."""
    models: dict[str, Model]
    moments: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Of some of what was said: when, of which firm, the state and its day."""

    def day(self) -> date:
        return days_ago(self.chance.randrange(DAYS))

    async def step(self) -> None:
        code = self.chance.choice(sorted(self.firms))
        await self.chance.choice([self.visit, self.visit, self.plan, self.state, self.state, self.state])(code)

    async def visit(self, code: str) -> None:
        day, hour, sound = self.day(), self.chance.randrange(24), self.chance.random() < 0.7
        mode = self.chance.choice(["ON_SITE", "ON_SITE", "ONLINE"])
        if day == today():
            return
        at = f"{day.isoformat()}T{hour:02}:{len(self.models[code].visits) % 60:02}:00+08:00"
        given = {"heldAt": at, "mode": mode, "findings": PASSED if sound else FAILED}
        await self.firms[code].recorded(self.organiser, **given)
        if mode == "ON_SITE":
            place = hour * 60 + len(self.models[code].visits) % 60
            self.models[code].visits.append((day, place, sound))

    async def plan(self, code: str) -> None:
        day = self.day()
        assert "errors" not in (await self.firms[code].file(self.organiser, day)).body
        self.models[code].plans.append(day)

    async def state(self, code: str) -> None:
        model, day = self.models[code], self.day()
        now, since = model.last
        state = self.chance.choice(STATES)
        if self.chance.random() < 0.7:  # so that it comes forward now and then
            state = STATES[min(STATES.index(now) + 1, 3)]
            day = max(since or day, days_ago(self.chance.randrange(10)))
        reason = self.chance.choice([None, "误"])
        expected = model.expected(state, day, reason)
        answer = await self.firms[code].set(self.organiser, state, day, reason=reason)
        if isinstance(expected, str):
            extensions = answer.errors[0]["extensions"]
            told = extensions["code"] if extensions["code"] == "CONFLICT" else extensions["argument"]
            assert told == expected, (model, state, day, answer.body)
            return
        found = answer.data["setResumption"]
        assert [each["rule"] for each in found["blockers"]] == expected, (model, state, day)
        assert found["moved"] == (expected == [])
        if found["moved"]:
            model.said.append((state, day))
            history = (await self.firms[code].card(self.organiser))["resumption"]["history"]["nodes"]
            self.moments.append((history[-1]["at"], code, state, day.isoformat()))

    async def agrees(self) -> None:
        """What is told is what the model has: each firm, every day of the curve, and any past moment."""
        for code, model in self.models.items():
            found = (await self.firms[code].card(self.organiser))["resumption"]
            state, since = model.last
            assert (found["state"], found["since"]) == (state, since and since.isoformat()), code
            expected = model.uninspected(today()) if state == "PREPARING" else []
            assert [each["rule"] for each in found["blockers"]] == expected, (code, model)
        given: dict[str, Any] = {"from": days_ago(DAYS).isoformat(), "to": today().isoformat()}
        curve = (await self.organiser.ask(CURVE, **given)).data["resumptionCurve"]
        assert [each["on"] for each in curve] == [days_ago(past).isoformat() for past in range(DAYS, -1, -1)]
        for row in curve:
            assert row["byKind"] == self.counts(date.fromisoformat(row["on"])), row["on"]
        day = self.day()
        noon = f"{day.isoformat()}T00:00:00+08:00"
        assert (await self.organiser.ask(PAST, at=noon)).data["resumption"] == self.counts(day)
        for at, code, state, on in self.moments[-2:]:
            found = (await self.organiser.ask(AS_OF, code=code, at=at)).data["enterprise"]["resumption"]
            assert found == {"state": state, "since": on}

    def counts(self, day: date) -> list[dict[str, Any]]:
        rows = []
        for kind in ("ABOVE_SCALE", "AGRICULTURAL", "MICRO", "GRAIN_GROWER", "SMALL_TRADE"):
            of_kind = [code for code, (each, since) in self.kinds.items() if each == kind and since <= day]
            states = [self.models[code].on(day) if code in self.models else "NOT_STARTED" for code in of_kind]
            names = dict(zip(STATES, ("notStarted", "preparing", "inspected", "resumed"), strict=True))
            counts: dict[str, Any] = {name: states.count(state) for state, name in names.items()}
            share = counts["resumed"] / len(states) if states else None
            rows.append({"kind": kind, "total": len(states), **counts, "share": share})
        return rows


@pytest.mark.parametrize("seed", range(3))
async def test_what_is_told_is_what_was_said(firm: Premises, seed: int) -> None:
    found = firm.facts.ask(FIRMS, town=TOWN)
    kinds = {code: (kind, since.to_native().astimezone(SHANGHAI).date()) for code, kind, since in found}
    codes = [code for code, (kind, _) in kinds.items() if kind in ("MICRO", "ABOVE_SCALE")][:4]
    firms = {code: Premises(firm.facts, firm.of, firm.organiser, code) for code in codes}
    play = Play(firm.organiser, random.Random(seed), firms, kinds, {code: Model() for code in codes})
    for _ in range(5):
        for _ in range(12):
            await play.step()
        await play.agrees()
    assert play.moments
