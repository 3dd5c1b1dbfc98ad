"""The day's work as it is read: directives, as they came to units, and what was reported on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final

from graph.records.node import Identified
from graph.vocabulary import DeliveryState, InPlaceTask, Purpose

THOUSANDTHS: Final = 1000
"""Figures are kept as whole thousandths, so that sums of them are exact."""


@dataclass(frozen=True, slots=True)
class Measure:
    """指标: what is asked for; figures have at most so many decimals."""

    key: str
    label: str
    unit: str | None
    decimals: int


@dataclass(frozen=True, slots=True)
class MeasureValue:
    """指标值."""

    key: str
    label: str
    value: float


def values(keys: Iterable[str], labels: Iterable[str], thousandths: Iterable[int]) -> tuple[MeasureValue, ...]:
    """Figures of measures, in the order of these; none where no figures are asked for."""
    told = zip(keys, labels, thousandths, strict=False)
    return tuple(MeasureValue(key, label, figure / THOUSANDTHS) for key, label, figure in told)


@dataclass(frozen=True, slots=True)
class Directive(Identified):
    """指令: what it asks for, in four lists: keys, labels, units (empty for none), decimals."""

    noun: ClassVar[str] = "Directive"
    title: str
    body: str
    purpose: Purpose
    task: InPlaceTask | None
    issuer: str
    issued_at: datetime
    due_at: datetime | None
    to_level: int
    keys: tuple[str, ...]
    labels: tuple[str, ...]
    units: tuple[str, ...]
    decimals: tuple[int, ...]
    closed_at: datetime | None
    closed_reason: str | None

    @property
    def label(self) -> str:
        return self.title

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What it asks for, in the order given."""
        lists = zip(self.keys, self.labels, self.units, self.decimals, strict=True)
        return tuple(Measure(key, label, unit or None, decimals) for key, label, unit, decimals in lists)


@dataclass(frozen=True, slots=True)
class Delivery(Identified):
    """下达件: a directive as it came to one unit."""

    noun: ClassVar[str] = "Delivery"
    state: DeliveryState
    overdue: bool
    figures_asked: bool
    acknowledged_at: datetime | None


@dataclass(frozen=True, slots=True)
class Report(Identified):
    """反馈: figures in thousandths, with the keys and labels of the directive's measures."""

    noun: ClassVar[str] = "Report"
    at: datetime
    thousandths: tuple[int, ...]
    keys: tuple[str, ...]
    labels: tuple[str, ...]
    note: str | None
    replaced: bool

    @property
    def values(self) -> tuple[MeasureValue, ...]:
        """A figure for each measure."""
        return values(self.keys, self.labels, self.thousandths)
