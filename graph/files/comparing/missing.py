"""Who and what is in the graph and in no row, in the places that rows name (缺失)."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from graph.errors import Message
from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.references import rows_of
from graph.files.comparing.seats import leave_office, leave_place
from graph.files.intake import Intake
from graph.files.tables import BY_NAME
from graph.records import Tenure
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
    """Tell who and what is missing, of each where there is a table, in the order of tables; `complete` ends it.

    People, households and firms are those that the graph has in the villages that rows name, places and offices those
    of the units and bodies that rows name. Who moved is not missing. Raises TimedOut and Unavailable.
    """
    missing = await _missing_ties(lookups, difference)
    for village in sorted(difference.villages["Household"] | difference.villages["Enterprise"]):
        lying = (await lookups.tenures("Village", [village], "IN_VILLAGE"))[village]
        missing += [each for each in _missing_things(lying, village, difference) if intake.counts[each[0]]]
        if intake.counts["people"] and village in difference.villages["Household"]:
            missing += await _missing_people(lookups, difference, lying)
    if complete:
        difference.deeds += [(turn, step) for _, turn, step in missing]
    else:
        counts = Counter(name for name, *_ in missing)
        intake.notes += [Message(f"files.missing.{name}", {"count": counts[name]}) for name in BY_NAME if counts[name]]


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


def _missing_things(lying: Sequence[Tenure], village: str, difference: Difference) -> list[Missing]:
    """The households and firms that lie in a village and are in no row."""
    return [
        (name, Turn.ENDING, close(code=each.source_key))
        for name, label, close in THINGS
        if village in difference.villages[label]
        for each in lying
        if each.source == label and each.source_key not in difference.named[label]
    ]


async def _missing_people(lookups: Lookups, difference: Difference, lying: Sequence[Tenure]) -> list[Missing]:
    """Those who live in the households that lie in a village and are in no row."""
    homes = [each.source_key for each in lying if each.source == "Household"]
    lives = await lookups.tenures("Household", homes, "LIVES_IN")
    residents = [each.source_key for home in homes for each in in_place(lives[home], "LIVES_IN")]
    return [
        ("people", Turn.DEPARTING, DepartPerson(person=Ref("Person", id).id, departure=Departure.MOVED_AWAY))
        for id in residents
        if id not in difference.named["Person"]
    ]
