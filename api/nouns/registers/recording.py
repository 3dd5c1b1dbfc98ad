"""A register's deed done."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from api.fields.session import Session
from graph.forms.naming import Occurrence
from graph.registers.recording import record
from graph.writing.ledger_entries import Ref
from graph.writing.refusals import Arguments
from graph.writing.structural import Deed, Made

INPUT: Final = {"Household": "input.household", "Village": "input.village", "Grid": "input.grid"}
"""The fields that name things to a register, by their labels."""


async def recorded(
    session: Session,
    deed: Deed,
    about: Ref,
    named: Mapping[str, str],
    on: date | None = None,
    at: datetime | None = None,
    reason: str | None = None,
    within: Sequence[Occurrence] = (),
) -> Made:
    """What came of a deed; `named` are the arguments that name things to it, by their labels, `within` others."""
    return await record(
        session.runner,
        session.viewer,
        deed,
        about,
        Arguments(named, within),
        session.span,
        on=on,
        at=at,
        reason=reason,
        request=session.request,
    )
