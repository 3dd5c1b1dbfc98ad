"""Writes down what an operation is about to disclose."""

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from api.disclosures.entries import made
from graph.errors import GraphError

if TYPE_CHECKING:
    from api.context import Context

LONGEST_NAME = 100

log = logging.getLogger("danyuan.disclosures")


class Undisclosed(GraphError):
    """What would be disclosed cannot be written down, so it must not be answered."""


async def disclose(context: "Context", purpose: str | None, operation: str | None) -> None:
    """One entry for each person, other than the viewer, of whom the operation hands out personal fields.

    Raises:
        Undisclosed: the spool cannot be written.
    """
    viewer = context.reading.viewer.person
    noted, context.disclosed = context.disclosed, {}
    noted.pop(viewer, None)
    if not noted:
        return
    at, name = datetime.now(UTC), operation and operation[:LONGEST_NAME]
    entries = (made(at, viewer, subject, tuple(sorted(fields)), purpose, name) for subject, fields in noted.items())
    try:
        await context.spool.write(b"".join(entry.line for entry in entries))
    except OSError as fault:
        log.error("disclosures cannot be written down, so nothing that discloses is answered", exc_info=fault)
        raise Undisclosed("error.undisclosed") from fault
