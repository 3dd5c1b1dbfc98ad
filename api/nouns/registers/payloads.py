"""What mutations of the registers answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import strawberry

from api.fields.factories import carried, column, computed, report
from api.fields.session import Session
from api.nouns.changes.types import changes
from api.nouns.enterprises.types import Enterprise
from api.nouns.households.types import Household
from api.nouns.people.types import Person
from api.nouns.references import ChangeLink
from api.nouns.violations.types import Violation
from graph import records
from graph.deeds.nodes import nodes_by_id
from graph.records import Change, Hindrance, Placed
from graph.restructuring.applying import Applied
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class Registered:
    """What a deed was about, as it is thereafter, and the ids of its changes."""

    thing: Placed
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UndoneChange:
    """A change as it is once it was to be undone: whether that is done, why not, and the ids of the changes."""

    change: Change
    applied: bool
    violations: tuple[records.Violation | Hindrance, ...]
    changes: tuple[str, ...]


@strawberry.type
class HouseholdPayload:
    """户."""

    household: Household = computed("The household as it is now. 户", "thing")
    changes: list[ChangeLink] = changes()


@strawberry.type
class PersonPayload:
    """人."""

    person: Person = computed("The person as they are now. 人", "thing")
    changes: list[ChangeLink] = changes()


async def doubles(session: Session, registered: Registered, _cursors: Mapping[str, str]) -> tuple[records.Person, ...]:
    """Who may be the person that was registered."""
    found: Sequence[records.Person] = await session.reading.many("people/doubles", id=registered.thing.node.key)
    return tuple(found)


@strawberry.type
class NewPersonPayload(PersonPayload):
    """新登记的人."""

    likely_doubles: list[Person] = report(
        doubles,
        "Likely the same person, registered already, of those of whom the viewer sees by what they are alike, by id. "
        "疑似重复的人",
        rows=1,
    )


@strawberry.type
class EnterprisePayload:
    """企业."""

    enterprise: Enterprise = computed("The enterprise as it is now. 企业", "thing")
    changes: list[ChangeLink] = changes()


@strawberry.type
class UndoPayload:
    """撤销."""

    change: ChangeLink = carried("The change that was to be undone, as it is now. 变更")
    applied: bool = column("Whether the undoing was done; else nothing is changed. 是否执行")
    violations: list[Violation] = carried("Why it was refused. 违规")
    changes: list[ChangeLink] = changes()


async def thing(session: Session, made: Made) -> Registered | None:
    """A thing as it is once something was done to it."""
    label, _, key = made.about.partition(":")
    (found,), _ = await nodes_by_id(session.reading, [(label, key)])
    return None if found is None else Registered(found, made.changes)


async def person(session: Session, made: Made) -> Registered | None:
    """A person as they are once something was done to them, also where that took them out of the viewer's scope."""
    if made.repeated:
        return await thing(session, made)
    found: Placed | None = await session.reading.one("people/registered", id=made.key)
    return None if found is None else Registered(found, made.changes)


async def undoing(session: Session, made: Made) -> UndoneChange | None:
    """A change as it is once it was to be undone."""
    found: Sequence[Change] = await session.reading.many("changes/written", ids=[made.key])
    violations = made.violations if isinstance(made, Applied) else ()
    return UndoneChange(found[0], not violations, violations, made.changes) if found else None
