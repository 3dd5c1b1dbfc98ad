"""Votes after the registration: who must be there, and how many carry what (法30, 32)."""

from functools import partial
from typing import Final

from graph.cooperatives.law.law import LAW, Found, Rule, found
from graph.records.cases import Case, Standard

MANY: Final = 150
"""Above so many members there may be an assembly of delegates (法32)."""


def votes_of(case: Case) -> int:
    """All the votes of the members that there are: one each, and the additional ones that founders were given."""
    members = {each.member for each in case.members}
    given = case.assembly.additional if case.assembly else ()
    return len(members) + sum(each.votes for each in given if each.member in members)


def quorate(present: int, case: Case, standard: Standard) -> Found:
    """Two thirds of the members are present (法30)."""
    count = len(case.members)
    return found("VOTE_QUORUM", count * 2 <= present * 3, least=(count * 2 + 2) // 3, present=present)


def carried(votes: int, thirds: bool, case: Case, standard: Standard) -> Found:
    """More than half of all votes are for it, or two thirds where that is what it takes (法30)."""
    total = votes_of(case)
    least = (total * 2 + 2) // 3 if thirds else total // 2 + 1
    return found("VOTE_CARRIED", least <= votes <= total, least=least, total=total, votes=votes)


def delegated(case: Case, standard: Standard) -> Found:
    """Delegates decide for more than 150 members only (法32)."""
    count = len(case.members)
    return found("VOTE_DELEGATES", count > MANY, most=MANY, members=count)


def vote_rules(present: int, votes: int, *, delegates: bool, thirds: bool = False) -> tuple[Rule, ...]:
    """What a vote is judged by, over the members who could take part in it.

    Of an assembly of delegates, which stands for all, it is not known how many delegates there are.
    """
    if delegates:
        return (Rule("VOTE_DELEGATES", f"{LAW}第三十二条", delegated),)
    return (
        Rule("VOTE_QUORUM", f"{LAW}第三十条", partial(quorate, present)),
        Rule("VOTE_CARRIED", f"{LAW}第三十条", partial(carried, votes, thirds)),
    )
