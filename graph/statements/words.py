"""The words of the graph that a statement uses: labels, relationship types, and the properties in patterns."""

import re
from collections.abc import Iterator
from typing import Final

from graph.vocabulary import LABELS, RELATIONSHIPS, TENURE

USED: Final = re.compile(
    r"(?:(?P<bracket>[(\[])\s*\w*\s*:\s*|\w:)(?P<words>!?\(?\w[\w|&!]*|!?\$)\)?(?:\s*\{(?P<map>[^{}]*)\})?"
)
"""A label or type in a pattern, perhaps with properties, or in a test such as `place:Village`; not a map's key."""
KEY: Final = re.compile(r"(\w+)\s*:(?!\w)")

PROPERTIES_OF_LABELS: Final = {label.name: {label.key, *label.properties} for label in LABELS}
PROPERTIES_OF_TYPES: Final[dict[str, set[str]]] = {}
for _each in RELATIONSHIPS:
    PROPERTIES_OF_TYPES.setdefault(_each.type, set()).update(_each.properties, TENURE if _each.tenure else ())


def strange(text: str) -> Iterator[str]:
    """What a statement's text uses and the vocabulary does not have, in words."""
    for match in USED.finditer(text):
        bracket, used, written = match.group("bracket", "words", "map")
        if "$" in used:
            yield "a label or type is chosen while the statement runs"
            continue
        kind, known = _known(bracket)
        words = re.findall(r"\w+", used)
        for word in words:
            if word not in known:
                yield f"{kind} {word} is not in the vocabulary"
        allowed = set().union(*(known.get(word, ()) for word in words))
        for key in KEY.findall(written or ""):
            if key not in allowed:
                yield f"property {key} of {used} is not in the vocabulary"


def _known(bracket: str | None) -> tuple[str, dict[str, set[str]]]:
    """Of parentheses labels, of square brackets types; of a test either."""
    if bracket == "(":
        return "label", PROPERTIES_OF_LABELS
    if bracket == "[":
        return "type", PROPERTIES_OF_TYPES
    return "label or type", PROPERTIES_OF_LABELS | PROPERTIES_OF_TYPES
