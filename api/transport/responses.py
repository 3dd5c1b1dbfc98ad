"""How a request is turned away before it comes to GraphQL: a status, and one error in GraphQL's form."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from starlette.datastructures import Headers
from starlette.responses import JSONResponse

from graph.errors import InvalidInput, Message

Words: TypeAlias = Callable[[Message, str], str]
"""Puts a message into a sentence; its second argument is the request's `Accept-Language`, empty where there is none."""


AS_OF: Final = "Danyuan-As-Of"
"""The header of a request that asks of the past."""
UNCACHED: Final = {
    "Cache-Control": "private, no-store",
    "Vary": f"Accept, Accept-Encoding, Accept-Language, Authorization, {AS_OF}, Danyuan-Bookmarks",
}
"""Headers of every answer: it is of who asks, in their language, and of the moment."""


class Refused(InvalidInput):
    """A request that HTTP has a status of its own for, and headers that say what would do."""

    def __init__(self, status: int, argument: str, code: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(argument, code)
        self.status = status
        self.headers = dict(headers or {})


def refusal(
    status: int,
    code: str,
    sentence: str,
    headers: Mapping[str, str] | None = None,
    extensions: Mapping[str, object] | None = None,
) -> JSONResponse:
    """`{"errors": [{"message": …, "extensions": {"code": …}}]}`, for a request or a WebSocket's handshake."""
    error = {"message": sentence, "extensions": {"code": code, **(extensions or {})}}
    return JSONResponse({"errors": [error]}, status, {**UNCACHED, **(headers or {})})


def languages(headers: Headers) -> str:
    """What a request says of the languages it wants."""
    return headers.get("accept-language", "")
