"""The small town of the county, its militia, a checkpoint of its own for each test, and whoever works there."""

from datetime import timedelta
from itertools import count

import pytest

from api.auth import Role
from graph.database.settings import Database
from graph.days import today
from tests.api.duty.station import Station
from tests.api.restructurings.conftest import TOWN, VILLAGE, Facts
from tests.serving import Asked, Frontend

NUMBERS = count(1)


@pytest.fixture
async def organiser(of: Asked) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))


@pytest.fixture
async def station(county: Database, of: Asked, organiser: Frontend) -> Station:
    """A checkpoint round the clock, kept by the militia of the town."""
    number = next(NUMBERS)
    on = today() + timedelta(days=10 * number)  # no test meets the shifts of another
    return await Station.opened(Facts(county), of, organiser, f"{TOWN}P{number:03}", on)


@pytest.fixture
async def other_post(station: Station) -> Station:
    """Another one of the militia's."""
    return await station.beside(f"{TOWN}P{next(NUMBERS):03}")


@pytest.fixture
async def night_post(station: Station) -> Station:
    """One that is open from six in the evening until six in the morning."""
    return await station.beside(f"{TOWN}P{next(NUMBERS):03}", kind="PATROL", opens="18:00", closes="06:00")


@pytest.fixture
async def village_post(station: Station) -> Station:
    """One that lies in the village and that no body keeps."""
    code = f"{TOWN}P{next(NUMBERS):03}"
    return await station.beside(code, kind="ISOLATION_POINT", village=VILLAGE, keptBy=[])
