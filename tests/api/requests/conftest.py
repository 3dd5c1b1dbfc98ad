"""An organiser of the small town, a colleague, and the organiser without the office."""

from collections.abc import AsyncIterator

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.requests.town import Sender
from tests.api.restructurings.conftest import TOWN, Facts
from tests.serving import frontends


@pytest.fixture
async def sender(county: Database) -> AsyncIterator[Sender]:
    async with frontends(county) as of:
        organiser = await of("Person:sender", Role.ORGANISER, towns=(TOWN,))
        colleague = await of("Person:colleague", Role.ORGANISER, towns=(TOWN,))
        yield Sender(organiser, colleague, await of("Person:sender"), Facts(county))
