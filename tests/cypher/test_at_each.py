"""What rules are asked at several instants is answered as if asked of one after the other, and scans nothing."""

from datetime import UTC, datetime
from typing import Any, Final

import pytest
from neo4j import Driver

from graph.statements.catalog import Catalog, read_catalog
from graph.statements.statement import Statement
from tests.cypher.asking import ask, explain
from tests.cypher.example import Example

PAST: Final = datetime(2020, 2, 3, tzinfo=UTC)
"""Of what the seed knows, about half is so."""
SEVERAL: Final = [
    each
    for each in read_catalog()
    if (each.name.startswith("rules/") and "/pages/" not in each.name)
    or each.name in ("rules/pages/anchors", "rules/pages/within")
]


def several(statement: Statement, parameters: dict[str, Any]) -> dict[str, Any]:
    """It at an instant of the past, now, and at that one again."""
    own = {param.name: parameters[param.name] for param in statement.header.params}
    asks = [[PAST, own], [parameters["at"], own], [PAST, own]]
    return {name: parameters[name] for name in statement.at_each.standard} | {"asks": asks}


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize("statement", SEVERAL, ids=lambda each: each.identity)
def test_each_instant_has_its_own_answer(driver: Driver, example: Example, statement: Statement) -> None:
    for parameters in example.parameters(statement):
        then, now, again = ask(driver, statement.at_each, several(statement, parameters))
        assert now == ask(driver, statement, parameters)
        assert then == again == ask(driver, statement, parameters | {"at": PAST})


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize("statement", SEVERAL, ids=lambda each: each.identity)
def test_it_scans_nothing(driver: Driver, catalog: Catalog, example: Example, statement: Statement) -> None:
    plan = explain(driver, statement.at_each, several(statement, next(example.parameters(statement))))
    assert (plan.scans, plan.remarks) == (set(), ())
