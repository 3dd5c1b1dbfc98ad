"""What of an operation is the same whenever it runs, worked out once as long as it is among the latest."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import (
    BREAK,
    DirectiveNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    Node,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    get_named_type,
    get_nullable_type,
    is_list_type,
    visit,
)
from graphql.execution.collect_fields import CollectedFields, FieldDetails, GroupedFieldSet

from api.fields.declarations import Carried, Hop, Root, Worked
from api.resolving import Take, Write

MOST: Final = 1_000
"""Operations whose shapes are kept."""


@dataclass(frozen=True, slots=True)
class Leading:
    """A selected field that leads on; `varies` where its arguments hold variables."""

    key: str
    name: str
    declaration: Carried | Worked | Hop | Root
    definition: GraphQLField
    details: list[FieldDetails]
    kind: GraphQLNamedType
    many: bool
    varies: bool

    @classmethod
    def of(
        cls,
        key: str,
        name: str,
        declaration: Carried | Worked | Hop | Root,
        definition: GraphQLField,
        details: list[FieldDetails],
    ) -> "Leading":
        """The field that these details select under a response key."""
        many = is_list_type(get_nullable_type(definition.type))
        varies = holds(VariableNode, details[0].node.arguments or ())
        return cls(key, name, declaration, definition, details, get_named_type(definition.type), many, varies)


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is selected of entities, under its response key, and how it is handed out (see `Handed`)."""

    key: str
    type: Any
    details: list[FieldDetails]
    take: Take
    same: type | None
    write: Write | None


Place = tuple[str, int]


@dataclass(slots=True)
class Shape:
    """The selections of an operation: what graphql-core collected for the root, and for each object type and selection.

    Places are a type's name and the identity of the selection's details, which `collected` and `root` keep alive.
    `selected` are selected fields whose arguments hold no variables.
    """

    operation: OperationDefinitionNode
    root: GroupedFieldSet | None = None
    collected: dict[Place, CollectedFields] = field(default_factory=dict)
    leading: dict[Place, list[Leading]] = field(default_factory=dict)
    selected: dict[int, Any] = field(default_factory=dict)
    fields: dict[Place, list[Field]] = field(default_factory=dict)


_kept: OrderedDict[int, Shape] = OrderedDict()


def shape_of(operation: OperationDefinitionNode, fragments: Iterable[FragmentDefinitionNode]) -> Shape:
    """The shape of an operation; new each time where a directive (`@skip`, `@include`) may make it vary."""
    kept = _kept.get(id(operation))
    if kept is not None and kept.operation is operation:
        _kept.move_to_end(id(operation))
        return kept
    shape = Shape(operation)
    if not holds(DirectiveNode, [operation, *fragments]):
        _kept[id(operation)] = shape
        if len(_kept) > MOST:
            _kept.popitem(last=False)
    return shape


def holds(kind: type[Node], nodes: Iterable[Node]) -> bool:
    """Whether there is a node of a kind within these."""
    search = _Search(kind)
    for node in nodes:
        visit(node, search)
    return search.found


class _Search(Visitor):
    def __init__(self, kind: type[Node]) -> None:
        super().__init__()
        self.kind = kind
        self.found = False

    def enter(self, node: Node, *_where: Any) -> Any:
        """Look at a node; stop where it is of the kind."""
        self.found = self.found or isinstance(node, self.kind)
        return BREAK if self.found else None


def place_of(kind: GraphQLObjectType, details: list[FieldDetails]) -> Place:
    """Where the selections of an object type are kept."""
    return kind.name, id(details)
