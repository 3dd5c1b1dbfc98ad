"""The schema of the graph and its version: what a migration does, in order, and which was reached."""

from collections.abc import Callable
from typing import Final

from graph.database.folding import fold
from graph.database.runner import Runner
from graph.errors import GraphError
from graph.statements.statement import Statement
from graph.vocabulary import LABELS, RELATIONSHIPS, TENURE


class NewerSchema(GraphError):
    """The graph was migrated by a later version of danyuan."""


class HalfRestored(GraphError):
    """A backup is being restored into the graph, or the restoring was ended before all of it was there."""


NAMES: Final = {
    "schema/labels": sorted({label.name for label in LABELS}),
    "schema/types": sorted({relationship.type for relationship in RELATIONSHIPS}),
    "schema/properties": sorted(
        {name for label in LABELS for name in (label.key, *label.properties)}
        | {name for relationship in RELATIONSHIPS for name in relationship.properties}
        | set(TENURE)
    ),
}

MIGRATIONS: Final = (
    ("schema/labels", "schema/types", "schema/properties", "schema/key", "schema/texts", "schema/await"),
    ("schema/labels", "schema/properties", "schema/key", "schema/disclosed", "schema/await"),
    ("schema/properties", "schema/actors", "schema/await"),
    ("schema/labels", "schema/types", "schema/properties", "schema/key", "schema/changes", "schema/await"),
    (
        *("schema/labels", "schema/types", "schema/properties", "schema/key"),
        *("schema/retext", "schema/texts", "schema/await"),
    ),
    ("schema/properties", "schema/reasons"),
    ("schema/never_held", "schema/lock", "head/renew"),
    ("schema/labels", "schema/properties", "schema/key", "schema/await"),
    ("schema/labels", "schema/properties", "schema/key", "schema/lock", "schema/make_secret", "schema/await"),
    ("schema/properties", "schema/never_held", "head/renew"),
    (
        *("schema/types", "schema/properties", "schema/undoing", "schema/await"),
        *("schema/departures", "schema/undone", "head/renew"),
    ),
    ("schema/types", "schema/properties", "schema/retext", "schema/texts", "schema/await", "schema/described"),
    ("schema/labels", "schema/properties", "schema/own_keys", "schema/requests", "schema/await"),
    (
        *("schema/labels", "schema/types", "schema/properties", "schema/key"),
        *("schema/facts", "schema/told", "schema/duty", "schema/await"),
    ),
    (
        *("schema/labels", "schema/types", "schema/properties", "schema/key"),
        *("schema/isolations", "schema/guidance", "schema/errands", "schema/run", "schema/await"),
    ),
    ("schema/labels", "schema/types", "schema/properties", "schema/key", "schema/await"),
)
"""Of each version, its statements in order; a file with alternatives stands for all of them."""
FOLDED: Final = 12
"""The version from which on things are found by the folded forms of what they are called."""
LATEST: Final = len(MIGRATIONS)
"""The version that this code works with."""


RESTORING: Final = -1
"""Stands in place of a version while a backup is being restored."""


async def migrate(runner: Runner, to: int = LATEST, told: Callable[[int, int], None] | None = None) -> int:
    """Bring the graph to a version of the schema, which is returned; NewerSchema where it is past the latest.

    Every statement may be run twice, so a migration that was killed is completed by the next one; `told` hears of each
    version which it is, and which is the last. Raises HalfRestored.
    """
    reached = await version(runner)
    if reached > LATEST:
        raise NewerSchema("error.newer_schema", graph=reached, known=LATEST)
    if reached == RESTORING:
        raise HalfRestored("error.half_restored")
    for following in range(reached + 1, to + 1):
        if told is not None:
            told(following, to)
        for name in MIGRATIONS[following - 1]:
            for statement in _compositions(runner, name):
                await runner.schema(statement, {"names": NAMES[name]} if name in NAMES else {})
        if following == FOLDED:
            await fold(runner)
        await reach(runner, following)
    return max(reached, to)


async def reach(runner: Runner, version: int) -> None:
    """Note the version of the schema that the graph has. Raises Unavailable."""
    await runner.write([(runner.catalog["schema/reached"], {"version": version})], repeatable=True)


async def version(runner: Runner) -> int:
    """The version of the schema that the graph has; 0 before the first migration."""
    rows = (await runner.read(runner.catalog["schema/version"], {})).rows
    return int(rows[0]) if rows else 0


async def changes_logged(runner: Runner) -> int:
    """How many changes the log has; 0 in a graph that nothing was loaded into yet."""
    rows = (await runner.read(runner.catalog["schema/sequence"], {})).rows
    return int(rows[0])


def _compositions(runner: Runner, name: str) -> list[Statement]:
    return [statement for statement in runner.catalog if statement.name == name]
