"""A document as it is kept: its tree, what is wrong with it, and of each operation its price and its plans."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import DocumentNode, FragmentDefinitionNode, GraphQLError, OperationDefinitionNode, OperationType
from graphql.execution.values import VariableValues, get_variable_values

from api.documents.cost import Price, prices
from api.planning.linking import Links
from api.planning.plan import Plan
from api.planning.planner import plan
from api.planning.projection import Project, projection
from api.planning.variants import deciding_variables, variant
from graph.errors import InvalidInput

MOST_VARIANTS: Final = 8
"""Plans of one operation that are kept; each value of a variable that conditions hold makes another."""
OF_FIELD: Final = 2_000
"""Bytes that a planned field takes, about, with its part of the projection."""


@dataclass(slots=True, eq=False)
class Planned:
    """A plan, and, once an answer has been written by it, what writes it."""

    plan: Plan
    _project: Project | None = None

    @property
    def project(self) -> Project:
        """Writes an answer; generated when first asked for."""
        if self._project is None:
            self._project = projection(self.plan)
        return self._project


@dataclass(slots=True, eq=False)
class PreparedOperation:
    """An operation of a sound document, with the plans of its variants that were used latest."""

    links: Links
    definition: OperationDefinitionNode
    fragments: tuple[FragmentDefinitionNode, ...]
    price: Price
    deciding: tuple[str, ...]
    grown: Callable[[], None]
    _plans: OrderedDict[tuple[bool | None, ...], Planned] = field(default_factory=OrderedDict)

    @property
    def type(self) -> OperationType:
        """Query, mutation or subscription."""
        return self.definition.operation

    @property
    def size(self) -> int:
        """The bytes that its plans take, about."""
        return OF_FIELD * sum(each.plan.size for each in self._plans.values())

    def coerced(self, given: Mapping[str, Any] | None) -> VariableValues | list[GraphQLError]:
        """The values of its variables, or what is wrong with what was given."""
        return get_variable_values(self.links.schema, self.definition.variable_definitions or (), dict(given or {}))

    def planned(self, variables: VariableValues) -> Planned:
        """The plan for these variables, of which only those matter that `@skip` and `@include` hold."""
        which = variant(self.deciding, variables.coerced)
        found = self._plans.get(which)
        if found is None:
            found = self._plans[which] = Planned(plan(self.links, self.definition, self.fragments, variables))
            if len(self._plans) > MOST_VARIANTS:
                self._plans.popitem(last=False)
            self.grown()
        elif self.deciding:
            self._plans.move_to_end(which)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class PreparedDocument:
    """A document: its tree, what is wrong with it, and where nothing is, its operations by their names, "" for none."""

    tree: DocumentNode
    errors: list[GraphQLError]
    operations: Mapping[str, PreparedOperation]
    size: int

    @classmethod
    def of(
        cls, links: Links, tree: DocumentNode, errors: list[GraphQLError], size: int, grown: Callable[[int], None]
    ) -> "PreparedDocument":
        """The document of a tree that takes `size` bytes, and was validated with these errors.

        `grown` is told how many bytes it takes once more has been planned of it.
        """
        if errors:
            return cls(tree, errors, {}, size)
        fragments = tuple(each for each in tree.definitions if isinstance(each, FragmentDefinitionNode))
        price = prices(links.schema, tree)
        operations: dict[str, PreparedOperation] = {}

        def planned() -> None:
            grown(size + sum(each.size for each in operations.values()))

        for each in _operations(tree):
            name = _name(each)
            deciding = deciding_variables(tree, each)
            operations[name] = PreparedOperation(links, each, fragments, price[name], deciding, planned)
        return cls(tree, errors, operations, size)

    def chosen(self, name: str | None) -> OperationDefinitionNode:
        """The operation that is asked for, also of an unsound document.

        Raises InvalidInput where it has none of this name, or none is named and it has not just one.
        """
        found = list(_operations(self.tree))
        if name is None and len(found) != 1:
            raise InvalidInput("operationName", "input.which_operation", count=len(found))
        if name is not None:
            found = [each for each in found if each.name and each.name.value == name]
            if not found:
                raise InvalidInput("operationName", "input.operation", value=name)
        return found[0]

    def operation(self, definition: OperationDefinitionNode) -> PreparedOperation:
        """One of the operations of a sound document."""
        return self.operations[_name(definition)]


def _operations(tree: DocumentNode) -> Iterator[OperationDefinitionNode]:
    return (each for each in tree.definitions if isinstance(each, OperationDefinitionNode))


def _name(definition: OperationDefinitionNode) -> str:
    return definition.name.value if definition.name else ""
