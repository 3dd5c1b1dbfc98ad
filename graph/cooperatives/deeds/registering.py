"""What is filed, accepted and decided, and giving up."""

from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from graph.cooperatives.deeds.case_deed import CaseDeed, EachOnce, in_order
from graph.cooperatives.law.law import OLD_UNTIL
from graph.cooperatives.stages import APPROVE, FILE, REFUSE, WITHDRAW, Transition
from graph.credit_codes import is_citizen_number, is_credit_code
from graph.days import SHANGHAI, start_of
from graph.errors import DeedRefused, InvalidInput
from graph.forms.form import form
from graph.forms.texts import Note
from graph.forms.values import Code, Day
from graph.records import Case
from graph.restructuring.steps.succession import dissolve
from graph.vocabulary import CooperativeStage, RegistrationDocument
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

JOINED: Final = ("GROWS", "PLEDGES", "MEMBER_OF", "OFFICER_OF")
"""What ties others to a cooperative, and ends where it is given up."""
KINDS: Final = ("93", "X3")
"""What the credit code of a farmers' cooperative begins with (GB 32100-2015); X is of codes that nobody has."""


def _credit_code(code: str) -> str:
    if is_citizen_number(code):
        raise PydanticCustomError("input.citizen", "a citizen's number")
    if not is_credit_code(code) or code[:2] not in KINDS:
        raise PydanticCustomError("input.cooperative_code", "no credit code of a cooperative", {"value": code})
    return code


CreditCode = Annotated[Code, AfterValidator(_credit_code)]
"""The unified social credit code of a farmers' cooperative, in any case and width."""


@form("The registration is applied for, with documents, on a day. 申请设立登记")
class FileRegistration(CaseDeed):
    kind: ClassVar = "FILE_REGISTRATION"

    documents: Annotated[tuple[RegistrationDocument, ...], EachOnce] = Field(
        max_length=len(RegistrationDocument), description="What is handed in. 申请文件"
    )
    on: Day = Field(description="The day on which it was done; not one to come. 日期")

    @property
    def transition(self) -> Transition:
        return FILE

    @property
    def milestone(self) -> dict[str, object]:
        return {"on": start_of(self.on), "documents": [each.value for each in self.documents]}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Nothing beside the milestone."""


@form("The office accepts the filing (受理), from which its time to decide runs. 受理")
class AcceptRegistration(CaseDeed):
    kind: ClassVar = "ACCEPT_REGISTRATION"

    on: Day = Field(description="The day on which it was done; not one to come. 日期")
    prolonged: bool = Field(default=False, description="Whether the time was prolonged. 是否延长")

    @property
    def stages(self) -> tuple[CooperativeStage, ...]:
        return (CooperativeStage.FILED,)

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Note it on the filing; said again, the last one counts. InvalidInput: prolonged before that could be."""
        if self.prolonged and self.on <= OLD_UNTIL:
            raise InvalidInput("prolonged", "input.not_prolonged", until=OLD_UNTIL.isoformat())
        accepted = {"acceptedOn": start_of(self.on), "prolonged": self.prolonged}
        await ledger.add("cooperatives/accept", Ref("Cooperative", case.code), **accepted)


@form("The authority has decided, on a day: it is registered, or rejected and may be filed again. 登记机关决定")
class DecideRegistration(CaseDeed):
    kind: ClassVar = "DECIDE_REGISTRATION"

    approved: bool = Field(description="Whether it is registered. 是否准予登记")
    on: Day = Field(description="The day on which it was done; not one to come. 日期")
    credit_code: CreditCode | None = Field(
        default=None, description="Its unified social credit code, where it is registered. 统一社会信用代码"
    )
    note: Note | None = Field(default=None, description="What the authority says, 1 to 1,000 characters. 说明")

    @property
    def transition(self) -> Transition:
        return APPROVE if self.approved else REFUSE

    @property
    def milestone(self) -> dict[str, object]:
        return {"on": start_of(self.on), "note": self.note, "creditCode": self.credit_code}

    async def write(self, ledger: Ledger, case: Case) -> None:
        """The set-up's units end where it is registered.

        DeedRefused: CREDIT_CODE of one that is not, CREDIT_CODE_TAKEN of another one's or a firm's. InvalidInput where
        it was accepted on a later day.
        """
        accepted = case.filing.accepted_on if case.filing else None
        if accepted is not None:
            in_order("on", accepted.astimezone(SHANGHAI).date(), self.on)
        if not self.approved and self.credit_code is not None:
            raise DeedRefused("CREDIT_CODE", kind="Cooperative", code=case.code)
        if self.credit_code is not None:
            await _refuse_taken(ledger, case, self.credit_code)
        if self.approved:
            await dissolve(ledger, [each.code for each in case.units], None)


@form("The credit code of a cooperative that was registered without one, or under a wrong one. 补记统一社会信用代码")
class RecordCreditCode(CaseDeed):
    kind: ClassVar = "RECORD_CREDIT_CODE"

    credit_code: CreditCode = Field(description="Its unified social credit code. 统一社会信用代码")

    @property
    def stages(self) -> tuple[CooperativeStage, ...]:
        return (CooperativeStage.REGISTERED,)

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Note it on the registration; said again, the last one counts. DeedRefused: CREDIT_CODE_TAKEN."""
        await _refuse_taken(ledger, case, self.credit_code)
        await ledger.add("cooperatives/license", Ref("Cooperative", case.code), creditCode=self.credit_code)


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
        await dissolve(ledger, [each.code for each in case.units], None)
        ledger.end((await ledger.tenures("Cooperative", [case.code], *JOINED))[case.code])


async def _refuse_taken(ledger: Ledger, case: Case, credit_code: str) -> None:
    """DeedRefused (CREDIT_CODE_TAKEN) where another cooperative, or a firm, has the credit code."""
    if await ledger.whole.one("cooperatives/registered_as", code=case.code, credit_code=credit_code) is not None:
        raise DeedRefused("CREDIT_CODE_TAKEN", kind="Cooperative", code=case.code)
