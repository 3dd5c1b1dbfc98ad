"""片区."""

import strawberry

from api.fields.connections import Connection
from api.fields.factories import column, connection, hop
from api.nouns.nodes.types import Coverable, Node, coverage
from api.nouns.references import CoverageLink, OrganizationLink, TownLink, VillageLink


@strawberry.type(description="An area: several villages under one working group. 片区")
class Area(Coverable, Node):
    """片区."""

    name: str = column("Name. 名称")
    town: TownLink = hop("areas/town", "The town where it lies. 所在的镇")
    working_group: OrganizationLink | None = hop("areas/working_group", "Its working group. 片区工作小组")
    villages: Connection[VillageLink] = connection("areas/villages", "Its villages, in code order. 村")
    coverage: list[CoverageLink] = coverage()
