"""Who and what is in the graph and in no row, in the villages that rows name (缺失)."""

from collections.abc import Sequence

from graph.errors import Message
from graph.files.differing import Difference
from graph.files.intake import Intake
from graph.restructuring.registering.households import CloseHousehold
from graph.restructuring.registering.people import DepartPerson
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import Departure
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups


async def find_missing(lookups: Lookups, difference: Difference, intake: Intake, *, complete: bool) -> None:
    """Tell how many people and households are missing, of each where there is a table; `complete`: they are ended.

    They are those that the graph has in the villages that rows name. Who moved is not missing. Raises TimedOut and
    Unavailable.
    """
    people: list[str] = []
    households: list[str] = []
    for village in sorted(difference.named["Village"]):
        homes = await _homes(lookups, village)
        if intake.counts["people"]:
            people += await _missing_people(lookups, difference, homes)
        if intake.counts["households"]:
            households += [home for home in homes if home not in difference.named["Household"]]
    if complete:
        difference.ends += [DepartPerson(person=Ref("Person", id).id, departure=Departure.MOVED_AWAY) for id in people]
        difference.ends += [CloseHousehold(code=code) for code in households]
    elif people or households:
        counted = {"people": len(people), "households": len(households)}
        intake.notes.append(Message("files.missing", counted))


async def _homes(lookups: Lookups, village: str) -> list[str]:
    """The codes of the households of a village."""
    lying = (await lookups.tenures("Village", [village], "IN_VILLAGE"))[village]
    return [each.source_key for each in lying if each.source == "Household"]


async def _missing_people(lookups: Lookups, difference: Difference, homes: Sequence[str]) -> list[str]:
    """The ids of those who live in these households and are in no row."""
    lives = await lookups.tenures("Household", homes, "LIVES_IN")
    residents = [each.source_key for home in homes for each in in_place(lives[home], "LIVES_IN")]
    return [id for id in residents if id not in difference.named["Person"]]
