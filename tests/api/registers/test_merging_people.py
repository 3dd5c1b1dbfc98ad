"""Two entries that are one person become one: what it has of both, who cannot be one, and how they are parted again."""

import asyncio
from datetime import UTC, datetime
from typing import Any, Final

from api.auth import Role
from tests.api.registers.merging import lineage, merge
from tests.api.registers.test_people import CORRECT, DEPART, SEAT, home, kinds, register, today
from tests.api.registers.test_undoing import RETURN, UNDO, change_of, lives, refused, undone
from tests.api.registers.town import TOWN, Town, told
from tests.serving import Asked, Frontend

DOUBLES: Final = """{ violations(rule: "LIKELY_DOUBLE") { nodes { subject { node { id } } } } }"""


async def doubles(frontend: Frontend, *ids: str) -> set[str]:
    """Those of these whom there is likely another entry of."""
    nodes = (await frontend.ask(DOUBLES)).data["violations"]["nodes"]
    return {each["subject"]["node"]["id"] for each in nodes} & set(ids)


async def test_of_two_one_goes_on_and_is_parted_again(organiser: Frontend, town: Town) -> None:
    house, committee = town.household(place=40), town.committee()
    one = (await register(organiser, name="卡米力", birthYear=1980, household=house))["id"]
    known = {"birthYear": 1980, "phone": "13700000000", "partyMember": True}
    double = (await register(organiser, name="卡米力", household=house, head=True, **known))["id"]
    await organiser.ask(SEAT, id=double, of=committee, position="COMMITTEE_MEMBER", title="委员")
    assert await doubles(organiser, one, double) == {one, double}
    before = datetime.now(UTC).isoformat()
    answer = await merge(organiser, double, one)
    left, (change,) = answer.data["mergePeople"]["person"], answer.data["mergePeople"]["changes"]
    assert left == {"id": one, "name": "卡米力", **known, "offices": [{"position": "COMMITTEE_MEMBER"}]} | {
        "predecessors": [{"id": double}]
    }
    assert (change["kind"], change["reason"]) == ("MERGE_PEOPLE", "重复登记")
    assert await doubles(organiser, one, double) == set()
    assert (await home(organiser, house))[0] == one
    assert [await lives(organiser, each) for each in (one, double)] == [house, None]
    assert [await lives(organiser, each, before) for each in (one, double)] == [house, house]
    former = await lineage(organiser, double)
    assert (former["successors"], former["departure"]) == ([{"id": one, "name": "卡米力"}], None)
    assert former["departedAt"] is not None
    assert (await kinds(organiser, one))[-1] == (await kinds(organiser, double))[-1] == "MERGE_PEOPLE"
    await undone(organiser, change_of(answer))
    back = "query ($id: ID!) { person(id: $id) { phone birthYear partyMember offices { title } predecessors { id } } }"
    parted = [(await organiser.ask(back, id=each)).data["person"] for each in (one, double)]
    alone: dict[str, Any] = {"offices": [], "predecessors": []}
    assert parted == [
        {"phone": None, "birthYear": 1980, "partyMember": False} | alone,
        {**known, **alone, "offices": [{"title": "委员"}]},
    ]
    assert (await home(organiser, house))[0] == double
    assert (await lineage(organiser, double))["successors"] == []
    assert await doubles(organiser, one, double) == {one, double}
    assert change_of(await merge(organiser, double, one)) != change_of(answer), "it can be done anew"
    assert await doubles(organiser, one, double) == set()


async def test_what_was_put_right_since_stays(organiser: Frontend, town: Town) -> None:
    house = town.household(place=41)
    one = (await register(organiser, household=house))["id"]
    double = (await register(organiser, household=house, phone="13700000000", birthYear=1950))["id"]
    merged = change_of(await merge(organiser, double, one))
    await organiser.ask(CORRECT, id=one, input={"phone": "13700000001"})
    await undone(organiser, merged)
    found = (await organiser.ask(CORRECT, id=one, input={"name": "测试乙"})).data["correctPerson"]["person"]
    assert (found["phone"], found["birthYear"]) == ("13700000001", None)


