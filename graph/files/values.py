"""What stands in cells as offices write it, read by the kind of its column."""

import re
import unicodedata
from datetime import date, timedelta
from typing import Any, Final

from pydantic_core import PydanticCustomError

from graph.credit_codes import CITIZEN_CHECKS, is_citizen_number
from graph.days import today
from graph.errors import Message
from graph.files.columns import Column, Kind, term
from graph.finding.folding import IGNORABLE, normalized_code
from graph.forms.phones import phone
from graph.forms.texts import lines, one_line
from graph.forms.values import KEY
from graph.vocabulary.described import Described

TRUE: Final = frozenset({"是", "有", "对", "√", "✓", "y", "yes", "true", "1"})
FALSE: Final = frozenset({"否", "无", "不是", "×", "✗", "x", "n", "no", "false", "0"})
YEAR: Final = re.compile(r"((?:18|19|20)\d\d)(?:年|[-./年]\d{1,2}|\d{4}$|\d{2}$|$).*")
"""A year, alone or as the beginning of a date: 1962, 1962年, 1962-05, 1962.5.3, 19620503."""
SERIAL: Final = re.compile(r"\d{5}")
ORIGIN: Final = date(1899, 12, 30)
"""The day from which Excel counts."""
EARLIEST: Final = 1850
NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
MOST: Final = 1e9
BETWEEN: Final = re.compile(rf"(?<=\d)[\s{IGNORABLE}\-_./\\,·•]+(?=[\dX])")
"""What people write between groups of digits."""
EIGHTEEN: Final = re.compile(r"(?=(\d{17}[\dX]))")
"""Eighteen places, wherever they begin: more digits may stand before and behind."""
ROUNDED: Final = re.compile(r"([1-9])\.(\d{13,16})E\+17")
"""What a workbook makes of eighteen digits that were typed as a number: the last ones are gone, the check with them."""


class Amiss(Exception):
    """A cell whose value cannot be read."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.message = Message(code, values)


def value(column: Column, cell: str) -> Any:
    """What a cell says; None where it has nothing, and may. Raises Amiss."""
    text = unicodedata.normalize("NFKC", cell).strip() if column.kind is not Kind.LINES else cell.strip()
    if not text:
        if not column.optional:
            raise Amiss("row.empty")
        return None
    if column.words is not None:
        return _word(column.words, text)
    try:
        return _READERS[column.kind](cell.strip() if column.kind is Kind.TEXT else text)
    except PydanticCustomError as fault:
        raise Amiss(fault.type.replace("input.", "row."), **(fault.context or {})) from fault


def holds_citizen_number(cell: str) -> bool:
    """Whether somewhere in a cell there is a valid number of a citizen, as it stands or with what parts its groups."""
    written = re.sub(f"[{IGNORABLE}]", "", unicodedata.normalize("NFKC", cell)).upper()
    texts = (written, BETWEEN.sub("", written))
    rounded = (f"{first}{others}"[:17].ljust(17, "0") for first, others in ROUNDED.findall(written))
    return any(is_citizen_number(each) for text in texts for each in EIGHTEEN.findall(text)) or any(
        is_citizen_number(f"{each}{check}") for each in rounded for check in CITIZEN_CHECKS
    )


def without_citizen_numbers(name: str) -> str:
    """The name of a file or sheet as it is told: nothing where it holds a number of a citizen."""
    return "…" if holds_citizen_number(name) else name


def _word(words: type[Described], text: str) -> str:
    for word in words:
        if text.casefold() == word.value.casefold() or text == unicodedata.normalize("NFKC", term(word)):
            return word.value
    raise Amiss("row.word", words=", ".join(term(word) for word in words))


def _code(text: str) -> str:
    return _key(normalized_code(text))


def _key(text: str) -> str:
    if not re.fullmatch(KEY, text):
        raise Amiss("row.code")
    return text


def _truth(text: str) -> bool:
    small = text.casefold()
    if small not in TRUE | FALSE:
        raise Amiss("row.truth")
    return small in TRUE


def _year(text: str) -> int:
    match = YEAR.fullmatch(text)
    if match:
        year = int(match[1])
    elif SERIAL.fullmatch(text):
        year = (ORIGIN + timedelta(days=int(text))).year
    else:
        raise Amiss("row.year")
    if not EARLIEST <= year <= today().year:
        raise Amiss("row.year")
    return year


def _whole(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text):
        raise Amiss("row.number")
    return int(text)


def _number(text: str) -> float:
    if not NUMBER.fullmatch(text):
        raise Amiss("row.number")
    number = float(text.replace(",", ""))
    if number > MOST:
        raise Amiss("row.number")
    return number


_READERS: Final = {
    Kind.TEXT: one_line,
    Kind.LINES: lines,
    Kind.CODE: _code,
    Kind.KEY: _key,
    Kind.PHONE: phone,
    Kind.YEAR: _year,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.TRUTH: _truth,
}
