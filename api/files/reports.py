"""The day of a town as a file: `/files/report/<town>/<day>.xlsx`, `.pdf` (日报)."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from api.disclosures.disclosing import disclose
from api.disclosures.log import DisclosureLog
from api.fields.arguments import code, day
from api.running.operation import Operation
from api.texts.catalogs import Texts
from api.transport.bookmarks import BOOKMARKS, Signing
from api.transport.errors import STATUSES, code_of
from api.transport.operations import Operations
from api.transport.responses import UNCACHED, languages, refusal
from graph.errors import GraphError, InvalidInput, NotFound
from graph.office import Paper
from graph.reports import DayReport, day_report, page, workbook

REPORTS: Final = "/files/report/"
SHEETS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS: Final[Mapping[str, tuple[str, Callable[[DayReport], Paper]]]] = {
    "xlsx": (SHEETS, workbook),
    "pdf": ("application/pdf", page),
}
FAULTS: Final = {"BAD_USER_INPUT": 400, "NOT_FOUND": 404, "FORBIDDEN": 403, **STATUSES}


@dataclass
class Shown:
    """What a file is about to show: `disclosed` are personal fields, by the key of whose they are."""

    disclosures: DisclosureLog
    disclosed: dict[str, set[str]]
    viewer: str
    name: str | None
    purpose: str | None = None


def routes(operations: Operations) -> list[BaseRoute]:
    """Where the files are; one is made at a time, since that takes a processor."""
    making = asyncio.Semaphore()

    async def answer(request: Request) -> Response:
        signing: Signing = request.app.state.signing
        try:
            bookmarks = await signing.bookmarks(request.headers.get(BOOKMARKS, ""))
            return await _file(request.path_params, operations.begin(request, bookmarks), making)
        except GraphError as fault:
            named = {"argument": fault.argument} if isinstance(fault, InvalidInput | NotFound) else {}
            found, texts = code_of(fault), Texts.accepted(languages(request.headers))
            return refusal(FAULTS[found], found, texts.render(fault.message), {}, named)

    return [Route(REPORTS + "{town}/{on}.{form}", answer, methods=["GET"])]


async def _file(given: Mapping[str, str], operation: Operation, making: asyncio.Semaphore) -> Response:
    """The file of a day; it is noted before it is sent of whom it shows the number."""
    if given["form"] not in FORMS:
        raise NotFound("form", "error.not_found", value=given["form"])
    media_type, made = FORMS[given["form"]]
    report = await day_report(operation.session.reading, code("town", given["town"]), day("on", given["on"]))
    async with making:
        paper = await asyncio.to_thread(made, report)
    if made is workbook:
        shown = {key: {"phone"} for key in _numbers(report)}
        await disclose(Shown(operation.disclosures, shown, operation.viewer, "report"))
    named = f"attachment; filename*=UTF-8''{quote(paper.name)}"
    return Response(paper.content, 200, {**UNCACHED, "Content-Disposition": named}, media_type)


def _numbers(report: DayReport) -> Iterable[str]:
    """The keys of those whose number the report has, where that is somebody else's to know."""
    people = (person for post in report.posts for _, person in post.shifts)
    return (each.key for each in people if each.disclosed and each.phone is not None)
