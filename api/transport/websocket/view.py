"""Where conversations take place: the handshake of a WebSocket, and what its operations are answered by."""

from typing import Any

import orjson
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL

from api.auth import Verify
from api.documents.service import Service
from api.schema import build
from api.transport.body import decoded
from api.transport.operations import Operations
from api.transport.websocket.conversation import INIT_WAIT, Conversation
from api.transport.websocket.frames import Frames


class SocketView(GraphQL[None, None]):
    """Keeps up conversations by `graphql-transport-ws`; whoever opens one says who they are, which `verify` judges."""

    graphql_transport_ws_handler_class = Conversation
    websocket_adapter_class = Frames

    def __init__(self, service: Service, operations: Operations, verify: Verify) -> None:
        super().__init__(
            build(),
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=INIT_WAIT,
        )
        self.service = service
        self.operations = operations
        self.verify = verify

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Keep up a conversation."""
        await self.run(WebSocket(scope, receive, send))

    async def get_context(self, *_of: Any, **_named: Any) -> None:
        """None: each operation begins with one of its own."""

    def is_websocket_origin_allowed(self, request: WebSocket, origin: str) -> bool:
        """Yes: `api.transport.middleware.origins` has judged it."""
        return True

    def decode_json(self, data: str | bytes) -> object:
        """What a message says."""
        return decoded(data)

    def encode_json(self, data: object) -> bytes:
        """JSON in UTF-8."""
        return orjson.dumps(data)
