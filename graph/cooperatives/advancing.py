"""Setting up a cooperative: one deed on its case at a time, done or refused by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from graph.cooperatives.cases import read_case
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.cooperatives.transitions import Blocked, Moving
from graph.database.runner import Runner
from graph.days import effective
from graph.errors import InvalidInput
from graph.records import RuleCheck
from graph.snapshot import Reading
from graph.viewer import KEEPER, Viewer
from graph.writing.judging import MOMENT
from graph.writing.refusals import refusal
from graph.writing.structural import Opened, Outcome, Terms, require_organiser, structural

REASONS: Final = {
    "ASSIGN_SETUP_ROLES": "合作社筹建任命",
    "RECORD_PLEDGE": "登记入社意愿",
    "DRAFT_CHARTER": "起草章程",
    "RECORD_ASSEMBLY": "登记设立大会",
    "FILE_REGISTRATION": "申请设立登记",
    "DECIDE_REGISTRATION": "登记机关决定",
}
"""What the log gives as the reason of a deed, by its kind, where none is stated."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of a deed: whether the stage changed, what stands in the way where it did not, what sees the write."""

    moved: bool
    blockers: tuple[RuleCheck, ...]
    seen: frozenset[str] = frozenset()


async def move(
    runner: Runner, viewer: Viewer, deed: CaseDeed, named: Mapping[str, str], span: int, large_grower: float
) -> Moved:
    """Do a deed on a case. Where its guard is not met nothing is changed, unless it is recorded in any case.

    `named` are the arguments that name things to it, by their labels. Raises InvalidInput (a day to come), Forbidden,
    NotFound (with the argument), Conflict (with the violations, and nothing changed), Unavailable.
    """
    if not deed.recording:
        require_organiser(viewer)
    moving = Moving(deed, large_grower)

    async def work(opened: Opened) -> Outcome:
        begins = await _begins(opened, deed, named)
        return await opened.do([moving], Terms(deed.stated or REASONS[deed.kind], begins, None, span))

    try:
        outcome, seen = await structural(runner, viewer, work)
    except Blocked as blocked:
        return Moved(moved=False, blockers=blocked.checks)
    if outcome.refused:
        raise await refusal(Reading(runner, viewer), outcome.violations, named)
    return Moved(moving.moved, moving.blockers, seen)


async def _begins(opened: Opened, deed: CaseDeed, named: Mapping[str, str]) -> datetime | None:
    """When it takes effect: as it is dated, but after the case came to its stage; None for the instant of the write."""
    if deed.dated is None:
        return None
    now = opened.head.next
    dated = deed.dated if isinstance(deed.dated, datetime) else effective(deed.dated, now)
    if dated is None:
        return None
    if dated > now:
        raise InvalidInput(named["Date"], "input.future", value=deed.dated.isoformat())
    whole = Reading(opened.transaction, KEEPER, instant=now)
    case = await read_case(whole, now, deed.cooperative)
    begins = dated if case is None else max(dated, case.reached + MOMENT)
    return begins if begins < now else None
