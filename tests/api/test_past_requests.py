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
        ({"asOf": START.isoformat()}, {"Danyuan-As-Of": END.isoformat()}),
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
    )
    for headers, extensions, argument in asked:
        sent = {"query": "{ towns { name } }", "extensions": extensions}
        answer = await frontend.http.post("/graphql", json=sent, headers=headers)
        (error,) = answer.json()["errors"]
        assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}
