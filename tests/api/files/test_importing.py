"""Files sent in: what they differ by is a restructuring, looked at, applied and undone as others are."""

from typing import Any, Final

import httpx
import pytest

from api.auth import Role
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.deeds.erasure import erase
from graph.statements.catalog import read_catalog
from tests.api.files.sending import UNDO, known, sent, table
from tests.api.restructurings.conftest import APPLY, TOWN, Facts
from tests.serving import Frontend, asking, serving, token

SEEN: Final = """query ($id: ID!) { restructuring(id: $id) { title source status version
  steps { kind summary input }
  preview { applicable violations { rule } diff(first: 50) { nodes { step action subject { code } } } } } }"""
REVISE: Final = """mutation ($id: ID!, $input: RestructuringInput!) {
  reviseRestructuring(id: $id, expectedVersion: 1, input: $input) { restructuring { version } } }"""
ABANDON: Final = "mutation ($id: ID!) { abandonRestructuring(id: $id) { restructuring { status steps { kind } } } }"


async def test_a_file_is_a_draft_that_is_applied_and_undone(
    office: Frontend, facts: Facts, residents: list[dict[str, Any]], number: str
) -> None:
    (mover, caller, namer), name = residents, f"新{number}"
    before = {each["id"]: known(facts, each["id"]) for each in residents}
    rows = [mover | {"household": caller["household"]}, caller | {"phone": number}, namer | {"name": name}]
    answer = await sent(office, rows, town=TOWN)
    assert (answer["rows"], answer["steps"], answer["bad"]) == (3, 3, [])
    id = answer["restructuring"]
    seen = (await office.ask(SEEN, id=id)).data["restructuring"]
    assert (seen["title"], seen["source"], seen["status"]) == ("人员.csv", "IMPORT", "DRAFT")
    assert [each["kind"] for each in seen["steps"]] == ["MOVE_PERSON", "CORRECT_PERSON", "CHANGE_PERSON"]
    assert not [each for each in seen["steps"] if number in each["input"] or name in each["input"]]
    assert seen["preview"]["applicable"]
    lines = [(each["step"], each["action"], each["subject"]["code"]) for each in seen["preview"]["diff"]["nodes"]]
    assert lines == [(1, "MOVE", mover["id"]), (2, "CORRECT", caller["id"]), (3, "RENAME", namer["id"])]
    assert {each["id"]: known(facts, each["id"]) for each in residents} == before
    done = (await office.ask(APPLY, id=id, version=1)).data["applyRestructuring"]
    assert (done["applied"], len(done["changes"])) == (True, 3)
    assert known(facts, mover["id"])["home"] == [caller["household"]]
    assert (known(facts, caller["id"])["phone"], known(facts, namer["id"])["name"]) == (number, name)
    assert await sent(office, rows) == answer | {"restructuring": None, "steps": 0}
    log = facts.ask("MATCH (c:Change {restructuring: $id}) RETURN properties(c)", id=id.partition(":")[2])
    assert len(log) == 3
    assert not [each for each in log if number in str(each) or name in str(each)]
    undone = (await office.ask(UNDO, id=id)).data["undoRestructuring"]
    assert (undone["applied"], undone["restructuring"]["status"]) == (True, "UNDONE"), undone
    assert {each["id"]: known(facts, each["id"]) for each in residents} == before
    assert facts.ask("MATCH (r:Restructuring {id: $id}) RETURN r.overwritten", id=id.partition(":")[2]) == [[]]


async def test_what_others_put_right_since_is_not_undone(
    office: Frontend, facts: Facts, residents: list[dict[str, Any]], number: str
) -> None:
    first, second, _ = residents
    rows = [first | {"phone": number}, second | {"phone": number}]
    id = (await sent(office, rows))["restructuring"]
    assert (await office.ask(APPLY, id=id, version=1)).data["applyRestructuring"]["applied"]
    correct = 'mutation ($id: ID!) { correctPerson(id: $id, input: { phone: "13600002222" }) { person { phone } } }'
    assert (await office.ask(correct, id=f"Person:{first['id']}")).data
    assert (await office.ask(UNDO, id=id)).data["undoRestructuring"]["applied"]
    assert known(facts, first["id"])["phone"] == "13600002222"
    assert known(facts, second["id"])["phone"] == second["phone"]


