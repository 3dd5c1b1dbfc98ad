"""Arguments of fields: how they stand in the schema, and how what is given becomes a statement's parameter."""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Final, cast

import strawberry
from pydantic import TypeAdapter

from graph.errors import InvalidInput
from graph.forms.form import read as read_form
from graph.forms.values import KEY, Instant, Text

DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
LAST_YEAR: Final = 9998
"""After which there is no day that has an end."""
PAGE: Final = 50
LARGEST_PAGE: Final = 200
INSTANT: Final[TypeAdapter[datetime]] = TypeAdapter(Instant)
TEXT: Final[TypeAdapter[str]] = TypeAdapter(Text)


def same(_name: str, value: Any) -> Any:
    """The value as it was given."""
    return value


def instant(name: str, value: str) -> datetime:
    """A date with time and offset (RFC 3339), in UTC; InvalidInput for anything else, or before the year 1 there."""
    return read_form(INSTANT, value, name)


def day(name: str, value: str) -> date:
    """A date (RFC 3339); InvalidInput for anything else."""
    try:
        found = date.fromisoformat(value) if DATE.fullmatch(value) else None
    except ValueError:
        found = None
    if found is None or found.year > LAST_YEAR:
        raise InvalidInput(name, "input.date", value=value)
    return found


def code(name: str, value: str) -> str:
    """A code: 1 to 64 letters, digits and hyphens; InvalidInput for anything else."""
    if not re.fullmatch(KEY, value):
        raise InvalidInput(name, "input.code", value=value)
    return value


def identified(*labels: str) -> Callable[[str, Any], tuple[str, str]]:
    """Reads an id, `Type:key`, of one of these types into its label and key; InvalidInput for anything else."""

    def read_id(name: str, value: str) -> tuple[str, str]:
        label, _, key = value.partition(":")
        if label not in labels or not re.fullmatch(KEY, key):
            raise InvalidInput(name, "input.id", value=value, types=", ".join(labels))
        return label, key

    return read_id


def person(name: str, value: str) -> str:
    """The key in a person's id; InvalidInput for anything else."""
    return identified("Person")(name, value)[1]


def text(name: str, value: str) -> str:
    """A text to look for: 1 to 100 characters that are not all white space; InvalidInput for anything else."""
    return read_form(TEXT, value, name)


def level(name: str, value: int) -> int:
    """A level, 1 to 3; InvalidInput for anything else."""
    if not 1 <= value <= 3:
        raise InvalidInput(name, "input.level", value=value)
    return value


@dataclass(frozen=True)
class Argument:
    """One argument: its name in Python, its type and description in the schema, and its reading.

    `default` is what stands in the schema; `empty` is what a statement takes where nothing is given.
    """

    name: str
    type: Any
    about: str
    read: Callable[[str, Any], Any] = same
    default: Any = strawberry.UNSET

    empty: Any = None

    @property
    def parameter(self) -> inspect.Parameter:
        """Its place in a resolver's signature."""
        annotation = cast(Any, Annotated)[self.type, strawberry.argument(description=self.about, name=camel(self.name))]
        default = inspect.Parameter.empty if self.default is ... else self.default
        return inspect.Parameter(self.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


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
        values[argument.name] = argument.empty if value is None else argument.read(name, value)
    return values
