"""A cooperative's papers over HTTP: what the graph says, to whom it says all of that, and what is noted of it."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote
from zipfile import ZipFile

import httpx
import pytest

from api.auth import Role
from graph.cooperatives.charter import HEADINGS
from graph.cooperatives.papers import PAPERS
from graph.cooperatives.papers.places import Place
from graph.cooperatives.papers.words import KINDS
from graph.database.settings import Database
from graph.vocabulary import MemberKind
from tests.api.cooperatives.organising import CASE, DOMICILE, TOWN, WULIU, Case, Organising, Seen, willing
from tests.api.disclosures.reading import logged, person
from tests.graph.cooperatives.papers.told import cells, document, read_back, said
from tests.serving import Asked, Frontend, serving

FILES: Final = "/files/cooperatives"
ELSEWHERE: Final = "330782101229"
PREFIX: Final = "浙江省金华市义乌市赤岸镇"
HOUSEHOLD: Final = """query ($code: String!) { household(code: $code) { id address head { id name phone } } }"""


async def heads_of(frontend: Frontend, homes: tuple[str, ...]) -> list[dict[str, Any]]:
    """The households, with who heads each."""
    codes = [home.partition(":")[2] for home in homes]
    return [(await frontend.ask(HOUSEHOLD, code=code)).data["household"] for code in codes]


async def founded(organising: Organising, number: int) -> tuple[Case, list[dict[str, Any]]]:
    """A cooperative of whoever joins for six households, with money; the second of them is elected to the chair.

    The household of the commander joins by the commander, the others by their heads.
    """
    case = await Case.propose(organising, number)
    await case.prepare()
    homes = await heads_of(organising.frontend, case.homes)
    homes[0]["head"] = {"id": case.commander, "name": f"带头人{number}", "phone": None}
    for place, home in enumerate(homes, 1):
        brought = {"contribution": 1000.25 * place, "contributionKind": "CASH"}
        await case.do("recordPledge", input=willing(home["id"], member=home["head"]["id"], **brought))
    officers = [
        {"person": homes[1]["head"]["id"], "position": "CHAIRPERSON"},
        {"person": homes[2]["head"]["id"], "position": "EXECUTIVE_SUPERVISOR"},
    ]
    done = await case.do("recordAssembly", input=await case.assembly(officers=officers))
    assert done["moved"], done["blockers"]
    return case, homes


def unpacked(content: bytes) -> dict[str, bytes]:
    """What is in an archive, by the names that papers are asked for."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(each) for name, each in zip(PAPERS, archive.namelist(), strict=True)}


async def test_the_papers_say_what_the_graph_says_and_agree(organising: Organising) -> None:
    case, homes = await founded(organising, 130)
    http = organising.frontend.http
    listed = (await http.get(f"{FILES}/{case.code}")).json()
    assert [each["name"] for each in listed["papers"]] == list(PAPERS)
    archive = await http.get(listed["all"])
    assert (archive.status_code, archive.headers["content-type"]) == (200, "application/zip")
    assert "no-store" in archive.headers["cache-control"]
    files = unpacked(archive.content)
    for each in listed["papers"]:
        answer = await http.get(each["href"])
        assert answer.content == files[each["name"]]
        assert unquote(answer.headers["content-disposition"]).endswith(f"''{each['file']}")
    told = read_back(files)
    told.agrees()
    assert told.members == [
        (home["head"]["name"], KINDS[MemberKind.FARMER], PREFIX + home["address"]) for home in homes
    ]
    amounts = [Decimal("1000.25") * place for place in range(1, 7)]
    assert [amount for _, _, amount in told.contributions] == amounts
    assert set(told.totals.values()) == {f"{sum(amounts):,.2f}"}
    assert told.officers["minutes.docx"] == [
        ("理事长（法定代表人）", homes[1]["head"]["name"]),
        ("执行监事", homes[2]["head"]["name"]),
    ]
    assert told.application["法定代表人/联系电话"] == (homes[1]["head"]["phone"] or "")
    assert "设立大会由全体设立人一致通过）" in told.adopted
    assert told.application["登记联络员/姓名"] == homes[0]["head"]["name"]
    assert set(told.domiciles.values()) == {Place.of(WULIU, "赤岸镇", "五柳村").address(DOMICILE)}
    assert "（四）选举和聘任下列人员，任期3年：" in said(document(files["minutes.docx"]))


async def test_where_everybody_lives_is_told_in_full(organising: Organising, seen: Seen) -> None:
    """Also of who does not grow, of who lives in another village, and of who is no member."""
    case = await Case.propose(organising, 121)
    await case.prepare()
    near = next(person for person, home in seen.adults() if home not in case.homes)
    far, far_home = seen.adults(ELSEWHERE)[0]
    manager, managers_home = seen.adults(ELSEWHERE)[-1]
    for citizen in (near, far):
        await case.do("recordPledge", input=willing(citizen, kind="FARMER"))
    officers = [{"person": case.commander, "position": "CHAIRPERSON"}, {"person": manager, "position": "MANAGER"}]
    done = await case.do("recordAssembly", input=await case.assembly(officers=officers))
    assert done["moved"], done["blockers"]
    archive = await organising.frontend.http.get(f"{FILES}/{case.code}/papers.zip")
    files = unpacked(archive.content)
    addresses = [str(address) for _, _, address in read_back(files).members]
    there = [(await heads_of(organising.frontend, (home,)))[0]["address"] for home in (far_home, managers_home)]
    assert PREFIX + there[0] in addresses
    assert all(each.startswith(PREFIX) and len(each) > len(PREFIX) for each in addresses)
    assert PREFIX + there[1] in {row[2] for row in cells(document(files["appointments.docx"]).tables[0])}


