"""The register of enterprises."""

import re
from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from graph.credit_codes import is_citizen_number, is_credit_code
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import EnterpriseCode, UnitCode, VillageCode
from graph.restructuring.registering.covering import cover, require_new_code
from graph.restructuring.steps.step import Step
from graph.vocabulary import EnterpriseKind, Purpose, tenures_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

OF_A_VILLAGE: Final = re.compile("[0-9]{12}G[0-9]{4}")
UNREGISTERED: Final = (EnterpriseKind.GRAIN_GROWER, EnterpriseKind.SMALL_TRADE)
"""Kinds that need no credit code: such may have one of their village's."""


def _checked(code: str) -> str:
    if is_citizen_number(code):
        raise PydanticCustomError("input.citizen", "a citizen's number")
    if not OF_A_VILLAGE.fullmatch(code) and not is_credit_code(code):
        raise PydanticCustomError("input.credit_code", "a credit code, or VILLAGE G 0000", {"value": code})
    return code


@form("An enterprise, grower or trade that has not been. 新企业")
class RegisterEnterprise(Step):
    kind: ClassVar = "REGISTER_ENTERPRISE"
    private: ClassVar = frozenset({"name"})

    code: Annotated[EnterpriseCode, AfterValidator(_checked)] = Field(
        description="Its unified social credit code; of growers and small trades without one the village's code, G, "
        "four digits. 编码"
    )
    name: Text = Field(description="Its name. 名称")
    sort: EnterpriseKind = Field(alias="kind", description="Its kind. 类别")
    village: VillageCode = Field(description="Code of the village where it lies. 村")
    unit: UnitCode | None = Field(
        default=None,
        description="Code of the level-3 unit that takes it, for WORK_RESUMPTION where its village is covered. "
        "三级作战单元",
    )

    @field_validator("sort")
    @classmethod
    def _with_such_a_code(cls, sort: EnterpriseKind, info: ValidationInfo) -> EnterpriseKind:
        if OF_A_VILLAGE.fullmatch(info.data.get("code", "")) and sort not in UNREGISTERED:
            raise PydanticCustomError("input.registered_kind", "a kind that has a credit code", {"value": sort.value})
        return sort

    async def carry_out(self, ledger: Ledger) -> None:
        """Register it. DeedRefused: CODE where it is another village's; TAKEN; MISFIT of the unit; UNKNOWN, ENDED."""
        enterprise = Ref("Enterprise", self.code)
        beginning = f"{self.village}G" if OF_A_VILLAGE.fullmatch(self.code) else ""
        await require_new_code(ledger, enterprise, self.village, beginning)
        ledger.create(enterprise, name=self.name, kind=self.sort.value)
        ledger.open("IN_VILLAGE", enterprise, Ref("Village", self.village))
        await cover(ledger, enterprise, [self.unit] if self.unit else [], (Purpose.WORK_RESUMPTION,))

    @property
    def values(self) -> dict[str, object]:
        return {"village": self.village}


@form("An enterprise is no more, and every tenure of it ends. 注销企业")
class CloseEnterprise(Step):
    kind: ClassVar = "CLOSE_ENTERPRISE"

    code: EnterpriseCode = Field(description="Its code. 编码")

    async def carry_out(self, ledger: Ledger) -> None:
        """Close it. DeedRefused: UNKNOWN, ENDED."""
        await ledger.thing("Enterprise", self.code)
        ledger.end((await ledger.tenures("Enterprise", [self.code], *tenures_of("Enterprise")))[self.code])

    @property
    def values(self) -> dict[str, object]:
        """Empty: whoever sees structure alone may not see enterprises."""
        return {}
