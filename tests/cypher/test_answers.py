"""Every read, run on the seeded graph: rows are where the town has them, and of the types that are declared."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from enum import Enum
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import pytest
from neo4j import Driver

from graph.rules.violations import RULES
from graph.statements.catalog import Catalog, read_catalog
from graph.statements.decoding import parse
from graph.statements.statement import Statement
from tests.cypher.asking import ask
from tests.cypher.example import Example

READS: Final = list(dict.fromkeys(each.name for each in read_catalog() if each.header.access == "read"))
NOTHING: Final = {
    *("changes/actor", "nodes/predecessors", "nodes/successors"),
    *("cooperatives/officers", "cooperatives/charter", "cooperatives/assembly"),
    *("cooperatives/filing", "cooperatives/membership", "cooperatives/pledge"),
    "disclosures/people",
    *("restructurings/restructuring", "restructurings/people", "changes/restructuring"),
    *("people/absence", "people/former_names", "undoing/change", "undoing/people", "changes/undone_by"),
    *(
        "undoing/departed",
        "undoing/gone",
        "undoing/names",
        "undoing/never_held",
        "undoing/steps",
        "undoing/overwritten",
    ),
    *(
        "requests/request",
        "schema/backed_up",
        "schema/unfolded",
        "schema/unfolded_descriptions",
        "people/doubles",
        "rules/pages/doubles",
    ),
    *("head/due", "rules/pages/instants"),
    *("shifts/rostered_by", "tallies/people", "tallies/replaced", "resumption/replaced"),
    "directives/changed",
    *("errands/changed", "errands/recent", "errands/shopping", "viewer/runs_for"),
    *(f"isolations/{name}" for name in ("isolation", "held", "person", "post", "household", "told_by")),
}
"""Of these the town has none: no person made its changes, nothing came from anything else, the cooperative has
no members yet, nobody was shown anything, nobody is said to have rostered or counted, no count and no visit
was put right, nothing is planned or undone, nobody has departed, is called otherwise or is there twice, everything
has its folded form, nothing begins or ends later, nobody has just answered, and nobody is isolated."""
SOUND: Final = {f"rules/{name}" for rule in RULES for name in (rule.statement, rule.beneath)} - {
    "rules/span_of_control"
}
"""What these rules find is not in the town, which is sound; asked with a span of one, span_of_control finds."""


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize("name", READS)
def test_rows_are_there_and_as_declared(driver: Driver, catalog: Catalog, example: Example, name: str) -> None:
    found = 0
    for statement in catalog:
        if statement.name == name:
            for parameters in example.parameters(statement):
                rows = list(_rows(statement, ask(driver, statement, parameters)))
                _conform(statement, rows)
                found += len(rows)
    assert (found > 0) == (name not in NOTHING | SOUND), f"{found} rows"


def _rows(statement: Statement, answered: list[Any]) -> Iterator[Any]:
    """What each row is decoded to; of a batch, the rows behind all keys."""
    groups = [group for _, group in answered] if statement.batched else [answered]
    for group in groups:
        decoded = statement.read(group)
        if decoded is not None:
            yield from [decoded] if statement.single else decoded


def _conform(statement: Statement, rows: list[Any]) -> None:
    header = statement.header
    declared = int if statement.counts else parse(header.row or header.returns[0].type)
    for row in rows:
        assert list(_strays(row.node if statement.ordered else row, declared, statement.name)) == []


def _strays(value: Any, declared: Any, where: str) -> Iterator[str]:
    """Where a value, or anything within it, is not of the type that is declared."""
    if get_origin(declared) in (Union, UnionType):
        if not any(list(_strays(value, each, where)) == [] for each in get_args(declared)):
            yield f"{where} is {value!r}, not {declared}"
    elif get_origin(declared) is tuple and type(value) is tuple:
        for place, each in enumerate(value):
            yield from _strays(each, get_args(declared)[0], f"{where}[{place}]")
    elif type(value) is not declared:
        yield f"{where} is {value!r}, not {declared}"
    elif is_dataclass(declared):
        hints = get_type_hints(declared)
        for each in fields(declared):
            yield from _strays(getattr(value, each.name), hints[each.name], f"{where}.{each.name}")
    elif declared is datetime and value.utcoffset() != timedelta(0):
        yield f"{where} is {value!r}, not in UTC"


class Light(Enum):
    RED = "RED"


@pytest.mark.parametrize(
    ("value", "declared", "sound"),
    [
        ("a", str, True),
        (1, str, False),
        (True, int, False),
        (None, str | None, True),
        (None, str, False),
        (("a", "b"), tuple[str, ...], True),
        (("a", None), tuple[str, ...], False),
        (None, tuple[str, ...], False),
        (None, tuple[str, ...] | None, True),
        ((1,), tuple[str, ...] | None, False),
        ("RED", Light, False),
        (Light.RED, Light, True),
        (datetime(2020, 3, 1), datetime, False),
    ],
)
def test_what_strays_from_a_declaration_is_seen(value: Any, declared: Any, sound: bool) -> None:
    assert (list(_strays(value, declared, "column")) == []) is sound
