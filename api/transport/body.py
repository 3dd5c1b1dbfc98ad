"""What a request asks: the parameters of GraphQL over HTTP, from its body or its address."""

from collections.abc import Callable, Mapping
from json import JSONDecodeError
from typing import Any, Final

from cross_web import AsyncHTTPRequestAdapter
from strawberry.http import GraphQLRequestData

from api.documents.identification import DOCUMENT_ID
from api.transport.negotiation import JSON
from api.transport.responses import Refused
from graph.errors import InvalidInput

Decode = Callable[[str | bytes], object]
"""What JSON says; raises JSONDecodeError."""

OBJECTS: Final = ("variables", "extensions")
TEXTS: Final = ("query", "operationName")


async def asked(request: AsyncHTTPRequestAdapter, decode: Decode, streamed: bool) -> GraphQLRequestData:
    """What is asked, by whichever method; `query` is None where it is not given.

    Raises:
        InvalidInput: the body is not JSON or asks more than one thing, or a parameter is of another type.
        Refused: the body is of another media type (415).
    """
    given = _in_address(request.query_params, decode) if request.method == "GET" else await _in_body(request, decode)
    for names, kind, code in ((TEXTS, str, "http.text"), (OBJECTS, dict, "http.object")):
        for name in names:
            if not isinstance(given.get(name), kind | None):
                raise InvalidInput(name, code)
    return GraphQLRequestData(
        query=given.get("query"),
        variables=given.get("variables"),
        operation_name=given.get("operationName"),
        extensions=_extensions(given),
        protocol="sse" if streamed else "http",
    )


def _extensions(given: Mapping[str, Any]) -> dict[str, Any] | None:
    """The request's extensions, its `documentId` among them: strawberry hands on no parameter that it does not know."""
    extensions: dict[str, Any] | None = given.get("extensions")
    return {**(extensions or {}), DOCUMENT_ID: given[DOCUMENT_ID]} if DOCUMENT_ID in given else extensions


async def _in_body(request: AsyncHTTPRequestAdapter, decode: Decode) -> Mapping[str, Any]:
    media_type = (request.content_type or "").partition(";")[0].strip().lower()
    if media_type != JSON:
        raise Refused(415, "Content-Type", "http.content_type", {"Accept-Post": JSON})
    given = _decoded("body", await request.get_body(), decode)
    if not isinstance(given, dict):
        raise InvalidInput("body", "http.batch")
    return given


def _in_address(parameters: Mapping[str, Any], decode: Decode) -> Mapping[str, Any]:
    given = dict(parameters)
    for name in OBJECTS:
        if name in given:
            given[name] = _decoded(name, given[name], decode) if given[name] else None
    return given


def _decoded(argument: str, text: str | bytes, decode: Decode) -> object:
    try:
        return decode(text)
    except JSONDecodeError as fault:
        raise InvalidInput(argument, "http.json") from fault
