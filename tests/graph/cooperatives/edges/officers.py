"""The edges of the rules on officers."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from graph.records.cases import Case, CaseElsewhere, CasePost
from graph.vocabulary import CooperativePosition, PledgeState
from tests.builders.cases import OFFICERS, PLEDGES, SOUND, case, household, post
from tests.graph.cooperatives.edges.form import edges

CHAIR, DIRECTOR, SUPERVISOR = (
    CooperativePosition.CHAIRPERSON,
    CooperativePosition.DIRECTOR,
    CooperativePosition.SUPERVISOR,
)
MANAGER, FINANCE = CooperativePosition.MANAGER, CooperativePosition.FINANCE


def posts(*more: CasePost, **changes: Any) -> Case:
    return case(posts=(replace(OFFICERS[0], **changes), *OFFICERS[1:], *more))


LAST: Final = date(2020, 12, 31)
"""The last day before the civil code."""


def elsewhere(position: CooperativePosition, product: str = "蜜桔") -> CaseElsewhere:
    return CaseElsewhere("另一合作社", product, f"{product}的种植", position)


POSTS: Final = [
    *edges(
        "SUPERVISORS",
        ("one executive", True, SOUND),
        ("none", True, case(posts=OFFICERS[:1])),
        ("a board", True, case(posts=(OFFICERS[0], post(2, SUPERVISOR), post(4, SUPERVISOR)))),
        ("both", False, posts(post(4, SUPERVISOR))),
        ("two executive ones", False, posts(post(4, CooperativePosition.EXECUTIVE_SUPERVISOR))),
    ),
    *edges(
        "OFFICER_AGE",
        ("18 in the year", True, posts(born=2004)),
        ("17 in the year", False, posts(born=2005)),
        ("not known", True, posts(born=None)),
    ),
    *edges("OFFICER_AGE", ("once", True, SOUND), ("minor", False, posts(born=2003)), days=(LAST,)),
    *edges(
        "OFFICER_AGE_SURE",
        ("19 in the year", True, posts(born=2003)),
        ("18 in the year", False, posts(born=2004)),
        ("not known", False, posts(born=None)),
    ),
    *edges("OFFICER_AGE_SURE", ("once", True, SOUND), ("unsure", False, posts(born=2002)), days=(LAST,)),
    *edges(
        "OFFICERS_ARE_MEMBERS",
        ("members", True, SOUND),
        ("a director from elsewhere", False, posts(post(99, DIRECTOR))),
        ("a supervisor from elsewhere", False, posts(post(99, SUPERVISOR))),
        ("a manager engaged from elsewhere", True, posts(post(99, MANAGER), post(98, FINANCE))),
        ("a member who turned away", False, case(pledges=(household(1, state=PledgeState.UNWILLING), *PLEDGES[1:]))),
    ),
    *edges(
        "CHAIRPERSON",
        ("one", True, SOUND),
        ("none", False, case(posts=OFFICERS[1:])),
        ("two", False, posts(post(4, CHAIR))),
    ),
    *edges("STILL_CHAIRED", ("one", True, SOUND), ("none any more", False, case(posts=OFFICERS[1:]))),
    *edges(
        "INCOMPATIBLE_POSTS",
        ("apart", True, SOUND),
        ("chair = supervisor", False, posts(post(1, SUPERVISOR))),
        ("director = executive supervisor", False, posts(post(2, DIRECTOR))),
        ("manager = supervisor", False, posts(post(3, SUPERVISOR))),
        ("finance = executive supervisor", False, posts(post(2, FINANCE))),
        ("director = manager", True, posts(post(3, DIRECTOR))),
    ),
    *edges(
        "NO_SECOND_COOPERATIVE",
        ("nowhere else", True, SOUND),
        ("chair elsewhere too", False, posts(elsewhere=(elsewhere(CHAIR),))),
        ("chair here, supervisor of another", False, posts(elsewhere=(elsewhere(SUPERVISOR),))),
        ("of another business", True, posts(elsewhere=(elsewhere(CHAIR, "甘蔗"),))),
        ("of the same business by another word", False, posts(elsewhere=(elsewhere(CHAIR, "柑橘"),))),
        ("finance elsewhere", True, posts(elsewhere=(elsewhere(FINANCE),))),
        ("manager elsewhere too", False, posts(post(4, MANAGER, elsewhere=(elsewhere(MANAGER),)))),
        ("a supervisor of both", True, posts(post(4, SUPERVISOR, elsewhere=(elsewhere(SUPERVISOR),)))),
        ("supervisor here, chair of another", False, posts(post(4, SUPERVISOR, elsewhere=(elsewhere(CHAIR),)))),
    ),
    *edges(
        "PUBLIC_DUTY",
        ("free", True, SOUND),
        ("a public servant as chair", False, posts(public_servant=True)),
        ("the level-1 commander as chair", False, posts(commands=(1,))),
        ("a public servant for the books", False, posts(post(9, FINANCE, public_servant=True))),
        ("a level-3 commander as chair", True, posts(commands=(3,))),
        ("the secretary as chair", True, posts(secretary=True, commands=(2,))),
    ),
    *edges(
        "PUBLIC_DUTY_SECRETARY",
        ("free", True, SOUND),
        ("the secretary as chair", False, posts(secretary=True)),
        ("the level-2 commander as chair", False, posts(commands=(2,))),
    ),
]
