"""The log of changes: entries for what is done, and for what comes into force of itself."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

import orjson
from pydantic import TypeAdapter

from graph.database.transaction import Transaction
from graph.errors import Message
from graph.records import Due, Head, Tenure
from graph.snapshot import Reading
from graph.vocabulary import KEYS, UnitRole
from graph.writing.ledger_entries import Ref

CAME_INTO_FORCE: Final = "CAME_INTO_FORCE"
_TENURES: Final = TypeAdapter(tuple[Tenure, ...])


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An entry of the log to be written, with the reason that was stated or the code of one that the system gives.

    `message` is its sentence, whose values are all of structure; `never_held` are tenures of other plans that it ended
    before they held, which the graph does not keep; `undoes` is the change that it undoes.
    """

    id: str
    effective_at: datetime
    actor: str | None
    kind: str
    reason: str | None
    reason_code: str | None
    restructuring: str | None
    message: Message
    touched: frozenset[Ref]
    never_held: tuple[Tenure, ...] = ()
    undoes: str | None = None

    @property
    def row(self) -> list[object]:
        values = orjson.dumps(dict(self.message.values)).decode()
        reason = (self.reason, self.reason_code)
        never_held = _TENURES.dump_json(self.never_held).decode() if self.never_held else None
        row = [self.id, self.effective_at, self.actor, self.kind, *reason, self.restructuring, values, never_held]
        return [*row, self.undoes]


def tenures_logged(written: str) -> list[Tenure]:
    """Tenures as the log keeps them."""
    return [
        replace(each, since=each.since.astimezone(UTC), until=each.until and each.until.astimezone(UTC))
        for each in _TENURES.validate_json(written)
    ]


async def append(transaction: Transaction, at: datetime, entries: Sequence[LogEntry]) -> None:
    """Write entries at an instant of the write, in their order, with what they touched."""
    catalog = transaction.catalog
    rows = [each.row for each in entries]
    await transaction.write(catalog["head/append"], {"at": at, "rows": rows})
    pairs: defaultdict[str, list[list[str]]] = defaultdict(list)
    for each in entries:
        for ref in sorted(each.touched):
            pairs[ref.label].append([each.id, ref.key])
    for label, of_label in pairs.items():
        await transaction.write(catalog.choose("ledger/touched", label=label, key=KEYS[label]), {"rows": of_label})


async def withhold(transaction: Transaction, not_kept: Iterable[tuple[str | None, Tenure]]) -> None:
    """Keep changes from telling, once their tenures are gone, what these told of a set-up or of Party membership."""
    rows = [[change, *told] for change, tenure in not_kept if (told := _withheld(tenure)) is not None]
    if rows:
        await transaction.write(transaction.catalog["head/withhold"], {"rows": rows})


def _withheld(tenure: Tenure) -> tuple[str, str, bool] | None:
    """The thing and what it is tied to, which a unit is of a set-up or not; None where that is told to everybody."""
    match tenure.type:
        case "COVERS":
            return tenure.target_key, tenure.source_key, True
        case "GROWS" | "PLEDGES" | "MEMBER_OF" | "OFFICER_OF":
            return tenure.source_key, tenure.target_key, False
        case "SERVES_IN" if tenure.role == UnitRole.PARTY_MEMBER:
            return tenure.source_key, UnitRole.PARTY_MEMBER, False
    return None


async def come_into_force(transaction: Transaction, reading: Reading, head: Head) -> None:
    """Write to the log what has come into force since the last write: an entry for each plan, or register's deed."""
    if not any(each <= head.next for each in head.pending):
        return
    due: defaultdict[tuple[datetime, str], list[Due]] = defaultdict(list)
    found: Iterable[Due] = await reading.many("head/due", head.next)
    for each in found:
        due[each.effective_at, each.restructuring or each.id].append(each)
    entries = {uuid4().hex: of_one for of_one in due.values()}
    logged = [
        LogEntry(
            id,
            of_one[0].effective_at,
            None,
            CAME_INTO_FORCE,
            of_one[0].reason,
            of_one[0].reason_code,
            of_one[0].restructuring,
            Message(f"change.{CAME_INTO_FORCE}"),
            frozenset(),
        )
        for id, of_one in entries.items()
    ]
    if logged:
        await append(transaction, head.next, logged)
        rows = [[id, [each.id for each in of_one]] for id, of_one in entries.items()]
        await transaction.write(transaction.catalog["head/come"], {"rows": rows})
