"""What a table of people differs by from the graph."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from graph.files.differing import Difference
from graph.files.intake import Read
from graph.files.tables import HEAD, HOME, ID
from graph.records import Someone, Tenure, Thing
from graph.restructuring.registering.people import OWN, ChangePerson, CorrectPerson, Patch
from graph.restructuring.steps.people import MovePerson
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups

NAMED: Final = {"birth_year": "birthYear", "party_member": "partyMember", "public_servant": "publicServant"}
"""Properties whose columns are called otherwise."""


async def compare_people(lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
    """Add to a difference what these rows differ by: somebody lives elsewhere, is called otherwise, has another number.

    A cell that has nothing says nothing. A row cannot be whose person or household there is not, or is no more, or by
    which nobody would head a household. Raises TimedOut and Unavailable.
    """
    people = await lookups.found("Person", [read.values["id"] for read in batch])
    lives = await lookups.tenures("Person", people, "LIVES_IN")
    homes = await lookups.found("Household", [read.values["household"] for read in batch if "household" in read.values])
    for read in batch:
        someone = people.get(read.values["id"])
        if _is_there(read, someone, difference) and _has_home(read, homes, difference) and someone is not None:
            _move(read, lives[someone.id], difference)
            _put_right(read.values, someone, difference)


def _is_there(read: Read, someone: Someone | None, difference: Difference) -> bool:
    """Whether there is somebody of whom a row can tell."""
    if someone is None or not someone.organised:
        difference.refuse(read, ID, "row.unknown")
    elif someone.erased:
        difference.refuse(read, ID, "row.erased")
    elif someone.departed:
        difference.refuse(read, ID, "row.departed")
    else:
        return True
    return False


def _has_home(read: Read, homes: Mapping[str, Thing], difference: Difference) -> bool:
    """Whether the household of a row is there, where it names one."""
    code = read.values.get("household")
    home = None if code is None else homes.get(code)
    if code is not None and (home is None or not home.organised):
        difference.refuse(read, HOME, "row.unknown")
    elif home is not None and not home.being:
        difference.refuse(read, HOME, "row.ended")
    else:
        return True
    return False


def _move(read: Read, lives: Sequence[Tenure], difference: Difference) -> None:
    """Somebody lives elsewhere, or comes to head their household."""
    home, head = read.values.get("household"), read.values.get("head")
    if home is None:
        return
    if head:
        difference.headed.add(home)
    there = next((each for each in lives if each.target_key == home), None)
    if there is None or (head and not there.head):
        person = Ref("Person", read.values["id"]).id
        difference.people.append(MovePerson(person=person, to=home, head=bool(head)))
    elif there.head and head is False:
        difference.headless[home] = read, HEAD


def _put_right(values: Mapping[str, Any], someone: Someone, difference: Difference) -> None:
    """Somebody is called otherwise, or joins or leaves the Party, from then on; what is not versioned is put right."""
    given = {NAMED.get(name, name): value for name, value in values.items()}
    has = {"name": someone.name, "partyMember": bool(someone.party_member)}
    has |= {name: getattr(someone, attribute) for name, attribute in OWN.items()}
    has["publicServant"] = bool(has["publicServant"])
    differing = {name: given[name] for name in has if name in given and given[name] != has[name]}
    person = Ref("Person", someone.id).id
    own = cast(Patch, {name: value for name, value in differing.items() if name in OWN})
    versioned = cast(Patch, {name: value for name, value in differing.items() if name not in OWN})
    if own:
        difference.people.append(CorrectPerson(person=person, patch=own))
    if versioned:
        difference.people.append(ChangePerson(person=person, patch=versioned))
