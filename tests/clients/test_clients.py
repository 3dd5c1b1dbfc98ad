"""The tools that frontends use, over the schema and what a frontend asks: Relay, GraphQL codegen, graphql-eslint."""

import json
import re
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import pytest

from api.settings import Server
from graph.database.settings import Database
from tests import node
from tests.serving import Answer, asking, serving

SOURCES: Final = Path(__file__).parent
SCHEMA: Final = SOURCES.parents[1] / "schema.graphql"
WULIU: Final = "330782101249"
CODEGEN: Final = ("node_modules/.bin/graphql-codegen", "--config", "codegen.json")
RELAY: Final = ("node_modules/.bin/relay-compiler", "relay.config.json")
ESLINT: Final = ("node_modules/.bin/eslint", "--max-warnings", "0", "schema.graphql", "operations.graphql")
TSC: Final = ("node_modules/.bin/tsc", "--project", ".")


Ask = Callable[..., Awaitable[Answer]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A frontend's project over the schema."""
    shutil.copy(SCHEMA, tmp_path)
    (tmp_path / "relay.json").write_text("{}")
    return node.workshop(SOURCES, tmp_path)


async def run(folder: Path, *programs: tuple[str, ...]) -> None:
    """Programs, one after the other, none of which has anything to say against it."""
    for program in programs:
        status, output = await node.run(*program, folder=folder)
        assert status == 0, output


async def test_graphql_eslint_finds_nothing(folder: Path) -> None:
    await run(folder, ESLINT)


async def test_what_codegen_and_relay_generate_compiles_with_its_use(folder: Path) -> None:
    await run(folder, CODEGEN, RELAY, TSC)


@pytest.mark.parametrize(
    ("program", "name", "sound", "faulty"),
    [
        (ESLINT, "schema.graphql", '"""A town. 镇"""\n', ""),
        (ESLINT, "operations.graphql", "query History(", "query history("),
        (CODEGEN, "operations.graphql", "    address\n", "    adress\n"),
        (RELAY, "schema.graphql", "    id: ID!\n  ): Node\n", "    id: ID!, asOf: DateTime\n  ): Node\n"),
        (TSC, "use.ts", "node.address", "node.addres"),
    ],
    ids=["undescribed", "misnamed", "unknown", "node-of-two-arguments", "misspelt"],
)
async def test_a_fault_is_found(folder: Path, program: tuple[str, ...], name: str, sound: str, faulty: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert sound in text
    path.write_text(text.replace(sound, faulty), "utf-8")
    if program is TSC:
        await run(folder, CODEGEN, RELAY)
    status, _ = await node.run(*program, folder=folder)
    assert status != 0


async def test_the_server_answers_what_they_generate(folder: Path, database: Database) -> None:
    await run(folder, CODEGEN, RELAY)
    texts: dict[str, str] = json.loads((folder / "relay.json").read_text("utf-8"))
    texts |= json.loads((folder / "generated" / "persisted-documents.json").read_text("utf-8"))
    documents = folder / "documents.json"
    documents.write_text(json.dumps(texts), "utf-8")
    ids = {re.findall(r"(?:query|mutation|subscription) (\w+)", text)[-1]: id for id, text in texts.items()}

    async with (
        serving(database, Server(ide=False, trusted_documents=documents)) as address,
        asking(database, address) as frontend,
    ):

        async def ask(name: str, headers: dict[str, str] | None = None, **variables: Any) -> Answer:
            sent = {"documentId": ids[name], "variables": variables}
            response = await frontend.http.post("/graphql", json=sent, headers=headers)
            return Answer(response.status_code, response.json(), response.headers)

        await questions(ask)
        await pages(ask)


async def questions(ask: Ask) -> None:
    """What codegen's operations answer."""
    household = (await ask("WhoAnswers", code=f"{WULIU}H0001", purpose="EPIDEMIC_CONTROL")).data["household"]
    assert [link["level"] for link in household["answerChains"][0]["links"]] == [3, 2, 1]
    firm = (await ask("WhichUnitsCover", code="X1330782000000270Y")).data["enterprise"]
    assert {each["reason"] for each in firm["coverage"]} == {"DIRECT", "VILLAGE", "AREA"}
    unit = (await ask("UnitThen", code=f"EC2{WULIU}-1", asOf="2020-03-01T00:00:00+08:00")).data["unit"]
    changes = (await ask("History", about=unit["id"], first=5)).data["changes"]
    assert unit["totals"]["households"] > 0
    assert changes["edges"]
    refused = await ask("ApplyRestructuring", id="Restructuring:none", expectedVersion=1, key="once")
    assert [error["extensions"]["code"] for error in refused.errors] == ["NOT_FOUND"]


async def pages(ask: Ask) -> None:
    """What Relay's answer: a village by its code, more of it by its id, all at a past instant; the log backwards."""
    then = {"Danyuan-As-Of": "2020-03-01T00:00:00+08:00"}
    village = (await ask("VillagePageQuery", code=WULIU, headers=then)).data["village"]
    listed, page = [], village["households"]
    while True:
        listed += [edge["node"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        more = {"count": 60, "cursor": page["pageInfo"]["endCursor"], "id": village["id"]}
        page = (await ask("VillagePageHouseholdsQuery", headers=then, **more)).data["node"]["households"]
    counted = (await ask("Households", filter={"village": WULIU}, first=1, headers=then)).data["households"]
    assert len({each["id"] for each in listed}) == len(listed) == counted["totalCount"]

    assert (await ask("VillagePageHouseholdQuery", id=listed[-1]["id"], headers=then)).data["node"] == listed[-1]
    covered = (await ask("VillagePageCoveredQuery", id=village["id"], headers=then)).data["node"]
    assert covered["coverage"] == village["coverage"] != []

    latest = (await ask("VillagePageChangesQuery", about=village["id"])).data["changes"]
    cursor = latest["pageInfo"]["startCursor"]
    earlier = (await ask("VillagePageMoreChangesQuery", about=village["id"], cursor=cursor, count=1)).data["changes"]
    assert bool(earlier["edges"]) == latest["pageInfo"]["hasPreviousPage"]
