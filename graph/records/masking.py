"""How much of a name and of a telephone number is shown to whoever may not see all of it."""

from typing import Final

COMPOUND: Final = frozenset(
    (
        *("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙"),
        *("令狐", "长孙", "慕容", "司徒", "夏侯", "端木", "百里", "南宫"),
    )
)
"""Surnames of two characters (复姓)."""
SHOWN_DIGITS: Final = ((11, 3, 4), (8, 2, 2))
"""Of a masked telephone number of so many digits or more, how many are shown in front and behind; of a shorter none.

A mobile's number has eleven; of one that is shorter at most half is shown.
"""
MASKED_NAME: Final = "＊"
"""A name of one character, which is all surname."""


def masked(phone: str | None) -> str | None:
    """The digits of a number with the middle ones left out; None of one that is too short for that."""
    digits = "".join(each for each in phone or "" if each.isdigit())
    for least, front, behind in SHOWN_DIGITS:
        if len(digits) >= least:
            return f"{digits[:front]}****{digits[-behind:]}"
    return None


def surname(name: str) -> str:
    """The surname, as it is shown of somebody out of scope; of a name of one character nothing."""
    if len(name) < 2:
        return MASKED_NAME
    length = 2 if len(name) > 2 and name[:2] in COMPOUND else 1
    return f"{name[:length]}**"
