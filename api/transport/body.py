"""What a request asks: the parameters of GraphQL over HTTP, from its body or its address."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

import orjson
from starlette.requests import ClientDisconnect, Request

from api.documents.asked import Asked
from api.documents.limits import OverLimit
from api.transport.negotiation import JSON
from api.transport.parameters import OBJECTS, asked_of
from api.transport.responses import Refused
from graph.errors import InvalidInput

READING: Final = ("GET", "HEAD")
"""Methods whose parameters stand in the address."""
BODY_PATIENCE: Final = 20.0
"""Seconds in which the body of a request has to have come."""


async def asked(request: Request, most: int) -> Asked:
    """What is asked, by whichever method, in a body or a query of at most so many bytes.

    Raises:
        OverLimit: it is longer; of a body no more is read than shows it.
        InvalidInput: the body is not JSON or asks more than one thing, a parameter is of another type, or nothing says
            which document is asked for.
        Refused: the body is of another media type (415), or does not come in time (408).
    """
    _refuse_long(len(request.scope["query_string"]), most)
    given = _in_address(request.query_params) if request.method in READING else await json_object(request, most)
    return asked_of(given)


def decoded(text: str | bytes) -> object:
    """What JSON in UTF-8 says, null being nothing; orjson.JSONDecodeError for anything but an object or a list.

    Texts that UTF-8 cannot write (lone surrogates) are no JSON either, so none comes as far as the database.
    """
    found = orjson.loads(text)
    if not isinstance(found, dict | list | None):
        raise orjson.JSONDecodeError("neither an object nor a list", str(text), 0)
    return {} if found is None else found


async def json_object(request: Request, most: int) -> dict[str, Any]:
    """The object that is the body, of at most so many bytes.

    Raises:
        OverLimit: it is longer.
        InvalidInput: it is not JSON, or no object.
        Refused: it is of another media type (415), or does not come in time (408).
    """
    _refuse_long(int(request.headers.get("content-length", 0)), most)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != JSON:
        raise Refused(415, "Content-Type", "http.content_type", {"Accept-Post": JSON})
    given = _decoded("body", await body(request, most, BODY_PATIENCE))
    if not isinstance(given, dict):
        raise InvalidInput("body", "http.batch")
    return given


async def body(request: Request, most: int, patience: float) -> bytes:
    """The body, however long it says it is, of at most so many bytes.

    Raises OverLimit where it is longer, Refused (408) where it does not come within so many seconds.
    """
    found = bytearray()
    try:
        async with asyncio.timeout(patience):
            async for chunk in request.stream():
                found += chunk
                _refuse_long(len(found), most)
    except (TimeoutError, ClientDisconnect) as late:
        raise Refused(408, "body", "http.late", {"Connection": "close"}) from late
    return bytes(found)


def _refuse_long(actual: int, most: int) -> None:
    if actual > most:
        raise OverLimit("bytes", most, actual)


def _in_address(parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    given = dict(parameters)
    for name in OBJECTS:
        if name in given:
            given[name] = _decoded(name, given[name]) if given[name] else None
    return given


def _decoded(argument: str, text: str | bytes) -> object:
    try:
        return decoded(text)
    except orjson.JSONDecodeError as fault:
        raise InvalidInput(argument, "http.json") from fault
