"""The server of the documentation: one, over a town of its own, since what is shown there is done to it."""

from collections.abc import Iterator

import httpx
import pytest

from api.auth import Role
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from tests.api.commanded import served
from tests.builders import towns
from tests.databases import filled
from tests.docs.sessions import Organiser, Shell
from tests.serving import TOWN, token


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with filled(tmp_path_factory.mktemp("docs"), towns.town) as settings:
        yield settings


@pytest.fixture(scope="package")
def address(own: Database) -> Iterator[str]:
    """Host and port of the server."""
    where = f"127.0.0.1:{free_port()}"
    with served(own, f"http://{where}"):
        yield where


@pytest.fixture
def shell(own: Database, address: str, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    environment = {
        "NEO4J_URI": own.uri or "",
        "NEO4J_PASSWORD": own.password.get_secret_value(),
        "DANYUAN_DATA": str(own.data),
    }
    return Shell(tmp_path_factory.mktemp("session"), address, environment)


@pytest.fixture
def organiser(own: Database, address: str) -> Iterator[Organiser]:
    bearer = token(own, roles=(Role.ORGANISER,), towns=(TOWN,))
    headers = {"Authorization": f"Bearer {bearer}"}
    with httpx.Client(base_url=f"http://{address}", headers=headers, timeout=300) as http:
        yield Organiser(http)
