"""Lists as files: the same that the API answers to whoever asks, and nothing else; whom they show is in the log."""

import asyncio
import csv
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from openpyxl import load_workbook

from api.auth import Role
from graph.database.settings import Database
from tests.api.disclosures.reading import LOG, PATIENCE, person
from tests.serving import TOWN, WANG_CHAOQUN, Frontend, serving

WULIU: Final = "330782101249"
UNIT: Final = f"EC2{WULIU}-1"
OFFICERS: Final = "query ($code: String!) { unit(code: $code) { commander { id } liaisons { id } } }"
PEOPLE: Final = """query ($after: String) { people(first: 100, after: $after) { pageInfo { endCursor hasNextPage }
  nodes { id name phone birthYear partyMember household { code address village { code name } } } } }"""
HOUSEHOLDS: Final = """query ($village: [String!]) { households(first: 100, filter: { village: $village }) {
  nodes { code address village { code name } grid { code } head { name phone } residents { id name phone } } } }"""
UNITS: Final = """query ($village: [String!]) { units(first: 100, filter: { village: $village }) {
  nodes { code name level purpose parent { code } commander { name } } } }"""


def rows(answer: httpx.Response) -> list[list[str]]:
    """The rows of a file of CSV, with its headings."""
    assert answer.status_code == 200, answer.text
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig"), newline="")))


def text(value: Any) -> str:
    """A value as CSV has it."""
    return {True: "yes", False: "no", None: ""}.get(value, str(value)) if isinstance(value, bool | None) else str(value)


