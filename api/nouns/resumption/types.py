"""复工状态、复工率、复工曲线."""

import strawberry

from api.fields.connections import Connection
from api.fields.enums import EnterpriseKind, ResumptionState
from api.fields.factories import carried, column, computed, connection
from api.fields.scalars import Date, DateTime
from api.nouns.cooperatives.setup import RuleCheck
from api.nouns.references import PersonLink
from api.nouns.resumption.visits import ContingencyPlan
from graph.work.resumption_rules import blockers


@strawberry.type(description="What was said of how a firm stands. 复工状态的经过")
class ResumptionFact:
    """复工状态的经过."""

    state: ResumptionState = column("The state. 状态")
    on: Date = column("Since which day. 日期")
    by: PersonLink | None = carried("Who said so. 记录人")
    at: DateTime = column("When. 记录时间")
    reason: str | None = column("Why it went back. 原因")


@strawberry.type(description="How a firm stands. 复工状态")
class Resumption:
    """复工状态."""

    state: ResumptionState = column("The state. 状态")
    since: Date | None = column("The day of the state; absent where nothing was said yet. 起")
    resumed_on: Date | None = computed("That day, once it works again. 复工日期")
    plan_on_file: bool = computed("Whether its contingency plan is on file. 预案是否备案")
    plan: ContingencyPlan | None = carried("The plan that was put on file last. 应急预案")
    blockers: list[RuleCheck] = computed(
        "What stands between this state and the next; empty where nothing does. 未满足的条件", blockers, rows=2
    )
    history: Connection[ResumptionFact] = connection(
        "resumption/history", "Everything that was said of it, oldest first. 经过"
    )


@strawberry.type(description="Of the firms of a kind that are in being then, how many are in which state. 复工率")
class ResumptionProgress:
    """复工率."""

    kind: EnterpriseKind = column("The kind; growers and small trades are counted apart. 类别")
    total: int = column("All of them. 总数")
    not_started: int = computed("Those where nothing is under way. 未复工")
    preparing: int = column("Those that get ready. 准备中")
    inspected: int = column("Those that were found in order. 已验收")
    resumed: int = column("Those that work again. 已复工")
    share: float | None = computed("Of all those that work again, 0 to 1; null where there are none. 复工率")


@strawberry.type(description="How firms stood on a day. 复工曲线上的一天")
class ResumptionDay:
    """复工曲线上的一天."""

    on: Date = column("The day. 日期")
    by_kind: list[ResumptionProgress] = carried("A row for each kind. 各类别", rows=5)
