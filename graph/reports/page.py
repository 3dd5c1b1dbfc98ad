"""The figures of a day on one page of A4, to pin to a wall."""

from collections.abc import Sequence
from datetime import UTC
from typing import Final

from fpdf import FPDF
from fpdf.enums import TableCellFillMode
from fpdf.fonts import FontFace
from fpdf.table import Table as Drawn
from pylopdf_fonts_zh_cn import sans_path

from graph.days import SHANGHAI
from graph.office import Paper, line
from graph.reports.day import DayReport
from graph.reports.tables import (
    COUNTS,
    RESUMPTION,
    SERVICES,
    STATES,
    Cell,
    Table,
    directives_by_level,
    errands,
    firms,
    services_in_all,
    uncovered,
)

TYPE: Final = "Noto Sans SC"
TITLE: Final = 20
HEADING: Final = 13
TEXT: Final = 9
"""Sizes of letters, in points."""
LINE: Final = 5.5
"""The height of a row, in millimetres."""
BOTTOM: Final = 280.0
"""Where the page ends, in millimetres from above."""
SHADE: Final = (236, 236, 236)
LONGEST: Final = 20
"""Characters of a text in a table, which stays in its row."""


def page(report: DayReport) -> Paper:
    """The page of a day, dated with its instant. What does not fit is counted: the workbook has all of it."""
    pdf = FPDF()
    pdf.set_creation_date(report.at.astimezone(UTC))
    pdf.set_title(f"{report.town.name}{report.on.isoformat()}日报")
    pdf.set_auto_page_break(auto=False)
    pdf.add_font(TYPE, "", str(sans_path()))
    pdf.add_page()
    pdf.set_font(TYPE, size=TITLE)
    pdf.cell(0, 12, line(f"{report.town.name}日报"), align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font(TYPE, size=TEXT + 1)
    at = report.at.astimezone(SHANGHAI)
    clock = f"{at:%H:%M}" if at.date() == report.on else "24:00"
    about = f"{report.on.year}年{report.on.month}月{report.on.day}日　截至{clock}"
    pdf.cell(0, 7, about, align="C", new_x="LMARGIN", new_y="NEXT")
    blocks = [
        ("指令上传下达、反馈汇总", directives_by_level(report), "当日无指令"),
        ("企业复工复产", firms(report), "无可见企业"),
        ("红色代跑", errands(report), "当日无代跑"),
        ("三服务", services_in_all(report), "当日无"),
        ("无人值守时段", uncovered(report), "各岗位均有人值守" if report.posts else "无可见岗位"),
    ]
    for place, (title, table, none) in enumerate(blocks):
        left = (BOTTOM - pdf.get_y()) / (len(blocks) - place)
        _block(pdf, title, table, none, int(left / LINE) - 4)
    return Paper(f"{report.town.code}-{report.on.isoformat()}-日报.pdf", bytes(pdf.output()))


def _block(pdf: FPDF, title: str, table: Table, none: str, most: int) -> None:
    """A heading and its table, of which so many rows are shown at the most."""
    pdf.ln(LINE / 2)
    pdf.set_font(TYPE, size=HEADING)
    pdf.cell(0, LINE * 1.5, title, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font(TYPE, size=TEXT)
    if not table.rows:
        pdf.cell(0, LINE, none, new_x="LMARGIN", new_y="NEXT")
        return
    plain = FontFace(fill_color=SHADE)
    with pdf.table(
        headings_style=plain,
        line_height=LINE,
        col_widths=[_width(head) for head in table.heads],
        cell_fill_mode=TableCellFillMode.NONE,
        text_align=["LEFT" if _width(head) > 1 else "RIGHT" for head in table.heads],
    ) as drawn:
        _row(drawn, table.heads)
        for values in table.rows[:most]:
            _row(drawn, values)
    if len(table.rows) > most:
        pdf.cell(0, LINE, f"另有{len(table.rows) - most}行，见工作簿", new_x="LMARGIN", new_y="NEXT")


def _row(drawn: Drawn, values: Sequence[Cell]) -> None:
    row = drawn.row()
    for value in values:
        row.cell(_short(line(value)) if isinstance(value, str) else f"{value:g}")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _width(head: str) -> int:
    """Of a column beside the others."""
    return 1 if head in (*COUNTS, *RESUMPTION, *SERVICES, *STATES.values(), "小时", "级别", "复工率") else 3
