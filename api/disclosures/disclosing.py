"""Writes down what an operation is about to disclose."""

import logging
from datetime import UTC, datetime
from typing import Protocol

from api.disclosures.entries import made
from api.disclosures.spool import Spool
from graph.errors import GraphError

LONGEST_NAME = 100

log = logging.getLogger("danyuan.disclosures")


class Undisclosed(GraphError):
    """What would be disclosed cannot be written down, so it must not be answered."""


class Disclosing(Protocol):
    """An operation that discloses: `disclosed` are the fields that it shows, by the key of whose they are."""

    spool: Spool
    disclosed: dict[str, set[str]]

    @property
    def viewer(self) -> str:
        """The key of whoever asks."""

    @property
    def name(self) -> str | None:
        """Its name, where it has one."""

    @property
    def purpose(self) -> str | None:
        """The purpose that it names."""


async def disclose(operation: Disclosing) -> None:
    """Write one entry for each person, other than the viewer, of whom the operation shows personal fields.

    Raises:
        Undisclosed: the spool cannot be written.
    """
    shown, operation.disclosed = operation.disclosed, {}
    shown.pop(operation.viewer, None)
    if not shown:
        return
    at, purpose, name = datetime.now(UTC), operation.purpose, operation.name and operation.name[:LONGEST_NAME]
    entries = (
        made(at, operation.viewer, subject, tuple(sorted(fields)), purpose, name) for subject, fields in shown.items()
    )
    try:
        await operation.spool.write(b"".join(entry.line for entry in entries))
    except OSError as fault:
        log.error("disclosures cannot be written down, so nothing that discloses is answered", exc_info=fault)
        raise Undisclosed("error.undisclosed") from fault
