"""Rosters: who is on duty at which post, made and withdrawn (排班、换班)."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from pydantic import Field

from graph.database.runner import Runner
from graph.errors import Conflict, Forbidden, InvalidInput, NotFound
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import LATEST, Instant, PersonId, PostCode
from graph.records import RosteredPost, RosteredShift, Shift, WithdrawnShift
from graph.snapshot import NOTHING, Reading
from graph.viewer import Viewer
from graph.work.hours import Hours
from graph.work.roster_rules import Duty, Remark, conflicts, latest, warnings
from graph.writing.facts import Saying, say
from graph.writing.requests import Request
from graph.writing.structural import Made

MOST: Final = 200
"""Shifts that are rostered, or withdrawn, at once."""
BACK: Final = timedelta(days=30)
"""How long ago a shift may have started, where no organiser rosters it."""
AROUND: Final = timedelta(days=3)
"""What is looked at before and after, for overlaps and rest."""


@form("One person's duty at a post, at most 24 hours. 班次")
class ShiftDraft:
    """班次."""

    post: PostCode = Field(description="Code of the post. 岗位")
    person: PersonId = Field(description="Id of the person. 值勤人")
    duty: Text = Field(description="What they do there: 代跑, 卡口值勤（机动组）, 值班 … 勤务")
    start: Instant = Field(description="From when. 起")
    end: Instant | None = Field(
        default=None,
        description="Until when; absent: until the person's next shift starts, at the latest when the post's day ends "
        "in which it starts. 止",
    )


@dataclass(frozen=True, slots=True)
class Rostered(Made):
    """What came of a roster: whether it was written, what stood in its way, and what should not be so."""

    written: bool = True
    conflicts: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()


class _Refused(Exception):
    """A roster with conflicts, of which nothing is written."""

    def __init__(self, conflicts: Sequence[Remark], warnings: Sequence[Remark]) -> None:
        super().__init__()
        self.conflicts, self.warnings = tuple(conflicts), tuple(warnings)


@dataclass(frozen=True, slots=True)
class RosterDraft:
    """Shifts that are to be made, and ids of those that they take the place of, for a reason."""

    shifts: tuple[ShiftDraft, ...]
    withdraws: tuple[str, ...] = ()
    reason: str | None = None


async def roster(
    runner: Runner, viewer: Viewer, draft: RosterDraft, rest: float, request: Request | None = None
) -> Rostered:
    """Make all of these shifts, or with conflicts none.

    Raises InvalidInput, NotFound, which name the field that is off; Forbidden unless whoever asks may make rosters of
    every post; Conflict where a shift to be withdrawn was so before; Repeated, Unavailable.
    """
    _check(draft)
    id, found = secrets.token_hex(16), list[Remark]()

    async def work(saying: Saying) -> str:
        posts = await _posts(saying.reading, draft.shifts, viewer)
        await _require_people(saying.reading, draft.shifts)
        people = await _hold(saying, (each.person for each in draft.shifts), draft.withdraws)
        given = _duties(draft.shifts, posts)
        rostered = await _rostered(saying.reading, given, set(draft.withdraws))
        found[:] = warnings(given, rostered, rest)
        if met := conflicts(given, rostered, posts):
            raise _Refused(met, found)
        await _write(saying, people, _rows(id, draft.shifts, given), draft.withdraws, draft.reason)
        return f"{Shift.noun}:{_numbered(id, 0)}"

    try:
        made = await say(runner, viewer, work, request, new=True)
    except _Refused as refused:
        return Rostered("", (), NOTHING, written=False, conflicts=refused.conflicts, warnings=refused.warnings)
    return Rostered(made.about, seen=made.seen, warnings=tuple(found))


async def withdraw(runner: Runner, viewer: Viewer, id: str, reason: str, request: Request | None = None) -> Made:
    """Withdraw a shift: it counts no more.

    Raises NotFound, Forbidden unless whoever asks may make rosters of the post; Conflict where it was withdrawn before;
    Repeated, Unavailable.
    """

    async def work(saying: Saying) -> str:
        people = await _hold(saying, (), [id], "id")
        await _write(saying, people, [], [id], reason)
        return f"{Shift.noun}:{id}"

    return await say(runner, viewer, work, request)


def _check(draft: RosterDraft) -> None:
    for name, given in (("shifts", draft.shifts), ("withdraws", draft.withdraws)):
        if len(given) > MOST:
            raise InvalidInput(name, "input.too_many", value=len(given), limit=MOST)
    if not draft.shifts:
        raise InvalidInput("shifts", "input.none_given")
    for place, each in enumerate(draft.shifts):
        if each.end is not None and each.end <= each.start:
            raise InvalidInput(f"shifts[{place}].end", "input.ends_before", value=each.end.isoformat())


async def _posts(reading: Reading, drafts: Sequence[ShiftDraft], viewer: Viewer) -> Mapping[str, Hours]:
    """The hours of the posts that are named, by code, each of which is kept then and may be rostered."""
    codes = list(dict.fromkeys(each.post for each in drafts))
    read: Sequence[RosteredPost] = await reading.many("shifts/posts", codes=codes)
    found = {each.code: each for each in read}
    for place, each in enumerate(drafts):
        post = found.get(each.post)
        if post is None:
            raise NotFound(f"shifts[{place}].post", "error.not_found", value=each.post)
        if not post.may:
            raise Forbidden("error.no_roster", post=post.code)
        if post.until is not None and (each.end or each.start) >= post.until:
            raise InvalidInput(f"shifts[{place}].post", "input.post_closed", value=each.post)
        organises = viewer.everything or post.code[:9] in viewer.towns
        if not organises and each.start < datetime.now(UTC) - BACK:
            raise Forbidden("error.long_past", days=BACK.days)
    return {code: Hours(each.opens, each.closes) for code, each in found.items()}


async def _require_people(reading: Reading, drafts: Sequence[ShiftDraft]) -> None:
    rows = [[place, each.person, each.post, each.start] for place, each in enumerate(drafts)]
    found = {each.index: each for each in await reading.many("shifts/people", rows=rows)}
    for place, each in enumerate(drafts):
        value = f"Person:{each.person}"
        if place not in found:
            raise NotFound(f"shifts[{place}].person", "error.not_found", value=value)
        if found[place].departed:
            raise InvalidInput(f"shifts[{place}].person", "input.departed", value=value)


async def _hold(saying: Saying, people: Iterable[str], withdraws: Sequence[str], argument: str = "") -> list[str]:
    """The people concerned, whose rotas are locked from here on; Conflict where one of the shifts counts no more."""
    replaced = await _withdrawable(saying.reading, withdraws, argument)
    held = sorted({*people, *(each.person for each in replaced)})
    await saying.transaction.write(saying.transaction.catalog["shifts/hold"], {"people": held})
    shifts = await _withdrawable(saying.reading, withdraws, argument)
    if before := [f"{Shift.noun}:{each.id}" for each in shifts if each.before]:
        raise Conflict("error.shift_withdrawn", {"shifts": before})
    return held


async def _withdrawable(reading: Reading, ids: Sequence[str], argument: str = "") -> Sequence[WithdrawnShift]:
    """The shifts of these ids, which may be withdrawn; those too that were so before."""
    if not ids:
        return ()
    read: Sequence[WithdrawnShift] = await reading.many("shifts/withdrawing", ids=list(dict.fromkeys(ids)))
    found = {each.id: each for each in read}
    for place, id in enumerate(ids):
        if id not in found:
            raise NotFound(argument or f"withdraws[{place}]", "error.not_found", value=f"{Shift.noun}:{id}")
        if not found[id].may:
            raise Forbidden("error.no_roster_of_shift")
    return read


def _duties(drafts: Sequence[ShiftDraft], posts: Mapping[str, Hours]) -> list[Duty]:
    return [
        Duty(each.person, each.post, each.start, each.end, latest(posts[each.post], each.start, each.end), place)
        for place, each in enumerate(drafts)
    ]


async def _rostered(reading: Reading, given: Sequence[Duty], without: set[str]) -> list[Duty]:
    """What the people of these duties were rostered for around them, without the shifts that are withdrawn."""
    first, last = min(each.start for each in given), max(each.latest for each in given)
    people = sorted({each.person for each in given})
    to = min(last, LATEST - AROUND) + AROUND
    found: Sequence[RosteredShift] = await reading.many("shifts/rostered", people=people, from_=first - AROUND, to=to)
    return [
        Duty(each.person, each.post, each.start, each.end, each.latest, id=each.id)
        for each in found
        if each.id not in without
    ]


async def _write(
    saying: Saying, people: list[str], rows: Sequence[Sequence[object]], withdraws: Sequence[str], reason: str | None
) -> None:
    given = {
        "people": people,
        "rows": [list(row) for row in rows],
        "by": saying.reading.viewer.person or None,
        "withdraws": list(dict.fromkeys(withdraws)),
        "reason": reason,
    }
    await saying.transaction.write(saying.transaction.catalog["shifts/write"], given)


def _rows(roster: str, drafts: Sequence[ShiftDraft], duties: Sequence[Duty]) -> list[list[object]]:
    """What is written of each shift, in the order in which they were given."""
    return [
        [_numbered(roster, place), each.post, each.person, draft.duty, each.start, each.end, each.latest]
        for place, (draft, each) in enumerate(zip(drafts, duties, strict=True))
    ]


def _numbered(roster: str, place: int) -> str:
    """The id of a shift of a roster."""
    return f"{roster}-{place:03}"
