"""The edges of the rules on members and on what they bring in."""

from datetime import date
from typing import Any, Final

from graph.records.cases import Case
from graph.vocabulary import ContributionKind, EnterpriseKind, MemberKind, OrganizationKind, PledgeState, Valuation
from tests.builders.cases import BOTH, NOW, ONCE, PLEDGES, SOUND, case, household, households, organizations
from tests.graph.cooperatives.edges.form import Edge, edges

LAST: Final = date(2020, 12, 31)
"""The last day before the civil code."""


def mixed(farmers: int, bodies: int) -> Case:
    return case(pledges=households(farmers) + organizations(bodies))


def shared(farmers: int, citizens: int) -> Case:
    others = tuple(household(number, kind=MemberKind.CITIZEN) for number in range(101, 101 + citizens))
    return case(pledges=households(farmers) + others)


def joined(**changes: Any) -> Case:
    return case(pledges=(*PLEDGES, *organizations(1, **changes)))


MEMBERSHIP: Final = [
    *edges("MEMBERS", ("5", True, mixed(5, 0)), ("4", False, mixed(4, 0)), ("4 and 1", True, mixed(4, 1))),
    *edges(
        "MEMBERS", ("5, one undecided", False, case(pledges=(*PLEDGES[:4], household(5, state=PledgeState.UNDECIDED))))
    ),
    *edges(
        "FARMERS",
        ("4 of 5", True, shared(4, 1)),
        ("3 of 4", False, shared(3, 1)),
        ("7 of 9", False, shared(7, 2)),
        ("8 of 10", True, shared(8, 2)),
        ("79 of 99", False, shared(79, 20)),
        ("80 of 100", True, shared(80, 20)),
    ),
    *edges("FARMERS_SHARE", ("4 of 5", True, shared(4, 1)), ("3 of 4", False, shared(3, 1)), days=BOTH),
    *edges(
        "ORGANIZATIONS",
        ("1 of 19", True, mixed(18, 1)),
        ("2 of 19", False, mixed(17, 2)),
        ("1 of 20", True, mixed(19, 1)),
        ("2 of 20", False, mixed(18, 2)),
        ("1 of 21", True, mixed(20, 1)),
        ("2 of 21", False, mixed(19, 2)),
        ("1 of 39", True, mixed(38, 1)),
        ("2 of 39", False, mixed(37, 2)),
        ("2 of 40", True, mixed(38, 2)),
        ("3 of 40", False, mixed(37, 3)),
    ),
    *edges(
        "MEMBER_CAPACITY",
        ("8 in the year", True, case(pledges=households(5, born=2014))),
        ("7 in the year", False, case(pledges=(*PLEDGES, household(6, born=2015)))),
        ("not known", True, case(pledges=households(5, born=None))),
    ),
    *edges("MEMBER_CAPACITY", ("8", True, SOUND), ("7", False, case(pledges=households(5, born=2013))), days=(LAST,)),
    *edges(
        "MEMBER_MINOR",
        ("19 in the year", True, case(pledges=households(5, born=2003))),
        ("18 in the year", False, case(pledges=(*PLEDGES, household(6, born=2004)))),
        ("not known", True, case(pledges=households(5, born=None))),
    ),
    *edges("MEMBER_MINOR", ("19", True, SOUND), ("18", False, case(pledges=households(5, born=2002))), days=(LAST,)),
    *edges(
        "MEMBER_AGE_KNOWN",
        ("known", True, SOUND),
        ("of one not", False, case(pledges=(*PLEDGES, household(6, born=None)))),
        ("of an organization", True, mixed(5, 1)),
    ),
    *edges(
        "PUBLIC_AFFAIRS",
        ("one that calls itself a farmer", False, joined(body=OrganizationKind.OFFICE, kind=MemberKind.FARMER)),
        ("a trade union", True, joined(body=OrganizationKind.TRADE_UNION)),
        (
            "a village committee that declined",
            True,
            joined(body=OrganizationKind.VILLAGE_COMMITTEE, state=PledgeState.UNWILLING),
        ),
    ),
    *edges(
        "RELATED_BUSINESS",
        ("an agricultural firm", True, joined(kind=MemberKind.ENTERPRISE, firm=EnterpriseKind.AGRICULTURAL)),
        ("a grain grower", True, joined(kind=MemberKind.ENTERPRISE, firm=EnterpriseKind.GRAIN_GROWER)),
        ("a factory", False, joined(kind=MemberKind.ENTERPRISE, firm=EnterpriseKind.ABOVE_SCALE)),
        ("a trade union", False, joined(body=OrganizationKind.TRADE_UNION)),
        ("a body that may not join at all", True, joined(body=OrganizationKind.VILLAGE_COMMITTEE)),
    ),
]


NOTHING: Final[dict[str, Any]] = {"contribution": None, "contribution_kind": None}
REFUSED: Final = list(ContributionKind)[7:]
"""From labour on."""


def goods(valuation: Valuation | None) -> Case:
    return case(pledges=households(5, contribution_kind=ContributionKind.GOODS, valuation=valuation))


CONTRIBUTIONS: Final = [
    *edges(
        "CONTRIBUTION_SUM",
        ("something", True, case(pledges=(household(1), *[household(each, **NOTHING) for each in range(2, 6)]))),
        ("nothing", False, case(pledges=households(5, **NOTHING))),
        days=BOTH,
    ),
    *(
        Edge("VALUATION", f"by {valuation}", passed, goods(valuation), day)
        for day, valuation, passed in (
            (ONCE, Valuation.BY_ALL_MEMBERS, True),
            (ONCE, Valuation.BY_APPRAISER, False),
            (ONCE, None, False),
            (NOW, Valuation.BY_APPRAISER, True),
            (NOW, None, False),
        )
    ),
    *edges("VALUATION", ("money", True, SOUND), days=BOTH),
    *edges(
        "CONTRIBUTIONS",
        *(
            (kind, kind not in REFUSED, case(pledges=households(5, contribution=1.0, contribution_kind=kind)))
            for kind in ContributionKind
        ),
        ("nothing", True, case(pledges=households(5, **NOTHING))),
        ("an amount of no kind", False, case(pledges=households(5, contribution_kind=None))),
        (
            "labour of somebody unwilling",
            True,
            case(pledges=(household(1, state=PledgeState.UNWILLING, contribution_kind=ContributionKind.LABOUR),)),
        ),
        days=BOTH,
    ),
]
