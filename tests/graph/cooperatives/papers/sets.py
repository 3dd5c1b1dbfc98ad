"""Sets of papers that are looked at."""

from functools import cache
from typing import Final

from docx.document import Document

from graph.cooperatives.papers import PAPERS, PaperData, paper, papers
from tests.builders.papers import EMPTY, FOUNDED, ONCE
from tests.graph.cooperatives.papers.told import by_name, document

SETS: Final = {"founded": FOUNDED, "once": ONCE, "empty": EMPTY}
DOCUMENTS: Final = [name for name in PAPERS if name.endswith("docx")]
LISTS: Final = [name for name in PAPERS if name.endswith("xlsx")]


@cache
def drawn(which: str) -> dict[str, bytes]:
    """One of the sets, by the names of its papers."""
    return by_name(papers(SETS[which]))


def opened(name: str, data: PaperData) -> Document:
    """A paper of text."""
    return document(paper(name, data).content)
