"""The papers of a case, read back by the libraries that offices read them with."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from api.texts.catalogs import catalogue
from graph.cooperatives.charter import HEADINGS
from graph.cooperatives.papers import papers
from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.roster import roster
from graph.cooperatives.papers.words import CONTRIBUTIONS, KINDS, POSITIONS
from graph.credit_codes import credit_check, organization_check
from graph.office import line, moment
from graph.records.cases import Case
from graph.vocabulary import (
    ContributionKind,
    CooperativePosition,
    CooperativeStage,
    EnterpriseKind,
    MemberKind,
    PledgeState,
)
from tests.builders.cases import SOUND, assembled, assembly, at, case, household, households, post

BODY = "91330782MA28D000" + organization_check("MA28D000")
CREDIT_CODE = BODY + credit_check(BODY)
EMPTY = case(stage=CooperativeStage.PROPOSED, growers=(), pledges=(), charter=(), assembly=None, posts=(), filing=None)
HOSTILE = (
    "=1+1",
    "+86",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "#N/A",
    "<b>&amp;</b>",
    "1\n2",
    "\t=3",
    "甲\x00\x0b乙",
)


@cache
def drawn(of: Case) -> dict[str, bytes]:
    """What is in the papers of a case, by their names."""
    return {each.name.removeprefix(f"{of.code}-").partition(".")[0]: each.content for each in papers(of)}


def sheet(of: Case, name: str) -> Worksheet:
    return load_workbook(BytesIO(drawn(of)[name])).worksheets[0]


def rows(page: Worksheet) -> list[tuple[Any, ...]]:
    """Those under the head."""
    return list(page.iter_rows(min_row=4, values_only=True))


def document(of: Case, name: str) -> Document:
    return docx.Document(BytesIO(drawn(of)[name]))


def said(of: Document) -> list[str]:
    return [each.text for each in of.paragraphs]


def cells(table: Table) -> list[tuple[str, ...]]:
    """Those under the head."""
    return [tuple(cell.text for cell in row.cells) for row in table.rows][1:]


def chapters(of: Document) -> dict[str, list[str]]:
    """Paragraphs by the heading that they are under."""
    found: dict[str, list[str]] = {}
    under: list[str] = []
    for each in of.paragraphs:
        if each.style is not None and each.style.name == "Heading 1":
            under = found.setdefault(each.text.partition("、")[2], [])
        else:
            under.append(each.text)
    return found


def test_there_are_four_named_by_the_code() -> None:
    assert [each.name for each in papers(SOUND)] == [
        "330782101249C001-成员名册.xlsx",
        "330782101249C001-出资清单.xlsx",
        "330782101249C001-设立大会纪要.docx",
        "330782101249C001-章程草案.docx",
    ]


def test_the_same_case_gives_the_same_bytes_and_no_clock_is_in_them() -> None:
    assert papers(SOUND) == papers(SOUND)
    for paper in papers(SOUND):
        with ZipFile(BytesIO(paper.content)) as archive:
            assert archive.testzip() is None
            assert {each.date_time for each in archive.infolist()} == {(2020, 5, 6, 12, 0, 0)}
            core = archive.read("docProps/core.xml").decode()
        assert core.count("2020-05-06T04:00:00Z</dcterms:") == 2


def test_every_member_is_on_the_roster() -> None:
    firm = household(
        7,
        member=f"Enterprise:{CREDIT_CODE}",
        label="五柳果业",
        kind=MemberKind.ENTERPRISE,
        grower=None,
        address=None,
        firm=EnterpriseKind.AGRICULTURAL,
    )
    own: dict[str, Any] = {"grower": None, "address": None}
    citizen = household(8, member="Person:4b8eb50f5de420af", label="王某", kind=MemberKind.CITIZEN, **own)
    unwilling = household(9, state=PledgeState.UNWILLING)
    page = sheet(case(pledges=(household(1), household(2, label="施某"), firm, citizen, unwilling)), "成员名册")
    assert page["A2"].value.endswith("成员4名，其中农民2名")
    assert [row[:-1] for row in rows(page)[:-1]] == [
        (1, "成员1", "农民", "五柳村1号", "p1", 10, Blank.FILL),
        (2, "施某", "农民", "五柳村2号", "p2", 10, Blank.FILL),
        (3, "五柳果业", "企业", Blank.FILL, CREDIT_CODE, Blank.FILL, CREDIT_CODE),
        (4, "王某", "其他公民", Blank.FILL, "4b8eb50f5de420af", Blank.FILL, Blank.FILL),
    ]
    assert {row[-1] for row in rows(page)[:-1]} == {Blank.SIGN}


def test_blanks_are_shaded_and_take_long_numbers() -> None:
    page = sheet(SOUND, "成员名册")
    assert page["G4"].value == Blank.FILL
    assert (page["G4"].fill.fill_type, page["D4"].fill.fill_type) == ("solid", None)
    assert page["G4"].number_format == "@"


def test_a_list_is_printed_on_a4_with_its_head_on_each_page() -> None:
    for name in ("成员名册", "出资清单"):
        page = sheet(SOUND, name)
        assert (page.freeze_panes, page.print_title_rows) == ("A4", "$3:$3")
        assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
        assert page["A4"].font.name == "仿宋"


def test_contributions_are_added_up() -> None:
    members = (
        household(1, contribution=0.1, contribution_kind=ContributionKind.CASH),
        household(2, contribution=0.2, contribution_kind=ContributionKind.LAND_OPERATION_RIGHT, label="施某"),
        household(3, contribution=None, contribution_kind=None),
        household(4, contribution=1000.0, contribution_kind=ContributionKind.LABOUR),
        household(5, contribution=7.0, contribution_kind=ContributionKind.CASH, state=PledgeState.UNDECIDED),
    )
    page = sheet(case(pledges=members), "出资清单")
    assert page["A2"].value.endswith("成员4名，其中已确认出资额的3名，待填的1名")
    assert [row[1:] for row in rows(page)[:4]] == [
        ("成员1", "p1", "货币", 0.1, Blank.SIGN),
        ("施某", "p2", "土地经营权", 0.2, Blank.SIGN),
        ("成员3", "p3", Blank.FILL, Blank.FILL, Blank.SIGN),
        ("成员4", "p4", "劳务（不得作为出资，须更正）", 1000, Blank.SIGN),
    ]
    assert page["E8"].value == 1000.3
    assert (page["E9"].value, page["E9"].data_type) == ("=SUM(E4:E7)", "f")
    assert {page[f"E{row}"].number_format for row in range(4, 10)} == {"#,##0.00"}


def test_the_minutes_tell_of_the_assembly() -> None:
    posts = (
        post(1, CooperativePosition.CHAIRPERSON),
        post(2, CooperativePosition.DIRECTOR),
        post(3, CooperativePosition.DIRECTOR),
    )
    held = replace(assembled(10, absent=1, votes=9, additional=(1, 1)), posts=posts)
    told = document(held, "设立大会纪要")
    assert told.paragraphs[0].text == "义乌市五柳柑桔专业合作社设立大会纪要"
    under = chapters(told)
    assert under["会议基本情况"][:2] == ["时间：2020年6月1日12时00分", f"地点：{Blank.FILL}"]
    assert under["到会情况"] == [
        "设立人10名，到会设立人9名。",
        "法定出席人数为成员总数的三分之二以上，即不少于7名：达到。",
    ]
    assert under["表决权"] == [
        "基本表决权10票，附加表决权2票，合计12票。",
        "享有附加表决权的成员：成员11票、成员21票。",
        "到会成员的表决权11票。",
        "选举或者作出决议，须经表决权总数过半数通过，即不少于7票。",
    ]
    assert under["通过章程"][1] == "赞成的设立人9名，表决结果：未获一致通过。"
    officers, founders = (cells(table) for table in told.tables)
    assert [row[:2] for row in officers] == [
        ("理事长（法定代表人）", "成员1"),
        ("理事", "成员2"),
        ("理事", "成员3"),
        ("执行监事", Blank.FILL),
        ("监事", Blank.FILL),
        ("经理", Blank.FILL),
        ("财务会计人员", Blank.FILL),
    ]
    present = ["是"] * 9 + ["否"]
    assert founders == [(str(n), f"成员{n}", present[n - 1], Blank.SIGN) for n in range(1, 11)]


def test_a_founder_who_says_nothing_any_more_is_named_by_the_code() -> None:
    held = case(pledges=households(1), assembly=assembly(["Person:p1", "Person:X"]))
    assert [row[1] for row in cells(document(held, "设立大会纪要").tables[1])] == ["成员1", "X"]


def test_until_an_assembly_is_recorded_the_minutes_are_to_be_filled_in() -> None:
    awaited = document(case(assembly=None, posts=()), "设立大会纪要")
    under = chapters(awaited)
    assert under["会议基本情况"][:2] == [
        "（系统尚无设立大会记录，以下按已确认入社的5名成员拟定。）",
        f"时间：{Blank.FILL}",
    ]
    assert under["到会情况"][0] == f"设立人5名，到会设立人{Blank.FILL}名。"
    assert under["通过章程"][1] == f"赞成的设立人{Blank.FILL}名，表决结果：{Blank.FILL}。"
    assert {row[1] for row in cells(awaited.tables[0])} == {Blank.FILL}
    assert {row[2:] for row in cells(awaited.tables[1])} == {(Blank.FILL, Blank.SIGN)}


def test_the_charter_has_twelve_items_with_text_or_a_blank() -> None:
    drafted = tuple(
        replace(each, text="  " if each.number == 4 else f"甲{each.number}\n\n乙") for each in SOUND.charter
    )
    told = document(case(charter=tuple(each for each in drafted if each.number not in (1, 2, 3))), "章程草案")
    under = chapters(told)
    assert tuple(under) == HEADINGS
    texts = list(under.values())
    assert texts[0] == ["本社名称：义乌市五柳柑桔专业合作社。", f"本社住所：{Blank.FILL}"]
    assert texts[1] == ["拟定的业务范围：柑桔种植、销售。", f"章程条文：{Blank.FILL}"]
    assert texts[2] == texts[3] == [Blank.FILL]
    assert texts[4:11] == [[f"甲{number}", "乙"] for number in range(5, 12)]
    assert texts[11][:2] == ["甲12", "乙"]
    assert len(cells(told.tables[0])) == 5
    assert told.paragraphs[1].text.startswith("（2020年6月1日设立大会，设立人5名，赞成章程的5名。")


def runs(of: Document) -> Iterator[tuple[str, str]]:
    tables = [each for table in of.tables for row in table.rows for cell in row.cells for each in cell.paragraphs]
    for paragraph in [*of.paragraphs, *tables]:
        for run in paragraph.runs:
            yield run.text, str(run.style.name)


@pytest.mark.parametrize("of", [SOUND, EMPTY])
@pytest.mark.parametrize("name", ["设立大会纪要", "章程草案"])
def test_pages_shade_their_blanks_and_are_set_for_chinese(of: Case, name: str) -> None:
    told = document(of, name)
    assert {style for text, style in runs(told) if text in set(Blank)} == {"空白"}
    assert "空白" not in {style for text, style in runs(told) if text not in set(Blank)}
    for style, family in {"Normal": "仿宋", "Title": "宋体", "Heading 1": "黑体", "表格": "仿宋"}.items():
        (fonts,) = told.styles[style].element.xpath("w:rPr/w:rFonts")
        assert dict(fonts.attrib) == {qn(f"w:{kind}"): family for kind in ("ascii", "hAnsi", "eastAsia", "cs")}
    section = told.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for table in told.tables:
        assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")


def test_where_nobody_has_said_anything_the_papers_are_forms() -> None:
    assert [row[1] for row in rows(sheet(EMPTY, "成员名册"))[:1]] == ["尚无确认入社的成员"]
    page = sheet(EMPTY, "出资清单")
    assert [page[f"E{row}"].value for row in (4, 5, 6)] == [None, Blank.FILL, "=SUM(E4:E4)"]
    assert (
        chapters(document(EMPTY, "设立大会纪要"))["到会情况"][0] == f"设立人{Blank.FILL}名，到会设立人{Blank.FILL}名。"
    )
    assert [each[-1] for each in chapters(document(EMPTY, "章程草案")).values()][2:11] == [Blank.FILL] * 9


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_but_a_text(name: str) -> None:
    person = household(1, member="Person:1", label=name)
    named = case(name=name, charter=(replace(SOUND.charter[4], text=name),), pledges=(person, household(2)))
    page = sheet(named, "成员名册")
    assert (page["B4"].value, page["B4"].data_type) == (line(name), "s")
    assert page["B4"].quotePrefix == name.startswith(("=", "+", "-", "@"))
    assert [each for row in page.iter_rows() for each in row if each.data_type in "fe"] == []
    assert sheet(named, "出资清单")["B4"].value == line(name)
    assert f"{line(name)}章程（草案）" in said(document(named, "章程草案"))


@settings(deadline=None, max_examples=50)
@given(st.text())
def test_any_text_comes_through_but_for_what_xml_lacks(name: str) -> None:
    named = case(pledges=(household(1, member="Person:1", label=name),))
    page = load_workbook(BytesIO(roster(named).content)).worksheets[0]
    assert (page["B4"].value or "") == line(name)


def test_two_thousand_members_are_all_there() -> None:
    many = assembled(2000)
    assert [row[0] for row in rows(sheet(many, "成员名册"))[:-1]] == list(range(1, 2001))
    assert len(rows(sheet(many, "出资清单"))) == 2003
    assert [row[1] for row in cells(document(many, "设立大会纪要").tables[1])] == [
        f"成员{number}" for number in range(1, 2001)
    ]


def test_instants_are_told_in_shanghai() -> None:
    assert moment(datetime(2020, 5, 31, 16, 5, tzinfo=UTC)) == "2020年6月1日0时05分"
    assert moment(at(date(2020, 6, 1), 9)) == "2020年6月1日9时00分"


def test_every_word_of_the_graph_has_its_word() -> None:
    assert CONTRIBUTIONS.keys() == set(ContributionKind)
    assert KINDS.keys() == set(MemberKind)
    assert POSITIONS.keys() == set(CooperativePosition)
    kept = catalogue("zh")
    for words in (CONTRIBUTIONS, KINDS):
        for word, told in words.items():
            assert kept.get(f"word.{word}", told) == told


def test_the_charter_is_headed_alike_in_papers_and_answers() -> None:
    assert tuple(catalogue("zh")[f"charter.{number}"] for number in range(1, 13)) == HEADINGS
