"""设立大会纪要: the minutes of the founding assembly, or what is to be filled in at it."""

from typing import Final

from graph.cooperatives.papers.data import PaperAssembly, PaperData
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, Drawn, known
from graph.cooperatives.papers.signatures import sign
from graph.cooperatives.papers.tables import Row, head
from graph.cooperatives.papers.words import POSITIONS, yuan
from graph.office import moment

NAME: Final = "设立大会纪要"
POSTS: Final = (62, 50, 44)
"""Widths of the columns of those elected."""


def minutes(data: PaperData) -> Drawn:
    """Who was there, what they resolved and whom they elected; until an assembly is recorded, blanks for that.

    All founders have to be present and to vote for the charter (法14), so no quorum is told.
    """
    pages = Pages(NAME, data.name)
    _meeting(pages, data)
    pages.chapter("会议决议")
    _charter(pages, data)
    _contributions(pages, data)
    _posts(pages, data)
    _authority(pages, data)
    pages.chapter("其他事项")
    pages.say(Blank.LINE)
    pages.chapter("签名")
    pages.ask_to_sign("全体设立人确认本纪要记载属实，签名（盖章）如下：")
    sign(pages, data, NAME)
    return Drawn(pages.saved(data.drawn_at))


def _meeting(pages: Pages, data: PaperData) -> None:
    held, everyone = data.assembly, len(data.members)
    pages.chapter("会议基本情况")
    pages.say("时间：", Blank.FILL if held is None else moment(held.held_at))
    pages.say("地点：", Blank.FILL)
    pages.say("主持人：", Blank.FILL, "　记录人：", Blank.FILL)
    present = sum(each.present for each in data.members)
    pages.say("应到设立人", _some(everyone), "名，实到设立人", _given(held, present), "名。")
    if held is None or present == everyone:
        pages.say("全体设立人出席会议，符合《农民专业合作社法》第十四条的规定。")
    votes = sum(each.votes for each in data.members)
    if votes:
        names = "、".join(f"{known(each.name)}{each.votes}票" for each in data.members if each.votes)
        pages.say(f"成员每人一票基本表决权，计{everyone}票；附加表决权{votes}票：{names}。")
    else:
        pages.say("成员每人一票基本表决权，计", _some(everyone), "票。")


def _charter(pages: Pages, data: PaperData) -> None:
    held, everyone = data.assembly, len(data.members)
    pages.say(f"（一）审议通过《{data.name}章程》。")
    carried = held is None or held.charter_votes == everyone
    agreed = "全体设立人一致通过" if carried else "未获全体设立人一致通过"
    pages.say("赞成的设立人", _given(held, held and held.charter_votes), f"名，{agreed}。")


def _contributions(pages: Pages, data: PaperData) -> None:
    count = str(len(data.contributors)) if any(each.contributes for each in data.contributors) else Blank.SHORT
    amount = yuan(data.registered_total) if data.registered_total else Blank.FILL
    pages.say("（二）确认成员出资。出资成员", count, "名，出资总额", amount, "元，各成员的出资方式和出资额见出资清单。")
    pages.say("（三）确定住所为", data.domicile or f"{data.place}{Blank.FILL}", "。")


def _posts(pages: Pages, data: PaperData) -> None:
    term = str(data.term_years) if data.term_years else Blank.SHORT
    pages.say("（四）选举和聘任下列人员，任期", term, "年：", keep=True)
    rows = [
        Row((word, known(name, Blank.CELL), Blank.CELL if votes is None else str(votes)))
        for position, word in POSITIONS.items()
        for name, votes in [(each.person.name, each.votes) for each in data.officers if each.position is position]
        or [("", None)]
    ]
    pages.table(POSTS, [head("职务", "姓名", "赞成票数"), *rows], heads=1)
    pages.say("未设的职务填“无”。设执行监事的不设监事会。经理和财务会计人员可以聘任。")


def _authority(pages: Pages, data: PaperData) -> None:
    agent = data.agent.name if data.agent else Blank.FILL
    pages.say("（五）授权", agent, "向登记机关办理设立登记，提交、补正和领取有关文件。")
    if not data.old_forms:
        liaison = data.liaison.name if data.liaison else Blank.FILL
        pages.say("（六）指定", liaison, "为登记联络员。")


def _some(count: int) -> str:
    """How many there are, or a blank while there are none."""
    return str(count) if count else Blank.SHORT


def _given(held: PaperAssembly | None, value: object) -> str:
    """What an assembly came to, or a blank while there has been none."""
    return Blank.SHORT if held is None else str(value)
