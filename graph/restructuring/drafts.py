"""Restructurings as they are stored: drafted, revised, abandoned."""

import secrets
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime
from typing import Any, Final

from pydantic import TypeAdapter

from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.errors import Conflict, NotFound
from graph.forms.naming import occurrences
from graph.records import Restructuring
from graph.restructuring.plans import Import, Plan
from graph.restructuring.towns import towns_of
from graph.snapshot import Reading, Seen
from graph.viewer import Viewer
from graph.vocabulary import RestructuringSource, RestructuringStatus
from graph.writing.ledger_entries import Overwritten
from graph.writing.lookups import Lookups
from graph.writing.requests import Request, begin, settle
from graph.writing.structural import published, require_organiser

_OVERWRITTEN: Final = TypeAdapter(Overwritten)


async def draft(
    runner: Runner, viewer: Viewer, plan: Plan | Import, request: Request | None = None
) -> tuple[str, Seen]:
    """Draft a restructuring: its id, and what sees it. Raises Forbidden, Repeated, Conflict, Unavailable."""
    require_organiser(viewer)
    id = f"{time.time_ns() // 1000:016x}{secrets.token_hex(8)}"  # in the order of time
    given = {**await _parameters(runner, viewer, plan), **_stored(plan), "id": id, "person": viewer.person}

    async def work(transaction: Transaction) -> int:
        await transaction.write(transaction.catalog["restructurings/draft"], given)
        return 1

    return id, await _changed(runner, viewer, id, work, request)


async def revise(
    runner: Runner, viewer: Viewer, id: str, version: int, plan: Plan, request: Request | None = None
) -> Seen:
    """Revise a draft of a version. Raises Forbidden, NotFound, Repeated, Conflict (of a file, too), Unavailable."""
    require_organiser(viewer)
    given = {**await _parameters(runner, viewer, plan), "steps": plan.written, "id": id}

    async def work(transaction: Transaction) -> int:
        restructuring = await locked(transaction, viewer, id)
        require_status(restructuring, version, RestructuringStatus.DRAFT)
        if restructuring.source is RestructuringSource.IMPORT:
            raise Conflict("error.from_a_file", {"source": restructuring.source.value})
        await transaction.write(transaction.catalog["restructurings/revise"], given)
        return version + 1

    return await _changed(runner, viewer, id, work, request)


async def abandon(runner: Runner, viewer: Viewer, id: str, request: Request | None = None) -> Seen:
    """Abandon a draft. Raises Forbidden, NotFound, Repeated, Conflict, Unavailable."""
    require_organiser(viewer)

    async def work(transaction: Transaction) -> int:
        restructuring = await locked(transaction, viewer, id)
        require_status(restructuring, None, RestructuringStatus.DRAFT)
        await set_status(transaction, viewer, id, RestructuringStatus.ABANDONED, None)
        return restructuring.version + 1

    return await _changed(runner, viewer, id, work, request)


async def locked(transaction: Transaction, viewer: Viewer, id: str) -> Restructuring:
    """The restructuring of an id, which nobody else changes until the transaction ends; NotFound."""
    await transaction.write(transaction.catalog["restructurings/hold"], {"id": id})
    return await read(Reading(transaction, viewer), id)


async def read(reading: Reading, id: str) -> Restructuring:
    """The restructuring of an id within the viewer's scope; NotFound."""
    restructuring: Restructuring | None = await reading.one("restructurings/restructuring", id=id)
    if restructuring is None:
        raise NotFound("id", "error.not_found", value=f"Restructuring:{id}")
    return restructuring


def require_status(restructuring: Restructuring, version: int | None, status: RestructuringStatus) -> None:
    """Raises Conflict where it has another version or another status."""
    state = {"version": restructuring.version, "status": restructuring.status.value}
    if version is not None and restructuring.version != version:
        raise Conflict("error.version", state, expected=version, version=restructuring.version)
    if restructuring.status is not status:
        raise Conflict("error.status", state, status=restructuring.status.value, expected=status.value)


async def set_status(
    transaction: Transaction,
    viewer: Viewer,
    id: str,
    status: RestructuringStatus,
    at: datetime | None,
    reason: str | None = None,
    towns: Collection[str] = (),
    overwritten: Sequence[Overwritten] = (),
) -> None:
    """Give it another status, with why it is undone, and what it put right; it is for these towns too."""
    given = {
        "id": id,
        "status": status.value,
        "at": at,
        "person": viewer.person,
        "reason": reason,
        "towns": sorted(towns),
        "overwritten": [_OVERWRITTEN.dump_json(each).decode() for each in overwritten],
        "overwritten_of": ["" if each.had is None else each.person for each in overwritten],
    }
    await transaction.write(transaction.catalog["restructurings/settle"], given)


async def overwritten(reading: Reading, id: str) -> tuple[Overwritten, ...]:
    """What an applied restructuring put right of people, and what stood there; nothing of who has been erased."""
    return tuple(_OVERWRITTEN.validate_json(each) for each in await reading.many("undoing/overwritten", id=id))


def _stored(plan: Plan | Import) -> dict[str, Any]:
    """What is stored of where a plan comes from, and its steps: of a file each by itself, with whose data it has."""
    if isinstance(plan, Plan):
        return {"source": RestructuringSource.PLAN.value, "steps": plan.written, "rows": [], "whose": []}
    whose = [step.whose for step in plan.steps]
    return {"source": RestructuringSource.IMPORT.value, "steps": "[]", "rows": plan.rows, "whose": whose}


async def _parameters(runner: Runner, viewer: Viewer, plan: Plan | Import) -> dict[str, Any]:
    """What statements take of a plan; its towns are those of what it names, or else all that whoever asks organises.

    Of people and enterprises that it names it keeps those of these towns: others are, for it, nobody and nothing.
    """
    named = await towns_of(runner, plan)
    own = [town for town in named if town in viewer.towns] or list(viewer.towns)
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for each in (each for step in plan.steps for each in occurrences(step)):
        keys[each.label].append(each.key)
    now = await published(runner)
    found = Lookups(Reading(runner, viewer, instant=now), now)
    return {
        "people": sorted(await found.organised("Person", keys["Person"])),
        "enterprises": sorted(await found.organised("Enterprise", keys["Enterprise"])),
        "title": plan.title,
        "reason": plan.reason,
        "effective_at": plan.effective_at,
        "towns": named if viewer.everything else own,
    }


async def _changed(
    runner: Runner, viewer: Viewer, id: str, work: Callable[[Transaction], Awaitable[int]], request: Request | None
) -> Seen:
    """What sees a restructuring in the version that the work brings it to."""

    async def working(transaction: Transaction) -> int:
        async with runner.writes.turns.in_time():
            await begin(transaction, request)
        version = await work(transaction)
        await settle(transaction, request, id_of(id))
        return version

    async def committed(transaction: Transaction, version: int) -> bool:
        found: Restructuring | None = await Reading(transaction, viewer).one("restructurings/restructuring", id=id)
        return found is not None and found.version >= version

    _, seen = await runner.transact(working, lambda _version: True, committed)
    return Seen(seen)


def id_of(key: str) -> str:
    """The id of a restructuring of a key."""
    return f"{Restructuring.noun}:{key}"
