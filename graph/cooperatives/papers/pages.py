"""Pages of text in the form of official documents (GB/T 9704): A4, its margins, typefaces, sizes and page numbers."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from graph.cooperatives.papers.footers import number_pages
from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.tables import CELL, HEAD, LEFT, Row, add_table
from graph.cooperatives.papers.typefaces import HEADING, NUMBER, TEXT, TITLE, shade, typeset
from graph.office import legal, line, packed

NUMERALS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
BLANK, NOTE, LAST, PAGE = "空白", "说明", "落款", "页码"
"""Styles of blanks, of what stands under a title, of where somebody signs for all, and of the numbers of pages."""
TITLE_LETTERS: Final = 19
"""How many letters of a title stand in a line."""


class Pages:
    """A document that is written from top to bottom."""

    def __init__(self, title: str, of: str = "") -> None:
        """A document of a title, before which stands whose it is; one too long for a line is broken between them."""
        self._document = Document()
        self._document.core_properties.title = line(of + title)
        self._chapters = 0
        self._set_page()
        self._set_styles()
        long = bool(of) and len(of + title) > TITLE_LETTERS
        for part in (of, title) if long else (of + title,):
            self._document.add_paragraph(line(part), "Title")

    def note(self, *parts: str) -> None:
        """A line under the title."""
        _write(self._document.add_paragraph(style=NOTE), parts)

    def chapter(self, heading: str) -> None:
        """A heading, numbered on, which stays with what follows."""
        self.heading(f"{NUMERALS[self._chapters]}、{heading}")
        self._chapters += 1

    def heading(self, heading: str) -> None:
        """A heading that has its own number, and stays with what follows."""
        self._document.add_paragraph(line(heading), "Heading 1").paragraph_format.keep_with_next = True

    def say(self, *parts: str, keep: bool = False) -> None:
        """A paragraph of parts, the blanks among them shaded; it stays with what follows where that is said."""
        paragraph = self._document.add_paragraph(style="Body Text")
        paragraph.paragraph_format.keep_with_next = keep
        paragraph.paragraph_format.keep_together = keep
        _write(paragraph, parts)

    def ask_to_sign(self, *parts: str) -> None:
        """A paragraph before a table in which all sign: on one page with the one before it, and with the table."""
        self._keep_last()
        self.say(*parts, keep=True)

    def tell(self, text: str) -> None:
        """A text, each line of it a paragraph."""
        for each in legal(text).splitlines():
            if each.strip():
                self.say(each.strip())

    def table(self, widths: Sequence[int], rows: Sequence[Row], heads: int = 0) -> None:
        """A table of columns that are so many millimetres wide; the first rows are its head, repeated on each page."""
        add_table(self._document, widths, rows, heads)

    def close(self, *lines: Sequence[str]) -> None:
        """The lines at the end where somebody signs: on one page, with the paragraph before them."""
        self._keep_last()
        for place, parts in enumerate(lines, 1):
            paragraph = self._document.add_paragraph(style=LAST)
            paragraph.paragraph_format.keep_with_next = place < len(lines)
            _write(paragraph, parts)

    def _keep_last(self) -> None:
        """The last paragraph stays with what follows."""
        last = self._document.paragraphs[-1].paragraph_format
        last.keep_with_next = last.keep_together = True

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

    def _set_styles(self) -> None:
        styles = self._document.styles
        styles.element.find(f".//{qn('w:lang')}").set(qn("w:eastAsia"), "zh-CN")
        centre, right = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
        for name in (CELL, HEAD, LEFT, NOTE, LAST, PAGE):
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        typeset(styles["Normal"], TEXT, Pt(16), Pt(28))
        typeset(styles["Body Text"], TEXT, Pt(16), Pt(28), indent=Pt(32))
        typeset(styles["Title"], TITLE, Pt(22), Pt(36), alignment=centre)
        typeset(styles["Heading 1"], HEADING, Pt(16), Pt(28), indent=Pt(32))
        typeset(styles[CELL], TEXT, Pt(12), Pt(18), alignment=centre)
        typeset(styles[HEAD], HEADING, Pt(12), Pt(18), alignment=centre)
        typeset(styles[LEFT], TEXT, Pt(12), Pt(18))
        typeset(styles[NOTE], TEXT, Pt(14), Pt(28), alignment=centre)
        typeset(styles[LAST], TEXT, Pt(16), Pt(34), alignment=right)
        typeset(styles[PAGE], NUMBER, Pt(14), Pt(18))
        shade(styles.add_style(BLANK, WD_STYLE_TYPE.CHARACTER).element.get_or_add_rPr())
        number_pages(self._document, PAGE)


def _write(paragraph: Paragraph, parts: Sequence[str]) -> None:
    for part in parts:
        run = paragraph.add_run(line(part))
        if isinstance(part, Blank):
            run._r.style = BLANK
