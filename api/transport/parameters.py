"""What the parameters of a request ask for, whichever way they come: GraphQL over HTTP, or a WebSocket."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from api.documents.asked import Asked
from api.documents.identification import DOCUMENT_ID, names_document
from api.fields.arguments import instant
from graph.errors import InvalidInput

OBJECTS: Final = ("variables", "extensions")
TYPES: Final = {"query": str, "operationName": str, **dict.fromkeys(OBJECTS, dict)}
"""Of what type each parameter is, where it is given."""
OTHER_NAMES: Final = ("doc_id", "id")
"""What other servers call the id of a document."""


def mistyped(given: Mapping[str, Any]) -> Iterator[str]:
    """The parameters that are of another type than they have to be."""
    return (name for name, kind in TYPES.items() if not isinstance(given.get(name), kind | None))


def asked_of(given: Mapping[str, Any]) -> Asked:
    """What is asked for: an empty text is none.

    Raises InvalidInput where a parameter is of another type, or nothing says which document is asked for.
    """
    for name in mistyped(given):
        raise InvalidInput(name, "http.object" if name in OBJECTS else "http.text")
    extensions = given.get("extensions") or {}
    if DOCUMENT_ID in given:
        extensions = {**extensions, DOCUMENT_ID: given[DOCUMENT_ID]}
    as_of = extensions.get("asOf")
    if not isinstance(as_of, str | None):
        raise InvalidInput("extensions.asOf", "input.no_text")
    found = Asked(
        given.get("query") or None,
        given.get("variables"),
        given.get("operationName") or None,
        extensions,
        None if as_of is None else instant("extensions.asOf", as_of),
    )
    if not found.query and not names_document(extensions):
        for name in OTHER_NAMES:
            if name in given:
                raise InvalidInput(name, "http.document_id")
        raise InvalidInput("query", "http.query")
    return found
