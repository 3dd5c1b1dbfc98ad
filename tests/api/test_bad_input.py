"""What is given amiss: a typed error that names it, in the language that is asked for; what is unknown is null."""

import logging
from base64 import urlsafe_b64encode
from typing import Any

import pytest

from api.transport.bookmarks import Signing
from graph.database.runner import Runner
from tests.api.conftest import Write
from tests.builders.sound import sound
from tests.builders.world import START
from tests.serving import Frontend


def cursor(place: str) -> str:
    """A cursor that somebody made by hand."""
    return urlsafe_b64encode(b"." + place.encode()).decode().rstrip("=")


NO_CODE = ("", "$", "五柳", "a+b", "x" * 65, "1' OR 1=1 //", "H\n1", "\u202e1", "\x00")
NO_INSTANT = (
    "",
    "now",
    "2020-02-15",
    "2020-02-15T00:00:00",
    "2020-02-15 00:00:00Z",
    "2020-02-30T00:00:00Z",
    "2020-02-15T25:00:00Z",
    "0000-01-01T00:00:00Z",
    "２０２０-02-15T00:00:00Z",
    "2020-02-15T00:00:00+24:00",
    "0001-01-01T00:00:00+08:00",
    "1899-12-31T23:59:59Z",
    "9999-12-31T00:00:00Z",
    "9999-12-31T07:59:59+07:59",
    "9999-12-31T23:59:59-08:00",
    "+002020-02-15T00:00:00Z",
    "1581724800",
)
NO_CURSOR = ("", "!!", "é", "Lg==", "NA", cursor("x") + "=", cursor("x")[:-1], "L_8", "." * 10_000, "五柳")
NO_SIZE = (0, -1, 201, 2**31 - 1, -(2**31))
NO_ID = (
    "",
    "Village",
    "Village:",
    ":330782101249",
    "village:330782101249",
    "Plan:x",
    "Village:a:b",
    "Village:五柳",
)
NO_PERSON = (*NO_ID, "Village:330782101249", "Person:")
MANY_CODES = (["330782101249"] * 201, ["330782101249", "x+y"])
NO_TEXT = ("", "  ", "\u3000\t", "柳" * 101)

MALFORMED: dict[tuple[str, str, str], tuple[Any, ...]] = {
    ("String!", "code", f"{field}(code: $given) {{ code }}"): NO_CODE
    for field in ("area", "village", "household", "unit", "enterprise", "organization")
} | {
    ("String", "code", "town(code: $given) { code }"): NO_CODE,
    ("String!", "area", "villages(area: [$given]) { totalCount }"): NO_CODE,
    ("String!", "filter.village", "households(filter: {village: [$given]}) { totalCount }"): NO_CODE,
    ("String!", "filter.unit", "people(filter: {unit: [$given]}) { totalCount }"): NO_CODE,
    ("[String!]", "area", "villages(area: $given) { totalCount }"): MANY_CODES,
    ("[String!]", "filter.grid", "households(filter: {grid: $given}) { totalCount }"): MANY_CODES,
    ("[String!]", "filter.area", "units(filter: {area: $given}) { totalCount }"): MANY_CODES,
    ("[String!]", "filter.village", "cooperatives(filter: {village: $given}) { totalCount }"): MANY_CODES,
    ("ID!", "id", "node(id: $given) { id }"): NO_ID,
    ("ID!", "ids", "nodes(ids: [$given]) { id }"): NO_ID,
    ("[ID!]!", "ids", "nodes(ids: $given) { id }"): (["Village:330782101249"] * 201,),
    ("ID!", "id", "person(id: $given) { id }"): NO_PERSON,
    ("ID", "about", "changes(about: $given) { totalCount }"): (*NO_ID, "Change:x"),
    ("ID", "filter.answeredBy", "households(filter: {answeredBy: $given}) { totalCount }"): NO_PERSON,
    ("ID", "filter.commander", "units(filter: {commander: $given}) { totalCount }"): NO_PERSON,
    ("DateTime", "asOf", "towns(asOf: $given) { name }"): NO_INSTANT,
    ("DateTime", "asOf", 'village(code: "330782101249", asOf: $given) { area { code } }'): NO_INSTANT,
    ("DateTime", "from", "changes(from: $given) { totalCount }"): NO_INSTANT,
    ("DateTime", "to", "changes(to: $given) { nodes { id } }"): NO_INSTANT,
    ("String", "after", "villages(after: $given) { totalCount }"): NO_CURSOR,
    ("String", "before", 'village(code: "330782101249") { households(before: $given) { totalCount } }'): NO_CURSOR,
    ("Int", "first", "villages(first: $given) { nodes { id } }"): NO_SIZE,
    ("Int", "last", "changes(last: $given) { nodes { id } }"): NO_SIZE,
    ("Int", "first", "town { areas { villages(first: $given) { totalCount } } }"): NO_SIZE,
    ("Int!", "first", 'search(text: "五", first: $given) { label }'): NO_SIZE,
    ("Int", "filter.level", "units(filter: {level: $given}) { totalCount }"): (0, 4, -1),
    ("String!", "text", "search(text: $given) { label }"): NO_TEXT,
    ("String", "filter.text", "enterprises(filter: {text: $given}) { totalCount }"): NO_TEXT,
}


