"""Which messages a client may send by `graphql-transport-ws`."""

from collections.abc import Mapping
from typing import Any

from api.transport.parameters import mistyped


def is_message(given: Any) -> bool:
    """Whether this is a message that a client may send, with all that it must hold."""
    if not isinstance(given, dict):
        return False
    payload, kind = given.get("payload"), given.get("type")
    if kind == "subscribe":
        return isinstance(given.get("id"), str) and isinstance(payload, dict) and not any(mistyped(payload))
    if kind == "complete":
        return isinstance(given.get("id"), str)
    return kind in ("connection_init", "ping", "pong") and isinstance(payload, dict | None)


def authorization(payload: Mapping[str, Any]) -> Any:
    """What the first message says of who speaks: under `Authorization`, in any case, itself or in its `headers`."""
    headers = payload.get("headers")
    for place in (payload, headers if isinstance(headers, dict) else {}):
        for name, value in place.items():
            if name.lower() == "authorization":
                return value
    return None
