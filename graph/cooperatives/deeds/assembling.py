"""The founding assembly: who founded it, who was there, how they voted, whom they elected."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce, each_once, ref_of
from graph.cooperatives.stages import ASSEMBLE, REASSEMBLE, Transition
from graph.days import SHANGHAI
from graph.errors import DeedRefused, InvalidInput
from graph.forms.form import form
from graph.forms.values import Instant, MemberId, PersonId
from graph.records import Case, CaseMember
from graph.vocabulary import CooperativePosition, MembershipGround
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

Count = Annotated[int, Field(ge=0, le=1_000_000)]
Years = Annotated[int, Field(ge=1, le=10)]


@form("Somebody elected. 当选人")
class Officer:
    person: PersonId = Field(description="The person's id. 人")
    position: CooperativePosition = Field(description="The post. 职务")
    votes: Count | None = Field(default=None, description="How many were for him or her; left out, all. 得票")


Officers = Annotated[tuple[Officer, ...], each_once(lambda each: (each.person, each.position))]


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
    officers: Officers = Field(description="Who was elected. 当选人")
    additional_votes: Annotated[tuple[AdditionalVotes, ...], each_once(lambda each: each.member)] = Field(
        default=(), description="Votes beside the one that each member has. 附加表决权"
    )
    term_years: Years | None = Field(default=None, description="For how many years officers are elected. 任期（年）")
    agent: PersonId | None = Field(
        default=None, description="Id of whom the founders authorise to register it. 委托代理人"
    )
    registry_liaison: PersonId | None = Field(
        default=None, description="Id of who keeps contact with the office. 登记联络员"
    )

    @property
    def transition(self) -> Transition:
        return ASSEMBLE

    @property
    def dated(self) -> date:
        return self.held_at.astimezone(SHANGHAI).date()

    @property
    def milestone(self) -> dict[str, object]:
        return {
            "on": self.held_at,
            "charterVotes": self.charter_votes,
            "termYears": self.term_years,
            "agent": self.agent,
            "liaison": self.registry_liaison,
        }

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Record it: founders are those who are willing, with what they bring in; the charter is as last drafted.

        DeedRefused: STRANGER names one who is no founder; UNKNOWN, DEPARTED of an officer, the agent, the liaison.
        InvalidInput where it is still to come, or somebody got more votes than there were.
        """
        if self.held_at > ledger.now:
            raise InvalidInput("input.heldAt", "input.future", value=self.held_at.isoformat())
        founders = {each.member: each for each in case.willing}
        extra = {each.member: each.votes for each in self.additional_votes}
        for id in (*self.present, *extra):
            if id not in founders:
                stranger = ref_of(id)
                raise DeedRefused("STRANGER", kind=stranger.label, code=stranger.key)
        most = len(self.present) + sum(extra.get(id, 0) for id in self.present)
        for place, officer in enumerate(self.officers):
            if officer.votes is not None and officer.votes > most:
                raise InvalidInput(f"input.officers[{place}].votes", "input.too_many", value=officer.votes, limit=most)
        await ledger.people([each for each in (self.agent, self.registry_liaison) if each is not None])
        await end_offices(ledger, case)
        for id, founder in founders.items():
            votes = {"present": id in self.present, "additionalVotes": extra.get(id, 0)}
            join(ledger, case, founder, MembershipGround.FOUNDER, **votes)
        await elect(ledger, case, self.officers)
        await ledger.add("cooperatives/adopt", Ref("Cooperative", case.code), at=ledger.at)


@form("The founding assembly, put right before it is filed. 更正设立大会")
class CorrectAssembly(RecordAssembly):
    kind: ClassVar = "CORRECT_ASSEMBLY"
    corrects: ClassVar = True

    @property
    def transition(self) -> Transition:
        return REASSEMBLE


def join(ledger: Ledger, case: Case, member: CaseMember, ground: MembershipGround, **properties: object) -> None:
    """Somebody is a member from the instant on, with what they bring in."""
    brought = {
        "ground": ground.value,
        "kind": member.kind.value,
        "grower": member.grower,
        "contribution": member.contribution,
        "contributionKind": member.contribution_kind and member.contribution_kind.value,
        "valuation": member.valuation and member.valuation.value,
    }
    known = {name: value for name, value in (brought | properties).items() if value is not None}
    ledger.open("MEMBER_OF", ref_of(member.member), Ref("Cooperative", case.code), **known)


async def elect(ledger: Ledger, case: Case, officers: tuple[Officer, ...]) -> None:
    """Officers take their posts; DeedRefused: UNKNOWN, DEPARTED."""
    await ledger.people([each.person for each in officers])
    for each in officers:
        votes = {} if each.votes is None else {"votes": each.votes}
        person, cooperative = Ref("Person", each.person), Ref("Cooperative", case.code)
        ledger.open("OFFICER_OF", person, cooperative, position=each.position.value, **votes)


async def end_offices(ledger: Ledger, case: Case, *types: str) -> None:
    """Members and officers of an earlier assembly are so no more."""
    held = await ledger.tenures("Cooperative", [case.code], *(types or ("MEMBER_OF", "OFFICER_OF")))
    ledger.end(held[case.code])
