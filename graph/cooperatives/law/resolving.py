"""Votes after the registration: who must be there, and how many carry what (法30, 32)."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from graph.cooperatives.law.law import LAW, Found, Rule, found
from graph.records.cases import Case, Standard
from graph.records.duties import CaseVote
from graph.vocabulary import ResolutionKind

MANY: Final = 150
"""Above so many members there may be an assembly of delegates (法32)."""


def additional_of(case: Case) -> int:
    """The votes that founders were given beside the one that each has, as far as they still are members."""
    members = {each.member for each in case.members}
    given = case.assembly.additional if case.assembly else ()
    return sum(each.votes for each in given if each.member in members)


def quorate(present: int, case: Case, standard: Standard) -> Found:
    """Two thirds of the members are present (法30), and no more than there are."""
    count = len(case.members)
    least = (count * 2 + 2) // 3
    return found("VOTE_QUORUM", least <= present <= count, least=least, members=count, present=present)


def carried(votes: Sequence[int], thirds: bool, present: int, case: Case, standard: Standard) -> Found:
    """More than half of all votes are for each that is voted on, or two thirds where that is what it takes (法30).

    No more are than those have who are present; where these are too few, that alone is said.
    """
    additional = additional_of(case)
    total = len(case.members) + additional
    least = (total * 2 + 2) // 3 if thirds else total // 2 + 1
    most = present + additional if quorate(present, case, standard).passed else total
    amiss = next((each for each in votes if not least <= each <= most), None)
    told = min(votes) if amiss is None else amiss
    return found("VOTE_CARRIED", amiss is None, least=least, total=total, votes=told)


def delegated(case: Case, standard: Standard) -> Found:
    """Delegates decide for more than 150 members only (法32)."""
    count = len(case.members)
    return found("VOTE_DELEGATES", count > MANY, most=MANY, members=count)


def vote_rules(present: int, *votes: int, delegates: bool, thirds: bool = False) -> tuple[Rule, ...]:
    """What a vote is judged by, over the members who could take part in it: votes for it, or for each one elected.

    Of an assembly of delegates, which stands for all, it is not known how many delegates there are.
    """
    if delegates:
        return (Rule("VOTE_DELEGATES", f"{LAW}第三十二条", delegated),)
    return (
        Rule("VOTE_QUORUM", f"{LAW}第三十条", partial(quorate, present)),
        Rule("VOTE_CARRIED", f"{LAW}第三十条", partial(carried, votes, thirds, present)),
    )


def still_carried(vote: CaseVote, case: Case, standard: Standard) -> Found:
    """What was voted on, and told of before, would be carried by those who are members in the case (法30, 32)."""
    thirds = vote.kind is ResolutionKind.AMENDMENT
    rules = vote_rules(vote.present, vote.votes_for, delegates=vote.delegates, thirds=thirds)
    passed = all(rule.judge(case, standard).passed for rule in rules)
    members, present = len(case.members), vote.present
    return found("LATER_VOTE", passed, day=standard.day, members=members, present=present, votes=vote.votes_for)


def later_vote(vote: CaseVote) -> Rule:
    """What a vote of a later day is judged by again, once it is known who else was a member, or was none."""
    return Rule("LATER_VOTE", f"{LAW}第三十条", partial(still_carried, vote))
