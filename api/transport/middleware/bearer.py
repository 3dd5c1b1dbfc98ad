"""Whoever sends a valid token is let in and known by it (RFC 6750); nobody else is."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Scope

from api.auth import KeysUnavailable, Unauthenticated, Verify, authenticate
from api.auth.key_sets import PAUSE
from api.transport.responses import Words, languages, refusal


class Bearer:
    """Answers 401 to a request without a valid token, but to one that asks which methods there are.

    A WebSocket's handshake may come without a token, as browsers can send none with it: whoever opens it says who they
    are in its first message. 503 is answered where the keys cannot be had.
    """

    def __init__(self, verify: Verify, words: Words) -> None:
        self._verify = verify
        self._words = words

    async def refuse(self, scope: Scope, headers: Headers) -> ASGIApp | None:
        """The answer to who is nobody; None for anybody else, whose identity is in the scope from then on."""
        if scope.get("method") == "OPTIONS":
            return None
        authorization = headers.get("authorization")
        if authorization is None and scope["type"] == "websocket":
            return None
        try:
            scope.setdefault("state", {})["identity"] = await authenticate(authorization, self._verify)
        except KeysUnavailable as fault:
            sentence = self._words(fault.message, languages(headers))
            return refusal(503, "UNAVAILABLE", sentence, {"Retry-After": f"{PAUSE:.0f}"})
        except Unauthenticated as fault:
            sentence = self._words(fault.message, languages(headers))
            return refusal(401, "UNAUTHENTICATED", sentence, {"WWW-Authenticate": "Bearer"})
        return None
