"""The form of deeds on a case."""

from abc import ABC, abstractmethod
from datetime import date, datetime
from typing import ClassVar

from pydantic import AfterValidator, Field

from graph.cooperatives.stages import Transition
from graph.errors import Message
from graph.forms.form import form
from graph.forms.values import CooperativeCode
from graph.records import Case
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups


def _each_once(given: tuple[object, ...]) -> tuple[object, ...]:
    if len(set(given)) < len(given):
        raise ValueError("each only once")
    return given


EachOnce = AfterValidator(_each_once)
"""No two of a list are alike."""


def ref_of(id: str) -> Ref:
    label, _, key = id.partition(":")
    return Ref(label, key)


@form("A deed on the case of a cooperative, which a `GuardedDeed` carries out.")
class CaseDeed(ABC):
    kind: ClassVar[str]
    recording: ClassVar[bool] = False
    """It is written down in any case, and moves the case where the guard is met; others are done only then."""

    cooperative: CooperativeCode = Field(description="The cooperative's code. 合作社")

    @property
    def transition(self) -> Transition | None:
        """The transition that it may make; None where it moves nothing."""
        return None

    @property
    def dated(self) -> date | datetime | None:
        """When it was done, where that is said; else it is done at the instant of the write."""
        return None

    @property
    def stated(self) -> str | None:
        """Why it is done, where that is said: the log tells it so."""
        return None

    @property
    def milestone(self) -> dict[str, object]:
        """What the milestone tells beside its stage."""
        return {}

    async def permit(self, lookups: Lookups) -> None:
        """Judge whether the viewer may do it, before the graph is locked, and again then.

        DeedRefused where what it names is not there, or lies elsewhere; Forbidden.
        """
        await lookups.thing("Cooperative", self.cooperative)

    @abstractmethod
    async def write(self, ledger: Ledger, case: Case) -> None:
        """Write it down but for the milestone; DeedRefused where what it names does not fit the graph as it is."""

    @property
    def message(self) -> Message:
        """It in a sentence, by the code, which holds no more than that of the village."""
        return Message(f"change.{self.kind}", {"cooperative": self.cooperative})
