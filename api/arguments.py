"""Arguments of fields: how they stand in the schema, and how what is given becomes a statement's parameter."""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Final

import strawberry

from graph.errors import InvalidInput

DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
PAGE: Final = 50
LARGEST_PAGE: Final = 200


def same(_name: str, value: Any) -> Any:
    """The value as it was given."""
    return value


def instant(name: str, value: str) -> datetime:
    """A date with time and offset (RFC 3339); InvalidInput for anything else."""
    if not DATE_TIME.fullmatch(value):
        raise InvalidInput(name, "input.date_time", value=value)
    try:
        return datetime.fromisoformat(value.upper())
    except ValueError as fault:
        raise InvalidInput(name, "input.date_time", value=value) from fault


def day(name: str, value: str) -> date:
    """A day (RFC 3339); InvalidInput for anything else."""
    try:
        return date.fromisoformat(value)
    except ValueError as fault:
        raise InvalidInput(name, "input.date", value=value) from fault


def code(name: str, value: str) -> str:
    """A code: 1 to 64 letters, digits and hyphens; InvalidInput for anything else."""
    if not re.fullmatch(r"[0-9A-Za-z-]{1,64}", value):
        raise InvalidInput(name, "input.code", value=value)
    return value


@dataclass(frozen=True)
class Argument:
    """One argument: its name in Python, its type and description in the schema, and its reading."""

    name: str
    type: Any
    about: str
    read: Callable[[str, Any], Any] = same
    default: Any = strawberry.UNSET

    @property
    def given_as(self) -> str:
        """Its name in GraphQL."""
        head, *rest = self.name.split("_")
        return head + "".join(word.capitalize() for word in rest)

    @property
    def parameter(self) -> inspect.Parameter:
        """Its place in a resolver's signature."""
        annotation = Annotated[self.type, strawberry.argument(description=self.about)]
        default = inspect.Parameter.empty if self.default is ... else self.default
        return inspect.Parameter(self.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def read(arguments: tuple[Argument, ...], given: Mapping[str, Any]) -> dict[str, Any]:
    """What was given, by the arguments' names, None for what was not; InvalidInput names the argument that is off."""
    values = {}
    for argument in arguments:
        value = given.get(argument.given_as)
        values[argument.name] = None if value is None else argument.read(argument.given_as, value)
    return values
