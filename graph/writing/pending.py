"""What comes into force of itself, and what a killed writer has left unpublished: looked after between writes."""

from datetime import datetime

from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.records import Overdue
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.writing.log import come_into_force
from graph.writing.structural import locked


async def publish_overdue(runner: Runner, before: Overdue | None) -> Overdue:
    """What there was to do, and was done: what has passed, and what was unpublished at the look before this one too.

    Raises TimedOut and Unavailable.
    """
    statement = runner.catalog["head/overdue"]
    found: Overdue = statement.read((await runner.read(statement, {})).rows)
    left = before is not None and found.unpublished is not None and found.unpublished == before.unpublished
    if found.passed or left:
        await log_due(runner)
    return found


async def log_due(runner: Runner) -> None:
    """A structural write that only tells in the log what has come into force since the last one, and is published.

    Everything that was committed before it is published with it. Raises Busy, Unavailable.
    """

    async def work(transaction: Transaction) -> datetime:
        head = await locked(runner, transaction)
        await come_into_force(transaction, Reading(transaction, KEEPER, instant=head.next), head)
        return head.next

    async def committed(_transaction: Transaction, _next: datetime) -> bool:
        return False  # what has been told is due no more, so done anew it tells nothing twice

    next_, _ = await runner.transact(work, lambda _next: True, committed, in_turn=True)
    await runner.write([(runner.catalog["head/publish"], {"next": next_})], repeatable=True)
