"""What search finds a node by, beside what was written: kept with the node, and written in the same transaction."""

from collections.abc import Mapping
from typing import Any, Final

from graph.finding.folding import fold, whole
from graph.finding.pinyin import spelled
from graph.vocabulary import labels

SEARCHED: Final = frozenset(labels("searched"))
ADDRESSED: Final = "Household"
"""What is called by its address, which has no pinyin."""


def found_by(label: str, called: str) -> dict[str, str | None]:
    """The folded form and the pinyin of what a node of a label is called.

    The label stands before the text, so that a kind is a part of what is looked up.
    """
    text = fold(called)
    return {"folded": f"{label} {whole(text)}", "pinyin": None if label == ADDRESSED else spelled(text)}


def indexed(label: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Properties of a node, with those by which it is found where they say what it is called."""
    called = properties.get("address" if label == ADDRESSED else "name")
    return {**properties, **(found_by(label, called) if label in SEARCHED and called is not None else {})}
