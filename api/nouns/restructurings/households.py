"""Steps about households, as frontends write them."""

import strawberry

from api.fields.filters import condition

field = strawberry.field


@strawberry.input(description="Households become one of them. 并户")
class MergeHouseholdsInput:
    """并户."""

    households: list[str] = field(description="Their codes. 各户")
    into: str = field(description="The one of them that goes on. 并入的户")


@strawberry.input(
    description="Some people of a household found another one, in the same grid and under the same level-3 units. 分户"
)
class SplitHouseholdInput:
    """分户."""

    household: str = field(description="The household that they leave. 原户")
    code: str = field(description="The new one's code: its village's, H, four digits. 新户编码")
    address: str = field(description="The new one's address. 地址")
    people: list[strawberry.ID] = field(description="Who lives there then. 人")
    head: strawberry.ID | None = condition("Its head, where it has one. 户主")


@strawberry.input(description="Somebody lives in another household, or becomes the head of their own. 迁户")
class MovePersonInput:
    """迁户."""

    person: strawberry.ID = field(description="Who. 人")
    to: str = field(description="The household's code. 户")
    head: bool = field(default=False, description="Whether as its head, in place of the sitting one. 是否户主")
