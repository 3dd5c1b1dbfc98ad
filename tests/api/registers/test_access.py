"""Who keeps the registers: whoever organises the town. What others may not read is not there for them either."""

from typing import Any, Final

import pytest

from api.auth import Role
from tests.api.registers.town import TOWN, VILLAGE, Town, new_household, told
from tests.serving import Asked, Frontend

COUNT: Final = "{ changes { totalCount } }"


def deeds(town: Town, person: str, household: str) -> dict[str, tuple[str, dict[str, Any]]]:
    """Each mutation as it would be done to a person and a household of the town."""
    enterprise, unit, village = town.enterprise()
    house = {"code": new_household(), "address": "一", "village": VILLAGE, "units": [town.unit()]}
    firm = {"code": f"{village}G0001", "name": "一", "kind": "SMALL_TRADE", "village": village, "unit": unit}
    post = f'person: "{person}", organization: "{town.committee()}", position: COMMITTEE_MEMBER'
    return {
        "Household": (
            "mutation ($input: HouseholdInput!) { registerHousehold(input: $input) { household { id } } }",
            {"input": house},
        ),
        "Enterprise": (
            "mutation ($input: EnterpriseInput!) { registerEnterprise(input: $input) { enterprise { id } } }",
            {"input": firm},
        ),
        "input.household": (
            "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }",
            {"input": {"name": "测试", "household": household}},
        ),
        "correct": (f'mutation {{ correctPerson(id: "{person}", input: {{phone: null}}) {{ person {{ id }} }} }}', {}),
        "move": (f'mutation {{ movePerson(id: "{person}", household: "{household}") {{ person {{ id }} }} }}', {}),
        "depart": (
            f'mutation {{ departPerson(id: "{person}", reason: DECEASED, on: "2020-06-01") {{ person {{ id }} }} }}',
            {},
        ),
        "return": (
            f'mutation {{ returnPerson(id: "{person}", household: "{household}") {{ person {{ id }} }} }}',
            {},
        ),
        "from": (
            f'mutation {{ mergePeople(from: "{person}", into: "Person:none", reason: "误") {{ person {{ id }} }} }}',
            {},
        ),
        "close": (
            f'mutation {{ closeHousehold(code: "{household}", on: "2020-06-01") {{ household {{ id }} }} }}',
            {},
        ),
        "address": (
            f'mutation {{ changeAddress(household: "{household}", address: "一") {{ household {{ id }} }} }}',
            {},
        ),
        "seat": (f"mutation {{ seatPerson({post}) {{ person {{ id }} }} }}", {}),
        "unseat": (f"mutation {{ unseatPerson({post}) {{ person {{ id }} }} }}", {}),
        "code": (
            f'mutation {{ closeEnterprise(code: "{enterprise}", on: "2020-06-01") {{ enterprise {{ id }} }} }}',
            {},
        ),
    }


ELSEWHERE: Final = {
    "Household": ("FORBIDDEN", ()),
    "Enterprise": ("FORBIDDEN", ()),
    "input.household": ("NOT_FOUND", "input.household"),
    "correct": ("NOT_FOUND", "id"),
    "move": ("NOT_FOUND", "id"),
    "depart": ("NOT_FOUND", "id"),
    "return": ("NOT_FOUND", "id"),
    "from": ("NOT_FOUND", "from"),
    "close": ("NOT_FOUND", "code"),
    "address": ("NOT_FOUND", "household"),
    "seat": ("FORBIDDEN", ()),
    "unseat": ("FORBIDDEN", ()),
    "code": ("NOT_FOUND", "code"),
}
"""For whoever organises another town: villages and organizations they may read, people and enterprises not."""


async def counted(of: Asked) -> Any:
    return (await (await of("Person:admin", Role.ADMIN)).ask(COUNT)).data


