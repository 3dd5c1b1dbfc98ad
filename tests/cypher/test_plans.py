"""No statement scans, multiplies or is remarked upon, neither planned on an empty graph nor on the seeded one."""

import re

import pytest
from neo4j import Driver

from graph.database import migrations
from graph.statements.catalog import Catalog, read_catalog
from graph.statements.statement import Statement
from tests.cypher.asking import Plan

Plans = dict[Statement, Plan]
NAMES = list(dict.fromkeys(statement.name for statement in read_catalog()))


@pytest.fixture(scope="module")
def graphs(empty: Plans, seeded: Plans) -> dict[str, Plans]:
    return {"empty": empty, "seeded": seeded}


@pytest.mark.usefixtures("seeded")
def test_the_seed_writes_what_the_vocabulary_has(driver: Driver) -> None:
    """So statements name nothing else either: what they name and the graph does not know is remarked upon below."""
    with driver.session() as session:
        assert set(session.run("CALL db.propertyKeys()").value()) == set(migrations.NAMES["schema/properties"])
        assert set(session.run("CALL db.labels()").value()) == set(migrations.NAMES["schema/labels"])
        assert set(session.run("CALL db.relationshipTypes()").value()) <= set(migrations.NAMES["schema/types"])


@pytest.mark.parametrize("graph", ["empty", "seeded"])
@pytest.mark.parametrize("name", NAMES)
def test_the_database_has_nothing_to_remark(graphs: dict[str, Plans], name: str, graph: str) -> None:
    remarks = {
        (*statement.choice.values(), *plan.remarks)
        for statement, plan in graphs[graph].items()
        if statement.name == name and plan.remarks
    }
    assert remarks == set()


@pytest.mark.parametrize("name", NAMES)
def test_it_scans_nothing_unless_its_header_says_why(graphs: dict[str, Plans], catalog: Catalog, name: str) -> None:
    compositions = [statement for statement in catalog if statement.name == name]
    scans = {
        (graph, *statement.choice.values(), scan)
        for graph, plans in graphs.items()
        for statement in compositions
        for scan in _scans(statement, plans[statement])
    }
    if compositions[0].header.scan is None:
        assert scans == set()
    else:
        assert scans, "the header says why it scans, and it does not: take the line `scan:` out"


def _scans(statement: Statement, plan: Plan) -> set[str]:
    """What goes over everything; a range of an index does so too, where rows belong to something that is given."""
    belongs = statement.batched or re.match(r"\w+_of_(?!all$)", statement.choice.get("start", ""))
    return plan.scans | (plan.ranges if belongs else set())
