"""Texts as they are kept: in NFC, without white space around them, and without characters that nobody sees."""

import re
import unicodedata
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from graph.finding.folding import IGNORABLE

LONGEST: Final = 100
"""Characters of a text of one line."""
LONGEST_KEY: Final = 200
"""Characters of the key of a request."""
LINES: Final = re.compile("\r\n|[\n\v\f\r\u0085\u2028\u2029]")
"""What ends a line, also as Word writes it."""
NO_CHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
"""What Unicode promises never to be a character."""
BLANK: Final = f"\u2800\ufff9-\ufffb{IGNORABLE}{NO_CHARACTERS}"
"""A Braille pattern without dots, marks of annotations, what is ignored where it is not known, no characters."""
UNSEEN: Final = re.compile(f"[\0-\x1f\x7f-\x9f\u2028\u2029{BLANK}]")
UNSEEN_IN_LINES: Final = re.compile(f"[\0-\x08\x0e-\x1f\x7f-\x9f{BLANK}]")


def one_line(value: Any) -> str:
    """A text of one line; a fault of pydantic for what is none, or not 1 to 100 characters long."""
    return _at_most(LONGEST, value)


def key(value: Any) -> str:
    """The key of a request: a text of one line, 1 to 200 characters long; a fault of pydantic for what is none."""
    return _at_most(LONGEST_KEY, value)


def lines(value: Any) -> str:
    """A text of one line or more, with one kind of line break; a fault of pydantic for what is none."""
    return _normalized(LINES.sub("\n", value) if isinstance(value, str) else value, UNSEEN_IN_LINES)


def _at_most(limit: int, value: Any) -> str:
    text = _normalized(value, UNSEEN)
    if not 1 <= len(text) <= limit:
        raise PydanticCustomError("input.text", "not a text of that length", {"limit": limit})
    return text


def _normalized(value: Any, unseen: re.Pattern[str]) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("input.no_text", "not a text")
    text = unicodedata.normalize("NFC", value.strip())
    alone = text[:1] if unicodedata.category(text[:1] or " ").startswith("M") else ""
    if found := alone or unseen.search(text):
        raise PydanticCustomError("input.unseen", "a character that nobody sees", {"value": f"U+{ord(found[0]):04X}"})
    return text


Text = Annotated[str, BeforeValidator(one_line)]
"""1 to 100 characters on one line, in NFC, without white space around them."""
Key = Annotated[str, BeforeValidator(key)]
"""The key of a request: 1 to 200 characters on one line."""
Lines = Annotated[str, BeforeValidator(lines)]
"""A text of one line or more, in NFC, without white space around it."""
Note = Annotated[Lines, Field(min_length=1, max_length=1000)]
"""A text of one line or more, 1 to 1000 characters."""