async def everybody(frontend: Frontend) -> list[dict[str, Any]]:
    """Whom the API tells of."""
    found, after = [], None
    while True:
        page = (await frontend.ask(PEOPLE, after=after)).data["people"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


async def whom(auditor: Frontend, by: str, operation: str) -> set[str]:
    """Whom somebody was shown by an operation, by the log."""
    entries = (await auditor.ask(LOG, by=by, first=100)).data["disclosures"]["nodes"]
    return {each["subject"]["id"] for each in entries if each["operation"] == operation}


@pytest.fixture
def own(database: Database, tmp_path: Path) -> Database:
    """The database of the run, with a data folder of the test's own."""
    return database.model_copy(update={"data": tmp_path})


async def test_people_are_those_whom_the_api_tells_of_and_as_it_does(own: Database) -> None:
    async with serving(own) as address, person(own, address, WANG_CHAOQUN, Role.ADMIN) as admin:
        unit = (await admin.ask(OFFICERS, code=UNIT)).data["unit"]
        commander, liaison = unit["commander"]["id"], unit["liaisons"][0]["id"]
        async with (
            person(own, address, commander) as commanding,
            person(own, address, liaison) as liaising,
            person(own, address, "Person:auditor", Role.AUDITOR) as auditor,
        ):
            for frontend in (commanding, liaising):
                people = await everybody(frontend)
                found = rows(await frontend.http.get("/files/people.csv"))
                assert found[0][:4] == ["id", "name", "phone", "birth year"]
                assert len(found) > 500
                expected = []
                for each in people:
                    home = each["household"]
                    lies = [home["code"], home["address"], *home["village"].values()] if home else [None] * 4
                    known = [each[name] for name in ("name", "phone", "birthYear", "partyMember")]
                    expected.append([each["id"].removeprefix("Person:"), *map(text, (*known, *lies))])
                assert sorted(found[1:]) == sorted(expected)
            shown = {each["id"] for each in await everybody(commanding) if each["phone"]} - {commander}
            query = "query ($by: ID!) { disclosures(by: $by) { totalCount } }"
            async with asyncio.timeout(PATIENCE):
                while (await auditor.ask(query, by=commander)).data["disclosures"]["totalCount"] < len(shown):
                    pass


async def test_whom_a_roster_shows_is_in_the_log(own: Database) -> None:
    async with serving(own) as address, person(own, address, WANG_CHAOQUN, Role.ADMIN) as admin:
        commander = (await admin.ask(OFFICERS, code=f"EC3{WULIU}H0001-1")).data["unit"]["commander"]["id"]
        async with (
            person(own, address, commander) as commanding,
            person(own, address, "Person:auditor", Role.AUDITOR) as auditor,
        ):
            found = rows(await commanding.http.get(f"/files/roster.csv?village={WULIU}"))[1:]
            others = {f"Person:{row[3]}" for row in found if any(row[5:8])} - {commander}
            assert len(others) > 30
            async with asyncio.timeout(PATIENCE):
                while await whom(auditor, commander, "roster") != others:
                    pass
            households = (await commanding.ask(HOUSEHOLDS, village=[WULIU])).data["households"]["nodes"]
            told = [(each["code"], one["id"]) for each in households for one in each["residents"]]
            assert [(row[0], f"Person:{row[3]}") for row in found] == told
            heads = [row for row in found if row[2] == "yes"]
            assert [row[4] for row in heads] == [each["head"]["name"] for each in households if each["head"]]


async def test_households_and_units_of_a_village(frontend: Frontend) -> None:
    found = rows(await frontend.http.get(f"/files/households.csv?village={WULIU}"))
    expected = (await frontend.ask(HOUSEHOLDS, village=[WULIU])).data["households"]["nodes"]
    assert len(found) > len(expected)
    for row, each in zip(found[1:], expected, strict=False):
        head = each["head"] or {"name": None, "phone": None}
        told = [each["code"], each["address"], *each["village"].values(), each["grid"]["code"], *head.values()]
        assert row == [*map(text, told)]
    found = rows(await frontend.http.get(f"/files/units.csv?village={WULIU}"))
    units = (await frontend.ask(UNITS, village=[WULIU])).data["units"]["nodes"]
    assert len(units) > 10
    for row, each in zip(found[1:], units, strict=len(units) < 100):
        told = [each[name] for name in ("code", "name", "level", "purpose")]
        above, commander = each["parent"] or {"code": None}, each["commander"] or {"name": None}
        assert row == [*map(text, (*told, above["code"], commander["name"]))]


async def test_the_log_is_in_the_language_asked_for(frontend: Frontend) -> None:
    answer = await frontend.http.get("/files/changes.xlsx", headers={"Accept-Language": "zh"})
    assert "%E5%8F%98%E6%9B%B4%E8%AE%B0%E5%BD%95.xlsx" in answer.headers["content-disposition"]
    (sheet,) = load_workbook(BytesIO(answer.content))
    told = list(sheet.iter_rows(values_only=True))
    assert told[0] == ("写入时间", "生效时间", "类别", "概要", "原因")
    query = "{ changes(first: 1) { totalCount nodes { kind summary reason } } }"
    log = (await frontend.ask(query, headers={"Accept-Language": "zh"})).data["changes"]
    assert len(told) - 1 == log["totalCount"]
    assert told[1][2:] == tuple(log["nodes"][0].values())


async def test_the_past_is_told_as_it_was(frontend: Frontend) -> None:
    headers = {"Danyuan-As-Of": "2020-02-10T00:00:00+08:00"}
    past = rows(await frontend.http.get("/files/units.csv", headers=headers))
    count = (await frontend.ask("{ units { totalCount } }", headers=headers)).data["units"]["totalCount"]
    assert len(past) - 1 == count
    assert count < len(rows(await frontend.http.get("/files/units.csv"))) - 1


@pytest.mark.parametrize(
    ("path", "status", "argument"),
    [
        ("/files/roster.csv", 400, "village"),
        ("/files/people.csv?village=%00", 400, "village"),
        ("/files/people.ods", 404, "form"),
        ("/files/secrets.csv", 404, "list"),
    ],
)
async def test_what_is_amiss_is_named(frontend: Frontend, path: str, status: int, argument: str) -> None:
    answer = await frontend.http.get(path)
    assert answer.status_code == status
    (error,) = answer.json()["errors"]
    assert error["extensions"]["argument"] == argument


async def test_what_is_too_long_is_told(frontend: Frontend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.files.lists.MOST", 10)
    answer = await frontend.http.get(f"/files/people.csv?village={WULIU}")
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["extensions"]["argument"]) == (400, "village")


async def test_nobody_without_a_token_and_nothing_out_of_scope(own: Database) -> None:
    async with serving(own) as address:
        async with httpx.AsyncClient(base_url=address) as http:
            for name in ("people", "households", "roster", "units", "changes"):
                answer = await http.get(f"/files/{name}.csv")
                assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        async with person(own, address, "Person:nobody") as nobody:
            for path in ("people.csv", "households.csv", f"roster.csv?village={WULIU}", f"people.csv?village={WULIU}"):
                assert len(rows(await nobody.http.get(f"/files/{path}"))) == 1
        async with person(own, address, "Person:nobody", Role.ORGANISER, town=TOWN) as organiser:
            assert len(rows(await organiser.http.get(f"/files/roster.csv?village={WULIU}"))) > 500
