"""Serves: the database, its schema, the town where the graph is empty, and then the API."""

import gc
import logging.config
import os
import signal
import socket
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any, Final

import truststore
import uvicorn
from rich.console import Console
from starlette.applications import Starlette

from api.app import create, trusted
from api.auth import Role, Trust, is_loopback, issue, refuse_open_address, signing_key
from api.cli.progress import progress, versions
from api.cli.reaching import hand_down, reached, run
from api.disclosures.spool import folder_in, prepare
from api.documents.service import service
from api.monitoring.logs import configuration
from api.monitoring.metrics import SHARED
from api.settings import Server
from api.transport.connections import LISTENING
from graph.database.migrations import changes_logged, migrate
from graph.database.runner import Runner
from graph.database.settings import Database
from seed.load import load
from seed.town import chian

WANG_CHAOQUN: Final = "Person:4b8eb50f5de420af"
"""王超群, deputy head of the public-order office (row 13): the holder of the laptop's token."""
TOWN: Final = "330782101"
LAPTOP: Final = timedelta(days=30)
YOUNG: Final = 10_000
"""New objects, more than many operations hold at once, after which garbage is collected."""
LEAVE: Final = 30
"""Seconds for requests in flight when the server is told to stop."""
PATIENCE: Final = 120.0
"""Seconds for a statement before the server answers anybody."""


class PortTaken(Exception):
    """Something else listens where the server is to listen."""


def serve_api(host: str | None, port: int | None, workers: int, data: Path | None) -> None:
    """Serve until a signal ends it.

    Raises:
        OpenAddress, KeyUnusable: the settings would let anybody in.
        TrustedDocumentsUnusable: the file of trusted documents, or one of them, is not sound.
        PortTaken: the port is not free.
        SpoolUnusable: disclosures cannot be written down.
        EmbeddedError: the private Neo4j cannot be started.
    """
    _settle(host, port, data)
    server = Server()
    logging.config.dictConfig(configuration(server.log_level))
    refuse_open_address(server.host, server.key_configured)
    service(server.document_policy)
    _free(server)
    trusted(server, Database())
    prepare(folder_in(Database().data))
    signal.signal(signal.SIGTERM, _leave)  # so that the private Neo4j is stopped as after Ctrl-C
    with reached(own=True) as settings:
        run(settings.model_copy(update={"statement_timeout": PATIENCE}), _prepare)
        hand_down(settings)
        with suppress(KeyboardInterrupt):
            _listen(server, settings, workers)


class Announced(uvicorn.Server):
    """A server that says where it answers once it does."""

    def __init__(self, config: uvicorn.Config, link: str) -> None:
        super().__init__(config)
        self._link = link

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        if self.started:
            _tell(self._link)


def _listen(server: Server, settings: Database, workers: int) -> None:
    where: dict[str, Any] = {
        **LISTENING,
        **{
            "host": server.host,
            "port": server.port,
            "timeout_graceful_shutdown": LEAVE,
        },
        **{"log_config": configuration(server.log_level), "log_level": "warning", "access_log": False},
    }
    link = _link(server, settings)
    if workers == 1:
        Announced(uvicorn.Config(_application(server, settings), **where), link).run()
    else:
        _tell(link)
        with TemporaryDirectory(prefix="danyuan-metrics-") as folder:
            os.environ[SHARED] = folder
            uvicorn.run("api.cli.serving:worker", factory=True, workers=workers, **where)


def worker() -> Starlette:
    """The application of one of several processes, by the environment; it trusts whom the system trusts."""
    truststore.inject_into_ssl()
    return _application(None, None)


def _application(server: Server | None, settings: Database | None) -> Starlette:
    """The application; schema and catalogue stay for good, so no collection of garbage goes through them again."""
    application = create(server, settings)
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
    return application


def _settle(host: str | None, port: int | None, data: Path | None) -> None:
    """Options count as settings, for this process and for its workers."""
    given = {"DANYUAN_HOST": host, "DANYUAN_PORT": port, "DANYUAN_DATA": data}
    os.environ |= {name: str(value) for name, value in given.items() if value is not None}


def _free(server: Server) -> None:
    family = socket.AF_INET6 if ":" in server.host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((server.host, server.port))
        except OSError as fault:
            raise PortTaken(
                f"Cannot listen on {server.host}:{server.port}: {fault.strerror}. Choose another with --port."
            ) from fault


async def _prepare(runner: Runner) -> None:
    with progress() as told:
        await migrate(runner, told=versions(told))
        if await changes_logged(runner) == 0:
            Console(stderr=True).print("Loading the town …")
            await load(runner, chian(), told)


def _link(server: Server, settings: Database) -> str:
    """Where it answers; on a laptop, with a token in the link's fragment, which no log sees."""
    address = f"http://{server.host}:{server.port}/"
    if not server.key_configured and is_loopback(server.host):
        trust = Trust(signing_key(None, settings.data), server.issuer, server.audience)
        address += f"#token={issue(trust, WANG_CHAOQUN, [Role.ORGANISER], [TOWN], LAPTOP)}"
    return address


def _tell(link: str) -> None:
    sys.stdout.write(f"danyuan answers at {link}\n")
    sys.stdout.flush()


def _leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
