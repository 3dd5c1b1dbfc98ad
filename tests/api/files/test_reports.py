"""The day of a town as a workbook and as a page: what a viewer may know of it, and nothing else."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import httpx
import pypdfium2
import pytest
from openpyxl import load_workbook

from api.auth import Role
from graph.database.settings import Database
from graph.days import today
from tests.api.conftest import Write
from tests.api.disclosures.reading import logged, person
from tests.builders.world import BEGIN, START, World
from tests.serving import TOWN, Frontend, serving

SHANPEN: Final = "330782101237"
ERRANDS: Final = 11
"""Of the morning that the seed has."""
DAY: Final = f"/files/report/{TOWN}/2020-02-16"
PROGRESS: Final = """{ directives(issuedFrom: "2020-02-16", issuedTo: "2020-02-16") { nodes { title progress {
  byLevel { level units acknowledged reporting reported overdue } totals { label value } } } } }"""


def sheets(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each sheet, without its head."""
    book = load_workbook(BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book}


async def test_the_workbook_tells_what_the_api_tells(frontend: Frontend) -> None:
    answer = await frontend.http.get(f"{DAY}.xlsx")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''330782101-2020-02-16-")
    assert "no-store" in answer.headers["cache-control"]
    found = sheets(answer.content)
    (directive,) = (await frontend.ask(PROGRESS, headers={"Danyuan-As-Of": "2020-02-17T00:00:00+08:00"})).data[
        "directives"
    ]["nodes"]
    assert [row[0] for row in found["指令分级"]] == [directive["title"]] * 3
    counts = ("units", "acknowledged", "reporting", "reported", "overdue")
    expected = [tuple(each[name] for name in counts) for each in directive["progress"]["byLevel"]]
    assert [row[2:] for row in found["指令分级"]] == expected
    totals = [(each["label"], each["value"]) for each in directive["progress"]["totals"]]
    assert [(row[3], row[5]) for row in found["反馈汇总"] if row[2] == "合计"] == totals
    assert sum(row[4] for row in found["指令分单元"]) == sum(row[2] for row in found["指令分级"])
    assert ("330782101P001", "金义东线卡口", "02-16 06:00", "02-16 11:00", "王刚", None, "测量体温") in found["值守"]
    assert ("330782101P001", "金义东线卡口", "02-16 11:00", "02-16 15:00", 4) in found["无人值守"]
    assert sum(map(sum, (row[2:] for row in found["红色代跑分村"]))) == ERRANDS
    (brought,) = [row[5] for row in found["红色代跑分村"]]
    assert [row[3] for row in found["三服务"] if row[0] == SHANPEN] == [brought]
    assert sum(row[4] for row in found["三服务"]) > sum(row[3] for row in found["指令分级"][1:]) - 10


async def test_the_page_is_one_and_has_the_figures(frontend: Frontend) -> None:
    answer = await frontend.http.get(f"{DAY}.pdf")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    document = pypdfium2.PdfDocument(answer.content)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    assert "赤岸镇日报" in text
    assert "逐户排查重点地区返回人员 三级 1000 988 1000 988 12" in text
    assert "义武线卡口 02-16 00:00 02-16 11:00 11" in text
    rows = sheets((await frontend.http.get(f"{DAY}.xlsx")).content)["三服务"]
    columns = " ".join(str(sum(row[place] for row in rows)) for place in (2, 3, 4))
    assert f"企业：走访 群众：代跑送达 基层：指令签收\r\n{columns}" in text


async def test_firms_and_visits_are_those_of_the_day(frontend: Frontend) -> None:
    found = sheets((await frontend.http.get(f"/files/report/{TOWN}/2020-03-07.xlsx")).content)
    query = """{ resumption(asOf: "2020-03-07T23:59:00+08:00") { total notStarted preparing inspected resumed } }"""
    told = [tuple(each.values()) for each in (await frontend.ask(query)).data["resumption"] if each["total"]]
    assert [row[1:6] for row in found["企业复工"]] == told
    assert sum(row[2] for row in found["三服务"]) > 0


async def test_a_past_day_is_told_alike_each_time(frontend: Frontend) -> None:
    for form in ("xlsx", "pdf"):
        one, other = [(await frontend.http.get(f"{DAY}.{form}")).content for _ in range(2)]
        assert one == other


