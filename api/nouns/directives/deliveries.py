"""下达件、签收、反馈."""

from typing import Annotated

import strawberry

from api.fields.connections import Connection
from api.fields.enums import DeliveryState
from api.fields.factories import carried, column, computed, connection, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import DirectiveLink, PersonLink, UnitLink


@strawberry.type(description="A figure of a measure. 指标值")
class MeasureValue:
    """指标值."""

    key: str = column("The measure's key. 键")
    label: str = column("What the measure is called. 名称")
    value: float = column("The figure. 数值")


@strawberry.type(description="That a directive was seen. 签收")
class Acknowledgement:
    """签收."""

    by: PersonLink | None = carried("Who said so. 签收人")
    at: DateTime = column("When. 签收时间")
    unit: UnitLink = carried(
        "The unit that acknowledged; another than the delivery's where a successor or one above did. 签收单元"
    )


@strawberry.type(description="What a unit reported on a directive. 反馈")
class Report(Node):
    """反馈."""

    by: PersonLink | None = hop("directives/speakers", "Who said so. 反馈人")
    at: DateTime = column("When. 反馈时间")
    unit: UnitLink = hop(
        "directives/units",
        "The unit that reported; another than the delivery's where a successor or one above did. 反馈单元",
    )
    values: list[MeasureValue] = computed("A figure for each measure; none where none are asked for. 数值", rows=5)
    note: str | None = column("In words. 备注")
    replaces: Annotated["Report", strawberry.lazy("api.nouns.directives.deliveries")] | None = hop(
        "directives/replaced", "The report that it took the place of. 所更正的反馈"
    )
    replaced: bool = column("Whether another one took its place. 是否已被更正")


DeliveryFact = Annotated[
    Acknowledgement | Report,
    strawberry.union("DeliveryFact", description="What was said about a delivery. 经过一条"),
]


@strawberry.type(
    description="A directive as it came to one unit; it asks about what that unit covered when it was issued. 下达件"
)
class Delivery(Node):
    """下达件."""

    directive: DirectiveLink = hop("directives/of_deliveries", "The directive. 指令")
    unit: UnitLink = hop("directives/units", "The unit that it was sent to. 下达单元")
    answering: list[UnitLink] = hop(
        "directives/answering",
        "Whose it is to answer now: the unit, or where it has ended its successors (each for its part). 现由谁答复",
        rows=1,
    )
    state: DeliveryState = column("How far it has come. 状态")
    overdue: bool = column("Whether it is due, and not done. 是否逾期")
    figures_asked: bool = column(
        "Whether figures are asked of this unit (fixed when issued), or only that it acknowledges; it may then still "
        "send a note up. 是否要求反馈数据"
    )
    acknowledged_by: PersonLink | None = hop("directives/speakers", "Who acknowledged it first. 签收人")
    acknowledged_at: DateTime | None = column("When. 签收时间")
    report: Report | None = hop(
        "directives/report",
        "The one that holds; of a split unit the one said last (all that hold: history with `replaced: false`). 反馈",
    )
    history: Connection[DeliveryFact] = connection(
        "directives/history", "Every acknowledgement and report, oldest first, the replaced ones too. 经过"
    )
