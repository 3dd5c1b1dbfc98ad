"""How files are answered over HTTP: made for whoever asks, and noted before they are sent of whom they show what."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
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
from api.transport.responses import UNCACHED, languages, refusal
from graph.errors import GraphError, InvalidInput, NotFound
from graph.office import Paper

FAULTS: Final = {"BAD_USER_INPUT": 400, "NOT_FOUND": 404, "FORBIDDEN": 403, **STATUSES}

Make = Callable[[Mapping[str, str], Operation], Awaitable[Response]]
"""Answers what the path names, for an operation of whoever asks."""


@dataclass
class Shown:
    """What a file is about to show: `disclosed` are personal fields, by the key of whose they are."""

    disclosures: DisclosureLog
    disclosed: dict[str, set[str]]
    viewer: str
    name: str | None
    purpose: str | None = None


def file_route(path: str, operations: Operations, make: Make) -> Route:
    """A route that answers with what is made, or refuses with the error as JSON."""

    async def answer(request: Request) -> Response:
        signing: Signing = request.app.state.signing
        try:
            bookmarks = await signing.bookmarks(request.headers.get(BOOKMARKS, ""))
            return await make(request.path_params, operations.begin(request, bookmarks))
        except GraphError as fault:
            named = {"argument": fault.argument} if isinstance(fault, InvalidInput | NotFound) else {}
            found, texts = code_of(fault), Texts.accepted(languages(request.headers))
            return refusal(FAULTS[found], found, texts.render(fault.message), {}, named)

    return Route(path, answer, methods=["GET"])


async def note_numbers(operation: Operation, keys: Iterable[str], name: str) -> None:
    """Note that the telephone numbers of people are about to be shown, by an operation of a name."""
    shown = {key: {"phone"} for key in keys}
    await disclose(Shown(operation.disclosures, shown, operation.viewer, name))


def sent(paper: Paper, media_type: str) -> Response:
    """The file, to be saved under its name."""
    named = f"attachment; filename*=UTF-8''{quote(paper.name)}"
    return Response(paper.content, 200, {**UNCACHED, "Content-Disposition": named}, media_type)
