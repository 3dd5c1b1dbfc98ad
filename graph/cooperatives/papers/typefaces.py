"""How styles of pages are set (GB/T 9704): typefaces for Chinese and for Latin letters alike, sizes, lines, shading."""

from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle

from graph.cooperatives.papers.paper import SHADE

TITLE, HEADING, TEXT, NUMBER = "方正小标宋简体", "黑体", "仿宋", "宋体"
"""Typefaces of titles (小标宋体), of headings, of text, and of the numbers of pages."""
LETTERS: Final = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
THEMED: Final = ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme")


def typeset(
    style: BaseStyle,
    family: str,
    size: Length,
    line: Length,
    *,
    alignment: WD_ALIGN_PARAGRAPH | None = None,
    indent: Length | None = None,
) -> None:
    """Set a style of paragraphs in a typeface, named for Chinese too, for which a theme would have another one.

    Lines are exactly as high as said, so that a page has as many of them whatever typeface is there.
    """
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{style.name} is no style of paragraphs")
    style.font.size, style.font.bold, style.font.color.rgb = size, False, RGBColor(0, 0, 0)
    letters = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in THEMED:
        letters.attrib.pop(qn(name), None)
    for name in LETTERS:
        letters.set(qn(name), family)
    for rule in style.element.xpath("w:pPr/w:pBdr"):
        rule.getparent().remove(rule)
    form = style.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, line
    form.first_line_indent = indent
    form.alignment = alignment
    form.keep_with_next = form.keep_together = False
    form.widow_control = True


def shade(element: BaseOxmlElement) -> None:
    """Shade what has these properties: of a style, or of a cell."""
    shading = OxmlElement("w:shd")
    for name, value in {"w:val": "clear", "w:color": "auto", "w:fill": SHADE}.items():
        shading.set(qn(name), value)
    element.append(shading)
