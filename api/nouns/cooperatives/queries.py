"""Cooperatives at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE, code
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import CooperativeStage
from api.fields.factories import lookup, scoped_listing
from api.fields.filters import condition, filtered
from api.nouns.cooperatives.types import Cooperative


@strawberry.input(description="Which cooperatives. 合作社的筛选")
class CooperativeFilter:
    """合作社的筛选."""

    village: str | None = condition("Code of the village where they lie. 村编码")
    stage: CooperativeStage | None = condition("How far their setting-up had come at the instant. 阶段")


@strawberry.type
class CooperativeQueries:
    """合作社."""

    cooperative: Cooperative | None = lookup(
        "cooperatives/cooperative", "The cooperative of a code. 合作社", CODE, AS_OF
    )
    cooperatives: Connection[Cooperative] | None = scoped_listing(
        "cooperatives/cooperatives",
        "Cooperatives that pass the filter, in code order. 各合作社",
        AS_OF,
        filtered(CooperativeFilter, village=code),
        noun="cooperative",
        starts=(Start("village", "cooperatives_of_village"),),
    )
