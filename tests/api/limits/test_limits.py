"""What is too large is refused before it runs, with a code, the limit's name, what is allowed and what it is."""

from collections.abc import AsyncIterator

import httpx
import pytest
from graphql import Lexer, Source, TokenKind, get_introspection_query

from api.documents.counting import tokens
from api.documents.limits import Limits
from api.settings import Server
from graph.database.settings import Database
from tests.serving import Answer, Frontend, asking, serving

VILLAGE = "330782101249"


def refused(answer: Answer) -> tuple[str, int, int]:
    """The limit that an answer names, what it allows, and what was counted."""
    (error,) = answer.errors
    found = error["extensions"]
    assert found.pop("code") == "GRAPHQL_VALIDATION_FAILED"
    assert str(found["actual"]) in error["message"]
    assert answer.body.get("data") is None
    return found["limit"], found["allowed"], found["actual"]


def deep(levels: int) -> str:
    """An operation so many fields deep: up to the parent and down again."""
    return '{ unit(code: "x") ' + "{ parent " * (levels - 2) + "{ code }" + " }" * (levels - 1)


def aliases(number: int) -> str:
    return "{ town { " + " ".join(f"a{each}: name" for each in range(number)) + " } }"


def directives(number: int) -> str:
    return "{ town { " + "code @skip(if: false) " * number + " } }"


AT_THE_EDGE = [("depth", deep, 20), ("aliases", aliases, 100), ("directives", directives, 50)]


@pytest.mark.parametrize(("limit", "document", "allowed"), AT_THE_EDGE)
async def test_a_document_up_to_the_limit(frontend: Frontend, limit: str, document: object, allowed: int) -> None:
    assert callable(document)
    assert getattr(Limits(), limit) == allowed
    assert "errors" not in (await frontend.ask(document(allowed))).body
    assert refused(await frontend.ask(document(allowed + 1))) == (limit, allowed, allowed + 1)


async def test_tokens(frontend: Frontend) -> None:
    query = "{ town { " + "name " * 500 + " } }"
    assert "errors" not in (await frontend.ask(query)).body
    assert refused(await frontend.ask("# a note\n" * 500 + query)) == ("tokens", 1_000, 1_005)


def test_tokens_are_counted_as_the_parser_does() -> None:
    text = (
        'query($a:[Int!]=[1,-2.5e3]){...on Query{a:town(code:"a \\" # {")@skip(if:$a){b}}'
        '\ufeff"""block "quoted" \\""" {""" "" """""" ...F}'
    )
    lexer, counted = Lexer(Source(text)), 0
    while lexer.advance().kind is not TokenKind.EOF:
        counted += 1
    assert tokens(text) == counted
    assert tokens('"' * 100_001 + "\\" * 100_000) > 0  # in no time


