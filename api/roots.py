"""The ways of asking at the root: one thing by its code or id, a page of a list, nodes by their ids."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, cast

from graphql import GraphQLObjectType

from api.fields.arguments import Argument, code, instant
from api.fields.declarations import Ask
from api.fields.paging import Page, Window
from api.fields.scalars import DateTime
from api.selection import PAGE_FIELDS
from graph.statements.statement import COUNTED
from graph.viewer import Viewer
from graph.vocabulary import OPEN

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected

AS_OF: Final = Argument(
    "as_of",
    DateTime | None,
    "The instant at which everything beneath is read; absent: the instant of the graph. 截至时点",
    instant,
)
CODE: Final = Argument("code", str, "Its code. 编码", code, ...)


def parameters(given: Mapping[str, Any]) -> dict[str, Any]:
    """What was given, as far as statements take it under its own name."""
    return {name: value for name, value in given.items() if name != "as_of" and name not in Window.NAMES}


def lookup(statement: str, fused: Mapping[str, str] | None = None) -> Ask:
    """One thing that is in being at the instant, or None.

    `fused` names hops together with which a statement answers the thing itself: selected once, it costs nothing.
    """

    async def ask(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
        catalog, at = loading.reading.catalog, selected.given["as_of"]
        chosen, given = catalog[statement], parameters(selected.given)
        beneath = loading.selection.beneath(cast(GraphQLObjectType, selected.kind), selected.details)
        for name, both in (fused or {}).items():
            hops = [each for each in beneath if each.name == name]
            if len(hops) == 1 and (extra := _given(hops[0])) is not None:
                chosen = catalog.choose(both, **extra.pop("choice", {}))
                given |= extra
                break
        rows, at = await loading.reading.rows(chosen, at, given)
        return chosen.read(rows), at

    return ask


def _given(hop: "Selected") -> dict[str, Any] | None:
    """What a fused statement takes for a hop; None where the hop does not ask for rows, or asks amiss."""
    if hop.fault:
        return None
    if hop.window is None:
        return dict(hop.given)
    if not hop.names & PAGE_FIELDS:
        return None
    return {**parameters(hop.given), **hop.window.parameters, "choice": {"page": hop.window.choice}}


def listing(statement: str, everything: str, **starts: str) -> Ask:
    """A page of a list of structure, and its total where that is selected.

    `starts` says, for each condition from which the list can be enumerated, the fragment that does so, the narrowest
    first; the fragment `everything` enumerates the list where none of them is given.
    """
    return _list(statement, lambda _viewer: (starts, everything))


def reached(statement: str, noun: str, wide: Mapping[str, str] | None = None, **narrow: str) -> Ask:
    """A page of a list of what is within the viewer's scope, and its total where that is selected.

    `narrow` says, for each condition that leaves few rows, the fragment that enumerates those, checked one by one, the
    narrowest first. `wide` are conditions that may leave a town's worth: less than the scope of organisers only.
    Where none is given the scope is enumerated, `NOUN_reaches`; where everything is open, all in the order of an index,
    `NOUN_everything`.
    """

    def starts(viewer: Viewer) -> tuple[Mapping[str, str], str]:
        organises = viewer.everything or viewer.towns
        return {
            **(wide or {} if organises else {}),
            **narrow,
        }, f"{noun}_{'everything' if viewer.everything else 'reaches'}"

    return _list(statement, starts)


def _list(statement: str, starts: Callable[[Viewer], tuple[Mapping[str, str], str]]) -> Ask:
    async def ask(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
        given = parameters(selected.given)
        given |= given.pop("filter", {})
        conditions, otherwise = starts(loading.reading.viewer)
        start = next((fragment for name, fragment in conditions.items() if given.get(name) is not None), otherwise)
        return await paged(loading, selected, statement, start, given)

    return ask


async def paged(
    loading: "Loading", selected: "Selected", statement: str, start: str, given: dict[str, Any]
) -> tuple[Page, datetime]:
    """The page of a list that is enumerated by the fragment `start`: its rows, its total, or both, as selected."""
    reading, at = loading.reading, selected.given.get("as_of")
    window, names = cast(Window, selected.window), selected.names
    page = Page(window)

    async def take(accept: Callable[[Any], None], choice: str, bounds: dict[str, Any]) -> datetime:
        chosen = reading.catalog.choose(statement, page=choice, start=start)
        unasked = dict.fromkeys(parameter.name for parameter in chosen.header.params)
        rows, of = await reading.rows(chosen, at, unasked | given | bounds)
        accept(chosen.read(rows))
        return of

    wanted = []
    if names & PAGE_FIELDS or "totalCount" not in names:
        wanted.append(take(page.take_rows, window.choice, window.parameters))
    if "totalCount" in names:
        wanted.append(take(page.take_total, COUNTED, Window.WHOLE))
    instants = await asyncio.gather(*wanted)
    return page, instants[0]


async def placed(loading: "Loading", ids: list[tuple[str, str]], at: datetime | None) -> tuple[list[Any], datetime]:
    """The nodes of (label, key) pairs in their order, None for one that there never was; one statement a label."""
    if not ids:
        return [], at or OPEN  # nothing is read, so the instant is nobody's
    keys: dict[str, list[str]] = {}
    for label, key in ids:
        keys.setdefault(label, []).append(key)
    reading = loading.reading

    async def take(label: str) -> tuple[dict[str, Any], datetime]:
        catalog = reading.catalog
        statement = catalog["cooperatives/pledge"] if label == "Pledge" else catalog.choose("nodes/placed", label=label)
        rows, of = await reading.rows(statement, at, {"keys": keys[label]})
        return {key: statement.read(found) for key, found in rows}, of

    answers = dict(zip(keys, await asyncio.gather(*(take(label) for label in keys)), strict=True))
    instants = [of for _, of in answers.values()]
    return [answers[label][0].get(key) for label, key in ids], instants[0]
