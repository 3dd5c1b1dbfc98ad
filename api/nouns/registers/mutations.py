"""What is done with the registers."""

from typing import Any, Final

import strawberry

from api.fields.arguments import CODE, Argument, code, day, identified, instant, key_of, text
from api.fields.declarations import Given
from api.fields.enums import Departure, Position
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.scalars import Date, DateTime
from api.fields.session import Session
from api.nouns.registers.inputs import EnterpriseInput, HouseholdInput, PersonInput, PersonPatch
from api.nouns.registers.payloads import (
    EnterprisePayload,
    HouseholdPayload,
    NewPersonPayload,
    PersonPayload,
    UndoPayload,
    person,
    thing,
    undoing,
)
from api.nouns.registers.recording import INPUT, recorded
from graph.days import today
from graph.errors import InvalidInput
from graph.registers.enterprises import CloseEnterprise, RegisterEnterprise
from graph.registers.households import ChangeAddress, CloseHousehold, RegisterHousehold
from graph.registers.offices import SeatInPlace
from graph.registers.people import (
    VERSIONED,
    ChangePerson,
    CorrectPerson,
    DepartPerson,
    Patch,
    RegisterPerson,
    ReturnPerson,
)
from graph.registers.undoing import undo_change
from graph.restructuring.applying import Applied
from graph.restructuring.steps.people import MovePerson, Seat, Unseat
from graph.vocabulary import FOR_ONE
from graph.writing.ledger_entries import Ref
from graph.writing.structural import Deed, Made, require_organiser


def person_id(name: str, value: str) -> str:
    """The id of a person as it was given; InvalidInput for anything else."""
    identified("Person")(name, value)
    return value


ID: Final = Argument("id", strawberry.ID, "The person's id. 人", person_id, ...)
PERSON: Final = Argument("person", strawberry.ID, "The person's id. 人", person_id, ...)
HOUSEHOLD: Final = Argument("household", str, "The household's code. 户", code, ...)
HEAD: Final = Argument("head", bool, "Whether as its head, in place of the sitting one. 是否户主", default=False)
ORGANIZATION: Final = Argument("organization", str, "The organization's code. 组织", code, ...)
EFFECTIVE_AT: Final = Argument("effective_at", DateTime | None, "From when on; absent: from now on. 生效时间", instant)
POSITION: Final = Argument("position", Position, "Which post. 职务", default=...)
ON: Final = Argument(
    "on", Date, "The day at whose end it takes effect; where it is today, at once. 日期", day, default=...
)


async def registered_household(session: Session, given: Given) -> Made:
    """A household, registered."""
    deed = given["input"]
    return await recorded(session, deed, Ref("Household", deed.code), INPUT | {"Unit": "input.units"})


async def closed_household(session: Session, given: Given) -> Made:
    """A household, closed."""
    deed = CloseHousehold(code=given["code"])
    return await recorded(session, deed, Ref("Household", deed.code), {"Household": "code"}, on=given["on"])


async def changed_address(session: Session, given: Given) -> Made:
    """A household, with another address."""
    deed = ChangeAddress(household=given["household"], address=given["address"])
    about, named = Ref("Household", deed.household), {"Household": "household"}
    return await recorded(session, deed, about, named, at=given["effective_at"])


async def registered_person(session: Session, given: Given) -> Made:
    """A person, registered; whoever is no administrator has to give them a home, or nobody could read them then."""
    deed, viewer = given["input"], session.viewer
    require_organiser(viewer)
    if deed.household is None and not viewer.everything:
        raise InvalidInput("input.household", "input.home")
    return await recorded(session, deed, Ref("Person", deed.id), INPUT)


async def corrected_person(session: Session, given: Given) -> Made:
    """A person, put right."""
    deed = CorrectPerson(person=given["id"], patch=given["input"])
    return await _of_person(session, deed, deed.person)


async def changed_person(session: Session, given: Given) -> Made:
    """A person, changed from an instant on; InvalidInput for what no history is kept of."""
    for name in given["input"]:
        if name not in VERSIONED:
            raise InvalidInput(f"input.{name}", "input.no_history")
    deed = ChangePerson(person=given["id"], patch=given["input"])
    return await _of_person(session, deed, deed.person, at=given["effective_at"])


async def moved_person(session: Session, given: Given) -> Made:
    """A person, moved."""
    deed = MovePerson(person=given["id"], to=given["household"], head=given["head"])
    return await _of_person(session, deed, deed.person, at=given["effective_at"])


async def departed_person(session: Session, given: Given) -> Made:
    """A person, departed; InvalidInput for a death that is still to come."""
    if given["reason"] is Departure.DECEASED and given["on"] > today():
        raise InvalidInput("on", "input.future", value=given["on"].isoformat())
    deed = DepartPerson(person=given["id"], departure=given["reason"])
    return await _of_person(session, deed, deed.person, on=given["on"])


async def returned_person(session: Session, given: Given) -> Made:
    """A person, back again."""
    deed = ReturnPerson(person=given["id"], to=given["household"], head=given["head"])
    return await _of_person(session, deed, deed.person, at=given["effective_at"])


async def seated_person(session: Session, given: Given) -> Made:
    """A person, seated; InvalidInput where they are to replace others in a post that several may hold."""
    seat = Seat(**_post(given), title=given["title"])
    if given["replacing"] and seat.position not in FOR_ONE:
        raise InvalidInput("replacing", "input.for_several", position=seat.position)
    deed = SeatInPlace(seat) if given["replacing"] else seat
    return await _of_person(session, deed, seat.person, "person", at=given["effective_at"])


