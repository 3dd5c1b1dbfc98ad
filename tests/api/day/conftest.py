"""The small town of the county on one day: its units, its errand team, its firms."""

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.directives.staff import Staff
from tests.api.errands.team import Team
from tests.api.restructurings.conftest import TOWN, Facts
from tests.api.resumption.conftest import FIRM, FORGET
from tests.api.resumption.premises import Premises
from tests.serving import Asked, Frontend


@pytest.fixture
async def organiser(of: Asked) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))


@pytest.fixture
def staff(county: Database, of: Asked) -> Staff:
    return Staff(Facts(county), of)


@pytest.fixture
def team(county: Database, of: Asked) -> Team:
    return Team(Facts(county), of)


@pytest.fixture
def firm(county: Database, of: Asked, organiser: Frontend) -> Premises:
    """A small firm; nothing was said of it or of any other yet."""
    facts = Facts(county)
    facts.ask(FORGET)
    return Premises(facts, of, organiser, facts.ask(FIRM, town=TOWN)[0])
