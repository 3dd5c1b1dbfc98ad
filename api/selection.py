"""What an operation selects: of each selection the fields that lead on, with their declarations and arguments."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_list_type,
)
from graphql.execution import Executor
from graphql.execution.collect_fields import FieldDetails
from graphql.execution.values import get_argument_values

from api import arguments
from api.hops import Carried, Declared, Hop, Root
from api.paging import Window
from graph.errors import InvalidInput

PAGE_FIELDS = frozenset({"edges", "nodes", "pageInfo"})


@dataclass(frozen=True, slots=True)
class Selected:
    """A selected field that leads on: its declaration, what was given to it, and where it leads, to one or to many.

    Where it leads to a page, `window` is the part of the list that is asked for, `names` are the fields selected of it.
    """

    key: str
    name: str
    declaration: Carried | Hop | Root
    given: dict[str, Any]
    fault: InvalidInput | None
    kind: GraphQLNamedType
    many: bool
    details: list[FieldDetails]
    window: Window | None
    names: frozenset[str]


class Selection:
    """The selections of one operation, each read once, from what graphql-core collects and keeps."""

    def __init__(self, executor: Executor[Any]) -> None:
        self.schema = executor.schema
        self._executor = executor
        self._read: dict[tuple[str, int], list[Selected]] = {}

    def beneath(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> list[Selected]:
        """The fields that lead on from an object of this type."""
        place = (kind.name, id(details))
        found = self._read.get(place)
        if found is None:
            found = self._read[place] = self.leading(kind, self._fields(kind, details))
        return found

    @property
    def read(self) -> Iterable[list[Selected]]:
        """What was selected beneath the root, as far as it was led to."""
        return self._read.values()

    def _fields(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> dict[str, list[FieldDetails]]:
        return self._executor.collect_subfields(kind, details).grouped_field_set

    def leading(self, parent: GraphQLObjectType, fields: dict[str, list[FieldDetails]]) -> list[Selected]:
        """Those of the fields collected for an object of this type that lead on."""
        found = []
        for key, details in fields.items():
            definition = parent.fields.get(details[0].node.name.value)
            declared: Declared | None = definition.extensions.get(Declared.KEY) if definition else None
            if definition is None or declared is None or not isinstance(declared.declaration, Carried | Hop | Root):
                continue
            found.append(self._selected(key, declared.name, declared.declaration, definition, details))
        return found

    def _selected(
        self,
        key: str,
        name: str,
        declaration: Carried | Hop | Root,
        definition: GraphQLField,
        details: list[FieldDetails],
    ) -> Selected:
        given: dict[str, Any] = {}
        fault, window, names = None, None, frozenset[str]()
        kind = get_named_type(definition.type)
        if definition.args:
            raw = get_argument_values(definition, details[0].node, self._executor.variable_values)
            try:
                given = arguments.read(declaration.arguments, raw)
                window = Window.read(given) if given.keys() >= Window.NAMES else None
            except InvalidInput as invalid:
                fault = invalid
        if window is not None:
            page = self._fields(cast(GraphQLObjectType, kind), details)
            names = frozenset(each[0].node.name.value for each in page.values())
        many = is_list_type(get_nullable_type(definition.type))
        return Selected(key, name, declaration, given, fault, kind, many, details, window, names)
