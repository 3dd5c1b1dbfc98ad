"""The words of papers for the words of the graph, and for amounts and days."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from graph.vocabulary import ContributionKind, CooperativePosition, MemberKind, Valuation

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
VALUATIONS: Final[Mapping[Valuation, str]] = {
    Valuation.BY_ALL_MEMBERS: "全体成员评估作价",
    Valuation.BY_APPRAISER: "评估机构评估",
    Valuation.AS_CHARTER_SAYS: "章程规定的办法",
}
POSITIONS: Final[Mapping[CooperativePosition, str]] = {
    CooperativePosition.CHAIRPERSON: "理事长（法定代表人）",
    CooperativePosition.DIRECTOR: "理事",
    CooperativePosition.EXECUTIVE_SUPERVISOR: "执行监事",
    CooperativePosition.SUPERVISOR: "监事",
    CooperativePosition.MANAGER: "经理",
    CooperativePosition.FINANCE: "财务会计人员",
}
"""In the order of the papers."""
ENGAGED: Final = frozenset({CooperativePosition.MANAGER, CooperativePosition.FINANCE})
"""Those who may be engaged, and need not be elected (法35)."""


def yuan(amount: Decimal) -> str:
    """An amount of money in figures: 12,000.00."""
    return f"{amount:,.2f}"
