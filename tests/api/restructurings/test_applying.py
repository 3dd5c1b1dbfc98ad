"""Drafts, looked at and applied: all or nothing, once, and the history stays."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from api.auth import Role
from graph.database.settings import Database
from tests.api.restructurings.conftest import APPLY, DRAFT, PREVIEW, TOWN, UNIT, Facts, Organiser
from tests.serving import asking, serving, token


def merge(facts: Facts, into: str, other: str) -> dict[str, Any]:
    (commander,) = facts.tied(into, "COMMANDS")
    return {"mergeUnits": {"units": [into, other], "into": into, "commander": commander}}


async def test_a_plan_is_drafted_looked_at_and_applied(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    into, other = three[0], three[1]
    before, households = datetime.now(UTC), facts.covered(other)
    id = await organiser.draft(merge(facts, into, other))
    seen = (await organiser.frontend.ask(PREVIEW, id=id)).data["restructuring"]
    assert (seen["status"], seen["version"]) == ("DRAFT", 1)
    assert seen["preview"]["applicable"]
    assert (seen["preview"]["unitsDissolved"], seen["preview"]["unitsCreated"]) == (1, 0)
    assert seen["preview"]["householdsMoved"] == len(households)
    lines = seen["preview"]["diff"]["nodes"]
    moved = {(each["subject"]["code"], each["from"]["code"], each["to"]["code"]) for each in lines if each["from"]}
    assert {(household, other, into) for household in households} <= moved
    assert facts.covered(other) == households
    done = (await organiser.frontend.ask(APPLY, id=id, version=1)).data["applyRestructuring"]
    assert (done["applied"], done["violations"]) == (True, [])
    assert (done["restructuring"]["status"], done["restructuring"]["version"]) == ("APPLIED", 2)
    assert facts.covered(other) == []
    assert set(households) < set(facts.covered(into))
    query = """query ($code: String!, $asOf: DateTime) {
      unit(code: $code, asOf: $asOf) { successors { code } covers(first: 200) { nodes { code } } } }"""
    then = (await organiser.frontend.ask(query, code=other, asOf=before.isoformat())).data["unit"]
    assert [each["code"] for each in then["covers"]["nodes"]] == households
    assert (await organiser.frontend.ask(query, code=other)).data["unit"] is None
    again = await organiser.frontend.ask(APPLY, id=id, version=1)
    assert again.errors[0]["extensions"] | {"code": "CONFLICT", "version": 2} == again.errors[0]["extensions"]


async def test_the_log_has_an_entry_for_each_step(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    unit = three[2]
    (commander,) = facts.tied(unit, "COMMANDS")
    steps = [
        {"renameUnit": {"unit": unit, "name": "新名"}},
        {"appoint": {"unit": unit, "person": commander, "role": "DOCTOR"}},
    ]
    assert (await organiser.apply(*steps))["applied"]
    query = """query ($id: ID!) { changes(about: $id, last: 2) { nodes {
      kind reason summary actor { id } restructuring { title } touched(first: 9) { nodes { id } } } } }"""
    told = (await organiser.frontend.ask(query, id=f"Unit:{unit}")).data["changes"]["nodes"]
    assert [each["kind"] for each in told] == ["RENAME_UNIT", "APPOINT"]
    assert {each["reason"] for each in told} == {"人手不足"}
    assert told[0]["summary"] == f"Called unit {unit} 新名"
    assert {each["id"] for each in told[1]["touched"]["nodes"]} == {f"Unit:{unit}", commander}
    assert told[1]["restructuring"] == {"title": "调整"}
    chinese = {"Accept-Language": "zh"}
    told = (await organiser.frontend.ask(query, chinese, id=f"Unit:{unit}")).data["changes"]["nodes"]
    assert told[1]["summary"] == f"指派单元{unit}的医生"
    numbers = facts.ask("MATCH (change:Change) RETURN change.seq AS seq ORDER BY seq")
    assert numbers == list(range(1, len(numbers) + 1))
    assert facts.ask("MATCH (lock:Lock) RETURN lock.seq") == [len(numbers)]


async def test_what_would_break_a_rule_changes_nothing(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    before = facts.digest()
    steps = [{"renameUnit": {"unit": three[3], "name": "改名"}}, {"dissolveUnit": {"unit": three[3]}}]
    seen = await organiser.preview(*steps)
    assert not seen["applicable"]
    assert {each["rule"] for each in seen["violations"] if each["severity"] == "ERROR"} == {"NO_GAP"}
    done = await organiser.apply(*steps)
    assert not done["applied"]
    assert {each["rule"] for each in done["violations"]} >= {"NO_GAP"}
    assert done["restructuring"]["status"] == "DRAFT"
    assert facts.digest() == before


async def test_a_preview_leaves_nothing(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    count = "MATCH (n) WHERE NOT n:Restructuring OPTIONAL MATCH (n)-[r]->() RETURN [count(DISTINCT n), count(r)]"
    id = await organiser.draft(merge(facts, three[4], three[5]))
    before = facts.ask(count)
    assert (await organiser.frontend.ask(PREVIEW, id=id)).data["restructuring"]["preview"]["applicable"]
    assert facts.ask(count) == before


async def test_a_request_that_is_sent_again_is_answered_as_the_first(organiser: Organiser, three: list[str]) -> None:
    id = await organiser.draft({"renameUnit": {"unit": three[4], "name": "再来"}})
    first = (await organiser.frontend.ask(APPLY, id=id, version=1, key="k1")).data
    assert first["applyRestructuring"]["applied"]
    assert (await organiser.frontend.ask(APPLY, id=id, version=1, key="k1")).data == first
    other = await organiser.frontend.ask(APPLY, id=id, version=1, key="k2")
    assert other.errors[0]["extensions"]["code"] == "CONFLICT"
    undo = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied } }'
    assert (await organiser.frontend.ask(undo, id=id)).data == {"undoRestructuring": {"applied": True}}
    late = (await organiser.frontend.ask(APPLY, id=id, version=1, key="k1")).data["applyRestructuring"]
    assert (late["applied"], late["restructuring"]["status"], late["violations"]) == (False, "UNDONE", [])


async def test_what_the_log_has_of_it_is_told(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    (commander,) = facts.tied(three[8], "COMMANDS")
    steps = [
        {"renameUnit": {"unit": three[8], "name": "新八"}},
        {"appoint": {"unit": three[8], "person": commander, "role": "DOCTOR"}},
    ]
    id = await organiser.draft(*steps)
    done = (await organiser.frontend.ask(APPLY, id=id, version=1)).data["applyRestructuring"]
    assert [each["kind"] for each in done["changes"]] == ["RENAME_UNIT", "APPOINT"]
    undo = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { changes { id kind reason } } }'
    undone = (await organiser.frontend.ask(undo, id=id)).data["undoRestructuring"]["changes"]
    assert [(each["kind"], each["reason"]) for each in undone] == [("UNDONE", "误")] * 2
    log = "query ($id: ID!) { changes(about: $id, last: 4) { nodes { id } } }"
    told = (await organiser.frontend.ask(log, id=f"Unit:{three[8]}")).data["changes"]["nodes"]
    assert [each["id"] for each in told] == [each["id"] for each in (*done["changes"], *undone)]
    refused = await organiser.apply({"dissolveUnit": {"unit": three[8]}})
    assert (refused["applied"], refused["changes"]) == (False, [])


async def test_what_it_changed_and_what_undid_that(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    (commander,) = facts.tied(three[1], "COMMANDS")
    steps = [
        {"renameUnit": {"unit": three[1], "name": "新一"}},
        {"appoint": {"unit": three[1], "person": commander, "role": "DOCTOR"}},
    ]
    id = await organiser.draft(*steps)
    query = """query ($id: ID!, $first: Int, $after: String) { restructuring(id: $id) {
      undoReason changes(first: $first, after: $after) { totalCount pageInfo { endCursor } nodes {
        id kind undoneBy { id kind reason } } } } }"""
    assert (await organiser.frontend.ask(query, id=id)).data["restructuring"]["changes"]["totalCount"] == 0
    applied = (await organiser.frontend.ask(APPLY, id=id, version=1)).data["applyRestructuring"]["changes"]
    found = (await organiser.frontend.ask(query, id=id)).data["restructuring"]
    assert found["changes"]["nodes"] == [each | {"undoneBy": None} for each in applied]
    undo = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "试点结束") { changes { id kind reason } } }'
    undone = (await organiser.frontend.ask(undo, id=id)).data["undoRestructuring"]["changes"]
    found = (await organiser.frontend.ask(query, id=id)).data["restructuring"]
    assert (found["undoReason"], found["changes"]["totalCount"]) == ("试点结束", 4)
    assert [each["undoneBy"] for each in found["changes"]["nodes"]] == [undone[1], undone[0], None, None]
    page = (await organiser.frontend.ask(query, id=id, first=2)).data["restructuring"]["changes"]
    rest = await organiser.frontend.ask(query, id=id, first=2, after=page["pageInfo"]["endCursor"])
    assert page["nodes"] + rest.data["restructuring"]["changes"]["nodes"] == found["changes"]["nodes"]


async def test_what_is_called_off_tells_by_what(organiser: Organiser, three: list[str]) -> None:
    then = datetime.now(UTC) + timedelta(days=300)
    id = await organiser.draft({"renameUnit": {"unit": three[1], "name": "将来的一"}}, at=then)
    (change,) = (await organiser.frontend.ask(APPLY, id=id, version=1)).data["applyRestructuring"]["changes"]
    undo = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { changes { id } } }'
    (undone,) = (await organiser.frontend.ask(undo, id=id)).data["undoRestructuring"]["changes"]
    query = "query ($id: ID!) { node(id: $id) { ... on Change { undoneBy { id } } } }"
    assert (await organiser.frontend.ask(query, id=change["id"])).data["node"]["undoneBy"] == undone


async def test_a_preview_tells_which_step_does_what(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    (commander,) = facts.tied(three[4], "COMMANDS")
    steps = [
        {"renameUnit": {"unit": three[3], "name": "改名"}},
        {"dissolveUnit": {"unit": three[3]}},
        {"appoint": {"unit": three[4], "person": commander, "role": "DOCTOR"}},
    ]
    query = """query ($id: ID!) { restructuring(id: $id) { preview {
      violations { rule severity step } diff(first: 200) { nodes { step action } } } } }"""
    seen = (await organiser.frontend.ask(query, id=await organiser.draft(*steps))).data["restructuring"]["preview"]
    lines = [(each["step"], each["action"]) for each in seen["diff"]["nodes"]]
    assert lines == sorted(lines, key=lambda line: line[0])
    assert {(1, "RENAME"), (2, "DISSOLVE"), (3, "APPOINT")} <= set(lines)
    broken = {(each["rule"], each["step"]) for each in seen["violations"] if each["severity"] == "ERROR"}
    assert broken == {("NO_GAP", 2)}
    uncovered = facts.covered(three[3])[0]
    (head,) = facts.ask("MATCH (p:Person)-[l:LIVES_IN]->(:Household {code: $code}) RETURN p.id LIMIT 1", code=uncovered)
    moved = {"movePerson": {"person": f"Person:{head}", "to": facts.covered(three[5])[0]}}
    later = await organiser.draft({"dissolveUnit": {"unit": three[3]}}, moved)
    seen = (await organiser.frontend.ask(query, id=later)).data["restructuring"]["preview"]
    assert {each["step"] for each in seen["violations"] if each["rule"] == "NO_GAP"} == {1}
    hindered = [steps[0], {"dissolveUnit": {"unit": "EC3none-1"}}]
    seen = (await organiser.frontend.ask(query, id=await organiser.draft(*hindered))).data["restructuring"]["preview"]
    assert [(each["rule"], each["step"]) for each in seen["violations"]] == [("UNKNOWN", 2)]


async def test_of_two_clients_one_applies_it(organiser: Organiser, three: list[str]) -> None:
    id = await organiser.draft({"renameUnit": {"unit": three[5], "name": "争先"}})
    answers = await asyncio.gather(*(organiser.frontend.ask(APPLY, id=id, version=1) for _ in range(2)))
    codes = sorted(each.errors[0]["extensions"]["code"] if "errors" in each.body else "" for each in answers)
    assert codes == ["", "CONFLICT"]


async def test_a_plan_of_the_future_is_read_from_then_on(organiser: Organiser, facts: Facts, three: list[str]) -> None:
    unit, then = three[6], datetime.now(UTC) + timedelta(days=400)
    assert (await organiser.apply({"renameUnit": {"unit": unit, "name": "将来"}}, at=then))["applied"]
    query = "query ($code: String!, $asOf: DateTime) { unit(code: $code, asOf: $asOf) { name } }"
    names = [
        (await organiser.frontend.ask(query, code=unit, asOf=at and at.isoformat())).data["unit"]["name"]
        for at in (None, then - timedelta(seconds=1), then)
    ]
    assert names[0] == names[1] != names[2] == "将来"
    assert facts.ask("MATCH (head:Head) RETURN $then IN head.pending", then=then) == [True]


async def test_a_plan_of_the_past_is_refused_where_something_came_later(
    organiser: Organiser, facts: Facts, three: list[str]
) -> None:
    unit, past = three[7], datetime(2020, 3, 1, tzinfo=UTC)
    (first,), (second,) = facts.tied(unit, "COMMANDS"), facts.tied(three[8], "COMMANDS")
    appoint = {"appoint": {"unit": unit, "person": second, "role": "COMMANDER"}}
    assert (await organiser.apply(appoint))["applied"]
    refused = await organiser.apply({"appoint": {"unit": unit, "person": first, "role": "COMMANDER"}}, at=past)
    assert [each["rule"] for each in refused["violations"]] == ["LATER" if second != first else "UNCHANGED"] or [
        each["rule"] for each in refused["violations"]
    ] == ["UNCHANGED"]
    liaison = {"appoint": {"unit": unit, "person": first, "role": "LIAISON"}}
    assert (await organiser.apply(liaison, at=past))["applied"]
    query = "query ($code: String!, $asOf: DateTime) { unit(code: $code, asOf: $asOf) { liaisons { id } } }"
    then = await organiser.frontend.ask(query, code=unit, asOf=past.isoformat())
    assert first in [each["id"] for each in then.data["unit"]["liaisons"]]


@pytest.mark.parametrize(
    ("step", "argument"),
    [
        ({"mergeUnits": {"units": [], "into": "a", "commander": "Person:a"}}, "input.steps[0].mergeUnits.units"),
        ({"appoint": {"unit": UNIT, "person": "Person:a", "role": "RESIDENT"}}, "input.steps[0].appoint.role"),
        ({"appoint": {"unit": UNIT, "person": "a", "role": "DOCTOR"}}, "input.steps[0].appoint.person"),
        ({"renameUnit": {"unit": "no code!", "name": "x"}}, "input.steps[0].renameUnit.unit"),
        ({"renameUnit": {"unit": UNIT, "name": " "}}, "input.steps[0].renameUnit.name"),
        (
            {"createUnit": {"code": UNIT, "name": "x", "level": 4, "purpose": "EPIDEMIC_CONTROL"}},
            "input.steps[0].createUnit.level",
        ),
    ],
)
async def test_a_step_that_is_amiss_is_named(organiser: Organiser, step: dict[str, Any], argument: str) -> None:
    answer = await organiser.frontend.ask(DRAFT, input={"title": "x", "reason": "x", "steps": [step]})
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}


@pytest.mark.parametrize("field", ["title", "reason", "effectiveAt", "steps"])
async def test_a_plan_that_is_amiss_is_named(organiser: Organiser, field: str) -> None:
    plan = {"title": "x", "reason": "x", "steps": [{"renameUnit": {"unit": UNIT, "name": "x"}}]}
    plan[field] = [] if field == "steps" else " "
    answer = await organiser.frontend.ask(DRAFT, input=plan)
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": f"input.{field}"}


async def test_a_draft_is_revised_and_given_up(organiser: Organiser, three: list[str]) -> None:
    revise = """mutation ($id: ID!, $version: Int!, $input: RestructuringInput!) {
      reviseRestructuring(id: $id, expectedVersion: $version, input: $input) {
        restructuring { version title steps { summary } } } }"""
    id = await organiser.draft({"renameUnit": {"unit": three[0], "name": "甲"}})
    plan = {"title": "改", "reason": "因", "steps": [{"renameUnit": {"unit": three[0], "name": "乙"}}]}
    told = (await organiser.frontend.ask(revise, id=id, version=1, input=plan)).data["reviseRestructuring"][
        "restructuring"
    ]
    assert told == {"version": 2, "title": "改", "steps": [{"summary": f"Called unit {three[0]} 乙"}]}
    late = await organiser.frontend.ask(revise, id=id, version=1, input=plan)
    assert late.errors[0]["extensions"] == {"code": "CONFLICT", "version": 2, "status": "DRAFT"}
    abandon = "mutation ($id: ID!) { abandonRestructuring(id: $id) { restructuring { status } } }"
    assert (await organiser.frontend.ask(abandon, id=id)).data == {
        "abandonRestructuring": {"restructuring": {"status": "ABANDONED"}}
    }
    for late in (await organiser.frontend.ask(abandon, id=id), await organiser.frontend.ask(APPLY, id=id, version=3)):
        assert late.errors[0]["extensions"]["code"] == "CONFLICT"
    listed = "query { restructurings(status: ABANDONED, last: 1) { nodes { id } } }"
    assert (await organiser.frontend.ask(listed)).data["restructurings"]["nodes"] == [{"id": id}]


async def test_plans_are_seen_by_those_whose_towns_they_are_for(
    county: Database, organiser: Organiser, facts: Facts, three: list[str]
) -> None:
    id = await organiser.draft({"renameUnit": {"unit": three[0], "name": "丙"}})
    (officer,) = facts.tied(three[0], "COMMANDS")
    viewers = {
        "organiser": token(county, officer, (Role.ORGANISER,), (TOWN,)),
        "elsewhere": token(county, officer, (Role.ORGANISER,), ("330782101",)),
        "auditor": token(county, "Person:a0", (Role.AUDITOR,)),
        "officer": token(county, officer, ()),
        "administrator": token(county, "Person:a0", (Role.ADMIN,)),
    }
    seen: dict[str, tuple[int | None, bool, str]] = {}
    query = "query ($id: ID!) { restructuring(id: $id) { steps { input } } restructurings(first: 200) { totalCount } }"
    async with serving(county) as address:
        for name, bearer in viewers.items():
            async with asking(county, address, bearer) as frontend:
                read = (await frontend.ask(query, id=id)).data
                refused = await frontend.ask(APPLY, id=id, version=9)
                code = refused.errors[0]["extensions"]["code"]
                plan = read["restructuring"]
                steps = None if plan is None else len(plan["steps"])
                seen[name] = (steps, read["restructurings"]["totalCount"] > 0, code)
    assert seen == {
        "organiser": (1, True, "CONFLICT"),
        "elsewhere": (None, False, "NOT_FOUND"),
        "auditor": (0, True, "FORBIDDEN"),  # steps name people, homes and growers
        "officer": (None, False, "FORBIDDEN"),
        "administrator": (1, True, "CONFLICT"),
    }


async def test_what_lies_in_another_town_is_unknown(county: Database, facts: Facts, three: list[str]) -> None:
    (officer,) = facts.tied(three[0], "COMMANDS")
    bearer = token(county, officer, (Role.ORGANISER,), ("330782101",))
    async with serving(county) as address, asking(county, address, bearer) as frontend:
        stranger = Organiser(frontend)
        for step in (
            {"renameUnit": {"unit": three[0], "name": "丁"}},
            {"renameUnit": {"unit": "EC3x-1", "name": "丁"}},
        ):
            (only,) = (await stranger.preview(step))["violations"]
            assert only["rule"] == "UNKNOWN"


async def test_a_mutation_comes_by_post_alone(organiser: Organiser) -> None:
    query = 'mutation { abandonRestructuring(id: "Restructuring:a") { restructuring { id } } }'
    answer = await organiser.frontend.http.get("/graphql", params={"query": query})
    assert answer.status_code == 405


async def test_what_is_no_draft_has_no_preview_and_who_undid_it_is_told(organiser: Organiser, three: list[str]) -> None:
    step = {"renameUnit": {"unit": three[0], "name": "东头单元"}}
    id = await organiser.draft(step)
    query = "query ($id: ID!) { restructuring(id: $id) { preview { at } undoneBy { id } steps { input } } }"
    found = (await organiser.frontend.ask(query, id=id)).data["restructuring"]
    assert (found["preview"] is not None, found["undoneBy"]) == (True, None)
    assert [json.loads(each["input"]) for each in found["steps"]] == [step]
    undo = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied } }'
    for deed, given in ((APPLY, {"id": id, "version": 1}), (undo, {"id": id})):
        (done,) = (await organiser.frontend.ask(deed, **given)).data.values()
        assert done["applied"]
        found = (await organiser.frontend.ask(query, id=id)).data["restructuring"]
        assert found["preview"] is None
    me = (await organiser.frontend.ask("{ viewer { person { id } } }")).data["viewer"]["person"]
    assert found["undoneBy"] == me
    again = await organiser.draft(json.loads(found["steps"][0]["input"]))
    assert (await organiser.frontend.ask(query, id=again)).data["restructuring"]["steps"] == found["steps"]


async def test_a_renamed_thing_is_found_by_either_name(organiser: Organiser, three: list[str]) -> None:
    unit, then = three[9], datetime.now(UTC) + timedelta(days=400)
    query = """query ($text: String!, $asOf: DateTime) {
      search(text: $text, kinds: [UNIT], asOf: $asOf) { label text match node { ... on Unit { code } } } }"""
    query_of_name = "query ($code: String!) { unit(code: $code) { name } }"
    before = (await organiser.frontend.ask(query_of_name, code=unit)).data["unit"]["name"]

    async def found(text: str, at: datetime | None = None) -> list[tuple[str, str, str]]:
        hits = (await organiser.frontend.ask(query, text=text, asOf=at and at.isoformat())).data["search"]
        return [(hit["match"], hit["text"], hit["label"]) for hit in hits if hit["node"]["code"] == unit]

    done = await organiser.apply({"renameUnit": {"unit": unit, "name": "龘龗 一号"}})
    assert await found("龗一") == [("PART", "龘龗 一号", "龘龗 一号")]
    assert await found("dlyh") == [("PINYIN", "龘龗 一号", "龘龗 一号")]
    assert await found(before) == [("EXACT", before, "龘龗 一号")]
    later = await organiser.apply({"renameUnit": {"unit": unit, "name": "靐号"}}, at=then)
    assert await found("靐") == []
    assert await found("靐", then) == [("BEGINNING", "靐号", "靐号")]
    assert await found("龘", then) == [("BEGINNING", "龘龗 一号", "靐号")]
    for each in (later, done):
        undo = 'mutation ($id: ID!) { undoRestructuring(id: $id, reason: "误") { applied } }'
        id = each["restructuring"]["id"]
        assert (await organiser.frontend.ask(undo, id=id)).data == {"undoRestructuring": {"applied": True}}
    assert await found("靐", then) == []
    assert await found("龘") == [("BEGINNING", "龘龗 一号", before)], "it was called so, until it was undone"
    assert await found(before) == [("EXACT", before, before)]
