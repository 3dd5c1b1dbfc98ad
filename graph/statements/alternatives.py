"""Alternatives of a statement that come from the vocabulary: what is true of a label stands there, and nowhere else.

`@labels(TRAIT)`    a row for each label of which that is true; the columns are called as its attributes are
`@tenures(TRAIT)`   a row for each tenure of which that is true: source, from, type, target, to
`@joins(fact)`      a row for each type that joins two nodes for ever, and of which that is true: source, type, target
`@keys(unique)`     a row for each property that no two nodes of a label share: name, label, key
`@positions(TRAIT)` one word: of which positions that is true in bodies of each kind, as a map of Cypher
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from graph.vocabulary import KEYS, LABELS, POSITIONS, RELATIONSHIPS

SOURCE: Final = re.compile(r"@(labels|tenures|joins|keys|positions)\((\w+)\)")
Row = tuple[str, ...]


def of_vocabulary(written: str, columns: Row) -> list[Row] | None:
    """The rows that an alternative stands for; None for one that stands for itself.

    Raises LookupError where the vocabulary has no such trait or column, or a label has nothing in a column.
    """
    match = SOURCE.fullmatch(written)
    if match is None:
        return None
    source, trait = match.groups()
    try:
        rows = list(SOURCES[source](trait, columns))
    except (AttributeError, KeyError) as unknown:
        raise LookupError(written) from unknown
    if any(word is None for row in rows for word in row):
        raise LookupError(written)
    return rows


def _labels(trait: str, columns: Row) -> Iterator[tuple[Any, ...]]:
    return (tuple(getattr(label, column) for column in columns) for label in LABELS if getattr(label, trait))


def _tenures(trait: str, columns: Row) -> Iterator[tuple[Any, ...]]:
    for each in RELATIONSHIPS:
        if getattr(each, trait):
            ends = {"source": each.source, "from": KEYS[each.source], "target": each.target, "to": KEYS[each.target]}
            words = {**ends, "type": each.type}
            yield tuple(words[column] for column in columns)


def _joins(trait: str, columns: Row) -> Iterator[tuple[Any, ...]]:
    for each in RELATIONSHIPS:
        if getattr(each, trait):
            words = {"source": each.source, "type": each.type, "target": each.target}
            yield tuple(words[column] for column in columns)


def _keys(trait: str, columns: Row) -> Iterator[tuple[Any, ...]]:
    for label in LABELS:
        for key in getattr(label, trait):
            words = {"name": f"{label.variable}_{key}", "label": label.name, "key": key}
            yield tuple(words[column] for column in columns)


def _positions(trait: str, _columns: Row) -> Iterator[tuple[Any, ...]]:
    of_kinds = (f"{kind.value}: {[each.value for each in positions]}" for kind, positions in POSITIONS[trait].items())
    yield (f"{{{', '.join(of_kinds)}}}",)


SOURCES: Final = {"labels": _labels, "tenures": _tenures, "joins": _joins, "keys": _keys, "positions": _positions}
