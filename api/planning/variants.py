"""Variants of an operation: which fields it selects may hang on variables, by `@skip` and `@include`."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from graphql import DirectiveNode, DocumentNode, Node, OperationDefinitionNode, VariableNode, Visitor, visit

CONDITIONS: Final = ("skip", "include")


def deciding_variables(document: DocumentNode, operation: OperationDefinitionNode) -> tuple[str, ...]:
    """The variables of an operation on which its selection hangs, in their order in it."""
    search = _Conditions()
    visit(document, search)
    declared = (each.variable.name.value for each in operation.variable_definitions or ())
    return tuple(name for name in declared if name in search.names)


def variant(deciding: Iterable[str], coerced: Mapping[str, Any]) -> tuple[bool | None, ...]:
    """The values that decide, None for one that is not given."""
    return tuple(coerced.get(name) for name in deciding)


class _Conditions(Visitor):
    """The names of the variables in conditions."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode | Node, *_where: Any) -> None:
        """Look into `@skip(if: …)` and `@include(if: …)`."""
        if isinstance(node, DirectiveNode) and node.name.value in CONDITIONS:
            for argument in node.arguments or ():
                if isinstance(argument.value, VariableNode):
                    self.names.add(argument.value.name.value)
