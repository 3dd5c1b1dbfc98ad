"""Fields as declarations: columns, links and hops, which the loading reads.

A GraphQL field that leads to other nodes is a *hop*: a statement that takes the keys of all parents at once. What a
record has already is a *column* (a scalar) or is *carried* (something with fields of its own). Nothing is coded per
field: the declaration lies in the field's metadata, and `api.loading` resolves it.
"""

import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

import strawberry

from api.fields.arguments import Argument
from api.fields.paging import PAGING

if TYPE_CHECKING:
    from api.context import Context
    from api.loading import Loading
    from api.selection import Selected

Work = Callable[["Loading", Any], Awaitable[Any]]
Ask = Callable[["Loading", "Selected"], Awaitable[tuple[Any, datetime]]]
Pick = Callable[["Loading", datetime, Any], Any]
Follow = Callable[["Context", Mapping[str, Any]], AsyncGenerator["Context"]]


@dataclass(frozen=True)
class Column:
    """A value of the record, under the field's own name or another."""

    attribute: str | None = None


@dataclass(frozen=True)
class Personal(Column):
    """A personal value of the record: that it was handed out is noted where the record says it is to be disclosed."""


@dataclass(frozen=True)
class Said:
    """A message of the record, put into words in the language of the request."""


@dataclass(frozen=True)
class Carried:
    """Something with fields of its own that the record has already; where it is a list, `rows` of it are expected."""

    rows: int | None = None
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True)
class Worked:
    """What `work` makes of the record: something that is no statement's answer, yet has fields of its own."""

    work: "Work"
    rows: int | None = None
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True)
class Hop:
    """A statement from parents to what they lead to.

    Where it answers a list, `rows` of it are expected for one parent, for the rule of cost.
    `label` chooses among the labels that the statement serves; `pick` takes one value of the record that it answers, or
    works one out of it (None where there is none) at an instant; a `lineage` is judged at the instant that was asked
    for, even of a node that is read at another one.
    """

    statement: str
    arguments: tuple[Argument, ...] = ()
    label: str | None = None
    pick: "str | Pick | None" = None
    lineage: bool = False
    rows: int | None = None

    @property
    def choice(self) -> dict[str, str]:
        """The alternative of a statement that serves several labels."""
        return {} if self.label is None else {"label": self.label}


@dataclass(frozen=True)
class Root:
    """A field of Query, Mutation or Subscription: `ask` answers records and the instant they are of.

    Where it is a list, `rows` are expected. Of a subscription, `follow` answers a context for each event.
    """

    ask: "Ask"
    arguments: tuple[Argument, ...]
    rows: int | None = None
    follow: "Follow | None" = None


Declaration = Column | Said | Carried | Worked | Hop | Root


@dataclass(frozen=True)
class Declared:
    """A declaration under the name that the field has in Python; kept in the extensions of the schema's field."""

    KEY: ClassVar = "danyuan"

    name: str
    declaration: Declaration


def declared(
    declaration: Declaration, about: str, arguments: tuple[Argument, ...] = (), name: str | None = None
) -> Any:
    """A strawberry field that keeps its declaration; `api.resolving` says how it is handed out."""

    def undeclared(**_given: Any) -> Any:
        raise RuntimeError("the schema was used before api.resolving.install")

    undeclared.__signature__ = inspect.Signature([each.parameter for each in arguments])  # type: ignore[attr-defined]
    return strawberry.field(resolver=undeclared, name=name, description=about, metadata={Declared.KEY: declaration})


def column(about: str, attribute: str | None = None) -> Any:
    """A value that the record has."""
    return declared(Column(attribute), about)


def personal(about: str) -> Any:
    """A personal value that the record has."""
    return declared(Personal(), about)


def said(about: str) -> Any:
    """A message of the record, in words."""
    return declared(Said(), about)


def carried(about: str, rows: int | None = None, name: str | None = None) -> Any:
    """A record, or several, that the record has; under another name in the schema where Python keeps the word."""
    return declared(Carried(rows), about, name=name)


def worked(work: Work, about: str, rows: int | None = None) -> Any:
    """What is made of the record, in the request."""
    return declared(Worked(work, rows), about)


def pages(about: str) -> Any:
    """A page of what the record has already."""
    return declared(Carried(arguments=PAGING), about, PAGING)


def hop(
    statement: str,
    about: str,
    *arguments: Argument,
    label: str | None = None,
    pick: str | Pick | None = None,
    lineage: bool = False,
    rows: int | None = None,
) -> Any:
    """What a statement answers for the parent's key."""
    return declared(Hop(statement, arguments, label, pick, lineage, rows), about, arguments)


def connection(statement: str, about: str, *arguments: Argument, label: str | None = None) -> Any:
    """A page of what a statement answers for the parent's key."""
    return declared(Hop(statement, arguments + PAGING, label), about, arguments + PAGING)


def root(ask: Ask, about: str, *arguments: Argument, rows: int | None = None) -> Any:
    """A field of Query or Mutation."""
    return declared(Root(ask, arguments, rows), about, arguments)


def followed(follow: Follow, about: str, *arguments: Argument) -> Any:
    """A field of Subscription: what has happened, at the instant that it is read at."""

    async def event(loading: "Loading", _selected: "Selected") -> tuple[Any, datetime]:
        return loading.event, loading.reading.instant

    return declared(Root(event, arguments, follow=follow), about, arguments)
