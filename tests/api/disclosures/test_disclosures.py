"""Who was shown whose personal fields is in the log, once, and only auditors read it."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from tests.api.conftest import Write
from tests.api.disclosures.reading import LOG, logged, person
from tests.builders.world import World
from tests.serving import Frontend, serving

PERSONAL = "query Contact($id: ID!) { person(id: $id) { name phone birthYear partyMember } }"
PHONE = "query ($id: ID!) { person(id: $id) { phone } }"


@dataclass(frozen=True)
class Those:
    """Frontends of those who ask one server: an officer and an auditor, and what is the officer's id."""

    officer: Frontend
    auditor: Frontend
    id: str


@pytest.fixture
def world() -> World:
    """People with telephones: an officer, and others."""
    world = World().add("Town", "T").add("Area", "A", "T").add("Village", "V", "A", kind="VILLAGE")
    world.add("Household", "H", "V", name=None, address="H")
    for name in ("officer", "one", "two", "three"):
        world.add("Person", name, phone="13800000000", birthYear=1970, partyMember=True)
        world.tie(name, "LIVES_IN", "H", head=name == "one")
    return world


@pytest.fixture
def own(database: Database, tmp_path: Path) -> Database:
    """The database of the run, with a data folder of the test's own."""
    return database.model_copy(update={"data": tmp_path})


@pytest.fixture
async def those(own: Database, world: World, write: Write) -> AsyncIterator[Those]:
    await write(world)
    id_ = f"Person:{world.key('officer')}"
    async with (
        serving(own) as address,
        person(own, address, id_, Role.ORGANISER, town=world.key("T")) as officer,
        person(own, address, "Person:auditor", Role.AUDITOR) as auditor,
    ):
        yield Those(officer, auditor, id_)


def id_of(world: World, name: str) -> str:
    return f"Person:{world.key(name)}"


async def test_what_was_shown_of_whom_is_logged_once(those: Those, world: World) -> None:
    one, two = id_of(world, "one"), id_of(world, "two")
    assert (await those.officer.ask(PERSONAL, id=one)).data["person"]["phone"]
    await those.officer.ask("query ($id: ID!) { a: person(id: $id) { phone } b: person(id: $id) { phone } }", id=two)
    await those.officer.ask("query ($id: ID!) { person(id: $id) { name } }", id=id_of(world, "three"))
    await those.officer.ask(PHONE, id=those.id)
    found = await logged(those.auditor, 2, by=those.id)
    told = [(each["viewer"]["id"], each["subject"]["id"], each["fields"], each["operation"]) for each in found]
    assert sorted(told, key=str) == sorted(
        [(those.id, one, ["birthYear", "partyMember", "phone"], "Contact"), (those.id, two, ["phone"], None)], key=str
    )


async def test_what_is_shown_again_within_the_hour_is_counted(those: Those, world: World) -> None:
    one = id_of(world, "one")
    for _ in range(3):
        await those.officer.ask(PHONE, id=one)
    async with asyncio.timeout(30):
        while (found := await logged(those.auditor, 1, about=one))[0]["times"] < 3:
            pass
    (entry,) = found
    assert entry["times"] == 3
    assert datetime.fromisoformat(entry["at"]) < datetime.fromisoformat(entry["lastAt"])
    await those.officer.ask(PERSONAL, id=one)
    assert len(await logged(those.auditor, 2, about=one)) == 2


async def test_the_purpose_is_the_one_that_the_operation_names(those: Those, world: World) -> None:
    query = """query ($id: ID!, $code: String!) { person(id: $id) { phone }
      household(code: $code) { answerChains(purpose: EPIDEMIC_CONTROL) { links { level } } %s } }"""
    another = "coverage(purpose: WORK_RESUMPTION) { level }"
    for also in ("", another):
        await those.officer.ask(query % also, id=id_of(world, "one"), code=world.key("H"))
    found = await logged(those.auditor, 2, about=id_of(world, "one"))
    assert {each["purpose"] for each in found} == {"EPIDEMIC_CONTROL", None}


async def test_all_of_a_list_are_logged(those: Those, world: World) -> None:
    query = "query ($code: String!) { household(code: $code) { residents { phone } } }"
    await those.officer.ask(query, code=world.key("H"))
    found = await logged(those.auditor, 3, by=those.id)
    assert {each["subject"]["id"] for each in found} == {id_of(world, name) for name in ("one", "two", "three")}


