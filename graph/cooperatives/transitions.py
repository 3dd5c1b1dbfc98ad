"""Carrying out a deed on a case under the guard of its transition: what is refused changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from graph.cooperatives.cases import read_case
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.cooperatives.deeds.proposing import reach
from graph.cooperatives.law.resolving import later_vote
from graph.cooperatives.stages import blockers, guard, too_early, wrong_stage
from graph.days import SHANGHAI, day_of, effective
from graph.errors import DeedRefused, GraphError, Message
from graph.records import Case, CaseVote, RuleCheck, Standard
from graph.vocabulary import CooperativeStage
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

BEFORE: Final = timedelta(microseconds=1)
"""So long before the deeds of its day a vote is asked again, for what it decides does not count at it."""


class Blocked(GraphError):
    """A deed is refused: these checks do not pass."""

    def __init__(self, checks: Sequence[RuleCheck]) -> None:
        super().__init__("error.blocked")
        self.checks = tuple(checks)


@dataclass(slots=True)
class GuardedDeed:
    """A deed on a case, what it gives cause to warn of, and what stands in the way of the next stage once it is done.

    The whole case is judged whoever does it; what stands in the way is None for those who may not read the whole.
    """

    deed: CaseDeed
    large_grower: float
    blockers: tuple[RuleCheck, ...] | None = None
    warnings: tuple[RuleCheck, ...] = ()

    @property
    def about(self) -> str:
        """The id of the cooperative."""
        return Ref("Cooperative", self.deed.cooperative).id

    @property
    def kind(self) -> str:
        return self.deed.kind

    @property
    def message(self) -> Message:
        return self.deed.message

    async def carry_out(self, ledger: Ledger) -> None:
        """Do it. Blocked where its guard is not met; DeedRefused as the deed is, and where the case was given up.

        Whether it is its turn is judged by the last stage that the case has come to; all else over what was so at the
        end of the day on which it was done.
        """
        last = await self._case(ledger, ledger.now)
        standard = self._standard(ledger.at)
        if self.deed.recording and last.stage is CooperativeStage.WITHDRAWN:
            raise DeedRefused("WITHDRAWN", kind="Cooperative", code=last.code, name=last.name)
        _in_turn(self.deed, last, standard)
        await self.deed.permit(ledger)
        before = last if ledger.at == ledger.now else await self._case(ledger, ledger.at)
        voted = await self._voted(ledger, before)
        asked_again = last.votes if self.deed.of_members else ()
        later = await self._votes(ledger, [each for each in asked_again if each.at > ledger.at])
        await self.deed.write(ledger, before)
        await ledger.end_with_lives()
        transition = self.deed.transition
        if transition is not None and not self.deed.recording:
            await reach(ledger, last.code, transition, **self.deed.milestone)
        after = await self._case(ledger, ledger.at)
        carried = await self._votes(ledger, [vote for vote, check in later if check.passed])
        if outvoted := [check for _, check in carried if not check.passed]:
            raise Blocked(outvoted)
        hindered = not self.deed.recording and bool(self.deed.hindering(voted, after, standard))
        warned = bool(self.deed.warnings(after, standard))
        moves = transition is not None and not self.deed.recording
        seen = await self._seen(ledger) if warned or hindered or not moves else None
        if warned:
            found = self.deed.warnings(seen or after, standard)
            self.warnings = await self.deed.heard(ledger.reading, after, found)
        if hindered:
            raise Blocked(self.deed.hindering(voted, seen or after, standard))
        if moves:
            self.blockers = ()
        elif seen is not None:
            self.blockers = blockers(seen, standard)
        if self.deed.recording:
            await self._move_on(ledger, last, after, standard)

    def _standard(self, at: datetime) -> Standard:
        """What is in force on the day on which the deed was done."""
        return Standard(self.deed.dated or at.astimezone(SHANGHAI).date(), self.large_grower)

    async def _voted(self, ledger: Ledger, before: Case) -> Case:
        """The case over which a vote is judged: that of its day, also where what it decides takes effect later."""
        if self.deed.dated is None or self.deed.takes_effect == self.deed.dated:
            return before
        return await self._case(ledger, effective(self.deed.dated, ledger.now) or ledger.now)

    async def _votes(self, ledger: Ledger, votes: Sequence[CaseVote]) -> list[tuple[CaseVote, RuleCheck]]:
        """Votes of later days, each asked again over those who were members as its day ended."""
        found = []
        for vote in votes:
            case = await self._case(ledger, vote.at - BEFORE)
            standard = Standard(day_of(vote.at), self.large_grower)
            found.append((vote, later_vote(vote).judge(case, standard)))
        return found

    async def _move_on(self, ledger: Ledger, last: Case, after: Case, standard: Standard) -> None:
        """What is written down in any case moves the case where that is its transition, and its guard is met."""
        transition = self.deed.transition
        if (
            transition is not None
            and wrong_stage(transition.sources, last) is None
            and not guard(transition, after, standard)
        ):
            await reach(ledger, last.code, transition)

    async def _seen(self, ledger: Ledger) -> Case | None:
        """The case once the deed is done, as whoever does it may read it; None where they may not read the whole.

        What does not hold is told by it, so that no rule names anybody whom they do not see.
        """
        return await read_case(ledger.reading, ledger.at, self.deed.cooperative)

    async def _case(self, ledger: Ledger, at: datetime) -> Case:
        """The case as it is at an instant, once what was noted is written; DeedRefused where there is none."""
        await ledger.flush()
        case = await read_case(ledger.whole, at, self.deed.cooperative)
        if case is None:
            raise DeedRefused("UNKNOWN", kind="Cooperative", code=self.deed.cooperative)
        return case


def _in_turn(deed: CaseDeed, last: Case, standard: Standard) -> None:
    """Blocked where the case is at another stage, or has come there on a later day."""
    amiss = [None if deed.recording else wrong_stage(deed.stages, last)]
    if not deed.corrects:
        amiss.append(too_early(last, standard.day))
    if found := [each for each in amiss if each is not None]:
        raise Blocked(found)
