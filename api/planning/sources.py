"""Where the values of fields come from: what each kind of declaration finds in the catalogue and in records."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, get_args, get_type_hints

from graphql import GraphQLObjectType

from api.fields.declarations import (
    Carried,
    Column,
    Computed,
    Declared,
    Deed,
    Hop,
    Listing,
    Live,
    Lookup,
    NodesById,
    Report,
    Sentence,
    Stream,
)
from api.fields.paging import Window
from api.planning.agreement import ORDERED, agree
from api.planning.linked import EVERYTHING, Fused, LinkedField, LinkError
from api.planning.record_types import EdgeOf, PageOf, Record, ValueType, attribute_type, computed_type, value_type
from api.planning.taking import attribute_of, taking
from graph.records import AnyNode
from graph.statements.catalog import Catalog
from graph.statements.decoding import parse
from graph.statements.statement import COUNTED, Statement

PAGES: Final = ("forward", "backward")


class Sources:
    """Finds them for one catalogue."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def link(self, base: LinkedField, record: Record | None) -> LinkedField:
        """The field with what its declaration names, on records of a type, None at the root.

        Raises LinkError, or what reading the catalogue or an annotation raises.
        """
        if record is not None:
            return self._of_record(base, record)
        match base.declaration:
            case Lookup() as lookup:
                return self._lookup(base, lookup)
            case Listing() as listing:
                return self._listing(base, listing)
            case NodesById():
                return replace(base, value=ValueType(value_type(AnyNode).records, base.many, placed=True))
            case Live() | Stream() as followed:
                return replace(base, value=self._followed(followed))
            case Report(perform) | Deed(_, perform):
                return replace(base, value=_page_returned(perform) if base.paged else _returned(perform))
        raise LinkError("it is not declared as a field of the root")

    def _of_record(self, base: LinkedField, record: Record) -> LinkedField:
        """A field of a record: what it holds, or what is worked out of it, or asked for."""
        name = base.name
        match base.declaration:
            case Sentence():
                _found(computed_type(record, name), name)
                return replace(base, **_taken(record, name))
            case Column() | Carried() as declaration:
                attribute = getattr(declaration, "attribute", None) or name
                found = _found(attribute_type(record, attribute), attribute)
                return replace(base, value=_page_of(found) if base.paged else found, **_taken(record, attribute))
            case Computed(of):
                found = _found(computed_type(record, of or name), str(of or name))
                return replace(base, value=found, **_taken(record, of or name))
            case Hop() as hop:
                return self._hop(base, hop, record)
            case Report(perform):
                found = _returned(perform)
                return replace(base, value=_page_of(found) if base.paged else found)
        raise LinkError("it is not declared as a field of a record")

    def _hop(self, base: LinkedField, hop: Hop, record: Record) -> LinkedField:
        """A hop, or what the record carries in its place."""
        statements = self._pages(hop.statement, base.paged, **self._label(hop, record))
        first = next(iter(statements.values()))
        agree(first.header, hop.arguments, {"keys": "list[str]"}, base.paged)
        carried = attribute_type(record, base.name)
        found = _answer(first)
        if callable(hop.pick):
            found = value_type(get_type_hints(hop.pick)["return"])
        elif hop.pick is not None:
            (of,) = found.records
            found = _found(computed_type(of, hop.pick), hop.pick)
        if base.paged:
            total = attribute_type(record, f"{base.name}_count")
            return replace(
                base,
                value=_page_of(carried or found),
                statements=statements,
                total=taking(record, f"{base.name}_count") if total is not None else None,
                **(_taken(record, base.name) if carried is not None else {}),
            )
        if carried is not None:
            return replace(base, value=carried, **_taken(record, base.name))
        return replace(base, value=found, statements=statements)

    def _label(self, hop: Hop, record: Record) -> dict[str, str]:
        """The label by which a statement is chosen that serves several: the one that is named, or the record's."""
        if not any("label" in each.choice for each in self._catalog.compositions(hop.statement)):
            return {}
        return {"label": str(hop.label or getattr(record, "noun", ""))}

    def _pages(self, statement: str, paged: bool, **choice: str) -> dict[str, Statement]:
        """The statement by the page that is asked for, and for its total; by nothing where it is not paged."""
        pages = (*PAGES, COUNTED) if paged else ()
        found = {page: self._catalog.choose(statement, **choice, page=page) for page in pages}
        return found or {"": self._catalog.choose(statement, **choice)}

    def _lookup(self, base: LinkedField, lookup: Lookup) -> LinkedField:
        starts = {"": lookup.within, EVERYTHING: lookup.everything} if lookup.within else {"": None}
        statements = {
            whose: self._catalog.choose(lookup.statement, **({"start": start} if start else {}))
            for whose, start in starts.items()
        }
        agree(statements[""].header, lookup.arguments)
        fused = {name: self._fused(both, name, base, lookup) for name, both in (lookup.fused or {}).items()}
        return replace(base, value=_answer(statements[""]), statements=statements, fused=fused)

    def _fused(self, statement: str, name: str, base: LinkedField, lookup: Lookup) -> Fused:
        kind = base.kind
        if not isinstance(kind, GraphQLObjectType):
            raise LinkError(f"{kind} is no type of objects")
        hop = next(
            each.declaration
            for definition in kind.fields.values()
            if (each := definition.extensions[Declared.KEY]).name == name
        )
        paged = {each.name for each in hop.arguments} >= Window.NAMES
        statements = {page: self._catalog.choose(statement, page=page) for page in (PAGES if paged else ())}
        statements = statements or {"": self._catalog[statement]}
        first = next(iter(statements.values()))
        agree(first.header, (*lookup.arguments, *hop.arguments), paged=paged)
        (record,) = _answer(first).records
        return Fused(statements, record)

    def _listing(self, base: LinkedField, listing: Listing) -> LinkedField:
        return replace(base, value=_page_of(self._rows(listing)))

    def _followed(self, followed: Live | Stream) -> ValueType:
        """What an event of a subscription shows."""
        if isinstance(followed, Live):
            return _answer(self._catalog[followed.statement])
        (row,) = self._rows(followed.listing).records
        return ValueType((EdgeOf(_class(row)),))

    def _rows(self, listing: Listing) -> ValueType:
        """What the rows of a list are."""
        every = [each for each in self._catalog if each.name == listing.statement]
        starts = {each.choice["start"] for each in every}
        named = {listing.everything, listing.within, *(each.fragment for each in listing.starts)}
        if unknown := named - starts:
            raise LinkError(f"{listing.statement} has no {', '.join(sorted(unknown))}")
        agree(every[0].header, listing.arguments, ORDERED if listing.orders else {}, True, listing.unasked)
        return _answer(every[0])


def _found(found: ValueType | None, name: str) -> ValueType:
    if found is None:
        raise LinkError(f"there is no {name}")
    return found


def _taken(record: Record, of: str | Callable[[Any], Any]) -> dict[str, Any]:
    return {"take": taking(record, of), "attribute": attribute_of(record, of)}


def _page_of(rows: ValueType) -> ValueType:
    """A page of rows of a type."""
    (row,) = rows.records
    return ValueType((PageOf(_class(row)),))


def _class(row: Record) -> type:
    if not isinstance(row, type):
        raise LinkError("rows are records")
    return row


def _answer(statement: Statement) -> ValueType:
    """What a row of a statement is, and whether it answers several (for each key, where batched)."""
    row = value_type(parse(statement.header.row or statement.header.returns[0].type))
    return ValueType(row.records, many=row.many or not statement.single, placed=row.placed)


def _page_returned(perform: Callable[..., Any]) -> ValueType:
    """A page of the rows that a coroutine function returns beside their number."""
    rows, _total = get_args(get_type_hints(perform)["return"])
    return _page_of(value_type(rows))


def _returned(perform: Callable[..., Any]) -> ValueType:
    """What a coroutine function returns."""
    return value_type(get_type_hints(perform)["return"])
