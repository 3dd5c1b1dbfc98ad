"""Whether the server can answer: the database does, and its schema is the one that this version knows."""

import asyncio
import logging
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from api.texts.catalogs import Texts
from api.transport.responses import languages, refusal
from graph.backup import last_made
from graph.database.migrations import LATEST, version
from graph.errors import Message

PATIENCE: Final = 2.0
"""Seconds that the database has to answer."""

log = logging.getLogger("danyuan.operations")


async def ready(request: Request) -> Response:
    """200, with how many statements the database has a plan of while those are not all; or 503 with what is amiss.

    When the graph was backed up last is told, too.
    """
    texts = Texts.accepted(languages(request.headers))
    try:
        async with asyncio.timeout(PATIENCE):
            reached = await version(request.app.state.runner)
            made = await last_made(request.app.state.runner)
    except Exception as fault:
        log.warning("not ready: the database does not answer", exc_info=fault)
        return refusal(503, "UNAVAILABLE", texts.render(Message("error.unavailable")))
    if reached != LATEST:
        return refusal(503, "UNAVAILABLE", texts.render(Message("ready.schema", {"graph": reached, "known": LATEST})))
    runner = request.app.state.runner
    planned, statements = runner.reads.plans.among(runner.catalog), len({each.text for each in runner.catalog})
    ready = "ok" if planned == statements else f"ok, {planned} of {statements} statements planned"
    backup = (
        Message("ready.no_backup") if made is None else Message("ready.backup", {"at": made.isoformat("T", "seconds")})
    )
    return PlainTextResponse(f"{ready}; {texts.render(backup)}")
