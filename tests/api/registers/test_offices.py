"""An office for one is held by one at a time: a second is refused by name, or takes the place of the first."""

import asyncio
from datetime import UTC, datetime
from typing import Any, Final

from tests.api.registers.test_people import kinds, register, today
from tests.api.registers.town import NEXT, Town, told
from tests.serving import Answer, Frontend

SEAT: Final = """mutation ($id: ID!, $of: String!, $position: Position!, $replacing: Boolean! = false, $at: DateTime) {
  seatPerson(person: $id, organization: $of, position: $position, replacing: $replacing, effectiveAt: $at) {
    person { id } } }"""
UNSEAT: Final = """mutation ($id: ID!, $of: String!, $position: Position!, $at: DateTime) {
  unseatPerson(person: $id, organization: $of, position: $position, effectiveAt: $at) { person { id } } }"""
HOLDERS: Final = """query ($of: String!, $at: DateTime) {
  organization(code: $of, asOf: $at) { people { edges { position node { id } } } } }"""
EMPTY: Final = """{ violations(rule: "OFFICES_FOR_ONE", severity: WARNING) { nodes { message subject { code } } } }"""


async def holders(frontend: Frontend, of: str, position: str, at: str | None = None) -> list[str]:
    """Who holds a position of a body."""
    found = (await frontend.ask(HOLDERS, of=of, at=at)).data["organization"]["people"]["edges"]
    return [each["node"]["id"] for each in found if each["position"] == position]


async def seat(frontend: Frontend, person: str, of: str, position: str, **others: Any) -> Answer:
    return await frontend.ask(SEAT, id=person, of=of, position=position, **others)


async def somebody(frontend: Frontend, town: Town, **given: Any) -> str:
    id: str = (await register(frontend, household=town.household(NEXT), **given))["id"]
    return id


async def test_a_second_is_refused_and_the_first_is_named(organiser: Frontend, town: Town) -> None:
    committee = town.committee(NEXT)
    (head,) = await holders(organiser, committee, "HEAD")
    person = await somebody(organiser, town)
    refused = await seat(organiser, person, committee, "HEAD")
    assert told(refused) == ("CONFLICT", ("OFFICES_FOR_ONE",))
    name = (await organiser.ask("query ($id: ID!) { person(id: $id) { name } }", id=head)).data["person"]["name"]
    body = (await organiser.ask("query ($of: String!) { organization(code: $of) { name } }", of=committee)).data
    message = refused.errors[0]["extensions"]["violations"][0]["message"]
    assert name in message
    assert body["organization"]["name"] in message
    assert await holders(organiser, committee, "HEAD") == [head]


async def test_who_replaces_ends_the_predecessor_s_in_one_entry(organiser: Frontend, town: Town) -> None:
    committee = town.committee(NEXT)
    (head,) = await holders(organiser, committee, "HEAD")
    person, at = await somebody(organiser, town), datetime.now(UTC).isoformat()
    assert (await seat(organiser, person, committee, "HEAD", replacing=True)).data["seatPerson"] == {
        "person": {"id": person}
    }
    assert await holders(organiser, committee, "HEAD") == [person]
    assert await holders(organiser, committee, "HEAD", at) == [head]
    for about in (person, head, f"Organization:{committee}"):
        assert (await kinds(organiser, about))[-1] == "SEAT"
    again = await seat(organiser, person, committee, "HEAD", replacing=True)
    assert told(again) == ("CONFLICT", ("UNCHANGED",))


async def test_who_is_to_replace_does_so_from_that_day_on(organiser: Frontend, town: Town) -> None:
    committee, day = town.committee(NEXT), f"{today(20)}T00:00:00+08:00"
    (head,) = await holders(organiser, committee, "HEAD")
    person, other = await somebody(organiser, town), await somebody(organiser, town)
    await seat(organiser, person, committee, "HEAD", replacing=True, at=day)
    assert await holders(organiser, committee, "HEAD") == [head]
    assert await holders(organiser, committee, "HEAD", day) == [person]
    sooner = await seat(organiser, other, committee, "HEAD", replacing=True, at=f"{today(10)}T00:00:00+08:00")
    assert told(sooner) == ("CONFLICT", ("LATER",))
    later = f"{today(30)}T00:00:00+08:00"
    assert told(await seat(organiser, other, committee, "HEAD", at=later)) == ("CONFLICT", ("OFFICES_FOR_ONE",))
    await organiser.ask(UNSEAT, id=person, of=committee, position="HEAD", at=later)
    assert (await seat(organiser, other, committee, "HEAD", at=later)).data["seatPerson"] == {"person": {"id": other}}
    assert await holders(organiser, committee, "HEAD", later) == [other]
    assert await holders(organiser, committee, "HEAD") == [head]


async def test_of_two_at_once_one_is_seated(organiser: Frontend, town: Town) -> None:
    committee = town.committee()
    (head,) = await holders(organiser, committee, "HEAD")
    await organiser.ask(UNSEAT, id=head, of=committee, position="HEAD")
    empty = (await organiser.ask(EMPTY)).data["violations"]["nodes"]
    assert committee in {each["subject"]["code"] for each in empty}
    people = [await somebody(organiser, town) for _ in range(2)]
    answers = await asyncio.gather(*(seat(organiser, person, committee, "HEAD") for person in people))
    refused = [answer for answer in answers if "errors" in answer.body]
    assert [told(answer) for answer in refused] == [("CONFLICT", ("OFFICES_FOR_ONE",))]
    (seated,) = await holders(organiser, committee, "HEAD")
    assert seated in people
    empty = (await organiser.ask(EMPTY)).data["violations"]["nodes"]
    assert committee not in {each["subject"]["code"] for each in empty}


async def test_nobody_is_replaced_in_a_post_for_several(organiser: Frontend, town: Town) -> None:
    refused = await seat(organiser, "Person:none", town.committee(), "COMMITTEE_MEMBER", replacing=True)
    assert told(refused) == ("BAD_USER_INPUT", "replacing")


async def test_a_position_has_to_fit_the_body(organiser: Frontend, town: Town) -> None:
    person = await somebody(organiser, town)
    refused = await seat(organiser, person, town.committee(), "MEMBER")
    assert told(refused) == ("CONFLICT", ("OFFICES_FOR_ONE",))


async def test_a_party_secretary_is_a_party_member(organiser: Frontend, town: Town) -> None:
    branch = town.body("PARTY_BRANCH", NEXT)
    (secretary,) = await holders(organiser, branch, "PARTY_SECRETARY")
    stranger = await somebody(organiser, town)
    refused = await seat(organiser, stranger, branch, "PARTY_SECRETARY", replacing=True)
    assert set(told(refused)[1]) == {"OFFICES_FOR_ONE", "SECRETARY_COMMANDER"}
    correct = "mutation ($id: ID!) { correctPerson(id: $id, input: { partyMember: false }) { person { id } } }"
    assert told(await organiser.ask(correct, id=secretary)) == ("CONFLICT", ("OFFICES_FOR_ONE",))
