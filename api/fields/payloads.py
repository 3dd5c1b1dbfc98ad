"""Payloads: every mutation answers a type of its own, made of what it answers and of its own name."""

from typing import Any, TypeVar

import strawberry

from api.fields.arguments import camel
from api.fields.factories import column

C = TypeVar("C", bound=type)


@strawberry.type
class RepeatedPayload:
    """重发."""

    repeated: bool = column("Whether the same key had done it before; then nothing was done now. 是否重发")


def mutations(root: C) -> C:
    """Makes a class a part of Mutation, each field of which answers a type of its own, or null where it fails.

    The type of `do_it` is `DoItPayload`, with the fields of the type that the field is annotated with.
    """
    for name, answer in root.__annotations__.items():
        root.__annotations__[name] = payload(name, answer, root.__dict__[name].description) | None
    return strawberry.type(root)


def payload(name: str, answer: type, about: str) -> Any:
    """The type that a mutation answers; `about` is its description, which ends with the Chinese term."""
    *_, term = about.rsplit(". ", 1)
    field = camel(name)
    kind = type(f"{field[0].upper()}{field[1:]}Payload", (answer,), {})
    return strawberry.type(kind, description=f"What came of {field}. {term}的结果")
