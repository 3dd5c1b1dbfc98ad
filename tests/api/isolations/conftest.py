"""The small town of the county, and a household of its own for each test."""

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.duty.station import POST
from tests.api.isolations.ward import Ward
from tests.api.restructurings.conftest import TOWN, Facts
from tests.serving import Asked, Frontend


@pytest.fixture
async def organiser(of: Asked) -> Frontend:
    """Somebody of nowhere who organises the town."""
    return await of("Person:organiser", Role.ORGANISER, towns=(TOWN,))


@pytest.fixture
async def ward(county: Database, of: Asked, organiser: Frontend) -> Ward:
    """A household that no other test has."""
    return Ward.opened(Facts(county), of, organiser)


@pytest.fixture
async def point(ward: Ward) -> str:
    """The code of an isolation point of the town."""
    return await registered(ward, "ISOLATION_POINT")


async def registered(ward: Ward, kind: str) -> str:
    """The code of a new post of a kind, which the militia keeps."""
    taken = ward.facts.ask("MATCH (p:Post) RETURN p.code")
    code = next(each for number in range(501, 1000) if (each := f"{TOWN}P{number}") not in taken)
    (militia,) = ward.facts.ask(
        "MATCH (o:Organization {kind: 'MILITIA'}) WHERE o.code STARTS WITH $town RETURN o.code", town=TOWN
    )
    post = {"code": code, "name": "集中隔离点", "kind": kind, "keptBy": [militia]}
    assert not (answer := await ward.organiser.ask(POST, input=post)).body.get("errors"), answer.body
    return code
