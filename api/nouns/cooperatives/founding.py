"""合作社设立：章程、设立大会、任职、里程碑."""

import strawberry

from api.fields.enums import CooperativePosition, CooperativeStage
from api.fields.factories import carried, column, computed, sentence
from api.fields.scalars import DateTime
from api.nouns.references import PersonLink
from graph.cooperatives.voting import Votes as Counted
from graph.records import Assembly as Held


def counted(assembly: Held) -> Counted:
    """The votes of an assembly."""
    return Counted(assembly.founders, assembly.additional_votes, assembly.present, assembly.present_votes)


@strawberry.type(description="Somebody with a post of the cooperative itself. 合作社任职")
class CooperativeOfficer:
    """合作社任职."""

    person: PersonLink = carried("The person. 人")
    position: CooperativePosition = column("The post. 职务")


@strawberry.type(description="One of the twelve items of a charter. 章程条目")
class CharterItem:
    """章程条目."""

    number: int = column("1 to 12, in the order of 法15. 序号")
    heading: str = sentence("What it is about. 事项")
    text: str | None = column("Its text; null where it is still to be drafted. 内容")


@strawberry.type(description="The charter as it was last drafted. 章程")
class Charter:
    """章程."""

    items: list[CharterItem] = computed("All twelve, in order. 各条", rows=12)
    complete: bool = computed("Whether every item has its text. 是否齐备")


@strawberry.type(description="The votes of an assembly, one each and additional ones, and how many carry what. 表决权")
class Votes:
    """表决权."""

    basic: int = column("One for each member. 基本表决权")
    additional: int = column("Those beside, at most a fifth of the basic ones (法22). 附加表决权")
    total: int = computed("All of them. 表决权总数")
    present_votes: int = column("Those that the members present have. 出席成员表决权数")
    quorum: int = computed("The least number of members who must be present: two thirds (法30). 法定出席人数")
    quorate: bool = computed("Whether as many were present. 是否达到法定人数")
    majority: int = computed("The least votes that elect and decide: more than half of all (法30). 过半数")
    two_thirds: int = computed(
        "The least votes that change the charter, merge, split or dissolve: two thirds of all (法30). 三分之二"
    )


@strawberry.type(description="The founding assembly. 设立大会")
class Assembly:
    """设立大会."""

    held_at: DateTime = column("When it was held. 召开时间")
    founders: int = column("How many founded it. 设立人数")
    present: int = column("How many of these were present. 出席人数")
    charter_votes: int = column("How many of these adopted the charter. 章程赞成票")
    votes: Votes = computed("Its votes. 表决权", counted)


@strawberry.type(description="A stage that a cooperative has reached. 里程碑")
class Milestone:
    """里程碑."""

    stage: CooperativeStage = column("The stage. 阶段")
    at: DateTime = column("When it was reached. 时间")
    by: PersonLink | None = carried("Who signed for it. 经办人")
    note: str | None = column("What was said of it. 说明")
