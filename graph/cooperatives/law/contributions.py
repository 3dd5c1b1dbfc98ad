"""What members may bring in, how it is valued, and what it comes to (法13; 旧8 until 2022-02-28, 条例13 since)."""

from fractions import Fraction
from typing import Final

from graph.cooperatives.law.law import DETAILED, LAW, NEW, NEW_SINCE, OLD, OLD_UNTIL, Found, Rule, found
from graph.records.cases import Case, CaseMember, Standard
from graph.vocabulary import ContributionKind, Severity, Valuation

PERMITTED: Final = frozenset(
    {
        ContributionKind.CASH,
        ContributionKind.GOODS,
        ContributionKind.INTELLECTUAL_PROPERTY,
        ContributionKind.LAND_OPERATION_RIGHT,
        ContributionKind.FOREST_RIGHT,
        ContributionKind.OTHER_PROPERTY,
        ContributionKind.OTHER_BY_CHARTER,
    }
)
UNSTATED: Final = "UNSTATED"
"""Said in place of a kind where an amount was pledged without one."""
FEN: Final = 100


def total(members: tuple[CaseMember, ...]) -> Fraction:
    """What members bring in, in yuan: added in fen, so that it is exact."""
    return Fraction(sum(round(each.contribution * FEN) for each in members if each.contribution is not None), FEN)


def contributions(case: Case, standard: Standard) -> Found:
    """Whatever a member brings in is of a permitted kind; who brings in nothing does nothing that is not permitted.

    Members are counted and the kinds named: not all who read a checklist may read who pledged what.
    """
    kinds = [each.contribution_kind for each in case.members if each.contribution_kind or each.contribution]
    refused = [each or UNSTATED for each in kinds if each not in PERMITTED]
    return found("CONTRIBUTIONS", not refused, count=len(refused), contributions=tuple(sorted(set(refused))))


def contribution_sum(case: Case, standard: Standard) -> Found:
    """Their sum, a registered item, is more than nothing (法12(5))."""
    sum_of_all = total(case.members)
    return found("CONTRIBUTION_SUM", sum_of_all > 0, total=f"{float(sum_of_all):.2f}")


def valued_by_all(case: Case, standard: Standard) -> Found:
    """All members have valued what is not money (旧8)."""
    count = sum(each.valuation is not Valuation.BY_ALL_MEMBERS for each in _in_kind(case))
    return found("VALUATION_BY_ALL", count == 0, like="VALUATION", count=count)


def valued(case: Case, standard: Standard) -> Found:
    """It is stated how what is not money was valued (条例13)."""
    count = sum(each.valuation is None for each in _in_kind(case))
    return found("VALUATION", count == 0, count=count)


def _in_kind(case: Case) -> list[CaseMember]:
    return [each for each in case.members if each.contribution_kind not in (None, ContributionKind.CASH)]


KINDS: Final = (
    Rule("CONTRIBUTIONS", f"{LAW}第十三条", contributions, until=OLD_UNTIL),
    Rule("CONTRIBUTIONS", f"{LAW}第十三条、{NEW}第十三条", contributions, since=NEW_SINCE),
)
VALUES: Final = (
    Rule("VALUATION", f"{OLD}第八条", valued_by_all, since=None, until=OLD_UNTIL),
    Rule("VALUATION", f"{NEW}第十三条", valued, Severity.WARNING, NEW_SINCE),
)
CONTRIBUTIONS: Final = (
    *KINDS,
    Rule("CONTRIBUTION_SUM", f"{LAW}第十二条、{OLD}第五条", contribution_sum, until=OLD_UNTIL),
    Rule("CONTRIBUTION_SUM", f"{LAW}第十二条、{NEW}第八条、{DETAILED}第六条", contribution_sum, since=NEW_SINCE),
    *VALUES,
)
BROUGHT: Final = (*KINDS, *VALUES)
"""What is asked of what somebody brings in who joins a registered one."""
