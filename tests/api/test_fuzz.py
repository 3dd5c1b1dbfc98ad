"""Operations that nobody would think of, over HTTP: none of them ends in an internal error."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest
from anyio.from_thread import start_blocking_portal
from graphql import DocumentNode, FieldNode, ValueNode, Visitor, print_ast, visit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis_graphql import Mode, nodes, queries

from api.fields.paging import encode
from api.schema import build
from graph.database.settings import Database
from tests.serving import Frontend, asking, serving

EXAMPLES: Final = 100
DETERMINED: Final = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
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
INSTANTS: Final = ("2020-02-15T00:00:00+08:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z")


def often(*likely: Any, else_: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Nine times of ten what leads somewhere."""
    return st.one_of(*[st.sampled_from(likely)] * 9, else_)


SCALARS: Final[dict[str, st.SearchStrategy[ValueNode]]] = {
    "String": often(*CODES, *CURSORS, "五", else_=st.text(max_size=120)).map(nodes.String),
    "ID": often(*IDS, else_=st.text(max_size=80)).map(nodes.String),
    "Int": often(1, 2, 3, 20, 200, else_=st.integers(-(2**31), 2**31 - 1)).map(nodes.Int),
    "DateTime": often(*INSTANTS, else_=st.text(max_size=40)).map(nodes.String),
    "Date": often(*(each[:10] for each in INSTANTS), else_=st.text(max_size=20)).map(nodes.String),
}


class OneEnd(Visitor):
    """Leaves `last` out where `first` is given: together they are refused before anything is read."""

    def enter_field(self, node: FieldNode, *_args: Any) -> FieldNode | None:
        names = {argument.name.value for argument in node.arguments or ()}
        if not names >= {"first", "last"}:
            return None
        kept = tuple(argument for argument in node.arguments or () if argument.name.value != "last")
        return FieldNode(name=node.name, alias=node.alias, arguments=kept, selection_set=node.selection_set)


def text(document: DocumentNode) -> str:
    return print_ast(visit(document, OneEnd()))


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

    @DETERMINED
    @given(query=queries(schema, custom_scalars=SCALARS, mode=mode, print_ast=text))
    def ask(query: str) -> None:
        body = http.post("/graphql", json={"query": query}).json()
        codes = {error["extensions"]["code"] for error in body.get("errors", ())} or {"answered"}
        seen.update(codes)
        assert codes <= {"answered", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"}, body

    ask()
    expected = "answered" if mode is Mode.POSITIVE else "GRAPHQL_VALIDATION_FAILED"
    assert seen[expected] > EXAMPLES / 10, seen


JSON: Final[st.SearchStrategy[Any]] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
DOCUMENTS: Final = (
    "{ town { name } }",
    "query A($n: Int, $ids: [ID!]) { villages(first: $n) { totalCount } nodes(ids: $ids) { id } }",
    "query A { town { name } } query B { town { code } }",
    "query ($code: String, $f: UnitFilter) { town(code: $code) { name } units(filter: $f) { totalCount } }",
    "fragment A on Town { name }",
    "type Town { name: String }",
    "subscription { town { name } }",
)
HASHED: Final = st.fixed_dictionaries(
    {}, optional={"version": st.just(1) | JSON, "sha256Hash": st.just("0" * 64) | JSON}
)
REQUESTS: Final = st.fixed_dictionaries(
    {"query": often(*DOCUMENTS, else_=JSON)},
    optional={
        "variables": JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(("n", "ids", "code", "f"), JSON)),
        "operationName": st.sampled_from(("A", "B", "", 1, ["A"], {"A": "A"})),
        "extensions": JSON | st.fixed_dictionaries({"persistedQuery": HASHED | JSON}),
    },
)
BY_ID: Final = st.fixed_dictionaries(
    {"extensions": st.fixed_dictionaries({}, optional={"persistedQuery": HASHED | JSON})}, optional={"documentId": JSON}
)


def test_no_request_ends_in_an_internal_error(http: httpx.Client) -> None:
    """406 is for a subscription, which plain HTTP does not answer."""
    seen: Counter[int] = Counter()

    @DETERMINED
    @given(request=REQUESTS | BY_ID | JSON)
    def ask(request: Any) -> None:
        content = json.dumps(request)
        answer = http.post("/graphql", content=content, headers={"Content-Type": "application/json"})
        seen[answer.status_code] += 1
        assert answer.status_code in (200, 400, 406), content
        assert "INTERNAL_SERVER_ERROR" not in answer.text, content

    ask()
    assert min(seen[200], seen[400]) > EXAMPLES / 10, seen
