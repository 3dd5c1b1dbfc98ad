"""Apollo's automatic persisted queries: a hash finds a document once it came with it."""

from hashlib import sha256
from typing import Any

import pytest

from api.documents.latest import Latest
from tests.serving import Answer, Frontend


def persisted(query: str, version: object = 1, sha: object = None) -> dict[str, Any]:
    return {"persistedQuery": {"version": version, "sha256Hash": sha or sha256(query.encode()).hexdigest()}}


async def post(frontend: Frontend, **body: Any) -> Answer:
    response = await frontend.http.post("/graphql", json=body)
    return Answer(response.status_code, response.json(), response.headers)


def code(answer: Answer) -> str:
    (error,) = answer.errors
    found: str = error["extensions"]["code"]
    return found


async def test_a_hash_is_unknown_until_its_document_came_with_it(frontend: Frontend) -> None:
    query = "query ($code: String) { town(code: $code) { persisted: name } }"
    expected = {"town": {"persisted": "赤岸镇"}}
    unknown = await post(frontend, extensions=persisted(query))
    assert (code(unknown), unknown.errors[0]["message"]) == ("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
    assert (await post(frontend, query=query, extensions=persisted(query))).data == expected
    assert (await post(frontend, extensions=persisted(query))).data == expected
    assert (await post(frontend, extensions=persisted(query), variables={"code": "x"})).data == {"town": None}


async def test_over_get(frontend: Frontend) -> None:
    query = "{ town { overGet: name } }"
    sha = sha256(query.encode()).hexdigest()
    extensions = f'{{"persistedQuery":{{"version":1,"sha256Hash":"{sha}"}}}}'
    codes = []
    for params in ({}, {"query": query}, {}):
        body = (await frontend.http.get("/graphql", params={"extensions": extensions, **params})).json()
        codes.append(body["errors"][0]["extensions"]["code"] if "errors" in body else body["data"]["town"]["overGet"])
    assert codes == ["PERSISTED_QUERY_NOT_FOUND", "赤岸镇", "赤岸镇"]


async def test_what_is_not_sound_is_not_kept(frontend: Frontend) -> None:
    for query in ("{ nothing }", "{", "{ town { " + "name " * 2_000 + "} }"):
        assert (await post(frontend, query=query, extensions=persisted(query))).errors
        assert code(await post(frontend, extensions=persisted(query))) == "PERSISTED_QUERY_NOT_FOUND"


async def test_the_hash_of_another_document_is_refused(frontend: Frontend) -> None:
    other = "{ town { code } }"
    answer = await post(frontend, query="{ town { name } }", extensions=persisted(other))
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "extensions.persistedQuery"}
    assert code(await post(frontend, extensions=persisted(other))) == "PERSISTED_QUERY_NOT_FOUND"


@pytest.mark.parametrize(
    "extensions",
    [
        {"persistedQuery": 1},
        {"persistedQuery": []},
        {"persistedQuery": {}},
        persisted("", version=2),
        persisted("", version="1"),
        persisted("", sha="A" * 64),
        persisted("", sha="0" * 63),
        persisted("", sha=5),
    ],
)
async def test_a_malformed_hash_is_named(frontend: Frontend, extensions: dict[str, Any]) -> None:
    for query in (None, "{ town { name } }"):
        answer = await post(frontend, query=query, extensions=extensions)
        assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "extensions.persistedQuery"}


async def test_other_extensions_mean_nothing(frontend: Frontend) -> None:
    answer = await post(frontend, query="{ town { name } }", extensions={"persistedQuery": None, "else": 1})
    assert answer.data == {"town": {"name": "赤岸镇"}}


async def test_ids_are_unknown_where_no_documents_are_trusted(frontend: Frontend) -> None:
    assert code(await post(frontend, documentId="chain")) == "PERSISTED_QUERY_NOT_FOUND"
    answer = await post(frontend, documentId=7)
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "documentId"}


def test_the_one_longest_unused_goes_first() -> None:
    latest: Latest[int] = Latest(most=2, room=100)
    latest.put("a", 1, 10)
    latest.put("b", 2, 10)
    assert latest.get("a") == 1
    latest.put("c", 3, 10)
    assert [latest.get(key) for key in "abc"] == [1, None, 3]


def test_what_is_kept_takes_no_more_than_its_room() -> None:
    latest: Latest[int] = Latest(most=10, room=100)
    for size in (60, 30, 40):
        latest.put(str(size), size, size)
    assert [latest.get(key) for key in ("60", "30", "40")] == [None, 30, 40]
    latest.put("30", 31, 60)
    assert (latest.get("30"), latest.get("40")) == (31, 40)
    latest.put("all", 0, 101)
    assert (latest.get("all"), len(latest)) == (None, 2)
