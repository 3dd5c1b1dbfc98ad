"""Cooperatives at the root."""

import strawberry

from api.fields.arguments import AS_OF, CODE
from api.fields.connections import Connection
from api.fields.factories import lookup, scoped_listing
from api.nouns.cooperatives.types import Cooperative


@strawberry.type
class CooperativeQueries:
    """合作社."""

    cooperative: Cooperative | None = lookup(
        "cooperatives/cooperative", "The cooperative of a code. 合作社", CODE, AS_OF
    )
    cooperatives: Connection[Cooperative] | None = scoped_listing(
        "cooperatives/cooperatives", "Cooperatives, in code order. 各合作社", AS_OF, noun="cooperative"
    )
