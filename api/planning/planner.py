"""Plans an operation: collects what it selects of each type of record, and settles where that comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from graphql import FieldNode, FragmentDefinitionNode, GraphQLObjectType, OperationDefinitionNode
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues

from api.fields.declarations import Lookup
from api.fields.paging import SIDES
from api.planning.inputs import PlannedInputs
from api.planning.linked import LinkedField
from api.planning.linking import Links
from api.planning.plan import PAGE_FIELDS, Plan, SelectedField, Selection, statements_of
from api.planning.record_types import Record

Place = tuple[int, ...]
"""Where selected fields stand in the text of the document: what tells one selection from another."""


def plan(
    links: Links,
    operation: OperationDefinitionNode,
    fragments: Sequence[FragmentDefinitionNode],
    variables: VariableValues,
) -> Plan:
    """The plan of an operation of a valid document; of the variables only those matter that conditions hold."""
    return Planner(links, operation, fragments, variables).plan()


@dataclass
class Planner:
    """The planning of one variant of one operation; each selection is planned once for each type of record."""

    links: Links
    operation: OperationDefinitionNode
    fragments: Sequence[FragmentDefinitionNode]
    variables: VariableValues
    size: int = 0
    _selections: dict[tuple[Place, Record], Selection] = field(default_factory=dict)
    _inputs: dict[int, PlannedInputs] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._details = {each.name.value: FragmentDetails(each) for each in self.fragments}

    def plan(self) -> Plan:
        """The whole of it."""
        root = cast(GraphQLObjectType, self.links.schema.get_root_type(self.operation.operation))
        collected = collect_fields(self.links.schema, self._details, self.variables, root, self.operation)
        fields = collected.grouped_field_set
        introspects = any(each[0].node.name.value in ("__schema", "__type") for each in fields.values())
        known = {key: each for key, each in fields.items() if each[0].node.name.value not in ("__schema", "__type")}
        selection = Selection(0, root, None)
        self._fill(selection, known)
        statements = tuple(dict.fromkeys(statements_of(selection)))
        return Plan(self.operation, selection, introspects, self.size, statements)

    def _fill(self, selection: Selection, fields: dict[str, list[FieldDetails]]) -> None:
        """Plan the fields of a selection."""
        linked = self.links.fields(selection.kind, selection.record)
        planned: dict[str, SelectedField | None] = {}
        for key, details in fields.items():
            name = details[0].node.name.value
            planned[key] = None if name == "__typename" else self._field(key, linked[name], details)
        self.size += len(planned)
        selection.fields = planned
        loading = [each for each in planned.values() if each is not None and (each.loads or selection.record is None)]
        for slot, each in enumerate(loading):
            each.slot = slot
        selection.loaded = tuple(loading)

    def _field(self, key: str, linked: LinkedField, details: list[FieldDetails]) -> SelectedField:
        node = details[0].node
        number = _start(node)
        arguments = getattr(linked.declaration, "arguments", ())
        if number not in self._inputs:
            self._inputs[number] = PlannedInputs.of(number, linked.definition, arguments, node)
        selected = SelectedField(
            key, node.name.value, linked, self._inputs[number], self._beneath(linked, linked.value.records, details)
        )
        if linked.paged:
            page = next(iter(selected.beneath.values()))
            selected.names = frozenset(each.name for each in _fields(page))
            infos = (info for each in _fields(page) if each.name == "pageInfo" for info in each.beneath.values())
            selected.sides = frozenset(each.name for info in infos for each in _fields(info)) & SIDES
        if isinstance(linked.declaration, Lookup) and linked.fused:
            self._fuse(selected, details)
        return selected

    def _beneath(
        self, linked: LinkedField, records: Sequence[Record], details: list[FieldDetails]
    ) -> dict[Record, Selection]:
        """What is selected of each type of record that a field may lead to."""
        return {} if linked.leaf else {record: self._selection(linked, record, details) for record in records}

    def _selection(self, linked: LinkedField, record: Record, details: list[FieldDetails]) -> Selection:
        place = tuple(_start(each.node) for each in details)
        kind = self.links.type_of(linked.kind, record)
        found = self._selections.get((place, record))
        if found is None:
            found = self._selections[place, record] = Selection(len(self._selections) + 1, kind, record)
            collected = collect_subfields(
                self.links.schema, self._details, self.variables, self.operation, kind, details
            )
            self._fill(found, collected.grouped_field_set)
        return found

    def _fuse(self, selected: SelectedField, details: list[FieldDetails]) -> None:
        """Let the first hop that is selected once, and asks for rows, be answered together with the thing."""
        (plain,) = selected.beneath.values()
        for name, fused in selected.linked.fused.items():
            hops = [each for each in plain.fields.values() if each is not None and each.linked.name == name]
            if len(hops) == 1 and (not hops[0].linked.paged or hops[0].names & PAGE_FIELDS):
                selected.hop = hops[0]
                selected.beneath = {
                    **selected.beneath,
                    fused.record: self._selection(selected.linked, fused.record, details),
                }
                return


def _fields(selection: Selection) -> Iterator[SelectedField]:
    """The fields of a selection, without `__typename`."""
    return (each for each in selection.fields.values() if each is not None)


def _start(node: FieldNode) -> int:
    """Where a field stands in the text of the document."""
    if node.loc is None:
        raise ValueError("documents are parsed with their places")
    return node.loc.start
