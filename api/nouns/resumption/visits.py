"""驻企健康指导、应急预案."""

from typing import Annotated

import strawberry

from api.fields.enums import FindingResult, GuidanceMode, GuidanceTopic
from api.fields.factories import column, computed, hop
from api.fields.scalars import Date, DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import EnterpriseLink, PersonLink


@strawberry.type(description="What was found about a topic. 指导结果")
class GuidanceFinding:
    """指导结果."""

    topic: GuidanceTopic = column("What was looked at. 指导事项")
    result: FindingResult = column("What was found. 结果")
    note: str | None = column("In words. 备注")


@strawberry.type(description="Guidance given to a firm by its resident officer or squad. 驻企健康指导")
class GuidanceVisit(Node):
    """驻企健康指导."""

    enterprise: EnterpriseLink = hop("resumption/firm", "The firm. 企业")
    mode: GuidanceMode = column("On site, or online. 指导方式")
    by: PersonLink | None = hop("resumption/people", "Who noted it. 指导员")
    held_at: DateTime = column("When it took place. 指导时间")
    at: DateTime = column("When it was noted. 记录时间")
    findings: list[GuidanceFinding] = computed("What was found, in the order given; none of growers. 指导结果", rows=4)
    replaces: Annotated["GuidanceVisit", strawberry.lazy("api.nouns.resumption.visits")] | None = hop(
        "resumption/replaced", "The visit that it puts right. 所更正的指导"
    )
    replaced: bool = column("Whether another one took its place. 是否已被更正")


@strawberry.type(description="The firm's own contingency plan, as put on file last. 个性化应急预案")
class ContingencyPlan(Node):
    """个性化应急预案."""

    enterprise: EnterpriseLink = hop("resumption/firm", "The firm. 企业")
    on: Date = column("Since when it is on file. 备案日期")
    note: str | None = column("In words. 备注")
    by: PersonLink | None = hop("resumption/people", "Who put it there. 备案人")
    at: DateTime = column("When. 记录时间")
