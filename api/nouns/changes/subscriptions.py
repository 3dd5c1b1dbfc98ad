"""The log of changes as it goes on."""

import re
from collections.abc import AsyncGenerator, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import strawberry

from api.context import Context
from api.fields.arguments import PAGE, Argument, identified
from api.fields.connections import Edge as ChangeEdge
from api.fields.declarations import followed
from api.fields.paging import Edge, decode
from api.nouns.changes.queries import TOUCHED
from api.nouns.changes.types import Change
from api.running.patience import Patient
from graph.errors import InvalidInput
from graph.snapshot import Reading

NUMBER: Final = re.compile(r"\d{1,18}")


def number(name: str, cursor: str) -> int:
    """The number of the change that a cursor of the log is of; InvalidInput for any other cursor."""
    found = decode(name, cursor)
    if not NUMBER.fullmatch(found):
        raise InvalidInput(name, "input.cursor", value=cursor)
    return int(found)


async def of_the_log(context: Context, given: Mapping[str, Any]) -> AsyncGenerator[Context]:
    """Each change after one, or after those of now, within the viewer's scope, in a context of its own.

    A page of the log is read as soon as something is published, and read anew once more is: so scope is judged as it
    is when a change is sent, and what is left of a page is all that waits for a slow listener.
    """
    watch, bookmarks = context.watch, context.reading.bookmarks
    after = given["after"]
    place = await watch.now(bookmarks) if after is None else after
    with watch.joined():
        while True:
            published = await watch.beyond(place)
            reading = anew(context, {*bookmarks, *published.bookmarks})
            page = await changes(reading, given["about"], place, published.seq)
            for change in page:
                own = anew(context, reading.bookmarks, reading.instant)
                yield replace(context, reading=own, disclosed={}, event=Edge(change))
                place = change.seq
                if watch.latest is not published:
                    break
            else:
                place = place if len(page) == PAGE else published.seq


def anew(context: Context, bookmarks: Iterable[str], instant: datetime | None = None) -> Reading:
    """Reads of their own that outlast the database."""
    return Reading(Patient(context.runner), context.reading.viewer, bookmarks, instant)


async def changes(reading: Reading, about: tuple[str, str] | None, after: int, last: int) -> tuple[Any, ...]:
    """A page of the log within the viewer's scope: what comes after one change, up to another."""
    label, key = about or ("all", None)
    statement = reading.catalog.choose("changes/changes", page="forward", start=f"changes_of_{label.lower()}")
    bounds = {"after": str(after), "before": str(last + 1), "limit": PAGE}
    rows, _ = await reading.rows(statement, None, {"about": key, "from_": None, "to": None, **bounds})
    found: tuple[Any, ...] = statement.read(rows)
    return found


@strawberry.type
class ChangeSubscriptions:
    """变更."""

    changes: ChangeEdge[Change] = followed(
        of_the_log,
        "Each change to the structure as soon as it is written, in the order of the log. 变更",
        Argument(
            "after",
            str | None,
            "Those after this cursor, of this or of the query's changes, none missed; absent: from now on. 此游标之后",
            number,
        ),
        Argument("about", strawberry.ID | None, "Only what touches this node. 所涉节点", identified(*TOUCHED)),
    )
