"""成员名册: the membership roster."""

from typing import Final

from graph.cooperatives.papers.data import PERSONS, PaperData, PaperMember
from graph.cooperatives.papers.paper import Blank, Drawn, known
from graph.cooperatives.papers.sheets import Column, Sheet, Value, written
from graph.cooperatives.papers.words import KINDS
from graph.vocabulary import MemberKind

NAME: Final = "成员名册"
COLUMNS: Final = (
    Column("序号", 12, "0"),
    Column("姓名（名称）", 38),
    Column("成员类别", 22),
    Column("住所", 88),
    Column("公民身份号码（登记证书号码）", 52),
    Column("签名（盖章）", 38),
)
NOBODY: Final = 5
"""Rows to write in, while nobody is known to be a member."""


def roster(data: PaperData) -> Drawn:
    """Every member with a number, in the order of the case; who they are to prove, and to sign, is blank."""
    rows = [_row(number, each) for number, each in enumerate(data.members, 1)] or [
        (number, *[Blank.CELL] * 4, Blank.SIGN) for number in range(1, NOBODY + 1)
    ]
    farmers, units = data.count([MemberKind.FARMER]), sum(each.kind not in PERSONS for each in data.members)
    about = f"成员{len(data.members)}名，其中农民成员{farmers}名、单位成员{units}名" if data.members else ""
    sheet = Sheet(
        title=f"{data.name}{NAME}",
        about=about,
        columns=COLUMNS,
        rows=rows,
        foot=f"理事长（法定代表人）签名：{Blank.FILL}{Blank.FILL}　　日期：{Blank.DAY}",
    )
    return Drawn(written(NAME, sheet, data.drawn_at))


def _row(number: int, member: PaperMember) -> tuple[Value, ...]:
    return (
        number,
        known(member.name, Blank.CELL),
        KINDS[member.kind] if member.kind else Blank.CELL,
        known(member.address, Blank.CELL),
        known(member.credit_code, Blank.CELL),
        Blank.SIGN,
    )
