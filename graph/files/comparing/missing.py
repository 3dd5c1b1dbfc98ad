"""Who and what is in the graph and in no row, in the places that rows name (缺失)."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from graph.errors import Message
from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.references import rows_of
from graph.files.comparing.seats import leave_office, leave_place
from graph.files.intake import Intake
from graph.restructuring.registering.enterprises import CloseEnterprise
from graph.restructuring.registering.households import CloseHousehold
from graph.restructuring.registering.people import DepartPerson
from graph.restructuring.steps import Step
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import Departure
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups

Missing = tuple[str, Turn, Step]
"""The table in which something is missing, and what ends it when."""
TIES: Final = (("places", "Unit", "place_rows", leave_place), ("offices", "Organization", "office_rows", leave_office))
"""Tables of ties that end: whose they are, and what ends one."""
THINGS: Final = (("households", "Household", CloseHousehold), ("firms", "Enterprise", CloseEnterprise))
"""Tables of what lies in a village: their labels, and what ends one."""


async def find_missing(lookups: Lookups, difference: Difference, intake: Intake, *, complete: bool) -> None:
    """Tell who and what is missing, of each where there is a table; where files are `complete`, it is ended.

    People, households and firms are those that the graph has in the villages that rows name, places and offices those
    of the units and bodies that rows name. Who moved is not missing. Raises TimedOut and Unavailable.
    """
    missing = await _missing_ties(lookups, difference)
    if intake.counts["people"]:
        missing += await _missing_people(lookups, difference)
    for name, label, close in THINGS:
        for each in await _lying(lookups, label, difference.villages[label]) if intake.counts[name] else ():
            if each not in difference.named[label]:
                missing.append((name, Turn.ENDING, close(code=each)))
    if complete:
        difference.deeds += [(turn, step) for _, turn, step in missing]
    else:
        counts = Counter(name for name, *_ in missing)
        intake.notes += [Message(f"files.missing.{name}", {"count": count}) for name, count in counts.items()]


async def _missing_ties(lookups: Lookups, difference: Difference) -> list[Missing]:
    """The places and offices that nobody has by the rows, and nobody else takes."""
    missing: list[Missing] = []
    for name, label, rows, leave in TIES:
        named = difference.ties[name]
        held = await rows_of(lookups, label, rows, sorted({key for key, *_ in named}))
        for tie in (tuple(map(str, row[:3])) for of_thing in held.values() for row in of_thing):
            if tie not in named and (tie[0], tie[2]) not in difference.taken:
                missing.append((name, Turn.LEAVING, leave(tie)))
    return missing


async def _missing_people(lookups: Lookups, difference: Difference) -> list[Missing]:
    """Those who live in the villages that rows name and are in no row."""
    missing: list[Missing] = []
    for village in sorted(difference.villages["Household"]):
        homes = await _lying(lookups, "Household", [village])
        lives = await lookups.tenures("Household", homes, "LIVES_IN")
        for id in (each.source_key for home in homes for each in in_place(lives[home], "LIVES_IN")):
            if id not in difference.named["Person"]:
                step = DepartPerson(person=Ref("Person", id).id, departure=Departure.MOVED_AWAY)
                missing.append(("people", Turn.DEPARTING, step))
    return missing


async def _lying(lookups: Lookups, label: str, villages: Iterable[str]) -> list[str]:
    """The codes of what is of a label and lies in these villages."""
    lying = await lookups.tenures("Village", sorted(villages), "IN_VILLAGE")
    return [each.source_key for of_village in lying.values() for each in of_village if each.source == label]
