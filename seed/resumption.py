"""How the firms came back to work in the spring of 2020: visits with their findings, plans, and states with days.

From the article: that resident officers and squads guide the firms, in which four topics, on site and online, that each
has a plan of its own, and that all of them came back (百分百复工). Invented: every day, visit, finding and state; they
are noted in the name of the firm's resident officer.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Final

from graph.days import SHANGHAI, start_of
from graph.vocabulary import OPEN, EnterpriseKind, FindingResult, GuidanceMode, GuidanceTopic, ResumptionState
from graph.work.guidance import visit_id
from seed.draft import Draft
from seed.instants import SQUADS_FORMED
from seed.registers import Firm, TownRegister

FIRST: Final = SQUADS_FORMED.astimezone(SHANGHAI).date()
BEGUN: Final = {EnterpriseKind.ABOVE_SCALE: 4, EnterpriseKind.AGRICULTURAL: 8, EnterpriseKind.MICRO: 14}
"""Within how many days firms of a kind have begun to prepare."""
UNSOUND: Final = 6
"""Of so many firms one is found wanting at first."""
GUIDED_ON: Final = 3
"""Of so many firms one is guided online after it has come back."""
NO_DORMITORY: Final = 4
"""Of so many firms that are not above scale one has a canteen or dormitory."""
NEVER: Final = date(9999, 12, 31)


def bring_back(draft: Draft, town: TownRegister, rng: Random) -> None:
    """Let every firm come back to work; firms must have their resident officers."""
    for village in town.villages:
        for firm in village.firms:
            _Return(draft, firm, rng).tell()


class _Return:
    """One firm's way back."""

    def __init__(self, draft: Draft, firm: Firm, rng: Random) -> None:
        self._draft, self._firm, self._rng = draft, firm, rng
        self._dormitory = firm.kind is EnterpriseKind.ABOVE_SCALE or not rng.randrange(NO_DORMITORY)

    def tell(self) -> None:
        """From the day on which it begins to prepare."""
        begun = self._later(FIRST, 0, BEGUN[self._firm.kind])
        filed = self._later(begun, 1, 4)
        visited = self._later(begun, 1, 5)
        if not self._rng.randrange(UNSOUND):
            self._visit(visited, GuidanceMode.ON_SITE, FindingResult.FAILED)
            visited = self._later(visited, 1, 4)
        self._visit(visited, GuidanceMode.ON_SITE)
        inspected = max(visited, filed)
        resumed = self._later(inspected, 1, 4)
        if not self._rng.randrange(GUIDED_ON):
            self._visit(self._later(resumed, 3, 10), GuidanceMode.ONLINE)
        self._file(filed)
        self._stand((begun, inspected, resumed))

    def _later(self, day: date, least: int, most: int) -> date:
        return day + timedelta(days=self._rng.randrange(least, most))

    def _visit(self, on: date, mode: GuidanceMode, first: FindingResult = FindingResult.PASSED) -> None:
        held = start_of(on) + timedelta(hours=self._rng.randrange(9, 16))
        id = visit_id(held, self._draft.opaque("visit", self._firm.code, on.isoformat())[:16])
        results = dict.fromkeys(GuidanceTopic, FindingResult.PASSED) | {GuidanceTopic.STAFF_HEALTH: first}
        if not self._dormitory:
            results[GuidanceTopic.CANTEEN_AND_DORMITORY] = FindingResult.NOT_APPLICABLE
        self._draft.say(
            "GuidanceVisit",
            id=id,
            at=held + timedelta(hours=1),
            mode=mode.value,
            heldAt=held,
            topics=[each.value for each in results],
            results=[each.value for each in results.values()],
            notes=["" if each is not FindingResult.FAILED else "体温登记不全" for each in results.values()],
            **self._by,
            until=OPEN,
        )

    def _file(self, on: date) -> None:
        id = self._draft.opaque("plan", self._firm.code)
        self._draft.say("ContingencyPlan", id=id, at=self._evening(on, 17), on=on, **self._by, until=OPEN)

    def _stand(self, days: Sequence[date]) -> None:
        """It comes to each state in turn, on these days, in the evening after what is said besides."""
        states = (ResumptionState.PREPARING, ResumptionState.INSPECTED, ResumptionState.RESUMED)
        told = [(on, self._evening(on, 18)) for on in days]
        for state, ((on, at), (later, until)) in zip(states, pairwise([*told, (NEVER, OPEN)]), strict=True):
            id = self._draft.opaque("standing", self._firm.code, state.value)
            self._draft.say("StandingFact", id=id, at=at, state=state.value, on=on, to=later, until=until, **self._by)

    def _evening(self, on: date, hours: int) -> datetime:
        return start_of(on) + timedelta(hours=hours)

    @property
    def _by(self) -> dict[str, str]:
        return {"enterprise": self._firm.code, "by": self._firm.officer.id}