@pytest.mark.parametrize(("kind", "argument", "field"), MALFORMED, ids=lambda value: value if " " in value else "")
async def test_what_is_malformed_is_named(frontend: Frontend, kind: str, argument: str, field: str) -> None:
    for given in MALFORMED[kind, argument, field]:
        answer = await frontend.ask(f"query ($given: {kind}) {{ {field} }}", given=given)
        (error,) = {(each["extensions"]["code"], each["extensions"]["argument"]) for each in answer.errors}
        assert error == ("BAD_USER_INPUT", argument), given
        assert all(each["message"].startswith(argument) for each in answer.errors)


NO_DAY = ("0001-01-01", "1899-12-31", "9999-12-31", "2020-02-30", "2020-02-15T00:00:00Z")
NO_LINE = ("五\u202e柳", "五\u3164柳", "五\n柳", "五\0柳", " ", "柳" * 101)
GROWER = 'cooperative: "330782101249C001", household: "330782101249H0001"'
VOTE = "present: 5, votesFor: 5"
SEAT = 'person: "Person:x", organization: "330782101249O001", position: MEMBER, title: $given'
MALFORMED_DEEDS: dict[tuple[str, str, str], tuple[Any, ...]] = {
    ("String", "note", f"planVisit({GROWER}, note: $given) {{ cooperative {{ code }} }}"): ("五\u202e柳", "柳" * 1001),
    ("Date", "nextVisitOn", f"planVisit({GROWER}, nextVisitOn: $given) {{ cooperative {{ code }} }}"): NO_DAY,
    (
        "Date",
        "input.on",
        'handOverGrowers(cooperative: "330782101249C001", input: {households: '
        '["330782101249H0001"], to: "Person:x", on: $given}) { cooperative { code } }',
    ): NO_DAY,
    (
        "Date!",
        "vote.on",
        'amendCharter(cooperative: "330782101249C001", items: [{number: 1, text: "一"}], '
        f"vote: {{on: $given, {VOTE}}}) {{ cooperative {{ code }} }}",
    ): NO_DAY,
    (
        "Date!",
        "tallies[0].from",
        'recordTallies(of: "Organization:330782101249O001", tallies: [{key: "k", label: "次", '
        "value: 1, from: $given}]) { tallies { id } }",
    ): NO_DAY,
    (
        "DateTime!",
        "input.heldAt",
        'recordAssembly(cooperative: "330782101249C001", input: {heldAt: $given, present: [], '
        "charterVotes: 5, officers: []}) { cooperative { code } }",
    ): ("9999-12-31T07:00:00+08:00", "9999-12-30T16:00:00Z"),
    ("String", "title", f"seatPerson({SEAT}) {{ person {{ id }} }}"): NO_LINE,
    (
        "String",
        "input.steps[0].seat.title",
        'draftRestructuring(input: {title: "一", reason: "二", steps: '
        f"[{{seat: {{{SEAT}}}}}]}}) {{ restructuring {{ id }} }}",
    ): NO_LINE,
    (
        "String",
        "creditCode",
        'decideRegistration(cooperative: "330782101249C001", approved: true, on: "2020-06-01", '
        "creditCode: $given) { cooperative { code } }",
    ): ("91330100799655058C", "94330100799655058B", "91330100799655058B", ""),
}


