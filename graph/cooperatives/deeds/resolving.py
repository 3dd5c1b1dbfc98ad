"""The form of what members and the assembly do once a cooperative is registered."""

from abc import abstractmethod
from datetime import date, datetime
from typing import ClassVar

from pydantic import Field

from graph.cooperatives.deeds.assembling import Count
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.cooperatives.law.resolving import vote_rules
from graph.cooperatives.stages import hindering, rules_at, warned
from graph.days import effective, start_of
from graph.forms.form import form
from graph.forms.values import Day
from graph.records import Case, RuleCheck, Standard
from graph.vocabulary import CooperativeStage, ResolutionKind
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


@form("A vote of the members, or where there is one of the assembly of delegates. 表决")
class Vote:
    on: Day = Field(description="The day of it; not one to come. 日期")
    present: Count = Field(description="How many members, or delegates, were present. 出席人数")
    votes_for: Count = Field(description="Votes for it. 赞成票")
    delegates: bool = Field(default=False, description="Whether delegates voted (法32). 是否成员代表大会")


@form("Something done once it is registered. 登记后的事项")
class Resolve(CaseDeed):
    resolution: ClassVar[ResolutionKind]
    thirds: ClassVar[bool] = False
    """It takes two thirds of all votes."""

    @property
    def stages(self) -> tuple[CooperativeStage, ...]:
        return (CooperativeStage.REGISTERED,)

    @property
    def vote(self) -> Vote | None:
        """The vote on it, where there was one."""
        return None

    @property
    def votes(self) -> tuple[int, ...]:
        """How many votes were for what was voted on."""
        return () if self.vote is None else (self.vote.votes_for,)

    @property
    def dated(self) -> date | None:
        return self.vote.on if self.vote else self.on

    def hindering(self, before: Case, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """The vote, where those who had one did not carry it."""
        vote = self.vote
        if vote is None:
            return ()
        rules = vote_rules(vote.present, *self.votes, delegates=vote.delegates, thirds=self.thirds)
        return hindering(rules, before, standard)

    def warnings(self, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """What has to be cured thereafter."""
        return warned(rules_at(CooperativeStage.REGISTERED), case_after, standard)

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Do it, and keep that it was resolved."""
        await self.resolve(ledger, case)
        vote = self.vote
        told: dict[str, object] = {"kind": self.resolution.value, "at": ledger.at, "recordedAt": ledger.now}
        if vote is not None:
            told |= {"present": vote.present, "votesFor": vote.votes_for, "delegates": vote.delegates}
            told |= {"votedAt": effective(vote.on, ledger.now) or ledger.now}
        told |= {"on": self.counts_from(ledger), "by": ledger.viewer.person or None, **self.details}
        await ledger.add("cooperatives/resolve", Ref("Cooperative", case.code), **told)

    def counts_from(self, ledger: Ledger) -> datetime:
        """When the day begins on which it was done, or takes effect."""
        day = self.takes_effect
        return ledger.at if day is None else start_of(day)

    @property
    def details(self) -> dict[str, object]:
        """What is kept of it besides."""
        return {}

    @abstractmethod
    async def resolve(self, ledger: Ledger, case: Case) -> None:
        """Do it; DeedRefused as the deed says."""