@pytest.mark.parametrize("body", [b'{"query":"{town{name}}"}' + b" " * 250_000, b"{" * 250_001])
@pytest.mark.parametrize("streamed", [False, True])
async def test_bytes(frontend: Frontend, body: bytes, streamed: bool) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 50_000):
            yield body[start : start + 50_000]

    answer = await frontend.http.post(
        "/graphql", content=parts() if streamed else body, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413
    limit, allowed, actual = refused(Answer(413, answer.json(), answer.headers))
    assert (limit, allowed) == ("bytes", 250_000)
    assert allowed < actual <= len(body)


async def test_bytes_of_an_address(database: Database) -> None:
    async with serving(database, Server(ide=False, max_bytes=100)) as address, asking(database, address) as frontend:
        short = await frontend.http.get("/graphql", params={"query": "{ town { name } }"})
        assert short.json() == {"data": {"town": {"name": "赤岸镇"}}}
        long = await frontend.http.get("/graphql", params={"query": "{ town { name } }" + " " * 100})
        assert long.status_code == 413


async def test_introspection_of_the_ide_and_large_questions_pass(frontend: Frontend) -> None:
    query = get_introspection_query(
        specified_by_url=True, directive_is_repeatable=True, schema_description=True, input_value_deprecation=True
    )
    assert (await frontend.ask(query)).data["__schema"]["queryType"]["name"] == "Query"
    roster = """query ($village: String!, $first: Int) { village(code: $village) { households(first: $first) {
        totalCount pageInfo { endCursor hasNextPage }
        nodes { code address residents { name } answerChains { purpose complete gaps { rule }
                links { level inherited unit { code name } commander { name } liaisons { name } } } } } } }"""
    answer = await frontend.ask(roster, village=VILLAGE, first=200)
    assert answer.data["village"]["households"]["nodes"]


async def test_the_language_of_a_refusal(frontend: Frontend) -> None:
    answer = await frontend.ask(aliases(101), headers={"Accept-Language": "zh"})
    assert answer.errors[0]["message"] == "操作有 101 个别名，至多 100 个。"


@pytest.mark.parametrize(
    ("name", "query", "actual"),
    [
        ("depth", "{ town { areas { code } } }", 3),
        ("aliases", "{ a: town { b: code } }", 2),
        ("directives", "{ town @skip(if: false) { code @include(if: true) } }", 2),
        ("tokens", "{ a }", 3),
        ("cost", "{ town { code name } }", 3),
    ],
)
async def test_limits_are_settings(database: Database, name: str, query: str, actual: int) -> None:
    settings = Server.model_validate({"ide": False, f"max_{name}": actual - 1})
    async with serving(database, settings) as address, asking(database, address) as frontend:
        assert refused(await frontend.ask(query)) == (name, actual - 1, actual)


def test_the_environment_sets_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate(("DEPTH", "ALIASES", "DIRECTIVES", "TOKENS", "COST", "BYTES"), 11):
        monkeypatch.setenv(f"DANYUAN_MAX_{name}", str(number))
    assert Server().limits == Limits(depth=11, aliases=12, directives=13, tokens=14, cost=15, bytes=16)


def chain(length: int, spread: str) -> str:
    """Fragments that each spread the next one."""
    links = [f"fragment F{each} on Query {{ {spread.format(next=each + 1)} }}" for each in range(length)]
    return "{ ...F0 } " + " ".join(links)


@pytest.mark.parametrize(
    ("last", "limit"),
    [
        ("towns { name }", "cost"),
        ("a: town { name }", "aliases"),
        ("town @skip(if: false) { name }", "directives"),
        ("villages(first: $n) { nodes { name } }", "cost"),
    ],
)
async def test_fragments_spread_many_times_count_each_time(frontend: Frontend, last: str, limit: str) -> None:
    query = chain(64, "...F{next} ...F{next}") + f" fragment F64 on Query {{ {last} }}"
    answer = await frontend.ask("query ($n: Int) " + query if "$n" in last else query, n=1)
    name, _, actual = refused(answer)
    assert (name, actual) == (limit, 2**53 - 1)


async def test_fragments_that_go_in_circles_are_refused(frontend: Frontend) -> None:
    query = "{ town { ...A } } fragment A on Town { code ...B } fragment B on Town { name ...A }"
    answer = await frontend.ask(query)
    assert {error["extensions"]["code"] for error in answer.errors} == {"GRAPHQL_VALIDATION_FAILED"}


async def test_long_chains_of_fragments_are_no_internal_error(database: Database) -> None:
    settings = Server(ide=False, max_tokens=100_000)
    async with serving(database, settings) as address, asking(database, address) as frontend:
        for length in (100, 200, 400, 5_000):
            query = chain(length, "...F{next} town {{ name }}") + f" fragment F{length} on Query {{ town {{ name }} }}"
            body = (await frontend.ask(query)).body
            codes = {error["extensions"]["code"] for error in body.get("errors", ())}
            assert codes <= {"GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}, (length, codes)


async def test_healthz_has_no_body_to_limit(database: Database) -> None:
    async with serving(database) as address, httpx.AsyncClient(base_url=address) as http:
        assert (await http.get("/healthz")).text == "ok"
