"""Keys of requests: their form, whose they are, for how long; many at once; killed in between; what is erased."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from api.monitoring.forgetting import forgetting
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.deeds.erasure import erase
from graph.statements.catalog import Catalog
from graph.writing.requests import forget
from tests.api.requests.town import NUMBERS, Sender, send
from tests.embedded.graphs import until
from tests.serving import Answer


async def registered(sender: Sender, key: str, name: str = "测试") -> Answer:
    """The answer to the registration of somebody."""
    (home,) = sender.households(1)
    return await send(sender.organiser, "registerPerson", key, input={"name": name, "household": home})


def fresh() -> str:
    """A key that nobody has had."""
    return f"key {next(NUMBERS)}"


@pytest.mark.parametrize("key", ["", "  ", "一" * 201, "a\nb", "a\u202eb"])
async def test_a_key_that_is_none_is_refused(sender: Sender, key: str) -> None:
    answer = await registered(sender, key)
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "idempotencyKey"}


async def test_the_longest_key_and_none_at_all(sender: Sender) -> None:
    longest = f"{next(NUMBERS):0200d}"
    assert (await registered(sender, longest)).data == (await registered(sender, longest)).data
    (home,) = sender.households(1)
    person = {"name": "测试", "household": home}
    both = [(await send(sender.organiser, "registerPerson", input=person, idempotencyKey=None)).data for _ in range(2)]
    assert both[0] != both[1]


async def test_what_is_left_out_is_the_same_as_its_default(sender: Sender) -> None:
    key, (home, other) = fresh(), sender.households(2)
    id = (await registered(sender, fresh())).data["registerPerson"]["person"]["id"]
    first = (await send(sender.organiser, "movePerson", key, id=id, household=other)).data
    again = await send(sender.organiser, "movePerson", key, id=id, household=other, head=False, effectiveAt=None)
    assert again.data == first
    conflict = await send(sender.organiser, "movePerson", key, id=id, household=other, head=True)
    assert conflict.errors[0]["extensions"]["code"] == "CONFLICT"
    elsewhere = await send(sender.organiser, "correctPerson", key, id=id, input={"name": home})
    assert elsewhere.errors[0]["extensions"]["argument"] == "idempotencyKey"


async def test_of_twenty_at_once_one_is_done(sender: Sender) -> None:
    key, log = fresh(), sender.log()
    names = ["甲", "乙"] * 10
    answers = await asyncio.gather(*(registered(sender, key, name) for name in names))
    done = {json.dumps(each.body["data"]) for each in answers if "errors" not in each.body}
    refused = [each.errors[0]["extensions"] for each in answers if "errors" in each.body]
    assert len(done) == 1
    assert refused == [{"code": "CONFLICT", "argument": "idempotencyKey"}] * 10
    assert sender.log() == log + 1


async def test_of_twenty_drafts_at_once_there_is_one(sender: Sender) -> None:
    key = fresh()
    plan = {"title": key, "reason": "误", "steps": [{"renameUnit": {"unit": "EC1x-1", "name": "x"}}]}
    asked = (send(sender.organiser, "draftRestructuring", key, input=plan) for _ in range(20))
    answers = [each.data["draftRestructuring"]["restructuring"]["id"] for each in await asyncio.gather(*asked)]
    assert len(set(answers)) == 1
    assert sender.facts.ask("MATCH (r:Restructuring {title: $title}) RETURN count(r)", title=key) == [1]


async def test_what_was_committed_and_not_published_is_published(sender: Sender) -> None:
    key = fresh()
    first = (await registered(sender, key)).data
    before = "MATCH (h:Head), (l:Lock) SET h.at = l.next - duration({microseconds: 1}) RETURN h.at < l.next"
    assert sender.facts.ask(before) == [True]
    assert (await registered(sender, key)).data == first
    assert sender.facts.ask("MATCH (h:Head), (l:Lock) RETURN h.at = l.next") == [True]


async def test_a_repeat_tells_the_thing_as_it_is_now(sender: Sender) -> None:
    key = fresh()
    first = (await registered(sender, key)).data["registerPerson"]
    id = first["person"]["id"]
    await send(sender.organiser, "correctPerson", id=id, input={"name": "测试后"})
    again = (await registered(sender, key)).data["registerPerson"]
    assert again == first | {"person": {"id": id, "name": "测试后"}}


async def test_without_the_office_no_more_is_told_than_may_be_read(sender: Sender) -> None:
    key, (home,) = fresh(), sender.households(1)
    await registered(sender, key)
    person = {"name": "测试", "household": home}
    assert (await send(sender.former, "registerPerson", key, input=person)).data == {"registerPerson": None}
    refused = await send(sender.former, "registerPerson", fresh(), input=person)
    assert refused.errors[0]["extensions"]["code"] == "FORBIDDEN"


OLDER: Final = "MATCH (r:Request {key: $key}) SET r.at = datetime() - duration({hours: $hours}) RETURN r.key"


async def test_it_is_kept_for_seven_days(sender: Sender, runner_of_county: Runner) -> None:
    old, recent = fresh(), fresh()
    first = [(await registered(sender, key)).data for key in (old, recent)]
    for key, hours in ((old, 7 * 24 + 1), (recent, 7 * 24 - 1)):
        assert sender.facts.ask(OLDER, key=key, hours=hours) == [key]
    await forget(runner_of_county)
    again = [(await registered(sender, key)).data for key in (old, recent)]
    assert (again[0] != first[0], again[1] == first[1]) == (True, True)


async def test_a_server_forgets_them(sender: Sender, runner_of_county: Runner) -> None:
    key = fresh()
    await registered(sender, key)
    sender.facts.ask(OLDER, key=key, hours=200)
    async with forgetting(runner_of_county, pause=0.1):
        await asyncio.to_thread(until, lambda: not sender.kept(key), 60)


async def test_a_request_holds_ids_and_a_hash(sender: Sender) -> None:
    key = fresh()
    id = (await registered(sender, key, "张三丰")).data["registerPerson"]["person"]["id"]
    (kept,) = sender.facts.ask("MATCH (r:Request {key: $key}) RETURN properties(r)", key=key)
    assert kept.keys() == {"viewer", "key", "hash", "at", "about", "changes", "moved", "written"}
    assert (kept["viewer"], kept["about"], len(kept["hash"])) == ("sender", id, 64)
    assert "张三丰" not in str(kept)


async def test_an_erasure_takes_what_was_to_be_written_of_a_person(sender: Sender, runner_of_county: Runner) -> None:
    key = fresh()
    first = (await registered(sender, key, "张三丰")).data["registerPerson"]
    log = sender.log()
    await erase(runner_of_county, first["person"]["id"].partition(":")[2])
    (kept,) = sender.facts.ask("MATCH (r:Request {key: $key}) RETURN r.hash IS NULL", key=key)
    assert kept
    again: dict[str, Any] = (await registered(sender, key, "张三丰")).data["registerPerson"]
    assert again["person"] == {"id": first["person"]["id"], "name": "已删除"}
    assert sender.log() == log + 1


async def test_whoever_asks_has_their_requests_in_what_is_kept(sender: Sender) -> None:
    key = fresh()
    id = (await registered(sender, key)).data["registerPerson"]["person"]["id"]
    kept = json.loads((await sender.organiser.ask("{ viewer { exportOwnData } }")).data["viewer"]["exportOwnData"])
    assert [each["about"] for each in kept["requests"] if each["key"] == key] == [id]
    others = json.loads((await sender.colleague.ask("{ viewer { exportOwnData } }")).data["viewer"]["exportOwnData"])
    assert key not in str(others)


@pytest.fixture
async def runner_of_county(county: Database, catalog: Catalog) -> AsyncIterator[Runner]:
    runner = Runner.connect(county, catalog)
    yield runner
    await runner.close()
