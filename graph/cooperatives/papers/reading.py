"""Reading what a cooperative's papers say, within the scope of whoever asks."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from graph.cooperatives.cases import read_case
from graph.cooperatives.papers.data import PaperAssembly, PaperData, PaperMember, PaperOfficer, PaperPerson
from graph.cooperatives.papers.places import Place
from graph.credit_codes import is_credit_code
from graph.days import SHANGHAI
from graph.errors import Forbidden, NotFound
from graph.records import Case, Person
from graph.records.cases import CasePledge
from graph.snapshot import Reading
from graph.vocabulary import CooperativeStage

HANDED_IN = (CooperativeStage.FILED, CooperativeStage.REGISTERED)
"""Stages at which the papers are those that were filed."""


async def paper_data(reading: Reading, code: str) -> PaperData:
    """What the papers of a cooperative say as it is now.

    From its founding assembly on, members, contributions, charter and officers are those of the assembly as it was
    recorded. Telephone numbers are told as far as whoever asks may know them.

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
    return data_of(case, founded, await _place(reading, code), await _phones(reading, code), reading.instant)


def data_of(case: Case, founded: Case, place: Place, phones: Mapping[str, str], now: datetime) -> PaperData:
    """The record of a case as it is, and as it was when its assembly was recorded.

    `phones` are numbers by the ids of those whose they are.
    """
    held = founded.assembly
    homes = {person: _address(each, place) for each in founded.pledges for person in each.people}
    handed_in = case.filing is not None and case.stage in HANDED_IN
    return PaperData(
        code=case.code,
        name=case.name,
        business_scope=case.business_scope,
        place=place.full,
        day=(case.filing.on if case.filing and handed_in else now).astimezone(SHANGHAI).date(),
        drawn_at=case.reached,
        members=_members(founded, place),
        officers=tuple(
            PaperOfficer(
                PaperPerson(each.person, each.name, homes.get(each.person), phones.get(each.person)), each.position
            )
            for each in founded.posts
        ),
        charter={each.number: each.text for each in founded.charter if each.text.strip()},
        assembly=None if held is None else PaperAssembly(held.held_at, held.charter_votes),
    )


def _members(case: Case, place: Place) -> tuple[PaperMember, ...]:
    """The founders, or until there has been an assembly those who are willing."""
    held, pledges = case.assembly, {each.member: each for each in case.pledges}
    if held is None:
        return tuple(_member(each, place) for each in case.members)
    votes = {each.member: each.votes for each in held.additional}
    return tuple(
        _member(pledges[founder], place, founder in held.present, votes.get(founder, 0))
        if founder in pledges
        else PaperMember(founder, None, None)
        for founder in held.founders
    )


def _member(pledge: CasePledge, place: Place, present: bool = True, votes: int = 0) -> PaperMember:
    key = pledge.member.partition(":")[2]
    amount = pledge.contribution
    return PaperMember(
        id=pledge.member,
        name=pledge.head if _is_household(pledge) else pledge.label,
        kind=pledge.kind,
        address=_address(pledge, place),
        credit_code=key if is_credit_code(key) else None,
        contribution=None if amount is None else Decimal(str(amount)),
        contribution_kind=pledge.contribution_kind,
        present=present,
        votes=votes,
    )


def _is_household(pledge: CasePledge) -> bool:
    """Whether a household pledged: its label is its address, and its head signs for it."""
    return pledge.member.startswith("Household:")


def _address(pledge: CasePledge, place: Place) -> str | None:
    return place.address(pledge.label) if _is_household(pledge) else None


async def _assembled(reading: Reading, code: str) -> datetime | None:
    """When the last assembly was recorded."""
    reached = await _of(reading, "cooperatives/milestones", code) or ()
    return max((each.at for each in reached if each.stage is CooperativeStage.ASSEMBLED), default=None)


async def _place(reading: Reading, code: str) -> Place:
    village = await _of(reading, "cooperatives/village", code)
    area = await _of(reading, "villages/area", village.code)
    town = await _of(reading, "areas/town", area.code)
    return Place.of(village.code, town.name, village.name)


async def _phones(reading: Reading, code: str) -> dict[str, str]:
    """The numbers of officers, by id, where whoever asks may know the whole of them."""
    people: list[Person] = [each.person for each in await _of(reading, "cooperatives/officers", code) or ()]
    own = reading.viewer.person
    return {each.id: each.phone for each in people if each.phone and (each.disclosed or each.id == own)}


async def _of(reading: Reading, name: str, key: str) -> Any:
    """What a statement says of one key, now; None where it says nothing."""
    return (await reading.batch(reading.catalog[name], reading.instant, {}, [key])).get(key)
