"""Composes the schema; `python -m api.schema` prints it."""

import sys
from functools import cache

import strawberry
from graphql import GraphQLObjectType, GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from api.fields.declarations import Declared
from api.fields.scalars import SCALARS
from api.nouns.areas.queries import AreaQueries
from api.nouns.changes.queries import ChangeQueries
from api.nouns.changes.subscriptions import ChangeSubscriptions
from api.nouns.cooperatives.mutations import CooperativeMutations
from api.nouns.cooperatives.queries import CooperativeQueries
from api.nouns.disclosures.queries import DisclosureQueries
from api.nouns.enterprises.queries import EnterpriseQueries
from api.nouns.households.queries import HouseholdQueries
from api.nouns.nodes.queries import NodeQueries
from api.nouns.organizations.queries import OrganizationQueries
from api.nouns.people.queries import PersonQueries
from api.nouns.registers.mutations import RegisterMutations
from api.nouns.restructurings.mutations import RestructuringMutations
from api.nouns.restructurings.queries import RestructuringQueries
from api.nouns.search.queries import SearchQueries
from api.nouns.towns.queries import TownQueries
from api.nouns.units.queries import UnitQueries
from api.nouns.viewer.queries import ViewerQueries
from api.nouns.villages.queries import VillageQueries
from api.nouns.villages.types import Grid
from api.nouns.violations.queries import ViolationQueries


@strawberry.type(description="What can be asked. 查询")
class Query(
    NodeQueries,
    ViewerQueries,
    TownQueries,
    AreaQueries,
    VillageQueries,
    HouseholdQueries,
    UnitQueries,
    PersonQueries,
    EnterpriseQueries,
    CooperativeQueries,
    OrganizationQueries,
    SearchQueries,
    ViolationQueries,
    RestructuringQueries,
    ChangeQueries,
    DisclosureQueries,
):
    """查询."""


@strawberry.type(description="What can be done. 变更操作")
class Mutation(RestructuringMutations, RegisterMutations, CooperativeMutations):
    """变更操作."""


@strawberry.type(description="What can be listened to. 订阅")
class Subscription(ChangeSubscriptions):
    """订阅."""


@cache
def build() -> strawberry.Schema:
    """The schema, made once for a process."""
    config = StrawberryConfig(scalar_map=SCALARS)
    schema = strawberry.Schema(Query, Mutation, Subscription, types=[Grid], config=config)
    declare(schema._schema)
    return schema


def declare(schema: GraphQLSchema) -> None:
    """Give every field of the schema's objects its declaration."""
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLObjectType) and "strawberry-definition" in kind.extensions:
            for field in kind.fields.values():
                definition = field.extensions["strawberry-definition"]
                if (declaration := definition.metadata.get(Declared.KEY)) is not None:
                    field.extensions[Declared.KEY] = Declared(definition.python_name, declaration)


if __name__ == "__main__":
    sys.stdout.write(build().as_str() + "\n")
