"""The votes of an assembly, with and without additional ones."""

import math
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from graph.cooperatives.voting import Votes, founding
from graph.records.cases import CaseAssembly, CaseVotes
from graph.vocabulary import PledgeState
from tests.builders.cases import NOW as DAY
from tests.builders.cases import PLEDGES, SOUND, assembly, at, case, founders, household, households


def test_one_each_and_additional_ones() -> None:
    votes = Votes.of(assembly("abcdefghij", absent=1, additional=(1, 1)))
    assert (votes.basic, votes.additional, votes.total) == (10, 2, 12)
    assert (votes.present, votes.present_votes) == (9, 11)
    assert (votes.quorum, votes.majority, votes.two_thirds, votes.most_additional) == (7, 7, 8, 2)
    assert votes.quorate
    assert votes.bounded


def test_who_is_no_founder_has_no_vote_there() -> None:
    votes = Votes.of(CaseAssembly(at(DAY), ("a", "b"), ("a", "x"), 1, (CaseVotes("x", 1),), None, None, None))
    assert (votes.present, votes.present_votes) == (1, 1)


def test_until_it_is_held_all_members_are_its_founders_and_nobody_is_there() -> None:
    awaited = founding(case(assembly=None, pledges=(*PLEDGES, household(6, state=PledgeState.UNWILLING))))
    assert awaited.founders == tuple(founders(households(5)))
    assert (awaited.present, awaited.charter_votes) == ((), 0)
    assert founding(SOUND) is SOUND.assembly


@given(st.integers(0, 200), st.integers(0, 60), st.data())
def test_the_bounds_are_those_of_exact_fractions(basic: int, additional: int, data: st.DataObject) -> None:
    present = data.draw(st.integers(0, basic))
    votes = Votes(basic, additional, present, present)
    assert votes.quorum == math.ceil(Fraction(2, 3) * basic)
    assert votes.quorate == (present >= votes.quorum)
    assert votes.two_thirds == math.ceil(Fraction(2, 3) * votes.total)
    assert votes.bounded == (Fraction(additional) <= Fraction(20, 100) * basic) == (additional <= votes.most_additional)
    assert Fraction(votes.majority) > Fraction(votes.total, 2) >= votes.majority - 1
