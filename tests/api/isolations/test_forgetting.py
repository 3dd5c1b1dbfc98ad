"""An isolation is kept for thirty days after its end: then it is read no more, and deleted with its requests."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from api.monitoring.forgetting import forgetting
from graph.database.runner import Runner
from graph.work.isolations import forget
from tests.api.isolations.ward import END, EXTEND, Ward, soon
from tests.embedded.graphs import until
from tests.terminal.conftest import running

KEPT_UNTIL: Final = """MATCH (i:Isolation {id: $id}) SET i.retainUntil = datetime() + duration({seconds: $seconds})
RETURN i.id"""


def due(ward: Ward, id: str, seconds: int = -1) -> None:
    """Let an isolation be kept until some seconds from now."""
    assert ward.facts.ask(KEPT_UNTIL, id=id.removeprefix("Isolation:"), seconds=seconds)


async def begun(*wards: Ward) -> list[str]:
    """Ids of isolations of the wards, each begun by a request under a key of its own."""
    return [(await each.start(key=f"forgotten {each.household}"))["isolation"]["id"] for each in wards]


async def test_by_a_clock(ward: Ward, runner_of_county: Runner) -> None:
    commander = await ward.commander(ward.units[0])
    id = (await ward.start(commander, "clock"))["isolation"]["id"]
    await commander.ask(END, id=id, key="clock ended")
    (kept,) = ward.kept(id)
    at = kept["retainUntil"].to_native().astimezone(UTC)
    assert at - kept["endedAt"].to_native() == timedelta(days=30)
    assert len(ward.requests(id)) == 2
    await forget(runner_of_county, at - timedelta(seconds=1))
    assert ward.kept(id) == [kept]
    await forget(runner_of_county, at)
    assert ward.kept(id) == ward.requests(id) == []


@pytest.mark.parametrize("ended", [True, False])
async def test_one_that_nobody_ends_too(ward: Ward, runner_of_county: Runner, *, ended: bool) -> None:
    """An open one is kept for thirty days after it was to end; one that is extended, longer."""
    told = (await ward.start(ward.organiser, since=soon(-20), expectedUntil=soon(-10)))["isolation"]
    at = datetime.fromisoformat(told["retainUntil"])
    assert at - datetime.fromisoformat(told["expectedUntil"]) == timedelta(days=30)
    if ended:
        await ward.organiser.ask(END, id=told["id"], at=soon(-15))
    else:
        await ward.organiser.ask(EXTEND, id=told["id"], until=soon(1))
    await forget(runner_of_county, at - timedelta(days=1))
    assert (ward.kept(told["id"]) == []) is ended


async def test_it_is_read_no_more_before_it_is_deleted(ward: Ward) -> None:
    commander = await ward.commander(ward.units[0])
    told = (await ward.start(commander, "unread"))["isolation"]
    while_kept = soon(0)
    assert await ward.node(commander, told["id"], while_kept)
    due(ward, told["id"])
    for at in (None, while_kept):
        assert await ward.read(commander, open=None, at=at) == []
        assert await ward.node(commander, told["id"], at) is None
    again = await commander.ask(END, id=told["id"])
    assert again.errors[0]["extensions"] == {"code": "NOT_FOUND", "argument": "id"}
    themself = await ward.asked_by(ward.person)
    export = (await themself.ask("{ viewer { exportOwnData } }")).data["viewer"]["exportOwnData"]
    assert told["id"] not in export
    assert len(ward.kept(told["id"])) == 1


async def test_one_that_nobody_ended_keeps_nobody_from_another(ward: Ward) -> None:
    """It is read no more, and not deleted yet."""
    told = (await ward.start())["isolation"]
    due(ward, told["id"])
    assert (await ward.start())["isolation"]["id"] != told["id"]


async def test_a_server_does_it(ward: Ward, runner_of_county: Runner) -> None:
    old, recent = [
        (await each.start(key=f"task {each.household}"))["isolation"]["id"] for each in (ward, ward.beside())
    ]
    due(ward, old)
    due(ward, recent, 3600)
    async with forgetting(runner_of_county, pause=0.1):
        await asyncio.to_thread(until, lambda: not ward.kept(old) and not ward.requests(old), 60)
    assert len(ward.kept(recent)) == len(ward.requests(recent)) == 1


async def test_so_does_the_terminal(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    old, recent = await begun(ward, ward.beside())
    due(ward, old)
    danyuan = running(ward.facts.database, monkeypatch)
    done = await asyncio.to_thread(danyuan, "forget")
    assert (done.exit_code, done.output) == (0, "What is kept no longer is forgotten.\n")
    assert ward.kept(old) == ward.requests(old) == []
    assert len(ward.kept(recent)) == len(ward.requests(recent)) == 1
