"""A register's deed done, and what it was done to read anew."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from api.fields.session import Session
from graph.deeds.nodes import nodes_by_id
from graph.records import Placed
from graph.registers.recording import record
from graph.writing.ledger_entries import Ref
from graph.writing.refusals import Arguments
from graph.writing.structural import Deed

INPUT: Final = {"Household": "input.household", "Village": "input.village", "Grid": "input.grid"}
"""The fields that name things to a register, by their labels."""


async def recorded(
    session: Session,
    deed: Deed,
    about: Ref,
    named: Mapping[str, str],
    on: date | None = None,
    at: datetime | None = None,
) -> Placed | None:
    """What a deed was about, as it is once that is done."""
    seen = await record(session.runner, session.viewer, deed, Arguments(named), session.span, on=on, at=at)
    session.reading.renew(seen)
    if about.label == "Person":
        found: Placed | None = await session.reading.one("people/registered", None, id=about.key)
        return found
    (node,), _ = await nodes_by_id(session.reading, [about])
    return node
