"""What is dated long ago is judged at every instant since, and yet each rule is asked once."""

from datetime import UTC, datetime
from math import ceil
from typing import Final

from graph.database.runner import Runner
from graph.snapshot import PIECES, Reading
from graph.viewer import KEEPER
from graph.vocabulary import KEYS, labels
from graph.writing.judging import anchored, judge
from graph.writing.ledger_entries import Ref

LONG_AGO: Final = datetime(2020, 4, 1, tzinfo=UTC)
WULIU: Final = "330782101249"
MORE: Final = 3
"""Statements for each label beside the rules: at which instants anything changes, and what rules look at then."""


async def test_however_much_happened_since(runner: Runner) -> None:
    """Of the household and the village: there were dozens of instants since at which something changed about them.

    A statement is asked of so many instants at once, and once more only for as many again.
    """
    touched = [Ref("Household", f"{WULIU}H0020"), Ref("Village", WULIU)]
    now = datetime.now(UTC)
    asked = []
    for later in (False, True):
        after, before = (Reading(runner, KEEPER, instant=now) for _ in range(2))
        assert await judge(after, before, LONG_AGO, touched, later, 60) == ()
        asked.append(after.statements)
    at_once, ever_since = asked
    pages = ceil(await instants(Reading(runner, KEEPER, instant=now), touched) / PIECES)
    assert at_once < ever_since <= pages * (at_once + MORE * len(labels("anchored")))


async def instants(reading: Reading, touched: list[Ref]) -> int:
    """How many there are since at which something changes about these, or what is looked at because of them."""
    found = set()
    for label, keys in (await anchored(reading, LONG_AGO, touched)).items():
        statement = reading.catalog.choose("rules/pages/instants", label=label, key=KEYS[label])
        rows, _ = await reading.rows(statement, LONG_AGO, {"keys": keys})
        found |= {turn.at for turn in statement.read(rows)}
    return len(found)
