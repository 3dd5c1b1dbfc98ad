"""How a file is answered: to whoever was let in, or with an error in GraphQL's form; whom it shows is noted before."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.disclosures.disclosing import disclose
from api.disclosures.log import DisclosureLog
from api.running.operation import Operation
from api.texts.catalogs import Texts
from api.transport.bookmarks import BOOKMARKS, Signing
from api.transport.errors import STATUSES, code_of
from api.transport.operations import Operations
from api.transport.responses import UNCACHED, Refused, languages, refusal
from graph.errors import GraphError, InvalidInput, NotFound

FAULTS: Final = {
    **{"BAD_USER_INPUT": 400, "NOT_FOUND": 404, "FORBIDDEN": 403, "CONFLICT": 409},
    "GRAPHQL_VALIDATION_FAILED": 413,  # what is sent is over a limit
    **STATUSES,
}
SHEETS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Make = Callable[[Request, Operation], Awaitable[Response]]
"""Makes the answer to a request, by an operation of whoever asks."""


@dataclass
class Shown:
    """What a file is about to show: `disclosed` are personal fields, by the key of whose they are."""

    disclosures: DisclosureLog
    disclosed: dict[str, set[str]]
    viewer: str
    name: str | None
    purpose: str | None = None


def route(path: str, operations: Operations, make: Make, method: str = "GET") -> Route:
    """Where a file is, or where one is sent to."""

    async def answer(request: Request) -> Response:
        signing: Signing = request.app.state.signing
        try:
            bookmarks = await signing.bookmarks(request.headers.get(BOOKMARKS, ""))
            return await make(request, operations.begin(request, bookmarks))
        except GraphError as fault:
            named = {"argument": fault.argument} if isinstance(fault, InvalidInput | NotFound) else {}
            found, texts = code_of(fault), Texts.accepted(languages(request.headers))
            own = fault.headers if isinstance(fault, Refused) else {}
            status = fault.status if isinstance(fault, Refused) else FAULTS[found]
            return refusal(status, found, texts.render(fault.message), own, named)

    return Route(path, answer, methods=[method])


async def note(operation: Operation, shown: dict[str, set[str]], name: str) -> None:
    """Note of whom a file shows which personal fields, before it is sent; Undisclosed where that cannot be done."""
    await disclose(Shown(operation.disclosures, shown, operation.viewer, name))


def attachment(name: str, content: bytes, media_type: str) -> Response:
    """A file of a name."""
    named = f"attachment; filename*=UTF-8''{quote(name)}"
    return Response(content, 200, {**UNCACHED, "Content-Disposition": named}, media_type)
