"""The set-up's own rules: who takes the four roles, and whether every grower has been gone to (town.md, row 22).

They are no rules of law, and the four roles are not the cooperative's officers.
"""

from typing import Final

from graph.cooperatives.law.law import SYSTEM, Found, Rule, found
from graph.records.cases import Case, CaseOfficer, Standard


def level_1_commander(case: Case, standard: Standard) -> Found:
    """One level-1 commander (一级指挥长): contact leader or head of the area's working group."""
    return _led("LEVEL_1_COMMANDER", case, 1)


def level_2_commander(case: Case, standard: Standard) -> Found:
    """One level-2 commander (二级指挥长): the Party secretary of the village."""
    return _led("LEVEL_2_COMMANDER", case, 2)


def instructors(case: Case, standard: Standard) -> Found:
    """At least one instructor (指导员), each a grid worker of the village."""
    unfit = tuple(each.name for each in case.instructors if not each.qualified)
    count = len(case.instructors)
    return found("INSTRUCTORS", count > 0 and not unfit, like="ROLE", count=count, unfit=unfit)


def level_3_commanders(case: Case, standard: Standard) -> Found:
    """At least one level-3 commander (三级指挥长), each a Party member in a large grower's household (种植大户)."""
    commanders = _commanders(case, 3)
    unfit = tuple(
        each.name for each in commanders if not each.qualified or (each.planted_area or 0) < standard.large_grower
    )
    return found(
        "LEVEL_3_COMMANDERS",
        len(commanders) > 0 and not unfit,
        like="ROLE",
        count=len(commanders),
        unfit=unfit,
        least=standard.large_grower,
    )


def one_lead(case: Case, standard: Standard) -> Found:
    """Every grower household is under exactly one level-3 unit; they are counted, for not all who ask may read them."""
    count = sum(len(set(each.units)) != 1 for each in case.growers)
    return found("ONE_LEAD", count == 0, count=count, growers=len(case.growers))


def vacant(case: Case, standard: Standard) -> Found:
    """No unit of the set-up is without a commander."""
    units = tuple(each.name for each in case.units if each.commander is None)
    return found("VACANT", not units, units=units)


def canvassed(case: Case, standard: Standard) -> Found:
    """Every grower household has been asked, and its answer recorded, whatever it was.

    A household that is undecided has been gone to all the same, and may stay out: to wait until nobody is undecided
    would give each a veto over the others, and whether enough join is asked by the rules on members.
    """
    asked = {each.asked for each in case.pledges}
    count = sum(f"Household:{each.household}" in asked for each in case.growers)
    return found("CANVASSED", count == len(case.growers), count=count, growers=len(case.growers))


def _led(name: str, case: Case, level: int) -> Found:
    commanders = _commanders(case, level)
    unfit = tuple(each.name for each in commanders if not each.qualified)
    return found(name, len(commanders) == 1 and not unfit, like="ROLE", count=len(commanders), unfit=unfit)


def _commanders(case: Case, level: int) -> list[CaseOfficer]:
    return [each.commander for each in case.units if each.level == level and each.commander is not None]


LEADS: Final = (Rule("ONE_LEAD", SYSTEM, one_lead, since=None),)
ROLES: Final = (
    Rule("LEVEL_1_COMMANDER", SYSTEM, level_1_commander, since=None),
    Rule("LEVEL_2_COMMANDER", SYSTEM, level_2_commander, since=None),
    Rule("INSTRUCTORS", SYSTEM, instructors, since=None),
    Rule("LEVEL_3_COMMANDERS", SYSTEM, level_3_commanders, since=None),
    *LEADS,
)
"""What the four roles are judged by as they are assigned."""
CANVASSED: Final = (Rule("CANVASSED", SYSTEM, canvassed, since=None),)
"""Asked again before the assembly: who came later has to be asked, too."""
CANVASS: Final = (
    *CANVASSED,
    Rule("VACANT", SYSTEM, vacant, since=None),
    *LEADS,
)
"""What ends the canvass, besides the numbers of members and farmers."""
