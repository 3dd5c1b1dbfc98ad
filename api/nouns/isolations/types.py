"""隔离."""

import strawberry

from api.fields.enums import IsolationReason
from api.fields.factories import column, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import HouseholdLink, PersonLink, PostLink


@strawberry.type(
    description="Who is isolated where and until when; seen by commanders and doctors of EPIDEMIC_CONTROL above the "
    "household, the town's organisers, the household and the person; in no log of changes; gone at `retainUntil`. OPEN "
    "→ ENDED (endIsolation); a mistaken one is deleted. 隔离"
)
class Isolation(Node):
    """隔离."""

    person: PersonLink = hop("isolations/person", "Who. 隔离人员")
    post: PostLink | None = hop("isolations/post", "The isolation point; absent: at home. 隔离点")
    household: HouseholdLink | None = hop("isolations/household", "Where the person lives. 所在的户")
    reason: IsolationReason | None = column("Why. 原因")
    since: DateTime = column("From when. 起")
    expected_until: DateTime = column("Until when, as planned. 预计止")
    ended_at: DateTime | None = column("When it has ended; absent while it goes on. 解除时间")
    retain_until: DateTime = column("Until when it is kept: 30 days after its end. 保存期限")
    by: PersonLink | None = hop("isolations/told_by", "Who began it. 登记人")
