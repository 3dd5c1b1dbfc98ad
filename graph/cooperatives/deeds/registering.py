"""What is filed, what is decided on it, and giving up."""

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field
from pydantic.dataclasses import dataclass

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce, Note
from graph.cooperatives.stages import APPROVE, FILE, REFUSE, WITHDRAW, Move
from graph.days import start_of
from graph.records import Case
from graph.restructuring.steps.step import FORM
from graph.vocabulary import RegistrationDocument, tenures_of
from graph.writing.ledger import Ledger

JOINED: Final = ("GROWS", "PLEDGES", "FOUNDED", "OFFICER_OF")
"""What ties others to a cooperative, and ends where it is given up."""


@dataclass(frozen=True, config=FORM)
class FileRegistration(CaseDeed):
    """The registration is applied for, with documents, on a day."""

    kind: ClassVar = "FILE_REGISTRATION"

    documents: Annotated[tuple[RegistrationDocument, ...], EachOnce, Field(max_length=len(RegistrationDocument))]
    on: date

    @property
    def move(self) -> Move:
        """To FILED."""
        return FILE

    @property
    def dated(self) -> date:
        """The day."""
        return self.on

    @property
    def milestone(self) -> dict[str, object]:
        """The day, and the documents."""
        return {"on": start_of(self.on), "documents": [each.value for each in self.documents]}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Nothing beside the milestone."""


@dataclass(frozen=True, config=FORM)
class DecideRegistration(CaseDeed):
    """The authority has decided, on a day: it is registered, or rejected and may be filed again."""

    kind: ClassVar = "DECIDE_REGISTRATION"

    approved: bool
    on: date
    note: Note | None = None

    @property
    def move(self) -> Move:
        """By what was decided."""
        return APPROVE if self.approved else REFUSE

    @property
    def dated(self) -> date:
        """The day."""
        return self.on

    @property
    def milestone(self) -> dict[str, object]:
        """The day, and what the authority says."""
        return {"on": start_of(self.on), "note": self.note}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Nothing beside the milestone."""


@dataclass(frozen=True, config=FORM)
class WithdrawCooperative(CaseDeed):
    """The set-up is given up: its units end, and whatever tied growers, members and officers to it."""

    kind: ClassVar = "WITHDRAW_COOPERATIVE"

    reason: Note

    @property
    def move(self) -> Move:
        """To WITHDRAWN."""
        return WITHDRAW

    @property
    def stated(self) -> str:
        """As it is given."""
        return self.reason

    @property
    def milestone(self) -> dict[str, object]:
        """Why."""
        return {"note": self.reason}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """End them; the cooperative itself stays, as something that was given up."""
        units = await ledger.held("Unit", [each.code for each in case.units], *tenures_of("Unit"))
        joined = await ledger.held("Cooperative", [case.code], *JOINED)
        ledger.end(dict.fromkeys(each for held in (*units.values(), *joined.values()) for each in held))
