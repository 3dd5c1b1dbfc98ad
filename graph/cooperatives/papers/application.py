"""登记申请书: the application for registration, with the legal representative and, since 2022-03-01, the liaison."""

from collections.abc import Sequence
from typing import Final

from graph.cooperatives.papers.data import PERSONS, PaperData, PaperPerson
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, Drawn, known
from graph.cooperatives.papers.tables import HEAD, LEFT, Cell, Row
from graph.cooperatives.papers.words import yuan
from graph.vocabulary import MemberKind

TITLES: Final = {True: "农民专业合作社设立登记申请书", False: "农民专业合作社登记（备案）申请书"}
"""By whether they are the old forms."""
NOBODY: Final = PaperPerson("", "")
WIDTHS: Final = (44, 36, 40, 36)
BEFORE: Final = (
    "本社依照《农民专业合作社法》《农民专业合作社登记管理条例》申请设立登记，提交的文件、证件真实、合法、有效，"
    "并对其真实性承担法律责任。"
)
SINCE: Final = (
    "本社依照《农民专业合作社法》《市场主体登记管理条例》及其实施细则申请设立登记，提交的材料和填报的信息"
    "真实、合法、有效，并承担相应的法律责任。"
)


def application(data: PaperData) -> Drawn:
    """What is applied for, by whom, and with which papers."""
    pages = Pages(TITLES[data.old_forms])
    pages.note("（设立登记）")
    pages.table(WIDTHS, [*_cooperative(data), *_representative(data.chairperson or NOBODY), *_liaison(data)])
    pages.chapter("随申请书提交的文件")
    for number, title in enumerate(_attached(data), 1):
        pages.say(f"{number}．{title}；" if number < len(_attached(data)) else f"{number}．{title}。")
    pages.chapter("声明")
    pages.say(BEFORE if data.old_forms else SINCE)
    pages.close(("法定代表人签名：", Blank.FILL, "　　"), (Blank.DAY,))
    shown = (data.chairperson, None if data.old_forms else data.liaison)
    return Drawn(pages.saved(data.drawn_at), _numbers(shown))


def _attached(data: PaperData) -> tuple[str, ...]:
    """What is handed in with it, by the law of the day (法16; 旧11; 细则29)."""
    return (
        "全体设立人签名、盖章的设立大会纪要",
        "全体设立人签名、盖章的章程",
        "法定代表人、理事的任职文件及身份证明",
        "出资成员签名、盖章的出资清单",
        "成员名册及成员身份证明" if data.old_forms else "成员名册及成员主体资格文件或者自然人身份证明",
        "住所使用证明",
        "全体设立人指定代表或者委托代理人的证明" if data.old_forms else "委托代理人办理的，全体设立人授权委托书",
        "业务范围有登记前须经批准的项目的，有关批准文件",
    )


def _cooperative(data: PaperData) -> list[Row]:
    total = data.registered_total
    organizations = len(data.members) - data.count(PERSONS) - sum(each.kind is None for each in data.members)
    return [
        _head("基本情况"),
        _wide("名称", data.name),
        _wide("住所", data.domicile or f"{data.place}{Blank.FILL}"),
        _wide("业务范围", data.business_scope),
        _pair("成员出资总额（元）", yuan(total) if total else Blank.CELL, "邮政编码", Blank.CELL),
        _pair("成员总数（名）", _count(len(data.members)), "农民成员（名）", _count(data.count([MemberKind.FARMER]))),
        _pair(
            "其他公民成员（名）",
            str(data.count([MemberKind.CITIZEN])) if data.members else Blank.CELL,
            "单位成员（名）",
            str(organizations) if data.members else Blank.CELL,
        ),
        _wide("统一社会信用代码", "（设立登记由登记机关赋予，申请时不填写）"),
    ]


def _representative(chair: PaperPerson) -> list[Row]:
    return [
        _head("法定代表人"),
        _pair("姓名", _text(chair.name), "职务", "理事长"),
        _wide("住所", _text(chair.address)),
        _pair("联系电话", _text(chair.phone), "电子邮箱", Blank.CELL),
        _pair("身份证件类型", Blank.CELL, "身份证件号码", Blank.CELL),
    ]


def _liaison(data: PaperData) -> list[Row]:
    """The liaison with the office, whom the old forms did not ask for."""
    if data.old_forms:
        return []
    liaison = data.liaison or NOBODY
    return [
        _head("登记联络员"),
        _pair("姓名", _text(liaison.name), "移动电话", _text(liaison.phone)),
        _pair("固定电话", Blank.CELL, "电子邮箱", Blank.CELL),
        _pair("身份证件类型", Blank.CELL, "身份证件号码", Blank.CELL),
    ]


def _numbers(people: Sequence[PaperPerson | None]) -> frozenset[str]:
    return frozenset(each.id for each in people if each is not None and each.phone is not None)


def _head(text: str) -> Row:
    return Row((Cell(text, HEAD, span=4),), 9)


def _wide(name: str, text: str) -> Row:
    return Row((name, Cell(text, LEFT, span=3)))


def _pair(name: str, text: str, second: str, other: str) -> Row:
    return Row((name, text, second, other))


def _text(text: str | None) -> str:
    return known(text, Blank.CELL)


def _count(count: int) -> str:
    """How many there are, or a blank while there are none."""
    return str(count) if count else Blank.CELL
