"""The small town of the county, the errand team of its village, and whoever has to do with errands there."""

from collections.abc import AsyncIterator

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.statements.catalog import Catalog
from tests.api.errands.team import Team
from tests.api.restructurings.conftest import TOWN, Facts, Organiser
from tests.serving import Asked, frontends


@pytest.fixture
async def of(county: Database) -> AsyncIterator[Asked]:
    """The frontend of a person, with the roles and towns of their token."""
    async with frontends(county) as frontend:
        yield frontend


@pytest.fixture
async def organiser(of: Asked) -> Organiser:
    """Somebody of nowhere who organises the town."""
    return Organiser(await of("Person:organiser", Role.ORGANISER, towns=(TOWN,)))


@pytest.fixture
def team(county: Database, of: Asked) -> Team:
    return Team(Facts(county), of)


@pytest.fixture
async def runner_of_county(county: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(county, catalog)
    yield runner
    await runner.close()
