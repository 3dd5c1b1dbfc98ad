"""Joining and leaving a registered cooperative (法24 to 26)."""

from dataclasses import replace
from datetime import date
from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from graph.cooperatives.deeds.assembling import join
from graph.cooperatives.deeds.canvassing import fitting
from graph.cooperatives.deeds.case_deed import case_by_now, in_order, ref_of
from graph.cooperatives.deeds.recorders import residents
from graph.cooperatives.deeds.resolving import Resolve, Vote
from graph.cooperatives.law.contributions import BROUGHT
from graph.cooperatives.law.lasting import REGISTER, leaves_on, year_end
from graph.cooperatives.law.membership import BODIES, CITIZENS, JOINING
from graph.cooperatives.law.officers import ELECTED
from graph.cooperatives.stages import hindering, warned
from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.values import Day, HouseholdCode, MemberId, Yuan
from graph.records import Case, CaseMember, RuleCheck, Standard
from graph.vocabulary import ContributionKind, MemberKind, MembershipGround, ResolutionKind, Valuation
from graph.writing.ledger import Ledger


@form("Somebody joins: a written application, and a vote (法24). 入社")
class AdmitMember(Resolve):
    kind: ClassVar = "ADMIT_MEMBER"
    of_members: ClassVar = True
    resolution: ClassVar = ResolutionKind.ADMISSION

    member: MemberId = Field(description="Id of a person, an enterprise or an organization. 成员")
    sort: MemberKind = Field(alias="kind", description="What it is as a member. 成员类别")
    grower: HouseholdCode | None = Field(
        default=None, description="Code of the household by which they join, where they live. 种植户"
    )
    applied_on: Day = Field(description="The day of the written application. 申请日期")
    by: Vote = Field(alias="vote", description="The vote on it. 表决")
    contribution: Yuan | None = Field(
        default=None, description="What it brings in, in yuan, with at most two places. 出资额（元）"
    )
    contribution_kind: ContributionKind | None = Field(default=None, description="What kind of thing that is. 出资方式")
    valuation: Valuation | None = Field(default=None, description="How what is not money was valued. 作价方式")

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if not fitting(self.member, self.sort):
            raise PydanticCustomError("input.member_kind", "another kind", {"value": self.member})
        return self

    @property
    def vote(self) -> Vote:
        return self.by

    @property
    def details(self) -> dict[str, object]:
        """What they bring in changes the sum of contributions, which is registered."""
        return {"member": self.member, "rules": [REGISTER] if self.contribution else None}

    def hindering(self, before: Case, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """The vote, who may join (法19) with what (法13), and how many organizations there may be (法20)."""
        bodies = () if self.sort in CITIZENS else BODIES
        return (
            *Resolve.hindering(self, before, case_after, standard),
            *hindering(bodies, case_after, standard),
            *hindering((*JOINING, *BROUGHT), self._alone(case_after), standard),
        )

    def warnings(self, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """About whoever joins, and what has to be cured thereafter."""
        own = warned((*JOINING, *BROUGHT), self._alone(case_after), standard)
        return (*own, *Resolve.warnings(self, case_after, standard))

    def _alone(self, case: Case) -> Case:
        """The case with nobody but whoever joins."""
        return replace(case, joined=tuple(each for each in case.joined if each.member == self.member))

    async def resolve(self, ledger: Ledger, case: Case) -> None:
        """Admit it.

        DeedRefused: MEMBER of who is one; NOT_THERE of who does not live in the household; AMOUNT where there is a
        contribution without its kind, or a kind without an amount; UNKNOWN, DEPARTED. InvalidInput: the day.
        """
        in_order("input.appliedOn", self.applied_on, self.by.on)
        asked = ref_of(self.member)
        if any(each.member == self.member for each in case.members):
            raise DeedRefused("MEMBER", kind=asked.label, code=asked.key)
        if (self.contribution is None) != (self.contribution_kind is None):
            raise DeedRefused("AMOUNT", kind=asked.label, code=asked.key)
        if asked.label == "Person":
            await ledger.person(asked.key)
        else:
            await ledger.thing(asked.label, asked.key)
        if self.grower is not None:
            await ledger.thing("Household", self.grower)
            if asked.key not in [each.source_key for each in await residents(ledger, self.grower)]:
                raise DeedRefused("NOT_THERE", kind="Household", code=self.grower)
        brought = (self.contribution, self.contribution_kind, self.valuation)
        member = CaseMember(self.member, asked.key, self.sort, self.grower, None, *brought, None, None, None)
        join(ledger, case, member, MembershipGround.ADMITTED)


@form("A member tells in writing that they leave, with the financial year (法25). 退社")
class WithdrawMember(Resolve):
    kind: ClassVar = "WITHDRAW_MEMBER"
    of_members: ClassVar = True
    resolution: ClassVar = ResolutionKind.WITHDRAWAL

    member: MemberId = Field(description="The member's id. 成员")
    applied_on: Day = Field(description="The day on which they told; not one to come. 申请日期")

    @property
    def dated(self) -> date:
        return self.applied_on

    @property
    def takes_effect(self) -> date:
        return leaves_on(self.applied_on, body=not self.member.startswith("Person:"))

    @property
    def details(self) -> dict[str, object]:
        return {"member": self.member}

    async def resolve(self, ledger: Ledger, case: Case) -> None:
        """End the membership. DeedRefused: NOT_MEMBER of who is none; OFFICER of who has a post of members."""
        await leave(ledger, case, self.member)


@form("A member is expelled, after being heard, by a vote (法26); it ends with the financial year. 除名")
class ExpelMember(Resolve):
    kind: ClassVar = "EXPEL_MEMBER"
    of_members: ClassVar = True
    resolution: ClassVar = ResolutionKind.EXPULSION

    member: MemberId = Field(description="The member's id. 成员")
    heard_on: Day = Field(description="The day on which they were heard. 申辩日期")
    by: Vote = Field(alias="vote", description="The vote on it. 表决")

    @property
    def vote(self) -> Vote:
        return self.by

    @property
    def takes_effect(self) -> date:
        return year_end(self.by.on)

    @property
    def details(self) -> dict[str, object]:
        return {"member": self.member}

    async def resolve(self, ledger: Ledger, case: Case) -> None:
        """End the membership. DeedRefused: NOT_MEMBER, OFFICER as of who leaves. InvalidInput: the day."""
        in_order("heardOn", self.heard_on, self.by.on)
        await leave(ledger, case, self.member)


async def leave(ledger: Ledger, case: Case, member: str) -> None:
    """Somebody is a member no more from the instant on; DeedRefused: NOT_MEMBER; OFFICER until others are elected."""
    asked = ref_of(member)
    held = (await ledger.tenures(asked.label, [asked.key], "MEMBER_OF"))[asked.key]
    own = [each for each in held if each.target_key == case.code]
    if not own:
        raise DeedRefused("NOT_MEMBER", kind=asked.label, code=asked.key)
    posts = (*case.posts, *(await case_by_now(ledger, case)).posts)
    if any(post.person == asked.key and post.position in ELECTED for post in posts):
        raise DeedRefused("OFFICER", kind=asked.label, code=asked.key)
    ledger.end(own)
