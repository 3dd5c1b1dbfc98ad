"""Trusted documents: those of a file are run by their ids, and nothing else is."""

import subprocess
import sys
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import get_introspection_query

from api.app import create
from api.documents.trusted import TrustedDocumentsUnusable
from api.settings import Server
from graph.database.settings import Database
from tests.api.documents.test_persisted import code, persisted, post
from tests.api.talking import heard, say, speaking
from tests.serving import Frontend, asking, serving, token

TOWN = "query Town($code: String) { town(code: $code) { name } }"
HASH = sha256(TOWN.encode()).hexdigest()
PAGE = "query ($first: Int) { villages(first: $first) { nodes { households(first: $first) { nodes { code } } } } }"
NAME = {"town": {"name": "赤岸镇"}}


def written(folder: Path, found: object) -> Server:
    path = folder / "documents.json"
    path.write_bytes(orjson.dumps(found))
    return Server(ide=False, trusted_documents=path, max_cost=1_000)


@pytest.fixture
async def trusting(database: Database, tmp_path: Path) -> AsyncIterator[Frontend]:
    settings = written(tmp_path, {"town": TOWN, f"sha256:{HASH}": TOWN, "page": PAGE})
    async with serving(database, settings) as address, asking(database, address) as frontend:
        yield frontend


async def test_a_document_is_run_by_its_id(trusting: Frontend) -> None:
    assert (await post(trusting, documentId="town")).data == NAME
    assert (await post(trusting, documentId="town", variables={"code": "x"}, operationName="Town")).data == {
        "town": None
    }
    assert (await post(trusting, documentId=f"sha256:{HASH}")).data == NAME
    assert (await trusting.http.get("/graphql", params={"documentId": "town"})).json()["data"] == NAME
    assert (await post(trusting, extensions=persisted(TOWN))).data == NAME


async def test_a_manifest_of_apollo_s_is_read_as_it_comes(database: Database, tmp_path: Path) -> None:
    listed = [{"id": HASH, "body": TOWN, "name": "Town", "type": "query"}]
    settings = written(tmp_path, {"format": "apollo-persisted-query-manifest", "version": 1, "operations": listed})
    async with serving(database, settings) as address, asking(database, address) as frontend:
        assert (await post(frontend, extensions=persisted(TOWN))).data == NAME
        assert (await post(frontend, documentId=HASH)).data == NAME


@pytest.mark.parametrize("name", ["doc_id", "id"])
async def test_who_calls_the_id_otherwise_is_told_its_name(trusting: Frontend, name: str) -> None:
    (error,) = (await post(trusting, **{name: "town"})).errors
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": name}
    assert "documentId" in error["message"]


async def test_over_a_websocket(database: Database, tmp_path: Path) -> None:
    settings = written(tmp_path, {"town": TOWN, HASH: TOWN})
    async with (
        serving(database, settings) as http,
        speaking(http.replace("http", "ws") + "/graphql", f"Bearer {token(database)}") as socket,
    ):
        for payload in (
            {"documentId": "town"},
            {"query": "", "documentId": "town", "extensions": {}},
            {"query": None, "extensions": persisted(TOWN)},
        ):
            await say(socket, type="subscribe", id="1", payload=payload)
            assert (await heard(socket))["payload"] == {"data": NAME}
            assert (await heard(socket))["type"] == "complete"
        for payload, expected in (
            ({"documentId": "other"}, "PERSISTED_QUERY_NOT_FOUND"),
            ({"doc_id": "town"}, "BAD_USER_INPUT"),
            ({"query": TOWN}, "GRAPHQL_VALIDATION_FAILED"),
        ):
            await say(socket, type="subscribe", id="1", payload=payload)
            error = await heard(socket)
            assert (error["type"], error["payload"][0]["extensions"]["code"]) == ("error", expected)


@pytest.mark.parametrize("body", [{"documentId": "other"}, {"extensions": persisted("{ town { code } }")}])
async def test_an_unknown_one_is_not_found(trusting: Frontend, body: dict[str, Any]) -> None:
    assert code(await post(trusting, **body)) == "PERSISTED_QUERY_NOT_FOUND"


@pytest.mark.parametrize(
    "body",
    [
        {"query": "{ town { code } }"},
        {"query": TOWN},
        {"query": get_introspection_query()},
        {"query": "{ town { code } }", "documentId": "town"},
        {"query": "{ town { code } }", "extensions": persisted("{ town { code } }")},
        {"query": "{"},
    ],
)
async def test_anything_else_is_refused(trusting: Frontend, body: dict[str, Any]) -> None:
    answer = await post(trusting, **body)
    assert code(answer) == "GRAPHQL_VALIDATION_FAILED"
    assert answer.errors[0]["message"].startswith("Only the documents that this server trusts are run")
    assert answer.body.get("data") is None


async def test_limits_hold_for_what_variables_ask_for(trusting: Frontend) -> None:
    assert "errors" not in (await post(trusting, documentId="page", variables={"first": 5})).body
    answer = await post(trusting, documentId="page", variables={"first": 200})
    assert answer.errors[0]["extensions"]["limit"] == "cost"


UNSOUND = {
    "syntax": ("{", "Syntax Error"),
    "field": ("{ town { nothing } }", "Cannot query field 'nothing'"),
    "large": ("{ town { " + "name " * 1_000 + "} }", "tokens 1005, allowed 1000"),
    "sha256:" + "0" * 64: (TOWN, "its SHA-256 is another"),
}


def test_each_document_that_is_not_sound_is_named_at_the_start(database: Database, tmp_path: Path) -> None:
    settings = written(tmp_path, {"town": TOWN} | {name: text for name, (text, _) in UNSOUND.items()})
    with pytest.raises(TrustedDocumentsUnusable) as caught:
        create(settings, database)
    _, *lines = str(caught.value).splitlines()
    assert len(lines) == len(UNSOUND)
    for line, (name, (_, reason)) in zip(lines, UNSOUND.items(), strict=True):
        assert line.startswith(f"  {name}: {reason}")


@pytest.mark.parametrize("found", [[], {"town": 1}, "{", None])
def test_a_file_that_is_none_is_named(database: Database, tmp_path: Path, found: object) -> None:
    settings = written(tmp_path, found)
    assert settings.trusted_documents is not None
    if found is None:
        settings.trusted_documents.unlink()
    with pytest.raises(TrustedDocumentsUnusable, match=r"DANYUAN_TRUSTED_DOCUMENTS: .*documents\.json"):
        create(settings, database)


def test_the_server_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = written(tmp_path, {"town": "{ nothing }"})
    monkeypatch.setenv("DANYUAN_TRUSTED_DOCUMENTS", str(settings.trusted_documents))
    command = [sys.executable, "-m", "api.cli", "serve", "--data", str(tmp_path / "data"), "--port", "0"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2
    assert "town: Cannot query field 'nothing' on type 'Query'." in ended.stderr
    assert not (tmp_path / "data").exists()
