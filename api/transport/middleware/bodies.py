"""Turns requests away whose body, or whose query in the address, is longer than it may be, before they are read."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.documents.limits import OverLimit
from api.transport.responses import Words, languages, refusal


class SmallBodies:
    """Answers 413 to a request of more than `most` bytes, as soon as it says so or as many have come."""

    def __init__(self, app: ASGIApp, most: int, words: Words) -> None:
        self._app = app
        self._most = most
        self._words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or turn it away."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        came = 0

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            self._refuse(came)
            return message

        try:
            self._refuse(len(scope["query_string"]))
            length = headers.get("content-length")
            if length is None:
                await self._app(scope, counted, send)
            else:
                self._refuse(int(length))
                await self._app(scope, receive, send)
        except OverLimit as fault:
            sentence = self._words(fault.message, languages(headers))
            answer = refusal(413, "GRAPHQL_VALIDATION_FAILED", sentence, {"Connection": "close"}, fault.measured)
            await answer(scope, receive, send)

    def _refuse(self, actual: int) -> None:
        if actual > self._most:
            raise OverLimit("bytes", self._most, actual)
