"""What one operation has at hand."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from api.texts import Texts
from graph.instant import Reading

if TYPE_CHECKING:
    from api.loading import Loading


@dataclass
class Context:
    """The reads of an operation, the language and the headers it is answered with, the span of control that is not yet
    too wide, and the operation's loading once a root field began it.
    """

    reading: Reading
    texts: Texts
    span: int
    headers: MutableMapping[str, str] = field(default_factory=dict)
    loading: "Loading | None" = None
