"""Founding a body and giving someone a post in it."""

from graph.vocabulary import OrganizationKind, Position
from seed.codes import organization_code
from seed.draft import Deed
from seed.families import Resident


def found(deed: Deed, town: str, seat: tuple[str, str], kind: OrganizationKind, name: str) -> str:
    """A body of the town with its seat, a (label, key); its code."""
    label, key = seat
    code = organization_code(key, deed.serial(f"organization {key}"))
    deed.add("Organization", code=code, name=name, kind=kind.value)
    deed.tie("Organization", code, "IN_TOWN", "Town", town)
    deed.tie("Organization", code, "SEATED_IN", label, key)
    return code


def seat(deed: Deed, person: Resident, organization: str, position: Position, title: str | None = None) -> None:
    """A person holds a position, with a title where it has one of its own."""
    said = {} if title is None else {"title": title}
    deed.tie("Person", person.id, "HOLDS", "Organization", organization, position=position.value, **said)
