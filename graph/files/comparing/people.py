"""What a table of people differs by from the graph."""

import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from graph.files.comparing.difference import Difference, Turn
from graph.files.comparing.references import References, fault
from graph.files.intake import Read
from graph.files.tables import HEAD, HOME, ID, PERSON_NAME
from graph.finding.folding import fold
from graph.records import Someone, Tenure
from graph.restructuring.registering.people import (
    OWN,
    ChangePerson,
    CorrectPerson,
    Patch,
    RegisterListed,
    ReturnPerson,
    moved_away,
)
from graph.restructuring.steps.people import MovePerson
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import DEPARTED
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups

NAMED: Final = {"birth_year": "birthYear", "party_member": "partyMember", "public_servant": "publicServant"}
"""Properties whose columns are called otherwise."""
OF_NEW: Final = ("name", "birth_year", "phone", "party_member", "public_servant", "household", "head")
"""The columns that tell of somebody new."""


async def compare_people(lookups: Lookups, difference: Difference, batch: Sequence[Read]) -> None:
    """Add to a difference what these rows differ by: somebody is new, lives elsewhere, comes back, has another name.

    A row without an id is of the resident of its household who has that name and year of birth, if there is one. A cell
    that has nothing says nothing. A row cannot be whose household there is not, or by which nobody would head a
    household that somebody heads. Raises TimedOut and Unavailable.
    """
    codes = [read.values["household"] for read in batch if "household" in read.values]
    homes = await lookups.found("Household", codes)
    lying = await lookups.tenures("Household", homes, "IN_VILLAGE", "LIVES_IN")
    unnamed = {read.values["household"] for read in batch if "household" in read.values and "id" not in read.values}
    residents = {each.source_key: home for home in unnamed & set(lying) for each in in_place(lying[home], "LIVES_IN")}
    people = await lookups.found("Person", [*(r.values["id"] for r in batch if "id" in r.values), *residents])
    lives = await lookups.tenures("Person", people, "LIVES_IN", DEPARTED)
    references = await References.of(lookups, batch, (HOME,))
    alike: defaultdict[tuple[str, str], list[Someone]] = defaultdict(list)
    for id, home in residents.items():
        alike[home, fold(people[id].name)].append(people[id])
    for read in batch:
        if not (_has_home(read, difference) and references.stand(read, difference)):
            continue
        home = read.values.get("household")
        villages = in_place(lying.get(home or "", ()), "IN_VILLAGE")
        difference.villages["Household"] |= {each.target_key for each in villages}
        candidates = _candidates(read, people, alike)
        if len(candidates) > 1:
            difference.refuse(read, PERSON_NAME, "row.two")
        elif not candidates:
            _register(read, difference)
        elif _is_there(read, candidates[0], lives[candidates[0].id], difference):
            _move(read, candidates[0], lives[candidates[0].id], difference)
            _put_right(read.values, candidates[0], difference)


def _candidates(
    read: Read, people: Mapping[str, Someone], alike: Mapping[tuple[str, str], Sequence[Someone]]
) -> Sequence[Someone]:
    """Whom a row may be of: by id, else by household, name, and year of birth where both tell one."""
    if "id" in read.values:
        found = people.get(read.values["id"])
        return [] if found is None else [found]
    year = read.values.get("birth_year")
    named = alike.get((read.values["household"], fold(read.values["name"])), ()) if "household" in read.values else ()
    return [each for each in named if None in (year, each.birth_year) or each.birth_year == year]


def _is_there(read: Read, someone: Someone, lives: Sequence[Tenure], difference: Difference) -> bool:
    """Whether there is somebody of whom a row can tell, and no row before it did; who moved away may come back."""
    amiss = fault(someone) if someone.kept else "row.unknown"
    if amiss == "row.departed" and "household" in read.values and moved_away(in_place(lives, DEPARTED)):
        amiss = ""
    if amiss:
        difference.refuse(read, ID, amiss)
    return not amiss and difference.names(read, ID, "Person", someone.id)


def _has_home(read: Read, difference: Difference) -> bool:
    """Whether a row names a household; without an id it has to."""
    if "household" not in read.values and "id" not in read.values:
        difference.refuse(read, HOME, "row.empty")
        return False
    return True


def _register(read: Read, difference: Difference) -> None:
    """Somebody is new, under the id of their row, or one that is made."""
    id = read.values.get("id") or secrets.token_hex(8)
    given = {NAMED.get(name, name): read.values[name] for name in OF_NEW if name in read.values}
    if given.get("head"):
        difference.headed.add(given["household"])
    if difference.names(read, ID, "Person", id):
        difference.do(Turn.PEOPLE, RegisterListed(id=Ref("Person", id).id, **given))


def _move(read: Read, someone: Someone, lives: Sequence[Tenure], difference: Difference) -> None:
    """Somebody lives elsewhere, comes back, or comes to head their household."""
    home, head = read.values.get("household"), read.values.get("head")
    if home is None:
        return
    if head:
        difference.headed.add(home)
    there = next((each for each in in_place(lives, "LIVES_IN") if each.target_key == home), None)
    if someone.departed:
        difference.do(Turn.PEOPLE, ReturnPerson(person=Ref("Person", someone.id).id, to=home, head=bool(head)))
    elif there is None or (head and not there.head):
        difference.do(Turn.PEOPLE, MovePerson(person=Ref("Person", someone.id).id, to=home, head=bool(head)))
    elif there.head and head is False:
        difference.headless[home] = read, HEAD


def _put_right(values: Mapping[str, Any], someone: Someone, difference: Difference) -> None:
    """Somebody is called otherwise, or joins or leaves the Party, from then on; what is not versioned is put right."""
    given = {NAMED.get(name, name): value for name, value in values.items()}
    has = {"name": someone.name, "partyMember": bool(someone.party_member)}
    has |= {name: getattr(someone, attribute) for name, attribute in OWN.items()}
    has["publicServant"] = bool(has["publicServant"])
    if fold(given["name"]) == fold(someone.name):
        given["name"] = someone.name  # widths and blanks are no difference
    differing = {name: given[name] for name in has if name in given and given[name] != has[name]}
    person = Ref("Person", someone.id).id
    own = cast(Patch, {name: value for name, value in differing.items() if name in OWN})
    versioned = cast(Patch, {name: value for name, value in differing.items() if name not in OWN})
    if own:
        difference.do(Turn.PEOPLE, CorrectPerson(person=person, patch=own))
    if versioned:
        difference.do(Turn.PEOPLE, ChangePerson(person=person, patch=versioned))
