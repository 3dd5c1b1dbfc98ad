"""Units, what they cover, who serves in them, bodies, firms: what a file of them differs by from the graph."""

import secrets
from io import BytesIO
from typing import Any, Final

import pytest
from openpyxl import load_workbook

from graph.days import today
from tests.api.files.sending import UNDO, sent_in, table, workbook
from tests.api.restructurings.conftest import APPLY, TOWN, Facts
from tests.serving import Frontend

VILLAGE: Final = f"{TOWN}204"
SEEN: Final = """query ($id: ID!) { restructuring(id: $id) { steps { kind }
  preview { applicable violations { severity rule } } } }"""
UNITS: Final = """MATCH (u:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})-[part:PART_OF]->(above:Unit)
WHERE u.code STARTS WITH 'EC3' + $village AND part.until > datetime()
MATCH (u)-[covers:COVERS]->(h:Household) WHERE covers.until > datetime()
MATCH (u)<-[commands:COMMANDS]-(p:Person) WHERE commands.until > datetime()
WITH u, above, p, h ORDER BY h.code WITH u, above, p, collect(h.code) AS homes
RETURN {code: u.code, name: u.name, above: above.code, commander: p.id, homes: homes} ORDER BY u.code"""
SHEETS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def units(facts: Facts) -> list[dict[str, Any]]:
    """The level-3 units of a village: code, name, that above, commander, and codes of households."""
    return [dict(row) for row in facts.ask(UNITS, village=VILLAGE)]


@pytest.fixture
def fresh() -> str:
    """Four digits that end no code of the village."""
    return f"{9000 + secrets.randbelow(1000):04}"


async def kinds(office: Frontend, answer: dict[str, Any]) -> list[str]:
    """The kinds of the steps of the draft that an answer tells of."""
    assert answer["bad"] == [], answer["bad"]
    seen = (await office.ask(SEEN, id=answer["restructuring"])).data["restructuring"]
    return [each["kind"] for each in seen["steps"]]


async def done(office: Frontend, answer: dict[str, Any]) -> str:
    """The id of a draft that has been applied."""
    applied = (await office.ask(APPLY, id=answer["restructuring"], version=1)).data["applyRestructuring"]
    assert applied["applied"], applied["violations"]
    return str(answer["restructuring"])


async def test_a_unit_is_new_and_covers_a_new_home_and_one_of_another_unit(
    office: Frontend, facts: Facts, units: list[dict[str, Any]], fresh: str
) -> None:
    before = facts.digest()
    first, other, home = units[0], units[1], f"{VILLAGE}H{fresh}"
    code, moved = f"EC3{home}-1", other["homes"][-1]
    unit = {
        "编码": code,
        "名称": f"新{fresh}单元",
        "级别": 3,
        "用途": "疫情防控",
        "上级单元编码": first["above"],
        "镇编码": TOWN,
    }
    renamed = unit | {"编码": first["code"], "名称": f"改{fresh}单元"}
    sheets = {
        "作战单元": [unit, renamed],
        "户": [{"编码": home, "地址": f"新{fresh}号", "村编码": VILLAGE, "单元编码": code}],
        "单元覆盖": [{"单元编码": code, "覆盖对象编码": moved}],
        "单元人员": [{"单元编码": code, "人员编号": other["commander"], "角色": "指挥长"}],
    }
    answer = await sent_in(office, workbook(sheets), "单元.xlsx")
    assert await kinds(office, answer) == [
        *("REGISTER_HOUSEHOLD", "RENAME_UNIT", "CREATE_UNIT", "MOVE_COVERAGE", "APPOINT"),
    ]
    assert facts.digest() == before
    id = await done(office, answer)
    covers = facts.ask(
        "MATCH (:Unit {code: $code})-[c:COVERS]->(h) WHERE c.until > datetime() RETURN h.code AS h ORDER BY h",
        code=code,
    )
    assert covers == sorted([home, moved])
    assert facts.ask("MATCH (u:Unit {code: $code}) RETURN u.name", code=first["code"]) == [f"改{fresh}单元"]
    assert (await sent_in(office, workbook(sheets), "单元.xlsx"))["steps"] == 0
    assert (await office.ask(UNDO, id=id)).data["undoRestructuring"]["applied"]
    assert facts.digest() == before


