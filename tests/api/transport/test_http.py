"""GraphQL over HTTP: media types, statuses, methods, and one operation a request."""

import json
from typing import Any

import httpx
import pytest

from tests.serving import Frontend

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
TOWNS = "{ towns { name } }"
TWO = "query A { towns { name } } query B { towns { code } }"
VARIABLE = "query ($code: String!) { village(code: $code) { name } }"


async def post(frontend: Frontend, accept: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
    """Status and body of the answer, which comes in the media type that is accepted."""
    answer = await frontend.http.post("/graphql", json=parameters, headers={"Accept": accept})
    assert answer.headers["Content-Type"] == accept
    return answer.status_code, answer.json()


def told(body: dict[str, Any]) -> tuple[str, str | None]:
    """Code and argument of the only error."""
    assert "data" not in body
    (error,) = body["errors"]
    return error["extensions"]["code"], error["extensions"].get("argument")


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({"query": "{"}, ("GRAPHQL_PARSE_FAILED", None)),
        ({"query": "{ nothing }"}, ("GRAPHQL_VALIDATION_FAILED", None)),
        ({"query": VARIABLE, "variables": {"code": None}}, ("BAD_USER_INPUT", "code")),
        ({"query": TWO}, ("BAD_USER_INPUT", "operationName")),
        ({"query": TWO, "operationName": "C"}, ("BAD_USER_INPUT", "operationName")),
        ({"query": "fragment F on Town { name }"}, ("BAD_USER_INPUT", "operationName")),
    ],
)
async def test_what_a_document_is_at_fault_for(
    frontend: Frontend, parameters: dict[str, Any], error: tuple[str, str | None]
) -> None:
    for accept, expected in ((GRAPHQL, 400), (JSON, 200)):
        status, body = await post(frontend, accept, **parameters)
        assert (status, told(body)) == (expected, error)


@pytest.mark.parametrize(
    ("parameters", "argument"),
    [
        ({}, "query"),
        ({"query": None}, "query"),
        ({"query": ""}, "query"),
        ({"query": 5}, "query"),
        ({"query": TOWNS, "operationName": 5}, "operationName"),
        ({"query": TOWNS, "variables": [1]}, "variables"),
        ({"query": TOWNS, "extensions": "x"}, "extensions"),
    ],
)
async def test_what_the_parameters_are_at_fault_for(
    frontend: Frontend, parameters: dict[str, Any], argument: str
) -> None:
    for accept in (GRAPHQL, JSON):
        status, body = await post(frontend, accept, **parameters)
        assert (status, told(body)) == (400, ("BAD_USER_INPUT", argument))


async def test_what_went_wrong_beneath_leaves_the_status(frontend: Frontend) -> None:
    status, body = await post(frontend, GRAPHQL, query="{ villages(first: 0) { totalCount } }")
    assert (status, body["data"]) == (200, {"villages": None})
    assert body["errors"][0]["path"] == ["villages"]


async def test_of_several_operations_the_named_one_is_run(frontend: Frontend) -> None:
    for name, field in (("A", "name"), ("B", "code")):
        status, body = await post(frontend, GRAPHQL, query=TWO, operationName=name)
        assert (status, list(body["data"]["towns"][0])) == (200, [field])


@pytest.mark.parametrize("body", [[{"query": TOWNS}], [{"query": TOWNS}, {"query": TOWNS}], []])
async def test_one_request_asks_one_operation(frontend: Frontend, body: list[Any]) -> None:
    answer = await frontend.http.post("/graphql", json=body)
    assert (answer.status_code, told(answer.json())) == (400, ("BAD_USER_INPUT", "body"))


