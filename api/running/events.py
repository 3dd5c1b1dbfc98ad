"""Follows the log: each entry as soon as it is published, in an operation of its own."""

from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from api.fields.arguments import PAGE
from api.fields.declarations import Listing, Stream
from api.planning.inputs import Inputs
from api.running.operation import Operation
from api.running.patience import Patient
from graph.snapshot import Reading


async def events(operation: Operation, stream: Stream, given: Inputs) -> AsyncGenerator[Operation]:
    """Each entry after one, or after those of now, within the viewer's scope.

    A page of the log is read as soon as something is published, and read anew once more is: so scope is judged as it
    is when an entry is sent, and what is left of a page is all that waits for a slow listener.
    """
    watch, bookmarks = operation.watch, operation.session.reading.bookmarks
    after: int | None = given.values["after"]
    with watch.joined(operation.viewer):
        place = await watch.now(bookmarks) if after is None else after
        while True:
            published = await watch.beyond(place)
            reading = _anew(operation, {*bookmarks, *published.bookmarks})
            page = await _entries(reading, stream.listing, given, place, published.seq)
            for entry in page:
                own = replace(operation.session, reading=_anew(operation, reading.bookmarks, reading.instant))
                yield operation.for_event(own, entry)
                place = entry.seq
                if watch.latest is not published:
                    break
            else:
                place = place if len(page) == PAGE else published.seq


def _anew(operation: Operation, bookmarks: Iterable[str], instant: datetime | None = None) -> Reading:
    """Reads of their own that outlast the database."""
    session = operation.session
    return Reading(Patient(session.runner), session.viewer, bookmarks, instant)


async def _entries(reading: Reading, listing: Listing, given: Inputs, after: int, last: int) -> tuple[Any, ...]:
    """A page of the log within the viewer's scope: what comes after one entry, up to another."""
    start = listing.start(given.values, reading.viewer)
    statement = reading.catalog.choose(listing.statement, page="forward", start=start)
    asked = {name: given.parameters[name] for each in listing.arguments for name in each.parameters}
    bounds = {"after": str(after), "before": str(last + 1), "limit": PAGE}
    rows, _ = await reading.rows(statement, None, {**dict.fromkeys(listing.unasked), **asked, **bounds})
    found: tuple[Any, ...] = statement.read(rows)
    return found
