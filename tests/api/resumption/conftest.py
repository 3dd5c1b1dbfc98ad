"""The small town of the county, a firm of its own for each test, and whoever looks after it."""

from typing import Final

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.restructurings.conftest import TOWN, Facts
from tests.api.resumption.premises import Premises
from tests.serving import Asked, Frontend

FIRM: Final = """MATCH (e:Enterprise {kind: 'MICRO'})-[i:IN_VILLAGE]->(v:Village)
WHERE i.until > datetime() AND v.code STARTS WITH $town RETURN e.code ORDER BY e.code LIMIT 1"""
FORGET: Final = """MATCH (said:GuidanceVisit|ContingencyPlan|StandingFact|Standing) DETACH DELETE said"""


@pytest.fixture
async def organiser(of: Asked) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))


@pytest.fixture
def firm(county: Database, of: Asked, organiser: Frontend) -> Premises:
    """A small firm; nothing was said of it or of any other yet."""
    facts = Facts(county)
    facts.ask(FORGET)
    return Premises(facts, of, organiser, facts.ask(FIRM, town=TOWN)[0])
