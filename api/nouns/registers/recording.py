"""A register's deed done, and what it was done to read anew."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from pydantic import TypeAdapter

from api.fields.session import Session
from graph.deeds.nodes import nodes_by_id
from graph.records import Placed
from graph.registers.recording import keep
from graph.restructuring.steps.step import formed
from graph.writing.ledger import Ref
from graph.writing.structural import Deed

INPUT: Final = {"Household": "input.household", "Village": "input.village", "Grid": "input.grid"}
"""The fields that name things to a register, by their labels."""


class Form:
    """Reads an input object into a form; InvalidInput names the field that is amiss."""

    def __init__(self, form: Any) -> None:
        self._form: TypeAdapter[Any] = TypeAdapter(form)

    def __call__(self, argument: str, given: Mapping[str, Any]) -> Any:
        """What was given, in the form; what is left out is unknown."""
        return formed(argument, self._form, given)


async def kept(
    session: Session,
    deed: Deed,
    about: Ref,
    named: Mapping[str, str],
    on: date | None = None,
    at: datetime | None = None,
) -> Placed | None:
    """What a deed was about, as it is once that is done."""
    seen = await keep(session.runner, session.viewer, deed, named, session.span, on=on, at=at)
    session.reading.renew(seen)
    if about.label == "Person":
        found: Placed | None = await session.reading.one("people/registered", None, id=about.key)
        return found
    (node,), _ = await nodes_by_id(session.reading, [about])
    return node
