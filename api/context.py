"""What one operation has at hand."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from api.texts import Texts
from graph.instant import Reading

if TYPE_CHECKING:
    from api.loading import Loading


@dataclass
class Context:
    """The reads of an operation, the language it is answered in, and how it is loaded.

    `span` is the span of control that is not yet too wide; `headers` go with the answer; `loading` is there once a root
    field began it.
    """

    reading: Reading
    texts: Texts
    span: int
    headers: MutableHeaders = field(default_factory=MutableHeaders)
    loading: "Loading | None" = None
