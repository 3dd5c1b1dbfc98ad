"""Composes the schema."""

import sys
from contextlib import aclosing
from functools import cache
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StreamResult
from strawberry.types import ExecutionContext as OperationContext
from strawberry.types.execution import PreExecutionError

from api import resolving
from api.areas.queries import AreaQueries
from api.changes.queries import ChangeQueries
from api.disclosures.queries import DisclosureQueries
from api.documents import Rules, desk
from api.enterprises.queries import EnterpriseQueries
from api.execution import Execution
from api.hooks import Hooks
from api.households.queries import HouseholdQueries
from api.organizations.queries import OrganizationQueries
from api.people.queries import PersonQueries
from api.queries import NodeQueries
from api.restructurings.mutations import RestructuringMutations
from api.restructurings.queries import RestructuringQueries
from api.scalars import SCALARS
from api.search.queries import SearchQueries
from api.towns.queries import TownQueries
from api.units.queries import UnitQueries
from api.viewer.queries import ViewerQueries
from api.villages.queries import VillageQueries
from api.villages.types import Grid
from api.violations.queries import ViolationQueries
from graph.errors import GraphError


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
    OrganizationQueries,
    SearchQueries,
    ViolationQueries,
    RestructuringQueries,
    ChangeQueries,
    DisclosureQueries,
):
    """查询."""


@strawberry.type(description="What can be done. 变更操作")
class Mutation(RestructuringMutations):
    """变更操作."""


class Schema(strawberry.Schema):
    """The schema, with the documents that a server runs; errors are told and logged where the answer is made."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(
            Query,
            Mutation,
            types=[Grid],
            execution_context_class=Execution,
            config=StrawberryConfig(scalar_map=SCALARS),
        )
        resolving.install(self._schema)
        self.rules = rules
        self.desk = desk(self._schema, rules)

    def process_errors(self, errors: list[GraphQLError], execution_context: OperationContext | None = None) -> None:
        """Nothing: `api.errors` does it."""

    def create_extensions_runner(self, execution_context: OperationContext, extensions: list[SchemaExtension]) -> Hooks:
        """What is done around an operation."""
        return Hooks(execution_context, extensions)

    def _get_custom_context_kwargs(
        self, operation_extensions: dict[str, Any] | None = None, *, sync: bool = False
    ) -> dict[str, Any]:
        """What the execution takes besides: who may not ask for the schema is not told of it by suggestions either."""
        arguments = super()._get_custom_context_kwargs(operation_extensions, sync=sync)
        return arguments | {"hide_suggestions": not self.rules.introspection}

    async def stream(self, query: str | None, *given: Any, **named: Any) -> StreamResult:
        """The results of an operation; what is wrong with its document is one of them, as it is in `execute`."""
        return _whole(await super().stream(query, *given, **named))


async def _whole(results: StreamResult) -> StreamResult:
    async with aclosing(results):
        try:
            async for result in results:
                yield result
        except (GraphQLError, GraphError) as fault:
            error = fault if isinstance(fault, GraphQLError) else GraphQLError(str(fault), original_error=fault)
            yield PreExecutionError(data=None, errors=[error])


@cache
def build(rules: Rules | None = None) -> Schema:
    """The schema of servers with these rules; TrustedDocumentsUnusable where a trusted document is not sound."""
    return Schema(rules or Rules())


if __name__ == "__main__":
    sys.stdout.write(build().as_str() + "\n")
