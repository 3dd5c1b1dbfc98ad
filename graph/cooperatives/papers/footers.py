"""Numbers of pages as official documents have them (GB/T 9704): "— 1 —", on the outer side of each page."""

from typing import Final

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import _Footer
from docx.shared import Mm, Pt

ASIDE: Final = Pt(14)
"""One character between the number and the edge of the text."""
BELOW: Final = Mm(27)
"""From the lower edge of the page to the number: 7 mm under the text."""


def number_pages(document: Document, style: str) -> None:
    """Number the pages of a document in a style: odd ones on the right, even ones on the left."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.footer_distance = BELOW
    _number(section.footer, style, WD_ALIGN_PARAGRAPH.RIGHT)
    _number(section.even_page_footer, style, WD_ALIGN_PARAGRAPH.LEFT)


def _number(footer: _Footer, style: str, alignment: WD_ALIGN_PARAGRAPH) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = style
    paragraph.alignment = alignment
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = ASIDE
    paragraph.add_run("— ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    paragraph.add_run(" —")
