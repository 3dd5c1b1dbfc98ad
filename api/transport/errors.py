"""Faults as frontends see them: a sentence in their language, and a code."""

import logging
import secrets
from collections.abc import Mapping
from typing import Any, Final

from graphql import ExecutionResult, GraphQLError, GraphQLSyntaxError

from api.auth import Unauthenticated
from api.disclosures.disclosing import Undisclosed
from api.documents.limits import OverLimit
from api.documents.unknown import UnknownDocument, UntrustedDocument
from api.monitoring.metrics import ERRORS, operations
from api.running.execution import NotExecuted
from api.texts.catalogs import Texts
from api.transport.naming import argument_of
from api.transport.responses import Refused
from graph.errors import (
    Busy,
    Conflict,
    Forbidden,
    GraphError,
    InvalidInput,
    Message,
    NotFound,
    TimedOut,
    Unavailable,
)

CODES: Final[dict[type[GraphError], str]] = {
    InvalidInput: "BAD_USER_INPUT",
    NotFound: "NOT_FOUND",
    Forbidden: "FORBIDDEN",
    Conflict: "CONFLICT",
    Busy: "BUSY",
    TimedOut: "TIMEOUT",
    Unavailable: "UNAVAILABLE",
    Unauthenticated: "UNAUTHENTICATED",
    Undisclosed: "UNAVAILABLE",
    OverLimit: "GRAPHQL_VALIDATION_FAILED",
    UnknownDocument: "PERSISTED_QUERY_NOT_FOUND",
    UntrustedDocument: "GRAPHQL_VALIDATION_FAILED",
}

STATUSES: Final = {"INTERNAL_SERVER_ERROR": 500, "BUSY": 503, "UNAVAILABLE": 503, "TIMEOUT": 504}

log = logging.getLogger("danyuan.api")


def answer(result: ExecutionResult, texts: Texts) -> dict[str, Any]:
    """An operation's result as it is sent: `errors` with `extensions.code`, and `data` where it came to executing."""
    if not result.errors:
        return {"data": result.data}
    before = isinstance(result, NotExecuted)
    errors = [formatted(error, texts, before) for error in result.errors]
    unexecuted = _not_executed(result)
    if unexecuted:
        operations("unknown", "refused").inc()
    for error in errors:
        ERRORS.labels(error["extensions"]["code"]).inc()
    return {"errors": errors} if unexecuted else {"errors": errors, "data": result.data}


def outcome(result: ExecutionResult, errors: list[dict[str, Any]], plain: bool) -> tuple[int, Mapping[str, str]]:
    """Status and headers of a result with errors, told as `errors`.

    200 where there is data, even null; else what went wrong tells it. `plain` JSON has 200 for whatever a document or
    its variables are at fault for, as intermediaries may answer in that media type too.
    """
    refused = next(
        (each.original_error for each in result.errors or () if isinstance(each.original_error, Refused)), None
    )
    if refused is not None:
        return refused.status, refused.headers
    if not _not_executed(result):
        return 200, {}
    status = next((STATUSES[code] for each in errors if (code := each["extensions"]["code"]) in STATUSES), 400)
    return (200 if plain and status == 400 else status), {}


def formatted(error: GraphQLError, texts: Texts, before_execution: bool) -> dict[str, Any]:
    """One error as it is sent; an internal one shows an id, under which the log has the rest."""
    fault = error.original_error
    found: dict[str, Any] = dict(error.formatted)
    if isinstance(fault, GraphError):
        extensions: dict[str, object] = {"code": code_of(fault)}
        if isinstance(fault, InvalidInput | NotFound | Forbidden) and fault.argument is not None:
            extensions["argument"] = fault.argument
        elif isinstance(fault, Conflict):
            extensions |= {name: rendered(value, texts) for name, value in fault.extensions.items()}
        elif isinstance(fault, OverLimit):
            extensions |= fault.measured
        return {**found, "message": texts.render(fault.message), "extensions": extensions}
    if fault is None or isinstance(fault, GraphQLError):
        argument = argument_of(error)
        named = {} if argument is None else {"argument": argument}
        return {**found, "extensions": {"code": _document_code(error, before_execution), **named}}
    number = secrets.token_hex(8)
    log.error("internal error %s", number, exc_info=fault)
    message = texts.render(Message("error.internal", {"id": number}))
    return {**found, "message": message, "extensions": {"code": "INTERNAL_SERVER_ERROR", "id": number}}


def rendered(value: object, texts: Texts) -> object:
    """What goes with an error, its messages in words."""
    if isinstance(value, Message):
        return texts.render(value)
    if isinstance(value, Mapping):
        return {name: rendered(each, texts) for name, each in value.items()}
    return [rendered(each, texts) for each in value] if isinstance(value, list) else value


def code_of(fault: GraphError) -> str:
    """The code of a fault that the graph tells of."""
    return next(code for kind, code in CODES.items() if isinstance(fault, kind))


def _not_executed(result: ExecutionResult) -> bool:
    """Whether it did not come to executing; what is wrong with variables is told as if it had."""
    untold = result.data is None and all(error.path is None for error in result.errors or ())
    return isinstance(result, NotExecuted) or untold


def _document_code(error: GraphQLError, before_execution: bool) -> str:
    if isinstance(error, GraphQLSyntaxError):
        return "GRAPHQL_PARSE_FAILED"
    return "GRAPHQL_VALIDATION_FAILED" if before_execution else "BAD_USER_INPUT"
