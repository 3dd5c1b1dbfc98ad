"""What a form names: the nodes whose codes and ids stand in it, each with the path of the field."""

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from graph.forms.fields import bare, fields_of
from graph.forms.form import is_form
from graph.forms.values import Names


class Occurrence(NamedTuple):
    """A node that a form names, and the path of the field that does so, as errors name it."""

    path: str
    label: str
    key: str


def occurrences(form: Any, path: str = "") -> Iterator[Occurrence]:
    """Every node that a form names, once for each time, in the order of its fields."""
    kind: type = type(form)
    for field in fields_of(kind):
        yield from _within(getattr(form, field.attribute), field.type, f"{path}.{field.name}".removeprefix("."))


def _within(value: Any, hint: Any, path: str) -> Iterator[Occurrence]:
    kind, markers = bare(hint)
    if is_form(type(value)):
        yield from occurrences(value, path)
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from _within(each, get_args(kind)[0], f"{path}[{place}]")
    elif isinstance(value, str):
        for marker in markers:
            if isinstance(marker, Names):
                yield Occurrence(path, *marker.node(value))
