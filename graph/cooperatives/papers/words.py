"""The words of papers for the words of the graph; what a member is called in them."""

from collections.abc import Mapping
from typing import Final

from graph.cooperatives.papers.paper import Blank
from graph.records.cases import Case, CasePledge
from graph.vocabulary import ContributionKind, CooperativePosition, MemberKind

KINDS: Final[Mapping[MemberKind, str]] = {
    MemberKind.FARMER: "农民",
    MemberKind.CITIZEN: "其他公民",
    MemberKind.ENTERPRISE: "企业",
    MemberKind.INSTITUTION: "事业单位",
    MemberKind.SOCIAL_ORGANIZATION: "社会组织",
}
CONTRIBUTIONS: Final[Mapping[ContributionKind, str]] = {
    ContributionKind.CASH: "货币",
    ContributionKind.GOODS: "实物",
    ContributionKind.INTELLECTUAL_PROPERTY: "知识产权",
    ContributionKind.LAND_OPERATION_RIGHT: "土地经营权",
    ContributionKind.FOREST_RIGHT: "林权",
    ContributionKind.LABOUR: "劳务",
    ContributionKind.CREDIT: "信用",
    ContributionKind.PERSONAL_NAME: "自然人姓名",
    ContributionKind.GOODWILL: "商誉",
    ContributionKind.FRANCHISE: "特许经营权",
    ContributionKind.ENCUMBERED_PROPERTY: "设定担保的财产",
    ContributionKind.CLAIM: "对本社或者其他成员的债权",
}
POSITIONS: Final[Mapping[CooperativePosition, str]] = {
    CooperativePosition.CHAIRPERSON: "理事长（法定代表人）",
    CooperativePosition.DIRECTOR: "理事",
    CooperativePosition.EXECUTIVE_SUPERVISOR: "执行监事",
    CooperativePosition.SUPERVISOR: "监事",
    CooperativePosition.MANAGER: "经理",
    CooperativePosition.FINANCE: "财务会计人员",
}
"""In the order of the minutes."""
NOBODY_YET: Final = "尚无确认入社的成员"


def key(member: str) -> str:
    """What a member's id says beside its type: the code; of a person, the id."""
    return member.partition(":")[2]


def is_household(member: CasePledge) -> bool:
    """Whether a household is the member: its label is the address, and its head's name stands for it."""
    return member.member.startswith("Household:")


def name_of(member: CasePledge) -> str:
    """The name of a member; of a household that of its head, or a blank."""
    return member.head or Blank.FILL if is_household(member) else member.label


def address_of(member: CasePledge) -> str:
    """The address of a member; a blank for all but households."""
    return member.label if is_household(member) else Blank.FILL


def called(case: Case, members: tuple[str, ...]) -> tuple[str, ...]:
    """The names of members by their ids, or the addresses of households without a head; the codes of others."""
    labels = {each.member: each.head or each.label for each in case.pledges}
    return tuple(labels.get(each, key(each)) for each in members)
