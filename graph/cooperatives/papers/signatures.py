"""Where all founders sign: a table whose head says on each page what it is that they sign."""

from typing import Final

from graph.cooperatives.papers.data import PaperData, PaperMember
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, known
from graph.cooperatives.papers.tables import HEAD, Cell, Row, head

WIDTHS: Final = (16, 44, 52, 44)
HEIGHT: Final = 11
"""Millimetres to sign in."""
NOBODY: Final = 5
"""Rows for founders to write their names in, while nobody is known to be one."""


def sign(pages: Pages, data: PaperData, signed: str) -> None:
    """A row for each founder to sign `signed`; until there has been an assembly, for each who is willing."""
    said = f"《{data.name}{signed}》全体设立人签名（盖章）"
    rows = [_row(number, each) for number, each in enumerate(data.members, 1)] or [
        Row((str(number), Blank.CELL, Blank.CELL, Blank.SIGN), HEIGHT) for number in range(1, NOBODY + 1)
    ]
    heads = [Row((Cell(said, HEAD, span=len(WIDTHS)),)), head("序号", "设立人姓名（名称）", "签名（盖章）", "日期")]
    pages.table(WIDTHS, [*heads, *rows], len(heads))


def _row(number: int, member: PaperMember) -> Row:
    return Row((str(number), known(member.name, Blank.CELL), Blank.SIGN, Blank.SIGN), HEIGHT)
