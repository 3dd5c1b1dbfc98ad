"""Offices for one, and whoever takes one in place of somebody else."""

from dataclasses import dataclass

from graph.errors import Message
from graph.restructuring.steps.people import Seat
from graph.writing.ledger import Ledger


@dataclass(frozen=True, slots=True)
class SeatInPlace:
    """Somebody takes an office for one, and whoever holds it leaves it: one entry of the log."""

    seat: Seat

    @property
    def kind(self) -> str:
        """What the log calls it: a seating as any other."""
        return self.seat.kind

    async def carry_out(self, ledger: Ledger) -> None:
        """Seat them once the others have left. DeedRefused: UNCHANGED where they hold it; UNKNOWN, ENDED, DEPARTED."""
        seat = self.seat
        await ledger.thing("Organization", seat.organization)
        await ledger.person(seat.person)
        held = (await ledger.tenures("Organization", [seat.organization], "HOLDS"))[seat.organization]
        ledger.end(each for each in held if each.position == seat.position and each.source_key != seat.person)
        await seat.carry_out(ledger)

    @property
    def message(self) -> Message:
        """That somebody was seated."""
        return self.seat.message
