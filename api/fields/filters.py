"""Filters of lists: how they stand in the schema, and how what is given becomes the parameters of a statement."""

from collections.abc import Callable, Mapping
from typing import Any

import strawberry

from api.fields.arguments import Argument, camel

Reader = Callable[[str, Any], Any]


def condition(about: str) -> Any:
    """A field of a filter."""
    return strawberry.field(default=strawberry.UNSET, description=about)


def filtered(kind: type, **readers: Reader) -> Argument:
    """The argument `filter` of a type of filter, whose fields are read as told, or as they were given."""
    names = [each.python_name for each in kind.__strawberry_definition__.fields]  # type: ignore[attr-defined]

    def read(argument: str, given: Mapping[str, Any]) -> dict[str, Any]:
        values = {}
        for name in names:
            value = given.get(camel(name))
            reader = readers.get(name)
            values[name] = value if value is None or reader is None else reader(f"{argument}.{camel(name)}", value)
        return values

    return Argument("filter", kind | None, "What the list holds. 筛选", read, empty=dict.fromkeys(names))
