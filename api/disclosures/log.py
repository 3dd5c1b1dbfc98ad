"""What was shown to whom: new entries go to the spool before an answer leaves, repeats are counted in memory."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from api.disclosures.entries import Entry, Shown, hour_of, id_of
from api.disclosures.spool import Spool

KEPT: Final = 100_000
"""Entries of which repeats are counted in memory: those that were shown last."""
NAMES: Final = 20
"""Names that clients give operations, as far as they are told apart for a viewer in an hour; all others are as none."""


@dataclass(slots=True, eq=False)
class Tally:
    """An entry that is in the spool, and what has been shown of it since."""

    entry: Entry
    times: int
    last_at: datetime


class DisclosureLog:
    """The log of one process.

    An entry is on the disk before the answer leaves; whoever kills the process may lose the counts since the last
    `flush`, never an entry.
    """

    def __init__(self, spool: Spool, *, trusted: bool = False) -> None:
        """A log over a spool; where all documents are `trusted`, every name of an operation is told."""
        self.spool = spool
        self._trusted = trusted
        self._tallies: OrderedDict[tuple[datetime, Shown], Tally] = OrderedDict()
        self._counted: dict[Tally, None] = {}
        self._names: dict[str, set[str]] = {}
        self._hour: datetime | None = None

    async def note(
        self,
        at: datetime,
        viewer: str,
        shown: Mapping[str, Iterable[str]],
        purpose: str | None,
        operation: str | None,
    ) -> None:
        """Note that the viewer is shown these fields of each of these people; OSError where that cannot be written."""
        hour, name = hour_of(at), self._counted_name(at, viewer, operation)
        places = [
            (hour, Shown(viewer, subject, tuple(sorted(fields)), purpose, name)) for subject, fields in shown.items()
        ]
        again = [(place, tally) for place in places if (tally := self._tallies.get(place)) is not None]
        new = [place for place in places if place not in self._tallies]
        if new:
            entries = [Entry(id_of(hour, what, self.spool.key), at, at, 1, what) for _, what in new]
            await self.spool.write(b"".join(entry.line for entry in entries))
            for place, entry in zip(new, entries, strict=True):
                self._tallies.setdefault(place, Tally(entry, 0, at))
            while len(self._tallies) > KEPT:
                self._tallies.popitem(last=False)
        for place, tally in again:
            if place in self._tallies:
                self._tallies.move_to_end(place)
            tally.times += 1
            tally.last_at = max(tally.last_at, at)
            self._counted[tally] = None

    async def flush(self) -> None:
        """Write down what was counted; OSError where it cannot be, and it is counted on."""
        counted, self._counted = self._counted, {}
        if not counted:
            return
        lines = [replace(tally.entry, last_at=tally.last_at, times=tally.times).line for tally in counted]
        before = [(tally, tally.times) for tally in counted]
        for tally, _ in before:
            tally.times = 0
        try:
            await self.spool.write(b"".join(lines))
        except OSError:
            for tally, times in before:
                tally.times += times
            self._counted = counted | self._counted
            raise

    def _counted_name(self, at: datetime, viewer: str, operation: str | None) -> str | None:
        """The name of an operation, where it is among the first ones of the viewer in this hour."""
        hour = hour_of(at)
        if hour != self._hour:
            self._hour, self._names = hour, {}
        if operation is None or self._trusted:
            return operation
        names = self._names.setdefault(viewer, set())
        if operation in names:
            return operation
        if len(names) >= NAMES:
            return None
        names.add(operation)
        return operation
