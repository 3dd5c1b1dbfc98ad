"""GraphQL over HTTP: one operation a request, its language, its bookmarks, and what it cost in statements."""

import re
from collections.abc import AsyncGenerator
from typing import Any, Final, cast

import orjson
from cross_web import AsyncHTTPRequestAdapter, HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.subscriptions import GRAPHQL_SSE_PROTOCOL, GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types import ExecutionResult

from api.auth import Verify, identity_of, viewer_of
from api.context import Context
from api.documents import Rules, names_document
from api.errors import answer, code_of, outcome
from api.schema import build
from api.texts.catalogs import Texts
from api.transport.body import asked
from api.transport.endings import over, until
from api.transport.negotiation import EVENTS, GRAPHQL, JSON, accepted
from api.transport.responses import Refused, languages, refusal
from api.transport.websocket import INIT_WAIT, Conversation, Frames
from graph.errors import InvalidInput
from graph.snapshot import Reading
from graph.viewer import NOBODY, Viewer

BOOKMARKS: Final = "Danyuan-Bookmarks"
"""Header: what an answer has seen, parted by spaces; sent back, the next answer, of any server, sees that too."""
BOOKMARK: Final = re.compile(r"FB:[A-Za-z0-9+/]{1,300}={0,2}")
MOST_BOOKMARKS: Final = 20


class View(GraphQL[Context, None]):
    """The endpoint of the API: by POST and GET, as server-sent events, and over WebSockets."""

    graphql_transport_ws_handler_class = Conversation
    websocket_adapter_class = Frames

    def __init__(self, rules: Rules, span: int, large_grower: float, verify: Verify) -> None:
        protocols = (GRAPHQL_TRANSPORT_WS_PROTOCOL, GRAPHQL_SSE_PROTOCOL)
        super().__init__(
            build(rules), graphql_ide=None, subscription_protocols=protocols, connection_init_wait_timeout=INIT_WAIT
        )
        self.span = span
        self.large_grower = large_grower
        self.verify = verify

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or keep up a conversation."""
        if scope["type"] == "websocket":
            await self.run(WebSocket(scope, receive, send))
        else:
            response = await self._answer(Request(scope, receive))
            await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        """The answer; a refusal where the request is not of the form it must have."""
        request.state.media_type = JSON
        try:
            request.state.media_type = accepted(request.headers.get("accept", ""))
            request.state.context = self.begin(request, bookmarks(request.headers.get(BOOKMARKS, "")))
            return await self.run(request)
        except InvalidInput as fault:
            status, headers = (fault.status, fault.headers) if isinstance(fault, Refused) else (400, None)
            texts = Texts.accepted(languages(request.headers))
            told = {"argument": fault.argument}
            response = refusal(status, code_of(fault), texts.say(fault.message), headers, told)
        except HTTPException as fault:
            response = refusal(fault.status_code, "BAD_USER_INPUT", fault.reason, {"Allow": "GET, POST"})
        if request.state.media_type == GRAPHQL:
            response.headers["Content-Type"] = GRAPHQL
        return response

    def begin(self, connection: HTTPConnection, seen: tuple[str, ...] = ()) -> Context:
        """A context for one operation of whoever was let in."""
        return self._context(connection, viewer_of(identity_of(connection)), seen)

    def _context(self, connection: HTTPConnection, viewer: Viewer, seen: tuple[str, ...] = ()) -> Context:
        state, texts = connection.app.state, Texts.accepted(languages(connection.headers))
        reading, standards = Reading(state.runner, viewer, seen), (self.span, self.large_grower)
        return Context(reading, state.runner, texts, *standards, state.spool, state.watch)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        """The context of the request's operation; that of a WebSocket is for none of its operations."""
        if isinstance(response, WebSocket):
            return self._context(request, NOBODY)
        response.media_type = request.state.media_type
        context: Context = request.state.context
        context.headers = response.headers
        request.state.response = response
        return context

    async def execute_operation(self, request: Request, **given: Any) -> Any:  # type: ignore[override]  # handed on
        """The result of an operation, or a stream of results until the token ends or the server is told to stop."""
        result = await super().execute_operation(request, **given)
        if not isinstance(result, AsyncGenerator):
            return result
        return until(result, over(request.app.state.leaving, identity_of(request).ends))

    def is_websocket_origin_allowed(self, request: WebSocket, origin: str) -> bool:
        """Yes: `api.transport.middleware.origins` has judged it."""
        return True

    def should_render_graphql_ide(self, request: object) -> bool:
        """No: a request without a query may ask for a document that is known here, or is told so."""
        return False

    async def parse_http_body(self, request: AsyncHTTPRequestAdapter) -> GraphQLRequestData:
        """What the request asks; InvalidInput where it is not of the form it must have."""
        streamed = accepted(request.headers.get("accept", "")) == EVENTS
        data = await asked(request, self.decode_json, streamed)
        if not data.query and not names_document(data.extensions or {}):
            raise InvalidInput("query", "http.query")
        return data

    async def process_result(self, request: Request, result: ExecutionResult) -> GraphQLHTTPResponse:
        """The result as it is sent; the headers say what it has seen and what it cost."""
        context: Context = request.state.context
        reading = context.reading
        context.headers[BOOKMARKS] = " ".join(sorted(reading.seen))
        context.headers["Server-Timing"] = f'statements;desc="{reading.statements}", cost;desc="{context.cost}"'
        told = answer(result, context.texts)
        if result.errors:
            status, headers = outcome(result, told["errors"], plain=request.state.media_type != GRAPHQL)
            request.state.response.status_code = status
            context.headers.update(headers)
        return cast(GraphQLHTTPResponse, told)

    def create_response(
        self, response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse], sub_response: Response
    ) -> Response:
        """The answer as it is sent, in the media type that is accepted."""
        body = self.encode_json(response_data)
        response = Response(body, sub_response.status_code or 200, media_type=sub_response.media_type)
        response.raw_headers.extend(sub_response.raw_headers)
        return response

    def decode_json(self, data: str | bytes) -> object:
        """What JSON in UTF-8 says, null being nothing; orjson.JSONDecodeError for anything but an object or a list.

        Texts that UTF-8 cannot write (lone surrogates) are no JSON either, so none comes as far as the database.
        """
        found = orjson.loads(data)
        if not isinstance(found, dict | list | None):
            raise orjson.JSONDecodeError("neither an object nor a list", str(data), 0)
        return {} if found is None else found

    def encode_json(self, data: object) -> bytes:
        """JSON in UTF-8."""
        return orjson.dumps(data)


def bookmarks(header: str) -> tuple[str, ...]:
    """The bookmarks of a header; InvalidInput where they are too many or not of a bookmark's form."""
    found = tuple(header.split())
    if len(found) > MOST_BOOKMARKS or not all(BOOKMARK.fullmatch(each) for each in found):
        raise InvalidInput(BOOKMARKS, "input.bookmarks")
    return found
