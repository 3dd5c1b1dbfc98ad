"""任职文件: who was elected or engaged for which post, and until when."""

from typing import Final

from graph.cooperatives.papers.data import PaperData, PaperOfficer
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, Drawn, known
from graph.cooperatives.papers.signatures import HEIGHT
from graph.cooperatives.papers.tables import LEFT, Cell, Row, head
from graph.cooperatives.papers.words import ENGAGED, POSITIONS
from graph.office import day
from graph.vocabulary import CooperativePosition

NAME: Final = "任职文件"
WIDTHS: Final = (34, 24, 46, 22, 30)
LEAST: Final = (CooperativePosition.CHAIRPERSON, CooperativePosition.DIRECTOR, CooperativePosition.EXECUTIVE_SUPERVISOR)
"""The posts with a row to fill in, while nobody is elected."""


def appointments(data: PaperData) -> Drawn:
    """The legal representative and all others with a post, who sign that they take it on."""
    pages = Pages(NAME, data.name)
    pages.note("（法定代表人、理事、监事、经理及财务会计人员）")
    held = Blank.DAY if data.assembly is None else day(data.assembly.held_at)
    term = str(data.term_years) if data.term_years else Blank.SHORT
    pages.say(
        "经",
        held,
        "召开的设立大会选举和聘任，下列人员任职，任期",
        term,
        "年，自设立大会选举、聘任之日起计算：",
        keep=True,
    )
    posts = sorted(data.officers, key=lambda each: list(POSITIONS).index(each.position))
    rows = [_row(each) for each in posts] or [_empty(each) for each in LEAST]
    pages.table(WIDTHS, [head("职务", "姓名", "住所", "产生方式", "本人签名"), *rows], heads=1)
    pages.say(
        "上列理事长、理事、监事由设立大会从本社成员中选举产生。理事长、理事、经理和财务会计人员不兼任监事；"
        "理事长、理事、经理不兼任业务性质相同的其他农民专业合作社的理事长、理事、监事、经理；"
        "执行与农民专业合作社业务有关公务的人员不担任上列职务。"
    )
    pages.close(("设立大会主持人签名：", Blank.FILL, "　　"), ("记录人签名：", Blank.FILL, "　　"), (Blank.DAY,))
    return Drawn(pages.saved(data.drawn_at))


def _row(officer: PaperOfficer) -> Row:
    person, engaged = officer.person, officer.position in ENGAGED
    address = Cell(known(person.address, Blank.CELL), LEFT)
    how = "聘任" if engaged else "选举"
    return Row((POSITIONS[officer.position], person.name, address, how, Blank.SIGN), HEIGHT)


def _empty(position: CooperativePosition) -> Row:
    return Row((POSITIONS[position], Blank.CELL, Blank.CELL, "选举", Blank.SIGN), HEIGHT)
