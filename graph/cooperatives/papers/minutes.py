"""设立大会纪要: the minutes of the founding assembly, or what is to be filled in at it."""

from typing import Final

from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, known
from graph.cooperatives.papers.signatures import sign
from graph.cooperatives.papers.words import POSITIONS, called
from graph.cooperatives.voting import Votes, founding
from graph.office import Paper, moment
from graph.records.cases import Case, CaseAssembly

NAME: Final = "设立大会纪要"


def minutes(case: Case) -> Paper:
    """Who was there, how they voted and whom they elected; until an assembly is recorded, blanks for its members."""
    held, votes = case.assembly, Votes.of(founding(case))
    pages = Pages(f"{case.name}{NAME}")
    _meeting(pages, case)
    pages.chapter("到会情况")
    _present(pages, held, votes)
    pages.chapter("表决权")
    _votes(pages, case, votes)
    pages.chapter("通过章程")
    _charter(pages, held, votes)
    pages.chapter("选举和聘任")
    _posts(pages, case)
    pages.chapter("其他事项")
    pages.say(Blank.FILL)
    pages.chapter("设立人签名")
    sign(pages, case)
    return Paper(f"{case.code}-{NAME}.docx", pages.saved(case.reached))


def _meeting(pages: Pages, case: Case) -> None:
    held = case.assembly
    pages.chapter("会议基本情况")
    if held is None:
        pages.say(f"（系统尚无设立大会记录，以下按已确认入社的{len(case.members)}名成员拟定。）")
    pages.say("时间：", Blank.FILL if held is None else moment(held.held_at))
    pages.say("地点：", Blank.FILL)
    pages.say("主持人：", Blank.FILL, "　记录人：", Blank.FILL)


def _present(pages: Pages, held: CaseAssembly | None, votes: Votes) -> None:
    pages.say("设立人", _some(votes.basic), "名，到会设立人", _given(held, votes.present), "名。")
    reached = _given(held, "达到" if votes.quorate else "未达到")
    pages.say("法定出席人数为成员总数的三分之二以上，即不少于", _some(votes.quorum), "名：", reached, "。")


def _votes(pages: Pages, case: Case, votes: Votes) -> None:
    held = case.assembly
    extra, total = _given(held, votes.additional), _given(held, votes.total)
    pages.say("基本表决权", _some(votes.basic), "票，附加表决权", extra, "票，合计", total, "票。")
    if held is not None and held.additional:
        names = called(case, tuple(each.member for each in held.additional))
        holders = "、".join(f"{name}{each.votes}票" for name, each in zip(names, held.additional, strict=True))
        pages.say(f"享有附加表决权的成员：{holders}。")
    pages.say("到会成员的表决权", _given(held, votes.present_votes), "票。")
    pages.say("选举或者作出决议，须经表决权总数过半数通过，即不少于", _given(held, votes.majority), "票。")


def _charter(pages: Pages, held: CaseAssembly | None, votes: Votes) -> None:
    count = held and held.charter_votes
    result = _given(held, "一致通过" if count == votes.basic else "未获一致通过")
    pages.say("章程须由全体设立人", _some(votes.basic), "名一致通过。")
    pages.say("赞成的设立人", _given(held, count), "名，表决结果：", result, "。")


def _posts(pages: Pages, case: Case) -> None:
    rows = [
        (word, known(each), Blank.FILL)
        for position, word in POSITIONS.items()
        for each in [post.name for post in case.posts if post.position is position] or [""]
    ]
    pages.table(("职务", "姓名", "得票"), (56, 56, 44), rows)
    pages.say("（未设的职务填“无”；经理和财务会计人员可以聘任。）")


def _some(count: int) -> str:
    """How many there are, or a blank while there are none."""
    return str(count) if count else Blank.FILL


def _given(held: CaseAssembly | None, value: object) -> str:
    """What an assembly came to, or a blank while there has been none."""
    return Blank.FILL if held is None else str(value)
