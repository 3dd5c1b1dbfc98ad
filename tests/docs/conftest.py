"""The server of the documentation: one, over a town of its own, since what is shown there is done to it."""

from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest

from api.auth import Role
from graph.database.settings import Database
from graph.embedded.bolt import free_port
from graph.statements.catalog import Catalog
from seed.town import chian
from tests.api.commanded import served
from tests.databases import filled, holding
from tests.docs.sessions import Organiser, Shell
from tests.serving import TOWN, token


@pytest.fixture(scope="package")
def documented(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Database]:
    with filled(tmp_path_factory.mktemp("documented"), catalog, holding(chian())) as settings:
        yield settings


@pytest.fixture(scope="package")
def address(documented: Database) -> Iterator[str]:
    """Host and port of the server."""
    where = f"127.0.0.1:{free_port()}"
    with served(documented, f"http://{where}", DANYUAN_STATEMENT_TIMEOUT="60"):
        yield where


@pytest.fixture
def shell(documented: Database, address: str, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    environment = {
        "NEO4J_URI": documented.uri or "",
        "NEO4J_PASSWORD": documented.password.get_secret_value(),
        "DANYUAN_DATA": str(documented.data),
        "DANYUAN_STATEMENT_TIMEOUT": "60",
    }
    return Shell(tmp_path_factory.mktemp("session"), address, environment)


@pytest.fixture
def organiser(documented: Database, address: str) -> Iterator[Organiser]:
    bearer = token(documented, roles=(Role.ORGANISER,), towns=(TOWN,))
    headers = {"Authorization": f"Bearer {bearer}"}
    with ExitStack() as stack:
        yield Organiser(stack.enter_context(httpx.Client(base_url=f"http://{address}", headers=headers, timeout=120)))
