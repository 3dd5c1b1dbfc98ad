"""Composes the schema."""

import sys
from functools import cache

import strawberry
from graphql import GraphQLError
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext as OperationContext

from api import resolving
from api.areas.queries import AreaQueries
from api.changes.queries import ChangeQueries
from api.disclosures.queries import DisclosureQueries
from api.documents import Documents
from api.enterprises.queries import EnterpriseQueries
from api.execution import Execution
from api.households.queries import HouseholdQueries
from api.operations.metering import Metered
from api.organizations.queries import OrganizationQueries
from api.people.queries import PersonQueries
from api.queries import NodeQueries
from api.scalars import SCALARS
from api.search.queries import SearchQueries
from api.towns.queries import TownQueries
from api.units.queries import UnitQueries
from api.villages.queries import VillageQueries
from api.villages.types import Grid
from api.violations.queries import ViolationQueries


@strawberry.type(description="What can be asked. 查询")
class Query(
    NodeQueries,
    TownQueries,
    AreaQueries,
    VillageQueries,
    HouseholdQueries,
    UnitQueries,
    PersonQueries,
    EnterpriseQueries,
    OrganizationQueries,
    SearchQueries,
    ViolationQueries,
    ChangeQueries,
    DisclosureQueries,
):
    """查询."""


class Schema(strawberry.Schema):
    """The schema; errors are told and logged where the answer is made."""

    def process_errors(self, errors: list[GraphQLError], execution_context: OperationContext | None = None) -> None:
        """Nothing: `api.errors` does it."""


@cache
def build() -> strawberry.Schema:
    """The schema, with the resolvers of its declared fields."""
    schema = Schema(
        Query,
        types=[Grid],
        execution_context_class=Execution,
        config=StrawberryConfig(scalar_map=SCALARS),
        extensions=[Metered, Documents],
    )
    resolving.install(schema._schema)
    return schema


if __name__ == "__main__":
    sys.stdout.write(build().as_str() + "\n")
