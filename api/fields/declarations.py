"""Declarations of fields, as data: what a field of the schema shows, and from where it comes.

A field that leads to other nodes is a *hop*: a statement that takes the keys of all parents at once. What a record has
already is a *column* (a scalar) or is *carried* (something with fields of its own). A declaration lies in the metadata
of its field; `api.planning.linking` puts it together with the statements that it names, when the schema is built.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from api.fields.arguments import Argument
from api.fields.ordering import ORDER_BY
from api.fields.session import Session
from graph.viewer import Viewer
from graph.writing.structural import Made

Given = Mapping[str, Any]
"""What was given to a field, by the names of its arguments in Python."""


@dataclass(frozen=True)
class Column:
    """A value of the record, under the field's own name or another."""

    attribute: str | None = None


@dataclass(frozen=True)
class Personal(Column):
    """A personal value of the record; that it was shown is disclosed where the record says so, under its own name.

    `tells` is the personal field that it tells as much as.
    """

    tells: str | None = None


@dataclass(frozen=True)
class Sentence:
    """A message of the record, held or worked out, put into words in the language of the request."""


@dataclass(frozen=True)
class Carried:
    """Something with fields of its own that the record has; where it is a list, `rows` of it are expected.

    With paging arguments it is a page of a list that the record has whole.
    """

    rows: int | None = None
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True)
class Computed:
    """What is worked out of the record: a property of it, or a function of it; a value, or something with fields."""

    of: str | Callable[[Any], Any] | None = None
    rows: int | None = None


@dataclass(frozen=True)
class Judged:
    """What a value that a hop led to is judged by: the instant that it is read at, and the standards of the server."""

    at: datetime
    large_grower: float


@dataclass(frozen=True)
class Hop:
    """A statement from parents to what they lead to.

    Where it answers a list, `rows` of it are expected for one parent, for the rule of cost.
    `label` chooses among the labels that the statement serves, the parent's own where none is named. `pick` takes one
    value of the record that it answers, or works one out of it (None where there is none). A `lineage` is judged at the
    instant that was asked for, even of a node that is read at another one.
    """

    statement: str
    arguments: tuple[Argument, ...] = ()
    label: str | None = None
    pick: str | Callable[[Any, Judged], Any] | None = None
    lineage: bool = False
    rows: int | None = None


@dataclass(frozen=True)
class Report:
    """What a function of the graph works out, in the request.

    Beneath the root it is given the record, and the cursors of the pages beneath it: by what each names, the argument
    that gave it. It costs `price`, where that is more than a value does; where it answers a list, `rows` of it are
    expected. With paging arguments the function is given, at the root, the window too, and answers its rows, one more
    than the window holds where there are more, and how many there are; beneath the root it is given its own arguments,
    and answers the whole list.
    """

    perform: Callable[..., Awaitable[Any]]
    arguments: tuple[Argument, ...] = ()
    price: int = 1
    rows: int | None = None


@dataclass(frozen=True)
class Lookup:
    """What one statement answers: one thing, None where there is none; or all of a short list.

    `fused` names hops, each together with a statement that answers it and the thing itself at once. It costs `price`,
    where that is more than a value does. What goes over many things starts from the fragment `everything` for whoever
    sees everything, from `within` for others.
    """

    statement: str
    arguments: tuple[Argument, ...] = ()
    fused: Mapping[str, str] | None = None
    rows: int | None = None
    price: int = 1
    everything: str | None = None
    within: str | None = None


@dataclass(frozen=True)
class Start:
    """A condition from which a list can be enumerated, and the fragment of the statement that does so.

    One that is `wide` may leave a town's worth, so it is chosen for organisers only: others see less. Not every value
    may do (`fits`).
    """

    condition: str
    fragment: str
    wide: bool = False
    fits: Callable[[Any], bool] | None = None


@dataclass(frozen=True)
class Listing:
    """A page of a list, and its total where that is selected.

    The first of the `starts` whose condition is given enumerates it; where none is given, the fragment `everything`
    does for whoever sees everything, `within` for others. `unasked` are parameters that it never gives.
    """

    statement: str
    arguments: tuple[Argument, ...]
    everything: str
    within: str
    starts: tuple[Start, ...] = ()
    unasked: tuple[str, ...] = ()

    @property
    def orders(self) -> bool:
        """Whether it can be asked for in an order."""
        return any(each.name == ORDER_BY for each in self.arguments)

    def start(self, given: Given, viewer: Viewer) -> str:
        """The fragment that enumerates the list for what is given and for whoever asks."""
        organises = viewer.everything or bool(viewer.towns)
        for each in self.starts:
            value = given.get(each.condition)
            if value is not None and (organises or not each.wide) and (each.fits is None or each.fits(value)):
                return each.fragment
        return self.everything if viewer.everything else self.within


@dataclass(frozen=True)
class NodesById:
    """The nodes of the ids that an argument gives: one, or several in their order, None for one that never was."""

    argument: Argument
    arguments: tuple[Argument, ...]
    rows: int | None = None


@dataclass(frozen=True)
class Deed:
    """What a function of the graph does, and how what came of it is told thereafter: a field of Mutation.

    Of a `private` one it cannot be found out by trying what a request that is kept has asked for.
    """

    perform: Callable[[Session, Given], Awaitable[Made]]
    tell: Callable[[Session, Any], Awaitable[Any]]
    arguments: tuple[Argument, ...] = ()
    private: bool = False


@dataclass(frozen=True)
class Stream:
    """Entries of the log as they are published: a field of Subscription.

    `listing` says which; the argument `after` gives the number of the entry after which to begin.
    """

    listing: Listing
    arguments: tuple[Argument, ...]
    rows: int | None = None


@dataclass(frozen=True)
class Live:
    """What a statement answers for a key, at once and whenever that has changed: a field of Subscription.

    `changed` is the statement that tells of what it is made and has changed of late, asked again and again; the
    argument gives the key. Viewers are shown the same whose `parts`, parameters of the statement, are the same. `each`:
    it answers several things that have changed of late, each of which is told by itself.
    """

    statement: str
    changed: str
    argument: Argument
    parts: tuple[str, ...]
    each: bool = False
    rows: int | None = None

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """The only one."""
        return (self.argument,)


Root = Lookup | Listing | NodesById | Report | Deed | Stream | Live
Declaration = Column | Sentence | Carried | Computed | Hop | Root


@dataclass(frozen=True)
class Declared:
    """A declaration under the name that the field has in Python; kept in the extensions of the schema's field."""

    KEY: ClassVar = "danyuan"

    name: str
    declaration: Declaration
