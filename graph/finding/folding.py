"""The folded form of names, addresses and codes: what two ways to write the same have in common.

Compatibility forms are one (NFKC: full and half width, ligatures), and so are capital and small letters; white space,
middle dots and what nobody sees are left out. Whatever else there is, punctuation and rare characters too, stays.
"""

import re
import unicodedata
from typing import Final

from graph.vocabulary import LABELS

IGNORABLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What Unicode lets a program leave out when it shows a text (Default_Ignorable_Code_Point), Hangul fillers and the
controls of direction among them."""
MIDDLE_DOTS: Final = "\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e"
DROPPED: Final = re.compile(rf"[\s{MIDDLE_DOTS}{IGNORABLE}]")
DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
"""What stands for a hyphen where a text was typed into an office's program."""
BLANKS: Final = re.compile(r"[^\S\n\r\v\f\x1c-\x1f\x85\u2028\u2029]")
"""White space within a line."""
BEGIN: Final = "^^"
END: Final = "$$"
"""Where a text begins and ends, among its characters: no character is two characters long."""


def fold(text: str) -> str:
    """The folded form of a text; empty where there is nothing in it but what is left out."""
    alike = unicodedata.normalize("NFKC", DROPPED.sub("", text)).casefold()
    return unicodedata.normalize("NFKC", DROPPED.sub("", alike))


def normalized_code(text: str) -> str:
    """A code as it is kept: in half width, without blanks, in capital letters where it has a known form."""
    bare = BLANKS.sub("", DASHES.sub("-", unicodedata.normalize("NFKC", text.strip())))
    capital = bare.upper()
    return capital if any(label.code and re.fullmatch(label.code, capital) for label in LABELS) else bare


def spaced(text: str) -> str:
    """The characters of a text with white space between them: each is a word of the index."""
    return " ".join(text)


def whole(text: str) -> str:
    """What the index has of a folded text."""
    return f"{BEGIN} {spaced(text)} {END}"
