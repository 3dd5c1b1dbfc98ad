"""How styles of pages are set: typefaces for Chinese and for Latin letters alike, sizes, lines, shading."""

from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle

from graph.cooperatives.papers.paper import SHADE

LINE: Final = 1.75
"""Lines, in sizes of the letters: 22 of them on a page of text."""
LETTERS: Final = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
THEMED: Final = ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme")


def typeset(
    style: BaseStyle,
    family: str,
    size: Length,
    *,
    bold: bool = False,
    centred: bool = False,
    indent: Length | None = None,
) -> None:
    """Set a style of paragraphs in a typeface, named for Chinese too, for which a theme would have another one."""
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{style.name} is no style of paragraphs")
    style.font.size, style.font.bold, style.font.color.rgb = size, bold, RGBColor(0, 0, 0)
    letters = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in THEMED:
        letters.attrib.pop(qn(name), None)
    for name in LETTERS:
        letters.set(qn(name), family)
    for rule in style.element.xpath("w:pPr/w:pBdr"):
        rule.getparent().remove(rule)
    form = style.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Pt(size.pt * LINE)
    form.first_line_indent = indent
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else None


def shade(style: BaseStyle) -> None:
    """Shade a style."""
    shading = OxmlElement("w:shd")
    for name, value in {"w:val": "clear", "w:color": "auto", "w:fill": SHADE}.items():
        shading.set(qn(name), value)
    style.element.get_or_add_rPr().append(shading)
