"""What papers share: their blanks."""

from enum import StrEnum
from typing import Final

SHADE: Final = "FFF2CC"
"""The colour of blanks."""


class Blank(StrEnum):
    """A place for what the graph does not know: to be filled in, or to be signed, by hand."""

    FILL = "＿＿＿＿（待填）"
    SIGN = "＿＿＿＿（待签）"


def known(text: str | None) -> str:
    """The text, or a blank where there is none."""
    return text if text and text.strip() else Blank.FILL
