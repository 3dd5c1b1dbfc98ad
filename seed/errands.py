"""A morning's errands of Shanpen in February 2020, asked for by eleven households and bought as one list.

From the article: the three channels, that a village's errands are bought together, that Zhu Yanting runs them with two
other Party members, from 8:30 to 13:00. Invented: the day, which households want what, when each was brought and what
was paid, that one of them was not at home.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle, islice
from typing import Final

from graph.days import start_of
from graph.vocabulary import ErrandChannel, ErrandState
from graph.work.errands import errand_id, folded
from seed.article import ERRAND_VILLAGE
from seed.draft import Draft
from seed.families import Resident
from seed.instants import DUTY_DAY
from seed.registers import Home, TownRegister, VillageRegister

BEGUN: Final = start_of(DUTY_DAY) + timedelta(hours=8, minutes=30)
BOUGHT: Final = BEGUN + timedelta(minutes=95)
BROUGHT: Final = BEGUN + timedelta(minutes=120)
STEP: Final = timedelta(minutes=14)
"""From one door to the next."""
EVENING: Final = start_of(DUTY_DAY) - timedelta(hours=5)
THOUSANDTHS: Final = 1000
Item = tuple[str, float, str]
WANTED: Final[tuple[tuple[Item, ...], ...]] = (
    (("大米", 10, "kg"), ("鸡蛋", 2, "盒")),
    (("大米", 2.5, "ｋｇ"), ("青菜", 1.5, "kg")),
    (("大米", 1, "袋"), ("食用油", 1, "桶")),
    (("青菜", 2, "kg"), ("豆腐", 3, "块"), ("猪肉", 1.5, "kg")),
    (("鸡蛋", 1, "盒"), ("牛奶", 2, "箱")),
    (("猪肉", 1, "KG"), ("生姜", 0.25, "kg")),
    (("面条", 4, "包"), ("酱油", 1, "瓶")),
    (("口罩", 2, "包"), ("大米", 5, "kg")),
    (("牛奶", 1, "箱"), ("纸尿裤", 1, "包")),
    (("青菜", 1, "kg"), ("食盐", 2, "包")),
    (("猪肉", 2, "kg"), ("土豆", 2.5, "kg")),
)
"""What each household wants, in the order in which they asked; the same things are written in several ways."""
PAID: Final = (86.5, 19.8, 92, 61.3, 88.4, 34.2, 26.9, 21, 104.6, 9.7, 63)
MISSING: Final = {7: 0}
"""Of which errand which item was not to be had: the masks."""
TO_THE_DOOR: Final = frozenset({2, 6})
ABSENT: Final = 8
"""The errand of the household that was not at home; it was returned."""


@dataclass(frozen=True)
class _Errand:
    """One errand as it goes through the morning."""

    draft: Draft
    id: str

    def say(self, state: ErrandState, at: datetime, by: Resident, runner: Resident | None, reason: str = "") -> None:
        """Something is said of it."""
        said = {"runner": runner.id} if runner else {}
        said |= {"reason": reason} if reason else {}
        id = self.draft.opaque("errand fact", self.id, state.value)
        self.draft.say("ErrandFact", id=id, at=at, by=by.id, state=state.value, **said)
        self.draft.join(("ErrandFact", id), "ON", ("Errand", self.id))


def run_errands(draft: Draft, town: TownRegister) -> None:
    """Let the households ask, and the three buy and bring; people must have their names."""
    village = next(each for each in town.villages if each.plan.name == ERRAND_VILLAGE)
    homes = [home for home in village.homes if not any(each in home.residents for each in village.runners)]
    asking = homes[:: len(homes) // len(WANTED)]
    runners = islice(cycle(village.runners), len(WANTED))
    for number, (home, runner) in enumerate(zip(asking, runners, strict=False)):
        _run(draft, village, number, home, runner)


def _run(draft: Draft, village: VillageRegister, number: int, home: Home, runner: Resident) -> None:
    channel, by = _asked(village, number, home)
    asked = EVENING + timedelta(minutes=20 * number)
    brought = BROUGHT + STEP * (number // len(village.runners) * 2)
    absent = number == ABSENT
    items = WANTED[number]
    errand = _Errand(draft, errand_id(asked, draft.opaque("errand", str(number))[:16]))
    draft.say(
        "Errand",
        id=errand.id,
        at=asked,
        by=by.id,
        household=home.code,
        village=village.plan.code,
        contact=home.residents[0].id,
        channel=channel.value,
        on=DUTY_DAY,
        toTheDoor=number in TO_THE_DOOR,
        names=[name for name, _, _ in items],
        folded=[folded(name, measure) for name, _, measure in items],
        measures=[measure for _, _, measure in items],
        quantities=[round(quantity * THOUSANDTHS) for _, quantity, _ in items],
        missing=[MISSING[number]] if number in MISSING else [],
        paid=round(PAID[number] * THOUSANDTHS),
        state=(ErrandState.RETURNED if absent else ErrandState.DELIVERED).value,
        runner=runner.id,
        changedAt=brought,
        claimedAt=BEGUN,
        purchasedAt=BOUGHT,
        **({} if absent else {"deliveredAt": brought}),
    )
    errand.say(ErrandState.REQUESTED, asked, by, None)
    errand.say(ErrandState.CLAIMED, BEGUN, runner, runner)
    errand.say(ErrandState.PURCHASED, BOUGHT, runner, runner)
    if absent:
        errand.say(ErrandState.RETURNED, brought, runner, runner, "家中无人")
    else:
        errand.say(ErrandState.DELIVERED, brought, runner, runner)


def _asked(village: VillageRegister, number: int, home: Home) -> tuple[ErrandChannel, Resident]:
    """By which way an errand was asked for, and who wrote it down: team, committee, grid worker, the household."""
    ways = (
        (ErrandChannel.WECHAT, village.runners[0]),
        (ErrandChannel.SIGNUP_POINT, village.committee[0]),
        (ErrandChannel.PHONE, village.grid_workers[0]),
        (ErrandChannel.ONLINE, home.residents[0]),
    )
    return ways[number % len(ways)]
