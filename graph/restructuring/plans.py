"""Plans: a title, a reason, when it takes effect, and steps, each one kind with its fields."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Annotated, Any, Final

import orjson
from pydantic import BeforeValidator, Field, TypeAdapter
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from graph.forms.choice import Choice
from graph.forms.form import form, read
from graph.forms.texts import Text
from graph.forms.values import Instant
from graph.restructuring.registering import REGISTERING
from graph.restructuring.steps import STEPS, Step

MOST: Final = 500
"""Steps of one plan."""
REMEMBERED: Final = 64
"""Stored plans whose steps are known."""

STEP: Final = Choice(
    "RestructuringStep",
    "One step. They run in order in one transaction; a later one may name what an earlier one made. 步骤",
    {to_camel(step.kind.lower()): step for step in STEPS},
    "input.step",
)
STORED: Final = Choice(
    "StoredStep",
    "One step of a plan as it is stored: those of files are deeds of the registers too.",
    {to_camel(step.kind.lower()): step for step in (*STEPS, *REGISTERING)},
    "input.step",
)


def _counted(given: Any) -> Any:
    if not isinstance(given, Sequence) or isinstance(given, str) or not 1 <= len(given) <= MOST:
        raise PydanticCustomError("input.steps", "not as many steps", {"limit": MOST})
    return given


Steps = Annotated[tuple[Annotated[Step, STEP], ...], BeforeValidator(_counted)]


@form("A restructuring as it is to be. 重组方案")
class Plan:
    title: Text = Field(description="What it is called, 1 to 100 characters. 标题")
    reason: Text = Field(description="Why, 1 to 100 characters; told in the log. 原因")
    effective_at: Instant | None = Field(
        default=None,
        description="From when on, past, present or future; absent: from the instant of applying on. 生效时间",
    )
    steps: Steps = Field(description="Its steps, 1 to 500, in order. 步骤")

    @property
    def written(self) -> str:
        """Its steps in JSON, as they are stored; `stored` reads them."""
        return _STEPS.dump_json(self.steps, by_alias=True, exclude_defaults=True).decode()


@dataclass(frozen=True, slots=True)
class Import:
    """What a file differs by from the graph: a plan whose steps are stored each by itself, and read by `stored` too."""

    title: str
    reason: str
    effective_at: datetime | None
    steps: tuple[Step, ...]

    @property
    def rows(self) -> list[str]:
        """Its steps in JSON, each by itself."""
        return [written(step) for step in self.steps]


_PLAN: Final[TypeAdapter[Plan]] = TypeAdapter(Plan)
_STEPS: Final[TypeAdapter[tuple[Step, ...]]] = TypeAdapter(Steps)
_STORED: Final[TypeAdapter[tuple[Step, ...]]] = TypeAdapter(tuple[Annotated[Step, STORED], ...])


def written(step: Step, *, told: bool = False) -> str:
    """A step in JSON, as it is given; where it is `told`, without what the registers say of people and homes."""
    ((kind, fields),) = _STORED.dump_python((step,), mode="json", by_alias=True, exclude_defaults=True)[0].items()
    shown = {name: value for name, value in fields.items() if not (told and name in step.private)}
    return orjson.dumps({kind: shown}).decode()


def plan(given: Any, argument: str = "") -> Plan:
    """The plan that is given. Raises InvalidInput, which names the field beneath `argument` that is off."""
    return read(_PLAN, given, argument)


@lru_cache(REMEMBERED)
def stored(written: str) -> tuple[Step, ...]:
    """The steps of a plan as the graph stores them."""
    return _STORED.validate_json(written)
