"""统计数."""

from typing import Annotated

import strawberry

from api.fields.enums import Qualifier
from api.fields.factories import column, computed, hop
from api.fields.scalars import Date, DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import PersonLink


@strawberry.type(description="What a post or a body counted, over a day or a longer time. 统计数")
class Tally(Node):
    """统计数."""

    of: Node = hop("tallies/counted", "What counted it: a post or an organization. 统计者")
    key: str = column("The key of what was counted. 键", attribute="counts")
    label: str = column("What was counted. 名称")
    unit: str | None = column("What is counted: 人次, 辆次, 户 … 单位")
    value: float = computed("The number. 数值")
    qualifier: Qualifier = column("How exact it is. 数量限定")
    printed: str | None = column("The words in which it was told, as they stand there. 原文")
    from_: Date = column("The first day. 起", attribute="since", name="from")
    to: Date = column("The last day. 止")
    by: PersonLink | None = hop("tallies/people", "Who told it. 填报人")
    at: DateTime = column("When. 填报时间")
    replaces: Annotated["Tally", strawberry.lazy("api.nouns.duty.tallies")] | None = hop(
        "tallies/replaced", "The one that it took the place of. 所更正的统计数"
    )
    replaced: bool = column("Whether another one took its place. 是否已被更正")
