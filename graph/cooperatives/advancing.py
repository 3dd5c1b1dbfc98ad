"""Setting up a cooperative: one deed on its case at a time, done or refused by name."""

from dataclasses import dataclass
from datetime import datetime

from graph.cooperatives.cases import read_case
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.cooperatives.transitions import Blocked, GuardedDeed
from graph.database.runner import Runner
from graph.days import effective
from graph.errors import DeedRefused, InvalidInput
from graph.records import Hindrance, RuleCheck
from graph.snapshot import Reading
from graph.viewer import KEEPER, Viewer
from graph.writing.judging import MOMENT
from graph.writing.lookups import Lookups
from graph.writing.refusals import Arguments, refusal
from graph.writing.requests import Request, written_once
from graph.writing.structural import (
    Made,
    Outcome,
    StructuralWrite,
    WriteOptions,
    published,
    require_organiser,
    structural,
)


@dataclass(frozen=True, slots=True)
class Advanced(Made):
    """What came of a deed on a case, with why it did not move on, or what stands in the way of the next stage.

    That (`blockers`) is None for whoever may not read the whole case.
    """

    blockers: tuple[RuleCheck, ...] | None = ()


async def advance(
    runner: Runner,
    viewer: Viewer,
    deed: CaseDeed,
    arguments: Arguments,
    span: int,
    large_grower: float,
    request: Request | None = None,
) -> Advanced:
    """Do a deed on a case. Where its guard is not met nothing is changed, unless it is recorded in any case.

    Raises InvalidInput (a day to come), Forbidden, NotFound (with the argument), Repeated, Conflict (with the
    violations, and nothing changed), Unavailable.
    """
    if not deed.recording:
        require_organiser(viewer)
    await _permitted(runner, viewer, deed, arguments)
    guarded = GuardedDeed(deed, large_grower)

    async def work(write: StructuralWrite) -> Outcome:
        begins = await _begins(write, deed, arguments.date)
        return await write.do([guarded], WriteOptions(deed.stated, begins, span=span))

    try:
        outcome, seen = await structural(runner, viewer, written_once(request, guarded.about, work))
    except Blocked as blocked:
        return Advanced(guarded.about, blockers=blocked.checks)
    if outcome.refused:
        raise await refusal(Reading(runner, viewer), outcome.violations, arguments)
    return Advanced(guarded.about, outcome.changes, seen, outcome.moved, blockers=guarded.blockers)


async def _permitted(runner: Runner, viewer: Viewer, deed: CaseDeed, arguments: Arguments) -> None:
    """Judged before the graph is locked, so that nobody waits for whoever may not write."""
    now = await published(runner)
    try:
        await deed.permit(Lookups(Reading(runner, viewer, instant=now), now))
    except DeedRefused as fault:
        raise await refusal(Reading(runner, viewer), [Hindrance.of(fault)], arguments) from fault


async def _begins(write: StructuralWrite, deed: CaseDeed, argument: str) -> datetime | None:
    """When it takes effect: as it is dated, but after the case came to its stage; None for the instant of the write."""
    if deed.dated is None:
        return None
    now = write.head.next
    dated = deed.dated if isinstance(deed.dated, datetime) else effective(deed.dated, now)
    if dated is None:
        return None
    if dated > now:
        raise InvalidInput(argument, "input.future", value=deed.dated.isoformat())
    whole = Reading(write.transaction, KEEPER, instant=now)
    case = await read_case(whole, now, deed.cooperative)
    begins = dated if case is None else max(dated, case.reached + MOMENT)
    return begins if begins < now else None
