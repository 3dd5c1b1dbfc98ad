"""身份证明附件清单: which papers prove who the members, officers, liaison and agent are, to attach."""

from collections.abc import Iterator
from typing import Final

from graph.cooperatives.papers.data import PERSONS, PaperData, PaperMember, PaperPerson
from graph.cooperatives.papers.pages import Pages
from graph.cooperatives.papers.paper import Blank, Drawn, known
from graph.cooperatives.papers.tables import LEFT, Cell, Row, head
from graph.cooperatives.papers.words import POSITIONS
from graph.vocabulary import MemberKind

NAME: Final = "身份证明附件清单"
WIDTHS: Final = (14, 34, 36, 58, 14)
ID_CARD: Final = "居民身份证复印件"
FARMER_ONCE: Final = "农业人口户口簿复印件（注）"
INSTEAD: Final = (
    "注：没有农业人口户口簿的，附居民身份证复印件和土地承包经营权证复印件，或者居民身份证复印件和村民委员会（居民委员会）"
    "出具的身份证明。"
)
"""Of farmers, as 农民专业合作社登记管理条例 asked for it."""
LICENCE: Final = "营业执照或其他登记证书复印件"
REAL_NAME: Final = "下列人员依照《市场主体登记管理条例实施细则》第十六条，配合登记机关核验身份信息（实名登记）。"
TICK: Final = "□"


def identities(data: PaperData) -> Drawn:
    """A row for each person and organization: who they are, and what is to be attached; no number is told."""
    pages = Pages(NAME, data.name)
    pages.note("（证件号码由本人填写，复印件由本人注明“与原件一致”并签名）")
    pages.say(INSTEAD if data.old_forms else REAL_NAME, keep=True)
    rows = [
        Row((str(number), name, Cell("、".join(parts), LEFT), Cell(proof, LEFT), TICK))
        for number, (name, parts, proof) in enumerate(_all(data), 1)
    ] or [Row(("1", Blank.CELL, Blank.CELL, Blank.CELL, TICK))]
    pages.table(WIDTHS, [head("序号", "姓名（名称）", "身份", "应附的证明", "已附"), *rows], heads=1)
    return Drawn(pages.saved(data.drawn_at))


def _all(data: PaperData) -> Iterator[tuple[str, list[str], str]]:
    """Names, parts and proofs: of members, then of those who have a part and are no members, each once."""
    others = {person.id: (person, part) for person, part in _people(data)}
    for member in data.members:
        theirs = [part for person, part in _people(data) if _is(member, person)]
        yield known(member.name, Blank.CELL), ["成员", *theirs], _proof(member, data)
        others = {key: found for key, found in others.items() if not _is(member, found[0])}
    for key, (person, _) in others.items():
        yield person.name, [part for each, part in _people(data) if each.id == key], ID_CARD


def _people(data: PaperData) -> Iterator[tuple[PaperPerson, str]]:
    """Everybody with a part in it beside that of a member."""
    for officer in sorted(data.officers, key=lambda each: list(POSITIONS).index(each.position)):
        yield officer.person, POSITIONS[officer.position]
    if data.liaison and not data.old_forms:
        yield data.liaison, "登记联络员"
    if data.agent:
        yield data.agent, "代理人"


def _is(member: PaperMember, person: PaperPerson) -> bool:
    """Whether a member is that person: by the id, or as the head of the household that joined."""
    household = member.id.startswith("Household:")
    return member.id == f"Person:{person.id}" or (
        household and (member.name, member.address) == (person.name, person.address)
    )


def _proof(member: PaperMember, data: PaperData) -> str:
    if member.kind is not None and member.kind not in PERSONS:
        return LICENCE
    return FARMER_ONCE if data.old_forms and member.kind is MemberKind.FARMER else ID_CARD
