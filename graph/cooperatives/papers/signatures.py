"""Where the founders sign, and whether they were there."""

from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.words import NOBODY_YET, called
from graph.cooperatives.voting import founding
from graph.records.cases import Case


def sign(pages: Pages, case: Case) -> None:
    """A row for each founder; until there has been an assembly, for each member, none of whom is known to be there."""
    founders = founding(case).founders
    if not founders:
        pages.say(f"{NOBODY_YET}：", Blank.SIGN)
        return
    there = {} if case.assembly is None else dict.fromkeys(founders, "否") | dict.fromkeys(case.assembly.present, "是")
    rows = [
        (str(number), name, there.get(founder, Blank.FILL), Blank.SIGN)
        for number, (founder, name) in enumerate(zip(founders, called(case, founders), strict=True), 1)
    ]
    pages.table(("序号", "设立人姓名（名称）或住所", "到会", "签名（盖章）"), (16, 66, 32, 42), rows)
