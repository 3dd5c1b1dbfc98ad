"""What an operation selects: of each selection the fields that lead on, with their declarations and arguments."""

from dataclasses import dataclass
from typing import Any

from graphql import GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import get_argument_values

from api import arguments
from api.context import Context
from api.hops import Carried, Declared, Hop, Root
from graph.errors import InvalidInput

PAGE_FIELDS = frozenset({"edges", "nodes", "pageInfo"})


@dataclass(frozen=True, slots=True)
class Selected:
    """A selected field that leads on: its declaration, what was given to it, and where it leads."""

    key: str
    name: str
    declaration: Carried | Hop | Root
    given: dict[str, Any]
    fault: InvalidInput | None
    kind: GraphQLOutputType
    details: list[FieldDetails]


class Selection:
    """The selections of one operation, each read once."""

    def __init__(self, info: GraphQLResolveInfo[Context]) -> None:
        self.schema = info.schema
        self._info = info
        self._fragments = {name: FragmentDetails(each) for name, each in info.fragments.items()}
        self._read: dict[tuple[str, int], list[Selected]] = {}

    def roots(self) -> list[Selected]:
        """The root fields of the operation."""
        parent = self._info.parent_type
        collected = collect_fields(
            self.schema, self._fragments, self._info.variable_values, parent, self._info.operation
        )
        return self._leading(parent, collected.grouped_field_set)

    def beneath(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> list[Selected]:
        """The fields that lead on from an object of this type."""
        place = (kind.name, id(details))
        found = self._read.get(place)
        if found is None:
            found = self._read[place] = self._leading(kind, self._fields(kind, details))
        return found

    def names(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> set[str]:
        """The names of the fields selected from an object of this type."""
        return {each[0].node.name.value for each in self._fields(kind, details).values()}

    def _fields(self, kind: GraphQLObjectType, details: list[FieldDetails]) -> dict[str, list[FieldDetails]]:
        return collect_subfields(
            self.schema, self._fragments, self._info.variable_values, self._info.operation, kind, details
        ).grouped_field_set

    def _leading(self, parent: GraphQLObjectType, fields: dict[str, list[FieldDetails]]) -> list[Selected]:
        found = []
        for key, details in fields.items():
            definition = parent.fields.get(details[0].node.name.value)
            declared: Declared | None = definition.extensions.get(Declared.KEY) if definition else None
            if definition is None or declared is None or not isinstance(declared.declaration, Carried | Hop | Root):
                continue
            given, fault = {}, None
            if definition.args:
                raw = get_argument_values(definition, details[0].node, self._info.variable_values)
                try:
                    given = arguments.read(declared.declaration.arguments, raw)
                except InvalidInput as invalid:
                    fault = invalid
            found.append(Selected(key, declared.name, declared.declaration, given, fault, definition.type, details))
        return found
