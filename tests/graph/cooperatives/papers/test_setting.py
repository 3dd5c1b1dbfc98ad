"""How the papers of a cooperative are set: typefaces, pages, rows to sign in."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from graph.cooperatives.papers import paper
from graph.cooperatives.papers.paper import Blank
from tests.builders.papers import FOUNDED, PLACE, member
from tests.graph.cooperatives.papers.sets import DOCUMENTS, LISTS, SETS, drawn
from tests.graph.cooperatives.papers.told import SIGNED, document, sheet


def runs(of: Document) -> Iterator[tuple[str, str]]:
    for paragraph in of.paragraphs:
        for run in paragraph.runs:
            yield run.text, str(run.style.name)


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_pages_are_set_as_official_papers_are(which: str, name: str) -> None:
    told = document(drawn(which)[name])
    typefaces = {"Normal": ("仿宋", 16), "Body Text": ("仿宋", 16), "Heading 1": ("黑体", 16), "表格": ("仿宋", 12)}
    for style, (family, size) in ({"Title": ("方正小标宋简体", 22), "页码": ("宋体", 14)} | typefaces).items():
        (fonts,) = told.styles[style].element.xpath("w:rPr/w:rFonts")
        assert dict(fonts.attrib) == {qn(f"w:{kind}"): family for kind in ("ascii", "hAnsi", "eastAsia", "cs")}
        assert told.styles[style].font.size.pt == size
    section = told.sections[0]
    sizes = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [each and round(each.mm) for each in sizes] == [210, 297, 37, 28]
    assert told.settings.odd_and_even_pages_header_footer
    for footer in (section.footer, section.even_page_footer):
        assert [each.text for each in footer.paragraphs[0].runs] == ["— ", " —"]
        assert footer.paragraphs[0]._p.xpath("w:fldSimple/@w:instr") == ["PAGE"]
    marks = {Blank.FILL, Blank.SHORT, Blank.LINE, Blank.DAY}
    assert {style for text, style in runs(told) if text in marks} <= {"空白"}
    assert "空白" not in {style for text, style in runs(told) if text not in marks}


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_rows_are_high_enough_and_whole_and_stay_with_what_is_before_them(which: str, name: str) -> None:
    told = document(drawn(which)[name])
    for table in told.tables:
        for row in table._tbl.tr_lst:
            assert len(row.xpath("w:trPr/w:cantSplit")) == 1
            (height,) = row.xpath("w:trPr/w:trHeight")
            assert (height.get(qn("w:hRule")), int(height.get(qn("w:val"))) / 1440 * 25.4 >= 8) == ("atLeast", True)
    if name in SIGNED:
        table = told.tables[-1]._tbl
        heads = [row for row in table.tr_lst if row.xpath("w:trPr/w:tblHeader")]
        assert len(heads) == 2
        assert all(row.xpath(".//w:keepNext") for row in table.tr_lst[:4])
        assert table.getprevious().xpath("w:pPr/w:keepNext[not(@w:val='0')]")


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_printed_as_large_as_it_is_with_its_head_on_each_page(which: str, name: str) -> None:
    page = sheet(drawn(which)[name])
    assert (page.freeze_panes, page.print_title_rows) == ("A4", "$1:$3")
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.page_setup.scale is None
    assert page.sheet_properties.pageSetUpPr is None or not page.sheet_properties.pageSetUpPr.fitToPage
    assert (page["A1"].font.name, page["A3"].font.name, page["A4"].font.name) == ("方正小标宋简体", "黑体", "仿宋")
    assert page.HeaderFooter.differentOddEven
    odd, even = page.HeaderFooter.oddFooter, page.HeaderFooter.evenFooter
    assert odd is not None
    assert even is not None
    assert odd.right.text == even.left.text == "　— &P —　"
    rows = [page.row_dimensions[number].height for number in range(4, page.max_row + 1)]
    assert min(rows) * 25.4 / 72 >= 8
    identity = page["E4"]
    assert (identity.fill.fill_type, identity.number_format) == ("solid" if identity.value is None else None, "@")


def test_a_row_whose_text_wraps_is_as_high_as_that_takes() -> None:
    long = replace(FOUNDED, members=(member(1, address=PLACE * 5), member(2)))
    page = sheet(paper("roster.xlsx", long).content)
    assert page.row_dimensions[4].height > 3 * 18 > page.row_dimensions[5].height


def test_what_is_signed_below_a_list_has_rows_above_it_on_its_page() -> None:
    for count in range(1, 40):
        data = replace(FOUNDED, members=tuple(member(number) for number in range(1, count + 1)))
        for name, more in (("roster.xlsx", 0), ("contributions.xlsx", 1)):
            page = sheet(paper(name, data).content)
            last = max((each.id for each in page.row_breaks.brk), default=3)
            assert count + more + 3 - last >= min(2, count + more), (name, count)
