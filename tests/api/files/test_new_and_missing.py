"""Who and what is new in a file, or missing from it: registered, and ended only where it is complete."""

from typing import Any, Final

import pytest

from tests.api.files.sending import UNDO, known, sent
from tests.api.restructurings.conftest import APPLY, Facts
from tests.serving import Frontend

VILLAGE: Final = "990101100202"
LINES: Final = """query ($id: ID!) { restructuring(id: $id) { preview { applicable violations { severity rule message }
  diff(first: 100) { nodes { action subject { kind code } to { code } } } } } }"""


@pytest.fixture
def homes(facts: Facts) -> list[str]:
    """Codes of the households of a village, in their order."""
    return facts.ask(
        "MATCH (h:Household)-[l:IN_VILLAGE]->(:Village {code: $village}) WHERE l.until > datetime() "
        "RETURN h.code AS code ORDER BY code",
        village=VILLAGE,
    )


def unit_of(facts: Facts, home: str) -> str:
    """The level-3 unit that covers a household."""
    (unit,) = facts.ask(
        "MATCH (u:Unit)-[c:COVERS]->(:Household {code: $home}) WHERE c.until > datetime() RETURN u.code LIMIT 1",
        home=home,
    )
    return str(unit)


def residents_of(facts: Facts, homes: list[str]) -> list[dict[str, Any]]:
    """Rows without ids of all who live in these households."""
    rows = facts.ask(
        "MATCH (p:Person)-[l:LIVES_IN]->(h:Household) WHERE h.code IN $homes AND l.until > datetime() "
        "RETURN {姓名: p.name, 出生年月: p.birthYear + '年3月', 户号: h.code} ORDER BY h.code, p.id",
        homes=homes,
    )
    return [dict(row) for row in rows]


async def lines(office: Frontend, id: str) -> list[tuple[str, str, str]]:
    """What applying a draft would do, which it may."""
    seen = (await office.ask(LINES, id=id)).data["restructuring"]["preview"]
    assert seen["applicable"], seen["violations"]
    return [(each["action"], each["subject"]["kind"], each["subject"]["code"]) for each in seen["diff"]["nodes"]]


async def applied(office: Frontend, id: str) -> None:
    done = (await office.ask(APPLY, id=id, version=1)).data["applyRestructuring"]
    assert done["applied"], done["violations"]


async def test_a_new_household_gets_the_next_code_and_whoever_lives_there(
    office: Frontend, facts: Facts, homes: list[str], number: str
) -> None:
    (last,) = facts.ask(
        "MATCH (h:Household) WHERE h.code STARTS WITH $village + 'H' RETURN max(h.code)", village=VILLAGE
    )
    code, before = f"{VILLAGE}H{int(last[-4:]) + 1:04}", facts.digest()
    row = {"住址": f"新 {number} 号", "村编码": VILLAGE, "三级作战单元编码": unit_of(facts, homes[0])}
    first = (await sent(office, [row]))["restructuring"]
    assert await lines(office, first) == [("CREATE", "Household", code), ("COVER", "Household", code)]
    await applied(office, first)
    assert (await sent(office, [row | {"住址": f"新{number}号"}]))["steps"] == 0
    people = [
        {"姓名": f"新{number}", "出生年月": "1990.5", "手机": number, "户号": code, "户主": "√"},
        {"姓名": f"新{number}", "出生年月": "2015-01-02", "手机": "", "户号": code, "户主": "否"},
    ]
    second = (await sent(office, people))["restructuring"]
    assert [each[:2] for each in await lines(office, second)] == [("CREATE", "Person"), ("CREATE", "Person")]
    await applied(office, second)
    assert (await sent(office, people))["steps"] == 0
    lives = facts.ask(
        "MATCH (p:Person)-[l:LIVES_IN]->(:Household {code: $code}) "
        "RETURN [p.birthYear, p.phone, l.head] AS row ORDER BY row",
        code=code,
    )
    assert lives == [[1990, number, True], [2015, None, False]]
    for id in (second, first):
        assert (await office.ask(UNDO, id=id)).data["undoRestructuring"]["applied"]
    assert {each for each in facts.digest() if each[1] != "DEPARTED"} == {
        each for each in before if each[1] != "DEPARTED"
    }


async def test_what_is_missing_is_told_and_ended_where_the_file_is_complete(
    office: Frontend, facts: Facts, homes: list[str]
) -> None:
    before, rows = facts.digest(), residents_of(facts, homes)
    found = facts.ask(
        "MATCH (p:Person)-[l:LIVES_IN {head: false}]->(h:Household) WHERE h.code IN $homes AND l.until > datetime() "
        "AND NOT EXISTS { (p)-[:COMMANDS]->() } RETURN {id: p.id, name: p.name, home: h.code} LIMIT 1",
        homes=homes,
    )
    id = found[0]["id"]
    gone = next(row for row in rows if (row["姓名"], row["户号"]) == (found[0]["name"], found[0]["home"]))
    rows.remove(gone)
    told = await sent(office, rows)
    assert (told["restructuring"], told["steps"]) == (None, 0)
    assert [note for note in told["notes"] if "1 people are in no row" in note]
    ended = (await sent(office, rows, complete="true"))["restructuring"]
    assert ("DEPART", "Person", id) in await lines(office, ended)
    await applied(office, ended)
    assert known(facts, id)["home"] == []
    assert (await sent(office, rows, complete="true"))["steps"] == 0
    assert (await office.ask(UNDO, id=ended)).data["undoRestructuring"]["applied"]
    assert facts.digest() == before


async def test_what_could_be_several_or_lies_elsewhere_is_a_bad_row(
    office: Frontend, facts: Facts, homes: list[str]
) -> None:
    (address,) = facts.ask("MATCH (h:Household {code: $home}) RETURN h.address", home=homes[0])
    (elsewhere,) = facts.ask("MATCH (v:Village) WHERE v.code <> $village RETURN min(v.code)", village=VILLAGE)
    unit = unit_of(facts, homes[0])
    rows = [
        {"编码": homes[0], "住址": address, "村编码": elsewhere, "单元编码": ""},
        {"编码": f"{elsewhere}H9999", "住址": "某处", "村编码": VILLAGE, "单元编码": unit},
        {"编码": "", "住址": "某处", "村编码": VILLAGE, "单元编码": ""},
        {"编码": "", "住址": "某处", "村编码": VILLAGE, "单元编码": "EC3none-1"},
        {"编码": homes[1], "住址": address, "村编码": VILLAGE, "单元编码": ""},
        {"编码": homes[1], "住址": address, "村编码": VILLAGE, "单元编码": ""},
    ]
    answer = await sent(office, rows)
    assert answer["restructuring"] is None
    assert sorted((each["line"], each["column"], each["reason"]) for each in answer["bad"]) == [
        ("2", "village", "It lies in another village: register it there as new, and move its people."),
        ("3", "code", "A code of such a thing has another form."),
        ("4", "unit", "There is nothing in the cell."),
        ("5", "unit", "There is nothing of this code."),
        ("7", "code", "There is a row of the same above."),
    ]
