"""What can go wrong in the graph, told as a message code with parameters; put into words at the edge."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """A sentence for people, as a code of the message catalogues and the values in it."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


class GraphError(Exception):
    """Any fault that the graph tells of."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code, values)
        self.message = Message(code, values)


class InvalidInput(GraphError):
    """Something given is not of the form it must have; `argument` names it."""

    def __init__(self, argument: str, code: str, **values: object) -> None:
        super().__init__(code, argument=argument, **values)
        self.argument = argument


class Unavailable(GraphError):
    """The database does not answer."""


class Busy(GraphError):
    """Others write, or wait to, for longer than this write may wait; nothing is done."""


class Interrupted(GraphError):
    """A write came in the way of what was only looked at, which was ended."""


class TimedOut(GraphError):
    """A statement took longer than it may."""


class DeedRefused(GraphError):
    """A deed cannot be done on the graph as it is; `rule` names why, `ordinal` which deed of several."""

    def __init__(self, rule: str, /, **values: object) -> None:
        super().__init__(f"refused.{rule}", **values)
        self.rule = rule
        self.ordinal = 0


class NotFound(GraphError):
    """What is named is not there, or not within what whoever asks may read; `argument` names it."""

    def __init__(self, argument: str, code: str, **values: object) -> None:
        super().__init__(code, argument=argument, **values)
        self.argument = argument


class Forbidden(GraphError):
    """Whoever asks may read it, and may not do that with it; `argument` names it where it is one of several."""

    def __init__(self, code: str, /, argument: str | None = None, **values: object) -> None:
        super().__init__(code, **values)
        self.argument = argument


class Conflict(GraphError):
    """What is to be changed has been changed since, or is not in the state for it.

    `extensions` go with the error, messages in them in words.
    """

    def __init__(self, code: str, extensions: Mapping[str, object] | None = None, /, **values: object) -> None:
        super().__init__(code, **values)
        self.extensions = extensions or {}
