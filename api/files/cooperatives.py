"""A cooperative's papers as files: `/files/cooperatives/<code>` lists them, beneath it each is, and all in one archive.

For whoever may read its case as a whole, as it is now; of a past instant there are none.
"""

import asyncio
from collections.abc import Mapping
from functools import partial
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from api.fields.arguments import code
from api.files.answering import attachment, note, route
from api.running.operation import Operation
from api.transport.operations import Operations
from api.transport.responses import UNCACHED
from graph.cooperatives.papers import PAPERS, file_name, paper, paper_data, together
from graph.errors import NotFound

COOPERATIVES: Final = "/files/cooperatives/"
ALL: Final = "papers.zip"
"""The name of the archive with all of them."""
OFFICE: Final = "application/vnd.openxmlformats-officedocument."
MEDIA_TYPES: Final = {
    "docx": f"{OFFICE}wordprocessingml.document",
    "xlsx": f"{OFFICE}spreadsheetml.sheet",
    "zip": "application/zip",
}
"""By the ends of names."""


def routes(operations: Operations, making: asyncio.Semaphore) -> list[BaseRoute]:
    """Where the papers are; they are made while `making` is held."""

    async def make(request: Request, operation: Operation) -> Response:
        return await _file(request.path_params, operation, making)

    of_one = COOPERATIVES + "{code}"
    return [route(of_one, operations, _list), route(of_one + "/{name}", operations, make)]


async def _list(request: Request, operation: Operation) -> Response:
    """The papers in their order, with what their files are called and where they are."""
    data = await paper_data(operation.session.reading, code("cooperative", request.path_params["code"]))
    listed = [
        {
            "name": name,
            "title": form.title,
            "file": file_name(name, data.code),
            "href": f"{COOPERATIVES}{data.code}/{name}",
        }
        for name, form in PAPERS.items()
    ]
    return JSONResponse({"papers": listed, "all": f"{COOPERATIVES}{data.code}/{ALL}"}, headers=UNCACHED)


async def _file(given: Mapping[str, str], operation: Operation, making: asyncio.Semaphore) -> Response:
    """One paper or the archive; it is noted before it is sent of whom it shows the number."""
    name = given["name"]
    if name != ALL and name not in PAPERS:
        raise NotFound("name", "error.not_found", value=name)
    data = await paper_data(operation.session.reading, code("cooperative", given["code"]))
    draw = together if name == ALL else partial(paper, name)
    async with making:
        made = await asyncio.to_thread(draw, data)
    await note(operation, {key: {"phone"} for key in made.numbers}, "papers")
    return attachment(made.name, made.content, MEDIA_TYPES[name.rpartition(".")[2]])
