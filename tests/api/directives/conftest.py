"""The small town of the county, and whoever works there."""

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.directives.staff import Staff
from tests.api.restructurings.conftest import TOWN, Facts, Organiser
from tests.serving import Asked


@pytest.fixture
async def organiser(of: Asked) -> Organiser:
    """Somebody of nowhere who organises the town."""
    return Organiser(await of("Person:organiser", Role.ORGANISER, towns=(TOWN,)))


@pytest.fixture
def staff(county: Database, of: Asked) -> Staff:
    return Staff(Facts(county), of)
