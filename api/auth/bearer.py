"""Whoever sends a valid token is let in and known by it (RFC 6750); nobody else is."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from api.auth.errors import Unauthenticated
from api.auth.tokens import Identity, Role
from api.refusals import Words, languages, refusal

Verify: TypeAlias = Callable[[str], Identity]


def authenticate(authorization: str | None, verify: Verify) -> Identity:
    """Who sends this `Authorization` header; for the time being an organiser, whatever the token says.

    Raises:
        Unauthenticated: there is no header, it holds no bearer token, or `verify` refuses the token.
    """
    if authorization is None:
        raise Unauthenticated("auth.missing")
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Unauthenticated("auth.malformed")
    identity = verify(token.strip())
    return replace(identity, roles=identity.roles | {Role.ORGANISER})


def identity_of(connection: HTTPConnection) -> Identity:
    """Whom `Bearer` let in with this request."""
    identity: Identity = connection.state.identity
    return identity


class Bearer:
    """Middleware: answers 401 to a request or a WebSocket's handshake without a valid token, else lets it through."""

    def __init__(self, app: ASGIApp, verify: Verify, words: Words) -> None:
        self.app = app
        self.verify = verify
        self.words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through, or answer it."""
        app = self.app
        if scope["type"] != "lifespan":
            headers = Headers(scope=scope)
            try:
                scope.setdefault("state", {})["identity"] = authenticate(headers.get("authorization"), self.verify)
            except Unauthenticated as fault:
                sentence = self.words(fault.message, languages(headers))
                app = refusal(401, "UNAUTHENTICATED", sentence, {"WWW-Authenticate": "Bearer"})
        await app(scope, receive, send)
