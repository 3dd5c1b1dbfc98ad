"""What is registered, as frontends write it."""

import strawberry

from api.fields.enums import EnterpriseKind
from api.fields.filters import condition

field = strawberry.field


@strawberry.input(description="A household that has not been. 新户")
class HouseholdInput:
    """新户."""

    code: str = field(description="Its code: its village's, H, four digits. 编码")
    address: str = field(description="Its address. 地址")
    village: str = field(description="Code of the village where it lies. 村")
    grid: str | None = condition("Code of the grid of that village in which it lies. 网格")
    units: list[str] = field(
        description="Codes of the level-3 units that take it, for EPIDEMIC_CONTROL and GENERAL_SERVICE where its "
        "village is covered. 三级作战单元"
    )


@strawberry.input(description="A person who is not known yet. 新登记的人")
class PersonInput:
    """新登记的人."""

    name: str = field(description="Name, 1 to 100 characters. 姓名")
    birth_year: int | None = condition("Year of birth. 出生年份")
    phone: str | None = condition("Telephone number. 电话")
    party_member: bool = field(default=False, description="Whether a member of the Party. 是否党员")
    public_servant: bool = field(default=False, description="Whether a public servant. 是否公职人员")
    household: str | None = condition("Code of the household where the person lives. 户")
    head: bool = field(default=False, description="Whether as its head, in place of the sitting one. 是否户主")


@strawberry.input(description="What is put right of a person; what is left out stays as it is. 更正内容")
class PersonPatch:
    """更正内容."""

    name: str | None = condition("Name, 1 to 100 characters. 姓名")
    birth_year: int | None = condition("Year of birth; null takes it away. 出生年份")
    phone: str | None = condition("Telephone number; null takes it away. 电话")
    party_member: bool | None = condition("Whether a member of the Party. 是否党员")
    public_servant: bool | None = condition("Whether a public servant. 是否公职人员")


@strawberry.input(description="An enterprise, grower or trade that has not been. 新企业")
class EnterpriseInput:
    """新企业."""

    code: str = field(
        description="Its unified social credit code; of growers and small trades without one the village's code, G, "
        "four digits. 编码"
    )
    name: str = field(description="Its name. 名称")
    kind: EnterpriseKind = field(description="Its kind. 类别")
    village: str = field(description="Code of the village where it lies. 村")
    unit: str | None = condition(
        "Code of the level-3 unit that takes it, for WORK_RESUMPTION where its village is covered. 三级作战单元"
    )