@pytest.mark.parametrize("media_type", ["", "text/plain", "application/graphql", "multipart/form-data; boundary=x"])
async def test_a_body_is_json(frontend: Frontend, media_type: str) -> None:
    headers = {"Content-Type": media_type} if media_type else None
    answer = await frontend.http.post("/graphql", content=json.dumps({"query": TOWNS}), headers=headers)
    assert (answer.status_code, told(answer.json())) == (415, ("BAD_USER_INPUT", "Content-Type"))
    assert answer.headers["Accept-Post"] == JSON


async def test_an_answer_that_nobody_accepts_is_not_given(frontend: Frontend) -> None:
    answer = await frontend.http.post("/graphql", json={"query": TOWNS}, headers={"Accept": "text/html"})
    assert (answer.status_code, told(answer.json())) == (406, ("BAD_USER_INPUT", "Accept"))


async def test_queries_can_be_asked_by_get(frontend: Frontend) -> None:
    variables = json.dumps({"code": "330782101249"})
    answer = await frontend.http.get("/graphql", params={"query": VARIABLE, "variables": variables, "extensions": ""})
    assert (answer.status_code, answer.json()) == (200, {"data": {"village": {"name": "五柳村"}}})
    broken = await frontend.http.get("/graphql", params={"query": VARIABLE, "variables": "{"})
    assert (broken.status_code, told(broken.json())) == (400, ("BAD_USER_INPUT", "variables"))
    nothing = await frontend.http.get("/graphql")
    assert (nothing.status_code, told(nothing.json())) == (400, ("BAD_USER_INPUT", "query"))


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
@pytest.mark.parametrize(
    ("query", "name"),
    [("mutation { __typename }", None), ("query A { towns { name } } mutation B { __typename }", "B")],
)
async def test_mutations_cannot(frontend: Frontend, accept: str, query: str, name: str | None) -> None:
    parameters = {"query": query} | ({} if name is None else {"operationName": name})
    answer = await frontend.http.get("/graphql", params=parameters, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert told(answer.json()) == ("BAD_USER_INPUT", "query")
    assert answer.headers["Content-Type"] == accept


async def test_head_tells_what_get_would(frontend: Frontend) -> None:
    for parameters in ({"query": TOWNS}, {"query": "mutation { __typename }"}, {"query": "{"}, {}):
        got, told = [await frontend.http.request(method, "/graphql", params=parameters) for method in ("GET", "HEAD")]
        assert (told.status_code, told.text) == (got.status_code, "")
        varying = {"x-request-id", "server-timing", "date"}
        assert set(told.headers.items()) - set(got.headers.items()) <= {
            (name, told.headers[name]) for name in varying if name in told.headers
        }


async def test_which_methods_there_are_is_told_without_a_token(frontend: Frontend) -> None:
    async with httpx.AsyncClient(base_url=frontend.http.base_url) as nobody:
        answer = await nobody.options("/graphql")
    assert (answer.status_code, answer.headers["Allow"]) == (204, "GET, HEAD, POST, OPTIONS")


async def test_an_answer_is_cached_by_nobody(frontend: Frontend) -> None:
    for answer in (
        await frontend.http.post("/graphql", json={"query": TOWNS}),
        await frontend.http.post("/graphql", json={"query": "{"}),
        await frontend.http.post("/graphql", json={"query": TOWNS}, headers={"Accept": "text/event-stream"}),
        await frontend.http.post("/graphql", json={"query": TOWNS}, headers={"Authorization": "Bearer x"}),
    ):
        assert answer.headers["Cache-Control"] == "private, no-store"
        varies = {name.strip() for name in answer.headers["Vary"].split(",")}
        assert {"Accept", "Accept-Language", "Authorization", "Danyuan-As-Of"} <= varies


async def test_a_long_answer_is_compressed_for_who_takes_that(frontend: Frontend) -> None:
    long, short = "{ villages(first: 200) { nodes { name kind code } } }", "{ town { name } }"
    told = {
        **{"gzip": "gzip", "br, GZIP;q=0.5": "gzip", "*": "gzip", "gzip, identity": "gzip"},
        **{"identity": None, "gzip;q=0": None, "gzip;q=0, *": None, "": None, "gzip;q=0.5, identity": None},
    }
    for query, accept, encoding in (*((long, *each) for each in told.items()), (short, "gzip", None)):
        answer = await frontend.http.post("/graphql", json={"query": query}, headers={"Accept-Encoding": accept})
        assert answer.headers.get("Content-Encoding") == encoding
        assert "errors" not in answer.json()
        assert "Accept-Encoding" in answer.headers["Vary"]


async def test_an_empty_name_of_an_operation_is_none(frontend: Frontend) -> None:
    assert (await post(frontend, JSON, query=TOWNS, operationName=""))[0] == 200
    assert told((await post(frontend, JSON, query=TWO, operationName=""))[1]) == ("BAD_USER_INPUT", "operationName")


@pytest.mark.parametrize(
    ("query", "variables", "argument"),
    [
        ("query ($n: Int!) { villages(first: $n) { totalCount } }", {"n": "x"}, "n"),
        ("query ($n: [ID!]!) { nodes(ids: $n) { id } }", {"n": ["a", None]}, "n[1]"),
        ("query ($f: HouseholdFilter) { households(filter: $f) { totalCount } }", {"f": {"village": 3}}, "f.village"),
        ('{ villages(first: "x") { totalCount } }', {}, "first"),
        ("{ households(filter: {village: 3}) { totalCount } }", {}, "filter.village"),
        ("{ households(filter: {nothing: 3}) { totalCount } }", {}, "filter.nothing"),
        ('{ nodes(ids: ["a", true]) { id } }', {}, "ids[1]"),
        ("{ people(filter: {role: NOBODY}) { totalCount } }", {}, "filter.role"),
        ("{ village { code } }", {}, "code"),
        ('{ village(code: "x", nothing: 1) { code } }', {}, "nothing"),
    ],
)
async def test_what_is_of_another_type_is_named(
    frontend: Frontend, query: str, variables: dict[str, Any], argument: str
) -> None:
    _, body = await post(frontend, JSON, query=query, variables=variables)
    assert told(body)[1] == argument


async def test_one_failure_leaves_what_others_did(frontend: Frontend) -> None:
    answer = await frontend.ask('{ villages(first: 0) { totalCount } towns { name } nodes(ids: ["x"]) { id } }')
    assert answer.body["data"] == {"villages": None, "towns": [{"name": "赤岸镇"}], "nodes": None}
    assert [error["path"] for error in answer.errors] == [["villages"], ["nodes"]]


async def test_nothing_else_can_be_done(frontend: Frontend) -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        answer = await frontend.http.request(method, "/graphql")
        assert answer.status_code == 405
        assert {"GET", "POST"} <= set(answer.headers["Allow"].split(", "))


async def test_an_answer_can_come_as_an_event(frontend: Frontend) -> None:
    for query, key in ((TOWNS, "data"), ("{", "errors"), (TWO, "errors")):
        answer = await frontend.http.post("/graphql", json={"query": query}, headers={"Accept": "text/event-stream"})
        assert answer.headers["Content-Type"] == "text/event-stream"
        following, complete, _ = answer.text.split("\r\n\r\n")
        event, data = following.split("\r\n")
        assert (event, list(json.loads(data.removeprefix("data: ")))) == ("event: next", [key])
        assert complete.startswith("event: complete")


async def test_refusals_are_told_in_the_language_asked_for(frontend: Frontend) -> None:
    answer = await frontend.http.post("/graphql", json={"query": TWO}, headers={"Accept-Language": "zh"})
    assert answer.json()["errors"][0]["message"] == "operationName 须指明文档中的一个操作；文档共有 2 个操作。"
    answer = await frontend.http.post("/graphql", json=[], headers={"Accept-Language": "zh"})
    assert answer.json()["errors"][0]["message"].startswith("body：一个请求")
