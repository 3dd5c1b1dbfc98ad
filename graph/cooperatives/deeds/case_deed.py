"""The form of deeds on a case."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from graph.cooperatives.cases import read_case
from graph.cooperatives.stages import Transition, guard, warnings
from graph.errors import InvalidInput, Message
from graph.forms.form import form
from graph.forms.values import CooperativeCode, Day
from graph.records import Case, RuleCheck, Standard
from graph.snapshot import Reading
from graph.vocabulary import CooperativeStage
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups


def each_once(key: Callable[[Any], str | int | tuple[str, ...]] = lambda each: each) -> AfterValidator:
    """No two of a list are about the same; what is given twice is refused, and never is the last one that counts."""

    def check(given: tuple[Any, ...]) -> tuple[Any, ...]:
        keys = [key(each) for each in given]
        for place, each in enumerate(keys):
            if each in keys[:place]:
                raise PydanticCustomError(
                    "input.twice", "twice", {"value": each if isinstance(each, str | int) else " ".join(map(str, each))}
                )
        return given

    return AfterValidator(check)


EachOnce = each_once()
"""No two of a list are alike."""


def in_order(argument: str, earlier: date, later: date) -> None:
    """InvalidInput where what has to come first comes later."""
    if earlier > later:
        raise InvalidInput(argument, "input.not_after", value=earlier.isoformat(), after=later.isoformat())


async def case_by_now(ledger: Ledger, case: Case) -> Case:
    """A case as it is by now, where it was read for a deed of an earlier day; itself where there is none by now."""
    return (await read_case(ledger.whole, ledger.now, case.code) if ledger.at != ledger.now else None) or case


def ref_of(id: str) -> Ref:
    label, _, key = id.partition(":")
    return Ref(label, key)


@form("A deed on the case of a cooperative, which a `GuardedDeed` carries out.")
class CaseDeed(ABC):
    kind: ClassVar[str]
    recording: ClassVar[bool] = False
    """It is written down in any case, and moves the case where the guard is met; others are done only then."""
    corrects: ClassVar[bool] = False
    """It corrects what came last, and so may be of an earlier day."""
    of_members: ClassVar[bool] = False
    """It changes who the members are, and so whose votes count at what was voted on later."""

    cooperative: CooperativeCode = Field(description="The cooperative's code. 合作社")
    on: Day | None = Field(default=None, description="The day on which it was done; today where left out. 日期")

    @property
    def transition(self) -> Transition | None:
        """The transition that it may make; None where it moves nothing."""
        return None

    @property
    def stages(self) -> tuple[CooperativeStage, ...]:
        """The stages at which it can be done, where it is not recorded in any case."""
        return () if self.transition is None else self.transition.sources

    @property
    def dated(self) -> date | None:
        """The day on which it was done, where that is said; else that of the write."""
        return self.on

    @property
    def takes_effect(self) -> date | None:
        """The day at whose end it takes effect, which may be one to come; that on which it was done."""
        return self.dated

    @property
    def stated(self) -> str | None:
        """Why it is done, where that is said: the log tells it so."""
        return None

    @property
    def milestone(self) -> dict[str, object]:
        """What the milestone tells beside its stage."""
        return {}

    def warnings(self, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """What it gives cause to warn of, by what it says itself."""
        return () if self.transition is None else warnings(self.transition, case_after, standard)

    async def heard(self, reading: Reading, case_after: Case, found: tuple[RuleCheck, ...]) -> tuple[RuleCheck, ...]:
        """Those of its warnings that whoever does it may know of: all who organise it, of what they say themselves."""
        return found

    def hindering(self, before: Case, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """What refuses it, asked of the case as it was before, and as it is once it is done."""
        return () if self.transition is None else guard(self.transition, case_after, standard)

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