async def test_what_was_adopted_stays_whatever_is_drafted_later(organising: Organising) -> None:
    case, _ = await founded(organising, 140)
    path = f"{FILES}/{case.code}/charter.docx"
    adopted = (await organising.frontend.http.get(path)).content
    await case.do("draftCharter", items=[{"number": 4, "text": "后来起草的内容"}])
    later = await organising.frontend.http.get(path, headers={"Danyuan-As-Of": "2020-05-01T00:00:00+08:00"})
    assert later.content == adopted
    assert f"第四章　{HEADINGS[3]}" in said(document(adopted))


async def test_until_somebody_joins_the_papers_are_forms(organising: Organising) -> None:
    content = (await organising.frontend.http.get(f"{FILES}/{CASE}/application.docx")).content
    told = document(content).tables[0]
    assert [cell.text for cell in told.rows[1].cells][:2] == ["名称", "义乌市五柳柑桔专业合作社"]
    assert PREFIX + "五柳村" in told.rows[2].cells[1].text


@pytest.mark.parametrize(
    ("path", "status", "code", "argument"),
    [
        (f"{FILES}/330782101249C999", 404, "NOT_FOUND", "cooperative"),
        (f"{FILES}/330782101249C999/papers.zip", 404, "NOT_FOUND", "cooperative"),
        (f"{FILES}/%00/roster.xlsx", 400, "BAD_USER_INPUT", "cooperative"),
        (f"{FILES}/{CASE}/roster.docx", 404, "NOT_FOUND", "name"),
        (f"{FILES}/{CASE}/成员名册.xlsx", 404, "NOT_FOUND", "name"),
    ],
)
async def test_what_is_amiss_is_named(organising: Organising, path: str, status: int, code: str, argument: str) -> None:
    answer = await organising.frontend.http.get(path)
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["extensions"]) == (status, {"code": code, "argument": argument})


async def test_only_who_may_read_the_whole_case_gets_its_papers(of: Asked, organising: Organising) -> None:
    roles = await organising.case(
        """roles { level1Commander { id } level2Commander { id }
        level3Commanders { commander { id } households { head { id } } } }"""
    )
    setup = roles["roles"]
    lead = setup["level3Commanders"][0]
    (grower,) = {home["head"]["id"] for home in lead["households"][1:2]}
    for path in (f"{FILES}/{CASE}", f"{FILES}/{CASE}/roster.xlsx", f"{FILES}/{CASE}/papers.zip"):
        for who in (setup["level1Commander"]["id"], setup["level2Commander"]["id"]):
            assert (await (await of(who)).http.get(path)).status_code == 200
        for who in (lead["commander"]["id"], grower):
            refused = await (await of(who)).http.get(path)
            assert (refused.status_code, refused.json()["errors"][0]["extensions"]) == (403, {"code": "FORBIDDEN"})
        outside = [await of("Person:nobody"), await of("Person:organiser", Role.ORGANISER, towns=("330782102",))]
        outside.append(await of("Person:auditor", Role.AUDITOR))
        for frontend in outside:
            refused = await frontend.http.get(path)
            assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (404, "NOT_FOUND")
            assert "义乌市五柳柑桔专业合作社" not in refused.text


async def test_nobody_without_a_token(own: Database) -> None:
    async with serving(own) as address, httpx.AsyncClient(base_url=address) as http:
        for path in (f"{FILES}/{CASE}", f"{FILES}/{CASE}/papers.zip", f"{FILES}/nothing/at/all"):
            answer = await http.get(path)
            assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


async def test_whose_number_they_show_is_in_the_log(organising: Organising, own: Database, tmp_path: Path) -> None:
    case, homes = await founded(organising, 150)
    chair, organiser = homes[1]["head"], "Person:papers"
    assert chair["phone"], "the town gives every head a number"
    noting = own.model_copy(update={"data": tmp_path})
    async with (
        serving(noting) as address,
        person(noting, address, organiser, Role.ORGANISER, town=TOWN) as asking,
        person(noting, address, "Person:auditor", Role.AUDITOR) as auditor,
    ):
        assert (await asking.http.get(f"{FILES}/{case.code}")).status_code == 200
        assert (await asking.http.get(f"{FILES}/{case.code}/roster.xlsx")).status_code == 200
        application = await asking.http.get(f"{FILES}/{case.code}/application.docx")
        assert (
            read_back(unpacked((await asking.http.get(f"{FILES}/{case.code}/papers.zip")).content)).application[
                "法定代表人/联系电话"
            ]
            == chair["phone"]
        )
        assert chair["phone"] in {
            cell.text for row in document(application.content).tables[0].rows for cell in row.cells
        }
        (entry,) = await logged(auditor, 1, by=organiser)
    assert (entry["subject"]["id"], entry["fields"], entry["times"]) == (chair["id"], ["phone"], 2)
    assert entry["operation"] == "papers"
