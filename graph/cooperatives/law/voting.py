"""The votes of the founding assembly: additional ones, quorum and majority (法22, 30)."""

from typing import Final

from graph.cooperatives.law.law import LAW, Found, Rule, found
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
    """Those present have more than half of all votes, without which they can elect nobody (法30); half is a tie.

    How each of them voted is not known to the graph: only whether they could decide is.
    """
    votes = Votes.of(founding(case))
    passed = votes.present_votes * 2 > votes.total
    return found("MAJORITY", passed, least=votes.majority, total=votes.total, votes=votes.present_votes)


VOTING: Final = (
    Rule("ADDITIONAL_VOTES", f"{LAW}第二十二条", additional_votes),
    Rule("QUORUM", f"{LAW}第三十条", quorum),
    Rule("MAJORITY", f"{LAW}第三十条", majority),
)
