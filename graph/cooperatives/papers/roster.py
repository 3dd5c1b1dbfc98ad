"""成员名册: the membership roster."""

from collections.abc import Mapping
from typing import Final

from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.sheets import Column, Sheet, Value, written
from graph.cooperatives.papers.words import KINDS, NOBODY_YET, address_of, key
from graph.credit_codes import is_credit_code
from graph.office import Paper
from graph.records.cases import Case, CaseMember

NAME: Final = "成员名册"
COLUMNS: Final = (
    Column("序号", 7, "0"),
    Column("姓名（名称）", 24),
    Column("成员类别", 12),
    Column("住所（地址）", 26),
    Column("系统编号", 24),
    Column("种植面积（亩）", 13, "General"),
    Column("身份证件号码（统一社会信用代码）", 28),
    Column("签名（盖章）", 20),
)


def roster(case: Case) -> Paper:
    """Every member with a number, in the order of the case; who they are to prove, and to sign, is blank."""
    planted = {each.household: each.planted_area for each in case.growers}
    rows = [_row(number, each, planted) for number, each in enumerate(case.members, 1)]
    sheet = Sheet(
        title=f"{case.name}{NAME}",
        about=f"合作社编码：{case.code}　所在村：{case.village_name}　产品：{case.product}　"
        f"成员{len(case.members)}名，其中农民{len(case.farmers)}名",
        columns=COLUMNS,
        rows=rows or [("", NOBODY_YET, *[""] * (len(COLUMNS) - 2))],
        foot=[("经办人：", Blank.SIGN, "　日期：", Blank.FILL)],
    )
    return Paper(f"{case.code}-{NAME}.xlsx", written(NAME, sheet, case.reached))


def _row(number: int, member: CaseMember, planted: Mapping[str, float]) -> tuple[Value, ...]:
    area = None if member.grower is None else planted.get(member.grower)
    return (
        number,
        member.label,
        KINDS[member.kind],
        address_of(member),
        key(member.member),
        Blank.FILL if area is None else area,
        key(member.member) if is_credit_code(key(member.member)) else Blank.FILL,
        Blank.SIGN,
    )
