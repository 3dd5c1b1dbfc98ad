"""Declares forms and reads them: from GraphQL, from a file, from the graph, by the same code.

A form is a pydantic dataclass whose fields have types, constraints and descriptions. `api.fields.inputs` makes the
input types of the schema from them, so a description is English with the Chinese term.
"""

from collections.abc import Callable
from dataclasses import field as dataclass_field
from typing import Any, Final, TypeVar, cast, dataclass_transform

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel
from pydantic.dataclasses import dataclass

from graph.errors import InvalidInput

T = TypeVar("T")

FORM: Final = ConfigDict(alias_generator=to_camel, extra="forbid")
"""Names as they stand in GraphQL, and no others."""
CODES: Final = "input."
"""What the types of those faults begin with that are codes of messages."""
UNKNOWN: Final = "unexpected_keyword_argument"
"""Told before all else: what is missing may stand under a wrong name."""
NAMED: Final = {
    UNKNOWN: "input.no_field",
    "missing": "input.missing",
    "too_short": "input.none_given",
    "string_too_short": "input.none_given",
}
"""The faults of which no value is told, with the codes of their messages; nothing at all is too short."""
LONG: Final = frozenset({"too_long", "string_too_long"})
"""The faults of a text or a list that is too long."""

_described: Final[dict[type, str]] = {}


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field, dataclass_field))
def form(description: str) -> Callable[[type[T]], type[T]]:
    """Declares a form."""

    def declare(cls: type[T]) -> type[T]:
        return described(description)(cast(type[T], dataclass(frozen=True, kw_only=True, config=FORM)(cls)))

    return declare


def described(description: str) -> Callable[[type[T]], type[T]]:
    """Describes a type whose fields are read as a form's."""

    def describe(cls: type[T]) -> type[T]:
        _described[cls] = description
        return cls

    return describe


def is_form(kind: object) -> bool:
    """Whether a type is declared as a form."""
    return kind in _described


def description_of(form: type) -> str:
    """The description that a form is declared with."""
    return _described[form]


def written(value: str | float) -> str:
    """A scalar as it is written in a request."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def read(form: TypeAdapter[T], given: Any, argument: str = "") -> T:
    """What is given, in its form. Raises InvalidInput, which names the field beneath `argument` that is off."""
    try:
        return form.validate_python(given)
    except ValidationError as fault:
        first = min(fault.errors(), key=lambda each: each["type"] != UNKNOWN)
        path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"])
        where = (argument + path).removeprefix(".")
        if first["type"].startswith(CODES):
            raise InvalidInput(where, first["type"], **first.get("ctx", {})) from fault
        if first["type"] in NAMED:
            raise InvalidInput(where, NAMED[first["type"]]) from fault
        if first["type"] in LONG:
            limit, given = first["ctx"]["max_length"], first["input"]
            if isinstance(given, str):
                raise InvalidInput(where, "input.text", limit=limit) from fault
            raise InvalidInput(where, "input.too_many", value=len(given), limit=limit) from fault
        if not isinstance(first["input"], str | int | float):
            raise InvalidInput(where, "input.fields") from fault
        raise InvalidInput(where, "input.field", value=written(first["input"])[:100]) from fault
