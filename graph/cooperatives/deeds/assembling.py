"""The founding assembly: who founded it, who was there, how they voted, whom they elected."""

from datetime import datetime
from typing import Annotated, ClassVar

from pydantic import Field

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce, ref_of
from graph.cooperatives.stages import ASSEMBLE, Transition
from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.values import Instant, MemberId, PersonId
from graph.records import Case
from graph.vocabulary import CooperativePosition
from graph.writing.ledger import Ledger, Ref

Count = Annotated[int, Field(ge=0, le=1_000_000)]


@form("Somebody elected. 当选人")
class Officer:
    person: PersonId = Field(description="The person's id. 人")
    position: CooperativePosition = Field(description="The post. 职务")


@form("Votes of a member beside its one. 附加表决权")
class AdditionalVotes:
    member: MemberId = Field(description="The member's id. 成员")
    votes: Count = Field(description="How many. 票数")


@form("The founding assembly. 设立大会")
class RecordAssembly(CaseDeed):
    kind: ClassVar = "RECORD_ASSEMBLY"

    held_at: Instant = Field(description="When it was held. 召开时间")
    present: Annotated[tuple[MemberId, ...], EachOnce] = Field(
        description="Ids of the founders who were present. 出席的设立人"
    )
    charter_votes: Count = Field(description="How many founders adopted the charter. 章程赞成票")
    officers: Annotated[tuple[Officer, ...], EachOnce] = Field(description="Who was elected. 当选人")
    additional_votes: tuple[AdditionalVotes, ...] = Field(
        default=(), description="Votes beside the one that each member has. 附加表决权"
    )

    @property
    def transition(self) -> Transition:
        return ASSEMBLE

    @property
    def dated(self) -> datetime:
        return self.held_at

    @property
    def milestone(self) -> dict[str, object]:
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
            properties = {"present": id in self.present, "additionalVotes": extra.get(id, 0)}
            ledger.open("FOUNDED", ref_of(id), cooperative, **properties)
        await ledger.people([each.person for each in self.officers])
        for each in self.officers:
            ledger.open("OFFICER_OF", Ref("Person", each.person), cooperative, position=each.position.value)
