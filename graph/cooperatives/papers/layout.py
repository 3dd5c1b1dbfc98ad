"""How lists are laid out on pages of A4, lying: how wide columns are, how high rows, and where a page ends."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Final
from unicodedata import east_asian_width

from openpyxl.worksheet.page import PageMargins

POINT: Final = 25.4 / 72
"""Millimetres."""
TITLE, ABOUT, HEAD, FOOT = 44.0, 24.0, 36.0, 36.0
"""Heights of the title, of the line about the list, of the table's head and of the line below, in points."""
LEAST: Final = 31.0
"""The least height of a row, in points: 11 mm, to sign in."""
LINE: Final = 18.0
"""The height of a line of text of 12 points."""
LETTER: Final = 12.0
"""The width of a Chinese letter, in points; others have half of it."""
ASIDE: Final = 8.0
"""What is left free in a cell beside its text, in points."""
MARGIN: Final = PageMargins(left=15 / 25.4, right=15 / 25.4, top=22 / 25.4, bottom=22 / 25.4, header=0.4, footer=0.4)
PAGE: Final = (210 - 2 * 22 - 3) / POINT - TITLE - ABOUT - HEAD
"""What is left of a page for rows, in points, under what is repeated on each, with 3 mm to spare."""
PIXELS: Final = 96 / 25.4
"""To a millimetre."""
DIGIT, BESIDE = 8, 5
"""Pixels of a digit in the typeface that widths are counted in, and what a column has beside its digits."""
NARROWER: Final = 0.92
"""By how much a column may be narrower, where another program measures that typeface otherwise."""
TOGETHER: Final = 2
"""So many rows, at least, stand on the last page with what is signed below them."""


def columns_of(widths: Iterable[int]) -> list[float]:
    """Widths of columns in digits, from millimetres."""
    return [round((width * PIXELS - BESIDE) / DIGIT, 2) for width in widths]


def height_of(cells: Iterable[tuple[str, int]]) -> float:
    """The height of a row of texts in columns that are so many millimetres wide, in points: with all that wraps."""
    lines = (ceil(_width(text) / (width * NARROWER / POINT - ASIDE)) for text, width in cells)
    return max(LEAST, max(lines) * LINE + ASIDE)


def breaks(heights: Sequence[float], below: float) -> list[int]:
    """After which rows of these heights a page ends, where the last ones stand together with what is below them."""
    ends: list[int] = []
    used, last = 0.0, len(heights) - TOGETHER
    for place, height in enumerate(heights):
        rest = sum(heights[place:]) + below if place >= last else height
        if used and used + rest > PAGE and (place <= last or used + height > PAGE):
            ends.append(place)
            used = 0.0
        used += height
    return ends


def _width(text: str) -> float:
    return sum(LETTER if east_asian_width(letter) in "WFA" else LETTER / 2 for letter in text)
