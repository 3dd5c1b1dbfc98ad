"""What is done to set up a cooperative, as frontends write it."""

import strawberry

from api.fields.enums import ContributionKind, CooperativePosition, MemberKind, PledgeState
from api.fields.filters import condition
from api.fields.scalars import DateTime

field = strawberry.field


@strawberry.input(description="A household that grows for it. 种植户")
class GrowerInput:
    """种植户."""

    household: str = field(description="The household's code. 户")
    planted_area: float = field(description="The area that it plants, in mu. 种植面积（亩）")


@strawberry.input(description="A cooperative that is proposed. 拟设合作社")
class ProposeCooperativeInput:
    """拟设合作社."""

    code: str = field(description="Its code: its village's, C, three digits. 编码")
    name: str = field(description="Its name, 1 to 100 characters. 名称")
    product: str = field(description="What its members grow. 产品")
    village: str = field(description="Code of the village where it lies. 村")
    business_scope: str = field(description="Its scope of business. 业务范围")
    growers: list[GrowerInput] = field(description="Those who are to be talked to, all of the village. 种植户")


@strawberry.input(description="A level-3 commander and own growers. 三级指挥长及其种植户")
class GrowerLeadInput:
    """三级指挥长及其种植户."""

    commander: strawberry.ID = field(description="Id of a Party member among the large growers. 三级指挥长")
    households: list[str] = field(description="Codes of the growers whom he or she canvasses. 种植户")


@strawberry.input(description="The four command roles of a set-up. 筹建的四种角色")
class SetupRolesInput:
    """筹建的四种角色."""

    level1_commander: strawberry.ID = field(
        name="level1Commander", description="Id of the contact leader or head of the area's working group. 一级指挥长"
    )
    level2_commander: strawberry.ID = field(
        name="level2Commander", description="Id of the village's Party secretary. 二级指挥长"
    )
    instructors: list[strawberry.ID] = field(description="Ids of grid workers of the village. 指导员")
    level3_commanders: list[GrowerLeadInput] = field(
        name="level3Commanders", description="The level-3 commanders; each grower under exactly one. 三级指挥长"
    )


@strawberry.input(description="What somebody says to joining; it takes the place of what they said before. 入社意愿")
class PledgeInput:
    """入社意愿."""

    member: strawberry.ID = field(description="Id of a household, person, enterprise or organization. 意向成员")
    kind: MemberKind = field(description="What it would be as a member. 成员类别")
    state: PledgeState = field(description="What it says. 意愿")
    contribution: float | None = condition("What it would bring in, in yuan. 出资额（元）")
    contribution_kind: ContributionKind | None = condition("What kind of thing that is. 出资方式")
    planted_area: float | None = condition("The area that it plants, in mu. 种植面积（亩）")


@strawberry.input(description="An item of the charter. 章程条目")
class CharterItemInput:
    """章程条目."""

    number: int = field(description="1 to 12, in the order of 法15. 序号")
    text: str = field(description="Its text, 1 to 10,000 characters. 内容")


@strawberry.input(description="Somebody elected. 当选人")
class OfficerInput:
    """当选人."""

    person: strawberry.ID = field(description="The person's id. 人")
    position: CooperativePosition = field(description="The post. 职务")


@strawberry.input(description="Votes of a member beside its one. 附加表决权")
class AdditionalVotesInput:
    """附加表决权."""

    member: strawberry.ID = field(description="The member's id. 成员")
    votes: int = field(description="How many. 票数")


@strawberry.input(description="The founding assembly. 设立大会")
class AssemblyInput:
    """设立大会."""

    held_at: DateTime = field(description="When it was held. 召开时间")
    present: list[strawberry.ID] = field(description="Ids of the founders who were present. 出席的设立人")
    charter_votes: int = field(description="How many founders adopted the charter. 章程赞成票")
    officers: list[OfficerInput] = field(description="Who was elected. 当选人")
    additional_votes: list[AdditionalVotesInput] = field(
        default_factory=list, description="Votes beside the one that each member has. 附加表决权"
    )