async def test_a_home_has_another_grid_and_another_unit(
    office: Frontend, facts: Facts, units: list[dict[str, Any]]
) -> None:
    home, to = units[0]["homes"][0], units[1]["code"]
    ((address, grid),) = facts.ask(
        "MATCH (h:Household {code: $home})-[l:IN_GRID]->(g) WHERE l.until > datetime() RETURN [h.address, g.code]",
        home=home,
    )
    (other,) = facts.ask(
        "MATCH (g:Grid) WHERE g.code STARTS WITH $village AND g.code <> $grid RETURN min(g.code)",
        village=VILLAGE,
        grid=grid,
    )
    row = {"编码": home, "地址": address, "村编码": VILLAGE, "网格编码": other, "单元编码": to}
    before = facts.digest()
    answer = await sent_in(office, table([row]).encode(), "户.csv")
    assert await kinds(office, answer) == ["CHANGE_GRID", "MOVE_COVERAGE"]
    id = await done(office, answer)
    now = facts.ask(
        "MATCH (g:Grid)<-[l:IN_GRID]-(:Household {code: $home})<-[c:COVERS]-(u:Unit {purpose: 'EPIDEMIC_CONTROL'}) "
        "WHERE l.until > datetime() AND c.until > datetime() RETURN [g.code, u.code]",
        home=home,
    )
    assert now == [[other, to]]
    assert (await sent_in(office, table([row]).encode(), "户.csv"))["steps"] == 0
    assert (await office.ask(UNDO, id=id)).data["undoRestructuring"]["applied"]
    assert facts.digest() == before
    (elsewhere,) = facts.ask("MATCH (g:Grid) WHERE NOT g.code STARTS WITH $village RETURN min(g.code)", village=VILLAGE)
    stray = await sent_in(office, table([row | {"网格编码": elsewhere}]).encode(), "户.csv")
    preview = (await office.ask(SEEN, id=stray["restructuring"])).data["restructuring"]["preview"]
    assert (preview["applicable"], [each["rule"] for each in preview["violations"]]) == (False, ["MISFIT"])


async def test_whoever_takes_a_place_or_an_office_for_one_takes_that_of_another(
    office: Frontend, facts: Facts, units: list[dict[str, Any]]
) -> None:
    ((body, secretary),) = facts.ask(
        "MATCH (:Village {code: $village})<-[:SEATED_IN]-(b:Organization) "
        "MATCH (b)<-[h:HOLDS {position: 'PARTY_SECRETARY'}]-(p) WHERE h.until > datetime() RETURN [b.code, p.id]",
        village=VILLAGE,
    )
    first, other = units[0], units[1]
    places = [{"单元编码": first["code"], "人员编号": other["commander"], "角色": "COMMANDER"}]
    answer = await sent_in(office, table(places).encode(), "places.csv")
    assert await kinds(office, answer) == ["APPOINT"]
    assert any("places are in no row" in note for note in answer["notes"]), answer["notes"]
    ended = await sent_in(office, table(places).encode(), "places.csv", complete="true")
    told = await kinds(office, ended)
    assert (told[-1], set(told[:-1]), len(told) > 1) == ("APPOINT", {"RELEASE"}, True)
    offices = [{"组织编码": body, "人员编号": first["commander"], "职务": "PARTY_SECRETARY", "职衔": ""}]
    seated = await sent_in(office, table(offices).encode(), "offices.csv")
    assert await kinds(office, seated) == ["UNSEAT", "SEAT"]
    same = [offices[0] | {"人员编号": secretary}]
    assert (await sent_in(office, table(same).encode(), "offices.csv"))["steps"] == 0


