"""What a firm's card and the curve of ninety days cost the database."""

from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any, Final

import pytest
from neo4j import Driver

from graph.access import Access
from graph.statements.catalog import Catalog
from graph.statements.statement import Statement
from graph.viewer import Viewer
from seed.dataset import Dataset
from seed.resumption import FIRST
from tests.cypher.asking import ask, profile
from tests.cypher.db_hits import ADMINISTRATOR
from tests.cypher.given import PAGE

CARD: Final = 150
"""Of a firm with its officer, its squad, how it stands and the visits to it, at the median."""
FIRM: Final = 60
"""Of each firm of the curve, whoever asks."""


def hits(driver: Driver, statement: Statement, who: dict[str, Any], **asked: Any) -> tuple[list[Any], int]:
    """The rows of a statement and what it costs."""
    now = datetime.now(UTC)
    given = {**who, "at": now, "instant": now, "as_of": None, "known": None, **asked}
    named = {*statement.standard, *(each.name for each in statement.header.params)}
    return profile(driver, statement, {name: given[name] for name in named})


@pytest.mark.usefixtures("seeded")
def test_a_card(driver: Driver, catalog: Catalog, town: Dataset) -> None:
    statement = catalog.choose("enterprises/card", page="forward")
    codes = [each["code"] for each in town.nodes["Enterprise"][::8]]
    assert median(hits(driver, statement, ADMINISTRATOR, **PAGE, code=code)[1] for code in codes) <= CARD


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize("start", ["guidance_everything", "guidance_reaches"])
def test_the_curve_goes_once_over_each_firm(driver: Driver, catalog: Catalog, town: Dataset, start: str) -> None:
    who = ADMINISTRATOR if start == "guidance_everything" else _secretary(driver, catalog)
    statement = catalog.choose("resumption/days", start=start)
    asked = {"from_": FIRST, "to": FIRST + timedelta(days=89), "then": False, "village": None, "town": None}
    rows, cost = hits(driver, statement, who, **asked)
    firms = sum(each.more for each in statement.read(rows) if each.what == "TOTAL")
    assert firms > 0
    if start == "guidance_everything":
        assert firms == len(town.nodes["Enterprise"])
        assert cost <= FIRM * firms


def _secretary(driver: Driver, catalog: Catalog) -> dict[str, Any]:
    """Somebody who commands a level-2 unit of work resumption."""
    query = "MATCH (p:Person)-[:COMMANDS]->(:Unit {purpose: 'WORK_RESUMPTION', level: 2}) RETURN p.id ORDER BY p.id"
    with driver.session() as session:
        viewer = Viewer(session.run(query).value()[0])
    statement, who = catalog["viewer/access"], {**ADMINISTRATOR, **viewer.parameters}
    rows = ask(driver, statement, {name: who[name] for name in statement.parameters})
    return {**who, **Access.of(statement.read(rows), None).parameters}
