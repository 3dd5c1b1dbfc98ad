"""The server: its routes, who may come in, and the database it reads while it runs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from functools import partial
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route, WebSocketRoute

from api import console, files, ide
from api.auth import (
    Client,
    Issuer,
    Logins,
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
from api.disclosures.log import DisclosureLog
from api.disclosures.spool import Spool
from api.documents.service import service
from api.monitoring.forgetting import forgetting
from api.monitoring.metrics import Statement, metrics
from api.monitoring.planning import planning
from api.monitoring.publication import keeping
from api.running.listeners import Listeners
from api.running.lookouts import Lookouts
from api.running.watching import Watch
from api.settings import Server
from api.texts.catalogs import Texts
from api.transport.bookmarks import BOOKMARKS, Signing
from api.transport.endings import heeding
from api.transport.http import METHODS, Endpoint
from api.transport.login import LOGIN, TOKEN, login_routes
from api.transport.middleware.bearer import Bearer
from api.transport.middleware.compression import Compression
from api.transport.middleware.gate import Check, Gate
from api.transport.middleware.operators import Operators
from api.transport.middleware.origins import KnownOrigins, LoopbackHosts, SaidOnce
from api.transport.operations import Operations
from api.transport.readiness import ready
from api.transport.websocket.view import SocketView
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded import CONSOLE_LOCK, IDE_LOCK, fetch
from graph.errors import Message
from graph.restructuring.preview_cache import PreviewCache
from graph.rules.standing import Standing
from graph.statements.catalog import read_catalog

HOUSEHOLD: Final = "330782101249H0001"
"""A household of Wuliu (五柳村), for the example of the IDE."""
ENTERPRISE: Final = "X1330782000000270Y"
"""A firm of Shanpen (山盆村), for the example of the IDE."""

PATHS: Final = frozenset({"/", ide.PATH, "/graphql", "/healthz", "/readyz", "/metrics", LOGIN, TOKEN, files.FILES})
"""Those that logs and metrics tell by name."""


SMALL: Final = 1_000
"""Bytes from which on an answer is compressed for whoever takes that."""
FAST: Final = 4
"""How well it is compressed, from 1 to 9: beyond, JSON gets hardly smaller and takes longer."""


def create(server: Server | None = None, database: Database | None = None) -> Starlette:
    """The application, by these settings or those of the environment.

    Raises:
        OpenAddress: it would listen on more than loopback without a configured key.
        KeyUnusable: the key or the file of keys cannot be used.
        TrustedDocumentsUnusable: the file of trusted documents, or one of them, is not sound.
        EmbeddedError: the files of the console or the IDE can neither be found nor fetched.
    """
    server, database = server or Server(), database or Database()
    refuse_open_address(server.host, server.key_configured)
    verify = trusted(server, database)
    answering = service(server.document_policy)
    operations = Operations(database.span, database.rest)
    bearer, operators = Bearer(verify, words), Operators(verify, words)
    guards: dict[str, list[Check]] = {
        "/graphql": [bearer],
        files.FILES: [bearer],
        "/readyz": [operators],
        "/metrics": [operators],
    }
    routes: list[BaseRoute] = [
        Route("/graphql", Endpoint(answering, operations, server.limits.bytes), methods=list(METHODS)),
        WebSocketRoute("/graphql", SocketView(answering, operations, verify)),
        Route("/healthz", alive),
        Route("/readyz", ready),
        Route("/metrics", metrics),
        *files.routes(operations),
        *console.routes(console.load(fetch(CONSOLE_LOCK)), server.ide, server.oidc_issuer is not None),
        *login(server, database),
    ]
    if server.ide:
        examples = [ide.who_answers(HOUSEHOLD), ide.which_units_cover(ENTERPRISE)]
        routes += ide.routes(ide.load(fetch(IDE_LOCK)), examples)
        guards[ide.EXAMPLES] = [bearer]
    gate = Middleware(Gate, checks=_checks(server), guards=guards, paths=PATHS)
    compressing = Middleware(Compression, minimum_size=SMALL, compresslevel=FAST)
    return Starlette(
        routes=routes, middleware=[*_cors(server), gate, compressing], lifespan=partial(_reading, server, database)
    )


def words(message: Message, accept_language: str) -> str:
    """A message in a sentence of a language that the request accepts."""
    return Texts.accepted(accept_language).render(message)


async def alive(_request: Request) -> PlainTextResponse:
    """That the server runs, and nothing else."""
    return PlainTextResponse("ok")


def trusted(server: Server, database: Database) -> Verify:
    """What tells whose tokens count; KeyUnusable where the key or the file of keys cannot be used."""
    if server.jwks is not None:
        return by_key_set(key_set(server.jwks), server.issuer, server.audience)
    return by_secret(_own(server, database))


def login(server: Server, database: Database) -> list[BaseRoute]:
    """Where people log in at a house's own issuer; nowhere, where none is set."""
    if server.oidc_issuer is None or server.oidc_client is None:
        return []
    claims = (server.oidc_claim, server.oidc_roles, server.oidc_towns)
    logins = Logins(Issuer(server.oidc_issuer), Client(server.oidc_client, server.oidc_secret, *claims))
    return login_routes(logins, _own(server, database))


def _own(server: Server, database: Database) -> Trust:
    """By what tokens of this server are issued and checked; KeyUnusable where the key cannot be used."""
    return Trust(signing_key(server.jwt_secret, database.data), server.issuer, server.audience)


def _checks(server: Server) -> list[Check]:
    """What is asked of every connection."""
    hosts = [LoopbackHosts(server.origins, words)] if is_loopback(server.host) else []
    return [SaidOnce(words), *hosts, KnownOrigins(server.origins, words)]


def _cors(server: Server) -> list[Middleware]:
    """What tells browsers that pages of the known origins may read answers, refusals among them."""
    cors = Middleware(
        CORSMiddleware,
        allow_origins=server.origins,
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["*"],
        expose_headers=[BOOKMARKS, "Server-Timing", "X-Request-Id"],
    )
    return [cors] if server.origins else []


@asynccontextmanager
async def _reading(server: Server, database: Database, app: Starlette) -> AsyncIterator[None]:
    runner = Runner.connect(database, read_catalog(), Statement)
    spool = Spool(database.data, server.fsync)
    disclosures = DisclosureLog(spool, trusted=server.trusted_documents is not None)
    app.state.standing, app.state.previews = Standing(runner, database.span), PreviewCache()
    listeners = Listeners()
    app.state.runner, app.state.disclosures = runner, disclosures
    app.state.watch, app.state.lookouts = Watch(runner, listeners), Lookouts(runner, listeners)
    app.state.signing, app.state.leaving = Signing(runner), asyncio.Event()
    with spool.opened(), heeding(app.state.leaving):
        async with (
            copying(disclosures, runner),
            keeping(runner),
            forgetting(runner),
            planning(runner, database.data) if server.plan_ahead else nullcontext(),
        ):
            yield
        await app.state.standing.end()
        await runner.close()