async def test_a_firm_is_new_and_one_that_is_missing_is_closed(office: Frontend, facts: Facts, fresh: str) -> None:
    before = facts.digest()
    firms = facts.ask(
        "MATCH (e:Enterprise)-[l:IN_VILLAGE]->(:Village {code: $village}) WHERE l.until > datetime() "
        "RETURN {编码: e.code, 名称: e.name, 类别: e.kind, 村编码: $village, 单元编码: ''} ORDER BY e.code",
        village=VILLAGE,
    )
    (unit,) = facts.ask(
        "MATCH (u:Unit {level: 3, purpose: 'WORK_RESUMPTION'})-[c:COVERS]->(:Enterprise {code: $code}) "
        "WHERE c.until > datetime() RETURN u.code",
        code=firms[0]["编码"],
    )
    kept = [dict(each) for each in firms[:-1]]
    new = {
        "编码": f"{VILLAGE}G{fresh}",
        "名称": f"新店{fresh}",
        "类别": "六小行业",
        "村编码": VILLAGE,
        "单元编码": unit,
    }
    answer = await sent_in(office, table([*kept, new]).encode(), "firms.csv")
    assert await kinds(office, answer) == ["REGISTER_ENTERPRISE"]
    assert any("1 firms are in no row" in note for note in answer["notes"]), answer["notes"]
    ended = await sent_in(office, table([*kept, new]).encode(), "firms.csv", complete="true")
    assert await kinds(office, ended) == ["REGISTER_ENTERPRISE", "CLOSE_ENTERPRISE"]
    id = await done(office, answer)
    assert (await sent_in(office, table([*kept, new]).encode(), "firms.csv"))["steps"] == 0
    assert (await office.ask(UNDO, id=id)).data["undoRestructuring"]["applied"]
    assert facts.digest() == before


async def test_a_firm_goes_to_another_unit_and_a_new_one_to_a_new_unit(
    office: Frontend, facts: Facts, fresh: str
) -> None:
    before = facts.digest()
    ((above, unit, firm, name, kind),) = facts.ask(
        "MATCH (a:Unit)<-[p:PART_OF]-(u:Unit {level: 3, purpose: 'WORK_RESUMPTION'})-[c:COVERS]->(e:Enterprise) "
        "MATCH (e)-[l:IN_VILLAGE]->(:Village {code: $village}) "
        "WHERE p.until > datetime() AND c.until > datetime() AND l.until > datetime() "
        "RETURN [a.code, u.code, e.code, e.name, e.kind] ORDER BY e.code LIMIT 1",
        village=VILLAGE,
    )
    new = f"{VILLAGE}G{fresh}"
    code = f"WR3{new}-1"
    made = {"编码": code, "名称": f"新{fresh}单元", "级别": 3, "用途": "WORK_RESUMPTION", "上级单元编码": above}
    rows = [
        {"编码": firm, "名称": name, "类别": kind, "村编码": VILLAGE, "单元编码": code},
        {"编码": new, "名称": f"新店{fresh}", "类别": "六小行业", "村编码": VILLAGE, "单元编码": code},
    ]
    sheets = {"作战单元": [made | {"镇编码": TOWN}], "企业": rows}
    answer = await sent_in(office, workbook(sheets), "企业.xlsx")
    assert await kinds(office, answer) == ["REGISTER_ENTERPRISE", "CREATE_UNIT", "MOVE_COVERAGE"]
    commander = {"单元编码": code, "角色": "COMMANDER", "人员编号": unit_commander(facts, unit)}
    whole = await sent_in(office, workbook(sheets | {"单元人员": [commander]}), "企业.xlsx")
    id = await done(office, whole)
    covers = facts.ask(
        "MATCH (:Unit {code: $code})-[c:COVERS]->(e) WHERE c.until > datetime() RETURN e.code AS e ORDER BY e",
        code=code,
    )
    assert covers == sorted([firm, new])
    assert (await sent_in(office, workbook(sheets), "企业.xlsx"))["steps"] == 0
    assert (await office.ask(UNDO, id=id)).data["undoRestructuring"]["applied"]
    assert facts.digest() == before


