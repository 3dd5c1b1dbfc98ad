"""The plan of one variant of an operation: what is selected of each type of record, each selection once.

A plan never changes once it is made, and holds nothing of a request.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graphql import GraphQLObjectType, OperationDefinitionNode

from api.fields.declarations import Hop, Report
from api.fields.paging import Window
from api.planning.inputs import PlannedInputs
from api.planning.linked import LinkedField
from api.planning.record_types import Record
from graph.statements.statement import COUNTED, Statement

PAGE_FIELDS = frozenset({"edges", "nodes", "pageInfo"})


@dataclass(slots=True, eq=False)
class SelectedField:
    """A field that is selected, under its response key; `name` is its name in the schema.

    `beneath` has what is selected of it, by the type of the record that it leads to; `names` are the fields selected of
    a page, `sides` those of its information that tell what is beyond it. `hop` is the hop that is asked together with
    it. `slot` is its place among what an entity has loaded, None where it is taken from the record.
    """

    key: str
    name: str
    linked: LinkedField
    inputs: PlannedInputs
    beneath: Mapping[Record, "Selection"]
    names: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
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
    def asks_beyond(self) -> bool:
        """Whether what stands beyond a cursor has to be asked for, should one be given."""
        return isinstance(self.linked.declaration, Hop) and bool(self.sides)

    @property
    def loads(self) -> bool:
        """Whether anything is to be done before it can be shown: something read, or its arguments looked at."""
        known = self.inputs.known
        unsettled = known is None or known.fault is not None or known.purpose is not None
        asks = self.asks_rows or self.asks_total or self.asks_beyond
        return unsettled or asks or any(each.live for each in self.beneath.values())


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

    `size` says how many fields it selects, those of different types of records apart. `statements` are those that it
    asks whatever is given to its fields, so that they can be planned while the first is on its way.
    """

    operation: OperationDefinitionNode
    root: Selection
    introspects: bool
    size: int
    statements: tuple[Statement, ...]


def statements_of(selection: Selection) -> Iterator[Statement]:
    """The statements that the fields of a selection are answered by, in their order, each with what is beneath it."""
    for each in selection.loaded:
        if each.hop is not None:
            yield from _first(each.linked.fused[each.hop.linked.name].statements)
        elif not each.linked.paged or each.names & PAGE_FIELDS:
            yield from _first(each.linked.statements)
        if each.asks_total and COUNTED in each.linked.statements:
            yield each.linked.statements[COUNTED]
        for beneath in each.beneath.values():
            yield from statements_of(beneath)


def _first(statements: Mapping[str, Statement]) -> Iterator[Statement]:
    """The only statement, or that of a page from the front."""
    return (statements[page] for page in ("", Window.FORWARD) if page in statements)
