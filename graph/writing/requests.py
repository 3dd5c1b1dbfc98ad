"""Requests that do nothing again: each is kept, with what came of it, in the transaction of its write.

Whoever sends one again under its key is answered with the same thing, as it is then. A request that was refused is not
kept, so its key may be used again.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.errors import Conflict
from graph.records import RequestState
from graph.snapshot import Seen
from graph.writing.structural import Made, Outcome, StructuralWrite

KEY: Final = "idempotencyKey"
"""The argument that gives the key."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request by whose it is and its key, which is the viewer's own, with a hash of all that it asks for."""

    viewer: str
    key: str
    hash: str


class Repeated(Exception):
    """A request that was done before."""

    def __init__(self, state: RequestState) -> None:
        super().__init__()
        self.state = state


async def once(
    runner: Runner, request: Request | None, bookmarks: Iterable[str], perform: Callable[[], Awaitable[Made]]
) -> Made:
    """What `perform` comes to, or came to for the same request before; then it is not done again.

    Raises Conflict where something else was asked for under its key, and what `perform` raises.
    """
    if request is None:
        return await perform()
    statement = runner.catalog["requests/request"]
    found = await runner.read(statement, {"viewer": request.viewer, "key": request.key}, bookmarks)
    try:
        _refuse_repeated(request, statement.read(found.rows))
        return await perform()
    except Repeated as repeated:
        return await _again(runner, repeated.state, found.bookmarks)


def written_once(
    request: Request | None, about: str, work: Callable[[StructuralWrite], Awaitable[Outcome]]
) -> Callable[[StructuralWrite], Awaitable[Outcome]]:
    """The work of a structural write, kept with its request; Repeated and Conflict as of `begin`."""

    async def working(write: StructuralWrite) -> Outcome:
        await begin(write.transaction, request)
        outcome = await work(write)
        if not outcome.refused:
            await settle(write.transaction, request, about, outcome.changes, outcome.moved, outcome.now)
        return outcome

    return working


async def begin(transaction: Transaction, request: Request | None) -> None:
    """Begin a request in the transaction of its write, once others who sent it have come to their end.

    Raises Repeated where one of them did it, Conflict where something else was asked for under its key.
    """
    if request is None:
        return
    given = {"viewer": request.viewer, "key": request.key}
    await transaction.write(transaction.catalog["requests/begin"], given | {"hash": request.hash})
    statement = transaction.catalog["requests/request"]
    state: RequestState = statement.read((await transaction.read(statement, given)).rows)
    if state.about is not None:
        _refuse_repeated(request, state)


async def settle(
    transaction: Transaction,
    request: Request | None,
    about: str,
    changes: tuple[str, ...] = (),
    moved: bool = False,
    written: datetime | None = None,
) -> None:
    """Keep what came of a request: what it was done to, its changes, and the instant of its write."""
    if request is None:
        return
    given = {"about": about, "changes": list(changes), "moved": moved, "written": written}
    statement = transaction.catalog["requests/settle"]
    await transaction.write(statement, {"viewer": request.viewer, "key": request.key, **given})


async def secret_of(runner: Runner) -> bytes:
    """The secret of the graph, which all servers over it share. Raises TimedOut and Unavailable."""
    statement = runner.catalog["schema/secret"]
    secret: str = statement.read((await runner.read(statement, {})).rows)
    return secret.encode()


async def forget(runner: Runner) -> None:
    """Forget requests that came more than seven days ago. Raises Unavailable."""
    await runner.write([(runner.catalog["requests/forget"], {})], repeatable=True)


def _refuse_repeated(request: Request, state: RequestState | None) -> None:
    """Raises Repeated, or Conflict where something else was asked for; an erasure may have taken the hash away."""
    if state is None:
        return
    if state.hash not in (None, request.hash):
        raise Conflict("error.other_request", {"argument": KEY}, argument=KEY)
    raise Repeated(state)


async def _again(runner: Runner, state: RequestState, seen: frozenset[str]) -> Made:
    """What came of a request; it is published where whoever did it was killed before that."""
    if state.unpublished is not None:
        publish = runner.catalog["head/publish"]
        seen |= await runner.write([(publish, {"next": state.unpublished})], repeatable=True)
    return Made(state.about or "", state.changes, Seen(seen), state.moved, repeated=True)
