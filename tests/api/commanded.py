"""`danyuan serve` in a process of its own, over a database that runs already."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from graph.database.settings import Database
from tests.embedded.graphs import until

LOG = "stderr"


@contextmanager
def served(settings: Database, address: str, *options: str, **environ: str) -> Iterator[subprocess.Popen[bytes]]:
    """`danyuan serve` over a database that runs already, as soon as it answers; its log is LOG in the data folder.

    It plans ahead only where the environment says so: most servers of tests are gone before all is planned.
    """
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "DANYUAN_"))},
        "DANYUAN_PLAN_AHEAD": "0",
        **environ,
        "NEO4J_URI": settings.uri or "",
        "NEO4J_PASSWORD": settings.password.get_secret_value(),
    }
    where = ["--port", address.rpartition(":")[2], "--data", str(settings.data)]
    command = [sys.executable, "-m", "api.cli", "serve", *where, *options]
    with (
        (settings.data / LOG).open("ab") as log,
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=log) as process,
    ):
        try:
            until(lambda: answers(address), 120)
            yield process
        finally:
            process.terminate()


def answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/healthz").text == "ok"
    except httpx.TransportError:
        return False
