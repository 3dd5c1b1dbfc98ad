"""A register's deed done, and what it was done to read anew."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from api.roots import placed
from graph.registers.recording import record
from graph.writing.ledger import Ref
from graph.writing.refusals import Arguments
from graph.writing.structural import Deed

if TYPE_CHECKING:
    from api.loading import Loading

INPUT: Final = {"Household": "input.household", "Village": "input.village", "Grid": "input.grid"}
"""The fields that name things to a register, by their labels."""


async def kept(
    loading: "Loading",
    deed: Deed,
    about: Ref,
    named: Mapping[str, str],
    on: date | None = None,
    at: datetime | None = None,
) -> tuple[Any, datetime]:
    """What a deed was about, as it is once that is done, and the instant that this is of."""
    seen = await record(loading.runner, loading.reading.viewer, deed, Arguments(named), loading.span, on=on, at=at)
    loading.reading.renew(seen)
    if about.label == "Person":
        statement = loading.reading.catalog["people/registered"]
        rows, instant = await loading.reading.rows(statement, None, {"id": about.key})
        return statement.read(rows), instant
    (found,), instant = await placed(loading, [about], None)
    return found, instant
