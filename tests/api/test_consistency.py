"""Read your writes over several servers: bookmarks in a header."""

import asyncio
from base64 import b64decode, b64encode

from graph.database.runner import Runner, Step
from graph.database.settings import Database
from tests.api.conftest import Write
from tests.builders.world import UNSEEDED, World
from tests.serving import Frontend, asking, serving

HEADER = "Danyuan-Bookmarks"
PERSON = "query ($id: ID!) { person(id: $id) { name } }"


def ahead(bookmark: str) -> str:
    """The bookmark of the same database, two thousand million transactions on."""
    packed = b64decode(bookmark.removeprefix("FB:"))
    list_of_bytes_of_16, database = packed[:3], packed[3:19]
    return "FB:" + b64encode(list_of_bytes_of_16 + database + b"\xca\x7f\xff\xff\xff" + packed[-1:]).decode()


async def test_a_write_by_one_process_is_seen_by_another(frontend: Frontend, database: Database, write: Write) -> None:
    async with serving(database) as address, asking(database, address) as elsewhere:
        for number in range(20):
            world = World().add("Person", "p", name=f"{number}")
            bookmarks = await write(world)
            for asked in (frontend, elsewhere):
                answer = await asked.ask(PERSON, {HEADER: " ".join(bookmarks)}, id=f"Person:{world.key('p')}")
                assert answer.data == {"person": {"name": f"{number}"}}


async def test_answers_carry_what_they_have_seen(frontend: Frontend, database: Database) -> None:
    seen = (await frontend.ask("{ villages { totalCount nodes { area { code } } } }")).headers[HEADER]
    assert seen.startswith("FB:")
    async with serving(database) as address, asking(database, address) as elsewhere:
        answer = await elsewhere.ask("{ towns { name } }", {HEADER: seen})
    assert answer.data == {"towns": [{"name": "赤岸镇"}]}
    assert set(answer.headers[HEADER].split()) >= set(seen.split())


async def test_several_bookmarks_at_once(frontend: Frontend, runner: Runner) -> None:
    nothing: Step = (UNSEEDED.choose("erase", label="Description"), {"keys": []})
    bookmarks = [bookmark for _ in range(20) for bookmark in await runner.write([nothing])]
    assert (await frontend.ask("{ towns { name } }", {HEADER: " ".join(bookmarks)})).data


async def test_what_reads_nothing_has_seen_nothing(frontend: Frontend) -> None:
    assert (await frontend.ask("{ __typename }")).headers[HEADER] == ""


async def test_a_database_that_never_comes_so_far_is_unavailable_in_time(
    frontend: Frontend, database: Database
) -> None:
    seen = (await frontend.ask("{ towns { name } }")).headers[HEADER]
    hasty = database.model_copy(update={"statement_timeout": 1.0})
    async with serving(hasty) as address, asking(database, address) as waiting:
        async with asyncio.timeout(3):
            answer = await waiting.ask("{ towns { name } }", {HEADER: ahead(seen)})
        assert [error["extensions"]["code"] for error in answer.errors] == ["UNAVAILABLE"]
        assert (await waiting.ask("{ towns { name } }")).data