def unit_commander(facts: Facts, unit: str) -> str:
    """The id of whoever commands a unit."""
    (id,) = facts.ask(
        "MATCH (p:Person)-[c:COMMANDS]->(:Unit {code: $unit}) WHERE c.until > datetime() RETURN p.id", unit=unit
    )
    return str(id)


@pytest.mark.parametrize("order", [1, -1])
async def test_a_thing_is_not_under_two_units_of_one_kind_whichever_row_comes_first(
    office: Frontend, units: list[dict[str, Any]], order: int
) -> None:
    """One row says what is so, the other that another unit covers it: that cannot both be meant."""
    home = units[1]["homes"][0]
    rows = [{"单元编码": units[place]["code"], "覆盖对象编码": home} for place in (1, 0)][::order]
    answer = await sent_in(office, table(rows).encode(), "coverage.csv")
    assert [(each["line"], each["column"]) for each in answer["bad"]] == [("3", "covers")]


async def test_somebody_who_moved_away_comes_back(
    office: Frontend, facts: Facts, residents: list[dict[str, Any]]
) -> None:
    gone, home = residents[0], residents[1]["household"]
    depart = "mutation ($id: ID!, $on: Date!) { departPerson(id: $id, reason: MOVED_AWAY, on: $on) { person { id } } }"
    assert (await office.ask(depart, id=f"Person:{gone['id']}", on=today().isoformat())).data["departPerson"]
    answer = await sent_in(office, table([gone | {"household": home}]).encode(), "people.csv")
    assert await kinds(office, answer) == ["RETURN_PERSON"]
    await done(office, answer)
    lives = facts.ask(
        "MATCH (:Person {id: $id})-[l:LIVES_IN]->(h) WHERE l.until > datetime() RETURN h.code", id=gone["id"]
    )
    assert lives == [home]
    back = await sent_in(office, table([gone]).encode(), "people.csv")
    assert await kinds(office, back) == ["MOVE_PERSON"]
    await done(office, back)


