"""The rule of cost, by the numbers: fields times page sizes."""

from typing import Any

import pytest
from graphql import parse

from api.documents.cost import COUNT, FILTER, prices
from api.documents.limits import Limits
from api.documents.rows import ROWS
from api.nouns.restructurings.types import DEAR as PREVIEW
from api.nouns.search.queries import DEAR as SEARCH
from api.nouns.violations.queries import DEAR as VIOLATIONS
from api.schema import build
from tests.serving import Frontend


def cost(query: str, **variables: Any) -> int:
    (price,) = prices(build()._schema, parse(query)).values()
    return price.of(variables)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("{ town { name } }", 2),
        ("{ __typename }", 1),
        ("{ villages(first: 7) { nodes { code name } } }", 1 + 1 + 7 * 2),
        ("{ villages(last: 7) { edges { cursor node { name } } } }", 1 + 1 + 7 * 3),
        ("{ villages { nodes { code } edges { cursor } } }", 1 + 2 + 50 * 2),
        ("{ villages(first: null) { nodes { code } } }", 1 + 1 + 50),
        ("{ villages(first: 7) { totalCount pageInfo { hasNextPage } } }", 1 + COUNT + 2),
        ("{ households(filter: {}, first: 7) { nodes { code } } }", 1 + FILTER + 1 + 7),
        ('{ nodes(ids: ["a", "b", "c"]) { id } }', 1 + 3),
        ('{ search(text: "x") { label } }', SEARCH + 20),
        ('{ search(text: "x", first: 5) { label } }', SEARCH + 5),
        ("{ violations(first: 5) { nodes { rule } } }", VIOLATIONS + 1 + 5),
        (
            '{ restructuring(id: "x") { preview { applicable diff(first: 9) { nodes { summary } } } } }',
            1 + PREVIEW + 12,
        ),
        ("{ towns { name } }", 1 + 2),
        ('{ organization(code: "x") { people(first: 3) { edges { title node { name } } } } }', 2 + 1 + 3 * 3),
        ('{ household(code: "x") { residents { name } } }', 2 + 4),
        ('{ household(code: "x") { coverage { level } } }', 2 + ROWS),
        ('{ village(code: "x") { households(first: 10) { nodes { residents { name } } } } }', 3 + 10 * (1 + 4)),
        ('{ node(id: "x") { ... on Town { name } ... on Unit { name code } } }', 1 + 1 + 2),
        ("{ town @skip(if: true) { name } }", 2),
        (
            "{ villages(first: 7) { ...P } } fragment P on VillageConnection { nodes { ...V } } "
            "fragment V on Village { code name }",
            1 + 1 + 7 * 2,
        ),
        ("{ villages(first: 1000000) { nodes { code } } }", 1 + 1 + 200),
    ],
)
def test_what_a_document_costs(query: str, expected: int) -> None:
    assert cost(query) == expected


PAGED = "query ($n: Int = 3, $m: Int) { villages(first: $n) { nodes { households(last: $m) { nodes { code } } } } }"


@pytest.mark.parametrize(
    ("variables", "n", "m"),
    [
        ({}, 3, 50),
        ({"n": 5}, 5, 50),
        ({"n": None, "m": 2}, 50, 2),
        ({"n": 5.0, "m": 2}, 5, 2),
        ({"n": 10**9}, 200, 50),
        ({"n": -1}, 0, 50),
        ({"n": "x"}, 50, 50),
    ],
)
def test_variables_put_in_their_sizes(variables: dict[str, Any], n: int, m: int) -> None:
    assert cost(PAGED, **variables) == 2 + n * (2 + m)


def test_variables_list_ids() -> None:
    query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert (cost(query, ids=["a"] * 30), cost(query, ids=["a"] * 10**6)) == (31, 201)


def test_a_page_of_previews_is_over_the_limit() -> None:
    assert cost("{ restructurings { nodes { preview { applicable } } } }") > Limits.cost


async def test_cost_is_told_and_refused(frontend: Frontend) -> None:
    answer = await frontend.ask(PAGED, n=2, m=3)
    assert answer.headers["Server-Timing"].endswith(f', cost;desc="{2 + 2 * 5}"')
    nested = """query ($n: Int) { villages(first: $n) { nodes { households(first: $n) { nodes {
        residents { name } } } } } }"""
    assert "errors" not in (await frontend.ask(nested, n=3)).body
    (error,) = (await frontend.ask(nested, n=200)).errors
    actual = 2 + 200 * (2 + 200 * (1 + 4))
    assert error["extensions"] == {
        "code": "GRAPHQL_VALIDATION_FAILED",
        "limit": "cost",
        "allowed": 100_000,
        "actual": actual,
    }