async def test_who_came_back_is_who_had_moved_away(organiser: Frontend, town: Town) -> None:
    house = town.household(place=42)
    away, one = [(await register(organiser, household=house))["id"] for _ in range(2)]
    await organiser.ask(DEPART, id=away, on=today())
    merged = change_of(await merge(organiser, away, one))
    assert told(await organiser.ask(RETURN, id=away, to=house)) == ("CONFLICT", ("NOT_AWAY",))
    assert (await lineage(organiser, away))["successors"] == [{"id": one, "name": "测试甲"}]
    await undone(organiser, merged)
    assert (await lineage(organiser, away))["departure"] == "MOVED_AWAY"
    assert change_of(await organiser.ask(RETURN, id=away, to=house))
    seated = await organiser.ask(SEAT, id=away, of=town.committee(), position="COMMITTEE_MEMBER")
    assert "errors" not in seated.body
    later = change_of(await merge(organiser, away, one))
    await organiser.ask(DEPART, id=one, on=today())
    assert await refused(organiser, later) == ["ENDED_SINCE"]


async def test_who_cannot_be_one_is_named(organiser: Frontend, of: Asked, town: Town) -> None:
    house = town.household(place=43)
    one, dead, gone = [(await register(organiser, household=house))["id"] for _ in range(3)]
    await organiser.ask(DEPART, id=dead, on=today(), why="DECEASED")
    await organiser.ask(DEPART, id=gone, on=today())
    elsewhere = f"Person:{town.elsewhere.key('one')}"
    for from_, into, expected, said in (
        (one, one, ("BAD_USER_INPUT", "into"), one),
        ("Village:1", one, ("BAD_USER_INPUT", "from"), "Village:1"),
        ("Person:none", one, ("NOT_FOUND", "from"), "Person:none"),
        (one, "Person:none", ("NOT_FOUND", "into"), "Person:none"),
        (elsewhere, one, ("NOT_FOUND", "from"), elsewhere),
        (one, elsewhere, ("NOT_FOUND", "into"), elsewhere),
        (dead, one, ("CONFLICT", ("DEPARTED",)), dead.removeprefix("Person:")),
        (one, gone, ("CONFLICT", ("DEPARTED",)), gone.removeprefix("Person:")),
    ):
        answer = await merge(organiser, from_, into)
        assert told(answer) == expected, (from_, into)
        assert said in answer.errors[0]["message"]
    assert told(await merge(organiser, gone, one, reason=" ")) == ("BAD_USER_INPUT", "reason")
    other = await of("Person:other", Role.ORGANISER, towns=(town.elsewhere.key("T"),))
    assert told(await merge(other, elsewhere, one)) == ("NOT_FOUND", "into")
    both = await of("Person:both", Role.ORGANISER, towns=(town.elsewhere.key("T"), TOWN))
    merged = change_of(await merge(both, gone, elsewhere))
    for frontend in (organiser, other):
        assert told(await frontend.ask(UNDO, id=merged)) == ("FORBIDDEN", ())
    await undone(both, merged)


async def test_of_several_at_once_one_is_done(organiser: Frontend, town: Town) -> None:
    house = town.household(place=44)
    one, other = [(await register(organiser, household=house))["id"] for _ in range(2)]
    pairs = [(one, other), (one, other), (other, one), (other, one)]
    answers = await asyncio.gather(*(merge(organiser, *pair) for pair in pairs))
    assert sorted("errors" in each.body for each in answers) == [False, True, True, True]
    assert {told(each) for each in answers if "errors" in each.body} == {("CONFLICT", ("DEPARTED",))}
    assert sorted([await lives(organiser, each) is None for each in (one, other)]) == [False, True]
