"""What mutations of directives answer."""

from dataclasses import dataclass

import strawberry

from api.fields.factories import carried
from api.fields.payloads import RepeatedPayload
from api.fields.session import Session
from api.nouns.directives.deliveries import Delivery, Report
from api.nouns.directives.types import Directive
from graph import records
from graph.writing.structural import Made


@dataclass(frozen=True, slots=True)
class Issued:
    """A directive as it is once something was done with it."""

    directive: records.Directive
    repeated: bool


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A delivery as it is once it was answered."""

    delivery: records.Delivery
    repeated: bool


@dataclass(frozen=True, slots=True)
class Reported:
    """A report, and the delivery that it is on."""

    delivery: records.Delivery
    report: records.Report
    repeated: bool


@strawberry.type
class DirectivePayload(RepeatedPayload):
    """指令."""

    directive: Directive = carried("The directive as it is now. 指令")


@strawberry.type
class DeliveryPayload(RepeatedPayload):
    """下达件."""

    delivery: Delivery = carried("The delivery as it is now. 下达件")


@strawberry.type
class ReportPayload(DeliveryPayload):
    """反馈."""

    report: Report = carried("The report. 反馈")


async def directive(session: Session, made: Made) -> Issued | None:
    """What is told of a directive."""
    found: records.Directive | None = await session.reading.one("directives/directive", id=made.key)
    return None if found is None else Issued(found, made.repeated)


async def delivery(session: Session, made: Made) -> Acknowledged | None:
    """What is told of a delivery."""
    found: records.Delivery | None = await session.reading.one("directives/delivery", id=made.key)
    return None if found is None else Acknowledged(found, made.repeated)


async def report(session: Session, made: Made) -> Reported | None:
    """What is told of a report."""
    found: records.ReportedDelivery | None = await session.reading.one("directives/reported", id=made.key)
    return None if found is None else Reported(found.delivery, found.report, made.repeated)
