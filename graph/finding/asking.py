"""How texts are looked for: by what is in the index of those that they are found in."""

import re
from typing import Final

from graph.finding.folding import BEGIN, END, spaced
from graph.finding.pinyin import typed

CODE: Final = re.compile("[0-9a-z-]+")


def part(folded: str) -> str:
    """What stands in the index of every text that has a folded text in it."""
    return f" {spaced(folded)} "


def forms(folded: str) -> list[str]:
    """What stands in the index of a text that equals, begins with, or has in it a folded text, or is spelled so."""
    characters, spelling = spaced(folded), typed(folded)
    found = [f"{BEGIN} {characters} {END}", f"{BEGIN} {characters} ", part(folded)]
    return [*found, f" {spelling}"] if spelling is not None else found


def phrases(forms: list[str]) -> list[str]:
    """Forms as the index is asked for them; in a quoted phrase nothing is an operator."""
    escaped = (form.strip().replace("\\", "\\\\").replace('"', '\\"') for form in forms[:3])
    return [*(f'folded:"{form}"' for form in escaped), *(f"pinyin:{form.strip()}*" for form in forms[3:])]


def code(forms: list[str]) -> str:
    """The beginning of a code that a text may be; nothing where it is none."""
    text = forms[2].replace(" ", "")
    return text.upper() if CODE.fullmatch(text) else ""
