"""Cooperatives at the root."""

import strawberry

from api.fields.connections import Connection
from api.fields.declarations import root
from api.fields.paging import PAGING
from api.nouns.cooperatives.types import Cooperative
from api.roots import AS_OF, CODE, lookup, reached


@strawberry.type
class CooperativeQueries:
    """合作社."""

    cooperative: Cooperative | None = root(
        lookup("cooperatives/cooperative"), "The cooperative of a code. 合作社", CODE, AS_OF
    )
    cooperatives: Connection[Cooperative] = root(
        reached("cooperatives/cooperatives", "cooperative"), "Cooperatives, in code order. 各合作社", AS_OF, *PAGING
    )
