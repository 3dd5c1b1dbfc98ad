"""GraphQL over HTTP: one operation a request, answered as JSON or as a stream of server-sent events."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Final

import orjson
from graphql import ExecutionResult, OperationType
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send
from strawberry.http.streaming import SSETransport, merge_stream_with_heartbeat

from api.auth import identity_of
from api.documents.asked import Asked
from api.documents.limits import OverLimit
from api.documents.service import Service
from api.fields.arguments import instant
from api.running.operation import Operation
from api.texts.catalogs import Texts
from api.transport.body import asked
from api.transport.bookmarks import BOOKMARKS, Signing
from api.transport.endings import over, until
from api.transport.errors import STATUSES, answer, code_of, outcome
from api.transport.negotiation import EVENTS, GRAPHQL, JSON, accepted
from api.transport.operations import Operations
from api.transport.responses import AS_OF, UNCACHED, Refused, languages, refusal
from graph.errors import GraphError, InvalidInput, TimedOut, Unavailable

METHODS: Final = ("GET", "HEAD", "POST", "OPTIONS")
ALLOW: Final = {"Allow": ", ".join(METHODS)}


class Endpoint:
    """Answers operations by POST and by GET."""

    def __init__(self, service: Service, operations: Operations, most_bytes: int) -> None:
        self._service = service
        self._operations = operations
        self._most_bytes = most_bytes
        self._events = SSETransport()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        response = await self._answer(Request(scope, receive))
        response.headers.update(UNCACHED)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        """The answer; a refusal where the request is not of the form it must have."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=ALLOW)
        media_type = JSON
        try:
            media_type = accepted(request.headers.get("accept", ""))
            signing: Signing = request.app.state.signing
            operation = self._operations.begin(request, await signing.bookmarks(request.headers.get(BOOKMARKS, "")))
            found = _of_past(await asked(request, self._most_bytes), request.headers.get(AS_OF))
            if media_type == EVENTS:
                if request.method == "HEAD":  # a stream has no end that its headers could wait for
                    return Response(headers=self._events.headers)
                return self._stream(request, found, operation)
            result = await self._service.answer(found, operation, _permit(request.method, streamed=False))
            return _response(result, operation, media_type, await signing.header(operation.session.reading.seen))
        except OverLimit as fault:
            return _refusal(request, fault, 413, {"Connection": "close"}, fault.measured)
        except InvalidInput as fault:
            status, headers = (fault.status, fault.headers) if isinstance(fault, Refused) else (400, {})
            response = _refusal(request, fault, status, headers, {"argument": fault.argument})
        except (TimedOut, Unavailable) as fault:  # before the operation began: what befalls it is told in its answer
            response = _refusal(request, fault, STATUSES[code_of(fault)], {}, {})
        if media_type == GRAPHQL:
            response.headers["Content-Type"] = GRAPHQL
        return response

    def _stream(self, request: Request, found: Asked, operation: Operation) -> Response:
        """The results as server-sent events, until the token ends or the server is told to stop."""
        results = self._service.stream(found, operation, _permit(request.method, streamed=True))
        ending = over(request.app.state.leaving, identity_of(request).ends)

        async def events() -> AsyncGenerator[str]:
            async with aclosing(until(results, ending)) as coming:
                async for result in coming:
                    yield self._events.encode_next(answer(result, operation.texts), _text)  # type: ignore[arg-type]
            yield self._events.encode_complete()

        ping = self._events.encode_comment("ping")
        stream = merge_stream_with_heartbeat(
            events, lambda: ping, interval=self._events.heartbeat_interval, send_initial_heartbeat=False
        )
        return StreamingResponse(stream(), headers=self._events.headers)


def _of_past(found: Asked, as_of: str | None) -> Asked:
    """What is asked, of the instant that the header names; InvalidInput where it names another one itself."""
    if as_of is None:
        return found
    named = instant(AS_OF, as_of)
    if found.as_of not in (None, named):
        raise InvalidInput(AS_OF, "input.two_instants")
    return replace(found, as_of=named)


def _refusal(
    request: Request, fault: GraphError, status: int, headers: Mapping[str, str], extensions: Mapping[str, object]
) -> Response:
    sentence = Texts.accepted(languages(request.headers)).render(fault.message)
    return refusal(status, code_of(fault), sentence, headers, extensions)


def _permit(method: str, streamed: bool) -> Any:
    """Refused for what may not be asked by this method (405), or has no end and is to be answered at once (406)."""

    def permit(kind: OperationType) -> None:
        if kind is OperationType.SUBSCRIPTION and not streamed:
            raise Refused(406, "Accept", "http.subscription")
        if kind is OperationType.MUTATION and method != "POST":
            raise Refused(405, "query", "http.get", {"Allow": "POST"})

    return permit


def _response(result: bytes | ExecutionResult, operation: Operation, media_type: str, seen: str) -> Response:
    """The answer as it is sent; the headers say what it has seen and what it cost."""
    reading = operation.session.reading
    counts = {"statements": reading.statements, "access": reading.accesses, "again": reading.again}
    timing = ", ".join(f'{name};desc="{count}"' for name, count in {**counts, "cost": operation.cost}.items())
    headers = {BOOKMARKS: seen, "Server-Timing": timing}
    if isinstance(result, bytes):
        return Response(result, 200, headers, media_type)
    message = answer(result, operation.texts)
    status, more = 200, dict[str, str]()
    if result.errors:
        status, more = _outcome(result, message, media_type)
    return Response(orjson.dumps(message), status, headers | more, media_type)


def _outcome(result: ExecutionResult, message: Mapping[str, Any], media_type: str) -> tuple[int, dict[str, str]]:
    status, headers = outcome(result, message["errors"], plain=media_type != GRAPHQL)
    return status, dict(headers)


def _text(data: object) -> str:
    return orjson.dumps(data).decode()
