"""The columns of tables: what they are called, and how their values are written."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from graph.vocabulary.described import Described

Language = Literal["zh", "en"]
Value = str | int | float
TRUTH: Final[Mapping[Language, tuple[str, str]]] = {"zh": ("否", "是"), "en": ("no", "yes")}


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    """A text of one line."""
    LINES = "lines"
    """A text of one line or more."""
    CODE = "code"
    """A code, which is a text whatever it looks like."""
    KEY = "key"
    """The key in somebody's id, whose letters are small ones or capitals as they are."""
    PHONE = "phone"
    YEAR = "year"
    WHOLE = "whole"
    NUMBER = "number"
    TRUTH = "truth"


NUMBERS: Final = frozenset({Kind.YEAR, Kind.WHOLE, Kind.NUMBER})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, and its heading in Chinese and English.

    `words` are what alone its texts may be, `refers` the labels of which one has its codes, `also` other headings that
    it is read by, `optional` whether it may be left out, or have nothing.
    """

    name: str
    zh: str
    en: str
    kind: Kind = Kind.TEXT
    words: type[Described] | None = None
    refers: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    optional: bool = False

    def heading(self, language: Language) -> str:
        """What stands above it."""
        return self.zh if language == "zh" else self.en

    def written(self, value: str | None, language: Language) -> Value | None:
        """A value as it stands in a file; words of the graph are in Chinese in Chinese, and codes in English."""
        if value is None or value == "":
            return None
        if self.kind in NUMBERS:
            number = float(value)
            return int(number) if number.is_integer() else number
        if self.kind is Kind.TRUTH:
            return TRUTH[language][value == "true"]
        if self.words is not None and language == "zh":
            return term(self.words(value))
        return value


def term(word: Described) -> str:
    """A word of the graph in Chinese."""
    return word.about.rpartition(" ")[2]
