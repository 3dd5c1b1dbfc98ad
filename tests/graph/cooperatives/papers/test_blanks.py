"""What papers leave to fill in, and texts that are more than they seem."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.cooperatives.charter import HEADINGS
from graph.cooperatives.papers import paper, papers
from graph.cooperatives.papers.data import PaperAssembly, PaperMember
from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.words import yuan
from graph.office import line
from graph.vocabulary import ContributionKind
from tests.builders.papers import CHARTER, FOUNDED, HELD, ONCE, member
from tests.graph.cooperatives.papers.sets import LISTS, drawn, opened
from tests.graph.cooperatives.papers.told import (
    SIGNED,
    by_name,
    cells,
    document,
    fields,
    listed,
    read_back,
    said,
    sheet,
)

HOSTILE: Final = (
    *("=1+1", "+86", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "#N/A"),
    *("<b>&amp;</b>", "1\n2", "\t=3", "甲\x00\x0b乙"),
)


def test_an_item_of_the_charter_without_a_text_has_a_blank_after_what_is_known() -> None:
    some = replace(FOUNDED, charter={number: text for number, text in CHARTER.items() if number not in (1, 2, 4, 6)})
    chapters = read_back(by_name(papers(some))).chapters
    assert chapters[HEADINGS[0]] == ["本社名称：义乌市五柳柑桔专业合作社。", f"本社住所：{FOUNDED.domicile}。"]
    assert chapters[HEADINGS[1]] == [f"本社业务范围：{FOUNDED.business_scope}。"]
    assert chapters[HEADINGS[3]] == [Blank.LINE]
    assert chapters[HEADINGS[5]] == [
        f"本社成员出资总额{yuan(FOUNDED.total)}元，各成员的出资方式和出资额见出资清单。",
        Blank.LINE,
    ]


def test_only_those_who_contribute_are_listed_and_who_has_not_said_how_much_is_counted() -> None:
    some = (
        member(1),
        replace(member(2), contribution=None, contribution_kind=None),
        replace(member(4), contribution=None),
        replace(member(5), contribution_kind=ContributionKind.LABOUR),
    )
    data = replace(FOUNDED, members=some)
    page = sheet(paper("contributions.xlsx", data).content)
    assert [row[1:4] for row in listed(page)] == [
        (member(1).name, "货币", 1000.1),
        (member(4).name, "货币", None),
        (member(5).name, "劳务（不得作为出资，须更正）", 5000.1),
    ]
    assert page["B7"].value == "出资总额（未含待填的1名）"
    assert data.registered_total is None
    assert fields(opened("application.docx", data).tables[0])["基本情况/成员出资总额（元）"] == ""
    assert f"出资总额{Blank.FILL}元" in "\n".join(said(opened("minutes.docx", data)))


def test_while_nobody_has_joined_the_papers_are_forms_to_fill_in() -> None:
    assert [row[1:] for row in listed(sheet(drawn("empty")["roster.xlsx"]))] == [(None,) * 5] * 5
    assert [row[1:] for row in listed(sheet(drawn("empty")["contributions.xlsx"]))] == [(None,) * 5]
    told = said(document(drawn("empty")["minutes.docx"]))
    assert f"应到设立人{Blank.SHORT}名，实到设立人{Blank.SHORT}名。" in told
    assert f"时间：{Blank.FILL}" in told
    for name in SIGNED:
        assert [row[1] for row in cells(document(drawn("empty")[name]).tables[-1], 2)] == [""] * 5
    form = fields(document(drawn("empty")["application.docx"]).tables[0])
    assert {label for label, text in form.items() if text and not label.endswith(("身份证件类型", "职务"))} == {
        "基本情况/名称",
        "基本情况/住所",
        "基本情况/业务范围",
        "基本情况/统一社会信用代码",
    }


def test_a_founder_of_whom_nothing_is_known_any_more_is_still_counted_and_signs() -> None:
    data = replace(ONCE, members=(member(1), PaperMember("Household:X", None, None)))
    assert [row[:3] for row in listed(sheet(paper("roster.xlsx", data).content))] == [
        (1, member(1).name, "农民"),
        (2, None, None),
    ]
    assert [row[1] for row in cells(opened("charter.docx", data).tables[-1], 2)] == [member(1).name, ""]
    assert fields(opened("application.docx", data).tables[0])["基本情况/单位成员（名）"] == "0"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_but_a_text(name: str) -> None:
    data = replace(FOUNDED, name=name, members=(member(1, name=name), member(2)), assembly=PaperAssembly(HELD, 2))
    for listing in LISTS:
        page = sheet(paper(listing, data).content)
        assert (page["B4"].value, page["B4"].data_type) == (line(name), "s")
        assert page["B4"].quotePrefix == name.startswith(("=", "+", "-", "@"))
        formulas = [each.value for row in page.iter_rows() for each in row if each.data_type in "fe"]
        assert formulas == (["=SUM(D4:D5)"] if listing == "contributions.xlsx" else [])
    titles = [
        each.text for each in opened("charter.docx", data).paragraphs if each.style and each.style.name == "Title"
    ]
    assert "".join(titles) == f"{line(name)}章程"


@settings(deadline=None, max_examples=50)
@given(st.text())
def test_any_text_comes_through_but_for_what_xml_lacks(name: str) -> None:
    page = sheet(paper("roster.xlsx", replace(ONCE, members=(member(1, name=name),))).content)
    assert (page["B4"].value or "") == (line(name) if name.strip() else "")
