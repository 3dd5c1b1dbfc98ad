"""Facts: what somebody says once, at an instant. Saying it waits for nobody who changes the structure.

Whoever says something locks only what it is about, by writing to it before anything of it is read.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.snapshot import Reading, Seen
from graph.viewer import Viewer
from graph.writing.requests import Request, begin, settle
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class Saying:
    """A transaction in which something is said, and what is read in it."""

    transaction: Transaction
    reading: Reading

    async def answer(self, name: str, **parameters: Any) -> Any:
        """The record of the only row that a write statement answers, None where there is none."""
        statement = self.transaction.catalog[name]
        token = self.reading.viewer.parameters
        standard = {each: token[each] for each in statement.standard}
        return statement.read((await self.transaction.read(statement, {**parameters, **standard})).rows)


async def say(
    runner: Runner,
    viewer: Viewer,
    work: Callable[[Saying], Awaitable[str]],
    request: Request | None = None,
    *,
    new: bool = False,
    done: Callable[[Saying], Awaitable[bool]] | None = None,
) -> Made:
    """What `work` says, in a transaction of its own; it answers an id, of a `new` fact or of an earlier one.

    Where the fate of a commit is unknown, what is new is looked for, or `done` tells whether it was written; the rest
    is said again. Raises what `work` raises, with nothing said; Repeated, Conflict, Unavailable.
    """

    async def saying(transaction: Transaction) -> str:
        await begin(transaction, request)
        about = await work(Saying(transaction, Reading(transaction, viewer)))
        await settle(transaction, request, about)
        return about

    async def landed(transaction: Transaction, about: str) -> bool:
        if done is not None:
            return await done(Saying(transaction, Reading(transaction, viewer)))
        label, _, key = about.partition(":")
        statement = transaction.catalog.choose("facts/landed", label=label)
        found: bool = statement.read((await transaction.read(statement, {"id": key})).rows)
        return new and found

    about, seen = await runner.say(saying, landed)
    return Made(about, seen=Seen(seen))
