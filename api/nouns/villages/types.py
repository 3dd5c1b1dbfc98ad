"""村（社区）、网格."""

from typing import Annotated

import strawberry

from api.fields.connections import Connection
from api.fields.enums import VillageKind
from api.fields.factories import column, connection, hop
from api.fields.scalars import DateTime
from api.nouns.nodes.types import Coverable, Node, coverage, predecessors, since, successors, until
from api.nouns.references import AreaLink, CooperativeLink, CoverageLink, EnterpriseLink, HouseholdLink, PersonLink


@strawberry.type(description="A village or community. 村（社区）")
class Village(Coverable, Node):
    """村（社区）."""

    name: str = column("Name at the instant. 名称")
    kind: VillageKind = column("Village or community, at the instant. 类别")
    area: AreaLink = hop("villages/area", "The area where it lies. 所在的片区")
    party_secretary: PersonLink | None = hop("villages/party_secretary", "Secretary of its Party branch. 村书记")
    committee: list[PersonLink] = hop("villages/committee", "Its village committee, the head first. 村委会", rows=5)
    grids: list[Annotated["Grid", strawberry.lazy("api.nouns.villages.types")]] = hop(
        "villages/grids", "Its grids, in code order. 网格"
    )
    households: Connection[HouseholdLink] = connection("villages/households", "Its households, in code order. 户")
    enterprises: Connection[EnterpriseLink] = connection("villages/enterprises", "Its firms, in code order. 企业")
    cooperatives: list[CooperativeLink] = hop(
        "villages/cooperatives", "Cooperatives there, in code order. 合作社", rows=1
    )
    coverage: list[CoverageLink] = coverage()
    predecessors: list[Annotated["Village", strawberry.lazy("api.nouns.villages.types")]] = predecessors(
        "Where it came from, through every merger and split. 前身"
    )
    successors: list[Annotated["Village", strawberry.lazy("api.nouns.villages.types")]] = successors(
        "What became of it, through every merger and split. 后继"
    )
    since: DateTime = since()
    until: DateTime | None = until()


@strawberry.type(description="A grid of a village, kept by grid workers. 网格")
class Grid(Coverable, Node):
    """网格."""

    name: str = column("Name. 名称")
    village: Annotated["Village", strawberry.lazy("api.nouns.villages.types")] = hop(
        "grids/village", "The village where it lies. 所在的村"
    )
    workers: list[PersonLink] = hop("grids/workers", "Its grid workers, by id. 网格员", rows=3)
    coverage: list[CoverageLink] = coverage()
