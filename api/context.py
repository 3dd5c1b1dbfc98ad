"""What one operation has at hand."""

from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import MutableHeaders

from api.disclosures.spool import Spool
from api.running.watching import Watch
from api.texts.catalogs import Texts
from graph.database.runner import Runner
from graph.snapshot import Reading


@dataclass
class Context:
    """The reads of an operation, what runs its writes, the log's watch, and the language it is answered in.

    `span` is the span of control that is not yet too wide, `large_grower` the area (mu) from which on growers are large
    ones; `disclosed` are the personal fields that it hands out, by
    the key of whose they are; `cost` is what the operation costs by the rule of `api.documents.cost`; `headers` go with
    the answer. Each event of a subscription has a context of its own; `event` is what has happened.
    """

    reading: Reading
    runner: Runner
    texts: Texts
    span: int
    large_grower: float
    spool: Spool
    watch: Watch
    disclosed: dict[str, set[str]] = field(default_factory=dict)
    cost: int = 0
    headers: MutableHeaders = field(default_factory=MutableHeaders)
    event: Any = None
