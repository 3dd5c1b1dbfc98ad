"""A file that is sent in: `POST /files/import?name=…` answers the id of the draft, or the bad rows (文件导入).

Bad rows come as a workbook, all of them, where the request accepts one.
"""

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from api.fields.arguments import code, day
from api.files.answering import SHEETS, attachment, route
from api.running.operation import Operation
from api.transport.body import body
from api.transport.bookmarks import BOOKMARKS, Signing
from api.transport.operations import Operations
from api.transport.responses import UNCACHED
from graph.days import today
from graph.errors import InvalidInput
from graph.files.importing import REASON, ImportOptions, compared, planned
from graph.files.intake import Intake, take_in
from graph.files.reasons import REASONS, reason_rows
from graph.files.writing import FORMATS
from graph.restructuring import drafts
from graph.writing.structural import require_organiser

IMPORT: Final = "/files/import"
NAME: Final = re.compile(r"[^/\\\x00-\x1f]{1,60}\.(csv|xlsx)", re.IGNORECASE)
MOST_BYTES: Final = 50_000_000
"""Bytes of a file that is sent in."""
PATIENCE: Final = 120.0
"""Seconds in which it has to have come."""
SHOWN: Final = 1_000
"""Bad rows that are answered; `badCount` tells how many there are."""


def routes(operations: Operations, making: asyncio.Semaphore) -> list[BaseRoute]:
    """Where files are sent to; they are read while `making` is held."""

    async def make(request: Request, operation: Operation) -> Response:
        return await _import(request, operation, making)

    return [route(IMPORT, operations, make, "POST")]


async def _import(request: Request, operation: Operation, making: asyncio.Semaphore) -> Response:
    """What a file differs by is kept as a draft of whoever sends it, an organiser, unless there are bad rows."""
    session, given = operation.session, request.query_params
    require_organiser(session.viewer)
    name = given.get("name", "")
    if not NAME.fullmatch(name):
        raise InvalidInput("name", "files.name")
    town = code("town", given["town"]) if "town" in given else None
    since = day("effective", given["effective"]) if "effective" in given else today()
    if since > today():
        raise InvalidInput("effective", "input.future", value=since.isoformat())
    options = ImportOptions(since, town, _complete(given.get("complete", "")))
    content = await body(request, MOST_BYTES, PATIENCE)
    with TemporaryDirectory(prefix="danyuan-") as folder:
        async with making:
            intake = await asyncio.to_thread(_taken, Path(folder), name, content)
        difference = await compared(session.runner, session.viewer, intake, _untold, options)
        if intake.bad and SHEETS in request.headers.get("Accept", ""):
            async with making:
                return await asyncio.to_thread(_workbook, Path(folder), operation, intake)
    id, headers = None, dict(UNCACHED)
    if difference.steps and not intake.bad:
        plan = planned(difference, name, operation.render(REASON), since)
        key, seen = await drafts.draft(session.runner, session.viewer, plan)
        signing: Signing = request.app.state.signing
        id, headers[BOOKMARKS] = drafts.id_of(key), await signing.header(seen.bookmarks)
    found = {"restructuring": id, "rows": difference.rows, "steps": len(difference.steps)}
    return JSONResponse(found | _remarks(operation, intake), headers=headers)


def _complete(given: str) -> bool:
    if given not in ("", "true", "false"):
        raise InvalidInput("complete", "files.complete", value=given[:100])
    return given == "true"


def _taken(folder: Path, name: str, content: bytes) -> Intake:
    """What is in the file, which is kept in a folder that goes with the request."""
    sent = folder / "sent"
    sent.mkdir()
    (sent / name).write_bytes(content)
    intake = take_in([sent / name], folder, _untold)
    if not intake.counts and not intake.bad:
        raise InvalidInput("file", "files.no_rows", value=name)
    return intake


def _workbook(folder: Path, operation: Operation, intake: Intake) -> Response:
    """All the bad rows as a workbook."""
    file, language = folder / "reasons.xlsx", operation.texts.language
    with FORMATS["xlsx"](file, REASONS, language) as writer:
        writer.write(reason_rows(intake.bad, operation.render, language))
    return attachment(f"{REASONS.title(language)}.xlsx", file.read_bytes(), SHEETS)


def _untold(_file: str, _rows: int) -> None:
    """How far it has come nobody is told, who waits for an answer."""


def _remarks(operation: Operation, intake: Intake) -> dict[str, Any]:
    """What there is to tell of a file, and its bad rows."""
    names = [column.name for column in REASONS.columns]
    bad = reason_rows(intake.bad[:SHOWN], operation.render, operation.texts.language)
    return {
        "notes": [operation.render(note) for note in intake.notes],
        "badCount": len(intake.bad),
        "bad": [dict(zip(names, row, strict=True)) for row in bad],
    }
