"""Setting up a cooperative: one deed on its case at a time, done or refused by name."""

from dataclasses import dataclass
from datetime import date, datetime

from graph.cooperatives.cases import read_case
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.cooperatives.transitions import Blocked, GuardedDeed
from graph.database.runner import Runner
from graph.days import effective
from graph.errors import DeedRefused, InvalidInput
from graph.records import Hindrance, RuleCheck
from graph.snapshot import Reading
from graph.viewer import KEEPER, Viewer
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

    That (`blockers`) is None for whoever may not read the whole case. `warnings` are about what the deed itself says.
    """

    blockers: tuple[RuleCheck, ...] | None = ()
    warnings: tuple[RuleCheck, ...] = ()


async def advance(
    runner: Runner,
    viewer: Viewer,
    deed: CaseDeed,
    arguments: Arguments,
    span: int,
    request: Request | None = None,
) -> Advanced:
    """Do a deed on a case. Where its guard is not met nothing is changed, unless it is recorded in any case.

    Raises InvalidInput (a day to come), Forbidden, NotFound (with the argument), Repeated, Conflict (with the
    violations, and nothing changed), Unavailable.
    """
    if not deed.recording:
        require_organiser(viewer)
    await _permitted(runner, viewer, deed, arguments)
    guarded = GuardedDeed(deed, runner.large_grower)

    async def work(write: StructuralWrite) -> Outcome:
        begins = await _begins(write, deed, arguments.date)
        return await write.do([guarded], WriteOptions(deed.stated, begins, span=span))

    try:
        outcome, seen = await structural(runner, viewer, written_once(request, guarded.about, work))
    except Blocked as blocked:
        return Advanced(guarded.about, blockers=blocked.checks, warnings=guarded.warnings)
    if outcome.refused:
        raise await refusal(Reading(runner, viewer), outcome.violations, arguments)
    return Advanced(
        guarded.about, outcome.changes, seen, outcome.moved, blockers=guarded.blockers, warnings=guarded.warnings
    )


async def _permitted(runner: Runner, viewer: Viewer, deed: CaseDeed, arguments: Arguments) -> None:
    """Judged before the graph is locked, so that nobody waits for whoever may not write."""
    now = await published(runner)
    try:
        await deed.permit(Lookups(Reading(runner, viewer, instant=now), now))
    except DeedRefused as fault:
        raise await refusal(Reading(runner, viewer), [Hindrance.of(fault)], arguments) from fault


async def _begins(write: StructuralWrite, deed: CaseDeed, argument: str) -> datetime | None:
    """When it takes effect: at the end of its day; None for the instant of the write, where that is today."""
    now = write.head.next
    begins = refuse_future(deed.dated, now, argument)
    if deed.takes_effect != deed.dated and deed.takes_effect is not None:
        begins = effective(deed.takes_effect, now)
    if not deed.corrects or begins is None:
        return begins
    case = await read_case(Reading(write.transaction, KEEPER, instant=now), now, deed.cooperative)
    return begins if case is None else max(begins, case.reached)


def refuse_future(day: date | None, now: datetime, argument: str) -> datetime | None:
    """When a deed done on a day takes effect, None for the instant of the write; InvalidInput for a day to come."""
    begins = None if day is None else effective(day, now)
    if day is not None and begins is not None and begins > now:
        raise InvalidInput(argument, "input.future", value=day.isoformat())
    return begins
