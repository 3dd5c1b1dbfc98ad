"""Puts messages into words, in Chinese or English, from the catalogues in `locale/`."""

import os
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Literal

from babel import negotiate_locale
from babel.messages.pofile import read_po

from graph.errors import Message

FOLDER: Final = Path(__file__).parent / "locale"
Language = Literal["en", "zh"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")
REMEMBERED: Final = 256
"""Headers whose language is known."""
WORDS: Final = frozenset(
    {"kind", "role", "position", "type", "stage", "stages", "state", "documents", "missing", "contributions"}
)
"""Values that are words of the graph, or tuples of such, and are told in the language too."""


@cache
def catalogue(language: str) -> dict[str, str]:
    """The sentences of a language by message code."""
    with (FOLDER / f"{language}.po").open("rb") as file:
        found = read_po(file, locale=language, abort_invalid=True)
    return {str(message.id): str(message.string) for message in found if message.id}


@dataclass(frozen=True)
class Texts:
    """The words of one language."""

    language: Language

    @classmethod
    @lru_cache(REMEMBERED)
    def accepted(cls, header: str) -> "Texts":
        """The language of an `Accept-Language` header that is kept here; English where none of it is."""
        weighed = []
        for place, part in enumerate(header.split(",")):
            tag, _, weight = part.strip().partition(";q=")
            try:
                weighed.append((-float(weight or 1), place, tag))
            except ValueError:
                continue
        preferred = [tag.replace("-", "_") for _, _, tag in sorted(weighed)]
        return cls("zh" if negotiate_locale(preferred, LANGUAGES) == "zh" else "en")

    @classmethod
    def of_terminal(cls) -> "Texts":
        """The language of the terminal's locale."""
        name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
        return cls.accepted(name.partition(".")[0].replace("_", "-"))

    def render(self, message: Message) -> str:
        """The message in a sentence; KeyError for a code that the catalogue lacks."""
        sentences = catalogue(self.language)
        values = {name: self._value(value, name in WORDS) for name, value in message.values.items()}
        return sentences[message.code].format_map(values)

    def _value(self, value: object, word: bool) -> object:
        """A value in the language where it is a word or a message; of several, a list."""
        if isinstance(value, Message):
            return self.render(value)
        sentences = catalogue(self.language)
        if isinstance(value, tuple):
            return (
                sentences["list.between"].join(str(self._value(each, word)) for each in value)
                or sentences["list.empty"]
            )
        return sentences.get(f"word.{value}", value) if word else value
