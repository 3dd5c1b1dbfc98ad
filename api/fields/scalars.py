"""Dates, and dates with time, in the schema: RFC 3339; read where the argument's name is known."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, NewType

import strawberry
from graphql import GraphQLError, StringValueNode, ValueNode
from strawberry.types.scalar import ScalarDefinition

URL = "https://www.rfc-editor.org/rfc/rfc3339"

DateTime = NewType("DateTime", datetime)
Date = NewType("Date", date)


NO_TEXT: Final = "A date, or a date with time, is given as a string."


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise GraphQLError(NO_TEXT)
    return value


def _literal(node: ValueNode, _variables: object = None) -> str:
    if not isinstance(node, StringValueNode):
        raise GraphQLError(NO_TEXT, node)  # with the node, so that the error tells where, and of which argument
    return node.value


def _written(value: date) -> str:
    return value.isoformat().replace("+00:00", "Z")


SCALARS: Mapping[object, ScalarDefinition] = {
    DateTime: strawberry.scalar(
        name="DateTime",
        description="A date with time and offset, RFC 3339, such as 2020-02-15T00:00:00+08:00. 日期时间",
        specified_by_url=URL,
        serialize=_written,
        parse_value=_text,
        parse_literal=_literal,
    ),
    Date: strawberry.scalar(
        name="Date",
        description="A day of Asia/Shanghai, RFC 3339, such as 2020-02-15. 日期",
        specified_by_url=URL,
        serialize=_written,
        parse_value=_text,
        parse_literal=_literal,
    ),
}
