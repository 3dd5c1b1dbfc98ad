"""The plan of one variant of an operation: what is selected of each type of record, each selection once.

A plan never changes once it is made, and holds nothing of a request.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import GraphQLObjectType, OperationDefinitionNode

from api.fields.declarations import Hop, Report
from api.planning.inputs import PlannedInputs
from api.planning.linked import LinkedField
from api.planning.record_types import Record

PAGE_FIELDS = frozenset({"edges", "nodes", "pageInfo"})


@dataclass(slots=True, eq=False)
class SelectedField:
    """A field that is selected, under its response key; `name` is its name in the schema.

    `beneath` has what is selected of it, by the type of the record that it leads to; `names` are the fields selected of
    a page. `hop` is the hop that is asked together with it. `slot` is its place among what an entity has loaded, None
    where it is taken from the record.
    """

    key: str
    name: str
    linked: LinkedField
    inputs: PlannedInputs
    beneath: Mapping[Record, "Selection"]
    names: frozenset[str] = frozenset()
    hop: "SelectedField | None" = None
    slot: int | None = None

    @property
    def asks_rows(self) -> bool:
        """Whether what it leads to has to be asked for: it is selected, and the record does not carry it."""
        wanted = not self.linked.paged or bool(self.names & PAGE_FIELDS)
        return wanted and self.linked.take is None and isinstance(self.linked.declaration, Hop | Report)

    @property
    def asks_total(self) -> bool:
        """Whether the total of its list has to be asked for."""
        hop = isinstance(self.linked.declaration, Hop)
        return hop and self.linked.paged and "totalCount" in self.names and self.linked.total is None

    @property
    def loads(self) -> bool:
        """Whether anything is to be done before it can be shown: something read, or its arguments looked at."""
        known = self.inputs.known
        unsettled = known is None or known.fault is not None or known.purpose is not None
        return unsettled or self.asks_rows or self.asks_total or any(each.live for each in self.beneath.values())


@dataclass(slots=True, eq=False)
class Selection:
    """What is selected of the records of one type: its fields, in the order of the answer, None for `__typename`.

    It is `live` where something has to be loaded beneath; then an entity stands for each record.
    """

    number: int
    kind: GraphQLObjectType
    record: Record | None
    fields: Mapping[str, SelectedField | None] = field(default_factory=dict)
    loaded: tuple[SelectedField, ...] = ()

    @property
    def live(self) -> bool:
        """Whether something has to be loaded."""
        return bool(self.loaded)


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """One variant of an operation. `introspects`: it asks for the schema as well.

    `size` says how many fields it selects, those of different types of records apart.
    """

    operation: OperationDefinitionNode
    root: Selection
    introspects: bool
    size: int
