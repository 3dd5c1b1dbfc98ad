"""Reading what a cooperative's papers say, within the scope of whoever asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from graph.cooperatives.cases import read_case
from graph.cooperatives.papers.data import PaperAssembly, PaperData, PaperMember, PaperOfficer, PaperPerson
from graph.cooperatives.papers.places import Place
from graph.cooperatives.papers.words import VALUATIONS
from graph.credit_codes import is_credit_code
from graph.days import SHANGHAI
from graph.errors import Forbidden, NotFound
from graph.records import Assembly, Case, Person
from graph.records.cases import CaseAssembly, CaseMember, CasePost
from graph.snapshot import Reading
from graph.vocabulary import CooperativeStage

HANDED_IN: Final = (CooperativeStage.FILED, CooperativeStage.REGISTERED)
"""Stages at which the papers are those that were filed."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What papers say besides the case: agent, liaison, and numbers by the ids of those whose they are."""

    agent: Person | None = None
    liaison: Person | None = None
    phones: Mapping[str, str] = field(default_factory=dict)

    def named(self, person: Person | None) -> PaperPerson | None:
        """Such a person as papers have them."""
        return None if person is None else PaperPerson(person.id, person.name, None, self.phones.get(person.id))


async def paper_data(reading: Reading, code: str) -> PaperData:
    """What the papers of a cooperative say as it is now.

    Members, contributions, charter and officers are those of its founding assembly, once there has been one. Telephone
    numbers are told as far as whoever asks may know them.

    Raises:
        NotFound: there is no such cooperative within the scope of whoever asks.
        Forbidden: they may not read its case as a whole.
    """
    if await reading.one("cooperatives/cooperative", code=code) is None:
        raise NotFound("cooperative", "error.not_found", value=code)
    case = await read_case(reading, reading.instant, code)
    if case is None:
        raise Forbidden("error.whole_case", cooperative=code)
    assembled = await _assembled(reading, code)
    founded = case if assembled is None else await read_case(reading, assembled, code) or case
    return data_of(case, founded, await _place(reading, code), await _parts(reading, code), reading.instant)


def data_of(case: Case, founded: Case, place: Place, parts: Parts, now: datetime) -> PaperData:
    """The record of a case as it is, and as it was on the day of its assembly."""
    held = founded.assembly
    homes = {each.member: _address(each, place) for each in founded.members}
    filing = case.filing if case.stage in HANDED_IN else None
    return PaperData(
        code=case.code,
        name=case.name,
        business_scope=case.business_scope,
        place=place.full,
        day=(now if filing is None else filing.on).astimezone(SHANGHAI).date(),
        drawn_at=case.reached,
        members=tuple(
            _member(each, place, held) for each in founded.members if held is None or each.member in held.founders
        ),
        officers=tuple(
            PaperOfficer(
                PaperPerson(
                    each.person,
                    each.name,
                    homes.get(f"Person:{each.person}") or _address(each, place),
                    parts.phones.get(each.person),
                ),
                each.position,
                each.votes,
            )
            for each in founded.posts
        ),
        charter={
            each.number: each.text
            for each in (founded.charter if held is None else founded.adopted)
            if each.text.strip()
        },
        assembly=None if held is None else PaperAssembly(held.held_at, held.charter_votes),
        domicile=founded.domicile and place.address(founded.domicile),
        term_years=None if held is None else held.term_years,
        liaison=parts.named(parts.liaison),
        agent=parts.named(parts.agent),
    )


def _member(member: CaseMember, place: Place, held: CaseAssembly | None) -> PaperMember:
    key, amount = member.member.partition(":")[2], member.contribution
    return PaperMember(
        id=member.member,
        name=member.label,
        kind=member.kind,
        address=_address(member, place),
        credit_code=key if is_credit_code(key) else None,
        contribution=None if amount is None else Decimal(str(amount)),
        contribution_kind=member.contribution_kind,
        valuation=VALUATIONS[member.valuation] if member.valuation else None,
        present=held is None or member.member in held.present,
        votes=0 if held is None else sum(each.votes for each in held.additional if each.member == member.member),
    )


def _address(member: CaseMember | CasePost, place: Place) -> str | None:
    return place.address(member.address) if member.address else None


async def _assembled(reading: Reading, code: str) -> datetime | None:
    """The instant of the last assembly: the end of its day, or when it was recorded on that day."""
    reached = await _of(reading, "cooperatives/milestones", code) or ()
    return max((each.at for each in reached if each.stage is CooperativeStage.ASSEMBLED), default=None)


async def _place(reading: Reading, code: str) -> Place:
    village = await _of(reading, "cooperatives/village", code)
    area = await _of(reading, "villages/area", village.code)
    town = await _of(reading, "areas/town", area.code)
    return Place.of(village.code, town.name, village.name)


async def _parts(reading: Reading, code: str) -> Parts:
    """What papers say besides the case; of numbers those that whoever asks may know the whole of."""
    held: Assembly | None = await _of(reading, "cooperatives/assembly", code)
    named = (held.agent, held.liaison) if held else (None, None)
    officers = [each.person for each in await _of(reading, "cooperatives/officers", code) or ()]
    phones = _phones([*officers, *(each for each in named if each)], reading.viewer.person)
    return Parts(*named, phones)


def _phones(people: Iterable[Person], own: str) -> dict[str, str]:
    return {each.id: each.phone for each in people if each.phone and (each.disclosed or each.id == own)}


async def _of(reading: Reading, name: str, key: str) -> Any:
    """What a statement says of one key, now; None where it says nothing."""
    return (await reading.batch(reading.catalog[name], reading.instant, {}, [key])).get(key)
