"""A whole request is asked of the past."""

from typing import Any

from tests.api.conftest import Write
from tests.builders.sound import sound
from tests.builders.world import END, START
from tests.serving import Frontend


async def test_a_whole_request_is_of_an_instant(frontend: Frontend, write: Write) -> None:
    world = sound().loses("one", "COMMANDS", "e3").gains("two", "COMMANDS", "e3")
    await write(world)
    query = """query ($unit: String!, $id: ID!, $two: ID!, $now: DateTime!) {
      unit(code: $unit) { commander { id } } units(filter: {commander: $two}) { nodes { code commander { id } } }
      node(id: $id) { ... on Unit { commander { id } } } nodes(ids: [$id]) { ... on Unit { commander { id } } }
      own: unit(code: $unit, asOf: $now) { commander { id } } }"""
    variables = {
        "unit": world.key("e3"),
        "id": f"Unit:{world.key('e3')}",
        "two": f"Person:{world.key('two')}",
        "now": END.isoformat(),
    }
    for extensions, headers in (
        ({"asOf": START.isoformat()}, {}),
        ({}, {"Danyuan-As-Of": START.isoformat()}),
        ({"asOf": START.isoformat()}, {"Danyuan-As-Of": START.isoformat()}),
    ):
        body = {"query": query, "variables": variables, "extensions": extensions}
        data = (await frontend.http.post("/graphql", json=body, headers=headers)).json()["data"]
        (listed,) = [each for each in data["units"]["nodes"] if each["code"] == world.key("e3")]
        of_the_past = (data["unit"], data["node"], *data["nodes"], listed)
        assert {each["commander"]["id"] for each in of_the_past} == {f"Person:{world.key('two')}"}
        assert data["own"]["commander"]["id"] == f"Person:{world.key('one')}"


async def test_only_questions_are_of_the_past(frontend: Frontend) -> None:
    for query in ("mutation { __typename }", "subscription { changes { node { id } } }"):
        body = {"query": query, "extensions": {"asOf": START.isoformat()}}
        answer = await frontend.http.post("/graphql", json=body, headers={"Accept": "text/event-stream"})
        assert '"argument":"asOf"' in answer.text
    asked: tuple[tuple[dict[str, str], dict[str, Any], str], ...] = (
        ({"Danyuan-As-Of": "yesterday"}, {}, "Danyuan-As-Of"),
        ({}, {"asOf": "yesterday"}, "extensions.asOf"),
        ({}, {"asOf": 5}, "extensions.asOf"),
        ({"Danyuan-As-Of": END.isoformat()}, {"asOf": START.isoformat()}, "Danyuan-As-Of"),
    )
    for headers, extensions, argument in asked:
        sent = {"query": "{ towns { name } }", "extensions": extensions}
        answer = await frontend.http.post("/graphql", json=sent, headers=headers)
        (error,) = answer.json()["errors"]
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}


async def test_what_was_done_that_day_is_of_the_past_too(frontend: Frontend) -> None:
    query = """{ directives { totalCount nodes { id progress { acknowledged } } } errands { totalCount }
      village(code: "330782101237") { name } restructurings { totalCount } viewer { id } }"""
    found = []
    for as_of in ("2020-02-15T00:00:00+08:00", "2020-02-17T00:00:00+08:00"):
        data = (await frontend.ask(query, {"Danyuan-As-Of": as_of})).data
        found.append((data["directives"]["totalCount"], data["errands"]["totalCount"]))
        assert data["viewer"] is not None
    assert found[0] == (0, 0)
    assert found[1][0] > 0 < found[1][1]
