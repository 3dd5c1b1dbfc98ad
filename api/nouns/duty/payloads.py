"""What mutations of posts, rosters and counts answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import strawberry

from api.fields.enums import RosterRule
from api.fields.factories import carried, column, computed, sentence
from api.fields.payloads import RepeatedPayload
from api.fields.session import Session
from api.nouns.changes.types import changes
from api.nouns.duty.shifts import Shift
from api.nouns.duty.tallies import Tally
from api.nouns.duty.types import Post
from api.nouns.references import ChangeLink
from graph import records
from graph.errors import Message
from graph.work.roster_rules import Remark
from graph.work.rosters import Rostered
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class RemarkEntry:
    """A remark on a roster, with the rostered shift that it is about where the viewer may read that."""

    rule: RosterRule
    index: int
    other_index: int | None
    other: records.Shift | None

    @property
    def message(self) -> Message:
        """It in a sentence, without the other post or its hours."""
        return Message(f"roster.{self.rule.value}", {"number": self.index + 1})


@dataclass(frozen=True, slots=True)
class RosterResult:
    """What came of a roster, as it is told."""

    written: bool
    shifts: tuple[records.Shift, ...]
    withdrawn: tuple[records.Shift, ...]
    conflicts: tuple[RemarkEntry, ...]
    warnings: tuple[RemarkEntry, ...]
    repeated: bool


@dataclass(frozen=True, slots=True)
class ShiftResult:
    """A shift as it is once something was done to it."""

    shift: records.Shift
    repeated: bool


@dataclass(frozen=True, slots=True)
class TalliesResult:
    """Counts that were told together."""

    tallies: tuple[records.Tally, ...]
    repeated: bool


@strawberry.type
class PostPayload:
    """岗位."""

    post: Post = computed("The post as it is now. 岗位", "thing")
    changes: list[ChangeLink] = changes()


@strawberry.type(description="What is said of a shift that was given. 排班提示")
class RosterRemark:
    """排班提示."""

    rule: RosterRule = column("Which rule. 规则")
    message: str = sentence("It in a sentence. 说明")
    index: int = column("Which of the given shifts, from 0. 序号")
    other_index: int | None = column("Which other one of them, where it meets one. 另一序号")
    other: Shift | None = carried("The rostered shift that it meets, where the viewer may read that. 已排的另一班次")


@strawberry.type(
    description="What came of a roster. `written` is false where there are conflicts (two places at once, outside the "
    "post's hours, longer than 24 hours); warnings (rest, hours in a day) refuse nothing. 排班的结果"
)
class RosterPayload(RepeatedPayload):
    """排班的结果."""

    written: bool = column("Whether it was written. 是否写入")
    shifts: list[Shift] = carried("The shifts, in the order in which they were given. 班次", rows=3)
    withdrawn: list[Shift] = carried("Those that they took the place of, by start. 撤回的班次", rows=1)
    conflicts: list[RosterRemark] = carried("What stood in its way. 冲突", rows=1)
    warnings: list[RosterRemark] = carried("What should not be so; none where it is told again. 警告", rows=1)


@strawberry.type
class ShiftPayload(RepeatedPayload):
    """班次."""

    shift: Shift = carried("The shift as it is now. 班次")


@strawberry.type
class TalliesPayload(RepeatedPayload):
    """统计数."""

    tallies: list[Tally] = carried("The counts, in the order in which they were given. 统计数", rows=5)


async def roster(session: Session, made: Made) -> RosterResult | None:
    """What is told of a roster."""
    remarks = (made.conflicts, made.warnings) if isinstance(made, Rostered) else ((), ())
    others = await _others(session, (each for some in remarks for each in some))
    conflicts, warnings = (tuple(_entry(each, others) for each in some) for some in remarks)
    if not made.about:
        return RosterResult(False, (), (), conflicts, warnings, False)
    prefix, _, _ = made.key.rpartition("-")
    found: records.Roster = await session.reading.one("shifts/roster", roster=f"{prefix}-")
    return RosterResult(True, found.shifts, found.withdrawn, conflicts, warnings, made.repeated)


async def shift(session: Session, made: Made) -> ShiftResult | None:
    """What is told of a shift."""
    found: records.Shift | None = await session.reading.one("shifts/shift", id=made.key)
    return None if found is None else ShiftResult(found, made.repeated)


async def tallies(session: Session, made: Made) -> TalliesResult | None:
    """What is told of counts."""
    prefix, _, _ = made.key.rpartition("-")
    found: Sequence[records.Tally] = await session.reading.many("tallies/recorded", recording=f"{prefix}-")
    return TalliesResult(tuple(found), made.repeated)


async def _others(session: Session, remarks: Iterable[Remark]) -> Mapping[str, records.Shift]:
    """By id, the rostered shifts that remarks are about, as far as the viewer may read them."""
    ids = sorted({each.other for each in remarks if each.other is not None})
    found: Sequence[records.Shift] = await session.reading.many("shifts/shifts", ids=ids)
    return {each.id: each for each in found}


def _entry(remark: Remark, others: Mapping[str, records.Shift]) -> RemarkEntry:
    other = None if remark.other is None else others.get(remark.other)
    return RemarkEntry(remark.rule, remark.index, remark.other_index, other)
