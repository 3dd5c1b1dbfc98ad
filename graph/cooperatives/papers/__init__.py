"""A cooperative's papers, in Chinese: what the graph does not know is a blank to fill in, never made up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from graph.cooperatives.papers.application import application
from graph.cooperatives.papers.appointments import appointments
from graph.cooperatives.papers.authority import authority
from graph.cooperatives.papers.charter import charter
from graph.cooperatives.papers.contributions import contributions
from graph.cooperatives.papers.data import PaperData
from graph.cooperatives.papers.domicile import domicile
from graph.cooperatives.papers.identities import identities
from graph.cooperatives.papers.minutes import minutes
from graph.cooperatives.papers.paper import Drawn
from graph.cooperatives.papers.reading import paper_data
from graph.cooperatives.papers.roster import roster
from graph.office import Paper, archived

__all__ = ["PAPERS", "PaperData", "file_name", "paper", "paper_data", "papers", "together"]


@dataclass(frozen=True, slots=True)
class Form:
    """What a paper is called, and what draws it."""

    title: str
    draw: Callable[[PaperData], Drawn]


PAPERS: Final[Mapping[str, Form]] = {
    "application.docx": Form("设立登记申请书", application),
    "minutes.docx": Form("设立大会纪要", minutes),
    "charter.docx": Form("章程", charter),
    "appointments.docx": Form("任职文件", appointments),
    "contributions.xlsx": Form("出资清单", contributions),
    "roster.xlsx": Form("成员名册", roster),
    "domicile.docx": Form("住所使用证明", domicile),
    "authority.docx": Form("委托代理人证明", authority),
    "identities.docx": Form("身份证明附件清单", identities),
}
"""The papers by their names, in the order in which they are handed in: each is drawn as the law of the day asks."""


def file_name(name: str, code: str) -> str:
    """What the file of a paper of a cooperative is called: numbered, so that a folder has them in their order."""
    return f"{code}-{list(PAPERS).index(name) + 1}-{PAPERS[name].title}.{name.rpartition('.')[2]}"


def paper(name: str, data: PaperData) -> Paper:
    """The paper of one of these names; of the same data, byte for byte the same."""
    drawn = PAPERS[name].draw(data)
    return Paper(file_name(name, data.code), drawn.content, drawn.numbers)


def papers(data: PaperData) -> tuple[Paper, ...]:
    """All of them, in their order."""
    return tuple(paper(name, data) for name in PAPERS)


def together(data: PaperData) -> Paper:
    """All of them in one archive."""
    drawn = papers(data)
    numbers = frozenset[str]().union(*(each.numbers for each in drawn))
    content = archived({each.name: each.content for each in drawn}, data.drawn_at)
    return Paper(f"{data.code}-登记文件.zip", content, numbers)
