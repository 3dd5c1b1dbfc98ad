"""What a mutation answers: the thing as it is then, and what the log has of the deed; a failure hides nothing else."""

from typing import Final

from graphql import GraphQLNonNull

from api.auth import Role
from api.schema import build
from tests.api.registers.town import NEXT, TOWN, Town, told
from tests.serving import Asked, Frontend

NAMED: Final = {
    "rosterShifts": "RosterPayload",
    **dict.fromkeys(("startIsolation", "extendIsolation"), "IsolationPayload"),
    **dict.fromkeys(("claimErrands", "advanceErrands", "cancelErrand"), "ErrandsPayload"),
}
"""Types that the contract names otherwise than after their mutation."""
MOVE: Final = """mutation ($id: ID!, $to: String!) { movePerson(id: $id, household: $to) {
  person { id household { code } } changes { id kind touched { nodes { id } } } } }"""
SEVERAL: Final = """mutation ($id: ID!, $to: String!) {
  moved: movePerson(id: $id, household: $to) { changes { kind } }
  again: movePerson(id: $id, household: $to) { changes { kind } }
  corrected: correctPerson(id: $id, input: { phone: null }) { changes { kind } } }"""


async def test_the_thing_and_what_the_log_has_of_the_deed(organiser: Frontend, town: Town) -> None:
    person, home = town.plain(), town.household(NEXT, 3)
    answer = await organiser.ask(MOVE, id=person, to=home)
    moved = answer.data["movePerson"]
    assert moved["person"] == {"id": person, "household": {"code": home}}
    (change,) = moved["changes"]
    assert change["kind"] == "MOVE_PERSON"
    assert {person, f"Household:{home}"} <= {each["id"] for each in change["touched"]["nodes"]}
    log = "query ($id: ID!) { changes(about: $id, last: 1) { nodes { id } } }"
    assert (await organiser.ask(log, id=person)).data["changes"]["nodes"] == [{"id": change["id"]}]


async def test_the_log_is_read_in_one_statement_where_it_is_asked_for(organiser: Frontend, town: Town) -> None:
    person, homes = town.plain(), (town.household(NEXT, 4), town.household(NEXT, 5))
    plain = "mutation ($id: ID!, $to: String!) { movePerson(id: $id, household: $to) { person { id } } }"
    logged = "mutation ($id: ID!, $to: String!) { movePerson(id: $id, household: $to) { changes { id kind summary } } }"
    first = await organiser.ask(plain, id=person, to=homes[0])
    assert (await organiser.ask(logged, id=person, to=homes[1])).statements == first.statements + 1


async def test_a_failure_leaves_what_the_others_did(organiser: Frontend, town: Town) -> None:
    answer = await organiser.ask(SEVERAL, id=town.plain(), to=town.household(NEXT, 5))
    assert told(answer) == ("CONFLICT", ("UNCHANGED",))
    assert answer.errors[0]["path"] == ["again"]
    assert answer.body["data"] == {
        "moved": {"changes": [{"kind": "MOVE_PERSON"}]},
        "again": None,
        "corrected": {"changes": [{"kind": "CORRECT_PERSON"}]},
    }


async def test_who_left_the_organiser_s_towns_is_told_of_no_more_than_is_seen(of: Asked, town: Town) -> None:
    """Over two towns by an organiser of both, and what is read of it thereafter by one of them."""
    both = await of("Person:both", Role.ORGANISER, towns=(TOWN, town.elsewhere.key("T")))
    moved = await both.ask(MOVE, id=town.plain(), to=town.elsewhere.key("H"))
    (change,) = moved.data["movePerson"]["changes"]
    log = "query ($id: ID!) { node(id: $id) { ... on Change { kind touched { nodes { id } } } } }"
    one = await of("Person:one", Role.ORGANISER, towns=(TOWN,))
    seen = (await one.ask(log, id=change["id"])).data["node"]["touched"]["nodes"]
    assert f"Household:{town.elsewhere.key('H')}" not in {each["id"] for each in seen}


def test_every_mutation_answers_a_type_of_its_own_or_null() -> None:
    mutation = build()._schema.mutation_type
    assert mutation is not None
    for name, field in mutation.fields.items():
        assert str(field.type) == NAMED.get(name, f"{name[0].upper()}{name[1:]}Payload")
        assert not isinstance(field.type, GraphQLNonNull)
