"""The day of a town as a file: `/files/report/<town>/<day>.xlsx`, `.pdf` (日报)."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from api.fields.arguments import code, day
from api.files.answering import SHEETS, attachment, note, route
from api.running.operation import Operation
from api.transport.operations import Operations
from graph.errors import NotFound
from graph.office import Paper
from graph.reports import DayReport, day_report, page, workbook

REPORTS: Final = "/files/report/"
FORMS: Final[Mapping[str, tuple[str, Callable[[DayReport], Paper]]]] = {
    "xlsx": (SHEETS, workbook),
    "pdf": ("application/pdf", page),
}


def routes(operations: Operations, making: asyncio.Semaphore) -> list[BaseRoute]:
    """Where the files are; they are made while `making` is held."""

    async def make(request: Request, operation: Operation) -> Response:
        return await _file(request.path_params, operation, making)

    return [route(REPORTS + "{town}/{on}.{form}", operations, make)]


async def _file(given: Mapping[str, str], operation: Operation, making: asyncio.Semaphore) -> Response:
    """The file of a day; it is noted before it is sent of whom it shows the number."""
    if given["form"] not in FORMS:
        raise NotFound("form", "error.not_found", value=given["form"])
    media_type, made = FORMS[given["form"]]
    report = await day_report(operation.session.reading, code("town", given["town"]), day("on", given["on"]))
    async with making:
        paper = await asyncio.to_thread(made, report)
    if made is workbook:
        await note(operation, {key: {"phone"} for key in _numbers(report)}, "report")
    return attachment(paper.name, paper.content, media_type)


def _numbers(report: DayReport) -> Iterable[str]:
    """The keys of those whose number the report has, where that is somebody else's to know."""
    people = (person for post in report.posts for _, person in post.shifts)
    return (each.key for each in people if each.disclosed and each.phone is not None)
