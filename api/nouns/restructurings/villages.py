"""Steps about villages, as frontends write them."""

import strawberry

from api.fields.enums import VillageKind
from api.fields.filters import condition

field = strawberry.field


@strawberry.input(description="A village as it is to be. 村")
class VillageInput:
    """村."""

    code: str = field(description="12 digits: that of one there is, or a new one. 编码")
    name: str = field(description="What it is called. 名称")
    kind: VillageKind = field(description="Village or community. 类别")
    area: str | None = condition("The area; needed where those merged lie in several. 片区")


@strawberry.input(
    description="Villages become one: one of them, which absorbs the others, or a new one. Units of every purpose, "
    "grids, households, firms and organizations go with them. 并村"
)
class MergeVillagesInput:
    """并村."""

    villages: list[str] = field(description="Their codes. 各村")
    into: VillageInput = field(description="What they become. 并入的村")
    secretary: strawberry.ID = field(description="Its Party secretary, who commands every level-2 unit there. 村书记")


@strawberry.input(description="A part of a village that is split. 村的一部分")
class VillagePartInput:
    """村的一部分."""

    village: VillageInput = field(description="What it becomes; one part may be the village itself. 村")
    households: list[str] = field(description="Codes of its households. 户")
    grids: list[str] = field(default_factory=list, description="Codes of its grids. 网格")
    enterprises: list[str] = field(default_factory=list, description="Codes of its firms. 企业")
    cooperatives: list[str] = field(default_factory=list, description="Codes of its cooperatives. 合作社")
    secretary: strawberry.ID = field(description="Its Party secretary, who commands its level-2 units. 村书记")


@strawberry.input(
    description="A village becomes several. A household, firm, cooperative or grid named in no part is refused, and so "
    "is a level-3 unit that straddles parts; the first part keeps the level-2 units. 拆村"
)
class SplitVillageInput:
    """拆村."""

    village: str = field(description="Its code. 村")
    into: list[VillagePartInput] = field(description="The parts, two or more. 各部分")


@strawberry.input(description="A village goes to another area. 调整村的片区")
class MoveVillageInput:
    """调整村的片区."""

    village: str = field(description="Its code. 村")
    area: str = field(description="The area's code. 片区")
