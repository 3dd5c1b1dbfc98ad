"""Plans as frontends write them: every kind of step, in the order of the contract."""

import strawberry

from api.fields.filters import condition
from api.fields.scalars import DateTime
from api.nouns.restructurings.households import MergeHouseholdsInput, MovePersonInput, SplitHouseholdInput
from api.nouns.restructurings.people import AppointInput, ReleaseInput, SeatInput, UnseatInput
from api.nouns.restructurings.units import (
    CreateUnitInput,
    DissolveUnitInput,
    MergeUnitsInput,
    MoveCoverageInput,
    MoveUnitInput,
    RenameUnitInput,
    SplitUnitInput,
)
from api.nouns.restructurings.villages import MergeVillagesInput, MoveVillageInput, SplitVillageInput


@strawberry.input(
    one_of=True,
    description="One step. They run in order in one transaction; a later one may name what an earlier one made. 步骤",
)
class RestructuringStepInput:
    """步骤."""

    create_unit: CreateUnitInput | None = condition("A new unit. 新设单元")
    dissolve_unit: DissolveUnitInput | None = condition("A unit ends. 撤销单元")
    merge_units: MergeUnitsInput | None = condition("Units become one of them. 合并单元")
    split_unit: SplitUnitInput | None = condition("A unit becomes several. 拆分单元")
    move_unit: MoveUnitInput | None = condition("A unit goes beneath another one. 调整单元隶属")
    move_coverage: MoveCoverageInput | None = condition("Things come to be covered by another unit. 调整覆盖")
    appoint: AppointInput | None = condition("Somebody takes a place in a unit. 指派")
    release: ReleaseInput | None = condition("Somebody leaves a place in a unit. 解除")
    rename_unit: RenameUnitInput | None = condition("A unit is called otherwise. 单元更名")
    seat: SeatInput | None = condition("Somebody takes a post in an organization. 任职")
    unseat: UnseatInput | None = condition("Somebody leaves a post in an organization. 免职")
    merge_villages: MergeVillagesInput | None = condition("Villages become one. 并村")
    split_village: SplitVillageInput | None = condition("A village becomes several. 拆村")
    move_village: MoveVillageInput | None = condition("A village goes to another area. 调整村的片区")
    merge_households: MergeHouseholdsInput | None = condition("Households become one of them. 并户")
    split_household: SplitHouseholdInput | None = condition("Some people of a household found another one. 分户")
    move_person: MovePersonInput | None = condition("Somebody lives in another household, or heads it. 迁户")


@strawberry.input(description="A restructuring as it is to be. 重组方案")
class RestructuringInput:
    """重组方案."""

    title: str = strawberry.field(description="What it is called, 1 to 100 characters. 标题")
    reason: str = strawberry.field(description="Why, 1 to 100 characters; told in the log. 原因")
    effective_at: DateTime | None = condition(
        "From when on, past, present or future; absent: from the instant of applying on. 生效时间"
    )
    steps: list[RestructuringStepInput] = strawberry.field(description="Its steps, 1 to 500, in order. 步骤")
