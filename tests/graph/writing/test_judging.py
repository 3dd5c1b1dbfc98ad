"""What is dated long ago is judged at every instant since, and yet each rule is asked once."""

from datetime import UTC, datetime
from typing import Final

from graph.database.runner import Runner
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.vocabulary import labels
from graph.writing.judging import judge
from graph.writing.ledger_entries import Ref

LONG_AGO: Final = datetime(2020, 4, 1, tzinfo=UTC)
WULIU: Final = "330782101249"
MORE: Final = 3
"""Statements for each label beside the rules: at which instants anything changes, and what rules look at then."""


async def test_however_much_happened_since(runner: Runner) -> None:
    """Of the household and the village: there were dozens of instants since at which something changed about them."""
    touched = [Ref("Household", f"{WULIU}H0020"), Ref("Village", WULIU)]
    now = datetime.now(UTC)
    asked = []
    for later in (False, True):
        after, before = (Reading(runner, KEEPER, instant=now) for _ in range(2))
        assert await judge(after, before, LONG_AGO, touched, later, 60) == ()
        asked.append(after.statements)
    at_once, ever_since = asked
    assert at_once < ever_since <= at_once + MORE * len(labels("anchored"))
