"""What is filed, what is decided on it, and giving up."""

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce
from graph.cooperatives.stages import APPROVE, FILE, REFUSE, WITHDRAW, Transition
from graph.days import start_of
from graph.forms.form import form
from graph.forms.texts import Note
from graph.records import Case
from graph.vocabulary import RegistrationDocument, tenures_of
from graph.writing.ledger import Ledger

JOINED: Final = ("GROWS", "PLEDGES", "FOUNDED", "OFFICER_OF")
"""What ties others to a cooperative, and ends where it is given up."""


@form("The registration is applied for, with documents, on a day. 申请设立登记")
class FileRegistration(CaseDeed):
    kind: ClassVar = "FILE_REGISTRATION"

    documents: Annotated[tuple[RegistrationDocument, ...], EachOnce] = Field(
        max_length=len(RegistrationDocument), description="What is handed in. 申请文件"
    )
    on: date = Field(description="The day on which it was done; not one to come. 日期")

    @property
    def transition(self) -> Transition:
        return FILE

    @property
    def dated(self) -> date:
        return self.on

    @property
    def milestone(self) -> dict[str, object]:
        return {"on": start_of(self.on), "documents": [each.value for each in self.documents]}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Nothing beside the milestone."""


@form("The authority has decided, on a day: it is registered, or rejected and may be filed again. 登记机关决定")
class DecideRegistration(CaseDeed):
    kind: ClassVar = "DECIDE_REGISTRATION"

    approved: bool = Field(description="Whether it is registered. 是否准予登记")
    on: date = Field(description="The day on which it was done; not one to come. 日期")
    note: Note | None = Field(default=None, description="What the authority says, 1 to 1,000 characters. 说明")

    @property
    def transition(self) -> Transition:
        return APPROVE if self.approved else REFUSE

    @property
    def dated(self) -> date:
        return self.on

    @property
    def milestone(self) -> dict[str, object]:
        return {"on": start_of(self.on), "note": self.note}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Nothing beside the milestone."""


@form("The set-up is given up: its units end, and whatever tied growers, members and officers to it. 终止筹建")
class WithdrawCooperative(CaseDeed):
    kind: ClassVar = "WITHDRAW_COOPERATIVE"

    reason: Note = Field(description="Why, 1 to 1,000 characters. 原因")

    @property
    def transition(self) -> Transition:
        return WITHDRAW

    @property
    def stated(self) -> str:
        return self.reason

    @property
    def milestone(self) -> dict[str, object]:
        return {"note": self.reason}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """End them; the cooperative itself stays, as something that was given up."""
        units = await ledger.tenures("Unit", [each.code for each in case.units], *tenures_of("Unit"))
        joined = await ledger.tenures("Cooperative", [case.code], *JOINED)
        ledger.end(dict.fromkeys(each for held in (*units.values(), *joined.values()) for each in held))
