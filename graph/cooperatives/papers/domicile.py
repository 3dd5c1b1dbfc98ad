"""住所使用证明: that the cooperative may use its domicile."""

from typing import Final

from graph.cooperatives.papers.data import PaperData
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, Drawn

NAME: Final = "住所使用证明"


def domicile(data: PaperData) -> Drawn:
    """What whoever owns the place declares, and the village, where there is no title to it."""
    pages = Pages(NAME)
    pages.chapter("房屋（场所）情况")
    pages.say("坐落：", data.domicile or f"{data.place}{Blank.FILL}", "。")
    pages.say("建筑面积：", Blank.SHORT, "平方米。房屋用途：", Blank.FILL, "。")
    pages.say("产权人：", Blank.FILL, "。产权证明及编号：", Blank.FILL, "。")
    pages.chapter("使用约定")
    pages.say(f"产权人同意将上述房屋（场所）提供给{data.name}作为住所使用。")
    pages.say("使用方式（无偿使用、租赁）：", Blank.FILL, "。")
    pages.say("期限：", Blank.DAY, "至", Blank.DAY, "。")
    pages.say("本证明附产权证明复印件；租赁的，附租赁协议复印件。")
    pages.close(("产权人签名（盖章）：", Blank.FILL, "　　"), (Blank.DAY,))
    pages.chapter("村民委员会（居民委员会）证明")
    pages.say(
        "没有产权证明的，由房屋（场所）所在地的村民委员会（居民委员会）证明：上述房屋（场所）属产权人所有，情况属实。"
    )
    pages.close(("村民委员会（居民委员会）盖章：", Blank.FILL, "　　"), (Blank.DAY,))
    return Drawn(pages.saved(data.drawn_at))
