"""How firms come back to work: from state to state, and back with a reason (复工复产)."""

import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from graph.database.runner import Runner
from graph.days import start_of
from graph.errors import Conflict, InvalidInput
from graph.records import ResumptionCase, RuleCheck
from graph.snapshot import NOTHING
from graph.viewer import Viewer
from graph.vocabulary import ResumptionState
from graph.work.guidance import hold, refuse_future, refuse_past, require
from graph.work.resumption_rules import FIRMS, PLACES, hindrances, in_words
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made

FACT = "StandingFact"


@dataclass(frozen=True, slots=True)
class StateDraft:
    """The state that a firm comes to, since which day, and why it goes back."""

    enterprise: str
    state: ResumptionState
    on: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class Resumed(Made):
    """What came of it: with what stands in the way, nothing was written."""

    blockers: tuple[RuleCheck, ...] = ()


class _Hindered(Exception):
    """Something stands in the way of a state."""

    def __init__(self, blockers: tuple[RuleCheck, ...]) -> None:
        super().__init__()
        self.blockers = blockers


async def set_resumption(runner: Runner, viewer: Viewer, draft: StateDraft, request: Request | None = None) -> Resumed:
    """Bring a firm to a state, or with blockers not; the id of what was said.

    Raises InvalidInput, NotFound, which name the argument that is off: a day to come, long past, or before that of the
    state that it follows, a state that firms of the kind do not have, a way back without a reason; Forbidden as
    `record_visit`; Conflict where it is in that state already; Repeated, Unavailable.
    """
    refuse_future(draft.on, "on")
    id = secrets.token_hex(16)

    async def work(saying: Saying) -> str:
        firm = await require(saying, draft.enterprise, "enterprise")
        refuse_past(firm, start_of(draft.on + timedelta(days=1)), "on", draft.on.isoformat())
        if draft.state is ResumptionState.INSPECTED and firm.kind not in FIRMS:
            raise InvalidInput("state", "input.no_inspection", value=draft.enterprise)
        await hold(saying, draft.enterprise)
        _judge(await saying.reading.one("resumption/case", enterprise=draft.enterprise, on=draft.on), draft)
        given = {
            "enterprise": draft.enterprise,
            "id": id,
            "by": viewer.person or None,
            "state": draft.state.value,
            "on": draft.on,
            "reason": draft.reason,
        }
        await saying.transaction.write(saying.transaction.catalog["resumption/set_state"], given)
        return f"{FACT}:{id}"

    try:
        made = await say(runner, viewer, work, request, new=True)
    except _Hindered as hindered:
        return Resumed(f"Enterprise:{draft.enterprise}", seen=NOTHING, blockers=hindered.blockers)
    return Resumed(made.about, seen=made.seen, moved=True)


def _judge(case: ResumptionCase, draft: StateDraft) -> None:
    """Conflict, InvalidInput, or what stands in the way."""
    if case.state is draft.state:
        said = {"argument": "state", "state": draft.state.value}
        raise Conflict("error.resumption_stands", said, state=in_words(draft.state))
    if PLACES[draft.state] < PLACES[case.state]:
        if draft.reason is None:
            raise InvalidInput("reason", "input.back_without_reason", state=in_words(draft.state))
        if PLACES[case.then] < PLACES[draft.state]:
            raise InvalidInput("on", "input.not_so_far", value=draft.on.isoformat(), state=in_words(case.then))
        return
    if case.since is not None and draft.on < case.since:
        raise InvalidInput("on", "input.before_state", value=draft.on.isoformat(), since=case.since.isoformat())
    if found := hindrances(case, draft.state):
        raise _Hindered(found)
