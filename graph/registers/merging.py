"""Doubles in the register of people: of two entries one goes on, and the other one leads there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.values import PersonId
from graph.records import Someone, Tenure
from graph.restructuring.compensating import Undo
from graph.restructuring.registering.people import OWN, moved_away
from graph.restructuring.steps.step import Step, joined
from graph.restructuring.steps.succession import in_place
from graph.vocabulary import DEPARTED, FOR_ONE, tenures_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref, part_of, properties_of, target_of
from graph.writing.lookups import require_kept

LACKING: Final = {"publicServant": False}
"""What such a property is taken back to, where that is not nothing."""


@form("Of two entries that are one person one goes on, with all that the other one has and it lacks. 合并重复登记")
class MergePeople(Step):
    kind: ClassVar = "MERGE_PEOPLE"

    from_: PersonId = Field(alias="from", description="Who becomes part of the other. 并入者")
    into: PersonId = Field(description="Who goes on. 保留者")

    async def carry_out(self, ledger: Ledger) -> None:
        """Make one of them.

        DeedRefused: BOTH_LIVE, BOTH_COMMAND, BOTH_HOLD where both live, in different households, command units of one
        purpose, or hold one office for one in different bodies; DEPARTED, but of who becomes part of the other and has
        moved away; UNKNOWN; LATER.
        """
        people = await ledger.known([self.from_, self.into])
        held = await ledger.tenures("Person", people, DEPARTED, *tenures_of("Person"))
        for id, someone in people.items():
            if someone.departed and (id == self.into or not moved_away(in_place(held[id], DEPARTED))):
                raise DeedRefused("DEPARTED", kind="Person", code=id, name=someone.name)
        theirs = [each for each in held[self.from_] if each.type != DEPARTED]
        await _refuse_apart(ledger, theirs, held[self.into])
        for someone in people.values():
            require_kept(someone)
        former, one = Ref("Person", self.from_), Ref("Person", self.into)
        ledger.end(held[self.from_])
        _take_over(ledger, theirs, held[self.into], one)
        await self._would_join(ledger, theirs)
        gained = _lacked(people[self.from_], people[self.into])
        if gained:
            ledger.correct(one, gained)
        ledger.open("SUCCEEDED_BY", former, one, **({"gained": list(gained)} if gained else {}))
        ledger.open(DEPARTED, former, former)
        if people[self.from_].party_member and not (people[self.into].party_member or people[self.into].erased):
            await ledger.describe(one, people[self.into].name, party_member=True)

    async def _would_join(self, ledger: Ledger, theirs: Sequence[Tenure]) -> None:
        """Where a household said that the other would join for it, the one would from now on."""
        homes = [each.target_key for each in in_place(theirs, "LIVES_IN")]
        for home, pledges in (await ledger.tenures("Household", homes, "PLEDGES")).items():
            for each in pledges:
                if each.joins == self.from_:
                    ledger.end([each])
                    said = properties_of(each) | {"joins": self.into}
                    ledger.open("PLEDGES", Ref("Household", home), target_of(each), **said)

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may not see people."""
        return {}


@dataclass(frozen=True, slots=True)
class Separate(Undo):
    """The undoing of a merger: what the one was given goes, where it still is as the other one has it."""

    async def carry_out(self, ledger: Ledger) -> None:
        """Undo it. DeedRefused: LATER where something in the way begins or ends later."""
        await Undo.carry_out(self, ledger)
        for each in in_place(self.trace.opened, "SUCCEEDED_BY"):
            ends = [each.source_key, each.target_key]
            found = await ledger.whole.batch(ledger.whole.catalog["ledger/people"], ledger.at, {}, ends)
            former, one = (_own(found[key]) for key in ends)
            same = [name for name in each.gained or () if one[name] is not None and one[name] == former[name]]
            if same:
                ledger.correct(Ref("Person", each.target_key), {name: LACKING.get(name) for name in same})


def _take_over(ledger: Ledger, tenures: Iterable[Tenure], own: Sequence[Tenure], one: Ref) -> None:
    """Somebody goes on with the tenures of somebody else; of what is one's own already only the head's place counts."""
    places = {_place(each): each for each in own}
    for each in tenures:
        same = places.get(_place(each))
        if same is None or (each.head and not same.head):
            ledger.end([] if same is None else [same])
            ledger.open(each.type, one, target_of(each), **properties_of(each))


async def _refuse_apart(ledger: Ledger, theirs: Sequence[Tenure], own: Sequence[Tenure]) -> None:
    """DeedRefused where somebody would be in two places of which one person has one."""
    for one, other in _pairs(theirs, own, "LIVES_IN"):
        homes = (one.target_key, other.target_key)
        told = await ledger.organised("Household", homes)  # a home elsewhere is nothing that an organiser may read
        raise DeedRefused("BOTH_LIVE", kind="Household", code=joined([each for each in homes if each in told]) or "–")
    for one, other in _pairs(theirs, own, "COMMANDS"):
        units = ledger.whole.catalog.choose("ledger/things", label="Unit")
        found = await ledger.whole.batch(units, ledger.at, {}, [one.target_key, other.target_key])
        if len({each.purpose for each in found.values()}) == 1:
            raise DeedRefused("BOTH_COMMAND", kind="Unit", code=one.target_key, other=other.target_key)
    for one, other in _pairs(theirs, own, "HOLDS"):
        if one.position == other.position and one.position in FOR_ONE:
            places = {"code": one.target_key, "other": other.target_key}
            raise DeedRefused("BOTH_HOLD", kind="Organization", position=one.position, **places)


def _pairs(theirs: Sequence[Tenure], own: Sequence[Tenure], type: str) -> Iterator[tuple[Tenure, Tenure]]:
    """Each tenure of a type with each of the other's that leads elsewhere."""
    for one in in_place(theirs, type):
        yield from ((one, other) for other in in_place(own, type) if other.target_key != one.target_key)


def _place(tenure: Tenure) -> tuple[object, ...]:
    return (tenure.type, target_of(tenure), part_of(properties_of(tenure)))


def _own(someone: Someone) -> dict[str, object]:
    return {name: getattr(someone, attribute) for name, attribute in OWN.items()}


def _lacked(former: Someone, one: Someone) -> dict[str, object]:
    """What somebody has and the other one lacks, of whom nothing is written down any more where they are erased."""
    has, lacks = _own(former), _own(one)
    return {} if one.erased else {name: value for name, value in has.items() if value and not lacks[name]}
