"""章程: the charter as it was adopted, with the day, or as it was last drafted."""

from typing import Final

from graph.cooperatives.charter import HEADINGS
from graph.cooperatives.papers.data import PaperData
from graph.cooperatives.papers.pages import NUMERALS, Pages
from graph.cooperatives.papers.paper import Blank, Drawn
from graph.cooperatives.papers.signatures import sign
from graph.cooperatives.papers.words import yuan
from graph.office import day

NAME: Final = "章程"


def charter(data: PaperData) -> Drawn:
    """The twelve items of 法15; one without a text has a blank after what the graph knows."""
    held, everyone = data.assembly, len(data.members)
    adopted = held is not None and held.charter_votes == everyone
    pages = Pages(NAME + ("" if adopted else "（草案）"), data.name)
    if held is not None and adopted:
        pages.note(f"（{day(held.held_at)}设立大会由全体设立人一致通过）")
    else:
        pages.note("（提请设立大会审议，", Blank.DAY, "）")
    for number, heading in enumerate(HEADINGS, 1):
        pages.heading(f"第{NUMERALS[number - 1]}章　{heading}")
        if number in data.charter:
            pages.tell(data.charter[number])
        else:
            _missing(pages, number, data)
    pages.ask_to_sign("全体设立人签名（盖章）：")
    sign(pages, data, NAME)
    return Drawn(pages.saved(data.drawn_at))


def _missing(pages: Pages, number: int, data: PaperData) -> None:
    if number == 1:
        pages.say(f"本社名称：{data.name}。")
        pages.say("本社住所：", data.domicile or f"{data.place}{Blank.FILL}", "。")
    elif number == 2:
        pages.say(f"本社业务范围：{data.business_scope}。")
    elif number == 6 and data.registered_total:
        pages.say(f"本社成员出资总额{yuan(data.registered_total)}元，各成员的出资方式和出资额见出资清单。")
        pages.say(Blank.LINE)
    else:
        pages.say(Blank.LINE)