async def test_only_auditors_read_the_log(those: Those, world: World) -> None:
    about = id_of(world, "one")
    await those.officer.ask(PHONE, id=about)
    (entry,) = await logged(those.auditor, 1, about=about)
    node = "query ($id: ID!) { node(id: $id) { ... on Disclosure { operation subject { id } } } }"
    assert (await those.auditor.ask(node, id=entry["id"])).data["node"]["subject"]["id"] == about
    assert (await those.officer.ask(node, id=entry["id"])).data["node"] is None
    log = (await those.officer.ask(LOG, about=about)).data["disclosures"]
    assert (log["totalCount"], log["nodes"]) == (0, [])


async def test_the_log_is_told_where_the_graph_does_not_have_them(those: Those, world: World, runner: Runner) -> None:
    """A disclosure that was in the data folder still when an older backup was restored."""
    one = id_of(world, "one")
    await those.officer.ask(PHONE, id=one)
    await logged(those.auditor, 1, about=one)
    await world.erase(runner)
    query = """query ($about: ID!) { disclosures(about: $about, last: 1) {
      nodes { viewer { id name } subject { id name phone } } } }"""
    answer = (await those.auditor.ask(query, about=one)).data["disclosures"]["nodes"]
    nobody = {"id": those.id, "name": those.id.partition(":")[2]}
    assert answer == [{"viewer": nobody, "subject": {"id": one, "name": one.partition(":")[2], "phone": None}}]


async def test_the_log_is_cut_by_time_and_turned_by_cursors(those: Those, world: World) -> None:
    for name in ("one", "two", "three"):
        await those.officer.ask(PHONE, id=id_of(world, name))
    found = await logged(those.auditor, 3, by=those.id)
    times = {each["subject"]["id"]: each["at"] for each in found}
    middle = times[id_of(world, "two")]
    later = (datetime.fromisoformat(middle) + timedelta(microseconds=1)).isoformat()

    async def shown(**given: Any) -> list[str]:
        answer = (await those.auditor.ask(LOG, by=those.id, **given)).data["disclosures"]
        return [each["subject"]["id"] for each in answer["nodes"]]

    listed = [each["subject"]["id"] for each in found]
    assert await shown(to=middle) == [id_of(world, "one")]
    assert set(await shown(**{"from": middle})) == {id_of(world, name) for name in ("two", "three")}
    assert await shown(**{"from": middle}, to=later) == [id_of(world, "two")]
    first = (await those.auditor.ask(LOG, by=those.id, first=2)).data["disclosures"]
    assert first["pageInfo"]["hasNextPage"]
    assert await shown(after=first["pageInfo"]["endCursor"]) == listed[2:]
    assert await shown(last=1) == listed[2:]
    assert await shown(about=id_of(world, "two")) == [id_of(world, "two")]


async def test_an_entry_is_met_by_what_is_between_its_first_and_its_last_time(those: Those, world: World) -> None:
    one = id_of(world, "one")
    await those.officer.ask(PHONE, id=one)
    await asyncio.sleep(0.1)
    between = datetime.now(UTC).isoformat()
    await asyncio.sleep(0.1)
    await those.officer.ask(PHONE, id=one)
    async with asyncio.timeout(30):
        while (await logged(those.auditor, 1, about=one))[0]["times"] < 2:
            pass
    after = (datetime.now(UTC) + timedelta(minutes=1)).isoformat()
    both = {"from": between, "to": between}
    bounds: list[dict[str, Any]] = [{"from": between}, {"to": between}, both, {"from": after}]
    met = [(await those.auditor.ask(LOG, about=one, **each)).data["disclosures"]["totalCount"] for each in bounds]
    assert met == [1, 1, 1, 0]


async def test_a_viewer_whom_the_graph_does_not_know_is_told_by_id(own: Database, those: Those, world: World) -> None:
    address = str(those.officer.http.base_url)
    async with person(own, address, "Person:nobody", Role.ADMIN) as stranger:
        await stranger.ask(PHONE, id=id_of(world, "one"))
    (entry,) = await logged(those.auditor, 1, about=id_of(world, "one"))
    assert entry["viewer"] == {"id": "Person:nobody"}


async def test_nothing_is_shown_that_cannot_be_written_down(own: Database, those: Those, world: World) -> None:
    await asyncio.to_thread(shutil.rmtree, own.data / "disclosures")
    answer = await those.officer.ask(PHONE, {"Accept-Language": "zh"}, id=id_of(world, "one"))
    assert "data" not in answer.body
    assert [(each["message"], each["extensions"]["code"]) for each in answer.errors] == [
        ("披露记录无法写入，因此不予答复。", "UNAVAILABLE")
    ]
    assert (await those.officer.ask("query ($id: ID!) { person(id: $id) { name } }", id=id_of(world, "one"))).data
    (own.data / "disclosures").mkdir()
    assert (await those.officer.ask(PHONE, id=id_of(world, "one"))).data
    await logged(those.auditor, 1, about=id_of(world, "one"))
