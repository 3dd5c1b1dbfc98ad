"""章程草案: the charter as it was last drafted."""

from typing import Final

from graph.cooperatives.charter import HEADINGS
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.signatures import sign
from graph.cooperatives.voting import Votes
from graph.office import Paper, day
from graph.records.cases import Case

NAME: Final = "章程草案"
AFTERWARDS: Final = "其后如有改动，以依法通过的文本为准。"


def charter(case: Case) -> Paper:
    """The twelve items of 法15 with what was drafted; one without a text has a blank after what the graph knows."""
    pages = Pages(f"{case.name}章程（草案）")
    _adopted(pages, case)
    texts = {each.number: each.text for each in case.charter if each.text.strip()}
    for number, heading in enumerate(HEADINGS, 1):
        pages.chapter(heading)
        if number in texts:
            pages.tell(texts[number])
        else:
            _missing(pages, number, case)
    pages.say("全体设立人签名（盖章）：")
    sign(pages, case)
    return Paper(f"{case.code}-{NAME}.docx", pages.saved(case.reached))


def _adopted(pages: Pages, case: Case) -> None:
    """The vote on it; the text may have been drafted anew since, of which the case does not tell."""
    held = case.assembly
    if held is None:
        pages.say("（本草案提请设立大会审议。设立大会日期：", Blank.FILL, "）")
        return
    founders = Votes.of(held).basic
    pages.say(
        f"（{day(held.held_at)}设立大会，设立人{founders}名，赞成章程的{held.charter_votes}名。", AFTERWARDS, "）"
    )


def _missing(pages: Pages, number: int, case: Case) -> None:
    if number == 1:
        pages.say(f"本社名称：{case.name}。")
        pages.say("本社住所：", Blank.FILL)
    elif number == 2:
        pages.say(f"拟定的业务范围：{case.business_scope}。")
        pages.say("章程条文：", Blank.FILL)
    else:
        pages.say(Blank.FILL)
