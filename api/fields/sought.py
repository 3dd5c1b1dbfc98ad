"""Texts to look for, read as what the index has of those that they are found in."""

from graph.errors import InvalidInput
from graph.finding.asking import forms, part
from graph.finding.folding import fold
from graph.forms.texts import LONGEST


def sought(name: str, value: str) -> str:
    """What the index has of texts in which this one is; as `sought_in_every_way`."""
    return part(_folded(name, value))


def sought_in_every_way(name: str, value: str) -> list[str]:
    """What the index has of texts in which this one is found, by how it is.

    InvalidInput where it has not 1 to 100 characters, or none that is looked for.
    """
    return forms(_folded(name, value))


def _folded(name: str, value: str) -> str:
    text = fold(value) if len(value) <= LONGEST else ""
    if not text:
        raise InvalidInput(name, "input.text", limit=LONGEST)
    return text
