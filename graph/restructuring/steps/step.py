"""The form of steps: how they stand in requests, in plans on paper and in the graph, and what may stand in them."""

import re
from abc import ABC, abstractmethod
from typing import Annotated, Any, ClassVar, Final, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel

from graph.errors import InvalidInput, Message
from graph.writing.ledger import Ledger

T = TypeVar("T")

KEY: Final = r"[0-9A-Za-z-]{1,64}"
FORM: Final = ConfigDict(alias_generator=to_camel, extra="forbid")
"""Of every step: names as they stand in GraphQL, and no others."""


def _key(value: Any) -> Any:
    match = re.fullmatch(rf"Person:({KEY})", value) if isinstance(value, str) else None
    if match is None:
        raise ValueError("Person:KEY")
    return match[1]


Code = Annotated[str, Field(pattern=rf"^{KEY}$")]
PersonId = Annotated[str, BeforeValidator(_key)]
"""The key of a person; it stands as an id, `Person:KEY`."""
Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"\S")]
Level = Annotated[int, Field(ge=1, le=3)]
Codes = Annotated[tuple[Code, ...], Field(min_length=1)]


class Step(ABC):
    """One step of a restructuring: what it ends, what it opens, and how it is told in a line."""

    kind: ClassVar[str]
    """What the log calls it; in requests it is the same word in camel case."""

    @abstractmethod
    async def carry_out(self, ledger: Ledger) -> None:
        """Do it; DeedRefused where it cannot be done on the graph as it is."""

    @property
    def told(self) -> Message:
        """It in a sentence, by names and codes of structure alone."""
        return Message(f"change.{self.kind}", self.values)

    @property
    @abstractmethod
    def values(self) -> dict[str, object]:
        """The values of its sentence."""


def joined(codes: tuple[str, ...] | list[str]) -> str:
    """Several codes in a sentence."""
    return "、".join(codes)


def formed(argument: str, form: TypeAdapter[T], given: Any) -> T:
    """What was given, in its form; InvalidInput names the field that is not of it."""
    try:
        return form.validate_python(given)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"])
        raise InvalidInput(
            (argument + where).removeprefix("."), "input.field", value=str(first["input"])[:100]
        ) from fault
