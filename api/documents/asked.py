"""What a request asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of an operation: its document, by text or by what `extensions` say, its variables and its name.

    `as_of` is the instant that all of it asks of, where a root field names no other.
    """

    query: str | None
    variables: Mapping[str, Any] | None = None
    operation_name: str | None = None
    extensions: Mapping[str, Any] | None = None
    as_of: datetime | None = None