async def unseated_person(session: Session, given: Given) -> Made:
    """A person, unseated."""
    deed = Unseat(**_post(given))
    return await _of_person(session, deed, deed.person, "person", at=given["effective_at"])


async def registered_enterprise(session: Session, given: Given) -> Made:
    """An enterprise, registered."""
    deed = given["input"]
    return await recorded(session, deed, Ref("Enterprise", deed.code), INPUT | {"Unit": "input.unit"})


async def closed_enterprise(session: Session, given: Given) -> Made:
    """An enterprise, closed."""
    deed = CloseEnterprise(code=given["code"])
    return await recorded(session, deed, Ref("Enterprise", deed.code), {"Enterprise": "code"}, on=given["on"])


async def undone_change(session: Session, given: Given) -> Applied:
    """What came of undoing a change."""
    return await undo_change(
        session.runner, session.viewer, given["id"], given["reason"], session.span, session.request
    )


def _post(given: Given) -> Given:
    return {name: given[name] for name in ("person", "organization", "position")}


async def _of_person(session: Session, deed: Deed, person: str, argument: str = "id", **dated: Any) -> Made:
    named = {"Person": argument, "Household": "household", "Organization": "organization"}
    return await recorded(session, deed, Ref("Person", person), named, **dated)


@mutations
class RegisterMutations:
    """登记."""

    register_household: HouseholdPayload = deed(
        registered_household,
        thing,
        "Registers a household, with the units that answer for it. 登记户",
        Argument("input", HouseholdInput, "The household. 户", reader(RegisterHousehold), ...),
    )
    close_household: HouseholdPayload = deed(
        closed_household,
        thing,
        "Ends every tenure of a household; refused while somebody lives there. 销户",
        CODE,
        ON,
    )
    change_address: HouseholdPayload = deed(
        changed_address,
        thing,
        "Gives a household another address, and keeps the earlier one. 变更地址",
        HOUSEHOLD,
        Argument("address", str, "The new address, 1 to 100 characters. 地址", text, ...),
        EFFECTIVE_AT,
    )
    register_person: NewPersonPayload = deed(
        registered_person,
        person,
        "Registers a person; whoever is no administrator has to name a household. 登记人员",
        Argument("input", PersonInput, "The person. 人", reader(RegisterPerson), ...),
    )
    correct_person: PersonPayload = deed(
        corrected_person,
        person,
        "Puts right what is written down of a person, of who has departed too, and as if it had always been so. "
        "更正人员信息",
        ID,
        Argument("input", PersonPatch, "What is put right. 更正内容", reader(Patch), ...),
    )
    change_person: PersonPayload = deed(
        changed_person,
        person,
        "Tells what is so of a person from an instant on: a new name, joining the Party. 变更人员信息",
        ID,
        Argument("input", PersonPatch, "Of it `name` and `partyMember`. 变更内容", reader(Patch), ...),
        EFFECTIVE_AT,
    )
    move_person: PersonPayload = deed(
        moved_person,
        person,
        "Lets a person live in another household, or head their own. 迁户",
        ID,
        HOUSEHOLD,
        HEAD,
        EFFECTIVE_AT,
    )
    depart_person: PersonPayload = deed(
        departed_person,
        person,
        "Ends every tenure of a person; a commander has to be replaced first. Of who moved away tells a later death. "
        "注销人员",
        ID,
        Argument("reason", Departure, "Why. 原因", default=...),
        ON,
    )
    return_person: PersonPayload = deed(
        returned_person,
        person,
        "Lets a person who moved away live here again. 迁回",
        ID,
        HOUSEHOLD,
        HEAD,
        EFFECTIVE_AT,
    )
    seat_person: PersonPayload = deed(
        seated_person,
        person,
        "Lets a person take a post in an organization: of the offices for one (PARTY_SECRETARY, HEAD, CONTACT_LEADER) "
        "one that is empty, or else in place of the sitting one. 任职",
        PERSON,
        ORGANIZATION,
        POSITION,
        Argument("title", str | None, "What the post is called. 职衔", text),
        Argument("replacing", bool, "Whether in place of whoever holds an office for one. 是否接替现任", default=False),
        EFFECTIVE_AT,
    )
    unseat_person: PersonPayload = deed(
        unseated_person,
        person,
        "Lets a person leave a post in an organization. 免职",
        PERSON,
        ORGANIZATION,
        POSITION,
        EFFECTIVE_AT,
    )
    register_enterprise: EnterprisePayload = deed(
        registered_enterprise,
        thing,
        "Registers an enterprise, with the unit that takes it. 登记企业",
        Argument("input", EnterpriseInput, "The enterprise. 企业", reader(RegisterEnterprise), ...),
    )
    close_enterprise: EnterprisePayload = deed(
        closed_enterprise, thing, "Ends every tenure of an enterprise. 注销企业", CODE, ON
    )
    undo_change: UndoPayload = deed(
        undone_change,
        undoing,
        "Puts back what one deed of a register changed, from now on, and keeps the history; calls it off where it is "
        "not in force yet. Refused where a later change built on it. 撤销变更",
        Argument("id", strawberry.ID, "The change's id. 变更", key_of("Change"), ...),
        Argument("reason", str, "Why, 1 to 100 characters; told in the log. 原因", text, ...),
    )
