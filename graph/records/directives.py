"""What is said of directives, as it is read: about each delivery, and what came of saying it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from graph.records.nodes import Organization, Person, Unit
from graph.records.work import Delivery, Report
from graph.vocabulary import Purpose


@dataclass(frozen=True, slots=True)
class DeliveryEntry:
    """A delivery in a list; `place` orders them."""

    node: Delivery
    place: str


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """签收."""

    noun: ClassVar[str] = "Acknowledgement"
    by: Person | None
    at: datetime
    unit: Unit


Fact = Acknowledgement | Report
"""What is said about a delivery."""
IssuedFrom = Unit | Organization
"""Who issues a directive."""


@dataclass(frozen=True, slots=True)
class FactEntry:
    """What was said about a delivery, in a list; `place` orders it by when."""

    node: Fact
    place: str


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who would issue a directive: their level (0 of a body), their purpose (None of a body), their town.

    `lawful`: a unit, or a body that commands a town; `may`: whoever asks may issue in their name.
    """

    level: int
    purpose: Purpose | None
    town: str
    lawful: bool
    may: bool


@dataclass(frozen=True, slots=True)
class ReportedDelivery:
    """A report, and the delivery that it is on."""

    delivery: Delivery
    report: Report


@dataclass(frozen=True, slots=True)
class AskedFigures:
    """Whether a delivery is asked for figures, and the keys and decimals of the directive's measures."""

    asked: bool
    keys: tuple[str, ...]
    decimals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of answering a delivery.

    `may`: whoever asks answers for it; `closed`: nothing is asked any more; `ended`: the unit has no successor;
    `holding`: ids of the reports that hold for the part of the unit that whoever asks answers for; `done`: it was
    written.
    """

    may: bool
    closed: bool
    ended: bool
    holding: tuple[str, ...]
    done: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """What came of closing a directive: whether whoever asks may, whether it had been closed before, and when it is."""

    may: bool
    before: bool
    at: datetime
