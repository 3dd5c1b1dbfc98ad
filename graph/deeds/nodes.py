"""Nodes by their labels and keys."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from graph.records import Placed
from graph.snapshot import Reading
from graph.vocabulary import OPEN

OTHERWISE: Final = {"Pledge": "cooperatives/pledge", "Membership": "cooperatives/membership"}
"""What is found by the key of a tenure, and by which statement."""


async def nodes_by_id(
    reading: Reading, ids: Sequence[tuple[str, str]], at: datetime | None = None
) -> tuple[list[Placed | None], datetime]:
    """The nodes of (label, key) pairs in their order, None for one that there never was; one statement a label.

    Each is read at the nearest instant of its life. The instant that is answered is the one asked for, or the graph's.
    """
    if not ids:
        return [], at or OPEN  # nothing is read, so the instant is nobody's
    keys: dict[str, list[str]] = {}
    for label, key in ids:
        keys.setdefault(label, []).append(key)

    async def take(label: str) -> tuple[dict[str, Placed], datetime]:
        catalog = reading.catalog
        statement = catalog[OTHERWISE[label]] if label in OTHERWISE else catalog.choose("nodes/placed", label=label)
        rows, of = await reading.rows(statement, at, {"keys": keys[label]})
        return {key: statement.read(found) for key, found in rows}, of

    answers = dict(zip(keys, await asyncio.gather(*(take(label) for label in keys)), strict=True))
    instants = [of for _, of in answers.values()]
    return [answers[label][0].get(key) for label, key in ids], instants[0]