async def test_what_was_erased_is_kept_nowhere_and_not_put_back(
    office: Frontend, county: Database, facts: Facts, residents: list[dict[str, Any]], number: str
) -> None:
    gone, other, _ = residents
    rows = [gone | {"phone": number, "name": f"将删{number}"}, other | {"phone": number}]
    draft = (await sent(office, rows))["restructuring"]
    id = (await sent(office, rows))["restructuring"]
    assert (await office.ask(APPLY, id=id, version=1)).data["applyRestructuring"]["applied"]
    runner = Runner.connect(county, read_catalog())
    await erase(runner, gone["id"])
    await runner.close()
    kept = facts.ask(
        "MATCH (r:Restructuring) WHERE r.id IN $ids RETURN r.rows + r.overwritten",
        ids=[each.partition(":")[2] for each in (draft, id)],
    )
    assert not [each for rows in kept for each in rows if gone["id"] in each or f"将删{number}" in each]
    seen = (await office.ask(SEEN, id=draft)).data["restructuring"]
    assert [each["kind"] for each in seen["steps"]] == ["CORRECT_PERSON"]
    assert (await office.ask(UNDO, id=id)).data["undoRestructuring"]["applied"]
    assert known(facts, other["id"])["phone"] == other["phone"]
    assert facts.ask("MATCH (p:Person {id: $id}) RETURN p.phone", id=gone["id"]) == [None]
    again = await sent(office, [gone])
    assert (again["restructuring"], [each["line"] for each in again["bad"]]) == (None, ["2"])


async def test_a_draft_of_a_file_is_not_revised_by_steps(
    office: Frontend, residents: list[dict[str, Any]], number: str
) -> None:
    id = (await sent(office, [residents[0] | {"phone": number}]))["restructuring"]
    steps = [{"movePerson": {"person": f"Person:{residents[0]['id']}", "to": residents[1]["household"]}}]
    refused = await office.ask(REVISE, id=id, input={"title": "x", "reason": "x", "steps": steps})
    assert refused.errors[0]["extensions"] | {"code": "CONFLICT", "source": "IMPORT"} == refused.errors[0]["extensions"]
    given_up = (await office.ask(ABANDON, id=id)).data["abandonRestructuring"]["restructuring"]
    assert given_up == {"status": "ABANDONED", "steps": []}


async def test_bad_rows_are_answered_and_nothing_is_kept(
    office: Frontend, facts: Facts, residents: list[dict[str, Any]]
) -> None:
    count = facts.ask("MATCH (r:Restructuring) RETURN count(r)")
    rows = [residents[0] | {"phone": "x"}, residents[1] | {"household": f"{TOWN}299H9999"}]
    answer = await sent(office, rows)
    assert (answer["restructuring"], answer["badCount"]) == (None, 2)
    assert [(each["file"], each["line"], each["column"], each["value"]) for each in answer["bad"]] == [
        ("人员.csv", "2", "phone", "x"),
        ("人员.csv", "3", "household", f"{TOWN}299H9999"),
    ]
    assert facts.ask("MATCH (r:Restructuring) RETURN count(r)") == count


@pytest.mark.parametrize(
    ("given", "status", "code"),
    [
        ({"name": "letter.txt"}, 400, "BAD_USER_INPUT"),
        ({"name": "../people.csv"}, 400, "BAD_USER_INPUT"),
        ({}, 400, "BAD_USER_INPUT"),
        ({"name": "people.csv", "town": "990101999"}, 400, "BAD_USER_INPUT"),
        ({"name": "people.csv", "effective": "2999-01-01"}, 400, "BAD_USER_INPUT"),
        ({"name": "people.xlsx"}, 400, "BAD_USER_INPUT"),
    ],
)
async def test_what_cannot_be_read_is_an_error(
    office: Frontend, residents: list[dict[str, Any]], given: dict[str, str], status: int, code: str
) -> None:
    response = await office.http.post("/files/import", params=given, content=table(residents).encode())
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (status, code)


async def test_files_are_for_organisers_and_of_their_towns(
    county: Database, elsewhere: Frontend, residents: list[dict[str, Any]]
) -> None:
    async with serving(county) as address, asking(county, address, token(county, roles=(Role.AUDITOR,))) as auditor:
        refused = await _posted(auditor, residents)
        assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")
    answer = (await _posted(elsewhere, residents)).json()
    assert (answer["restructuring"], answer["badCount"]) == (None, 3)
    named = await elsewhere.http.post("/files/import", params={"name": "a.csv", "town": TOWN}, content="x")
    assert named.status_code == 400


async def _posted(office: Frontend, rows: list[dict[str, Any]]) -> httpx.Response:
    return await office.http.post("/files/import", params={"name": "a.csv"}, content=table(rows).encode())
