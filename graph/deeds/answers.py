"""Who answers for a household, and which units cover an enterprise."""

from datetime import datetime

from graph.records import AnsweredHousehold, CoveredEnterprise
from graph.snapshot import Reading
from graph.vocabulary import Purpose


async def who_answers(
    reading: Reading, code: str, at: datetime | None = None, purpose: Purpose | None = None
) -> AnsweredHousehold | None:
    """The household of a code with its answer chains, of a purpose or of every one; None where it is not in being.

    Raises TimedOut and Unavailable.
    """
    found: AnsweredHousehold | None = await reading.one("households/who_answers", at, code=code, purpose=purpose)
    return found


async def who_covers(reading: Reading, code: str, at: datetime | None = None) -> CoveredEnterprise | None:
    """The enterprise of a code with the units that cover it, nearest first; None where it is not in being.

    Raises TimedOut and Unavailable.
    """
    found: CoveredEnterprise | None = await reading.one("enterprises/who_covers", at, code=code, purpose=None)
    return found