@pytest.mark.parametrize(("kind", "argument", "field"), MALFORMED_DEEDS, ids=lambda value: value.partition("(")[0])
async def test_what_is_malformed_in_a_deed_is_named(frontend: Frontend, kind: str, argument: str, field: str) -> None:
    for given in MALFORMED_DEEDS[kind, argument, field]:
        (error,) = (await frontend.ask(f"mutation ($given: {kind}) {{ {field} }}", given=given)).errors
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}, given


@pytest.mark.parametrize("field", ["villages", 'village(code: "330782101249") { households'])
async def test_first_and_last_together_are_refused(frontend: Frontend, field: str) -> None:
    query = f"{{ {field}(first: 1, last: 1) {{ totalCount }} }}" + " }" * field.count("{")
    (error,) = (await frontend.ask(query)).errors
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "last"}


async def test_cursors_made_by_hand_do_no_harm(frontend: Frontend) -> None:
    for place in ("99999999999999999999", "-1", "1e400", "x", "\x00", "'", "\U0010ffff", "", "9" * 10_000):
        for argument in ("after", "before"):
            for field in ("changes", "villages", 'unit(code: "EC2330782101249-1") { changes'):
                query = (
                    f"query ($at: String!) {{ {field}({argument}: $at) {{ nodes {{ id }} }} }}"
                    + " }" * field.count("{")
                )
                assert "errors" not in (await frontend.ask(query, at=cursor(place))).body, (place, query)


async def test_what_is_amiss_beneath_leaves_the_rest(frontend: Frontend) -> None:
    query = """{ node(id: "Village:330782101249") { id ... on Village { name
                 bad: households(first: 0) { totalCount } } } town { name } }"""
    answer = await frontend.ask(query)
    assert answer.body["data"] == {"node": None, "town": {"name": "赤岸镇"}}
    assert [error["path"] for error in answer.errors] == [["node", "bad"]]


@pytest.mark.parametrize("field", ["area", "village", "household", "unit", "enterprise", "organization", "town"])
async def test_an_unknown_code_is_null(frontend: Frontend, field: str) -> None:
    answer = await frontend.ask(f'{{ {field}(code: "330782101249H9999") {{ code }} }}')
    assert answer.data == {field: None}


async def test_unknown_ids_are_null_in_their_places(frontend: Frontend) -> None:
    ids = ["Village:none", "Village:330782101249", "Person:none", "Village:330782101249", "Change:none"]
    query = (
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id } person(id: "Person:none") { id } node(id: "Unit:none") { id } }'
    )
    answer = await frontend.ask(query, ids=ids)
    known = {"id": "Village:330782101249"}
    assert answer.data == {"nodes": [None, known, None, known, None], "person": None, "node": None}
    assert (await frontend.ask("{ nodes(ids: []) { id } }")).data == {"nodes": []}


async def test_as_many_ids_as_a_page_has(frontend: Frontend) -> None:
    ids = ["Village:330782101249"] * 200
    answer = await frontend.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)
    assert [node["id"] for node in answer.data["nodes"]] == ids


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{" + "town{" * 400, "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ village { code } }", "GRAPHQL_VALIDATION_FAILED"),
        ('{ villages(first: "1") { totalCount } }', "GRAPHQL_VALIDATION_FAILED"),
        ("{ villages(first: 99999999999) { totalCount } }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ units(filter: {purpose: NONE}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED"),
        ("mutation { nothing }", "GRAPHQL_VALIDATION_FAILED"),
    ],
)
async def test_a_document_that_is_amiss(frontend: Frontend, query: str, code: str) -> None:
    answer = await frontend.ask(query)
    assert {error["extensions"]["code"] for error in answer.errors} == {code}
    assert "data" not in answer.body


