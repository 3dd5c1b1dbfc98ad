"""Days, which are those of Asia/Shanghai, and the instants at which deeds dated with a day take effect."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")


def today() -> date:
    """The day that it is."""
    return datetime.now(SHANGHAI).date()


def start_of(day: date) -> datetime:
    """The UTC instant at which a day begins."""
    return datetime.combine(day, time(), SHANGHAI).astimezone(UTC)


def effective(day: date, now: datetime) -> datetime | None:
    """When a deed dated with a day takes effect: at its end; None, at the instant of writing, where it is today."""
    return None if day == now.astimezone(SHANGHAI).date() else start_of(day + timedelta(days=1))


def day_of(at: datetime) -> date:
    """The day that a deed is dated with which takes effect at an instant: as a day begins, the one that has ended."""
    return (at - timedelta(microseconds=1)).astimezone(SHANGHAI).date()
