"""Questions about enterprises."""

from datetime import datetime

from graph.records import CoveredEnterprise
from graph.snapshot import Reading


async def who_covers(reading: Reading, code: str, at: datetime | None = None) -> CoveredEnterprise | None:
    """The enterprise of a code with the units that cover it, nearest first; None where it is not in being.

    Raises TimedOut and Unavailable.
    """
    found: CoveredEnterprise | None = await reading.one("enterprises/who_covers", at, code=code, purpose=None)
    return found