PLAN = 'draftRestructuring(input: {title: "一", reason: "二", steps: %s}) { restructuring { id } }'
RENAME = {"unit": "EC1", "name": "一"}


@pytest.mark.parametrize(
    ("kind", "field", "given", "argument"),
    [
        ("[RestructuringStepInput!]!", PLAN % "$given", [{"renameUnit": RENAME}, {}], "given[1]"),
        ("[RestructuringStepInput!]!", PLAN % "$given", [{"renameUnit": None}], "given[0].renameUnit"),
        (
            "[RestructuringStepInput!]!",
            PLAN % "$given",
            [{"renameUnit": RENAME, "moveUnit": RENAME}],
            "given[0].moveUnit.to",
        ),
        ("[RestructuringStepInput!]!", PLAN % "$given", [{"renameUnit": {"unit": "EC1"}}], "given[0].renameUnit.name"),
        ("PersonInput!", "registerPerson(input: $given) { person { id } }", {}, "given.name"),
        ("PersonInput!", "registerPerson(input: $given) { person { id } }", {"name": "一", "age": 5}, "given.age"),
    ],
)
async def test_what_is_off_in_a_variable_is_named_with_its_place(
    frontend: Frontend, kind: str, field: str, given: Any, argument: str
) -> None:
    errors = (await frontend.ask(f"mutation ($given: {kind}) {{ {field} }}", given=given)).errors
    assert argument in [each["extensions"]["argument"] for each in errors]
    assert {each["extensions"]["code"] for each in errors} == {"BAD_USER_INPUT"}


@pytest.mark.parametrize(
    ("steps", "argument"),
    [
        ("[{}]", "input.steps[0]"),
        ('[{renameUnit: {unit: "EC1"}}]', "input.steps[0].renameUnit.name"),
        ('[{renameUnit: {unit: "EC1", name: "一", names: "二"}}]', "input.steps[0].renameUnit.names"),
    ],
)
async def test_what_is_off_in_a_document_is_named_with_its_place(frontend: Frontend, steps: str, argument: str) -> None:
    (error,) = (await frontend.ask(f"mutation {{ {PLAN % steps} }}")).errors
    assert error["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED", "argument": argument}


@pytest.mark.parametrize(
    ("field", "argument"),
    [
        ("towns(asOf: 5) { name }", "asOf"),
        ("towns(asOf: {day: 1}) { name }", "asOf"),
        ("villages(first: many) { totalCount }", "first"),
        ("units(filter: {purpose: NONE}) { totalCount }", "filter.purpose"),
        ('resumptionCurve(from: 20200201, to: "2020-03-01") { on }', "from"),
        ('search(text: "五", kinds: [PERSON, GRID]) { label }', "kinds[1]"),
    ],
)
async def test_a_literal_of_another_type_is_named_with_its_place(frontend: Frontend, field: str, argument: str) -> None:
    (error,) = (await frontend.ask(f"{{ {field} }}")).errors
    assert error["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED", "argument": argument}
    assert error["locations"]


async def test_a_choice_is_told_to_clients(frontend: Frontend) -> None:
    answer = await frontend.ask('{ __type(name: "RestructuringStepInput") { isOneOf } }')
    assert answer.data == {"__type": {"isOneOf": True}}


