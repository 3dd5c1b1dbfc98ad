"""What an operation selects: of each selection the fields that lead on, with their declarations and arguments."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast
from weakref import proxy

from graphql import GraphQLNamedType, GraphQLObjectType
from graphql.execution import Executor
from graphql.execution.collect_fields import FieldDetails, GroupedFieldSet
from graphql.execution.values import get_argument_values

from api.fields import arguments
from api.fields.declarations import Carried, Declared, Hop, Root, Worked
from api.fields.paging import Window
from api.shapes import Leading, Place, Shape, place_of
from graph.errors import InvalidInput

PAGE_FIELDS = frozenset({"edges", "nodes", "pageInfo"})


@dataclass(frozen=True, slots=True)
class Selected:
    """A selected field that leads on: its declaration, what was given to it, and where it leads, to one or to many.

    Where it leads to a page, `window` is the part of the list that is asked for, `names` are the fields selected of it.
    """

    key: str
    name: str
    declaration: Carried | Worked | Hop | Root
    given: dict[str, Any]
    fault: InvalidInput | None
    kind: GraphQLNamedType
    many: bool
    details: list[FieldDetails]
    window: Window | None
    names: frozenset[str]


class Selection:
    """The selections of one operation, each read once: their shape may be known, their variables are not."""

    def __init__(self, executor: Executor[Any], shape: Shape) -> None:
        self.schema = executor.schema
        self._executor = proxy(executor)  # which keeps this one
        self._shape = shape
        self._read: dict[Place, list[Selected]] = {}

    def beneath(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> list[Selected]:
        """The fields that lead on from an object of this type."""
        place = place_of(kind, details)
        found = self._read.get(place)
        if found is None:
            leading = self._shape.leading.get(place)
            if leading is None:
                fields = self._executor.collect_subfields(kind, details).grouped_field_set
                leading = self._shape.leading[place] = _leading(kind, fields)
            found = self._read[place] = [self._selected(each) for each in leading]
        return found

    @property
    def read(self) -> Iterable[list[Selected]]:
        """What was selected beneath the root, as far as it was led to."""
        return self._read.values()

    def roots(self, kind: GraphQLObjectType, fields: GroupedFieldSet) -> list[Selected]:
        """The root fields, those of an object of this type."""
        place = (kind.name, id(fields))
        leading = self._shape.leading.get(place)
        if leading is None:
            leading = self._shape.leading[place] = _leading(kind, fields)
        return [self._selected(each) for each in leading]

    def _selected(self, leading: Leading) -> Selected:
        known: Selected | None = self._shape.selected.get(id(leading))
        if known is None:
            known = self._read_arguments(leading)
            if not leading.varies:
                self._shape.selected[id(leading)] = known
        return known

    def _read_arguments(self, leading: Leading) -> Selected:
        given: dict[str, Any] = {}
        fault, window, names = None, None, frozenset[str]()
        if leading.definition.args:
            node = leading.details[0].node
            raw = get_argument_values(leading.definition, node, self._executor.variable_values)
            try:
                given = arguments.read(leading.declaration.arguments, raw)
                window = Window.read(given) if given.keys() >= Window.NAMES else None
            except InvalidInput as invalid:
                fault = invalid
        if window is not None:
            page = self._executor.collect_subfields(cast(GraphQLObjectType, leading.kind), leading.details)
            names = frozenset(each[0].node.name.value for each in page.grouped_field_set.values())
        return Selected(
            leading.key,
            leading.name,
            leading.declaration,
            given,
            fault,
            leading.kind,
            leading.many,
            leading.details,
            window,
            names,
        )


def _leading(parent: GraphQLObjectType, fields: GroupedFieldSet) -> list[Leading]:
    """Those of the fields collected for an object of this type that lead on."""
    found = []
    for key, details in fields.items():
        definition = parent.fields.get(details[0].node.name.value)
        declared: Declared | None = definition.extensions.get(Declared.KEY) if definition else None
        if (
            definition is None
            or declared is None
            or not isinstance(declared.declaration, Carried | Worked | Hop | Root)
        ):
            continue
        found.append(Leading.of(key, declared.name, declared.declaration, definition, details))
    return found
