"""代跑."""

import strawberry

from api.fields.connections import Connection
from api.fields.enums import ErrandChannel, ErrandState
from api.fields.factories import carried, column, computed, connection, hop
from api.fields.scalars import Date, DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import HouseholdLink, PersonLink, VillageLink


@strawberry.type(description="What is wanted, of one thing. 代跑物品")
class ErrandItem:
    """代跑物品."""

    name: str = column("What it is. 名称")
    quantity: float = column("How much of it. 数量")
    measure: str = column("Of which measure: kg, 袋, 盒 … 计量单位")
    missing: bool = column("Whether it could not be bought. 缺货")


@strawberry.type(description="What was said of an errand. 代跑经过一条")
class ErrandFact:
    """代跑经过."""

    state: ErrandState = column("What became of it. 状态")
    by: PersonLink | None = carried("Who said so. 记录人")
    at: DateTime = column("When. 时间")
    reason: str | None = column("Why. 原因")


@strawberry.type(
    description="Groceries asked for by a household and brought by a Party member of its village's errand team. "
    "REQUESTED → CLAIMED → PURCHASED → DELIVERED; CLAIMED → REQUESTED (given back); REQUESTED, CLAIMED → CANCELLED; "
    "PURCHASED → RETURNED (nobody took it, with a reason). 红色代跑"
)
class Errand(Node):
    """代跑."""

    household: HouseholdLink = hop("errands/household", "The household that wants it. 住户")
    contact: PersonLink | None = hop(
        "errands/contact",
        "Whom to call: with the number for the errand's runner from the claim until a day after it was brought, for "
        "the household, and for whoever may read it besides. 联系人",
    )
    items: list[ErrandItem] = computed("What is wanted, in the order given. 物品", rows=5)
    channel: ErrandChannel = column("By which way it was asked for. 渠道")
    on: Date = column("The day on which it is wanted (Asia/Shanghai). 日期")
    to_the_door: bool = column(
        "Whether it is brought to the door and left there: always so where somebody of the household is isolated at "
        "home, and for whoever asks for it; it does not say why. 送货上门"
    )
    state: ErrandState = column("How far it has come. 状态")
    runner: PersonLink | None = hop("errands/runner", "Who has taken it. 代跑人")
    requested_by: PersonLink | None = hop("errands/requested_by", "Who asked for it. 下单人")
    requested_at: DateTime = column("When. 下单时间")
    claimed_at: DateTime | None = column("When it was taken. 接单时间")
    purchased_at: DateTime | None = column("When the items were bought. 购买时间")
    delivered_at: DateTime | None = column("When they were brought. 送达时间")
    paid: float | None = computed("What was paid for it, in yuan, so that runner and household can settle. 代付金额")
    history: Connection[ErrandFact] = connection("errands/history", "All that was said of it, oldest first. 经过")


@strawberry.type(
    description="What errands want of one thing, added up by folded name and measure (width and case are one), as it "
    "was written first. 采购清单一行"
)
class ShoppingLine:
    """采购清单一行."""

    name: str = column("What it is. 名称")
    measure: str = column("Of which measure. 计量单位")
    quantity: float = computed("How much of it. 数量")
    errands: int = column("How many errands want it. 单数")


@strawberry.type(description="A village's errands at a glance, as far as the viewer may know them. 代跑看板")
class ErrandBoard:
    """代跑看板."""

    village: VillageLink = carried("The village. 村")
    team: list[PersonLink] = carried("Who runs errands there, by id. 代跑队", rows=3)
    requested: int = column("Errands that nobody has. 已下单")
    claimed: int = column("Errands that somebody has. 已接单")
    purchased: int = column("Errands that were bought. 已购买")
    delivered_today: int = column("Errands that were brought today (Asia/Shanghai). 今日送达")
    oldest_waiting_since: DateTime | None = column("Since when the oldest waits that nobody has. 最久等待")
