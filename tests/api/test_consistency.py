"""Read your writes over several servers: bookmarks in a header."""

import asyncio
from base64 import b64decode, b64encode

from api.transport.bookmarks import BOOKMARKS as HEADER
from api.transport.bookmarks import Signing
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.database.writes import Step
from tests.api.conftest import Write
from tests.builders.world import UNSEEDED, World
from tests.serving import Frontend, asking, serving

PERSON = "query ($id: ID!) { person(id: $id) { name } }"


def ahead(bookmark: str) -> str:
    """The bookmark of the same database, two thousand million transactions on."""
    packed = b64decode(bookmark.removeprefix("FB:"))
    list_of_bytes_of_16, database = packed[:3], packed[3:19]
    return "FB:" + b64encode(list_of_bytes_of_16 + database + b"\xca\x7f\xff\xff\xff" + packed[-1:]).decode()


async def test_a_write_by_one_process_is_seen_by_another(
    frontend: Frontend, database: Database, runner: Runner, write: Write
) -> None:
    async with serving(database) as address, asking(database, address) as elsewhere:
        for number in range(20):
            world = World().add("Person", "p", name=f"{number}")
            seen = await Signing(runner).header(await write(world))
            for asked in (frontend, elsewhere):
                answer = await asked.ask(PERSON, {HEADER: seen}, id=f"Person:{world.key('p')}")
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
    seen = await Signing(runner).header(bookmarks)
    assert len(seen.split()) > 1
    assert (await frontend.ask("{ towns { name } }", {HEADER: seen})).data


async def test_a_bookmark_that_no_server_gave_is_refused_at_once(frontend: Frontend, runner: Runner) -> None:
    seen = (await frontend.ask("{ towns { name } }")).headers[HEADER].split()[0]
    bookmark, signature = seen.split(".")
    made_up = [bookmark, f"{ahead(bookmark)}.{signature}", f"{bookmark}.{'A' * 22}", f"{seen} {ahead(bookmark)}.x"]
    for header in made_up:
        for accept in ("application/json", "text/event-stream"):
            answer = await frontend.ask("{ towns { name } }", {HEADER: header, "Accept": accept})
            (error,) = answer.errors
            assert (answer.status, error["extensions"]["argument"]) == (400, HEADER)


async def test_without_the_secret_of_the_graph_what_is_answered_stays_answered(runner: Runner) -> None:
    nowhere = Runner.connect(Database(uri="bolt://127.0.0.1:9", statement_timeout=0.5), runner.catalog)
    assert await Signing(nowhere).header(["FB:kcwQ"]) == ""
    await nowhere.close()


async def test_bookmarks_that_cannot_be_judged_are_unavailable(frontend: Frontend, database: Database) -> None:
    seen = (await frontend.ask("{ towns { name } }")).headers[HEADER]
    nowhere = database.model_copy(update={"uri": "bolt://127.0.0.1:9", "statement_timeout": 0.5})
    async with serving(nowhere) as address, asking(nowhere, address) as cut_off:
        answer = await cut_off.ask("{ towns { name } }", {HEADER: seen})
    assert (answer.status, [each["extensions"] for each in answer.errors]) == (503, [{"code": "UNAVAILABLE"}])


async def test_what_reads_nothing_has_seen_nothing(frontend: Frontend) -> None:
    assert (await frontend.ask("{ __typename }")).headers[HEADER] == ""


async def test_a_database_that_never_comes_so_far_is_unavailable_in_time(
    frontend: Frontend, database: Database, runner: Runner
) -> None:
    seen = (await frontend.ask("{ towns { name } }")).headers[HEADER].split()[0].partition(".")[0]
    never = await Signing(runner).header([ahead(seen)])
    hasty = database.model_copy(update={"statement_timeout": 1.0})
    async with serving(hasty) as address, asking(database, address) as waiting:
        async with asyncio.timeout(3):
            answer = await waiting.ask("{ towns { name } }", {HEADER: never})
        assert [error["extensions"]["code"] for error in answer.errors] == ["UNAVAILABLE"]
        assert (await waiting.ask("{ towns { name } }")).data
