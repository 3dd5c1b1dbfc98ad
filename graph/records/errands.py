"""Errands as they are read: what a household wants, who brings it, and what was said of that."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from graph.records.node import Identified
from graph.records.work import THOUSANDTHS
from graph.vocabulary import ErrandChannel, ErrandState


@dataclass(frozen=True, slots=True)
class ErrandItem:
    """代跑物品."""

    name: str
    quantity: float
    measure: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Errand(Identified):
    """代跑: what is wanted stands in three lists, quantities in thousandths; `missing` are numbers of items, from 0."""

    noun: ClassVar[str] = "Errand"
    channel: ErrandChannel
    on: date
    to_the_door: bool
    names: tuple[str, ...]
    measures: tuple[str, ...]
    quantities: tuple[int, ...]
    missing: tuple[int, ...]
    state: ErrandState
    requested_at: datetime
    claimed_at: datetime | None
    purchased_at: datetime | None
    delivered_at: datetime | None
    paid_thousandths: int | None

    @property
    def items(self) -> tuple[ErrandItem, ...]:
        """What is wanted, in the order given."""
        lists = zip(self.names, self.quantities, self.measures, strict=True)
        return tuple(
            ErrandItem(name, quantity / THOUSANDTHS, measure, place in self.missing)
            for place, (name, quantity, measure) in enumerate(lists)
        )

    @property
    def paid(self) -> float | None:
        """What was paid for it, in yuan."""
        return None if self.paid_thousandths is None else self.paid_thousandths / THOUSANDTHS


@dataclass(frozen=True, slots=True)
class ShoppingLine:
    """What several errands want of one thing, in thousandths."""

    name: str
    measure: str
    thousandths: int
    errands: int

    @property
    def quantity(self) -> float:
        """How much of it."""
        return self.thousandths / THOUSANDTHS


@dataclass(frozen=True, slots=True)
class AskedHousehold:
    """A household for which somebody would ask for an errand: its village, its town.

    `may`: whoever asks may; `known`: the contact lives there, or none is named; `own`: whoever asks lives there.
    """

    village: str
    may: bool
    own: bool
    known: bool


@dataclass(frozen=True, slots=True)
class HeldErrand:
    """An errand as something is to be done with it.

    `own`: whoever asks runs it; `acts`: they may act in the runner's place; `wanted`: it is their household's, or they
    asked for it, or organise the town; `fits`: who is to run it is of the village's errand team.
    """

    id: str
    state: ErrandState
    items: int
    runner: str | None
    runner_name: str | None
    own: bool
    acts: bool
    wanted: bool
    fits: bool
