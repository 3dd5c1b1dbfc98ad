"""The deeds that undo others: compensated from now on, or called off before they come into force."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from graph.database.transaction import Transaction
from graph.errors import Message
from graph.records import Tenure
from graph.restructuring.registering.people import OWN
from graph.restructuring.tracing import UNDONE, Trace
from graph.vocabulary import DEPARTED, OPEN
from graph.writing.flushing import opening
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Act, Entry, Overwritten, Ref, properties_of, source_of, target_of
from graph.writing.log import withhold


@dataclass(frozen=True, slots=True)
class Undo:
    """The undoing of a change: what it opened ends, what it ended is opened again, things are called as before."""

    kind: ClassVar[str] = UNDONE

    trace: Trace

    async def carry_out(self, ledger: Ledger) -> None:
        """Undo it. DeedRefused: LATER where something in the way begins or ends later."""
        ledger.end(self.trace.opened)
        for each in self.trace.ended:
            ledger.open(each.type, source_of(each), target_of(each), **properties_of(each))
        for former in self.trace.names:
            await ledger.describe(Ref(former.label, former.code), former.name, former.kind, former.party_member)

    @property
    def message(self) -> Message:
        """That something is undone; why, the reason tells."""
        return Message(f"change.{self.kind}")


@dataclass(frozen=True, slots=True)
class PutBack(Undo):
    """The undoing of a correction: what stood there stands there again, where others have not put it right since."""

    overwritten: Overwritten

    async def carry_out(self, ledger: Ledger) -> None:
        """Undo it. DeedRefused: LATER where something in the way begins or ends later."""
        await Undo.carry_out(self, ledger)
        person = self.overwritten.person
        someone = (await ledger.whole.batch(ledger.whole.catalog["ledger/people"], ledger.at, {}, [person]))[person]
        had = {
            name: each
            for name, each in (self.overwritten.had or {}).items()
            if getattr(someone, OWN[name]) == self.overwritten.gave[name]
        }
        if had and not someone.erased:
            ledger.correct(Ref("Person", person), had)


@dataclass(frozen=True, slots=True)
class Unregister(Undo):
    """The undoing of a person's registration: they are no resident from then on, for no reason that is stated."""

    person: Ref

    async def carry_out(self, ledger: Ledger) -> None:
        """Undo it. DeedRefused: LATER where something in the way begins or ends later."""
        await Undo.carry_out(self, ledger)
        ledger.open(DEPARTED, self.person, self.person)


@dataclass(frozen=True, slots=True)
class Cancel:
    """The undoing of a change as if it never was: of one that has not come into force, or of a departure."""

    kind: ClassVar[str] = UNDONE

    trace: Trace
    transaction: Transaction

    async def carry_out(self, ledger: Ledger) -> None:
        """Call it off: what it would have opened is not kept, what it would have ended goes on."""
        given = {"undone": self.trace.change}
        catalog = self.transaction.catalog
        not_kept = (*self.trace.opened, *self.trace.ended)
        await withhold(self.transaction, [(self.trace.change, each) for each in not_kept])
        await self.transaction.write(catalog["undoing/otherwise"], given)
        await self.transaction.write(catalog["undoing/unopen"], given)
        await self.transaction.write(catalog["undoing/unend"], given)
        await self._open_again([each for each in self.trace.ended if each.since == each.until])
        for label in dict.fromkeys(each.label for each in self.trace.names):
            await self.transaction.write(catalog.choose("undoing/undescribe", label=label), given)
        ledger.entries += self._entries(ledger.change)

    async def _open_again(self, tenures: Iterable[Tenure]) -> None:
        """What it ended as it began, and so is not kept, is there again as another plan had opened it."""
        deeds: defaultdict[tuple[str, str, str], list[list[object]]] = defaultdict(list)
        for each in tenures:
            row = [each.source_key, each.target_key, properties_of(each)]
            deeds[each.source, each.type, each.target].append([each.since, OPEN, each.opened_by, [row]])
        for ends, of_type in deeds.items():
            await self.transaction.write(opening(self.transaction.catalog, *ends), {"deeds": of_type})

    def _entries(self, change: str) -> Iterator[Entry]:
        for act, tenures in ((Act.END, self.trace.opened), (Act.OPEN, self.trace.ended)):
            for each in tenures:
                yield Entry(act, change, source_of(each), each.type, target_of(each), properties_of(each))
        for former in self.trace.names:
            yield Entry(Act.DESCRIBE, change, Ref(former.label, former.code), properties={"name": former.name})

    @property
    def message(self) -> Message:
        """That something is undone; why, the reason tells."""
        return Message(f"change.{self.kind}")
