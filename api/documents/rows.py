"""How many rows are expected of a field, as far as its declaration, its arguments or a request's variables tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    ListValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
    value_from_ast_untyped,
)

from api.fields.arguments import LARGEST_PAGE, PAGE
from api.fields.declarations import Declared

ROWS: Final = 10
"""Of a list whose declaration expects no number."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number of rows that variables give, the largest of them; `otherwise` where they give none."""

    names: tuple[str, ...]
    otherwise: int

    def of(self, variables: Mapping[str, Any]) -> int:
        """The number for these variables."""
        sizes = [size for name in self.names if (size := number(variables.get(name))) is not None]
        return max(sizes, default=self.otherwise)


def number(value: Any) -> int | None:
    """How many rows a value asks for: itself, or as many as it lists; None for what asks for none.

    No more than the largest page, since more is refused by name.
    """
    if isinstance(value, list):
        value = len(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(min(max(value, 0), LARGEST_PAGE))


def pages(kind: GraphQLNamedType) -> bool:
    """Whether a type is a page of a list."""
    return isinstance(kind, GraphQLObjectType) and kind.fields.keys() >= {"edges", "nodes", "pageInfo"}


def beneath(field: GraphQLField, node: FieldNode) -> int | Given:
    """How many rows are expected beneath a field: 1 where it leads to one thing."""
    if not pages(get_named_type(field.type)) and not is_list_type(get_nullable_type(field.type)):
        return 1
    counted = [name for name, each in field.args.items() if name in ("first", "last", "ids")]
    given = [each.value for each in node.arguments or () if each.name.value in counted]
    return asked(given, expected(field))


def expected(field: GraphQLField) -> int:
    """How many rows are expected where the request does not say: the default, a page, or as declared."""
    first = field.args.get("first")
    if first is not None:
        return number(first.default_value) or PAGE
    declared: Declared | None = field.extensions.get(Declared.KEY)
    return getattr(declared.declaration if declared else None, "rows", None) or ROWS


def price(field: GraphQLField) -> int:
    """What a field costs by itself."""
    declared: Declared | None = field.extensions.get(Declared.KEY)
    found: int = getattr(declared.declaration if declared else None, "price", 1)
    return found


def asked(given: list[ValueNode], otherwise: int) -> int | Given:
    """How many rows the arguments ask for."""
    names = tuple(each.name.value for each in given if isinstance(each, VariableNode))
    written = [size for each in given if (size := literal(each)) is not None]
    rows = max(written, default=otherwise)
    return Given(names, rows) if names else rows


def literal(node: ValueNode) -> int | None:
    """How many rows a value asks for that is written in the document; None for a variable, or null."""
    if isinstance(node, VariableNode):
        return None
    if isinstance(node, ListValueNode):
        return number(list(node.values))
    return number(value_from_ast_untyped(node))
