"""What a page shows as a file: `/files/people.xlsx`, `/files/roster.csv?village=…` (列表、花名册)."""

import asyncio
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from api.fields.arguments import code, instant
from api.files.answering import SHEETS, attachment, note, route
from api.running.operation import Operation
from api.transport.operations import Operations
from api.transport.responses import AS_OF
from graph.errors import InvalidInput, NotFound
from graph.files import FORMATS
from graph.files.lists import LISTS
from graph.snapshot import Reading

LISTED: Final = "/files/{listing}.{form}"
MEDIA: Final[Mapping[str, str]] = {"csv": "text/csv; charset=utf-8", "xlsx": SHEETS}
MOST: Final = 50_000
"""Rows of a file."""
OF_A_VILLAGE: Final = frozenset({"roster"})
"""Lists that are of one village."""


def routes(operations: Operations, writing: asyncio.Semaphore) -> list[BaseRoute]:
    """Where the files are; a page of one is written while `writing` is held."""

    async def make(request: Request, operation: Operation) -> Response:
        return await _file(request, operation, writing)

    return [route(LISTED, operations, make)]


async def _file(request: Request, operation: Operation, writing: asyncio.Semaphore) -> Response:
    """The file of a list within the viewer's scope, at the instant of the header; noted before it is sent."""
    name, form = request.path_params["listing"], request.path_params["form"]
    if name not in LISTS:
        raise NotFound("list", "error.not_found", value=name)
    if form not in FORMATS:
        raise NotFound("form", "error.not_found", value=form)
    village = _village(request, name)
    asked = request.headers.get(AS_OF)
    at = None if asked is None else instant(AS_OF, asked)
    listing, session = LISTS[name], operation.session
    language = operation.texts.language
    # A file may take longer than an answer: each of its statements has the time of one.
    reading = Reading(session.runner, session.viewer, session.reading.bookmarks)
    shown: dict[str, set[str]] = {}
    count = 0
    with ExitStack() as opened:
        file = Path(opened.enter_context(TemporaryDirectory(prefix="danyuan-"))) / f"{name}.{form}"
        whole = opened.enter_context(ExitStack())
        writer = whole.enter_context(FORMATS[form](file, listing.sheet, language))
        async for page in listing.read(reading, at, village, operation.render):
            count += len(page.rows)
            if count > MOST:
                raise InvalidInput("village", "files.too_many", limit=MOST)
            shown |= page.shown
            async with writing:
                await asyncio.to_thread(writer.write, page.rows)
        async with writing:
            await asyncio.to_thread(whole.close)
        content = await asyncio.to_thread(file.read_bytes)
    await note(operation, shown, name)
    of = "" if village is None else f"{village}-"
    return attachment(f"{of}{listing.sheet.title(language)}.{form}", content, MEDIA[form])


def _village(request: Request, name: str) -> str | None:
    """The village that is asked for; InvalidInput where a list needs one and none is named."""
    given = request.query_params.get("village")
    if given is None and name in OF_A_VILLAGE:
        raise InvalidInput("village", "files.of_a_village")
    return None if given is None else code("village", given)
