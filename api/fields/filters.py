"""Filters of lists: how they stand in the schema, and how what is given becomes the parameters of a statement."""

from collections.abc import Callable, Mapping
from typing import Any, get_type_hints

import strawberry

from api.fields.arguments import Argument, camel, same

Reader = Callable[[str, Any], Any]


def condition(about: str) -> Any:
    """A field of a filter."""
    return strawberry.field(default=strawberry.UNSET, description=about)


def filtered(kind: type, **readers: Reader) -> Argument:
    """The argument `filter` of a type of filter, whose fields are read as told, or as they were given.

    TypeError where a reader is of no field of it.
    """
    fields = kind.__strawberry_definition__.fields  # type: ignore[attr-defined]
    if unknown := readers.keys() - {each.python_name for each in fields}:
        raise TypeError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    hints = get_type_hints(kind)
    conditions = tuple(
        Argument(each.python_name, hints[each.python_name], each.description, readers.get(each.python_name, same))
        for each in fields
    )

    def read(argument: str, given: Mapping[str, Any]) -> dict[str, Any]:
        values = {}
        for each in conditions:
            value = given.get(camel(each.name))
            values[each.name] = None if value is None else each.read(f"{argument}.{camel(each.name)}", value)
        return values

    empty = {each.name: None for each in conditions}
    return Argument("filter", kind | None, "What the list holds. 筛选", read, empty=empty, conditions=conditions)
