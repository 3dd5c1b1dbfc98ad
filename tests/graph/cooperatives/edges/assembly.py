"""The edges of the rules on the founding assembly and its votes."""

from dataclasses import replace
from typing import Final

from graph.records.cases import Case
from tests.builders.cases import SOUND, assembled, case, charter
from tests.graph.cooperatives.edges.form import edges


def elected(votes: int) -> Case:
    return replace(SOUND, posts=(replace(SOUND.posts[0], votes=votes), *SOUND.posts[1:]))


FOUNDING: Final = [
    *edges(
        "FOUNDERS_PRESENT",
        ("all", True, assembled(7)),
        ("one missing", False, assembled(7, absent=1)),
        ("not yet held", False, case(assembly=None)),
    ),
    *edges(
        "CHARTER_UNANIMOUS",
        ("all", True, assembled(7)),
        ("one short", False, assembled(7, votes=6)),
        ("more than founders", False, assembled(7, votes=8)),
        ("all, some with more votes", True, assembled(10, additional=(2,))),
        ("not yet held", False, case(assembly=None)),
    ),
    *edges(
        "CHARTER_ITEMS",
        ("twelve", True, SOUND),
        ("eleven", False, case(charter=charter()[1:])),
        ("one of blanks", False, case(charter=charter({7: " \n"}))),
        ("none", False, case(charter=())),
    ),
]


VOTING: Final = [
    *edges(
        "ADDITIONAL_VOTES",
        ("none", True, assembled(5)),
        ("1 of 5", True, assembled(5, additional=(1,))),
        ("2 of 5", False, assembled(5, additional=(2,))),
        ("1 and 1 of 10", True, assembled(10, additional=(1, 1))),
        ("1 and 1 of 9", False, assembled(9, additional=(1, 1))),
    ),
    *edges(
        "QUORUM",
        ("6 of 9", True, assembled(9, absent=3)),
        ("5 of 9", False, assembled(9, absent=4)),
        ("7 of 10", True, assembled(10, absent=3)),
        ("6 of 10", False, assembled(10, absent=4)),
        ("not yet held", False, case(assembly=None)),
    ),
    *edges(
        "MAJORITY",
        ("a tie: 5 of 10", False, assembled(10, absent=5)),
        ("6 of 10", True, assembled(10, absent=4)),
        ("a tie: 6 of 12 with additional ones", False, assembled(10, absent=5, additional=(1, 0, 0, 0, 0, 1))),
        ("7 of 12 with additional ones", True, assembled(10, absent=5, additional=(2,))),
        ("not yet held", False, case(assembly=None)),
        ("3 of 5 for the chair", True, elected(3)),
        ("2 of 5 for the chair", False, elected(2)),
    ),
]
