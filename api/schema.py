"""Composes the schema."""

import sys
from collections.abc import Iterable
from contextlib import aclosing
from functools import cache
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StreamResult
from strawberry.types import ExecutionContext as OperationContext
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from api import resolving
from api.documents import Rules, desk
from api.execution import Execution, Reticent
from api.fields.scalars import SCALARS
from api.hooks import Hooks
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


class Schema(strawberry.Schema):
    """The schema, with the documents that a server runs; errors are told and logged where the answer is made."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(
            Query,
            Mutation,
            Subscription,
            types=[Grid],
            execution_context_class=Execution if rules.introspection else Reticent,
            config=StrawberryConfig(scalar_map=SCALARS),
        )
        resolving.install(self._schema)
        self.rules = rules
        self.desk = desk(self._schema, rules)

    def process_errors(self, errors: list[GraphQLError], execution_context: OperationContext | None = None) -> None:
        """Nothing: `api.errors` does it."""

    async def execute(  # type: ignore[override]  # what else is given is handed on
        self, query: str | None, *, allowed_operation_types: Iterable[OperationType] = OperationType, **named: Any
    ) -> ExecutionResult:
        """The only result of an operation, which is none that goes on."""
        allowed = {*allowed_operation_types} - {OperationType.SUBSCRIPTION}
        return await super().execute(query, allowed_operation_types=allowed, **named)

    def create_extensions_runner(self, execution_context: OperationContext, extensions: list[SchemaExtension]) -> Hooks:
        """What is done around an operation."""
        return Hooks(execution_context, extensions)

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
