"""Telephone numbers as people have them."""

import re
import unicodedata
from typing import Annotated, Any, Final

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from graph.finding.folding import DASHES

LONGEST: Final = 50
"""Characters of all that is given."""
HYPHEN: Final = re.compile(rf" ?(?:-|{DASHES.pattern}) ?")
"""A hyphen, as people and word processors write it."""
BETWEEN: Final = re.compile(r" ?[,;/、或和] ?|(?<=\d{7}) (?=\d{7}|0\d{2,3}-)")
"""What stands between two numbers: a blank where long groups of digits stand around it."""
EXTENSION: Final = r"(?: ?(?:转|-?分机|ext\.?|x|#|\*) ?\d{1,6}| ?\((?:转|分机) ?\d{1,6}\)|-\d)?"
NUMBER: Final = re.compile(
    rf"(?:\+?\d{{1,3}}(?:[ -]|(?=\()))?(?:\(0?\d{{2,4}}\)[ -]?)?\+?\d{{2,}}(?:[ .-]\d{{2,}})*{EXTENSION}",
    re.ASCII | re.IGNORECASE,
)
"""A country's code, an area's in brackets, groups of digits with a blank, a hyphen or a dot between, an extension."""
BRACKETS: Final = str.maketrans("[]【】", "()()")
COUNTRY: Final = re.compile(r"\(\+(\d{1,3})\) ?")
CUT_SHORT: Final = re.compile(r"1[3-9]\d{8}|1[3-9]\d{10}", re.ASCII)
"""A mobile number of China, which has eleven digits, with one too few or too many."""
DIGITS: Final = range(5, 21)
"""How many digits a number has."""


def phone(value: Any) -> str:
    """One number or two, with `、` between, in half width; a fault of pydantic for what nobody can call."""
    text = unicodedata.normalize("NFKC", value).strip().translate(BRACKETS) if isinstance(value, str) else ""
    text = COUNTRY.sub(r"+\1 ", text)
    numbers = BETWEEN.split(HYPHEN.sub("-", re.sub(r"\s+", " ", text)))
    if len(text) > LONGEST or len(numbers) > 2 or not all(_callable(each) for each in numbers):
        raise PydanticCustomError("input.phone", "not a telephone number", {"value": str(value)[:LONGEST]})
    return "、".join(numbers)


def _callable(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    told_wrong = len(set(digits)) == 1 or CUT_SHORT.fullmatch(re.sub("[ .-]", "", number))
    return NUMBER.fullmatch(number) is not None and len(digits) in DIGITS and not told_wrong


Phone = Annotated[str, BeforeValidator(phone)]
"""A telephone number, or two."""
