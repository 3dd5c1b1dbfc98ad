"""Whoever sends a valid token is let in and known by it (RFC 6750); nobody else is."""

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from api.auth.errors import KeysUnavailable, Unauthenticated
from api.auth.key_sets import PAUSE
from api.auth.tokens import Identity
from api.auth.verifying import Verify
from api.transport.responses import Words, languages, refusal


async def authenticate(authorization: str | None, verify: Verify) -> Identity:
    """Who sends this `Authorization`, as a header has it.

    Raises:
        Unauthenticated: there is none, it holds no bearer token, or `verify` refuses the token.
        KeysUnavailable: nobody can say whether the token is good.
    """
    if authorization is None:
        raise Unauthenticated("auth.missing")
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Unauthenticated("auth.malformed")
    return await verify(token.strip())


def identity_of(connection: HTTPConnection) -> Identity:
    """Whom `Bearer` let in with this request, or who said so on this WebSocket."""
    identity: Identity = connection.state.identity
    return identity


class Bearer:
    """Middleware: answers 401 to a request without a valid token, and lets others through.

    A WebSocket's handshake may come without a token, as browsers can send none with it: whoever opens it says who they
    are in its first message. 503 is answered where the keys cannot be had.
    """

    def __init__(self, app: ASGIApp, verify: Verify, words: Words) -> None:
        self.app = app
        self.verify = verify
        self.words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through, or answer it."""
        app = self.app
        if scope["type"] != "lifespan":
            headers = Headers(scope=scope)
            authorization = headers.get("authorization")
            if authorization is not None or scope["type"] == "http":
                try:
                    scope.setdefault("state", {})["identity"] = await authenticate(authorization, self.verify)
                except (Unauthenticated, KeysUnavailable) as fault:
                    app = self._refusal(fault, languages(headers))
        await app(scope, receive, send)

    def _refusal(self, fault: Unauthenticated | KeysUnavailable, accepted: str) -> ASGIApp:
        sentence = self.words(fault.message, accepted)
        if isinstance(fault, KeysUnavailable):
            return refusal(503, "UNAVAILABLE", sentence, {"Retry-After": f"{PAUSE:.0f}"})
        return refusal(401, "UNAUTHENTICATED", sentence, {"WWW-Authenticate": "Bearer"})
