"""Telephone numbers as people have them."""

import re
import unicodedata
from typing import Annotated, Any, Final

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

LONGEST: Final = 50
"""Characters of all that is given."""
BETWEEN: Final = re.compile(r"\s*[,;/、，；]\s*|\s+或\s*")
"""What stands between two numbers."""
EXTENSION: Final = r"(?: ?(?:转|ext\.?|x|#) ?\d{1,6})?"
NUMBER: Final = re.compile(rf"(?:\+?\d{{1,3}}[ -])?(?:\(0?\d{{2,4}}\) ?)?\+?\d+(?:[ -]\d+)*{EXTENSION}", re.IGNORECASE)
"""A country's code, an area's in brackets, groups of digits with a blank or a hyphen between, an extension."""
DIGITS: Final = range(5, 21)
"""How many digits a number has."""


def phone(value: Any) -> str:
    """One number or two, with `、` between, in half width; a fault of pydantic for what nobody can call."""
    text = unicodedata.normalize("NFKC", value).strip() if isinstance(value, str) else ""
    numbers = BETWEEN.split(re.sub(r"\s+", " ", text))
    if len(text) > LONGEST or len(numbers) > 2 or not all(_callable(each) for each in numbers):
        raise PydanticCustomError("input.phone", "not a telephone number", {"value": str(value)[:LONGEST]})
    return "、".join(numbers)


def _callable(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    return NUMBER.fullmatch(number) is not None and len(digits) in DIGITS and digits.strip("0") != ""


Phone = Annotated[str, BeforeValidator(phone)]
"""A telephone number, or two."""
