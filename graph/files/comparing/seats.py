"""Who takes which place in a unit, and which office in a body, by the rows of files."""

from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.ties import Held
from graph.files.intake import Read
from graph.files.tables import OFFICES, PLACES
from graph.restructuring.steps.people import Appoint, Release, Seat, Unseat
from graph.vocabulary import FOR_ONE, Position, UnitRole
from graph.writing.ledger_entries import Ref


def take_place(read: Read, _held: Held, difference: Difference) -> None:
    """Somebody takes a place in a unit; a commander that of the sitting one."""
    unit, role = read.values["unit"], UnitRole(read.values["role"])
    if role is UnitRole.RESIDENT:
        difference.refuse(read, PLACES[-1], "row.resident")
    elif role is not UnitRole.COMMANDER or _is_first(read, unit, role, difference):
        person = Ref("Person", read.values["person"]).id
        difference.do(Turn.TAKING, Appoint(unit=unit, person=person, role=role))


def take_office(read: Read, held: Held, difference: Difference) -> None:
    """Somebody takes an office in a body; one for one in place of whoever holds it."""
    body, position = read.values["body"], Position(read.values["position"])
    if position in FOR_ONE:
        if not _is_first(read, body, position, difference):
            return
        for _, sitting, other, _ in held:
            if other == position and sitting is not None:
                difference.do(Turn.LEAVING, leave_office((body, sitting, position)))
    person = Ref("Person", read.values["person"]).id
    title = read.values.get("title")
    difference.do(Turn.TAKING, Seat(person=person, organization=body, position=position, title=title))


def leave_place(place: tuple[str, ...]) -> Release:
    """Somebody leaves a place in a unit."""
    unit, person, role = place
    return Release(unit=unit, person=Ref("Person", person).id, role=UnitRole(role))


def leave_office(office: tuple[str, ...]) -> Unseat:
    """Somebody leaves an office in a body."""
    body, person, position = office
    return Unseat(person=Ref("Person", person).id, organization=body, position=Position(position))


def _is_first(read: Read, whose: str, what: UnitRole | Position, difference: Difference) -> bool:
    """Whether no row before gives to somebody else what one person has at a time."""
    if (whose, what.value) in difference.taken:
        difference.refuse(read, (PLACES if isinstance(what, UnitRole) else OFFICES)[2], "row.one")
        return False
    difference.taken.add((whose, what.value))
    return True
