"""How what a unit has goes on with another one, and how it ends: what several steps do alike."""

from collections.abc import Iterable

from graph.errors import DeedRefused
from graph.records import Tenure, Thing
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

STAFF = ("COMMANDS", "LIAISES_FOR", "SERVES_IN")
"""What ties people to a unit."""


async def fitting(ledger: Ledger, unit: Thing, other: str) -> Thing:
    """Another unit of the same level and purpose; DeedRefused (MISFIT) where it is of others, or the same unit."""
    found = await ledger.thing("Unit", other)
    if (found.level, found.purpose) != (unit.level, unit.purpose) or other == unit.code:
        raise DeedRefused("MISFIT", kind="Unit", code=unit.code, other=other)
    return found


async def dissolve(ledger: Ledger, units: Iterable[str], to: str | None) -> None:
    """Units end, and every tenure of theirs; what they cover and the units beneath go on with another one, if any."""
    ending: dict[Tenure, None] = {}  # of two that end what ties them ends once
    for unit, held in (await ledger.tenures("Unit", units, "IN_TOWN", "PART_OF", "COVERS", *STAFF)).items():
        passed: list[Tenure] = []
        if to is not None:
            other = Ref("Unit", to)
            covers = in_place(held, "COVERS")
            beneath = [each for each in in_place(held, "PART_OF") if each.target_key == unit]
            ledger.move(covers, source=other)
            ledger.move(beneath, target=other)
            ledger.open("SUCCEEDED_BY", Ref("Unit", unit), other)
            passed = [*covers, *beneath]
        ending |= dict.fromkeys(each for each in held if each not in passed)
    ledger.end(ending)


async def command(ledger: Ledger, units: Iterable[str], person: str) -> None:
    """A person commands units in place of whoever did; nothing changes where they do already."""
    await ledger.person(person)
    for unit, sitting in (await ledger.tenures("Unit", units, "COMMANDS")).items():
        if [each.source_key for each in sitting] != [person]:
            ledger.end(sitting)
            ledger.open("COMMANDS", Ref("Person", person), Ref("Unit", unit))


async def join_staff(ledger: Ledger, units: Iterable[str], into: str) -> None:
    """Who serves in the units serves in the one, in each role once; a liaison officer goes on where it has none."""
    held = await ledger.tenures("Unit", [into, *units], "LIAISES_FOR", "SERVES_IN")
    own = held.pop(into)
    serving = {(each.source_key, each.role) for each in own}
    for each in (each for of_unit in held.values() for each in of_unit):
        first_liaison = each.type == "LIAISES_FOR" and not any(role is None for _, role in serving)
        if each.type == "SERVES_IN" and (each.source_key, each.role) in serving:
            continue
        if each.type == "SERVES_IN" or first_liaison:
            serving.add((each.source_key, each.role))
            ledger.move([each], target=Ref("Unit", into))


def in_place(tenures: Iterable[Tenure], type: str) -> list[Tenure]:
    """Those of a type, in their order."""
    return [each for each in tenures if each.type == type]
