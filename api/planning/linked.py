"""A field of the schema together with the statements and the records that its declaration names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from graphql import GraphQLField, GraphQLNamedType, get_nullable_type, is_leaf_type, is_list_type

from api.fields.declarations import Declaration
from api.fields.paging import Window
from api.planning.record_types import Record, ValueType
from api.planning.taking import Take
from graph.statements.statement import Statement

EVERYTHING: Final = "everything"
"""By this a field has the statement for whoever sees everything, where others are answered by another one."""


class LinkError(Exception):
    """A declaration that does not fit what it names; says which and why."""


@dataclass(frozen=True, slots=True, eq=False)
class LinkedField:
    """A field of a type of the schema, on records of one type: where its value comes from, and what it may be.

    `take` takes the value from the record; without it, `statements` answer it, by the page that is asked for, or by who
    asks. `total`
    takes a page's total from the record, where that has it. `fused` are statements that answer it together with a hop,
    by the hop's name in Python and the page, with the type of their record.
    """

    name: str
    definition: GraphQLField
    declaration: Declaration
    kind: GraphQLNamedType
    value: ValueType
    take: Take | None = None
    attribute: str | None = None
    total: Take | None = None
    statements: Mapping[str, Statement] = field(default_factory=dict)
    fused: Mapping[str, "Fused"] = field(default_factory=dict)

    @property
    def leaf(self) -> bool:
        """Whether it is a scalar or an enumeration, or a list of such."""
        return is_leaf_type(self.kind)

    @property
    def many(self) -> bool:
        """Whether it is a list."""
        return is_list_type(get_nullable_type(self.definition.type))

    @property
    def paged(self) -> bool:
        """Whether it is a page of a list."""
        return {each.name for each in getattr(self.declaration, "arguments", ())} >= Window.NAMES


@dataclass(frozen=True, slots=True, eq=False)
class Fused:
    """A statement that answers a thing together with what a hop from it leads to, by the page of the hop."""

    statements: Mapping[str, Statement]
    record: Record
