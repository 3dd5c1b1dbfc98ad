"""The edges of the set-up's own rules."""

from dataclasses import replace
from typing import Final

from graph.records.cases import Case
from graph.vocabulary import PledgeState
from tests.builders.cases import PLEDGES, SOUND, case, households, officer, units
from tests.graph.cooperatives.edges.form import edges

LEADS: Final = (officer("一级"), officer("二级"), officer("三级"))


def growing(*under: tuple[str, ...]) -> Case:
    return case(growers=tuple(replace(each, units=of) for each, of in zip(SOUND.growers, under, strict=False)))


SETUP: Final = [
    *edges(
        "LEVEL_1_COMMANDER",
        ("fit", True, SOUND),
        ("none", False, case(units=())),
        ("vacant", False, case(units=units(None, *LEADS[1:]))),
        ("another's post", False, case(units=units(officer("某", qualified=False), *LEADS[1:]))),
        ("two", False, case(units=(*SOUND.units, SOUND.units[0]))),
    ),
    *edges(
        "LEVEL_2_COMMANDER",
        ("fit", True, SOUND),
        ("vacant", False, case(units=units(LEADS[0], None, LEADS[2]))),
        ("not the secretary", False, case(units=units(LEADS[0], officer("某", qualified=False), LEADS[2]))),
    ),
    *edges(
        "INSTRUCTORS",
        ("one", True, SOUND),
        ("none", False, case(instructors=())),
        ("one of two", False, case(instructors=(*SOUND.instructors, officer("某", qualified=False)))),
    ),
    *edges(
        "LEVEL_3_COMMANDERS",
        ("at ten mu", True, SOUND),
        ("none", False, case(units=units(*LEADS[:2]))),
        ("below ten mu", False, case(units=units(*LEADS, officer("小户", planted_area=9.9)))),
        ("no grower", False, case(units=units(*LEADS, officer("他人", planted_area=None)))),
        ("outside the Party", False, case(units=units(*LEADS, officer("群众", qualified=False)))),
    ),
    *edges(
        "ONE_LEAD",
        ("one each", True, SOUND),
        ("none", False, growing(("a",), ())),
        ("two", False, growing(("a",), ("a", "b"))),
        ("one, told twice", True, growing(("a", "a"))),
    ),
    *edges(
        "VACANT",
        ("manned", True, SOUND),
        ("level 3 unmanned", False, case(units=units(*LEADS, None))),
    ),
    *edges(
        "CANVASSED",
        ("all", True, SOUND),
        ("all but one", False, case(pledges=PLEDGES[1:])),
        ("undecided", True, case(pledges=households(5, state=PledgeState.UNDECIDED))),
        ("unwilling", True, case(pledges=households(5, state=PledgeState.UNWILLING))),
    ),
]
