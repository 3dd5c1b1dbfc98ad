"""The founding assembly: who founded it, who was there, how they voted, whom they elected."""

from datetime import datetime
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, Field
from pydantic.dataclasses import dataclass

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce, MemberId, ref_of
from graph.cooperatives.stages import ASSEMBLE, Move
from graph.errors import DeedRefused
from graph.records import Case
from graph.restructuring.steps.step import FORM, PersonId
from graph.vocabulary import CooperativePosition
from graph.writing.ledger import Ledger, Ref

Votes = Annotated[int, Field(ge=0, le=1_000_000)]


@dataclass(frozen=True, config=FORM)
class OfficerForm:
    """Somebody elected."""

    person: PersonId
    position: CooperativePosition


@dataclass(frozen=True, config=FORM)
class VotesForm:
    """Additional votes of a member."""

    member: MemberId
    votes: Votes


@dataclass(frozen=True, config=FORM)
class RecordAssembly(CaseDeed):
    """The founding assembly is recorded; its founders are those who are willing."""

    kind: ClassVar = "RECORD_ASSEMBLY"

    held_at: AwareDatetime
    present: Annotated[tuple[MemberId, ...], EachOnce]
    charter_votes: Votes
    officers: Annotated[tuple[OfficerForm, ...], EachOnce]
    additional_votes: tuple[VotesForm, ...] = ()

    @property
    def move(self) -> Move:
        """To ASSEMBLED."""
        return ASSEMBLE

    @property
    def dated(self) -> datetime:
        """When it was held."""
        return self.held_at

    @property
    def milestone(self) -> dict[str, object]:
        """When it was held, and the votes for the charter."""
        return {"on": self.held_at, "charterVotes": self.charter_votes}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Record it. DeedRefused: STRANGER names one who is no founder; UNKNOWN, DEPARTED of an officer."""
        cooperative = Ref("Cooperative", case.code)
        extra = {each.member: each.votes for each in self.additional_votes}
        founders = [each.member for each in case.members]
        for id in (*self.present, *extra):
            if id not in founders:
                stranger = ref_of(id)
                raise DeedRefused("STRANGER", kind=stranger.label, code=stranger.key)
        for id in founders:
            told = {"present": id in self.present, "additionalVotes": extra.get(id, 0)}
            ledger.open("FOUNDED", ref_of(id), cooperative, **told)
        await ledger.people([each.person for each in self.officers])
        for each in self.officers:
            ledger.open("OFFICER_OF", Ref("Person", each.person), cooperative, position=each.position.value)
