"""班次."""

import strawberry

from api.fields.factories import column, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import PersonLink, PostLink


@strawberry.type(
    description="One person's duty at a post, at most 24 hours. ROSTERED → WITHDRAWN (withdrawShift, with a reason; it "
    "counts no more). 班次"
)
class Shift(Node):
    """班次."""

    post: PostLink = hop("shifts/post", "Where. 岗位")
    person: PersonLink = hop("shifts/person", "Who; with the telephone number for whoever may know the roster. 值勤人")
    duty: str = column("What they do there. 勤务")
    start: DateTime = column("From when. 起")
    end: DateTime | None = column("As rostered; absent where no end was set. 止")
    until: DateTime = column(
        "Until when it counts: `end`, else the start of the person's next shift, at the latest the end of the post's "
        "day in which it began. 实际止于"
    )
    rostered_by: PersonLink | None = hop("shifts/rostered_by", "Who rostered it. 排班人")
    withdrawn_at: DateTime | None = column("When it was withdrawn. 撤回时间")
    withdrawn_reason: str | None = column("Why. 撤回原因")


@strawberry.type(description="A time, from an instant on until before another. 时段")
class TimeSpan:
    """时段."""

    start: DateTime = column("From when. 起")
    end: DateTime = column("Until when. 止")
