"""What a request says of a document that the server is to know: its id, or its hash."""

import re
from collections.abc import Mapping
from typing import Any, Final

from graph.errors import InvalidInput

DOCUMENT_ID: Final = "documentId"
PERSISTED_QUERY: Final = "persistedQuery"
SHA_256: Final = re.compile(r"[0-9a-f]{64}")


def names_document(extensions: Mapping[str, Any]) -> bool:
    """Whether a request without a query names a document that the server is to know."""
    return DOCUMENT_ID in extensions or PERSISTED_QUERY in extensions


def asked_id(extensions: Mapping[str, Any]) -> str | None:
    """The id of a document, None where there is none; InvalidInput for what is no text."""
    found = extensions.get(DOCUMENT_ID)
    if found is not None and not isinstance(found, str):
        raise InvalidInput(DOCUMENT_ID, "input.no_text")
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
