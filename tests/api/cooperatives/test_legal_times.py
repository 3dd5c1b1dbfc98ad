"""One case for each legal time, from the first talk to the licence, recorded later by the days of its deeds."""

from datetime import timedelta
from typing import Any, Final

import pytest

from api.auth import Trust, issue, signing_key
from graph.database.settings import Database
from tests.api.cooperatives.organising import NOW, ONCE, WULIU, Case, Organising, Seen, rules, send, willing

OLD: Final = "《农民专业合作社登记管理条例》"
NEW: Final = "《市场主体登记管理条例"


async def taken(case: Case, days: dict[str, str], documents: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """What came of each deed from the assembly on."""
    held = await case.assembly(heldAt=f"{days['assembly']}T10:00:00+08:00")
    done = {"assembly": await case.do("recordAssembly", input=held)}
    done["filing"] = await case.do("fileRegistration", documents=documents, on=days["filing"])
    done["acceptance"] = await case.do("acceptRegistration", on=days["acceptance"])
    done["decision"] = await case.do("decideRegistration", approved=True, on=days["decision"])
    return done


@pytest.mark.parametrize(
    ("number", "year", "days", "documents", "law"),
    [
        (901, "2021", ("2021-05-06", "2021-05-20", "2021-05-21", "2021-05-24", "2021-06-15"), ONCE, OLD),
        (902, "2023", ("2023-05-08", "2023-05-22", "2023-05-23", "2023-05-24", "2023-05-29"), NOW, NEW),
        (903, "2022", ("2022-02-07", "2022-02-21", "2022-02-28", "2022-03-01", "2022-03-07"), ONCE, NEW),
    ],
)
async def test_a_case_is_judged_by_the_law_of_its_days(
    organising: Organising,
    seen: Seen,
    number: int,
    year: str,
    days: tuple[str, ...],
    documents: tuple[str, ...],
    law: str,
) -> None:
    commander, homes = seen.led(number - 901)
    begun, assembled, filed, accepted, decided = days
    case = await Case.of(organising, f"{WULIU}C{number}", commander, homes, on=begun)
    await case.prepare(on=begun, contributionKind="GOODS", valuation="BY_ALL_MEMBERS")
    named = dict(
        zip(("assembly", "filing", "acceptance", "decision"), (assembled, filed, accepted, decided), strict=True)
    )
    done = await taken(case, named, documents)
    assert {name: (each["moved"], each["blockers"]) for name, each in done.items()} == {
        "assembly": (True, []),
        "filing": (True, []),
        "acceptance": (False, []),
        "decision": (True, []),
    }
    late = [each["rule"] for each in done["decision"]["warnings"]]
    assert ("TIME_TO_DECIDE" in late) == (year == "2022")
    selection = """stage milestones { stage at recordedAt } filing { on acceptedOn dueOn decidedOn documents }
      pledges { nodes { on at } } members { nodes { since } } officers { since until }"""
    told = await case.organising.case(selection, case.code)
    assert [each["stage"] for each in told["milestones"]][-3:] == ["ASSEMBLED", "FILED", "REGISTERED"]
    assert all(each["at"].startswith("20" + year[2:]) for each in told["milestones"])
    assert not any(each["recordedAt"].startswith(year) for each in told["milestones"])
    assert {each["on"] for each in told["pledges"]["nodes"]} == {begun}
    assert {each["since"] for each in told["members"]["nodes"]} == {assembled}
    assert told["officers"] == [{"since": assembled, "until": None}]
    assert (told["filing"]["on"], told["filing"]["acceptedOn"], told["filing"]["decidedOn"]) == (
        filed,
        accepted,
        decided,
    )
    then = await case.organising.case("stage checklist { rule article passed }", case.code, f"{filed}T23:59:59+08:00")
    assert then["stage"] == "ASSEMBLED"
    articles = {each["rule"]: each["article"] for each in then["checklist"]}
    assert articles["VALUATION"].startswith(OLD if filed <= "2022-02-28" else NEW)
    after = await case.organising.case("stage", case.code, f"{decided}T23:59:00+08:00")
    assert after["stage"] == "FILED"
    assert law in articles["VALUATION"] or year == "2022"


async def test_what_was_lawful_once_is_so_no_more(organising: Organising, seen: Seen) -> None:
    """Documents, the liaison, who valued what is not money: before the new regulation and since."""
    commander, homes = seen.led(3)
    case = await Case.of(organising, f"{WULIU}C904", commander, homes, on="2022-02-07")
    await case.prepare(on="2022-02-07", contributionKind="GOODS", valuation="BY_APPRAISER")
    held = await case.assembly(heldAt="2022-02-21T10:00:00+08:00", registryLiaison=None)
    refused = await case.do("recordAssembly", input=held)
    assert rules(refused["blockers"]) == {"VALUATION"}
    held |= {"heldAt": "2022-03-01T10:00:00+08:00"}
    done = await case.do("recordAssembly", input=held)
    assert (done["moved"], done["warnings"]) == (True, [])
    refused = await case.do("fileRegistration", documents=ONCE, on="2022-03-01")
    assert rules(refused["blockers"]) == {"MORE_DOCUMENTS", "REGISTRY_LIAISON"}
    refused = await case.do("fileRegistration", documents=NOW, on="2022-02-28")
    assert rules(refused["blockers"]) == {"ORDER"}
    corrected = await case.do("correctAssembly", input=held | {"registryLiaison": commander})
    assert (corrected["moved"], corrected["blockers"]) == (True, [])
    assert (await case.do("fileRegistration", documents=NOW, on="2022-03-02"))["moved"]
    again = await case.do("correctAssembly", input=held)
    assert rules(again["blockers"]) == {"STAGE"}


def answering(seen: Seen, people: list[str]) -> tuple[str, str]:
    """One of these people, and who answers at level 3 for their home, lives elsewhere, and sets up no cooperative."""
    found = seen.ask(
        "UNWIND $people AS id "
        "MATCH (:Person {id: split(id, ':')[1]})-[lives:LIVES_IN]->(:Household)<-[covers:COVERS]-(unit:Unit) "
        "WHERE unit.level = 3 AND lives.until > datetime() AND covers.until > datetime() "
        "AND unit.purpose = 'EPIDEMIC_CONTROL' "
        "MATCH (unit)<-[place:COMMANDS|LIAISES_FOR]-(p:Person) WHERE place.until > datetime() AND NOT EXISTS { "
        "(p)-[leads:COMMANDS|LIAISES_FOR]->(:Unit {purpose: 'COOPERATIVE_SETUP'}) WHERE leads.until > datetime() } "
        "AND NOT EXISTS { (p)-[lived:LIVES_IN]->(:Household)<-[:LIVES_IN]-(:Person {id: split(id, ':')[1]}) } "
        "RETURN [id, 'Person:' + p.id]",
        people=people,
    )
    founder, neighbour = found[0]
    return founder, neighbour


async def test_who_joined_by_an_assembly_that_was_put_right_stays_withheld(
    organising: Organising, seen: Seen, database: Database
) -> None:
    """Of what the first record made of them nothing is kept but the entry of the log, which tells it to the set-up."""
    commander, homes = seen.led(5)
    case = await Case.of(organising, f"{WULIU}C906", commander, homes, on="2022-03-07")
    await case.prepare(on="2022-03-07")
    held = await case.assembly(heldAt="2022-03-21T10:00:00+08:00")
    assert (await case.do("recordAssembly", input=held))["moved"]
    assert (await case.do("correctAssembly", input=held | {"termYears": 2}))["moved"]
    founder, neighbour = answering(seen, held["present"])
    query = "query ($about: ID!) { changes(about: $about, last: 50) { nodes { kind } } }"
    token = issue(Trust(signing_key(None, database.data)), neighbour, [], [], timedelta(hours=1))
    kinds = []
    for headers in ({"Authorization": f"Bearer {token}"}, {}):
        told = (await organising.frontend.ask(query, headers, about=founder)).data["changes"]["nodes"]
        kinds.append({each["kind"] for each in told} & {"RECORD_ASSEMBLY", "CORRECT_ASSEMBLY"})
    assert kinds == [set(), {"RECORD_ASSEMBLY", "CORRECT_ASSEMBLY"}]


async def test_deeds_stand_in_the_order_of_their_days(organising: Organising, seen: Seen) -> None:
    """What was said later does not count at an assembly before it; nothing goes before the stage that was reached."""
    commander, homes = seen.led(4)
    case = await Case.of(organising, f"{WULIU}C905", commander, homes, on="2023-05-08")
    await case.prepare(on="2023-05-09")
    founders = await organising.founders(case.code)
    late = await case.do("recordPledge", input=willing(homes[5], state="UNWILLING", on="2023-06-10"))
    assert late["moved"] is False
    assert len(await organising.founders(case.code)) == 5
    held = await case.assembly(heldAt="2023-06-01T10:00:00+08:00")
    refused = await case.do("recordAssembly", input=held)
    assert rules(refused["blockers"]) >= {"FOUNDERS_PRESENT"}
    done = await case.do("recordAssembly", input=held | {"present": founders, "charterVotes": 6})
    assert (done["moved"], done["blockers"]) == (True, [])
    told = await organising.case("members { totalCount } contributionTotal", case.code)
    assert told == {"members": {"totalCount": 6}, "contributionTotal": 6000.0}
    early = await case.do("recordPledge", input=willing(homes[4], state="UNDECIDED", on="2023-05-31"))
    assert rules(early["blockers"]) == {"ORDER"}
    conflict = await send(
        organising.frontend, "recordPledge", cooperative=case.code, input=willing(homes[5], on="2023-06-02")
    )
    assert conflict.errors[0]["extensions"]["violations"][0]["rule"] == "LATER"
    ahead = await send(
        organising.frontend, "recordPledge", cooperative=case.code, input=willing(homes[5], on="2999-01-01")
    )
    assert ahead.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "input.on"}
