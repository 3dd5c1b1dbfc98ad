"""Makes fields of the schema that keep their declarations."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import strawberry

from api.fields.arguments import KEY, Argument
from api.fields.declarations import (
    Carried,
    Column,
    Computed,
    Declaration,
    Declared,
    Deed,
    Given,
    Hop,
    Judged,
    Listing,
    Live,
    Lookup,
    NodesById,
    Personal,
    Report,
    Sentence,
    Start,
    Stream,
)
from api.fields.paging import PAGING
from api.fields.session import Session
from graph.writing.structural import Made


def declared(
    declaration: Declaration, about: str, arguments: tuple[Argument, ...] = (), name: str | None = None
) -> Any:
    """A strawberry field that keeps its declaration; nothing of it is resolved before the schema is linked."""

    def unlinked(**_given: Any) -> Any:
        raise RuntimeError("the schema was used before it was linked")

    unlinked.__signature__ = inspect.Signature([each.signature for each in arguments])  # type: ignore[attr-defined]
    return strawberry.field(resolver=unlinked, name=name, description=about, metadata={Declared.KEY: declaration})


def column(about: str, attribute: str | None = None, name: str | None = None) -> Any:
    """A value that the record has; under another name in the schema where Python keeps the word."""
    return declared(Column(attribute), about, name=name)


def personal(about: str, tells: str | None = None) -> Any:
    """A personal value that the record has; one that tells as much as another personal field is disclosed as that."""
    return declared(Personal(tells=tells), about)


def sentence(about: str) -> Any:
    """A message that the record has, in words."""
    return declared(Sentence(), about)


def carried(about: str, rows: int | None = None, name: str | None = None) -> Any:
    """A record, or several, that the record has; under another name in the schema where Python keeps the word."""
    return declared(Carried(rows), about, name=name)


def pages(about: str) -> Any:
    """A page of what the record has already."""
    return declared(Carried(arguments=PAGING), about, PAGING)


def computed(about: str, of: str | Callable[[Any], Any] | None = None, rows: int | None = None) -> Any:
    """What is worked out of the record: the property of the field's own name, another one, or a function of it."""
    return declared(Computed(of, rows), about)


def report(
    perform: Callable[..., Awaitable[Any]], about: str, *arguments: Argument, price: int = 1, rows: int | None = None
) -> Any:
    """What a function of the graph works out."""
    return declared(Report(perform, arguments, price, rows), about, arguments)


def report_pages(perform: Callable[..., Awaitable[Any]], about: str, *arguments: Argument, price: int) -> Any:
    """A page of what a function of the graph works out."""
    return declared(Report(perform, arguments + PAGING, price), about, arguments + PAGING)


def hop(
    statement: str,
    about: str,
    *arguments: Argument,
    label: str | None = None,
    pick: str | Callable[[Any, Judged], Any] | None = None,
    lineage: bool = False,
    rows: int | None = None,
    name: str | None = None,
) -> Any:
    """What a statement answers for the parent's key; under another name in the schema where Python keeps the word."""
    return declared(Hop(statement, arguments, label, pick, lineage, rows), about, arguments, name)


def connection(statement: str, about: str, *arguments: Argument, label: str | None = None) -> Any:
    """A page of what a statement answers for the parent's key."""
    return declared(Hop(statement, arguments + PAGING, label), about, arguments + PAGING)


def lookup(
    statement: str,
    about: str,
    *arguments: Argument,
    fused: Mapping[str, str] | None = None,
    rows: int | None = None,
    price: int = 1,
    everything: str | None = None,
    within: str | None = None,
) -> Any:
    """What one statement answers."""
    return declared(Lookup(statement, arguments, fused, rows, price, everything, within), about, arguments)


def listing(statement: str, about: str, *arguments: Argument, everything: str, starts: tuple[Start, ...] = ()) -> Any:
    """A page of a list of structure, which everybody sees whole."""
    arguments += PAGING
    return declared(Listing(statement, arguments, everything, everything, starts), about, arguments)


def scoped_listing(
    statement: str,
    about: str,
    *arguments: Argument,
    noun: str,
    starts: tuple[Start, ...] = (),
    unasked: tuple[str, ...] = (),
) -> Any:
    """A page of a list of what is within the viewer's scope.

    Where no start is given the scope is enumerated, by the fragment `NOUN_reaches`; where everything is open, all in
    the order of an index, by `NOUN_everything`.
    """
    arguments += PAGING
    return declared(
        Listing(statement, arguments, f"{noun}_everything", f"{noun}_reaches", starts, unasked), about, arguments
    )


def nodes_by_id(about: str, argument: Argument, *others: Argument) -> Any:
    """The nodes of one id or of several."""
    return declared(NodesById(argument, (argument, *others)), about, (argument, *others))


def deed(
    perform: Callable[[Session, Given], Awaitable[Made]],
    tell: Callable[[Session, Any], Awaitable[Any]],
    about: str,
    *arguments: Argument,
    private: bool = False,
) -> Any:
    """What a function of the graph does; `tell` reads thereafter what it answers."""
    arguments += (KEY,)
    return declared(Deed(perform, tell, arguments, private), about, arguments)


def live(statement: str, changed: str, about: str, argument: Argument, *parts: str) -> Any:
    """What a statement answers, at once and whenever that has changed, the same for all of whom the `parts` are."""
    return declared(Live(statement, changed, argument, parts), about, (argument,))


def live_each(statement: str, changed: str, about: str, argument: Argument, *parts: str) -> Any:
    """Each of the things that a statement answers as having changed of late, as soon as it has."""
    return declared(Live(statement, changed, argument, parts, each=True), about, (argument,))


def stream(followed: Listing, about: str, *arguments: Argument) -> Any:
    """Entries of the log as they are published."""
    return declared(Stream(followed, arguments), about, arguments)
