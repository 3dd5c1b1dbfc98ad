"""The votes of the founding assembly: additional ones, quorum and majority (法22, 30)."""

from typing import Final

from graph.cooperatives.law.law import LAW, Found, Rule, found
from graph.cooperatives.law.officers import ELECTED
from graph.cooperatives.voting import Votes, founding
from graph.records.cases import Case, Standard


def additional_votes(case: Case, standard: Standard) -> Found:
    """Additional votes are at most a fifth of the basic ones (法22)."""
    votes = Votes.of(founding(case))
    return found("ADDITIONAL_VOTES", votes.bounded, most=votes.most_additional, additional=votes.additional)


def quorum(case: Case, standard: Standard) -> Found:
    """Two thirds of the members are present (法30)."""
    votes = Votes.of(founding(case))
    return found("QUORUM", votes.quorate, least=votes.quorum, present=votes.present)


def majority(case: Case, standard: Standard) -> Found:
    """Whoever is elected has more than half of all votes (法30); half is a tie.

    Of whom it is not said how many were for them, all who were present were.
    """
    votes = Votes.of(founding(case))
    elected = [each.votes for each in case.posts if each.votes is not None and each.position in ELECTED]
    fewest = min([votes.present_votes, *elected])
    return found("MAJORITY", fewest * 2 > votes.total, least=votes.majority, total=votes.total, votes=fewest)


VOTING: Final = (
    Rule("ADDITIONAL_VOTES", f"{LAW}第二十二条", additional_votes),
    Rule("QUORUM", f"{LAW}第三十条", quorum),
    Rule("MAJORITY", f"{LAW}第三十条", majority),
)
