"""镇."""

import strawberry

from api.fields.arguments import Argument
from api.fields.connections import Connection
from api.fields.enums import OrganizationKind
from api.fields.factories import column, connection, hop
from api.nouns.nodes.types import Node
from api.nouns.references import AreaLink, OrganizationLink


@strawberry.type(description="A town. 镇")
class Town(Node):
    """镇."""

    code: str = column("Nine-digit division code. 区划代码")
    name: str = column("Its name. 名称")
    areas: list[AreaLink] = hop("towns/areas", "Its areas, in code order. 片区", rows=8)
    village_count: int = hop("towns/village_count", "How many villages and communities it has. 村（社区）数")
    household_count: int = hop("towns/household_count", "How many households it has. 户数")
    organizations: Connection[OrganizationLink] = connection(
        "towns/organizations",
        "Its organizations, in code order. 组织",
        Argument("kind", OrganizationKind | None, "Only of this kind. 类别"),
    )