@pytest.mark.parametrize("who", ["resident", "officer", "auditor", "nobody"])
async def test_who_organises_nothing_keeps_no_register(of: Asked, town: Town, who: str) -> None:
    household = town.household(place=2)
    resident, *_ = town.residents(household)
    viewers: dict[str, tuple[str, tuple[Role, ...]]] = {
        "resident": (resident, ()),
        "officer": (town.commander(town.unit()), ()),
        "auditor": ("Person:auditor", (Role.AUDITOR,)),
        "nobody": ("Person:none", ()),
    }
    person, roles = viewers[who]
    frontend, before = await of(person, *roles), await counted(of)
    for name, (mutation, variables) in deeds(town, resident, household).items():
        assert told(await frontend.ask(mutation, **variables)) == ("FORBIDDEN", ()), name
    assert await counted(of) == before


async def test_the_organiser_of_another_town(of: Asked, town: Town) -> None:
    household = town.household(place=2)
    resident, *_ = town.residents(household)
    frontend = await of("Person:other", Role.ORGANISER, towns=(town.elsewhere.key("T"),))
    before = await counted(of)
    found = {
        name: told(await frontend.ask(mutation, **variables))
        for name, (mutation, variables) in deeds(town, resident, household).items()
    }
    assert found == ELSEWHERE
    assert await counted(of) == before


async def test_a_person_of_another_town_is_not_here(organiser: Frontend, town: Town) -> None:
    other, house = f"Person:{town.elsewhere.key('one')}", town.elsewhere.key("H")
    for name, (mutation, variables) in deeds(town, other, house).items():
        if name in ("correct", "move", "depart", "return", "from", "seat"):
            expected = {"seat": "person", "from": "from"}.get(name, "id")
            assert told(await organiser.ask(mutation, **variables)) == ("NOT_FOUND", expected), name
        elif name == "input.household":
            assert told(await organiser.ask(mutation, **variables)) == ("NOT_FOUND", "input.household")


async def test_who_serves_here_and_lives_in_another_town_is_of_its_registers(
    of: Asked, organiser: Frontend, town: Town
) -> None:
    other, house = f"Person:{town.elsewhere.key('one')}", town.household(place=2)
    admin, asked = await of("Person:admin", Role.ADMIN), deeds(town, other, house)
    assert (await admin.ask(asked["seat"][0])).data["seatPerson"] is not None
    for name in ("correct", "move", "depart", "return"):
        assert told(await organiser.ask(asked[name][0])) == ("FORBIDDEN", ()), name
    registers = 'mutation { registerPerson(input: {name: "测试"}) { person { id } } }'
    into = (await admin.ask(registers)).data["registerPerson"]["person"]["id"]
    merges = (
        'mutation ($from: ID!, $into: ID!) { mergePeople(from: $from, into: $into, reason: "误") { person { id } } }'
    )
    assert told(await organiser.ask(merges, **{"from": other, "into": into})) == ("FORBIDDEN", ())
    renamed = 'mutation ($id: ID!) { changePerson(id: $id, input: {name: "改"}) { person { id } } }'
    assert told(await organiser.ask(renamed, id=other)) == ("FORBIDDEN", ())
    assert (await organiser.ask(asked["unseat"][0])).data["unseatPerson"] is not None


async def test_who_lives_in_another_town_may_read_their_home_and_not_fill_it(of: Asked, town: Town) -> None:
    one, house = f"Person:{town.elsewhere.key('one')}", town.elsewhere.key("H")
    frontend = await of(one, Role.ORGANISER, towns=(TOWN,))
    mutation = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { id } } }"
    answer = await frontend.ask(mutation, input={"name": "测试", "household": house})
    assert told(answer) == ("FORBIDDEN", ())
    assert house in answer.errors[0]["message"]


async def test_an_administrator_keeps_every_register(of: Asked, town: Town) -> None:
    admin = await of("Person:admin", Role.ADMIN)
    mutation = "mutation ($input: PersonInput!) { registerPerson(input: $input) { person { household { code } } } }"
    house = town.elsewhere.key("H")
    answer = await admin.ask(mutation, input={"name": "测试", "household": house})
    assert answer.data == {"registerPerson": {"person": {"household": {"code": house}}}}
