"""What papers share: what they come to, and their blanks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SHADE: Final = "FFF9E3"
"""The colour of blanks: seen on a screen, and hardly in print."""
UNKNOWN_ABOVE: Final = ("＿＿＿省", "＿＿＿市", "＿＿＿县（市、区）")
"""In place of a province, a city and a county that are not known."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is in a paper, and the ids of those whose telephone number it shows."""

    content: bytes
    numbers: frozenset[str] = frozenset()


class Blank(StrEnum):
    """A place for what the graph does not know, to be filled in or signed by hand.

    In a line of text it is underlined; in a table a cell is left empty, and where something is to be filled in, shaded.
    """

    FILL = "＿＿＿＿＿＿"
    SHORT = "＿＿＿"
    LINE = "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"
    DAY = "＿＿＿年＿＿月＿＿日"
    CELL = ""
    SIGN = "\u3000"


def known(text: str | None, blank: Blank = Blank.FILL) -> str:
    """The text, or a blank where there is none."""
    return text if text and text.strip() else blank
