"""Structural writes: one at a time, each at an instant of its own, read by nobody before all of it is there.

Whoever writes locks the graph first and takes its instant, past all earlier ones. What is written begins there; reads
stand at the instant that is published, so they see none of it until it is committed whole and published.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import repeat
from typing import Protocol

from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.errors import Busy, DeedRefused, Forbidden, Interrupted, Message, Unavailable
from graph.records import Head, Hindrance, Tenure, Violation
from graph.snapshot import NOTHING, Reading, Seen
from graph.viewer import Viewer
from graph.vocabulary import Severity
from graph.writing.judging import judge
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Act, Entry, Overwritten, Ref
from graph.writing.log import LogEntry, append, come_into_force, withhold

log = logging.getLogger("danyuan.writing")


class Deed(Protocol):
    """Something that is done to the structure, and is one entry of the log."""

    @property
    def kind(self) -> str:
        """What the log calls it."""

    async def carry_out(self, ledger: Ledger) -> None:
        """Do it; DeedRefused where it cannot be done on the graph as it is."""

    @property
    def message(self) -> Message:
        """It in a sentence, by names and codes of structure alone: the log tells it to whoever sees any of it."""


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """Why deeds are done, from when on (absent: the instant of the write), and the restructuring that they are of.

    Without a reason the log gives that of the kind of each deed. `undoes`: the change that each of them undoes.
    """

    reason: str | None = None
    effective_at: datetime | None = None
    restructuring: str | None = None
    span: int = 60
    undoes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What deeds came to: when they take effect, their changes, all that was done, which rules they break anew.

    `never_held`: by change, what it ended of other plans at the instant at which they had opened it. `overwritten`:
    what was put right of people, where that can be undone.
    """

    at: datetime
    now: datetime
    changes: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    never_held: Mapping[str, Sequence[Tenure]] = field(default_factory=dict)
    violations: tuple[Violation | Hindrance, ...] = ()
    overwritten: tuple[Overwritten, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether a case came to another stage."""
        return any(each.act is Act.ADD and "stage" in each.properties for each in self.entries)

    @property
    def refused(self) -> bool:
        """Whether a deed could not be done, or an error was made."""
        return any(each.severity is Severity.ERROR for each in self.violations)


@dataclass(frozen=True, slots=True)
class Made:
    """What a deed came to: what it was done to, by id; its changes, as far as the log has any; what sees it.

    `moved`: a case came to another stage. `repeated`: it was done before, by the same request.
    """

    about: str
    changes: tuple[str, ...] = ()
    seen: Seen = NOTHING
    moved: bool = False
    repeated: bool = False

    @property
    def key(self) -> str:
        """The key in the id of what it was done to."""
        return self.about.partition(":")[2]


class StructuralWrite:
    """A structural write under way: the graph is locked, unless it is `only_looked` at."""

    def __init__(
        self, runner: Runner, transaction: Transaction, viewer: Viewer, head: Head, *, only_looked: bool = False
    ) -> None:
        self.transaction = transaction
        self.viewer = viewer
        self.head = head
        self.only_looked = only_looked
        self.reading = Reading(transaction, viewer, instant=head.next)
        self.committed = Reading(runner, viewer, instant=head.at)
        """Reads what there was before."""

    async def do(self, deeds: Sequence[Deed], options: WriteOptions) -> Outcome:
        """Do deeds in order, judge them, and write them to the log where they are not refused, or only looked at."""
        at = options.effective_at or self.head.next
        later = at < self.head.next or any(each > at for each in self.head.pending)
        ledger = Ledger(self.transaction, self.viewer, at, self.head.next, later)
        try:
            for ordinal, deed in enumerate(deeds):
                await _one(ledger, ordinal, deed)
        except DeedRefused as fault:
            return Outcome(at, self.head.next, violations=(Hindrance.of(fault),))
        touched = dict.fromkeys(end for entry in ledger.entries for end in entry.ends)
        made = await judge(ledger.reading, self.committed, at, touched, later, options.span)
        done = (tuple(ledger.changes), tuple(ledger.entries), ledger.never_held)
        outcome = Outcome(at, self.head.next, *done, made, tuple(ledger.overwritten))
        if not outcome.refused and not self.only_looked:
            await append(self.transaction, self.head.next, _log(self.viewer, deeds, outcome, options))
            await withhold(self.transaction, ledger.not_kept)
        return outcome


def require_organiser(viewer: Viewer) -> None:
    """Forbidden to whoever organises no town."""
    if not viewer.everything and not viewer.towns:
        raise Forbidden("error.organisers")


async def structural(
    runner: Runner, viewer: Viewer, work: Callable[[StructuralWrite], Awaitable[Outcome]]
) -> tuple[Outcome, Seen]:
    """What a write comes to, and what sees it; where it is refused, nothing stays.

    Waits for those before it. Raises Busy where they take too long, Unavailable where the database is away for longer
    than a restart takes.
    """

    async def locking(transaction: Transaction) -> Outcome:
        head = await locked(runner, transaction)
        await come_into_force(transaction, Reading(transaction, viewer, instant=head.next), head)
        return await work(StructuralWrite(runner, transaction, viewer, head))

    async def committed(transaction: Transaction, outcome: Outcome) -> bool:
        return bool(await Reading(transaction, viewer, instant=outcome.at).one("head/landed", id=outcome.changes[0]))

    outcome, seen = await runner.transact(locking, lambda outcome: not outcome.refused, committed, in_turn=True)
    if outcome.refused:
        return outcome, Seen(seen)
    try:
        published = await runner.write([(runner.catalog["head/publish"], {"next": outcome.now})], repeatable=True)
    except Unavailable as fault:  # it is committed all the same, and will be published by whoever looks after that
        log.warning("what is committed could not be published", exc_info=fault)
        return outcome, Seen(seen, outcome.now)
    return outcome, Seen(published)


async def looked_at(runner: Runner, viewer: Viewer, work: Callable[[StructuralWrite], Awaitable[Outcome]]) -> Outcome:
    """What a write would come to now: it waits for nobody, and nothing of it stays.

    What others write meanwhile it sees as far as they correct or call off, not what they end or open. Where it is in
    the way of their writing it is ended, and looked at once more. Raises Busy where that is ended too, Unavailable.
    """

    async def looking(transaction: Transaction) -> Outcome:
        statement = transaction.catalog["head/ahead"]
        head: Head = statement.read((await transaction.read(statement, {})).rows)
        return await work(StructuralWrite(runner, transaction, viewer, head, only_looked=True))

    try:
        return await runner.look(viewer.person, looking)
    except Interrupted:
        try:
            return await runner.look(viewer.person, looking)
        except Interrupted as again:
            raise Busy("error.busy") from again


async def locked(runner: Runner, transaction: Transaction) -> Head:
    """The head, once nobody else writes structure, nor will before the transaction ends; Busy where that is late."""
    async with runner.writes.turns.in_time():
        await transaction.write(transaction.catalog["head/lock"], {})
    statement = transaction.catalog["head/head"]
    head: Head = statement.read((await transaction.read(statement, {})).rows)
    return head


async def published(runner: Runner) -> datetime:
    """The instant that the graph can be read at, where nothing has come into force since."""
    statement = runner.catalog["head/head"]
    head: Head = statement.read((await runner.read(statement, {})).rows)
    return head.at


async def _one(ledger: Ledger, ordinal: int, deed: Deed) -> None:
    ledger.begin()
    try:
        await deed.carry_out(ledger)
        await ledger.flush()
    except DeedRefused as fault:
        fault.ordinal = ordinal
        raise


def _log(viewer: Viewer, deeds: Iterable[Deed], outcome: Outcome, options: WriteOptions) -> list[LogEntry]:
    return [
        LogEntry(
            change,
            outcome.at,
            viewer.person or None,
            deed.kind,
            options.reason,
            deed.kind if options.reason is None else None,
            options.restructuring,
            deed.message,
            touched_by(outcome.entries, change),
            tuple(outcome.never_held.get(change, ())),
            undoes,
        )
        for deed, change, undoes in zip(deeds, outcome.changes, options.undoes or repeat(None), strict=False)
    ]


def touched_by(entries: Iterable[Entry], change: str) -> frozenset[Ref]:
    """What a change touched."""
    return frozenset(end for entry in entries if entry.change == change for end in entry.ends)
