"""Who may ask how the server is doing: this machine, and whoever holds a token with the role ADMIN."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Scope

from api.auth import Role, is_loopback
from api.auth.verifying import Verify
from api.transport.middleware.bearer import Bearer
from api.transport.responses import Words, languages, refusal
from graph.errors import Message


class Operators:
    """Lets requests from loopback through, and others with a token of an administrator; answers 403 to anybody else."""

    def __init__(self, verify: Verify, words: Words) -> None:
        self._bearer = Bearer(verify, words)
        self._words = words

    async def refuse(self, scope: Scope, headers: Headers) -> ASGIApp | None:
        """The answer to who may not ask; None for who may."""
        client = scope.get("client")
        if client is not None and is_loopback(client[0]):
            return None
        refused = await self._bearer.refuse(scope, headers)
        if refused is not None or Role.ADMIN in scope["state"]["identity"].roles:
            return refused
        return refusal(403, "FORBIDDEN", self._words(Message("auth.administrators"), languages(headers)))
