"""Somebody is isolated, for longer than was planned, and no more; or never was."""

from datetime import datetime, timedelta

import pytest

from tests.api.isolations.ward import END, EXTEND, Ward, close, fault, soon


async def test_fourteen_days_at_home(ward: Ward) -> None:
    commander = await ward.commander(ward.units[0])
    made = await ward.start(commander, reason="CLOSE_CONTACT")
    told = made["isolation"]
    assert made["repeated"] is False
    assert (told["person"]["id"], told["household"], told["post"]) == (ward.person, {"code": ward.household}, None)
    assert (told["reason"], told["endedAt"]) == ("CLOSE_CONTACT", None)
    assert told["by"]["id"] == ward.facts.tied(ward.units[0], "COMMANDS")[0]
    since, until = (datetime.fromisoformat(told[name]) for name in ("since", "expectedUntil"))
    assert until - since == timedelta(days=14)
    assert datetime.fromisoformat(told["retainUntil"]) - until == timedelta(days=30)
    assert await ward.read(commander) == [told]
    assert await ward.node(commander, told["id"]) == told


async def test_at_an_isolation_point(ward: Ward, point: str) -> None:
    told = (await ward.start(post=point, expectedUntil=soon(3)))["isolation"]
    assert told["post"] == {"code": point}
    assert close(told["expectedUntil"], 3)


async def test_it_lasts_longer(ward: Ward) -> None:
    doctor = await ward.doctor()
    told = (await ward.start(doctor))["isolation"]
    extended = (await doctor.ask(EXTEND, id=told["id"], until=soon(20))).data["extendIsolation"]
    assert extended["repeated"] is False
    now = extended["isolation"]
    assert close(now["expectedUntil"], 20)
    assert close(now["retainUntil"], 50)
    same = {"expectedUntil", "retainUntil"}
    assert {name: value for name, value in now.items() if name not in same} == {
        name: value for name, value in told.items() if name not in same
    }
    assert fault(await doctor.ask(EXTEND, id=told["id"], until=soon(19))) == ("BAD_USER_INPUT", "expectedUntil")
    assert await ward.read(doctor) == [now]


async def test_it_ends(ward: Ward) -> None:
    commander = await ward.commander(ward.units[1])
    told = (await ward.start(commander))["isolation"]
    answer = (await commander.ask(END, id=told["id"])).data["endIsolation"]
    assert answer == {"repeated": False, "household": {"code": ward.household}}
    assert await ward.read(commander) == []
    (ended,) = await ward.read(commander, open=False) or []
    assert await ward.read(commander, open=None) == [ended]
    assert close(ended["endedAt"], 0)
    assert close(ended["retainUntil"], 30)
    assert ended["expectedUntil"] == told["expectedUntil"]
    for asked in (commander.ask(END, id=told["id"]), commander.ask(EXTEND, id=told["id"], until=soon(20))):
        assert fault(await asked) == ("CONFLICT", "id")
    again = (await ward.start(commander))["isolation"]
    assert again["id"] != told["id"]
    assert [each["id"] for each in await ward.read(commander, open=None) or []] == sorted(
        (told["id"], again["id"]), key=lambda id: (again if id == again["id"] else told)["since"]
    )


async def test_it_ended_yesterday(ward: Ward) -> None:
    commander = await ward.commander(ward.units[0])
    told = (await ward.start(commander, since=soon(-9)))["isolation"]
    assert (await commander.ask(END, id=told["id"], at=soon(-1))).data["endIsolation"]
    (ended,) = await ward.read(commander, open=False) or []
    assert close(ended["endedAt"], -1)
    assert close(ended["retainUntil"], 29)


@pytest.mark.parametrize("ended", [False, True])
async def test_a_mistaken_one_is_deleted_at_once(ward: Ward, *, ended: bool) -> None:
    commander = await ward.commander(ward.units[0])
    told = (await ward.start(commander))["isolation"]
    before = soon(0)
    if ended:
        await commander.ask(END, id=told["id"])
    answer = (await commander.ask(END, id=told["id"], mistaken=True)).data["endIsolation"]
    assert answer == {"repeated": False, "household": {"code": ward.household}}
    assert ward.kept(told["id"]) == []
    assert await ward.read(commander, open=None) == []
    assert await ward.read(commander, open=None, at=before) == []
    assert await ward.node(commander, told["id"]) is None
    assert await ward.node(commander, told["id"], before) is None
    assert fault(await commander.ask(END, id=told["id"], mistaken=True)) == ("NOT_FOUND", "id")
    assert (await ward.start(commander))["isolation"]["id"] != told["id"]


async def test_as_it_was_told_by_then(ward: Ward) -> None:
    commander = await ward.commander(ward.units[0])
    before = soon(0)
    told = (await ward.start(commander, since=soon(-3)))["isolation"]
    begun = soon(0)
    await commander.ask(EXTEND, id=told["id"], until=soon(20))
    longer = soon(0)
    await commander.ask(END, id=told["id"], at=soon(-1))
    assert await ward.read(commander, at=before) == []
    (first,) = await ward.read(commander, at=begun) or []
    (second,) = await ward.read(commander, at=longer) or []
    assert (first["expectedUntil"], first["endedAt"]) == (told["expectedUntil"], None)
    assert close(second["expectedUntil"], 20)
    assert second["endedAt"] is None
    assert await ward.read(commander, at=longer, open=False) == []
    assert await ward.read(commander) == []
