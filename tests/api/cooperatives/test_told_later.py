"""What is told later than it was done: of whoever has gone since, before what was voted on since, and too early."""

from typing import Final

from tests.api.cooperatives.edges import SINCE, Begin
from tests.api.cooperatives.organising import NOW, Organising, Seen, rules, send, willing

DEPARTS: Final = """mutation ($id: ID!, $on: Date!) {
  departPerson(id: $id, on: $on, reason: DECEASED) { changes { id } } }"""


async def departed(organising: Organising, id: str, on: str) -> str:
    """The change by which somebody died on a day."""
    (change,) = (await organising.frontend.ask(DEPARTS, id=id, on=on)).data["departPerson"]["changes"]
    return str(change["id"])


async def members(organising: Organising, code: str, as_of: str | None = None) -> int:
    """How many members there are."""
    told = await organising.case("members { totalCount }", code, as_of)
    return int(told["members"]["totalCount"])


async def test_an_assembly_is_told_of_after_one_who_was_there_died(begin: Begin, organising: Organising) -> None:
    """They founded it, and are a member until they died; who never died is one still."""
    case = (await begin(976, 36)).case
    held = await case.assembly(heldAt=f"{SINCE}T10:00:00+08:00")
    change = await departed(organising, next(each for each in held["present"] if each != case.commander), "2024-06-01")
    assert (await case.do("recordAssembly", input=held))["moved"]
    assert await members(organising, case.code, "2024-05-31T00:00:00+08:00") == 6
    assert await members(organising, case.code) == 5
    await organising.undo(change)
    assert await members(organising, case.code) == 6


async def test_nothing_is_told_of_a_day_before_it_was_proposed(begin: Begin, organising: Organising) -> None:
    """Refused by the order of the days, by whomever it is recorded, as of any day before that of the stage."""
    case = (await begin(977, 37)).case
    for name, given in (
        ("recordPledge", {"input": willing(case.homes[1], on="2020-08-31")}),
        ("recordPledge", {"input": willing(case.homes[1], on="2019-01-01")}),
        ("draftCharter", {"items": [{"number": 3, "text": "早先"}], "on": "2019-01-01"}),
        ("addGrower", {"input": {"household": case.homes[1][10:], "plantedArea": 1, "on": "2019-01-01"}}),
        ("recordAssembly", {"input": await case.assembly(heldAt="2019-01-01T10:00:00+08:00")}),
    ):
        done = await case.do(name, **given)
        assert rules(done["blockers"]) == {"ORDER"}, name


async def test_what_was_voted_on_since_is_asked_again(begin: Begin, organising: Organising, seen: Seen) -> None:
    """法30: a member who is told of later counts at the votes that came after joining, or leaving."""
    case = (await begin(975, 35)).case
    held = await case.assembly(heldAt=f"{SINCE}T10:00:00+08:00")
    assert (await case.do("recordAssembly", input=held))["moved"]
    assert (await case.do("fileRegistration", documents=NOW, on=SINCE))["moved"]
    assert (await case.do("decideRegistration", approved=True, on=SINCE))["moved"]
    one, two, *_ = (each for each in held["present"] if each != case.commander)
    four = {"present": 4, "votesFor": 4}
    amended = {"items": [{"number": 2, "text": "另行规定"}], "vote": {"on": "2024-06-20", **four}}
    assert (await case.do("amendCharter", **amended))["blockers"] == []
    newcomer = next(person for person, home in seen.adults() if home not in case.homes)
    six = {"on": "2023-07-20", "present": 6, "votesFor": 6}
    joins = {"member": newcomer, "kind": "FARMER", "appliedOn": "2023-07-01", "vote": six}
    outvoted = await case.do("admitMember", input=joins)
    assert (outvoted["moved"], rules(outvoted["blockers"])) == (False, {"LATER_VOTE"})
    assert "2024" in outvoted["blockers"][0]["requirement"]
    assert await members(organising, case.code) == 6
    assert (await case.do("withdrawMember", member=two, appliedOn="2023-06-01"))["blockers"] == []
    assert (await case.do("admitMember", input=joins))["blockers"] == [], "six as before, of whom four were for it"
    chair = [{"person": one, "position": "CHAIRPERSON"}]
    elected = {"officers": chair, "vote": {"on": "2025-01-10", **four}}
    assert (await case.do("electOfficers", **elected))["blockers"] == []
    for name, given, rule in (
        ("withdrawMember", {"member": one, "appliedOn": "2024-02-01"}, "OFFICER"),
        ("electOfficers", elected | {"vote": {"on": "2024-07-01", **four}}, "LATER"),
    ):
        answer = await send(organising.frontend, name, cooperative=case.code, **given)
        assert answer.errors[0]["extensions"]["violations"][0]["rule"] == rule, name