@pytest.mark.parametrize(
    ("kind", "field", "given"),
    [
        ("DateTime", "towns(asOf: $given) { name }", 5),
        ("Int", "villages(first: $given) { totalCount }", "many"),
        ("Purpose", "units(filter: {purpose: $given}) { totalCount }", "NONE"),
        ("[SearchKind!]", 'search(text: "五", kinds: $given) { label }', ["GRID"]),
    ],
)
async def test_a_variable_of_another_type_is_named(frontend: Frontend, kind: str, field: str, given: Any) -> None:
    (error,) = (await frontend.ask(f"query ($given: {kind}) {{ {field} }}", given=given)).errors
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert "$given" in error["message"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"5",
        b"[" * 100_000,
        b"[]",
        b"\xff",
        b'{"query": 5}',
        b'{"query": null}',
        b'{"query": "{ towns { name } }", "variables": []}',
        b'{"query": "query ($c: String!) { village(code: $c) { name } }", "variables": {"c": "\\ud800"}}',
        b'{"query": "query ($t: String!) { search(text: $t) { label } }", "variables": {"t": "\\ud83d"}}',
    ],
)
async def test_a_body_that_asks_nothing(frontend: Frontend, body: bytes) -> None:
    response = await frontend.http.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 400


@pytest.mark.parametrize(
    "header", ["x", "::", "neo4j:bookmark:v1:tx5", "FB:kcwQ FB:*", "FB:" + "a" * 400, "FB:kcwQ " * 20 + "FB:kcwQ"]
)
async def test_a_header_that_holds_no_bookmarks_is_refused(frontend: Frontend, header: str) -> None:
    answer = await frontend.ask("{ towns { name } }", {"Danyuan-Bookmarks": header})
    assert answer.status == 400
    (error,) = answer.errors
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "Danyuan-Bookmarks"}
    assert error["message"].startswith("Danyuan-Bookmarks")


@pytest.mark.parametrize("bookmark", ["FB:x", "FB:kcwQ", "FB:kcwQAAAAAAAAAAAAAAAAAAAAAMkBkA=="])
async def test_bookmarks_of_another_database_are_told_apart_there(
    frontend: Frontend, runner: Runner, bookmark: str
) -> None:
    header = await Signing(runner).header([bookmark])
    (error,) = (await frontend.ask("{ towns { name } }", {"Danyuan-Bookmarks": header})).errors
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "bookmarks"}


@pytest.mark.parametrize(
    ("languages", "sentence"),
    [
        ("zh-CN", "first：0 "),
        ("zh", "first：0 "),
        ("zh-Hans-CN,en;q=0.8", "first：0 "),
        ("fr, zh;q=0.5, en;q=0.1", "first：0 "),
        ("en", "first: 0 "),
        ("en-GB,zh;q=0.9", "first: 0 "),
        ("fr", "first: 0 "),
        ("", "first: 0 "),
        ("*", "first: 0 "),
        (";q=,zh;q=x,;;", "first: 0 "),
    ],
)
async def test_errors_are_told_in_the_language_asked_for(frontend: Frontend, languages: str, sentence: str) -> None:
    answer = await frontend.ask("{ villages(first: 0) { totalCount } }", {"Accept-Language": languages})
    assert answer.errors[0]["message"].startswith(sentence)


async def test_the_schema_can_be_asked_for(frontend: Frontend) -> None:
    query = '{ __schema { queryType { fields { name } } } __type(name: "Purpose") { enumValues { name } } }'
    data = (await frontend.ask(query)).data
    assert {"node", "household", "search"} <= {field["name"] for field in data["__schema"]["queryType"]["fields"]}
    assert len(data["__type"]["enumValues"]) == 4


async def test_what_should_not_be_shows_a_number_and_nothing_else(
    frontend: Frontend, write: Write, caplog: pytest.LogCaptureFixture
) -> None:
    """A household that lies in two villages answers more rows than one."""
    world = sound().gains("H1", "IN_VILLAGE", "W")
    await write(world)
    query = """query ($code: String!, $asOf: DateTime) { towns { name }
               household(code: $code, asOf: $asOf) { label village { code } } }"""
    with caplog.at_level(logging.ERROR, "danyuan.api"):
        answer = await frontend.ask(query, code=world.key("H1"), asOf=START.isoformat())
    (error,) = answer.errors
    number = error["extensions"].pop("id")
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR"}
    assert error["message"] == f"Something went wrong here; its number is {number}."
    assert number in caplog.text
    assert answer.body["data"]["household"] is None
    assert answer.body["data"]["towns"]
