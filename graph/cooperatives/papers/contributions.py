"""出资清单: who brings in what."""

from typing import Final

from graph.cooperatives.law.contributions import PERMITTED
from graph.cooperatives.law.contributions import total as sum_of
from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.sheets import Column, Sheet, Sum, Value, written
from graph.cooperatives.papers.words import CONTRIBUTIONS, NOBODY_YET, key
from graph.office import Paper
from graph.records.cases import Case, CaseMember

NAME: Final = "出资清单"
UNFIT: Final = "（不得作为出资，须更正）"
"""Beside a kind that the law does not take (法13)."""
COLUMNS: Final = (
    Column("序号", 7, "0"),
    Column("成员姓名（名称）或住所", 34),
    Column("系统编号", 24),
    Column("出资方式", 24),
    Column("出资额（元）", 20, "#,##0.00"),
    Column("签名（盖章）", 22),
)


def contributions(case: Case) -> Paper:
    """Every member with what they pledged to bring in; the total as a value, and as a formula for what is filled in."""
    rows = [_row(number, each) for number, each in enumerate(case.members, 1)]
    amounts = [each.contribution for each in case.members if each.contribution is not None]
    total = float(sum_of(case.members))
    sheet = Sheet(
        title=f"{case.name}成员{NAME}",
        about=f"合作社编码：{case.code}　成员{len(rows)}名，其中已确认出资额的{len(amounts)}名，"
        f"待填的{len(rows) - len(amounts)}名",
        columns=COLUMNS,
        rows=rows or [("", NOBODY_YET, *[""] * (len(COLUMNS) - 2))],
        totals=[
            ("", "合计（已确认的出资额）", "", "", total if amounts else Blank.FILL, ""),
            ("", "合计（按上表计算，填写后更新）", "", "", Sum.OF_ROWS, ""),
        ],
        foot=[("理事长（法定代表人）：", Blank.SIGN, "　日期：", Blank.FILL)],
    )
    return Paper(f"{case.code}-{NAME}.xlsx", written(NAME, sheet, case.reached))


def _row(number: int, member: CaseMember) -> tuple[Value, ...]:
    amount = Blank.FILL if member.contribution is None else member.contribution
    return number, member.label, key(member.member), _kind(member), amount, Blank.SIGN


def _kind(member: CaseMember) -> str:
    kind = member.contribution_kind
    if kind is None:
        return Blank.FILL
    return CONTRIBUTIONS[kind] + ("" if kind in PERMITTED else UNFIT)
