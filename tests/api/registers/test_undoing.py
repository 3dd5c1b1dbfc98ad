"""A register's deed is undone from now on, or called off before its day; who may not, or too late, is told why."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from api.auth import Role
from tests.api.registers.merging import lineage, merge
from tests.api.registers.test_enterprises import given as firm
from tests.api.registers.test_enterprises import register as register_firm
from tests.api.registers.test_households import given as household
from tests.api.registers.test_households import register as register_household
from tests.api.registers.test_offices import HOLDERS, holders
from tests.api.registers.test_people import home, kinds, today
from tests.api.registers.town import NEXT, Town, told
from tests.serving import Answer, Asked, Frontend

UNDO: Final = """mutation ($id: ID!, $reason: String! = "有误") { undoChange(id: $id, reason: $reason) {
  applied violations { rule message } change { id kind undoneBy { id kind } } changes { id kind reason } } }"""
REGISTER: Final = (
    """mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } changes { id } } }"""
)
MOVE: Final = """mutation ($id: ID!, $to: String!, $head: Boolean! = false, $at: DateTime) {
  movePerson(id: $id, household: $to, head: $head, effectiveAt: $at) { changes { id } } }"""
DEPART: Final = """mutation ($id: ID!, $why: Departure! = MOVED_AWAY, $on: Date!) {
  departPerson(id: $id, reason: $why, on: $on) { person { id } changes { id } } }"""
RETURN: Final = """mutation ($id: ID!, $to: String!, $head: Boolean! = false, $at: DateTime) {
  returnPerson(id: $id, household: $to, head: $head, effectiveAt: $at) {
    person { id household { code } } changes { id kind } } }"""
CORRECT: Final = """mutation ($id: ID!, $input: PersonPatch!) {
  correctPerson(id: $id, input: $input) { person { name } changes { id } } }"""
SEAT: Final = """mutation ($id: ID!, $of: String!, $position: Position!, $replacing: Boolean! = false, $at: DateTime) {
  seatPerson(person: $id, organization: $of, position: $position, replacing: $replacing, effectiveAt: $at) {
    changes { id } } }"""
PERSON: Final = "query ($id: ID!, $at: DateTime) { person(id: $id, asOf: $at) { name household { code } } }"
NEVER_HELD: Final = """{ violations(rule: "NEVER_HELD") { totalCount } }"""


def change_of(answer: Answer) -> str:
    """The id of the change that a mutation made."""
    (made,) = answer.data.values()
    (change,) = made["changes"]
    id: str = change["id"]
    return id


async def undo(frontend: Frontend, change: str) -> dict[str, Any]:
    """What came of undoing a change."""
    found: dict[str, Any] = (await frontend.ask(UNDO, id=change)).data["undoChange"]
    return found


async def undone(frontend: Frontend, change: str) -> None:
    """Undo a change, of which nothing is in the way."""
    found = await undo(frontend, change)
    assert (found["applied"], found["violations"]) == (True, [])
    (made,) = found["changes"]
    assert (made["kind"], made["reason"]) == ("UNDONE", "有误")
    assert found["change"]["undoneBy"] == {"id": made["id"], "kind": "UNDONE"}
    assert (await frontend.ask(NEVER_HELD)).data["violations"]["totalCount"] == 0


async def refused(frontend: Frontend, change: str) -> list[str]:
    """The rules by which undoing a change is refused."""
    found = await undo(frontend, change)
    assert (found["applied"], found["changes"], found["change"]["undoneBy"]) == (False, [], None)
    return [each["rule"] for each in found["violations"]]


async def somebody(frontend: Frontend, house: str) -> tuple[str, str]:
    """Somebody new who lives in a household, and the change that registered them."""
    answer = await frontend.ask(REGISTER, input={"name": "测试己", "household": house})
    id: str = answer.data["registerPerson"]["person"]["id"]
    return id, change_of(answer)


async def lives(frontend: Frontend, person: str, at: str | None = None) -> str | None:
    """The household where a person lives, None where they do not live here."""
    found = (await frontend.ask(PERSON, id=person, at=at)).data["person"]
    code: str | None = found and found["household"] and found["household"]["code"]
    return code


def now() -> str:
    return datetime.now(UTC).isoformat()


def later(days: int) -> str:
    return f"{today(days)}T00:00:00+08:00"


async def test_a_move_is_undone_from_now_on(organiser: Frontend, town: Town) -> None:
    old, new = town.household(place=13), town.household(NEXT, 13)
    (head, *_), person = town.residents(new), (await somebody(organiser, old))[0]
    moved = change_of(await organiser.ask(MOVE, id=person, to=new, head=True))
    between, (sitting, _) = now(), await home(organiser, new)
    assert sitting == person
    await undone(organiser, moved)
    assert (await lives(organiser, person), (await home(organiser, new))[0]) == (old, head)
    assert (await lives(organiser, person, between), (await home(organiser, new, between))[0]) == (new, person)
    assert (await kinds(organiser, person))[-2:] == ["MOVE_PERSON", "UNDONE"]
    again = await organiser.ask(UNDO, id=moved)
    assert told(again) == ("CONFLICT", ())
    assert again.errors[0]["extensions"]["undoneBy"].startswith("Change:")
    assert change_of(await organiser.ask(MOVE, id=person, to=new)) != moved, "it can be done anew"


async def test_what_is_to_come_is_called_off_and_done_anew(organiser: Frontend, town: Town) -> None:
    old, new, other = town.household(place=14), town.household(NEXT, 14), town.household(NEXT, 15)
    (person, _), before = await somebody(organiser, old), await home(organiser, new)
    moved = change_of(await organiser.ask(MOVE, id=person, to=new, head=True, at=later(20)))
    assert (await lives(organiser, person), await lives(organiser, person, later(20))) == (old, new)
    assert told(await organiser.ask(MOVE, id=person, to=other, at=later(10))) == ("CONFLICT", ("LATER",))
    await undone(organiser, moved)
    assert await home(organiser, new, later(20)) == before
    assert await lives(organiser, person, later(20)) == old
    await organiser.ask(MOVE, id=person, to=other, at=later(10))
    assert [await lives(organiser, person, later(day)) for day in (9, 10, 30)] == [old, other, other]
    changes = "query ($about: ID!) { changes(about: $about) { nodes { kind undoneBy { kind } } } }"
    nodes = (await organiser.ask(changes, about=person)).data["changes"]["nodes"]
    assert [(each["kind"], each["undoneBy"]) for each in nodes] == [
        ("REGISTER_PERSON", None),
        ("MOVE_PERSON", {"kind": "UNDONE"}),
        ("UNDONE", None),
        ("MOVE_PERSON", None),
    ]


async def test_a_wrong_death_never_was_and_is_told_of_another_day(organiser: Frontend, town: Town) -> None:
    house = town.household(place=16)
    person, _ = await somebody(organiser, house)
    await organiser.ask(SEAT, id=person, of=town.committee(), position="COMMITTEE_MEMBER")
    before = now()
    died = change_of(await organiser.ask(DEPART, id=person, why="DECEASED", on=today()))
    assert await lives(organiser, person) is None
    between = now()
    await undone(organiser, died)
    assert [await lives(organiser, person, at) for at in (before, between, None)] == [house, house, house]
    assert person in await holders(organiser, town.committee(), "COMMITTEE_MEMBER")
    assert (await organiser.ask(PERSON, id=person, at=between)).data["person"] is not None
    assert (await kinds(organiser, person))[-2:] == ["DEPART_PERSON", "UNDONE"]
    assert told(await organiser.ask(UNDO, id=died)) == ("CONFLICT", ())
    assert change_of(await organiser.ask(DEPART, id=person, on=today())), "it can be told anew"


async def test_a_departure_is_told_of_an_earlier_or_later_day(organiser: Frontend, town: Town) -> None:
    person = town.plain()
    first = change_of(await organiser.ask(DEPART, id=person, why="DECEASED", on=today(-5)))
    await undone(organiser, first)
    house = await lives(organiser, person, later(-4))
    assert house is not None
    second = change_of(await organiser.ask(DEPART, id=person, why="DECEASED", on=today(-10)))
    assert [await lives(organiser, person, later(day)) for day in (-11, -8)] == [house, None]
    await undone(organiser, second)
    third = change_of(await organiser.ask(DEPART, id=person, why="DECEASED", on=today(-2)))
    assert [await lives(organiser, person, later(day)) for day in (-8, -1)] == [house, None]
    await undone(organiser, third)
    assert await lives(organiser, person) == house


async def test_a_departure_to_come_is_called_off(organiser: Frontend, town: Town) -> None:
    house = town.household(place=17)
    person, _ = await somebody(organiser, house)
    departed = change_of(await organiser.ask(DEPART, id=person, on=today(20)))
    assert [await lives(organiser, person, at) for at in (None, later(21))] == [house, None]
    assert told(await organiser.ask(DEPART, id=person, on=today(10))) == ("CONFLICT", ("LATER",))
    await undone(organiser, departed)
    assert [await lives(organiser, person, at) for at in (None, later(21))] == [house, house]
    await organiser.ask(DEPART, id=person, on=today(10))
    assert [await lives(organiser, person, at) for at in (None, later(11))] == [house, None]


async def test_who_moved_away_returns_and_the_past_stays(organiser: Frontend, town: Town) -> None:
    house, new = town.household(place=18), town.household(NEXT, 18)
    (head, *others), person = town.residents(new), (await somebody(organiser, house))[0]
    assert told(await organiser.ask(RETURN, id=person, to=new)) == ("CONFLICT", ("NOT_AWAY",))
    await organiser.ask(DEPART, id=person, on=today())
    away = now()
    answer = await organiser.ask(RETURN, id=person, to=new, head=True)
    assert answer.data["returnPerson"]["person"] == {"id": person, "household": {"code": new}}
    returned = change_of(answer)
    assert [await lives(organiser, person, at) for at in (away, None)] == [None, new]
    assert await home(organiser, new) == (person, {person, head, *others})
    back = now()
    await undone(organiser, returned)
    assert [await lives(organiser, person, at) for at in (away, back, None)] == [None, new, None]
    assert (await home(organiser, new))[0] == head
    coming = change_of(await organiser.ask(RETURN, id=person, to=house, at=later(20)))
    assert [await lives(organiser, person, at) for at in (None, later(20))] == [None, house]
    await undone(organiser, coming)
    assert await lives(organiser, person, later(20)) is None
    await organiser.ask(RETURN, id=person, to=new, at=later(10))
    assert [await lives(organiser, person, at) for at in (later(9), later(10))] == [None, new]


async def test_a_later_death_is_told_and_nobody_returns_from_it(organiser: Frontend, town: Town) -> None:
    house = town.household(place=19)
    person, _ = await somebody(organiser, house)
    moved = change_of(await organiser.ask(DEPART, id=person, on=today()))
    assert told(await organiser.ask(DEPART, id=person, on=today())) == ("CONFLICT", ("DEPARTED",))
    died = change_of(await organiser.ask(DEPART, id=person, why="DECEASED", on=today()))
    for why in ("DECEASED", "MOVED_AWAY"):
        assert told(await organiser.ask(DEPART, id=person, why=why, on=today())) == ("CONFLICT", ("DEPARTED",))
    assert told(await organiser.ask(RETURN, id=person, to=house)) == ("CONFLICT", ("NOT_AWAY",))
    assert await refused(organiser, moved) == ["ENDED_SINCE"]
    await undone(organiser, died)
    assert (await organiser.ask(RETURN, id=person, to=house)).data["returnPerson"]["person"]["id"] == person


async def test_since_when_and_why_somebody_is_gone(organiser: Frontend, of: Asked, town: Town) -> None:
    query = """query ($id: ID!, $code: String!, $at: DateTime) {
      node(id: $id) { ... on Person { departedAt departure } }
      household(code: $code, asOf: $at) { residents { id departedAt departure } } }"""

    async def gone(frontend: Frontend, person: str, at: str | None = None) -> tuple[Any, ...]:
        data = (await frontend.ask(query, id=person, code=house, at=at)).data
        residents: list[Any] = data["household"]["residents"] if data["household"] else []
        found = next((each for each in residents if each["id"] == person), None)
        return tuple(each and (each["departedAt"], each["departure"]) for each in (data["node"], found))

    house = town.household(place=35)
    (person, _), before = await somebody(organiser, house), now()
    coming = change_of(await organiser.ask(DEPART, id=person, on=today(20)))
    assert await gone(organiser, person) == ((None, None), (None, None)), "it is to come"
    await undone(organiser, coming)
    left = await organiser.ask(DEPART, id=person, on=today())
    at = "query ($id: ID!) { node(id: $id) { ... on Change { effectiveAt } } }"
    since = (await organiser.ask(at, id=change_of(left))).data["node"]["effectiveAt"]
    assert await gone(organiser, person) == ((since, "MOVED_AWAY"), None)
    assert await gone(organiser, person, before) == ((since, "MOVED_AWAY"), (None, None))
    died = change_of(await organiser.ask(DEPART, id=person, why="DECEASED", on=today()))
    assert await gone(organiser, person) == ((since, "DECEASED"), None)
    stranger = await of("Person:none")
    assert (await gone(stranger, person))[0] in (None, (None, None))
    await undone(organiser, died)
    await organiser.ask(RETURN, id=person, to=house)
    assert await gone(organiser, person) == ((None, None), (None, None))


async def test_who_has_departed_is_put_right(organiser: Frontend, town: Town) -> None:
    person, _ = await somebody(organiser, town.household(place=20))
    await organiser.ask(DEPART, id=person, on=today())
    corrected = await organiser.ask(CORRECT, id=person, input={"name": "测试庚"})
    assert corrected.data["correctPerson"]["person"] == {"name": "测试庚"}
    kept = await organiser.ask(UNDO, id=change_of(corrected))
    assert told(kept) == ("CONFLICT", ()), "what was written down before is kept nowhere"
    assert kept.errors[0]["extensions"]["kind"] == "CORRECT_PERSON"


async def test_a_registration_is_undone(organiser: Frontend, town: Town) -> None:
    house = town.household(place=21)
    before = await home(organiser, house)
    answer = await organiser.ask(REGISTER, input={"name": "测试辛", "household": house, "head": True})
    person = answer.data["registerPerson"]["person"]["id"]
    there = now()
    await undone(organiser, change_of(answer))
    assert await home(organiser, house) == before
    assert (await organiser.ask(PERSON, id=person)).data == {"person": None}
    assert await lives(organiser, person, there) == house
    assert told(await organiser.ask(RETURN, id=person, to=house)) == ("CONFLICT", ("NOT_AWAY",))


async def test_a_registration_on_which_others_built_stays(organiser: Frontend, town: Town) -> None:
    person, registered = await somebody(organiser, town.household(place=22))
    seated = change_of(await organiser.ask(SEAT, id=person, of=town.committee(), position="COMMITTEE_MEMBER"))
    assert await refused(organiser, registered) == ["WITHIN_LIFE"]
    await undone(organiser, seated)
    moved = change_of(await organiser.ask(MOVE, id=person, to=town.household(NEXT, 22)))
    assert await refused(organiser, registered) == ["ENDED_SINCE"]
    await undone(organiser, moved)
    await undone(organiser, registered)


async def test_an_administrator_undoes_the_registration_of_who_has_no_home(of: Asked) -> None:
    admin = await of("Person:admin", Role.ADMIN)
    answer = await admin.ask(REGISTER, input={"name": "测试壬"})
    await undone(admin, change_of(answer))
    id = answer.data["registerPerson"]["person"]["id"]
    assert (await admin.ask(PERSON, id=id)).data == {"person": None}


async def test_a_household_registered_by_mistake_is_no_more(organiser: Frontend, town: Town) -> None:
    new = household(town)
    await register_household(organiser, new)
    query = "query ($about: ID!) { changes(about: $about) { nodes { id } } }"
    (change,) = (await organiser.ask(query, about=f"Household:{new['code']}")).data["changes"]["nodes"]
    person, registered = await somebody(organiser, new["code"])
    assert await refused(organiser, change["id"]) == ["BUILT_ON"]
    await undone(organiser, registered)
    await undone(organiser, change["id"])
    found = await organiser.ask("query ($code: String!) { household(code: $code) { code } }", code=new["code"])
    assert found.data == {"household": None}
    assert (await organiser.ask(PERSON, id=person)).data == {"person": None}


async def test_a_closed_enterprise_goes_on(organiser: Frontend, town: Town) -> None:
    new = firm(town)
    await register_firm(organiser, new)
    close = """mutation ($code: String!, $on: Date!) { closeEnterprise(code: $code, on: $on) { changes { id } } }"""
    query = "query ($code: String!) { enterprise(code: $code) { coverage { level } } }"
    before = (await organiser.ask(query, code=new["code"])).data
    await undone(organiser, change_of(await organiser.ask(close, code=new["code"], on=today())))
    assert (await organiser.ask(query, code=new["code"])).data == before
    await undone(organiser, change_of(await organiser.ask(close, code=new["code"], on=today(20))))
    at = "query ($code: String!, $at: DateTime) { enterprise(code: $code, asOf: $at) { coverage { level } } }"
    assert (await organiser.ask(at, code=new["code"], at=later(21))).data == before


async def test_who_was_replaced_holds_the_office_again(organiser: Frontend, town: Town) -> None:
    committee = town.committee()
    (head,) = await holders(organiser, committee, "HEAD")
    person, _ = await somebody(organiser, town.household(NEXT, 23))
    for at in (None, later(40)):
        seated = await organiser.ask(SEAT, id=person, of=committee, position="HEAD", replacing=True, at=at)
        await undone(organiser, change_of(seated))
        assert await holders(organiser, committee, "HEAD", later(41)) == [head]
    found = (await organiser.ask(HOLDERS, of=committee)).data["organization"]["people"]["edges"]
    assert person not in {each["node"]["id"] for each in found}


async def test_rules_hold_after_undoing_or_nothing_is_undone(organiser: Frontend, town: Town) -> None:
    committee, house = town.committee(), town.household(place=24)
    person, other = [(await somebody(organiser, house))[0] for _ in range(2)]
    (head,) = await holders(organiser, committee, "HEAD")
    unseat = """mutation ($id: ID!, $of: String!) { unseatPerson(person: $id, organization: $of, position: HEAD) {
      changes { id } } }"""
    left = change_of(await organiser.ask(unseat, id=head, of=committee))
    await organiser.ask(SEAT, id=person, of=committee, position="HEAD")
    assert await refused(organiser, left) == ["OFFICES_FOR_ONE"]
    assert await holders(organiser, committee, "HEAD") == [person]
    died = change_of(await organiser.ask(DEPART, id=other, on=today()))
    assert change_of(await organiser.ask(RETURN, id=other, to=house))
    assert await refused(organiser, died) == ["ENDED_SINCE"]


async def test_of_two_at_once_one_undoes(organiser: Frontend, town: Town) -> None:
    old = town.household(place=25)
    person, _ = await somebody(organiser, old)
    moved = change_of(await organiser.ask(MOVE, id=person, to=town.household(NEXT, 25)))
    answers = await asyncio.gather(*(organiser.ask(UNDO, id=moved) for _ in range(2)))
    assert sorted("errors" in each.body for each in answers) == [False, True]
    assert [told(each) for each in answers if "errors" in each.body] == [("CONFLICT", ())]
    assert await lives(organiser, person) == old


async def test_what_comes_too_soon_cannot_be_called_off(organiser: Frontend, town: Town) -> None:
    person, _ = await somebody(organiser, town.household(place=26))
    soon = (datetime.now(UTC) + timedelta(minutes=3)).isoformat()
    moved = change_of(await organiser.ask(MOVE, id=person, to=town.household(NEXT, 26), at=soon))
    assert told(await organiser.ask(UNDO, id=moved)) == ("CONFLICT", ())


async def test_what_a_plan_did_is_undone_by_the_plan(organiser: Frontend, town: Town) -> None:
    person, _ = await somebody(organiser, town.household(place=27))
    step = {"movePerson": {"person": person, "to": town.household(NEXT, 27)}}
    draft = """mutation ($input: RestructuringInput!) { draftRestructuring(input: $input) { restructuring { id } } }"""
    plan = {"title": "迁户", "reason": "迁户", "steps": [step]}
    id = (await organiser.ask(draft, input=plan)).data["draftRestructuring"]["restructuring"]["id"]
    apply = "mutation ($id: ID!) { applyRestructuring(id: $id, expectedVersion: 1) { changes { id } } }"
    change = change_of(await organiser.ask(apply, id=id))
    assert told(await organiser.ask(UNDO, id=change)) == ("CONFLICT", ())
    undo_plan = """mutation ($id: ID!) { undoRestructuring(id: $id, reason: "有误") { changes { id } } }"""
    undoing = change_of(await organiser.ask(undo_plan, id=id))
    node = "query ($id: ID!) { node(id: $id) { ... on Change { undoneBy { id } } } }"
    assert (await organiser.ask(node, id=change)).data["node"]["undoneBy"] == {"id": undoing}
    assert told(await organiser.ask(UNDO, id=undoing)) == ("CONFLICT", ())


@pytest.mark.parametrize("id", ["Person:x", "Change:", "x", "Change:$"])
async def test_what_is_no_id_of_a_change_is_named(organiser: Frontend, id: str) -> None:
    assert told(await organiser.ask(UNDO, id=id)) == ("BAD_USER_INPUT", "id")


async def test_who_may_not_is_told_nothing(organiser: Frontend, of: Asked, town: Town) -> None:
    person, registered = await somebody(organiser, town.household(place=28))
    moved = change_of(await organiser.ask(MOVE, id=person, to=town.household(place=29)))
    never = f"Change:{'0' * 32}"

    async def answered(frontend: Frontend, change: str) -> str:
        answer = await frontend.ask(UNDO, id=change)
        return str([answer.status, answer.body]).replace(change, "it")

    other = await of("Person:other", Role.ORGANISER, towns=(town.elsewhere.key("T"),))
    assert await answered(other, moved) == await answered(other, never)
    assert told(await other.ask(UNDO, id=moved)) == ("NOT_FOUND", "id")
    for who, roles in ((person, ()), ("Person:auditor", (Role.AUDITOR,)), ("Person:none", ())):
        frontend = await of(who, *roles)
        assert told(await frontend.ask(UNDO, id=moved)) == ("FORBIDDEN", ())
        assert await answered(frontend, moved) == await answered(frontend, never)
    assert told(await organiser.ask(UNDO, id=never)) == ("NOT_FOUND", "id")
    assert await lives(organiser, person) == town.household(place=29)
    await undone(organiser, moved)
    await undone(organiser, registered)


async def test_rights_are_judged_when_it_is_undone(organiser: Frontend, of: Asked, town: Town) -> None:
    """Whoever organises both towns moves somebody to the other one: who organises one alone cannot undo that."""
    elsewhere = town.elsewhere
    both = await of("Person:both", Role.ORGANISER, towns=("990101100", elsewhere.key("T")))
    person, _ = await somebody(organiser, town.household(place=30))
    moved = change_of(await both.ask(MOVE, id=person, to=elsewhere.key("H")))
    assert told(await organiser.ask(UNDO, id=moved)) == ("FORBIDDEN", ())
    other = await of("Person:other", Role.ORGANISER, towns=(elsewhere.key("T"),))
    assert told(await other.ask(UNDO, id=moved)) == ("FORBIDDEN", ())
    assert await lives(both, person) == elsewhere.key("H")
    await undone(both, moved)
    assert await lives(organiser, person) == town.household(place=30)


async def test_a_merger_over_two_towns_is_of_whoever_organises_both(organiser: Frontend, of: Asked, town: Town) -> None:
    """Who moved away from the other town is somebody of this one: either's organiser alone sees and undoes nothing."""
    elsewhere = town.elsewhere
    both = await of("Person:both", Role.ORGANISER, towns=("990101100", elsewhere.key("T")))
    other = await of("Person:other", Role.ORGANISER, towns=(elsewhere.key("T"),))
    person, _ = await somebody(organiser, town.household(place=31))
    guest, _ = await somebody(other, elsewhere.key("H"))
    await other.ask(DEPART, id=guest, on=today())
    assert told(await merge(organiser, guest, person)) == ("NOT_FOUND", "from")
    assert told(await merge(other, guest, person)) == ("NOT_FOUND", "into")
    merged = change_of(await merge(both, guest, person))
    assert (await lineage(organiser, person))["predecessors"] == []
    assert (await lineage(other, guest))["successors"] == []
    for alone in (organiser, other):
        assert told(await alone.ask(UNDO, id=merged)) == ("FORBIDDEN", ())
    await undone(both, merged)
    assert (await lineage(both, guest))["departure"] == "MOVED_AWAY"
    assert await lives(organiser, person) == town.household(place=31)
