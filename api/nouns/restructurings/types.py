"""重组."""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass

import strawberry

from api.fields.connections import Connection
from api.fields.enums import DiffAction, RestructuringSource, RestructuringStatus
from api.fields.factories import carried, column, computed, connection, hop, pages, report, sentence
from api.fields.scalars import DateTime
from api.fields.session import Session
from api.nouns.nodes.types import Node
from api.nouns.references import ChangeLink, PersonLink
from api.nouns.violations.types import Subject, Violation
from graph import records
from graph.errors import Message
from graph.restructuring import plans
from graph.restructuring.previews import preview

DEAR = 3_000
"""What a preview costs: it does everything."""


@dataclass(frozen=True, slots=True)
class StepSummary:
    """A step as it is told."""

    ordinal: int
    kind: str
    summary: Message
    input: str


def steps_of(record: records.Restructuring) -> tuple[StepSummary, ...]:
    """The steps of a restructuring, as they were written down."""
    steps = plans.stored(record.written)
    return tuple(
        StepSummary(place + 1, step.kind, step.message, plans.written(step, told=True))
        for place, step in enumerate(steps)
    )


async def looked_at(
    session: Session, record: records.Restructuring, cursors: Mapping[str, str]
) -> records.Preview | None:
    """What applying a draft would do now, or would have done when its lines were first asked for."""

    def look() -> Awaitable[records.Preview]:
        return preview(session.runner, session.viewer, record.key, session.span)

    if record.status is not RestructuringStatus.DRAFT:
        return None
    return await session.previews.paged(session.viewer.person, record.key, record.version, look, cursors)


@strawberry.type(description="One step of a restructuring. 步骤")
class RestructuringStep:
    """步骤."""

    ordinal: int = column("Its place among the steps, from 1. 序号")
    kind: str = column("What kind of step it is. 类别")
    summary: str = sentence("The step in a sentence. 概要")
    input: str = column(
        "The step as it is given, a RestructuringStepInput in JSON; of a file what is given to the register's deed, "
        "without what that says of people and homes. 输入"
    )


@strawberry.type(description="An end, a beginning or a move. 变动一条")
class DiffLine:
    """变动一条."""

    step: int = column("Ordinal of the step that does it. 步骤序号")
    action: DiffAction = column("What happens. 变动")
    summary: str = sentence("The line in a sentence. 概要")
    subject: Subject = carried("What it happens to. 对象")
    from_: Subject | None = carried("What that leaves. 原属", name="from")
    to: Subject | None = carried("What that comes to. 现属")


@strawberry.type(
    description="What applying it now would do, read in a transaction in which it was done, and rolled back. 预览"
)
class RestructuringPreview:
    """预览."""

    at: DateTime = column("The instant at which the graph was published when it was looked at. 查看时点")
    applicable: bool = column("Whether it would be applied. 可否执行")
    violations: list[Violation] = carried("Rules that it would break anew, or why it cannot be done. 违规")
    diff: Connection[DiffLine] = pages("Ends, beginnings and moves, step by step, as a person would tell them. 变动")
    households_moved: int = column("Households that would lie elsewhere or be covered by another unit. 变动户数")
    people_affected: int = column("People with another home, post or place in a unit, and residents of those. 涉及人数")
    enterprises_affected: int = column("Enterprises that would lie elsewhere or be covered by another unit. 涉及企业数")
    units_created: int = column("Units that there would be anew. 新设单元数")
    units_dissolved: int = column("Units that would end. 撤销单元数")


@strawberry.type(description="A plan of steps: drafted, looked at, applied at once, undone. 重组")
class Restructuring(Node):
    """重组."""

    title: str = column("What it is called. 标题")
    reason: str = column("Why. 原因")
    status: RestructuringStatus = column("What it has come to. 状态")
    source: RestructuringSource = column(
        "Where it comes from: what a file differs by is a plan too, with the same lines, rules, applying and undoing. "
        "来源"
    )
    effective_at: DateTime | None = column("From when on; absent: from the instant of applying on. 生效时间")
    version: int = column("Counts its revisions; given back where it is changed. 版本")
    steps: list[RestructuringStep] = computed(
        "Its steps, in order; none for an auditor who does not organise its towns. 步骤", steps_of, rows=20
    )
    preview: RestructuringPreview | None = report(
        looked_at, "What applying it now would do; null for what is no draft. 预览", price=DEAR
    )
    changes: Connection[ChangeLink] = connection(
        "restructurings/changes", "What the log has of it, oldest first, as far as the viewer may read that. 变更"
    )
    drafted_by: PersonLink | None = hop("restructurings/people", "Who drafted it. 起草人", label="draftedBy")
    drafted_at: DateTime = column("When it was drafted. 起草时间")
    applied_by: PersonLink | None = hop("restructurings/people", "Who applied it. 执行人", label="appliedBy")
    applied_at: DateTime | None = column("When it was applied. 执行时间")
    undone_by: PersonLink | None = hop("restructurings/people", "Who undid it. 撤销人", label="undoneBy")
    undone_at: DateTime | None = column("When it was undone. 撤销时间")
    undo_reason: str | None = column("Why it was undone. 撤销原因")
