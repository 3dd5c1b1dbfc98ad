"""Arguments of fields: how they stand in the schema, and how what is given becomes a parameter of a statement."""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, NamedTuple, NewType, Union, cast, get_args, get_origin, get_type_hints

import strawberry
from pydantic import TypeAdapter

from api.fields.scalars import DateTime
from graph.days import start_of
from graph.errors import InvalidInput
from graph.finding.folding import normalized_code
from graph.forms import values
from graph.forms.form import read as read_form
from graph.forms.texts import Key, Note, Text
from graph.forms.values import Day, Instant

PAGE: Final = 50
LARGEST_PAGE: Final = 200
MOST_CODES: Final = 200
"""Codes that a filter may name."""
INSTANT: Final[TypeAdapter[datetime]] = TypeAdapter(Instant)
DAY: Final[TypeAdapter[date]] = TypeAdapter(Day)
TEXT: Final[TypeAdapter[str]] = TypeAdapter(Text)
NOTE: Final[TypeAdapter[str]] = TypeAdapter(Note)
REQUEST_KEY: Final[TypeAdapter[str]] = TypeAdapter(Key)

PARAMETER_TYPES: Final[Mapping[Any, str]] = {
    str: "str",
    strawberry.ID: "str",
    int: "int",
    float: "float",
    bool: "bool",
    datetime: "datetime",
    date: "date",
}
"""What a value of Python is called in the header of a statement."""


class NodeId(NamedTuple):
    """A node: its label and its key."""

    label: str
    key: str


def same(_name: str, value: Any) -> Any:
    """The value as it was given."""
    return value


def instant(name: str, value: str) -> datetime:
    """A date with time and offset (RFC 3339), in UTC; InvalidInput for anything else, or too far away."""
    return read_form(INSTANT, value, name)


def day(name: str, value: str) -> date:
    """A date (RFC 3339) from 1900 to 9998; InvalidInput for anything else."""
    return read_form(DAY, value, name)


def from_day(name: str, value: str) -> datetime:
    """When a day begins; InvalidInput for what is none."""
    return start_of(day(name, value))


def to_day(name: str, value: str) -> datetime:
    """When a day ends; InvalidInput for what is none."""
    return start_of(day(name, value) + timedelta(days=1))


def code(name: str, value: str) -> str:
    """A code, however it is typed: 1 to 64 letters, digits and hyphens; InvalidInput for anything else."""
    found = normalized_code(value)
    if not re.fullmatch(values.KEY, found):
        raise InvalidInput(name, "input.code", value=value)
    return found


def codes(name: str, values: list[str]) -> list[str]:
    """Codes, each once; InvalidInput for too many of them, or for what is none."""
    if len(values) > MOST_CODES:
        raise InvalidInput(name, "input.too_many", value=len(values), limit=MOST_CODES)
    return list(dict.fromkeys(code(name, each) for each in values))


def identified(*labels: str) -> Callable[[str, Any], NodeId]:
    """Reads an id, `Type:key`, of one of these types; InvalidInput for anything else."""

    def read_id(name: str, value: str) -> NodeId:
        label, _, key = value.partition(":")
        if label not in labels or not re.fullmatch(values.KEY, key):
            raise InvalidInput(name, "input.id", value=value, types=", ".join(labels))
        return NodeId(label, key)

    return read_id


def label_of_id(id: NodeId | None) -> str | None:
    """The label of a node's id."""
    return id and id.label


def key_of(label: str) -> Callable[[str, Any], str]:
    """Reads the key in an id of this type; InvalidInput for anything else."""
    read_id = identified(label)

    def read_key(name: str, value: str) -> str:
        return read_id(name, value).key

    return read_key


person = key_of("Person")
"""Reads the key in a person's id; InvalidInput for anything else."""


def text(name: str, value: str) -> str:
    """A text that is written down: 1 to 100 characters on one line; InvalidInput for anything else."""
    return read_form(TEXT, value, name)


def note(name: str, value: str) -> str:
    """A text of one line or more, 1 to 1000 characters; InvalidInput for anything else."""
    return read_form(NOTE, value, name)


def request_key(name: str, value: str) -> str:
    """The key of a request: 1 to 200 characters on one line; InvalidInput for anything else."""
    return read_form(REQUEST_KEY, value, name)


