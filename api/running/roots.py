"""What root fields lead to, by their declarations."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Final

from api.fields.arguments import AS_OF, NodeId
from api.fields.declarations import Deed, Listing, Lookup, NodesById, Report
from api.fields.paging import Window
from api.fields.session import Session
from api.planning.inputs import Inputs
from api.planning.linked import EVERYTHING
from api.planning.pages import Page
from api.planning.plan import PAGE_FIELDS, SelectedField
from api.running.deeds import done
from graph.deeds.nodes import nodes_by_id
from graph.statements.statement import COUNTED

OF_NOW: Final = frozenset({"viewer", "restructuring", "restructurings", "changes", "disclosures"})
"""Root fields that tell of now whatever instant a whole request is of: who asks, plans, and the two logs."""


async def ask(session: Session, field: SelectedField, given: Inputs, hop: Inputs | None) -> tuple[Any, datetime]:
    """What a root field leads to, and the instant that it is of; `hop` is what was given to the hop asked with it.

    Raises whatever keeps it from being answered.
    """
    given = _of_past(session, field, given)
    match field.linked.declaration:
        case Lookup():
            return await _looked_up(session, field, given, hop)
        case Listing() as listing:
            return await _listed(session, field, listing, given)
        case NodesById() as nodes:
            return await _of_ids(session, given, given.values[nodes.argument.name])
        case Report(perform) if given.window is not None:
            page = Page(given.window)
            rows, total = await perform(session, given.values, given.window)
            page.take_rows(rows)
            page.take_total(total)
            for side, beyond in given.window.beyond(field.sides):
                page.take_beyond(side, (await perform(session, given.values, beyond))[0])
            return page, given.at or session.reading.instant
        case Deed() as deed:
            return await done(session, field.name, deed, given)
        case Report(perform):
            found = await perform(session, given.values)
            return found, given.at or session.reading.instant
    raise TypeError(f"{field.name} is not asked for at the root")


def _of_past(session: Session, field: SelectedField, given: Inputs) -> Inputs:
    """What was given, of the instant of the whole request where the field names none and has a past."""
    if session.as_of is None or given.at is not None or field.name in OF_NOW:
        return given
    return replace(given, at=session.as_of, values={**given.values, AS_OF.name: session.as_of})


async def _looked_up(session: Session, field: SelectedField, given: Inputs, hop: Inputs | None) -> tuple[Any, datetime]:
    """What a statement answers, together with a hop beneath it where that has one, and what is given to it is sound."""
    statements, parameters = field.linked.statements, given.parameters
    statement = (session.viewer.everything and statements.get(EVERYTHING)) or statements.get("")
    if field.hop is not None and hop is not None and not hop.fault:
        fused = field.linked.fused[field.hop.linked.name]
        statement = fused.statements[hop.window.choice if hop.window else ""]
        parameters = {**parameters, **hop.parameters, **(hop.window.parameters if hop.window else {})}
    if statement is None:
        raise TypeError(f"{field.name} has no statement")
    rows, at = await session.reading.rows(statement, given.at, parameters)
    return statement.read(rows), at


async def _listed(session: Session, field: SelectedField, listing: Listing, given: Inputs) -> tuple[Page, datetime]:
    """The page of a list: its rows, its total, or both, as selected."""
    window, reading = given.window, session.reading
    if window is None:
        raise TypeError(f"{field.name} is no page")
    page = Page(window)
    conditions = {**given.values, **(given.values.get("filter") or {})}
    start = listing.start(conditions, session.viewer)
    others = {**dict.fromkeys(listing.unasked), **given.parameters}

    async def take(accept: Callable[[Any], None], of: Window, choice: str, bounds: Mapping[str, Any]) -> datetime:
        chosen = reading.catalog.choose(listing.statement, page=choice, start=start)
        down = {"down": of.down} if listing.orders else {}
        rows, at = await reading.rows(chosen, given.at, {**others, **down, **bounds})
        accept(chosen.read(rows))
        return at

    wanted = []
    if field.names & PAGE_FIELDS or "totalCount" not in field.names:
        wanted.append(take(page.take_rows, window, window.choice, window.parameters))
    if "totalCount" in field.names:
        wanted.append(take(page.take_total, window, COUNTED, Window.WHOLE))
    for side, beyond in window.beyond(field.sides):
        wanted.append(take(partial(page.take_beyond, side), beyond, beyond.choice, beyond.parameters))
    instants = await asyncio.gather(*wanted)
    return page, instants[0]


async def _of_ids(session: Session, given: Inputs, ids: NodeId | list[NodeId]) -> tuple[Any, datetime]:
    """The node of an id, or the nodes of several."""
    if isinstance(ids, NodeId):
        (found,), at = await nodes_by_id(session.reading, [ids], given.at)
        return found, at
    return await nodes_by_id(session.reading, ids, given.at)
