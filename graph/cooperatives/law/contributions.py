"""What members may bring in (法13; 条例13 since it is in force)."""

from typing import Final

from graph.cooperatives.law.law import LAW, NEW, NEW_SINCE, OLD_UNTIL, Found, Rule, found
from graph.records.cases import Case, Standard
from graph.vocabulary import ContributionKind

PERMITTED: Final = frozenset(
    {
        ContributionKind.CASH,
        ContributionKind.GOODS,
        ContributionKind.INTELLECTUAL_PROPERTY,
        ContributionKind.LAND_OPERATION_RIGHT,
        ContributionKind.FOREST_RIGHT,
    }
)
UNSTATED: Final = "UNSTATED"
"""Said in place of a kind where an amount was pledged without one."""


def contributions(case: Case, standard: Standard) -> Found:
    """Whatever a member brings in is of a permitted kind; who brings in nothing does nothing that is not permitted.

    Members are counted and the kinds named: not all who read a checklist may read who pledged what.
    """
    kinds = [each.contribution_kind for each in case.members if each.contribution_kind or each.contribution]
    refused = [each or UNSTATED for each in kinds if each not in PERMITTED]
    return found("CONTRIBUTIONS", not refused, count=len(refused), contributions=tuple(sorted(set(refused))))


CONTRIBUTIONS: Final = (
    Rule("CONTRIBUTIONS", f"{LAW}第十三条", contributions, until=OLD_UNTIL),
    Rule("CONTRIBUTIONS", f"{LAW}第十三条、{NEW}第十三条", contributions, since=NEW_SINCE),
)
