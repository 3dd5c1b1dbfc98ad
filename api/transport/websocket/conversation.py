"""What is said on one WebSocket: who speaks, until when, and each operation's answer."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol, cast

from graphql import GraphQLError
from strawberry.http.exceptions import WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import Operation as WebSocketOperation
from strawberry.subscriptions.protocols.graphql_transport_ws.types import (
    ConnectionInitMessage,
    Message,
    SubscribeMessage,
)

from api.auth import Identity, KeysUnavailable, Unauthenticated, Verify, authenticate, identity_of
from api.documents.service import Service
from api.running.operation import Operation
from api.texts.catalogs import Texts
from api.transport.errors import answer, formatted
from api.transport.operations import Operations
from api.transport.parameters import asked_of
from api.transport.responses import languages
from api.transport.websocket.frames import Frames
from api.transport.websocket.messages import authorization, is_message
from graph.errors import GraphError, InvalidInput

INIT_WAIT: Final = timedelta(seconds=5)
"""How long a connection may stay open before anybody says who they are."""
MOST_OPERATIONS: Final = 50
"""Operations at once on one connection."""
FORBIDDEN: Final = 4403
TRY_AGAIN_LATER: Final = 1013


class Endpoint(Protocol):
    """Where the conversation takes place."""

    service: Service
    operations: Operations
    verify: Verify


class Conversation(BaseGraphQLTransportWSHandler[None, None]):
    """What is said on one connection."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{**given, "max_subscriptions_per_connection": None})
        self._endpoint = cast(Endpoint, self.view)
        self._socket = cast(Frames, self.websocket).ws
        self._texts = Texts.accepted(languages(self._socket.headers))
        self._end: asyncio.Task[None] | None = None

    async def handle_message(self, message: Any) -> None:
        """Act on a message; close the connection after what is none."""
        if is_message(message):
            await super().handle_message(message)
        else:
            await self.handle_invalid_message("not a message of graphql-transport-ws")

    async def handle_connection_init(self, message: ConnectionInitMessage) -> None:
        """Learn who speaks, and say so; close the connection where it is nobody."""
        if not self.connection_init_received:
            try:
                identity = await self._speaker(message.get("payload") or {})
            except (Unauthenticated, KeysUnavailable) as fault:
                code = TRY_AGAIN_LATER if isinstance(fault, KeysUnavailable) else FORBIDDEN
                await self._close(code, fault)
                return
            self._end = asyncio.create_task(self._close_at(identity.ends))
        await super().handle_connection_init(message)

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Begin an operation; tell it if there are too many."""
        if len(self.operations) < MOST_OPERATIONS:
            # The operation carries all that is asked: its document may be named by an id in place of a text.
            await super().handle_subscribe({**message, "payload": cast(Any, {"query": message["payload"]})})
            return
        numbers = {"limit": "operations", "allowed": MOST_OPERATIONS, "actual": len(self.operations) + 1}
        fault = InvalidInput("id", "input.operations", limit=MOST_OPERATIONS)
        error = formatted(GraphQLError("", original_error=fault), self._texts, before_execution=True)
        error["extensions"] |= numbers
        await self.send_message({"id": message["id"], "type": "error", "payload": [cast(Any, error)]})

    async def run_operation(self, operation: WebSocketOperation[None, None]) -> None:
        """Answer an operation with its results, or with what is wrong with it."""
        begun = self._endpoint.operations.begin(self._socket)
        # Who left needs no answer.
        with suppress(WebSocketDisconnected):
            try:
                await self._answer(operation, begun)
            except WebSocketDisconnected:
                raise
            except Exception as fault:  # nobody awaits the task, so it is told here or never
                error = formatted(GraphQLError("", original_error=fault), begun.texts, before_execution=True)
                await self._tell(operation, "error", [error])

    async def shutdown(self) -> None:
        """Let nothing of the connection go on."""
        if self._end is not None:
            self._end.cancel()
        await super().shutdown()

    async def _answer(self, operation: WebSocketOperation[None, None], begun: Operation) -> None:
        asked = asked_of(cast(Mapping[str, Any], operation.query))
        results = self._endpoint.service.stream(asked, begun, lambda _type: None)
        async with aclosing(results):
            async for result in results:
                answered = answer(result, begun.texts)
                if "data" not in answered:
                    await self._tell(operation, "error", answered["errors"])
                    return
                await self._tell(operation, "next", answered)
        await operation.send_operation_message({"id": operation.id, "type": "complete"})

    async def _tell(self, operation: WebSocketOperation[None, None], kind: str, payload: object) -> None:
        await operation.send_operation_message(cast(Message, {"id": operation.id, "type": kind, "payload": payload}))

    async def _speaker(self, payload: Mapping[str, object]) -> Identity:
        """Who the first message says is speaking; where it says nothing, who was let in with the handshake."""
        said = authorization(payload)
        if said is None and hasattr(self._socket.state, "identity"):
            return identity_of(self._socket)
        if said is not None and not isinstance(said, str):
            raise Unauthenticated("auth.malformed")
        identity = await authenticate(said, self._endpoint.verify)
        self._socket.state.identity = identity
        return identity

    async def _close_at(self, instant: datetime) -> None:
        await asyncio.sleep((instant - datetime.now(UTC)).total_seconds())
        await self._close(FORBIDDEN, Unauthenticated("auth.expired"))

    async def _close(self, code: int, fault: GraphError) -> None:
        for operation in list(self.operations):
            await self.cleanup_operation(operation)
        await self.websocket.close(code, self._texts.render(fault.message))
