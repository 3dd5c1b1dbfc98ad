"""What stands for a record while an operation is loaded."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from api.planning.plan import Selection


@dataclass(slots=True, eq=False)
class Entity:
    """A record beneath which something is loaded: `loaded` has it by the slots of the selection's fields.

    `asked` is the instant that was asked for, `at` the one at which the record is read.
    """

    selection: Selection
    record: Any
    asked: datetime
    at: datetime
    loaded: list[Any]
