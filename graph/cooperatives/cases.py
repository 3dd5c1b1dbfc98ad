"""Reading the case of a cooperative as a whole, whoever asks: its guards judge all of it."""

from datetime import datetime

from graph.records import Case
from graph.snapshot import Reading
from graph.writing.ledger import Ledger


async def case_of(ledger: Ledger, cooperative: str) -> Case | None:
    """The case as it is at the instant of the ledger, once what was noted is written; None where there is none.

    That is the end of the day on which the deed was done, by the days that the other deeds state.
    """
    await ledger.flush()
    return await read_case(ledger.whole, ledger.at, cooperative)


async def read_case(reading: Reading, at: datetime, cooperative: str) -> Case | None:
    """The case at an instant, within the scope of whoever reads."""
    found: dict[str, Case] = await reading.batch(reading.catalog["cooperatives/case"], at, {}, [cooperative])
    return found.get(cooperative)
