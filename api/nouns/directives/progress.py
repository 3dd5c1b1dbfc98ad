"""进度."""

import strawberry

from api.fields.arguments import Argument, code
from api.fields.connections import Connection
from api.fields.declarations import Given
from api.fields.factories import carried, column, computed, report
from api.fields.paging import PAGING
from api.fields.scalars import DateTime
from api.fields.session import Session
from api.nouns.directives.deliveries import MeasureValue
from api.nouns.references import DirectiveLink, UnitLink
from graph import records
from graph.work.directive_progress import progress_beneath


async def by_unit(
    session: Session, progress: records.DirectiveProgress, given: Given
) -> tuple[records.UnitProgress, ...]:
    """The units right beneath one, or beneath the issuer, each with its subtree; none where nothing is beneath."""
    return await progress_beneath(session.reading, progress, given["unit"])


@strawberry.type
class Counts:
    """进度."""

    units: int = computed("Units that it came to, without those whose delivery has lapsed. 单元数")
    acknowledged: int = computed("Of these, those that have acknowledged or reported. 已签收")
    reporting: int = computed("Those that are asked for figures. 应反馈")
    reported: int = computed("Of these, those that have given them. 已反馈")
    overdue: int = computed("Those that are due, and not done. 逾期")


@strawberry.type(description="How far a directive has come at the units of one level. 各级进度")
class LevelProgress(Counts):
    """各级进度."""

    level: int = column("The level. 级")


@strawberry.type(description="How far a directive has come at a unit and all beneath it. 单元进度")
class UnitProgress(Counts):
    """单元进度."""

    unit: UnitLink = carried("The unit. 单元")
    totals: list[MeasureValue] = carried("The sum of each measure. 合计", rows=5)


@strawberry.type(
    description="How far a directive has come. Each delivery counts once, in its unit and everything above it in the "
    "tree of the instant; a replaced report does not count. 进度"
)
class DirectiveProgress(Counts):
    """进度."""

    directive: DirectiveLink = carried("The directive. 指令")
    lapsed: int = computed("Deliveries that have lapsed, which count here alone. 已失效")
    by_level: list[LevelProgress] = computed("By level, the highest first. 各级", rows=3)
    totals: list[MeasureValue] = computed(
        "The sum of each measure; what was reported before a delivery lapsed stays in it. 合计", rows=5
    )
    last_answer_at: DateTime | None = computed("When somebody last answered. 最近反馈")
    by_unit: Connection[UnitProgress] = report(
        by_unit,
        "The units one level beneath `unit` (absent: beneath the issuer; of the headquarters: level 1; of a viewer who "
        "sees a part: the uppermost of that), each with its whole subtree, also those with nothing yet. 各单元进度",
        Argument("unit", str | None, "The unit's code. 单元编码", code),
        *PAGING,
    )
