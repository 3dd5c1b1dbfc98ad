"""合作社的种植户、入社意愿和成员."""

import strawberry

from api.fields.arguments import code, key_of
from api.fields.connections import entry, page
from api.fields.enums import ContributionKind, MemberKind, MembershipGround, PledgeState, Valuation
from api.fields.factories import carried, column, computed
from api.fields.filters import condition, filtered
from api.fields.scalars import Date, DateTime
from api.nouns.nodes.types import Node
from api.nouns.references import HouseholdLink, PersonLink


@strawberry.type(description="What somebody last said to joining a cooperative. 入社意愿")
class Pledge(Node):
    """入社意愿."""

    grower: HouseholdLink | None = carried("The household that was asked; null for who does not grow. 种植户")
    member: Node | None = carried(
        "Who joins: a person or an organization; null while a household has not said who. 入社的人（单位）"
    )
    kind: MemberKind = column("What it would be as a member. 成员类别")
    state: PledgeState = column("What it says. 意愿")
    contribution: float | None = column("What it would bring in, in yuan. 出资额（元）")
    contribution_kind: ContributionKind | None = column("What kind of thing that is. 出资方式")
    valuation: Valuation | None = column("How what is not money was valued. 作价方式")
    planted_area: float | None = column("The area that it plants, in mu. 种植面积（亩）")
    recorded_by: PersonLink | None = carried("Who recorded it. 登记人")
    on: Date = computed("The day on which it was said. 日期")
    at: DateTime = column("When it was written. 登记时间")


@strawberry.type(description="Membership of the law: a person or an organization, from a day on. 成员资格")
class Membership(Node):
    """成员资格."""

    member: Node = carried("The person, enterprise or organization. 成员")
    kind: MemberKind = column("What it is as a member. 成员类别")
    grower: HouseholdLink | None = carried("The household by which it came to join. 种植户")
    contribution: float | None = column("What it brings in, in yuan. 出资额（元）")
    contribution_kind: ContributionKind | None = column("What kind of thing that is. 出资方式")
    valuation: Valuation | None = column("How what is not money was valued. 作价方式")
    ground: MembershipGround = column("How it became a member. 入社方式")
    since: Date = computed("The day from which on. 起", "first_day")
    until: Date | None = computed(
        "The last day, once it has left or was expelled: that of the financial year. 止", "last_day"
    )


@strawberry.input(description="Which growers. 种植户的筛选")
class GrowerFilter:
    """种植户的筛选."""

    state: PledgeState | None = condition("What they last said. 意愿")
    lead: strawberry.ID | None = condition("Id of the level-3 commander who canvasses them. 三级指挥长")
    not_canvassed: bool | None = condition("Whether they have said nothing yet. 尚未走访")
    large: bool | None = condition("Whether they plant as much as a large grower (DANYUAN_LARGE_GROWER). 种植大户")
    household: str | None = condition("Code of the household. 户")


GROWERS = filtered(GrowerFilter, lead=key_of("Person"), household=code)


@entry("A grower of a cooperative. 一户种植户", HouseholdLink, "The household. 户")
class GrowerEdge:
    planted_area: float = column("The area that it plants, in mu. 种植面积（亩）")
    lead: PersonLink | None = carried("The level-3 commander who canvasses it. 三级指挥长")
    pledge: Pledge | None = carried("What it last said; null while it has not been asked. 意愿")
    next_visit_on: Date | None = computed("The day of the next visit. 下次走访日期", "visit_on")
    note: str | None = column("What to remember of it. 备注")


@page(
    "A page of the growers of a cooperative. 种植户一页",
    HouseholdLink,
    GrowerEdge,
    "The households of the entries. 各户",
)
class GrowerConnection:
    """种植户一页."""
