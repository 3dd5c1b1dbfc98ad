"""Steps about people's places and posts, as frontends write them."""

import strawberry

from api.fields.enums import Position, UnitRole
from api.fields.filters import condition

field = strawberry.field


@strawberry.input(description="Somebody takes a place in a unit; a commander that of the sitting one. 指派")
class AppointInput:
    """指派."""

    unit: str = field(description="The unit's code. 单元")
    person: strawberry.ID = field(description="Who. 人")
    role: UnitRole = field(description="In which role; RESIDENT is refused: residents are so by their home. 角色")


@strawberry.input(description="Somebody leaves a place in a unit. 解除")
class ReleaseInput:
    """解除."""

    unit: str = field(description="The unit's code. 单元")
    person: strawberry.ID = field(description="Who. 人")
    role: UnitRole = field(description="Of which role. 角色")


@strawberry.input(description="Somebody takes a post in an organization. 任职")
class SeatInput:
    """任职."""

    person: strawberry.ID = field(description="Who. 人")
    organization: str = field(description="The organization's code. 组织")
    position: Position = field(description="Which post. 职务")
    title: str | None = condition("What the post is called. 职衔")


@strawberry.input(description="Somebody leaves a post in an organization. 免职")
class UnseatInput:
    """免职."""

    person: strawberry.ID = field(description="Who. 人")
    organization: str = field(description="The organization's code. 组织")
    position: Position = field(description="Which post. 职务")
