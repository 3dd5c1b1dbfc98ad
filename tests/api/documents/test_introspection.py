"""With introspection off nobody is told of the schema, neither by asking for it nor by asking amiss."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from api.settings import Server
from graph.database.settings import Database
from tests.serving import Frontend, asking, serving


@pytest.fixture
async def closed(database: Database) -> AsyncIterator[Frontend]:
    async with (
        serving(database, Server(ide=False, introspection=False)) as address,
        asking(database, address) as frontend,
    ):
        yield frontend


@pytest.mark.parametrize(
    "query", ["{ __schema { types { name } } }", '{ town { name } __type(name: "Town") { name } }']
)
async def test_the_schema_is_not_told(closed: Frontend, frontend: Frontend, query: str) -> None:
    answer = await closed.ask(query)
    assert {error["extensions"]["code"] for error in answer.errors} == {"GRAPHQL_VALIDATION_FAILED"}
    assert "data" not in answer.body
    assert "errors" not in (await frontend.ask(query)).body


AMISS = (
    "{ twon { name } }",
    "{ town { nmae } }",
    "{ units(filter: {levl: 1}) { totalCount } }",
    "{ units(filter: {purpose: EPIDEMIC_CONTRO}) { totalCount } }",
    "{ villages(frist: 1) { totalCount } }",
    "query ($a: Strin) { town(code: $a) { name } }",
)
GIVEN_AMISS = ({"levl": 1}, {"purpose": "EPIDEMIC_CONTRO"})


async def test_nothing_is_suggested(closed: Frontend, frontend: Frontend) -> None:
    filtered = "query ($given: UnitFilter) { units(filter: $given) { totalCount } }"
    asked: list[tuple[str, dict[str, Any]]] = [(query, {}) for query in AMISS]
    asked += [(filtered, {"given": given}) for given in GIVEN_AMISS]
    for query, variables in asked:
        assert "Did you mean" in str((await frontend.ask(query, **variables)).errors), query
        assert "Did you mean" not in str((await closed.ask(query, **variables)).errors), query


async def test_the_name_of_a_type_is_still_told(closed: Frontend) -> None:
    assert (await closed.ask("{ __typename town { __typename } }")).data == {
        "__typename": "Query",
        "town": {"__typename": "Town"},
    }
