"""What an operation costs: the fields that it selects, each as often as rows are expected of it.

- A field costs 1 for each object of which it is selected, or the price of its declaration; `totalCount` and a `filter`
  that is given cost `COUNT` and `FILTER`, since they read more than they answer.
- What stands under `edges` and `nodes` of a page counts as often as the page is large: `first` or `last`, or 50.
- What stands under a list counts as often as `first` says, or as ids are given; else as the declaration of the field
  expects (`rows`), or `ROWS`.
- Fragments count wherever they are spread, and each alternative of types counts, as does what `@skip` leaves out.

So the cost is known before anything is read. It is a sum of products of page sizes, made once for a document; where
sizes are variables, a request puts in its own. A fragment is priced once, however often it is spread.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
    is_composite_type,
    value_from_ast_untyped,
)

from api.documents.rows import Given, beneath, pages, price

COUNT: Final = 20
"""Of `totalCount`, for each list that is counted."""
FILTER: Final = 20
"""Of a filter, for each list that it is given to."""

Weighed: TypeAlias = tuple["int | Given", "Cost"]


@dataclass(frozen=True, slots=True, eq=False)
class Cost:
    """A sum: what is known of it, and for the rest costs by the number of rows that variables give."""

    known: int
    rest: tuple[Weighed, ...] = ()

    def of(self, variables: Mapping[str, Any], found: dict["Cost", int]) -> int:
        """The sum for these variables; `found` keeps those of its parts, which stand in it many times."""
        total = found.get(self)
        if total is None:
            total = self.known
            for rows, cost in self.rest:
                total += (rows if isinstance(rows, int) else rows.of(variables)) * cost.of(variables, found)
            found[self] = total
        return total


@dataclass(frozen=True, slots=True)
class Price:
    """What an operation costs: `cost` with the defaults of its variables."""

    cost: Cost
    defaults: Mapping[str, Any]

    def of(self, variables: Mapping[str, Any] | None) -> int:
        """What it costs with these variables."""
        if not self.cost.rest:
            return self.cost.known
        return self.cost.of({**self.defaults, **(variables or {})}, {})


def prices(schema: GraphQLSchema, document: DocumentNode) -> dict[str, Price]:
    """The price of each operation of a valid document by its name, empty for one without."""
    pricing = Pricing(schema, document)
    return {
        each.name.value if each.name else "": pricing.operation(each)
        for each in document.definitions
        if isinstance(each, OperationDefinitionNode)
    }


def added(weighed: Iterable[Weighed]) -> Cost:
    """The sum of costs, each as often as told."""
    known, rest = 0, []
    for rows, cost in weighed:
        if isinstance(rows, int) and not cost.rest:
            known += rows * cost.known
        else:
            rest.append((rows, cost))
    return Cost(known, tuple(rest))


@dataclass(frozen=True, slots=True)
class Selected:
    """What a selection costs: `once`, and for `each` row of the page where it is selected of one."""

    once: Cost
    each: Cost


NOTHING: Final = Selected(Cost(0), Cost(0))


class Pricing:
    """The pricing of one document, whose fragments do not go in circles."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        self._fragments: dict[str, Selected] = {}
        self._definitions = {
            each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        }

    def operation(self, node: OperationDefinitionNode) -> Price:
        """What an operation costs."""
        root = cast(GraphQLObjectType, self._schema.get_root_type(node.operation))
        defaults = {
            each.variable.name.value: value_from_ast_untyped(each.default_value)
            for each in node.variable_definitions or ()
            if each.default_value
        }
        return Price(self._selected(root, node.selection_set).once, defaults)

    def _selected(self, kind: GraphQLCompositeType, selections: SelectionSetNode | None) -> Selected:
        found = [self._selection(kind, each) for each in (selections.selections if selections else ())]
        return Selected(added((1, each.once) for each in found), added((1, each.each) for each in found))

    def _selection(self, kind: GraphQLCompositeType, node: SelectionNode) -> Selected:
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value)
        if not isinstance(node, FieldNode):
            condition = getattr(node, "type_condition", None)
            on = self._schema.get_type(condition.name.value) if condition else kind
            return self._selected(cast(GraphQLCompositeType, on), getattr(node, "selection_set", None))
        field = self._schema.get_field(kind, node.name.value)
        return NOTHING if field is None else self._field(kind, field, node)

    def _fragment(self, name: str) -> Selected:
        found = self._fragments.get(name)
        if found is None:
            definition = self._definitions[name]
            on = self._schema.get_type(definition.type_condition.name.value)
            selected = self._selected(cast(GraphQLCompositeType, on), definition.selection_set)
            found = self._fragments[name] = selected
        return found

    def _field(self, parent: GraphQLCompositeType, field: GraphQLField, node: FieldNode) -> Selected:
        name, kind = node.name.value, get_named_type(field.type)
        filters = sum(each.name.value == "filter" for each in node.arguments or ())
        own = Cost((COUNT if name == "totalCount" else price(field)) + FILTER * filters)
        if not is_composite_type(kind):
            return Selected(own, NOTHING.each)
        under = self._selected(kind, node.selection_set)
        if pages(parent) and name in ("edges", "nodes"):
            return Selected(own, under.once)
        rows = beneath(field, node)
        if pages(kind):
            return Selected(added(((1, own), (1, under.once), (rows, under.each))), NOTHING.each)
        return Selected(added(((1, own), (rows, under.once))), NOTHING.each)
