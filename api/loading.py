"""Loads an operation: level by level, each hop one statement for all parents that stand at the same instant.

The whole tree beneath the root fields is loaded before graphql-core walks it, so resolvers only hand out what is there.
A fault takes the place of what it kept from being loaded; graphql-core reports it there.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, cast

from graphql import GraphQLNamedType, GraphQLObjectType, is_leaf_type
from graphql.execution.collect_fields import FieldDetails

from api.context import Context
from api.fields.declarations import Carried, Hop, Root, Worked
from api.fields.paging import Page, Window
from api.selection import PAGE_FIELDS, Selected, Selection
from graph.records import Placed
from graph.statements.statement import COUNTED, Statement

Taker = Callable[[Any], None]


@dataclass(slots=True)
class Entity:
    """What graphql-core walks: a record at an instant, and what its links led to.

    `kind` is its type in the schema; `asked` is the instant that was asked for, `at` the one at which the record is
    read; `loaded` goes by response key.
    """

    kind: GraphQLObjectType
    record: Any
    asked: datetime
    at: datetime
    loaded: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """A statement to run at one instant, and for each key those who take what it answers."""

    statement: Statement
    parameters: dict[str, Any]
    at: datetime
    takers: dict[str, list[Taker]] = field(default_factory=dict)


class Loading:
    """The loading of one operation, begun by the root field that is executed first."""

    def __init__(self, selection: Selection, roots: list[Selected], context: Context) -> None:
        self.selection = selection
        self.reading = context.reading
        self.runner = context.runner
        self.span = context.span
        self.large_grower = context.large_grower
        self.event = context.event
        self._asked = roots
        self._batches: dict[Any, Batch] = {}
        self._turned: list[Callable[[], None]] = []
        self._works: list[Coroutine[Any, Any, None]] = []
        self._roots: dict[str, Any] = {}
        self._done: asyncio.Future[None] | None = None

    async def root(self, key: str) -> Any:
        """What the root field under this response key led to, with all beneath it."""
        if self._done is None:
            if len(self._asked) == 1:
                await self._load()
                return self._roots[key]
            self._done = asyncio.ensure_future(self._load())
        await self._done
        return self._roots[key]

    @property
    def purpose(self) -> str | None:
        """The purpose that the operation names in its arguments and filters, where it names one and no other."""
        given = [each.given for found in (self._asked, *self.selection.read) for each in found]
        given += [each["filter"] for each in given if "filter" in each]
        named = {each["purpose"] for each in given if each.get("purpose") is not None}
        return str(named.pop().value) if len(named) == 1 else None

    async def _load(self) -> None:
        await _all([self._ask(root) for root in self._asked])
        while self._batches or self._works:
            batches, self._batches = list(self._batches.values()), {}
            works, self._works = self._works, []
            turned, self._turned = self._turned, []
            await _all([*(self._run(batch) for batch in batches), *works])
            for link in turned:
                link()

    async def _ask(self, root: Selected) -> None:
        """Ask for a root field, and keep what it led to, or the fault that kept it from leading there."""
        try:
            if root.fault:
                raise root.fault
            found, at = await cast(Root, root.declaration).ask(self, root)
        except Exception as fault:
            self._roots[root.key] = fault
        else:
            self._roots[root.key] = self._link(found, root, at, at)

    async def _run(self, batch: Batch) -> None:
        """Run a batch and hand out what it answered, or the fault that kept it from answering."""
        found: dict[str, Any] = {}
        missing: Any = None if batch.statement.single else ()
        try:
            found = await self.reading.batch(batch.statement, batch.at, batch.parameters, list(batch.takers))
        except Exception as fault:
            missing = fault
        for key, takers in batch.takers.items():
            for take in takers:
                take(found.get(key, missing))

    async def _work(self, entity: Entity, selected: Selected, declaration: Worked) -> None:
        """Let something be made of a record, and hand it out, or the fault that kept it from being made."""
        try:
            found = await declaration.work(self, entity.record)
        except Exception as fault:
            found = fault
        self._load_into(entity, selected, found)

    def _note(self, hop: Hop, parameters: dict[str, Any], entity: Entity, take: Taker, page: dict[str, str]) -> None:
        """Note a hop for the next level, together with those that the same run of the statement answers."""
        statement = self.reading.catalog.choose(hop.statement, **hop.choice, **page)
        at = entity.asked if hop.lineage else entity.at
        place = (id(statement), at, tuple(parameters.items()))
        batch = self._batches.get(place)
        if batch is None:
            batch = self._batches[place] = Batch(statement, parameters, at)
        batch.takers.setdefault(entity.record.key, []).append(take)

    def _link(self, found: Any, selected: Selected, asked: datetime, at: datetime) -> Any:
        """What was found for a field, as graphql-core walks it; the hops selected beneath it are noted."""
        kind, details = selected.kind, selected.details
        if found is None or isinstance(found, Exception) or is_leaf_type(kind):
            return found
        if selected.many:
            return [self._entity(each, kind, details, asked, at) for each in found]
        return self._entity(found, kind, details, asked, at)

    def _entity(
        self, value: Any, kind: GraphQLNamedType, details: list[FieldDetails], asked: datetime, at: datetime
    ) -> Entity | None:
        if value is None:
            return None
        if isinstance(value, Placed):
            value, at = value.node, value.at
        if not isinstance(kind, GraphQLObjectType):
            kind = cast(GraphQLObjectType, self.selection.schema.type_map[value.noun])
        entity = Entity(kind, value, asked, at)
        for selected in self.selection.beneath(kind, details):
            self._follow(entity, selected)
        return entity

    def _follow(self, entity: Entity, selected: Selected) -> None:
        declaration, record = selected.declaration, entity.record
        if selected.fault:
            entity.loaded[selected.key] = selected.fault
        elif isinstance(declaration, Hop) and selected.window is not None:
            self._turn(entity, selected, declaration, selected.window)
        elif isinstance(declaration, Worked):
            self._works.append(self._work(entity, selected, declaration))
        elif isinstance(declaration, Carried) and selected.window is not None:
            page = Page(selected.window)
            page.take_all(getattr(record, selected.name))
            self._load_page(entity, selected, page)
        elif isinstance(declaration, Carried) or hasattr(record, selected.name):
            self._load_into(entity, selected, getattr(record, selected.name))
        elif isinstance(declaration, Hop):
            self._note(declaration, selected.given, entity, partial(self._load_into, entity, selected), {})

    def _load_into(self, entity: Entity, selected: Selected, found: Any) -> None:
        declaration = selected.declaration
        if isinstance(declaration, Hop) and declaration.pick and not isinstance(found, Exception):
            if callable(declaration.pick):
                found = declaration.pick(self, entity.at, found)
            elif found:
                found = getattr(found, declaration.pick)
        entity.loaded[selected.key] = self._link(found, selected, entity.asked, entity.at)

    def _turn(self, entity: Entity, selected: Selected, declaration: Hop, window: Window) -> None:
        """Note a page and its total, each where it is asked for and the record does not carry it."""
        page = Page(window)
        carried = True
        for wanted, choice, attribute, take in (
            (selected.names & PAGE_FIELDS, window.choice, selected.name, page.take_rows),
            ("totalCount" in selected.names, COUNTED, f"{selected.name}_count", page.take_total),
        ):
            if wanted and hasattr(entity.record, attribute):
                take(getattr(entity.record, attribute))
            elif wanted:
                carried = False
                others = {name: value for name, value in selected.given.items() if name not in Window.NAMES}
                bounds = Window.WHOLE if choice == COUNTED else window.parameters
                self._note(declaration, others | bounds, entity, take, {"page": choice})
        if carried:
            self._load_page(entity, selected, page)
        else:
            self._turned.append(partial(self._load_page, entity, selected, page))

    def _load_page(self, entity: Entity, selected: Selected, page: Page) -> None:
        self._load_into(entity, selected, page.fault or page)


async def _all(runs: list[Coroutine[Any, Any, None]]) -> None:
    """Until all have run; a single one runs at once, without a task of its own."""
    if len(runs) == 1:
        await runs[0]
    else:
        await asyncio.gather(*runs)
