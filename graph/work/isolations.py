"""Who is isolated, where and until when (隔离): begun, extended, ended; kept for thirty days thereafter."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from pydantic import Field

from graph.database.runner import Runner
from graph.errors import Conflict, Forbidden, InvalidInput, NotFound
from graph.forms.form import form
from graph.forms.values import Instant, PersonId, PostCode
from graph.records import Isolable, Isolation, IsolationPoint, IsolationState
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.vocabulary import IsolationReason, PostKind
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made

USUAL: Final = timedelta(days=14)
"""How long one lasts, where nothing else is said."""
LONGEST: Final = timedelta(days=366)
"""How far off its end may be planned."""
BACK: Final = timedelta(days=30)
"""How long ago one may have begun or ended, where no organiser says so."""
KEPT: Final = timedelta(days=30)
"""How long it is kept after its end, or its planned end where nobody ends it."""


@form("Somebody's isolation. 隔离")
class IsolationDraft:
    """隔离."""

    person: PersonId = Field(description="Id of the person. 隔离人员")
    post: PostCode | None = Field(
        default=None, description="Code of the isolation point of the town; absent: at home. 隔离点"
    )
    reason: IsolationReason | None = Field(default=None, description="Why. 原因")
    since: Instant = Field(description="From when, not to come. 起")
    expected_until: Instant | None = Field(
        default=None, description="Until when, as planned, within a year; absent: 14 days. 预计止"
    )

    @property
    def until(self) -> datetime:
        """Until when, as planned."""
        return self.expected_until or self.since + USUAL


@dataclass(frozen=True, slots=True)
class Ended(Made):
    """What came of an end: the code of the household where the person lives."""

    household: str = ""


async def start(runner: Runner, viewer: Viewer, draft: IsolationDraft, request: Request | None = None) -> Made:
    """Isolate somebody; the isolation's id.

    Raises InvalidInput, NotFound, which name the field that is off; Forbidden unless whoever asks commands a unit of
    EPIDEMIC_CONTROL above the person's household or is a doctor there, or organises the town; Conflict where they are
    isolated already; Repeated, Unavailable.
    """
    _check(draft)
    id = secrets.token_hex(16)

    async def work(saying: Saying) -> str:
        found = await _isolable(saying.reading, draft)
        if draft.post is not None:
            await _require_point(saying.reading, draft.post, found.town)
        # one that nobody ended, and that is read no more, keeps nobody from another
        await saying.transaction.write(saying.transaction.catalog["isolations/forget"], {"now": datetime.now(UTC)})
        made = not found.before and await saying.answer(
            "isolations/start",
            id=id,
            by=viewer.person,
            person=draft.person,
            post=draft.post,
            reason=draft.reason and draft.reason.value,
            since=draft.since,
            expected=draft.until,
            retained=draft.until + KEPT,
        )
        if not made:
            raise Conflict("error.isolated", {"argument": "input.person"})
        return f"{Isolation.noun}:{id}"

    return await say(runner, viewer, work, request, new=True)


async def extend(runner: Runner, viewer: Viewer, id: str, until: datetime, request: Request | None = None) -> Made:
    """Let an isolation last longer.

    Raises InvalidInput where that is no later than was planned, or too far off; NotFound; Forbidden as of `start`;
    Conflict where it has ended; Repeated, Unavailable.
    """
    _require_near(until, "expectedUntil")

    async def work(saying: Saying) -> str:
        state = await _hold(saying, id)
        if state.ended:
            raise Conflict("error.isolation_ended", {"argument": "id"})
        if until <= state.expected_until:
            raise InvalidInput("expectedUntil", "input.no_longer", value=until.isoformat())
        given = {"id": id, "expected": until, "retained": until + KEPT}
        await saying.transaction.write(saying.transaction.catalog["isolations/extend"], given)
        return f"{Isolation.noun}:{id}"

    async def done(saying: Saying) -> bool:
        state: IsolationState | None = await saying.reading.one("isolations/held", id=id)
        return state is not None and state.expected_until == until

    return await say(runner, viewer, work, request, done=done)


async def end(
    runner: Runner, viewer: Viewer, id: str, at: datetime | None, mistaken: bool, request: Request | None = None
) -> Ended:
    """End an isolation, now where nothing else is said; a mistaken one, which never was, is deleted.

    Raises InvalidInput where it would end before it starts or in time to come; NotFound; Forbidden as of `start`;
    Conflict where it has ended before; Repeated, Unavailable.
    """
    if mistaken and at is not None:
        raise InvalidInput("at", "input.never_was")
    if at is not None and at > datetime.now(UTC):
        raise InvalidInput("at", "input.future", value=at.isoformat())
    homes: list[str] = []

    async def work(saying: Saying) -> str:
        state = await _hold(saying, id)
        homes[:] = [state.household]
        if mistaken:
            await saying.transaction.write(saying.transaction.catalog["isolations/delete"], {"id": id})
            return f"{Isolation.noun}:{id}"
        if state.ended:
            raise Conflict("error.isolation_ended", {"argument": "id"})
        if at is not None:
            _require_end(at, state)
        given = {"id": id, "by": viewer.person, "ended": at, "days": KEPT.days}
        await saying.transaction.write(saying.transaction.catalog["isolations/end"], given)
        return f"{Isolation.noun}:{id}"

    async def done(saying: Saying) -> bool:
        state: IsolationState | None = await saying.reading.one("isolations/held", id=id)
        return mistaken if state is None else state.ended

    made = await say(runner, viewer, work, request, done=done)
    return Ended(made.about, seen=made.seen, household=homes[0])


async def forget(runner: Runner, now: datetime) -> None:
    """Delete isolations that are kept no longer, with the requests about them. Raises Unavailable."""
    await runner.write([(runner.catalog["isolations/forget"], {"now": now})], repeatable=True)


def _check(draft: IsolationDraft) -> None:
    """InvalidInput names what is off, whoever is isolated."""
    now = datetime.now(UTC)
    if draft.since > now:
        raise InvalidInput("input.since", "input.future", value=draft.since.isoformat())
    if draft.until <= draft.since:
        raise InvalidInput("input.expectedUntil", "input.ends_before", value=draft.until.isoformat())
    _require_near(draft.until, "input.expectedUntil")
    if draft.until + KEPT <= now:
        named = "since" if draft.expected_until is None else "expectedUntil"
        raise InvalidInput(f"input.{named}", "input.kept_no_longer", days=KEPT.days)


def _require_near(until: datetime, argument: str) -> None:
    if until > datetime.now(UTC) + LONGEST:
        raise InvalidInput(argument, "input.far_instant", value=until.isoformat())


def _require_end(at: datetime, state: IsolationState) -> None:
    if at <= state.since:
        raise InvalidInput("at", "input.ends_before", value=at.isoformat())
    if not state.organises and at < datetime.now(UTC) - BACK:
        raise Forbidden("error.long_past", days=BACK.days)


async def _isolable(reading: Reading, draft: IsolationDraft) -> Isolable:
    """The person as found at home, whom whoever asks may isolate since then."""
    found: Isolable | None = await reading.one("isolations/isolable", person=draft.person)
    if found is None:
        raise NotFound("input.person", "error.not_found", value=f"Person:{draft.person}")
    if not found.may:
        raise Forbidden("error.not_isolating")
    if not found.organises and draft.since < datetime.now(UTC) - BACK:
        raise Forbidden("error.long_past", days=BACK.days)
    return found


async def _require_point(reading: Reading, code: str, town: str) -> None:
    point: IsolationPoint | None = await reading.one("isolations/point", code=code)
    if point is None:
        raise NotFound("input.post", "error.not_found", value=code)
    if point.kind is not PostKind.ISOLATION_POINT or point.town != town:
        raise InvalidInput("input.post", "input.no_isolation_point", value=code)
    if point.until is not None and point.until <= datetime.now(UTC):
        raise InvalidInput("input.post", "input.post_closed", value=code)


async def _hold(saying: Saying, id: str) -> IsolationState:
    """How an isolation stands that whoever asks may change, locked from here on."""
    await _require(saying.reading, id)
    await saying.transaction.write(saying.transaction.catalog["isolations/hold"], {"id": id})
    return await _require(saying.reading, id)


async def _require(reading: Reading, id: str) -> IsolationState:
    state: IsolationState | None = await reading.one("isolations/held", id=id)
    if state is None:
        raise NotFound("id", "error.not_found", value=f"{Isolation.noun}:{id}")
    if not state.may:
        raise Forbidden("error.not_isolating")
    return state
