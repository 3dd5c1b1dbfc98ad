"""What mutations of the registers do: each a deed of the graph, told of the thing that it was done to."""

from typing import Any

from api.fields.declarations import Given
from api.fields.session import Session
from api.nouns.registers.recording import INPUT, recorded
from graph.days import today
from graph.errors import InvalidInput
from graph.forms.naming import occurrences
from graph.registers.merging import MergePeople
from graph.registers.offices import SeatInPlace
from graph.registers.undoing import undo_change
from graph.restructuring.applying import Applied
from graph.restructuring.registering.enterprises import CloseEnterprise
from graph.restructuring.registering.households import ChangeAddress, CloseHousehold
from graph.restructuring.registering.people import VERSIONED, ChangePerson, CorrectPerson, DepartPerson, ReturnPerson
from graph.restructuring.steps.people import MovePerson, Seat, Unseat
from graph.vocabulary import FOR_ONE, Departure
from graph.writing.ledger_entries import Ref
from graph.writing.structural import Deed, Made, require_organiser


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


async def merged_people(session: Session, given: Given) -> Made:
    """The one that two people are; InvalidInput where they are one already."""
    deed = MergePeople(**{"from": given["from_"], "into": given["into"]})
    if deed.from_ == deed.into:
        raise InvalidInput("into", "input.same", value=given["into"])
    return await recorded(
        session, deed, Ref("Person", deed.into), {}, reason=given["reason"], within=tuple(occurrences(deed))
    )


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
