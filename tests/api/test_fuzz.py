"""Operations that nobody would think of, over HTTP: none of them ends in an internal error."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest
from anyio.from_thread import start_blocking_portal
from graphql import ValueNode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis_graphql import Mode, nodes, queries

from api.paging import encode
from api.schema import build
from graph.settings import Database
from tests.serving import Frontend, asking, serving

EXAMPLES: Final = 100
CODES: Final = (
    "330782101249",
    "330782101249H0001",
    "EC2330782101249-1",
    "X1330782000000270Y",
    "330782101",
    "O001",
    "A1",
)
IDS: Final = (
    "Person:4b8eb50f5de420af",
    "Village:330782101249",
    "Household:330782101249H0001",
    "Unit:EC2330782101249-1",
    "Enterprise:X1330782000000270Y",
    "Town:330782101",
    "Change:1",
)
CURSORS: Final = tuple(encode(place) for place in (*CODES, "", "99999999999999999999", "\U0010ffff"))
INSTANTS: Final = ("2020-02-15T00:00:00+08:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2020-02-30T00:00:00Z")


def often(*likely: Any, else_: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Mostly what leads somewhere."""
    return st.one_of(st.sampled_from(likely), st.sampled_from(likely), else_)


SCALARS: Final[dict[str, st.SearchStrategy[ValueNode]]] = {
    "String": often(*CODES, *CURSORS, "五", else_=st.text(max_size=120)).map(nodes.String),
    "ID": often(*IDS, else_=st.text(max_size=80)).map(nodes.String),
    "Int": often(1, 2, 3, 20, 200, else_=st.integers(-(2**31), 2**31 - 1)).map(nodes.Int),
    "DateTime": often(*INSTANTS, else_=st.text(max_size=40)).map(nodes.String),
}


@pytest.fixture
def http(database: Database) -> Iterator[httpx.Client]:
    """A frontend of a server that runs beside the test, whose examples wait for its answers."""
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(serving(database)) as address:
        with portal.wrap_async_context_manager(asking(database, address)) as frontend:
            token = portal.call(authorization, frontend)
        with httpx.Client(base_url=address, headers={"Authorization": token}, timeout=60) as client:
            yield client


async def authorization(frontend: Frontend) -> str:
    return str(frontend.http.headers["Authorization"])


@pytest.mark.parametrize("mode", Mode)
def test_no_operation_ends_in_an_internal_error(http: httpx.Client, mode: Mode) -> None:
    schema = build().as_str()
    seen: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(query=queries(schema, custom_scalars=SCALARS, mode=mode))
    def ask(query: str) -> None:
        body = http.post("/graphql", json={"query": query}).json()
        codes = {error["extensions"]["code"] for error in body.get("errors", ())} or {"answered"}
        seen.update(codes)
        assert codes <= {"answered", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"}, body

    ask()
    expected = "answered" if mode is Mode.POSITIVE else "GRAPHQL_VALIDATION_FAILED"
    assert seen[expected] > EXAMPLES / 10, seen
