"""Posts go with the village where they lie, and are kept by whatever body takes the place of the one that kept them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from graph.database.runner import Runner
from graph.restructuring.steps.bodies import BODIES
from graph.vocabulary import OPEN
from graph.writing.flushing import opening
from tests.builders.world import UNSEEDED
from tests.graph.restructuring.looking import Look, errors, looked
from tests.graph.restructuring.test_village_steps import (
    LAISHAN,
    NEW,
    OTHER,
    WULIU,
    Village,
    before,
    merger,
    split,
    village,
)

__all__ = ["before"]
POST = "330782101P990"
SINCE = datetime(2020, 2, 16, tzinfo=UTC)


def keepers(at: Village) -> list[str]:
    """The branch and the committee of a village."""
    return [at.bodies[kind] for kind in BODIES]


async def put(runner: Runner, at: Village) -> None:
    """A post that lies in a village, and that its branch and its committee keep."""
    catalog = runner.catalog
    ties = [("IN_TOWN", "Town", POST[:9]), ("LIES_IN", "Village", at.code)]
    ties += [("KEPT_BY", "Organization", body) for body in keepers(at)]
    node = (catalog.choose("ledger/create", label="Post"), {"rows": [[POST, {"name": "代跑", "kind": "ERRAND_RUN"}]]})
    tied = [
        (opening(catalog, "Post", type, label), {"deeds": [[SINCE, OPEN, "0", [[POST, key, {}]]]]})
        for type, label, key in ties
    ]
    await runner.write([node, *tied, (catalog["head/renew"], {})])


@pytest.fixture
async def gone_after(runner: Runner) -> AsyncIterator[None]:
    """Takes the post away after the test."""
    yield
    await runner.write([(UNSEEDED.choose("erase", label="Post"), {"keys": [POST]})])


async def moved(after: Look, into: str) -> None:
    """The post lies in a village, and its branch and its committee keep it, each once."""
    now = await village(after, into)
    expected = {(POST, "LIES_IN", into), *((POST, "KEPT_BY", body) for body in keepers(now))}
    assert await after.ties("Post", [POST], "LIES_IN", "KEPT_BY") == expected


@pytest.mark.usefixtures("gone_after")
@pytest.mark.parametrize("place", [WULIU, LAISHAN])
async def test_of_villages_that_become_one(runner: Runner, before: Look, place: str) -> None:
    await put(runner, await village(before, place))
    one = await village(before, WULIU)

    async def look(after: Look) -> None:
        await moved(after, WULIU)

    outcome = await looked(runner, merger(one.called(), one.secretary, WULIU, LAISHAN), look)
    assert errors(outcome) == []


@pytest.mark.usefixtures("gone_after")
@pytest.mark.parametrize(("kept", "other"), [(LAISHAN, NEW), (OTHER, NEW)])
async def test_of_a_village_that_becomes_two(runner: Runner, before: Look, kept: str, other: str) -> None:
    one = await village(before, LAISHAN)
    await put(runner, one)
    parts = await split(before, one, kept, other)

    async def look(after: Look) -> None:
        await moved(after, kept)

    outcome = await looked(runner, [{"splitVillage": {"village": LAISHAN, "into": parts}}], look)
    assert errors(outcome) == []
