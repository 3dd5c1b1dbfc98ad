"""What adding up a directive to the whole town costs the database, for each of its deliveries."""

from datetime import UTC, datetime
from typing import Final

import pytest
from neo4j import Driver

from graph.statements.catalog import Catalog
from seed.dataset import Dataset
from tests.cypher.asking import profile
from tests.cypher.db_hits import ADMINISTRATOR

MOST: Final = 40


@pytest.mark.usefixtures("seeded")
def test_progress_is_added_up_before_the_tree_is_climbed(driver: Driver, catalog: Catalog, town: Dataset) -> None:
    (directive,) = town.facts["Directive"]
    statement, now = catalog["directives/progress"], datetime.now(UTC)
    given = {**ADMINISTRATOR, "at": now, "instant": now, "as_of": None}
    asked = {name: given[name] for name in statement.standard} | {"keys": [directive["id"]]}
    rows, hits = profile(driver, statement, asked)
    ((_, answered),) = rows
    assert statement.read(answered).units == len(town.facts["Delivery"])
    assert hits <= MOST * len(town.facts["Delivery"])
