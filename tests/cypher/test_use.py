"""Every file of `cypher/` is used: a statement by its name in the source, a fragment by a statement or a fragment."""

import ast
from collections.abc import Iterator
from typing import Final

import pytest

from graph.database.migrations import MIGRATIONS
from graph.embedded.configuration import PLANS
from graph.rules.violations import RULES
from graph.statements.catalog import ROOT, read_catalog

SOURCES: Final = ("api", "graph", "seed")
CATALOG: Final = read_catalog()


def _literals() -> Iterator[str]:
    """Every string in the source."""
    for package in SOURCES:
        for path in (ROOT.parent / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


USED: Final = {
    *_literals(),
    *(f"rules/{name}" for rule in RULES for name in (rule.statement, rule.beneath)),
    *(name for version in MIGRATIONS for name in version),
}


@pytest.mark.parametrize("name", sorted({statement.name for statement in CATALOG}))
def test_every_statement_is_used(name: str) -> None:
    assert name in USED


@pytest.mark.parametrize("fragment", sorted(CATALOG.fragments))
def test_every_fragment_is_used(fragment: str) -> None:
    assert any(fragment in statement.fragments for statement in CATALOG)


def test_the_database_keeps_a_plan_of_every_statement() -> None:
    assert 2 * len({statement.text for statement in CATALOG}) <= PLANS
