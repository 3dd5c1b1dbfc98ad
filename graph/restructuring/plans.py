"""Plans as they are written down: a list of steps, each one kind with its fields, in the names of GraphQL."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic import TypeAdapter

from graph.errors import InvalidInput
from graph.restructuring.steps import STEPS, Step
from graph.restructuring.steps.step import formed

MOST: Final = 500
"""Steps of one plan."""


def _camel(kind: str) -> str:
    first, *others = kind.lower().split("_")
    return first + "".join(word.capitalize() for word in others)


KINDS: Final[Mapping[str, TypeAdapter[Step]]] = {_camel(step.kind): TypeAdapter(step) for step in STEPS}
"""What reads a step, by the name of its kind."""


def read(argument: str, written: Any) -> tuple[Step, ...]:
    """The steps of a plan; InvalidInput names the step and the field that is not of the form it must have."""
    if not isinstance(written, Sequence) or isinstance(written, str) or not 1 <= len(written) <= MOST:
        raise InvalidInput(argument, "input.steps", limit=MOST)
    return tuple(_read(f"{argument}[{place}]", step) for place, step in enumerate(written))


def _read(argument: str, written: Any) -> Step:
    given = (
        {kind: fields for kind, fields in written.items() if fields is not None} if isinstance(written, Mapping) else {}
    )
    if len(given) != 1 or (kind := next(iter(given))) not in KINDS:
        raise InvalidInput(argument, "input.step", kinds=", ".join(KINDS))
    fields = {name: value for name, value in given[kind].items() if value is not None}
    return formed(f"{argument}.{kind}", KINDS[kind], fields)
