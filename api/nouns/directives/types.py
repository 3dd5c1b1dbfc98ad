"""指令."""

from typing import Annotated

import strawberry

from api.fields.arguments import Argument, code, level
from api.fields.connections import Connection
from api.fields.enums import DeliveryState, InPlaceTask, Purpose
from api.fields.factories import column, computed, connection, hop
from api.fields.scalars import DateTime
from api.nouns.directives.deliveries import Delivery
from api.nouns.directives.progress import DirectiveProgress
from api.nouns.nodes.types import Node
from api.nouns.organizations.types import Organization
from api.nouns.references import PersonLink
from api.nouns.units.types import Unit


@strawberry.type(description="What is asked for. 指标")
class Measure:
    """指标."""

    key: str = column("Its key. 键")
    label: str = column("What it is called. 名称")
    unit: str | None = column("What is counted: 人, 户, 件 … 单位")
    decimals: int = column("Decimals of a figure, 0 (whole numbers) to 3. 小数位数")


DirectiveIssuer = Annotated[
    Unit | Organization,
    strawberry.union(
        "DirectiveIssuer", description="Who gives a directive: a unit, or the headquarters or leading group. 发令者"
    ),
]


@strawberry.type(
    description="A directive sent down and the figures that come back. ISSUED → CLOSED (closeDirective; nothing is "
    "asked any more, what was said stays). 指令"
)
class Directive(Node):
    """指令."""

    title: str = column("Its title. 标题")
    body: str = column("What is to be done. 内容")
    purpose: Purpose = column("Of the units that it went to. 用途")
    task: InPlaceTask | None = column("Which of the five tasks it is about. 到位事项")
    from_: DirectiveIssuer = hop("directives/issuers", "Who gave it. 发令者", name="from")
    issued_by: PersonLink | None = hop("directives/people", "Who issued it in their name. 下达人", label="by")
    issued_at: DateTime = column("When. 下达时间")
    due_at: DateTime | None = column("Until when it is to be answered. 期限")
    to_level: int = column(
        "The lowest level it goes down to. Units with none of the directive beneath them report figures; those above "
        "acknowledge, and what was reported beneath is added up for them: nobody types a sum. 下达至"
    )
    measures: list[Measure] = computed("What figures are asked for. 指标", rows=5)
    closed_at: DateTime | None = column("When it was closed. 办结时间")
    closed_by: PersonLink | None = hop("directives/people", "Who closed it. 办结人", label="closedBy")
    closed_reason: str | None = column("Why. 办结原因")
    progress: DirectiveProgress = hop(
        "directives/progress",
        "Over the deliveries that the viewer stands over (the issuer: all), in one statement. 进度",
    )
    deliveries: Connection[Delivery] = connection(
        "directives/deliveries",
        "In the order of the tree. Who has not answered: states [SENT, ACKNOWLEDGED]. 下达件",
        Argument("level", int | None, "Only to units of this level. 级", level),
        Argument("states", list[DeliveryState] | None, "Only those that have come so far. 状态"),
        Argument("overdue", bool | None, "Only those that are due, open and not answered, or are not so. 是否逾期"),
        Argument("beneath", str | None, "Only to the unit of this code, and to those beneath it. 该单元及其下级", code),
    )
