"""Loads what an operation selects: level by level, each hop one statement for all parents that stand at one instant.

The whole tree beneath the root fields is loaded before anything of it is written. A fault takes the place of what it
kept from being loaded; it is told there.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, TypeAlias

from graphql.execution.values import VariableValues

from api.fields.declarations import Hop, Judged, Live, Report, Stream
from api.fields.paging import FIRST, LAST, Window
from api.fields.session import Session
from api.planning.carried_pages import carried_page
from api.planning.entities import Entity
from api.planning.inputs import Inputs
from api.planning.pages import Page
from api.planning.plan import SelectedField, Selection
from api.running.roots import ask
from graph.records import Placed
from graph.statements.statement import COUNTED, Statement

Taker: TypeAlias = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Batch:
    """A statement to run at one instant, and for each key those who take what it answers."""

    statement: Statement
    parameters: dict[str, Any]
    at: datetime
    takers: dict[str, list[Taker]] = field(default_factory=dict)


class Run:
    """The loading of some root fields of one operation, with all beneath them.

    `loaded` has what each of them led to, by their slots; `faulty` where there is a fault among it. `event` is the
    entry of the log that a subscription is told of.
    """

    def __init__(self, root: Selection, session: Session, variables: VariableValues, event: Any = None) -> None:
        self.session = session
        self.event = event
        self.loaded: list[Any] = [None] * len(root.loaded)
        self.faulty = False
        self._root = root
        self._variables = variables
        self._inputs: dict[int, Inputs] = {}
        self._batches: dict[Any, Batch] = {}
        self._pages: list[Callable[[], None]] = []
        self._reports: list[Coroutine[Any, Any, None]] = []

    async def load(self, *fields: SelectedField) -> None:
        """Load these root fields, or all of them."""
        await _all([self._ask(each) for each in fields or self._root.loaded])
        while self._batches or self._reports:
            batches, self._batches = list(self._batches.values()), {}
            reports, self._reports = self._reports, []
            pages, self._pages = self._pages, []
            await _all([*(self._run(batch) for batch in batches), *reports])
            for finish in pages:
                finish()

    def inputs(self, field: SelectedField) -> Inputs:
        """What was given to a field; read once for the operation."""
        planned = field.inputs
        found = self._inputs.get(planned.number)
        if found is None:
            found = self._inputs[planned.number] = planned.known or planned.read(self._variables)
        return found

    @property
    def purpose(self) -> str | None:
        """The purpose that the operation names in its arguments and filters, where it names one and no other."""
        named = {each.purpose for each in self._inputs.values() if each.purpose is not None}
        return str(named.pop().value) if len(named) == 1 else None

    async def _ask(self, field: SelectedField) -> None:
        """Ask for a root field, and keep what it led to, or the fault that kept it from leading there."""
        slot = field.slot or 0
        try:
            given = self.inputs(field)
            if given.fault:
                raise given.fault
            found, at = await self._root_value(field, given)
        except Exception as fault:
            self.faulty = True
            self.loaded[slot] = fault
        else:
            self.loaded[slot] = self._located(found, field, at, at)

    async def _root_value(self, field: SelectedField, given: Inputs) -> tuple[Any, datetime]:
        if isinstance(field.linked.declaration, Stream | Live):
            return self.event, self.session.reading.instant
        return await ask(self.session, field, given, self.inputs(field.hop) if field.hop else None)

    async def _run(self, batch: Batch) -> None:
        """Run a batch and give out what it answered, or the fault that kept it from answering."""
        found: dict[str, Any] = {}
        missing: Any = None if batch.statement.single else ()
        try:
            found = await self.session.reading.batch(batch.statement, batch.at, batch.parameters, list(batch.takers))
        except Exception as fault:
            missing = fault
        for key, takers in batch.takers.items():
            for take in takers:
                take(found.get(key, missing))

    async def _report(self, entity: Entity, field: SelectedField, report: Report) -> None:
        """Let something be worked out of a record, and keep it, or the fault that kept it from being so."""
        try:
            found = await report.perform(self.session, entity.record, self._cursors(field))
        except Exception as fault:
            found = fault
        self._keep(entity, field, found)

    async def _report_pages(
        self, entity: Entity, field: SelectedField, report: Report, given: Inputs, window: Window
    ) -> None:
        """Let a list be worked out of a record, and keep the page of it, or the fault that kept it from being so."""
        page = Page(window)
        try:
            page.take_all(await report.perform(self.session, entity.record, given.values))
        except Exception as fault:
            page.fault = fault
        self._keep(entity, field, page.fault or page)

    def _cursors(self, field: SelectedField) -> dict[str, str]:
        """What cursors name that are given to pages right beneath a field, each with its argument."""
        beneath = (each for selection in field.beneath.values() for each in selection.fields.values())
        windows = [self.inputs(each).window for each in beneath if each is not None and each.linked.paged]
        return {
            place: argument
            for window in windows
            if window is not None
            for place, argument in ((window.after, "after"), (window.before, "before"))
            if place not in (FIRST, LAST)
        }

    def _located(self, found: Any, field: SelectedField, asked: datetime, at: datetime) -> Any:
        """What was found for a field, with entities where something is loaded beneath; that is asked for next."""
        if isinstance(found, Exception):
            self.faulty = True
            return found
        if found is None or field.linked.leaf:
            return found
        if field.linked.many:
            return [self._one(each, field, asked, at) for each in found]
        return self._one(found, field, asked, at)

    def _one(self, value: Any, field: SelectedField, asked: datetime, at: datetime) -> Any:
        if value is None:
            return None
        if value.__class__ is Placed:
            value, at = value.node, asked if value.at == asked else value.at
        beneath = field.beneath
        selection = next(iter(beneath.values())) if len(beneath) == 1 else beneath[value.__class__]
        if not selection.live:
            return value
        entity = Entity(selection, value, asked, at, [None] * len(selection.loaded))
        for each in selection.loaded:
            self._follow(entity, each)
        return entity

    def _follow(self, entity: Entity, field: SelectedField) -> None:
        """Take a field from the record, or note that it is to be asked for."""
        given, declaration = self.inputs(field), field.linked.declaration
        if given.fault:
            self._keep(entity, field, given.fault)
        elif given.window is not None and isinstance(declaration, Report):
            self._reports.append(self._report_pages(entity, field, declaration, given, given.window))
        elif given.window is not None:
            self._page(entity, field, given, given.window)
        elif isinstance(declaration, Report):
            self._reports.append(self._report(entity, field, declaration))
        elif field.linked.take is not None:
            self._keep(entity, field, field.linked.take(entity.record))
        elif isinstance(declaration, Hop):
            keep = partial(self._keep_picked, entity, field, declaration)
            self._note(entity, field, declaration, "", given.parameters, keep)

    def _page(self, entity: Entity, field: SelectedField, given: Inputs, window: Window) -> None:
        """Note a page, its total and what is beyond it, each where it is asked for and the record does not carry it."""
        page, hop = carried_page(field, window, entity.record), field.linked.declaration
        asked = False
        if isinstance(hop, Hop):
            for choice, bounds, take in _asked(page, field, window):
                asked = True
                self._note(entity, field, hop, choice, {**given.parameters, **bounds}, take)
        if asked:
            self._pages.append(lambda: self._keep(entity, field, page.fault or page))
        else:
            self._keep(entity, field, page)

    def _note(self, entity: Entity, field: SelectedField, hop: Hop, page: str, parameters: Any, take: Taker) -> None:
        """Note a hop for the next level, together with those that the same run of the statement answers."""
        statement = field.linked.statements[page]
        at = entity.asked if hop.lineage else entity.at
        place = (statement, at, tuple(parameters.items()))
        batch = self._batches.get(place)
        if batch is None:
            batch = self._batches[place] = Batch(statement, parameters, at)
        batch.takers.setdefault(entity.record.key, []).append(take)

    def _keep_picked(self, entity: Entity, field: SelectedField, hop: Hop, found: Any) -> None:
        """Keep what a hop led to, or what it picks of that."""
        if hop.pick is not None and not isinstance(found, Exception):
            if callable(hop.pick):
                found = hop.pick(found, Judged(entity.at, self.session.runner.large_grower))
            elif found:
                found = getattr(found, hop.pick)
        self._keep(entity, field, found)

    def _keep(self, entity: Entity, field: SelectedField, found: Any) -> None:
        entity.loaded[field.slot or 0] = self._located(found, field, entity.asked, entity.at)


def _asked(page: Page, field: SelectedField, window: Window) -> Iterator[tuple[str, Mapping[str, Any], Taker]]:
    """What is asked of a page, each by its alternative of the statement, with bounds: rows, total, what is beyond."""
    if field.asks_rows:
        yield window.choice, window.parameters, page.take_rows
    if field.asks_total:
        yield COUNTED, Window.WHOLE, page.take_total
    for side, beyond in window.beyond(field.sides):
        yield beyond.choice, beyond.parameters, partial(page.take_beyond, side)


async def _all(runs: list[Coroutine[Any, Any, None]]) -> None:
    """Until all have run; a single one runs at once, without a task of its own."""
    if len(runs) == 1:
        await runs[0]
    else:
        await asyncio.gather(*runs)
