"""The small town of the county, a firm of its own for each test, and whoever looks after it."""

from collections.abc import AsyncIterator

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from tests.api.resumption.premises import Premises
from tests.api.restructurings.conftest import TOWN, Facts
from tests.serving import Asked, Frontend, frontends

FIRMS = "MATCH (e:Enterprise {kind: 'MICRO'})-[i:IN_VILLAGE]->() WHERE i.until > datetime() RETURN e.code ORDER BY e.code"


@pytest.fixture
async def of(county: Database) -> AsyncIterator[Asked]:
    """The frontend of a person, with the roles and towns of their token."""
    async with frontends(county) as frontend:
        yield frontend


@pytest.fixture
async def organiser(of: Asked) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))


@pytest.fixture
def firm(county: Database, of: Asked, organiser: Frontend) -> Premises:
    """A small firm of which nothing was said yet."""
    facts = Facts(county)
    said = facts.ask("MATCH (s:Standing) RETURN s.enterprise")
    code = next(each for each in facts.ask(FIRMS) if each not in said)
    return Premises(facts, of, organiser, code)


@pytest.fixture
async def runner_of_county(county: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(county, catalog)
    yield runner
    await runner.close()
