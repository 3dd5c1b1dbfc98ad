"""合作社设立：章程、设立大会、任职、里程碑."""

from datetime import date

import strawberry

from api.fields.enums import CooperativePosition, CooperativeStage, RegistrationDocument
from api.fields.factories import carried, column, computed, sentence
from api.fields.scalars import Date, DateTime
from api.nouns.references import PersonLink
from graph.cooperatives.law.registration import due_on
from graph.cooperatives.voting import Votes as Counted
from graph.records import Assembly as Held
from graph.records import Filing as Filed


def counted(assembly: Held) -> Counted:
    """The votes of an assembly."""
    return Counted(assembly.founders, assembly.additional_votes, assembly.present, assembly.present_votes)


def due(filing: Filed) -> date | None:
    """The last day to decide on a filing."""
    return None if filing.accepted_on is None else due_on(filing.accepted_on, filing.prolonged)


@strawberry.type(description="Somebody with a post of the cooperative itself. 合作社任职")
class CooperativeOfficer:
    """合作社任职."""

    person: PersonLink = carried("The person. 人")
    position: CooperativePosition = column("The post. 职务")
    since: Date = computed("The day from which on. 起", "first_day")
    until: Date | None = computed("The last day, once it has ended. 止", "last_day")


@strawberry.type(description="One of the twelve items of a charter. 章程条目")
class CharterItem:
    """章程条目."""

    number: int = column("1 to 12, in the order of 法15. 序号")
    heading: str = sentence("What it is about. 事项")
    text: str | None = column("Its text; null where it is still to be drafted. 内容")


@strawberry.type(description="A charter, as it was last drafted or adopted. 章程")
class Charter:
    """章程."""

    items: list[CharterItem] = computed("All twelve, in order. 各条", rows=12)
    complete: bool = computed("Whether every item has its text. 是否齐备")
    adopted_on: Date | None = computed("The day on which it was adopted; null for a draft. 通过日期")


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
    term_years: int | None = column("For how many years officers were elected. 任期（年）")
    agent: PersonLink | None = carried("Whom the founders authorised to register it. 委托代理人")


@strawberry.type(description="What was filed last for its registration. 设立登记申请")
class Filing:
    """设立登记申请."""

    on: Date = computed("The day on which it was filed. 申请日期")
    documents: list[RegistrationDocument] = column("What was handed in. 申请文件")
    accepted_on: Date | None = computed("The day on which the office accepted it. 受理日期")
    prolonged: bool = column("Whether the time to decide was prolonged. 是否延长")
    due_on: Date | None = computed(
        "The last day to decide; null before acceptance, and where the days off of that year are not known. 决定期限",
        due,
    )
    decided_on: Date | None = computed("The day on which it was decided. 决定日期")
    approved: bool | None = column("Whether it was registered; null while it is not decided. 是否准予登记")
    note: str | None = column("What the authority says, to those who may read the whole case. 说明")


@strawberry.type(description="Something that a registered cooperative has to do by a day. 登记后的义务")
class CooperativeObligation:
    """登记后的义务."""

    rule: str = column("The rule's name; recordAlteration takes those that are met with the office. 规则")
    article: str = column("The article of law that it comes from. 条款")
    message: str = sentence("It in a sentence. 内容")
    since: Date = column("The day that gave cause. 起因之日")
    due_on: Date = column("The last day. 期限")
    met_on: Date | None = column("The day on which it was met; null while it is not. 办结之日")


@strawberry.type(description="A stage that a cooperative has reached. 里程碑")
class Milestone:
    """里程碑."""

    stage: CooperativeStage = column("The stage. 阶段")
    at: DateTime = column("From when on, as stated. 时间")
    recorded_at: DateTime = column("When that was written. 登记时间")
    by: PersonLink | None = carried("Who signed for it. 经办人")
    note: str | None = column("What was said of it, to those who may read the whole case. 说明")
