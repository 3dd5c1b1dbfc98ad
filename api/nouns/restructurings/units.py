"""Steps about units, as frontends write them."""

import strawberry

from api.fields.enums import Purpose
from api.fields.filters import condition

field = strawberry.field


@strawberry.input(description="A new unit, in the town of what it covers or of its parent. 新设单元")
class CreateUnitInput:
    """新设单元."""

    code: str = field(description="EC, WR, CS or GS, the level, the code of the first thing covered, -, a number. 编码")
    name: str = field(description="What it is called. 名称")
    level: int = field(description="1, 2 or 3. 级别")
    purpose: Purpose = field(description="What it is for. 用途")
    parent: str | None = condition("The unit one level up; none for level 1. 上级单元")
    covers: list[str] = field(default_factory=list, description="Codes of what it covers. 覆盖对象")
    commander: strawberry.ID | None = condition("Who commands it. 指挥长")
    liaison: strawberry.ID | None = condition("Its liaison officer. 联络员")


@strawberry.input(description="A unit ends. 撤销单元")
class DissolveUnitInput:
    """撤销单元."""

    unit: str = field(description="Its code. 单元")
    coverage_to: str | None = condition(
        "The unit with which what it covers, and the units beneath it, go on. 覆盖移交的单元"
    )


@strawberry.input(description="Units become one of them. 合并单元")
class MergeUnitsInput:
    """合并单元."""

    units: list[str] = field(description="Their codes. 各单元")
    into: str = field(description="The one of them that goes on. 并入的单元")
    commander: strawberry.ID = field(description="Who commands it then. 指挥长")


@strawberry.input(description="A unit becomes several, which share what it covers. 拆分单元")
class SplitUnitInput:
    """拆分单元."""

    unit: str = field(description="Its code. 单元")
    into: list[CreateUnitInput] = field(description="The parts, two or more, of its level and purpose. 各部分")


@strawberry.input(description="A unit goes beneath another one. 调整单元隶属")
class MoveUnitInput:
    """调整单元隶属."""

    unit: str = field(description="Its code. 单元")
    to: str = field(description="The unit one level up. 上级单元")


@strawberry.input(description="Things come to be covered by another unit. 调整覆盖")
class MoveCoverageInput:
    """调整覆盖."""

    targets: list[str] = field(description="Codes of the things. 覆盖对象")
    from_: str | None = strawberry.field(
        name="from",
        default=strawberry.UNSET,
        description="The unit that covers them; absent: none of that level and purpose does yet. 原单元",
    )
    to: str = field(description="The unit that is to cover them. 现单元")


@strawberry.input(description="A unit is called otherwise. 单元更名")
class RenameUnitInput:
    """单元更名."""

    unit: str = field(description="Its code. 单元")
    name: str = field(description="What it is called then. 名称")
