"""委托代理人证明: whom all founders authorise to register."""

from typing import Final

from graph.cooperatives.papers.data import PaperData
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, Drawn
from graph.cooperatives.papers.signatures import sign
from graph.cooperatives.papers.tables import Row

NAME: Final = "委托代理人证明"
TITLES: Final = {True: "全体设立人指定代表或者委托代理人的证明", False: "全体设立人授权委托书"}
"""By whether they are the old forms."""
WIDTHS: Final = (38, 40, 38, 40)


def authority(data: PaperData) -> Drawn:
    """Who acts for the founders, what for, and until when."""
    agent = data.agent
    pages = Pages(TITLES[data.old_forms])
    pages.say(f"{data.name}全体设立人指定（委托）下列人员向登记机关办理设立登记：", keep=True)
    name, phone = (agent.name, agent.phone) if agent else (Blank.CELL, Blank.CELL)
    rows = [
        Row(("代理人姓名", name, "联系电话", phone or Blank.CELL)),
        Row(("身份证件类型", Blank.CELL, "身份证件号码", Blank.CELL)),
        Row(("代理人签名", Blank.SIGN, "日期", Blank.SIGN)),
    ]
    pages.table(WIDTHS, rows)
    pages.say("权限：提交申请文件；核对并更正申请文件中的文字错误；领取登记机关的通知和营业执照。")
    pages.say("期限：", Blank.DAY, "至", Blank.DAY, "。")
    if not data.old_forms:
        pages.say("代理人依照《市场主体登记管理条例》第十八条代为办理，不得提供虚假信息和材料。")
    pages.ask_to_sign("委托人（全体设立人）签名（盖章）如下：")
    sign(pages, data, TITLES[data.old_forms].removeprefix("全体设立人"))
    numbers = frozenset({agent.id}) if agent and agent.phone else frozenset[str]()
    return Drawn(pages.saved(data.drawn_at), numbers)
