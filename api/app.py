"""The server: its routes, who may come in, and the database it reads while it runs."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route, WebSocketRoute

from api import ide
from api.auth import (
    Bearer,
    Trust,
    Verify,
    by_key_set,
    by_secret,
    is_loopback,
    key_set,
    refuse_open_address,
    signing_key,
)
from api.disclosures.copying import copying
from api.disclosures.spool import Spool
from api.documents import Rules
from api.monitoring.metrics import Statement, metrics
from api.monitoring.publication import keeping
from api.monitoring.readiness import ready
from api.running.watching import Watch
from api.settings import Server
from api.texts.catalogs import Texts
from api.transport.endings import heeding
from api.transport.http import BOOKMARKS, View
from api.transport.middleware.bodies import SmallBodies
from api.transport.middleware.operators import Operators
from api.transport.middleware.origins import KnownOrigins, LoopbackHosts
from api.transport.middleware.requests import Requests
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import IDE_LOCK, fetch
from graph.errors import Message
from graph.statements.catalog import read_catalog

HOUSEHOLD: Final = "330782101249H0001"
"""A household of Wuliu (五柳村), for the example of the IDE."""
ENTERPRISE: Final = "X1330782000000270Y"
"""A firm of Shanpen (山盆村), for the example of the IDE."""

PATHS: Final = frozenset({"/", "/graphql", "/healthz", "/readyz", "/metrics"})
"""Those that logs and metrics tell by name."""

YOUNG: Final = 10_000
"""New objects, more than many operations hold at once, after which garbage is collected."""


def create(server: Server | None = None, database: Database | None = None) -> Starlette:
    """The application, by these settings or those of the environment.

    Raises:
        OpenAddress: it would listen on more than loopback without a configured key.
        KeyUnusable: the key or the file of keys cannot be used.
        TrustedDocumentsUnusable: the file of trusted documents, or one of them, is not sound.
        EmbeddedError: the files of the IDE can neither be found nor fetched.
    """
    server, database = server or Server(), database or Database()
    refuse_open_address(server.host, server.key_configured)
    verify = _trusted(server, database)
    guard = [Middleware(Bearer, verify=verify, words=words)]
    operators = [Middleware(Operators, verify=verify, words=words)]
    rules = Rules.of(server)
    small = Middleware(SmallBodies, most=rules.limits.bytes, words=words)
    view = View(rules, database.span, database.large_grower, verify)
    routes: list[BaseRoute] = [
        Route("/graphql", view, methods=["GET", "POST"], middleware=[*guard, small]),
        WebSocketRoute("/graphql", view, middleware=guard),
        Route("/healthz", alive),
        Route("/readyz", ready, middleware=operators),
        Route("/metrics", metrics, middleware=operators),
    ]
    if server.ide:
        examples = [ide.who_answers(HOUSEHOLD), ide.which_units_cover(ENTERPRISE)]
        routes += ide.routes(ide.load(fetch(IDE_LOCK)), examples, guard)
    return Starlette(routes=routes, middleware=_gates(server), lifespan=partial(_reading, server, database))


def words(message: Message, accept_language: str) -> str:
    """A message in a sentence of a language that the request accepts."""
    return Texts.accepted(accept_language).say(message)


async def alive(_request: Request) -> PlainTextResponse:
    """That the server runs, and nothing else."""
    return PlainTextResponse("ok")


def _trusted(server: Server, database: Database) -> Verify:
    if server.jwks is not None:
        return by_key_set(key_set(server.jwks), server.issuer, server.audience)
    return by_secret(Trust(signing_key(server.jwt_secret, database.data), server.issuer, server.audience))


def _gates(server: Server) -> list[Middleware]:
    gates = [Middleware(Requests, paths=PATHS)]
    if is_loopback(server.host):
        gates.append(Middleware(LoopbackHosts, origins=server.origins, words=words))
    gates.append(Middleware(KnownOrigins, origins=server.origins, words=words))
    if server.origins:
        gates.append(
            Middleware(
                CORSMiddleware,
                allow_origins=server.origins,
                allow_methods=["GET", "POST"],
                allow_headers=["Authorization", "Content-Type", BOOKMARKS, "X-Request-Id"],
                expose_headers=[BOOKMARKS, "X-Request-Id"],
            )
        )
    return gates


@asynccontextmanager
async def _reading(server: Server, database: Database, app: Starlette) -> AsyncIterator[None]:
    runner = Runner.connect(database, read_catalog(), Statement)
    spool = Spool(database.data, server.fsync)
    app.state.runner, app.state.spool, app.state.watch = runner, spool, Watch(runner)
    app.state.leaving = asyncio.Event()
    _spare_collections()
    with spool.opened(), heeding(app.state.leaving):
        async with copying(spool, runner), keeping(runner):
            yield
        await runner.close()


def _spare_collections() -> None:
    """Schema and catalogue stay: no collection goes through them again, nor comes in the middle of each operation."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
