"""The edges of the rules on officers."""

from dataclasses import replace
from typing import Any, Final

from graph.records.cases import Case, CasePost
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


POSTS: Final = [
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
        ("chair elsewhere too", False, posts(elsewhere=("另一合作社",))),
        ("manager elsewhere too", False, posts(post(4, MANAGER, elsewhere=("另一合作社",)))),
        ("a supervisor elsewhere", True, posts(post(4, SUPERVISOR, elsewhere=("另一合作社",)))),
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
