"""Pages of text in the form of official documents (GB/T 9704): A4, its margins, typefaces and sizes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.typefaces import shade, typeset
from graph.office import legal, line, packed

NUMERALS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
BLANK: Final = "空白"
CELL: Final = "表格"
"""The styles of blanks and of tables' text: names, and ids too, by which thousands of cells are set in no time."""


class Pages:
    """A document that is written from top to bottom."""

    def __init__(self, title: str) -> None:
        self._document = Document()
        self._document.core_properties.title = line(title)
        self._chapters = 0
        self._set_page()
        self._set_styles()
        self._document.add_paragraph(line(title), "Title")

    def chapter(self, heading: str) -> None:
        """A heading, numbered on."""
        self._document.add_paragraph(f"{NUMERALS[self._chapters]}、{line(heading)}", "Heading 1")
        self._chapters += 1

    def say(self, *parts: str) -> None:
        """A paragraph of parts, the blanks among them shaded."""
        _write(self._document.add_paragraph(style="Body Text"), parts)

    def tell(self, text: str) -> None:
        """A text, each line of it a paragraph."""
        for each in legal(text).splitlines():
            if each.strip():
                self.say(each.strip())

    def table(self, heads: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]]) -> None:
        """A table of columns that are so many millimetres wide; its head is repeated on each page."""
        table = self._document.add_table(1 + len(rows), len(heads), "Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for row, values in zip(table.rows, [heads, *rows], strict=True):
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, value, width in zip(row.cells, values, widths, strict=True):
                cell.width = Mm(width)
                cell.paragraphs[0]._p.style = CELL
                _write(cell.paragraphs[0], (value,))
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    def saved(self, at: datetime) -> bytes:
        """The document, dated with an instant."""
        properties = self._document.core_properties
        properties.created = properties.modified = at.astimezone(UTC).replace(tzinfo=None)
        properties.author = properties.comments = ""
        properties.language = "zh-CN"
        saved = BytesIO()
        self._document.save(saved)
        return packed(saved.getvalue(), at)

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        footer = section.footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        footer._p.append(field)

    def _set_styles(self) -> None:
        styles = self._document.styles
        styles.element.find(f".//{qn('w:lang')}").set(qn("w:eastAsia"), "zh-CN")
        typeset(styles["Normal"], "仿宋", Pt(16))
        typeset(styles["Body Text"], "仿宋", Pt(16), indent=Pt(32))
        typeset(styles["Title"], "宋体", Pt(22), bold=True, centred=True)
        typeset(styles["Heading 1"], "黑体", Pt(16), indent=Pt(32))
        typeset(styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH), "仿宋", Pt(12), centred=True)
        shade(styles.add_style(BLANK, WD_STYLE_TYPE.CHARACTER))


def _write(paragraph: Paragraph, parts: Sequence[str]) -> None:
    for part in parts:
        run = paragraph.add_run(line(part))
        if isinstance(part, Blank):
            run._r.style = BLANK
