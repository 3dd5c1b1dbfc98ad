"""One step of a restructuring."""

from abc import ABC, abstractmethod
from typing import ClassVar

from graph.errors import Message
from graph.writing.ledger import Ledger


class Step(ABC):
    """One step of a restructuring: what it ends, what it opens, and the sentence that says so."""

    kind: ClassVar[str]
    """What the log calls it; in requests it is the same word in camel case."""
    brief: ClassVar[str | None] = None
    """Its description among the kinds of steps, where that is shorter than the form's."""

    private: ClassVar[frozenset[str]] = frozenset()
    """The fields, by their names in requests, whose values are nobody's to read who reads the plan."""

    @property
    def whose(self) -> str:
        """The key of the person whose own data it holds, empty where it holds none."""
        return ""

    @abstractmethod
    async def carry_out(self, ledger: Ledger) -> None:
        """Do it; DeedRefused where it cannot be done on the graph as it is."""

    @property
    def message(self) -> Message:
        """It in a sentence, by names and codes of structure alone."""
        return Message(f"change.{self.kind}", self.values)

    @property
    @abstractmethod
    def values(self) -> dict[str, object]:
        """The values of its sentence."""


def joined(codes: tuple[str, ...] | list[str]) -> str:
    return "、".join(codes)
