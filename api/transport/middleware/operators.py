"""Who may ask how the server is doing: this machine, and whoever holds a token with the role ADMIN."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.auth import Bearer, Role, is_loopback
from api.auth.verifying import Verify
from api.transport.responses import Words, languages, refusal
from graph.errors import Message


class Operators:
    """Middleware: lets requests from loopback through, and others with a token of an administrator."""

    def __init__(self, app: ASGIApp, verify: Verify, words: Words) -> None:
        self.app = app
        self.guarded = Bearer(Administrators(app, words), verify, words)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through, or have its token looked at."""
        client = scope.get("client")
        app = self.app if client is not None and is_loopback(client[0]) else self.guarded
        await app(scope, receive, send)


class Administrators:
    """Middleware behind `Bearer`: answers 403 to whoever has not the role ADMIN."""

    def __init__(self, app: ASGIApp, words: Words) -> None:
        self.app = app
        self.words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a connection through, or answer it."""
        app = self.app
        if Role.ADMIN not in scope["state"]["identity"].roles:
            sentence = self.words(Message("auth.administrators"), languages(Headers(scope=scope)))
            app = refusal(403, "FORBIDDEN", sentence)
        await app(scope, receive, send)
