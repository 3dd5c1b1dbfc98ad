"""The words of papers for the words of the graph; what a member is called in them."""

from collections.abc import Mapping
from typing import Final

from graph.cooperatives.papers.paper import Blank
from graph.records.cases import Case, CaseMember
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
    ContributionKind.OTHER_PROPERTY: "其他非货币财产",
    ContributionKind.OTHER_BY_CHARTER: "章程规定的其他方式",
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


def address_of(member: CaseMember) -> str:
    """The address of the household by which a member joined; a blank for all others."""
    return member.address or Blank.FILL


def called(case: Case, members: tuple[str, ...]) -> tuple[str, ...]:
    """The names of members by their ids; the codes of others."""
    labels = {each.member: each.label for each in (*case.willing, *case.members)}
    return tuple(labels.get(each, key(each)) for each in members)