def level(name: str, value: int) -> int:
    """A level, 1 to 3; InvalidInput for anything else."""
    if not 1 <= value <= 3:
        raise InvalidInput(name, "input.level", value=value)
    return value


@dataclass(frozen=True)
class Argument:
    """One argument: its name in Python, its type and description in the schema, and its reading.

    `default` is what stands in the schema; `empty` is what a statement takes where nothing is given. A statement takes
    it under the name of `parameter`, where that is another one than its own.
    """

    name: str
    type: Any
    about: str
    read: Callable[[str, Any], Any] = same
    default: Any = strawberry.UNSET
    empty: Any = None
    null: Any = None
    """What a null stands for that is given, where that is another thing than nothing given."""
    parameter: str | None = None
    conditions: tuple["Argument", ...] = ()
    """Of a filter: its fields, each of which is a parameter."""
    derived: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    """What else a statement takes of it, by the names of these parameters."""

    @property
    def signature(self) -> inspect.Parameter:
        """Its place in a resolver's signature."""
        annotation = cast(Any, Annotated)[self.type, strawberry.argument(description=self.about, name=camel(self.name))]
        default = inspect.Parameter.empty if self.default is ... else self.default
        return inspect.Parameter(self.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)

    @property
    def parameters(self) -> Mapping[str, str]:
        """The parameters that it gives, by name, each with its type as headers of statements write it."""
        if self.conditions:
            return {name: kind for each in self.conditions for name, kind in each.parameters.items()}
        returned = None if self.read is same else get_type_hints(self.read).get("return")
        given, optional = _without_none(self.type)
        sent = parameter_type(given if returned is None or returned is Any else _without_none(returned)[0])
        derived = {}
        for name, of in self.derived.items():
            kind, absent = _without_none(get_type_hints(of)["return"])
            derived[name] = parameter_type(kind) + ("?" if absent else "")
        return {self.parameter or self.name: sent + ("?" if optional and self.empty is None else ""), **derived}

    def parameters_of(self, value: Any) -> Mapping[str, Any]:
        """The parameters that a value of it gives."""
        if self.conditions:
            return {each.parameter or each.name: value[each.name] for each in self.conditions}
        derived = {name: of(value) for name, of in self.derived.items()}
        return {self.parameter or self.name: value.key if isinstance(value, NodeId) else value, **derived}


def parameter_type(kind: Any) -> str:
    """What a type is called in the header of a statement; TypeError where no statement takes it."""
    if isinstance(kind, NewType):
        kind = strawberry.ID if kind is strawberry.ID else kind.__supertype__
    if get_origin(kind) in (list, tuple):
        return f"list[{parameter_type(get_args(kind)[0])}]"
    if kind is NodeId or (isinstance(kind, type) and issubclass(kind, Enum)):
        return "str"
    if kind not in PARAMETER_TYPES:
        raise TypeError(f"no statement takes {kind!r}")
    return PARAMETER_TYPES[kind]


def _without_none(kind: Any) -> tuple[Any, bool]:
    """A type, and whether it may be None besides."""
    if get_origin(kind) not in (Union, UnionType):
        return kind, False
    (rest,) = (each for each in get_args(kind) if each is not NoneType)
    return rest, True


AS_OF: Final = Argument(
    "as_of",
    DateTime | None,
    "The instant at which everything beneath is read; absent: the instant of the graph. 截至时点",
    instant,
)
KEY: Final = Argument(
    "idempotency_key",
    str | None,
    "The same whenever the request is sent again, 1 to 200 characters; it then does nothing, and is answered with the "
    "same thing as it is now. 幂等键",
    request_key,
)
CODE: Final = Argument("code", str, "Its code, in any case and width. 编码", code, ...)


def camel(name: str) -> str:
    """A name of Python as it stands in GraphQL."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def read(arguments: tuple[Argument, ...], given: Mapping[str, Any]) -> dict[str, Any]:
    """What was given, by the arguments' names; InvalidInput names the argument that is off."""
    values = {}
    for argument in arguments:
        name = camel(argument.name)
        value = given.get(name)
        if value is not None:
            values[argument.name] = argument.read(name, value)
        else:
            values[argument.name] = argument.null if name in given and argument.null else argument.empty
    return values
