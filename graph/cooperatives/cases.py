"""Reading the case of a cooperative as a whole, whoever asks: its guards judge all of it."""

from datetime import datetime

from graph.records import Case
from graph.snapshot import Reading


async def read_case(reading: Reading, at: datetime, cooperative: str) -> Case | None:
    """The case at an instant, within the scope of whoever reads."""
    found: dict[str, Case] = await reading.batch(reading.catalog["cooperatives/case"], at, {}, [cooperative])
    return found.get(cooperative)
