"""What a list of what is to be bought, a page of errands and a board cost the database: as much as there is on them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

import pytest
from neo4j import Driver

from graph.statements.catalog import Catalog
from seed.dataset import Dataset
from seed.instants import DUTY_DAY
from tests.cypher.asking import profile
from tests.cypher.db_hits import ADMINISTRATOR
from tests.cypher.given import PAGE

ON: Final = DUTY_DAY + timedelta(days=1)
TEAM: Final = {"everything": False, "as_of": None}
AGAIN: Final = """MATCH (errand:Errand) WHERE NOT errand.id STARTS WITH 'again'
CREATE (again:Errand) SET again = errand {.*, id: 'again' + errand.id, on: $on, state: $state}"""
GONE: Final = "MATCH (errand:Errand) WHERE errand.id STARTS WITH 'again' DELETE errand"


@pytest.fixture
def claimed(driver: Driver, town: Dataset) -> Iterator[list[dict[str, Any]]]:
    """The errands of the seeded morning once more, claimed for the next one."""
    with driver.session() as session:
        session.run(AGAIN, on=ON, state="CLAIMED").consume()
        yield town.facts["Errand"]
        session.run(GONE).consume()


def cost(driver: Driver, catalog: Catalog, name: str, village: str, **given: Any) -> tuple[Any, int]:
    """The rows that a member of the village's team is answered, and what they cost."""
    choice = given.pop("choice", {})
    statement = catalog.choose(name, **choice)
    who = {**ADMINISTRATOR, **TEAM, "errand_villages": {village: 2}}
    asked = {each: who[each] for each in statement.standard}
    rows, hits = profile(driver, statement, asked | {"village": village} | given)
    return statement.read(rows), hits


@pytest.mark.usefixtures("seeded")
def test_a_list_to_buy_costs_what_is_on_it(driver: Driver, catalog: Catalog, claimed: list[dict[str, Any]]) -> None:
    village = claimed[0]["village"]
    lines, hits = cost(driver, catalog, "errands/shopping", village, on=ON, runner=None)
    assert {(each.name, each.measure): each.quantity for each in lines}["大米", "kg"] == 17.5
    assert hits <= 150
    _, nothing = cost(driver, catalog, "errands/shopping", village, on=date(2020, 1, 1), runner=None)
    assert nothing <= 30


@pytest.mark.usefixtures("seeded")
def test_a_page_of_a_board_costs_what_is_on_it(driver: Driver, catalog: Catalog, claimed: list[dict[str, Any]]) -> None:
    village = claimed[0]["village"]
    given = {**{name: PAGE[name] for name in ("after", "before", "limit")}, "on": ON, "runner": None, "household": None}
    choice = {"page": "forward", "start": "errands_of_village"}
    rows, hits = cost(driver, catalog, "errands/errands", village, choice=choice, states=["CLAIMED"], **given)
    assert len(rows) == len(claimed)
    assert hits <= 20 + 100 * len(claimed), "five of each go to whether its household became part of another"
    board, hits = cost(driver, catalog, "errands/board", village)
    assert board.claimed == len(claimed)
    assert hits <= 40 * len(claimed)
