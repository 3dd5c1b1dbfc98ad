"""出资清单: who brings in what, and what that comes to."""

from typing import Final

from graph.cooperatives.law.contributions import PERMITTED
from graph.cooperatives.papers.data import PaperData, PaperMember
from graph.cooperatives.papers.paper import Blank, Drawn, known
from graph.cooperatives.papers.sheets import Column, Sheet, Sum, Value, written
from graph.cooperatives.papers.words import CONTRIBUTIONS
from graph.vocabulary import ContributionKind

NAME: Final = "出资清单"
UNFIT: Final = "（不得作为出资，须更正）"
"""Beside a kind that the law does not take (法13)."""
AMOUNT: Final = "#,##0.00"
COLUMNS: Final = (
    Column("序号", 13, "0"),
    Column("成员姓名（名称）", 56),
    Column("出资方式", 50),
    Column("出资额（元）", 44, AMOUNT),
    Column("非货币出资作价方式", 44),
    Column("签名（盖章）", 42),
)


def contributions(data: PaperData) -> Drawn:
    """Those who contribute, with what they do, and one total: a sum that goes on with what is filled in by hand."""
    rows = [_row(number, each) for number, each in enumerate(data.contributors, 1)] or [
        (1, Blank.CELL, Blank.CELL, Blank.CELL, Blank.CELL, Blank.SIGN)
    ]
    left = f"（未含待填的{data.unstated}名）" if data.unstated and data.total else ""
    sheet = Sheet(
        title=f"{data.name}成员{NAME}",
        about=f"出资成员{len(data.contributors)}名" if data.members else "",
        columns=COLUMNS,
        rows=rows,
        total=("", f"出资总额{left}", "", Sum(data.total), "", ""),
        foot=f"理事长（法定代表人）签名：{Blank.FILL}{Blank.FILL}　　日期：{Blank.DAY}",
    )
    return Drawn(written(NAME, sheet, data.drawn_at))


def _row(number: int, member: PaperMember) -> tuple[Value, ...]:
    amount = Blank.CELL if member.contribution is None else member.contribution
    kind = member.contribution_kind
    return number, known(member.name, Blank.CELL), _kind(kind), amount, _valuation(member), Blank.SIGN


def _kind(kind: ContributionKind | None) -> str:
    if kind is None:
        return Blank.CELL
    return CONTRIBUTIONS[kind] + ("" if kind in PERMITTED else UNFIT)


def _valuation(member: PaperMember) -> str:
    """How it was valued: money is not."""
    return "—" if member.contribution_kind is ContributionKind.CASH else known(member.valuation, Blank.CELL)