@pytest.mark.parametrize(
    ("path", "status", "code", "argument"),
    [
        (f"/files/report/{TOWN}/2020-02-30.xlsx", 400, "BAD_USER_INPUT", "on"),
        (f"/files/report/{TOWN}/{today() + timedelta(days=2)}.pdf", 400, "BAD_USER_INPUT", "on"),
        ("/files/report/330782999/2020-02-16.xlsx", 404, "NOT_FOUND", "town"),
        ("/files/report/%00/2020-02-16.xlsx", 400, "BAD_USER_INPUT", "town"),
        (f"{DAY}.docx", 404, "NOT_FOUND", "form"),
    ],
)
async def test_what_is_amiss_is_named(frontend: Frontend, path: str, status: int, code: str, argument: str) -> None:
    answer = await frontend.http.get(path)
    assert answer.status_code == status
    (error,) = answer.json()["errors"]
    assert error["extensions"] == {"code": code, "argument": argument}


async def test_a_forged_bookmark_is_refused(frontend: Frontend) -> None:
    answer = await frontend.http.get(f"{DAY}.xlsx", headers={"Danyuan-Bookmarks": "forged"})
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["extensions"]["code"]) == (400, "BAD_USER_INPUT")


async def test_nobody_without_a_token(database: Database) -> None:
    async with serving(database) as address, httpx.AsyncClient(base_url=address) as http:
        for path in (f"{DAY}.xlsx", f"{DAY}.pdf", "/files/report/nothing"):
            answer = await http.get(path)
            assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


@pytest.fixture
def own(database: Database, tmp_path: Path) -> Database:
    """The database of the run, with a data folder of the test's own."""
    return database.model_copy(update={"data": tmp_path})


@pytest.fixture
async def world(write: Write) -> World:
    """A town with one post, and somebody on duty there on the first day of March whose name begins with a formula."""
    world = World().add("Town", "T").add("Area", "A", "T").add("Village", "V", "A", kind="VILLAGE")
    world.add("Household", "H", "V", name=None, address="H")
    world.codes |= {"T": world.prefix, "P": f"{world.prefix}P001"}
    world.add("Post", "P", "T", kind="CHECKPOINT").tie("P", "LIES_IN", "V")
    world.add("Person", "guard", name="=1+1", phone="13800000000").tie("guard", "LIVES_IN", "H", head=True)
    end = START + timedelta(hours=4)
    world.fact("Shift", "S", post="P", person="guard", duty="-2", at=BEGIN, start=START, latest=end, end=end)
    await write(world)
    return world


async def test_whose_number_is_in_it_is_in_the_log(own: Database, world: World) -> None:
    organiser = f"Person:{world.key('organiser')}"
    path = f"/files/report/{world.key('T')}/2020-03-01.xlsx"
    async with (
        serving(own) as address,
        person(own, address, organiser, Role.ORGANISER, town=world.key("T")) as asking,
        person(own, address, f"Person:{world.key('nobody')}") as nobody,
        person(own, address, "Person:auditor", Role.AUDITOR) as auditor,
    ):
        found = sheets((await asking.http.get(path)).content)
        ((_, _, start, _, name, phone, duty),) = found["值守"]
        assert (start, name, phone, duty) == ("03-01 08:00", "=1+1", "13800000000", "-2")
        (entry,) = await logged(auditor, 1, by=organiser)
        assert (entry["subject"]["id"], entry["fields"]) == (f"Person:{world.key('guard')}", ["phone"])
        assert entry["operation"] == "report"
        unseen = sheets((await nobody.http.get(path)).content)
        assert not [rows for rows in unseen.values() if rows]


async def test_a_commander_is_told_of_their_own_part(own: Database, frontend: Frontend) -> None:
    query = '{ unit(code: "EC2330782101249-1") { commander { id } } }'
    commander = (await frontend.ask(query)).data["unit"]["commander"]["id"]
    async with serving(own) as address, person(own, address, commander) as asking:
        found = sheets((await asking.http.get(f"{DAY}.xlsx")).content)
    units = {row[1] for row in found["指令分单元"]}
    assert units == {"EC2330782101249-1"}
    assert {row[1] for row in found["指令分级"]} == {"二级", "三级"}
