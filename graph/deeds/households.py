"""Questions about households."""

from datetime import datetime

from graph.records import AnsweredHousehold
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
