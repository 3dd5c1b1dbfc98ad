"""The commands as a user gives them, on the run's database."""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from graph.database.settings import Database

Danyuan = Callable[..., Result]


@pytest.fixture
def danyuan(database: Database, monkeypatch: pytest.MonkeyPatch) -> Danyuan:
    """Runs a command with the settings of the run's database, in English."""
    return running(database, monkeypatch)


def running(database: Database, monkeypatch: pytest.MonkeyPatch) -> Danyuan:
    """Runs a command with the settings of a database, in English."""
    assert database.uri is not None
    for name, value in {
        "NEO4J_URI": database.uri,
        "NEO4J_PASSWORD": database.password.get_secret_value(),
        "DANYUAN_DATA": str(database.data),
        "DANYUAN_STATEMENT_TIMEOUT": "60",
        "LC_ALL": "C",
    }.items():
        monkeypatch.setenv(name, value)
    return lambda *words, **options: CliRunner().invoke(app, words, **options)
