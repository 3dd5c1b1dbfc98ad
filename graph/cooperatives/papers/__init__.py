"""A cooperative's papers, in Chinese, from its case: what the graph does not know is a marked blank, never made up."""

from graph.cooperatives.papers.charter import charter
from graph.cooperatives.papers.contributions import contributions
from graph.cooperatives.papers.minutes import minutes
from graph.cooperatives.papers.roster import roster
from graph.office import Paper
from graph.records.cases import Case

__all__ = ["Paper", "papers"]


def papers(case: Case) -> tuple[Paper, ...]:
    """Roster, contribution list, minutes and charter of a case; of the same case, byte for byte the same."""
    return tuple(paper(case) for paper in (roster, contributions, minutes, charter))
