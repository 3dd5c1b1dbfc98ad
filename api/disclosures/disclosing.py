"""Writes down what an operation is about to disclose."""

import logging
from datetime import UTC, datetime
from typing import Protocol

from api.disclosures.log import DisclosureLog
from graph.errors import GraphError

LONGEST_NAME = 100

log = logging.getLogger("danyuan.disclosures")


class Undisclosed(GraphError):
    """What would be disclosed cannot be written down, so it must not be answered."""


class Disclosing(Protocol):
    """An operation that discloses: `disclosed` are the fields that it shows, by the key of whose they are."""

    disclosures: DisclosureLog
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
    """Note each person, other than the viewer, of whom the operation shows personal fields.

    Raises:
        Undisclosed: it cannot be written down.
    """
    shown, operation.disclosed = operation.disclosed, {}
    shown.pop(operation.viewer, None)
    if not shown:
        return
    name = operation.name and operation.name[:LONGEST_NAME]
    try:
        await operation.disclosures.note(datetime.now(UTC), operation.viewer, shown, operation.purpose, name)
    except OSError as fault:
        log.error("disclosures cannot be written down, so nothing that discloses is answered", exc_info=fault)
        raise Undisclosed("error.undisclosed") from fault
