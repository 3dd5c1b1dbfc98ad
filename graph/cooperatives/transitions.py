"""Carrying out a deed on a case under the guard of its transition: what is refused changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from graph.cooperatives.cases import case_of, read_case
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.cooperatives.deeds.proposing import reach
from graph.cooperatives.stages import Transition, blockers, guard, too_early, wrong_stage
from graph.days import SHANGHAI
from graph.errors import DeedRefused, GraphError, Message
from graph.records import Case, RuleCheck, Standard
from graph.vocabulary import CooperativeStage
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


class Blocked(GraphError):
    """A transition is refused: these checks do not pass."""

    def __init__(self, checks: Sequence[RuleCheck]) -> None:
        super().__init__("error.blocked")
        self.checks = tuple(checks)


@dataclass(slots=True)
class GuardedDeed:
    """A deed on a case, and what stands in the way of the next stage once it is done.

    The whole case is judged whoever does it; what stands in the way is None for those who may not read the whole.
    """

    deed: CaseDeed
    large_grower: float
    blockers: tuple[RuleCheck, ...] | None = None

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
        """Do it. Blocked where its guard is not met; DeedRefused as the deed is, and where the case was given up."""
        await self.deed.permit(ledger)
        case = await self._case(ledger)
        standard = self._standard(ledger.at)
        if self.deed.recording:
            await self._record(ledger, case, standard)
        elif self.deed.transition is not None:
            await self._advance(ledger, case, self.deed.transition, standard)

    def _standard(self, at: datetime) -> Standard:
        """What is in force on the day that the deed is dated with, or done."""
        dated = self.deed.dated or at
        day = dated.astimezone(SHANGHAI).date() if isinstance(dated, datetime) else dated
        return Standard(day, self.large_grower)

    async def _record(self, ledger: Ledger, case: Case, standard: Standard) -> None:
        """Write it down in any case; the case moves where that is its transition, and its guard is met."""
        if case.stage is CooperativeStage.WITHDRAWN:
            raise DeedRefused("WITHDRAWN", kind="Cooperative", code=case.code, name=case.name)
        await self.deed.write(ledger, case)
        after = await self._case(ledger)
        if await read_case(ledger.reading, ledger.reading.instant, case.code) is not None:
            self.blockers = blockers(after, standard)
        transition = self.deed.transition
        if transition is not None and wrong_stage(transition, case) is None and not guard(transition, after, standard):
            await reach(ledger, case.code, transition)

    async def _advance(self, ledger: Ledger, case: Case, transition: Transition, standard: Standard) -> None:
        out_of_order = too_early(case, standard.day) if self.deed.dated else None
        amiss = [each for each in (wrong_stage(transition, case), out_of_order) if each is not None]
        if amiss:
            raise Blocked(amiss)
        await self.deed.write(ledger, case)
        await reach(ledger, case.code, transition, **self.deed.milestone)
        if found := guard(transition, await self._case(ledger), standard):
            raise Blocked(found)
        self.blockers = ()

    async def _case(self, ledger: Ledger) -> Case:
        case = await case_of(ledger, self.deed.cooperative)
        if case is None:
            raise DeedRefused("UNKNOWN", kind="Cooperative", code=self.deed.cooperative)
        return case
