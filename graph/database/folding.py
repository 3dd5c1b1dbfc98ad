"""Gives nodes that were written before there were folded forms what they are found by."""

from typing import Final

from graph.database.runner import Runner
from graph.finding.indexed import found_by
from graph.statements.statement import Statement
from graph.vocabulary import labels

BATCH: Final = 5_000


async def fold(runner: Runner) -> None:
    """Give it to all that have none yet: each batch in one transaction, so that one that was killed is gone on with."""
    for label in labels("searched"):
        await _fold(runner, runner.catalog.choose("schema/unfolded", label=label), label, label)
    for label in labels("described"):
        await _fold(runner, runner.catalog.choose("schema/unfolded_descriptions", label=label), "Description", label)


async def _fold(runner: Runner, unfolded: Statement, of: str, called: str) -> None:
    """Of nodes of a label, which are called as those of another one are."""
    written = runner.catalog.choose("schema/fold", label=of)
    while rows := unfolded.read((await runner.read(unfolded, {"limit": BATCH})).rows):
        found = [[each.key, found_by(called, each.text)] for each in rows]
        await runner.write([(written, {"rows": found})], repeatable=True)
