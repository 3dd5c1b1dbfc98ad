"""What requests cost: one statement for each hop, argument set, depth and instant, whatever the number of rows."""

from api.fields.paging import encode
from tests.serving import Frontend

VILLAGE = '"330782101249"'
HOUSEHOLD = '"330782101249H0001"'
CURSOR = encode("330782101202")
UNIT = '"EC2330782101249-1"'
EARLY, LATE = '"2020-03-01T00:00:00Z"', '"2020-04-01T00:00:00Z"'

COSTS = {
    # named questions: the hop is fused into the root's statement
    f"{{ household(code: {HOUSEHOLD}) {{ answerChains {{ links {{ commander {{ name }} }} }} }} }}": 1,
    f"{{ household(code: {HOUSEHOLD}) {{ answerChains {{ purpose }} residents {{ name }} }} }}": 2,
    f"{{ household(code: {HOUSEHOLD}) {{ a: answerChains {{ purpose }} "
    "b: answerChains(purpose: EPIDEMIC_CONTROL) { purpose } } }": 3,
    f"{{ unit(code: {UNIT}) {{ children(first: 30) {{ nodes {{ commander {{ name }} }} }} }} }}": 1,
    f"{{ unit(code: {UNIT}) {{ children(first: 30) {{ totalCount nodes {{ code }} }} }} }}": 2,
    # whatever the number of rows
    "{ villages(first: 1) { nodes { area { code } } } }": 2,
    "{ villages(first: 43) { nodes { area { code } } } }": 2,
    "{ villages(first: 43) { nodes { area { town { areas { code } } } } } }": 4,
    "{ villages(first: 43) { nodes { households(first: 3) { nodes { residents { name } head { name } } } } } }": 4,
    # columns, carried rows and __typename cost nothing
    f"{{ village(code: {VILLAGE}) {{ __typename id code label name kind }} __typename }}": 1,
    # argument sets
    "{ villages { nodes { a: area { code } b: area { name } } } }": 2,
    "{ villages { nodes { a: households(first: 1) { nodes { id } } b: households(first: 1) { nodes { id } } } } }": 2,
    "{ villages { nodes { a: households(first: 1) { nodes { id } } b: households(first: 2) { nodes { id } } } } }": 3,
    "{ villages { nodes { a: households(first: 1) { nodes { id } } b: households(last: 1) { nodes { id } } } } }": 3,
    # fragments are the same selection
    "{ villages { nodes { ...A ...A area { name } } } } fragment A on Village { area { code } }": 2,
    "{ villages { nodes { area @skip(if: true) { code } } } }": 1,
    # totals: a statement of their own, and no page
    "{ villages { totalCount } }": 1,
    "{ villages { totalCount nodes { code } } }": 2,
    "{ villages { nodes { households { totalCount } } } }": 2,
    "{ villages { nodes { households { totalCount pageInfo { hasNextPage } } } } }": 3,
    "{ villages { nodes { a: households(first: 1) { totalCount } b: households(first: 9) { totalCount } } } }": 2,
    # what is beyond a cursor: a statement of its own, where it is asked for
    "{ villages(first: 2) { pageInfo { hasNextPage hasPreviousPage } nodes { code } } }": 1,
    f'{{ villages(first: 2, after: "{CURSOR}") {{ pageInfo {{ hasNextPage endCursor }} nodes {{ code }} }} }}': 1,
    f'{{ villages(first: 2, after: "{CURSOR}") {{ pageInfo {{ hasPreviousPage }} nodes {{ code }} }} }}': 2,
    f'{{ villages(before: "{CURSOR}") {{ pageInfo {{ ...P }} }} }} fragment P on PageInfo {{ hasNextPage }}': 2,
    f"{{ unit(code: {UNIT}) {{ children(first: 30) {{ pageInfo {{ hasPreviousPage }} nodes {{ code }} }} }} }}": 1,
    # a life is one statement
    "{ villages { nodes { since until } } }": 2,
    "{ villages { nodes { since } } }": 2,
    # roots: each its own, beneath them the same hop at the same depth is shared
    f"{{ a: village(code: {VILLAGE}) {{ area {{ code }} }} b: village(code: {VILLAGE}) {{ area {{ code }} }} }}": 3,
    "{ villages { nodes { area { code } } } more: villages(first: 2) { nodes { area { name } } } }": 3,
    f"{{ villages {{ nodes {{ area {{ code }} }} }} village(code: {VILLAGE}) {{ area {{ code }} }} }}": 3,
    # instants
    f"{{ a: villages(asOf: {EARLY}) {{ nodes {{ area {{ code }} }} }} "
    f"b: villages(asOf: {LATE}) {{ nodes {{ area {{ code }} }} }} }}": 4,
    f"{{ a: villages(asOf: {EARLY}) {{ nodes {{ area {{ code }} }} }} "
    f"b: villages(asOf: {EARLY}) {{ nodes {{ area {{ code }} }} }} }}": 3,
    f"{{ a: villages(asOf: {EARLY}) {{ nodes {{ area {{ code }} }} }} "
    'b: villages(asOf: "2020-03-01T08:00:00+08:00") { nodes { area { code } } } }': 3,
    # nodes: one statement a type
    '{ nodes(ids: ["Village:330782101249", "Village:330782101237", "Town:330782101", "Village:none"]) { id } }': 2,
    # where nothing is found nothing more is asked
    '{ village(code: "none") { area { code } } }': 1,
    # what is amiss costs nothing
    "{ villages(first: 0) { nodes { code } } }": 0,
    "{ villages { nodes { households(first: 0) { nodes { code } } } } }": 1,
    "{ __schema { queryType { name } } }": 0,
}


async def test_what_requests_cost(frontend: Frontend) -> None:
    assert {query: (await frontend.ask(query)).statements for query in COSTS} == COSTS


async def test_a_deep_request_costs_its_depth(frontend: Frontend) -> None:
    down = "area { villages(first: 1) { nodes { " * 4 + "code" + " } } }" * 4
    answer = await frontend.ask(f"{{ villages {{ nodes {{ {down} }} }} }}")
    assert answer.statements == 1 + 2 * 4
