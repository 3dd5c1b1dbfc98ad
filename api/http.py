"""GraphQL over HTTP: one operation a request, its language, its bookmarks, and what it cost in statements."""

import re
from typing import Final, cast

import orjson
from cross_web import AsyncHTTPRequestAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.http.base import BaseRequestProtocol
from strawberry.types import ExecutionResult

from api.auth import identity_of, viewer_of
from api.context import Context
from api.documents import Rules, document_id
from api.errors import answer, code_of
from api.refusals import refusal
from api.schema import build
from api.texts import Texts
from graph.errors import InvalidInput
from graph.instant import Reading

BOOKMARKS: Final = "Danyuan-Bookmarks"
"""Header: what an answer has seen, parted by spaces; sent back, the next answer, of any server, sees that too."""
BOOKMARK: Final = re.compile(r"FB:[A-Za-z0-9+/]{1,300}={0,2}")
MOST_BOOKMARKS: Final = 20


class View(GraphQL[Context, None]):
    """The endpoint of the API."""

    def __init__(self, rules: Rules, span: int) -> None:
        super().__init__(build(rules), graphql_ide=None, subscription_protocols=())
        self.span = span

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; with 400 where a header is not of the form it must have."""
        request = Request(scope)
        texts = Texts.accepted(request.headers.get("accept-language", ""))
        try:
            seen = bookmarks(request.headers.get(BOOKMARKS, ""))
        except InvalidInput as fault:
            await refusal(400, code_of(fault), texts.say(fault.message))(scope, receive, send)
            return
        state, identity = request.app.state, identity_of(request)
        reading = Reading(state.runner, viewer_of(identity), seen)
        request.state.context = Context(reading, texts, self.span, identity, state.spool)
        await super().__call__(scope, receive, send)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        """The context of the request's operation."""
        context: Context = request.state.context
        context.headers = cast(Response, response).headers
        return context

    def should_render_graphql_ide(self, request: BaseRequestProtocol) -> bool:
        """No: a GET without a query may ask for a document that is known here."""
        return False

    async def parse_http_body(self, request: AsyncHTTPRequestAdapter) -> GraphQLRequestData | list[GraphQLRequestData]:
        """What a request asks, with the id of its document among its extensions."""
        asked = await super().parse_http_body(request)
        if isinstance(asked, GraphQLRequestData) and (found := await document_id(request)):
            asked.extensions = {**(asked.extensions or {}), **found}
        return asked

    async def process_result(self, request: Request, result: ExecutionResult) -> GraphQLHTTPResponse:
        """The result as it is sent; the headers say what it has seen and what it cost."""
        context: Context = request.state.context
        reading = context.reading
        context.headers[BOOKMARKS] = " ".join(sorted(reading.seen))
        context.headers["Server-Timing"] = f'statements;desc="{reading.statements}", cost;desc="{context.cost}"'
        return cast(GraphQLHTTPResponse, answer(result, context.texts))

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
