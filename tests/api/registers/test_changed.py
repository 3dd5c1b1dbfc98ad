"""What people are called and whether they are of the Party has a history: each day is told as it was."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from tests.api.registers.test_people import CORRECT, register
from tests.api.registers.town import Town, told
from tests.serving import Answer, Frontend

CHANGE: Final = """mutation ($id: ID!, $input: PersonPatch!, $at: DateTime) {
  changePerson(id: $id, input: $input, effectiveAt: $at) {
    person { name partyMember } changes { id kind summary reason effectiveAt } } }"""
ASKED: Final = "query ($id: ID!, $at: DateTime) { person(id: $id, asOf: $at) { name partyMember } }"
FOUND: Final = """query ($text: String!, $village: [String!], $at: DateTime) {
  search(text: $text, kinds: [PERSON], asOf: $at) { label text match }
  people(filter: {text: $text}, asOf: $at) { nodes { name } }
  ofVillage: people(filter: {text: $text, village: $village}, asOf: $at) { nodes { name } } }"""
MEMBERS: Final = """query ($village: [String!], $at: DateTime) {
  people(filter: {village: $village, partyMember: true}, asOf: $at, first: 200) { nodes { id } } }"""
FORMER: Final = """query ($id: ID!, $at: DateTime) {
  person(id: $id, asOf: $at) { name formerNames { name until } } }"""
UNDO: Final = 'mutation ($id: ID!) { undoChange(id: $id, reason: "误") { applied violations { rule } } }'


def after(**given: int) -> str:
    """An instant from now on."""
    return (datetime.now(UTC) + timedelta(**given)).isoformat()


async def change(frontend: Frontend, id: str, at: str | None = None, **given: Any) -> Answer:
    """A person, changed."""
    return await frontend.ask(CHANGE, id=id, input=given, at=at)


async def called(frontend: Frontend, id: str, at: str | None = None) -> tuple[str, bool]:
    """What a person is called at an instant, and whether they are of the Party then."""
    found = (await frontend.ask(ASKED, id=id, at=at)).data["person"]
    return found["name"], found["partyMember"]


async def found(frontend: Frontend, text: str, village: str, at: str | None = None) -> tuple[list[Any], list[str]]:
    """What search finds, and whom the filters of lists leave."""
    data = (await frontend.ask(FOUND, text=text, village=village, at=at)).data
    assert data["people"] == data["ofVillage"]
    hits = [(each["match"], each["text"], each["label"]) for each in data["search"]]
    return hits, [each["name"] for each in data["people"]["nodes"]]


async def test_a_name_and_the_party_from_a_day_on(organiser: Frontend, town: Town) -> None:
    home = town.household(place=7)
    village = home[:12]
    person = (await register(organiser, name="龖初名", household=home, birthYear=1980))["id"]
    then, soon = after(), after(days=30)
    done = (await change(organiser, person, name="龘新名", partyMember=True)).data["changePerson"]
    assert done["person"] == {"name": "龘新名", "partyMember": True}
    assert [each["kind"] for each in done["changes"]] == ["CHANGE_PERSON"]
    assert "名" not in done["changes"][0]["summary"] + done["changes"][0]["reason"].replace("name", "")
    assert await called(organiser, person) == ("龘新名", True)
    assert await called(organiser, person, then) == ("龖初名", False)
    assert await found(organiser, "龘新", village) == ([("BEGINNING", "龘新名", "龘新名")], ["龘新名"])
    assert await found(organiser, "龖初", village) == ([("BEGINNING", "龖初名", "龘新名")], [])
    assert await found(organiser, "龖初", village, then) == ([("BEGINNING", "龖初名", "龖初名")], ["龖初名"])
    assert await found(organiser, "龘新", village, then) == ([], [])

    async def members(at: str | None = None) -> set[str]:
        nodes = (await organiser.ask(MEMBERS, village=village, at=at)).data["people"]["nodes"]
        return {each["id"] for each in nodes}

    assert person in await members()
    assert person not in await members(then)

    later = (await change(organiser, person, soon, name="靐后名")).data["changePerson"]
    assert await called(organiser, person) == ("龘新名", True)
    assert await called(organiser, person, soon) == ("靐后名", True)
    assert told(await change(organiser, person, name="又名")) == ("CONFLICT", ("LATER",))
    assert told(await change(organiser, person, after(days=-1), name="又名")) == ("CONFLICT", ("LATER",))
    right = await organiser.ask(CORRECT, id=person, input={"name": "又名"})
    assert told(right) == ("CONFLICT", ("LATER",))
    assert await called(organiser, person, soon) == ("靐后名", True)
    for each in (later, done):
        undone = (await organiser.ask(UNDO, id=each["changes"][0]["id"])).data["undoChange"]
        assert undone == {"applied": True, "violations": []}
    assert await called(organiser, person, soon) == await called(organiser, person) == ("龖初名", False)
    assert (await found(organiser, "靐", village, soon)) == ([], [])


async def test_what_somebody_was_called_is_told_with_until_when(organiser: Frontend, town: Town) -> None:
    person = (await register(organiser, name="龗一", household=town.household(place=7)))["id"]
    assert await former(organiser, person) == []
    await change(organiser, person, partyMember=True)
    assert await former(organiser, person) == [], "the name stayed"
    second = await change(organiser, person, name="龗二")
    between = after()
    third = await change(organiser, person, name="龗三")
    assert await former(organiser, person) == ["龗二", "龗一"]
    assert await former(organiser, person, between) == ["龗一"]
    until = [each.data["changePerson"]["changes"][0]["effectiveAt"] for each in (third, second)]
    told_until = (await organiser.ask(FORMER, id=person)).data["person"]["formerNames"]
    assert [each["until"] for each in told_until] == until
    await change(organiser, person, name="龗一")
    assert await former(organiser, person) == ["龗三", "龗二"], "what one is called again is no former name"


async def former(frontend: Frontend, id: str, at: str | None = None) -> list[str]:
    """What somebody was called before an instant."""
    return [each["name"] for each in (await frontend.ask(FORMER, id=id, at=at)).data["person"]["formerNames"]]


async def test_a_correction_puts_the_past_right_too(organiser: Frontend, town: Town) -> None:
    person = (await register(organiser, name="厵甲", household=town.household(place=8)))["id"]
    then = after()
    await change(organiser, person, name="厵乙", partyMember=True)
    corrected = await organiser.ask(CORRECT, id=person, input={"partyMember": False})
    assert corrected.data["correctPerson"]["person"]["name"] == "厵乙"
    assert await called(organiser, person) == ("厵乙", False)
    assert await called(organiser, person, then) == ("厵甲", False)
    await organiser.ask(CORRECT, id=person, input={"name": "厵丙"})
    assert await called(organiser, person, then) == await called(organiser, person) == ("厵丙", False)
    hits = (await organiser.ask('{ search(text: "厵", kinds: [PERSON]) { text } }')).data["search"]
    assert hits == [{"text": "厵丙"}]


async def test_a_change_is_refused(organiser: Frontend, town: Town) -> None:
    commander = town.commander(town.unit())
    (name, _) = await called(organiser, commander)
    for id, given, at, expected in (
        (commander, {"partyMember": False}, None, ("CONFLICT", ("PARTY_COMMANDER",))),
        (commander, {"partyMember": False}, after(days=9), ("CONFLICT", ("PARTY_COMMANDER",))),
        (commander, {"name": name}, None, ("CONFLICT", ("UNCHANGED",))),
        (commander, {}, None, ("CONFLICT", ("UNCHANGED",))),
        (commander, {"name": "  "}, None, ("BAD_USER_INPUT", "input.name")),
        (commander, {"birthYear": 1980}, None, ("BAD_USER_INPUT", "input.birthYear")),
        (commander, {"phone": None}, None, ("BAD_USER_INPUT", "input.phone")),
        (commander, {"name": "名"}, "9999-12-31T00:00:00Z", ("BAD_USER_INPUT", "effectiveAt")),
        ("Person:none", {"name": "名"}, None, ("NOT_FOUND", "id")),
    ):
        assert told(await change(organiser, id, at, **given)) == expected, given
    assert await called(organiser, commander) == (name, True)
