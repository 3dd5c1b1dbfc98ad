"""What is given to a field: read once for a document where it holds no variables, else once for an operation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from graphql import FieldNode, GraphQLField, Node, VariableNode, Visitor, visit
from graphql.execution.values import VariableValues, get_argument_values
from graphql.language import BREAK

from api.fields.arguments import AS_OF, Argument, read
from api.fields.paging import PAGING, Window
from graph.errors import InvalidInput

NO_VARIABLES: Final = VariableValues({}, {})


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was given to a field.

    `values` go by the arguments' names, `parameters` by those of the statement's, `raw` has them as they came. `at` is
    the instant asked for, `window` the part of the list, where it is a page; `fault` is what is amiss with them, and
    then there is nothing else. `purpose` is the purpose that they name.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    at: datetime | None = None
    window: Window | None = None
    fault: InvalidInput | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)

    @property
    def purpose(self) -> Any:
        """The purpose that is named, by itself or in a filter."""
        return self.parameters.get("purpose")


NOTHING: Final = Inputs()


@dataclass(frozen=True, slots=True, eq=False)
class PlannedInputs:
    """The arguments of a selected field: `number` is their own, `known` what they come to without variables."""

    number: int
    definition: GraphQLField
    arguments: tuple[Argument, ...]
    node: FieldNode
    known: Inputs | None

    @classmethod
    def of(
        cls, number: int, definition: GraphQLField, arguments: tuple[Argument, ...], node: FieldNode
    ) -> "PlannedInputs":
        """Those of a field that a node selects."""
        planned = cls(number, definition, arguments, node, None)
        if not arguments:
            return cls(number, definition, arguments, node, NOTHING)
        if has_variables(node):
            return planned
        return cls(number, definition, arguments, node, planned.read(NO_VARIABLES))

    def read(self, variables: VariableValues) -> Inputs:
        """What they come to with these variables; raises GraphQLError for what is not of its type."""
        raw = get_argument_values(self.definition, self.node, variables)
        try:
            values = read(self.arguments, raw)
            window = Window.read(values) if values.keys() >= Window.NAMES else None
        except InvalidInput as fault:
            return Inputs(fault=fault)
        parameters: dict[str, Any] = {}
        for each in self.arguments:
            if each.name != AS_OF.name and each not in PAGING:
                parameters |= each.parameters_of(values[each.name])
        parameters = {name: tuple(each) if isinstance(each, list) else each for name, each in parameters.items()}
        return Inputs(values, parameters, values.get(AS_OF.name), window, raw=raw)


def has_variables(node: FieldNode) -> bool:
    """Whether the arguments of a field hold variables."""
    search = _Variables()
    for each in node.arguments or ():
        visit(each, search)
    return search.found


class _Variables(Visitor):
    """Whether a variable is met."""

    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def enter_variable(self, _node: VariableNode | Node, *_where: Any) -> Any:
        """Stop at the first."""
        self.found = True
        return BREAK
