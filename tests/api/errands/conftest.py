"""The small town of the county, the errand team of its village, and whoever has to do with errands there."""

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.errands.team import Team
from tests.api.restructurings.conftest import TOWN, Facts, Organiser
from tests.serving import Asked


@pytest.fixture
async def organiser(of: Asked) -> Organiser:
    """Somebody of nowhere who organises the town."""
    return Organiser(await of("Person:organiser", Role.ORGANISER, towns=(TOWN,)))


@pytest.fixture
def team(county: Database, of: Asked) -> Team:
    return Team(Facts(county), of)
