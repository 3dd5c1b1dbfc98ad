"""Afterwards: members join and leave, officers are re-elected, the charter is amended, and what is due by when."""

from datetime import date, datetime
from typing import Any, Final

from graph.days import SHANGHAI
from tests.api.cooperatives.organising import Case, Organising, Seen, rules, send

TOLD: Final = """stage members { totalCount nodes { member { id } ground since until } }
  officers { person { id } position since } obligations { rule article message since dueOn metOn }
  growers { totalCount } roles { complete } adoptedCharter { adoptedOn }"""


def today() -> date:
    return datetime.now(SHANGHAI).date()


def vote(**changes: Any) -> dict[str, Any]:
    return {"on": str(today()), "present": 6, "votesFor": 6} | changes


async def test_a_registered_cooperative_is_kept_lawful(organising: Organising, seen: Seen) -> None:
    case = await Case.propose(organising, 191)
    await case.prepare()
    soon = await case.do("withdrawMember", member=case.commander, appliedOn=str(today()))
    assert rules(soon["blockers"]) == {"STAGE"}
    await case.register()
    told = await organising.case(TOLD, case.code)
    assert (told["stage"], told["members"]["totalCount"], told["obligations"]) == ("REGISTERED", 6, [])
    assert told["roles"]["complete"] is False
    founders = [each["member"]["id"] for each in told["members"]["nodes"]]
    newcomer = next(person for person, home in seen.adults() if home not in case.homes)
    admitted = {"member": newcomer, "kind": "CITIZEN", "appliedOn": str(today()), "vote": vote()}
    outvoted = await case.do("admitMember", input=admitted | {"vote": vote(votesFor=3)})
    assert (outvoted["moved"], rules(outvoted["blockers"])) == (False, {"VOTE_CARRIED"})
    few = await case.do("admitMember", input=admitted | {"vote": vote(present=3)})
    assert rules(few["blockers"]) == {"VOTE_QUORUM"}
    none = await case.do("admitMember", input=admitted | {"vote": vote(delegates=True)})
    assert rules(none["blockers"]) == {"VOTE_DELEGATES"}
    done = await case.do("admitMember", input=admitted)
    assert (done["blockers"], done["warnings"]) == ([], [])
    again = await send(organising.frontend, "admitMember", cooperative=case.code, input=admitted)
    assert again.errors[0]["extensions"]["violations"][0]["rule"] == "MEMBER"
    other = next(person for person, home in seen.adults() if home not in case.homes and person != newcomer)
    second = await case.do("admitMember", input=admitted | {"member": other, "vote": vote(present=7, votesFor=7)})
    assert [each["rule"] for each in second["warnings"]] == ["FARMERS_SHARE"]
    await officers_and_charter(organising, case, founders)
    await they_leave(organising, case, founders, newcomer)


async def officers_and_charter(organising: Organising, case: Case, founders: list[str]) -> None:
    chair = next(each for each in founders if each != case.commander)
    elected = {"officers": [{"person": chair, "position": "CHAIRPERSON"}], "vote": vote(present=8, votesFor=8)}
    nobody = await case.do("electOfficers", **elected | {"officers": [{"person": chair, "position": "DIRECTOR"}]})
    assert rules(nobody["blockers"]) == {"CHAIRPERSON"}
    done = await case.do("electOfficers", **elected)
    assert done["blockers"] == []
    items = [{"number": 2, "text": "另行规定"}]
    half = await case.do("amendCharter", items=items, vote=vote(present=8, votesFor=5))
    assert rules(half["blockers"]) == {"VOTE_CARRIED"}
    assert (await case.do("amendCharter", items=items, vote=vote(present=8, votesFor=6)))["blockers"] == []
    assert (await case.do("amendCharter", items=[{"number": 3, "text": "又"}], vote=vote(present=8, votesFor=6)))[
        "blockers"
    ] == []
    told = await organising.case(TOLD, case.code)
    assert told["officers"] == [{"person": {"id": chair}, "position": "CHAIRPERSON", "since": str(today())}]
    due = {each["rule"]: each for each in told["obligations"]}
    assert set(due) == {"ALTERATION_REGISTERED", "CHARTER_FILED", "FARMERS_SHARE"}
    assert all(each["metOn"] is None and each["dueOn"] > str(today()) for each in due.values())
    wrong = await send(
        organising.frontend, "recordAlteration", cooperative=case.code, rules=["NO_SUCH"], on=str(today())
    )
    assert wrong.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "rules[0]"}
    await case.do("recordAlteration", rules=["ALTERATION_REGISTERED"], on=str(today()))
    told = await organising.case(TOLD, case.code)
    assert {each["rule"]: each["metOn"] for each in told["obligations"]} == {
        "ALTERATION_REGISTERED": str(today()),
        "CHARTER_FILED": None,
        "FARMERS_SHARE": None,
    }


async def they_leave(organising: Organising, case: Case, founders: list[str], newcomer: str) -> None:
    """With the financial year, this one's or the next; not who has a post of members."""
    chair = (await organising.case(TOLD, case.code))["officers"][0]["person"]["id"]
    refused = await send(
        organising.frontend, "withdrawMember", cooperative=case.code, member=chair, appliedOn=str(today())
    )
    assert refused.errors[0]["extensions"]["violations"][0]["rule"] == "OFFICER"
    done = await case.do("withdrawMember", member=newcomer, appliedOn=str(today()))
    assert done["blockers"] == []
    leaver = next(each for each in founders if each != chair)
    heard = {"heardOn": str(today()), "vote": vote(present=8, votesFor=8)}
    assert (await case.do("expelMember", member=leaver, **heard))["blockers"] == []
    told = {each["member"]["id"]: each for each in (await organising.case(TOLD, case.code))["members"]["nodes"]}
    in_time = today() <= date(today().year, 9, 30)
    assert told[newcomer]["until"] == f"{today().year if in_time else today().year + 1}-12-31"
    assert (told[newcomer]["ground"], told[leaver]["ground"]) == ("ADMITTED", "FOUNDER")
    assert told[leaver]["until"] == f"{today().year}-12-31"
    gone = await send(
        organising.frontend, "withdrawMember", cooperative=case.code, member="Person:nobody", appliedOn=str(today())
    )
    assert gone.errors[0]["extensions"]["code"] in ("NOT_FOUND", "CONFLICT")