async def test_what_no_deed_makes_so_is_a_bad_row_of_every_table(
    office: Frontend, facts: Facts, units: list[dict[str, Any]], fresh: str
) -> None:
    first, other = units[0], units[1]
    ((body, person, position, title),) = facts.ask(
        "MATCH (p:Person)-[h:HOLDS]->(b:Organization) WHERE h.until > datetime() AND h.title IS NOT NULL "
        "AND b.code STARTS WITH $village RETURN [b.code, p.id, h.position, h.title] ORDER BY b.code, p.id LIMIT 1",
        village=VILLAGE,
    )
    ((firm, name),) = facts.ask(
        "MATCH (e:Enterprise)-[l:IN_VILLAGE]->(:Village {code: $village}) WHERE l.until > datetime() "
        "RETURN [e.code, e.name] LIMIT 1",
        village=VILLAGE,
    )
    unit = {"编码": first["code"], "名称": first["name"], "级别": 2, "用途": "EPIDEMIC_CONTROL", "镇编码": TOWN}
    place = {"单元编码": first["code"], "人员编号": other["commander"]}
    sheets: dict[str, list[dict[str, Any]]] = {
        "镇": [{"编码": TOWN, "名称": "另一个镇"}],
        "片区": [{"编码": f"{TOWN}A77", "名称": "新片区", "镇编码": TOWN}],
        "村（社区）": [{"编码": VILLAGE, "名称": "另一个村", "类别": "村", "片区编码": f"{TOWN}A78"}],
        "作战单元": [unit],
        "单元覆盖": [{"单元编码": first["code"], "覆盖对象编码": other["homes"][0]},
                 {"单元编码": units[2]["code"], "覆盖对象编码": other["homes"][0]}],
        "单元人员": [place | {"角色": "所联系的村民"}, place | {"角色": "指挥长"},
                 {"单元编码": first["code"], "人员编号": units[2]["commander"], "角色": "指挥长"}],
        "组织所在": [{"组织编码": body, "所在地编码": TOWN}],
        "任职": [{"组织编码": body, "人员编号": person, "职务": position, "职衔": f"{title}二"},
               {"组织编码": body, "人员编号": "nobody", "职务": position, "职衔": title}],
        "企业": [{"编码": firm, "名称": f"{name}二", "类别": "小微企业", "村编码": VILLAGE},
               {"编码": f"{VILLAGE}G{fresh}", "名称": "新厂", "类别": "ABOVE_SCALE", "村编码": VILLAGE}],
    }  # fmt: skip
    count = facts.ask("MATCH (r:Restructuring) RETURN count(r)")
    answer = await sent_in(office, workbook(sheets), "全镇.xlsx")
    found = [(each["sheet"], each["line"], each["column"], each["reason"]) for each in answer["bad"]]
    kept = "It stands otherwise in the graph, and no deed of the registers changes it."
    assert sorted(found) == sorted(
        [
            ("镇", "2", "name", kept),
            ("片区", "2", "code", "No deed of the registers makes one."),
            ("村（社区）", "2", "area", "There is nothing of this code."),
            ("作战单元", "2", "level", kept),
            ("单元覆盖", "3", "covers", "By a row above another unit of that level and purpose covers it."),
            ("单元人员", "2", "role", "Residents are so by their home; nobody is appointed one."),
            ("单元人员", "4", "role", "One person has this at a time; a row above names another."),
            ("组织所在", "2", "seat", "No deed of the registers makes one."),
            ("任职", "2", "title", kept),
            ("任职", "3", "person", "There is nothing of this code."),
            ("企业", "2", "name", kept),
            ("企业", "3", "kind", "A firm of this kind has a credit code."),
        ]
    )
    assert (answer["restructuring"], facts.ask("MATCH (r:Restructuring) RETURN count(r)")) == (None, count)


async def test_bad_rows_come_as_a_workbook_to_whoever_accepts_one(office: Frontend, fresh: str) -> None:
    rows = [{"编码": f"{VILLAGE}H{fresh}", "地址": "=某处", "村编码": VILLAGE}]
    accepts = {"Accept": SHEETS}
    response = await office.http.post(
        "/files/import", params={"name": "户.csv"}, content=table(rows).encode(), headers=accepts
    )
    assert (response.status_code, response.headers["Content-Type"]) == (200, SHEETS)
    told = list(load_workbook(BytesIO(response.content)).worksheets[0].iter_rows(values_only=True))
    assert told[1:] == [("户.csv", None, "2", "unit", None, "There is nothing in the cell.")]
    good = await office.http.post(
        "/files/import", params={"name": "a.csv"}, content=b"x,y\n", headers={"Accept": SHEETS}
    )
    assert (good.status_code, good.json()["errors"][0]["extensions"]["argument"]) == (400, "file")


async def test_what_is_elsewhere_is_unknown_to_an_organiser_of_a_town(
    elsewhere: Frontend, units: list[dict[str, Any]], fresh: str
) -> None:
    """As a code that was never given, so that no file tells what there is in another town."""
    first = units[0]
    there = [{"单元编码": first["code"], "人员编号": first["commander"], "角色": "DOCTOR"}]
    nowhere = [{"单元编码": f"EC3{VILLAGE}H{fresh}-1", "人员编号": "nobody", "角色": "DOCTOR"}]
    answers = [await sent_in(elsewhere, table(rows).encode(), "places.csv") for rows in (there, nowhere)]
    told = [[(each["column"], each["reason"]) for each in answer["bad"]] for answer in answers]
    assert (
        told[0] == told[1] == [("unit", "There is nothing of this code."), ("person", "There is nothing of this code.")]
    )
