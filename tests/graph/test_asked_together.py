"""A thousand at once are answered as if each asked alone."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from random import Random
from typing import Any

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.snapshot import Reading
from graph.statements.catalog import Catalog
from graph.viewer import KEEPER, Viewer
from tests.builders.world import UNSEEDED, World

QUESTIONS: Sequence[tuple[str, tuple[str, ...], dict[str, Any]]] = (
    ("households/who_answers", ("H1", "H2", "H3", "H9", "K1", "none"), {"purpose": None}),
    ("enterprises/who_covers", ("E", "F", "G"), {"purpose": None}),
    ("households/household", ("H1", "H2", "H3", "K1"), {}),
    ("units/roster", ("e2", "e1", "c2"), {"after": "", "before": "\U0010ffff", "limit": 10}),
    ("cooperatives/cooperative", ("C", "D"), {}),
)


async def test_a_thousand_at_once_are_answered_as_alone(
    database: Database, catalog: Catalog, runner: Runner, world: World
) -> None:
    """Of many viewers, some out of scope, while people change places: each answer is that of its own instant alone."""
    random = Random(1)
    many = Runner.connect(database, catalog)
    for each in catalog:
        if each.together and each.name in {name for name, _, _ in QUESTIONS}:
            await many.reads.plans.begin(each.together)
    names = ("one", "two", "secretary", "leader", "rH1", "stranger", "head", "other", "nobody")
    viewers = [*(Viewer(world.key(name)) for name in names), Viewer("x", towns=(world.key("T"),)), KEEPER]
    done = asyncio.Event()

    async def write() -> None:
        while not done.is_set():
            for pair in (("e3", "e4"), ("e4", "e3")):
                moves = [[world.key("one"), *map(world.key, pair)], [world.key("two"), *map(world.key, pair[::-1])]]
                await runner.write([(UNSEEDED["appointments"], {"moves": moves})])

    async def ask(number: int) -> tuple[Viewer, int, str, datetime, Any]:
        viewer, which = random.choice(viewers), number % len(QUESTIONS)
        name, codes, given = QUESTIONS[which]
        code, reading = world.key(random.choice(codes)), Reading(many, viewer)
        statement = catalog.choose(name, **({"page": "forward"} if name == "units/roster" else {}))
        rows, _ = await reading.rows(statement, None, {"code": code, **given})
        return viewer, which, code, reading.instant, rows

    writing = asyncio.create_task(write())
    answers = await asyncio.gather(*map(ask, range(1000)))
    done.set()
    await writing
    assert many.reads.together.statements < many.reads.together.asks / 2
    alone: dict[tuple[Viewer, int, str, datetime], Any] = {}
    for viewer, which, code, at, rows in answers:
        place = (viewer, which, code, at)
        if place not in alone:
            name, _, given = QUESTIONS[which]
            statement = catalog.choose(name, **({"page": "forward"} if name == "units/roster" else {}))
            alone[place], _ = await Reading(runner, viewer, instant=at).rows(statement, None, {"code": code, **given})
        assert rows == alone[place]
    assert len({at for _, _, _, at, _ in answers}) > 1
    await many.close()
