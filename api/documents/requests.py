"""What a request says of a document that the server is to know: its id, or its hash."""

import re
from collections.abc import Mapping
from typing import Any, Final

import orjson
from cross_web import AsyncHTTPRequestAdapter

from graph.errors import InvalidInput

DOCUMENT_ID: Final = "documentId"
PERSISTED_QUERY: Final = "persistedQuery"
SHA_256: Final = re.compile(r"[0-9a-f]{64}")


async def document_id(request: AsyncHTTPRequestAdapter) -> dict[str, Any]:
    """The request's `documentId` (GraphQL over HTTP, persisted documents), where it has one, as an extension of it.

    strawberry hands on the extensions of a request and no parameter that it does not know.
    """
    if request.method == "GET":
        found: Any = request.query_params
    else:
        body = await request.get_body()
        found = orjson.loads(body) if DOCUMENT_ID.encode() in body else {}
    return {DOCUMENT_ID: found[DOCUMENT_ID]} if isinstance(found, Mapping) and DOCUMENT_ID in found else {}


def asked_id(extensions: Mapping[str, Any]) -> str | None:
    """The id of a document, None where there is none; InvalidInput for what is no text."""
    found = extensions.get(DOCUMENT_ID)
    if found is not None and not isinstance(found, str):
        raise InvalidInput(DOCUMENT_ID, "input.document_id")
    return found


def asked_hash(extensions: Mapping[str, Any]) -> str | None:
    """The SHA-256 of Apollo's automatic persisted queries, version 1, None where there is none; InvalidInput else."""
    found = extensions.get(PERSISTED_QUERY)
    if found is None:
        return None
    sha = found.get("sha256Hash") if isinstance(found, Mapping) and found.get("version") == 1 else None
    if not isinstance(sha, str) or not SHA_256.fullmatch(sha):
        raise InvalidInput(f"extensions.{PERSISTED_QUERY}", "input.persisted_query")
    return sha
