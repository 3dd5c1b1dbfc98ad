"""What of the copied rows a backup keeps.

What was changed since is as it was under the lock; of the day's work all that was said by the instant at which the
backup began is there, as it was then.
Who says something overwrites what it replaces or goes on with; where what was said is left out, that is taken back.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from graph.backup.copying import NODES, TIES, Files, Since, lines
from graph.backup.rows import INSTANT, instant, line, row, tied, written
from graph.backup.tables import HELD, TABLES, TIED, Table
from graph.vocabulary import OPEN

LOCKED: Final = frozenset({"Standing", "Rota", "TallySheet"})
"""Facts that say nothing: whoever says something of a firm, of a person or of a day locks them."""
WITHDRAWN: Final = ("withdrawnAt", "withdrawnReason", "withdrawnBy")
Row = list[Any]


@dataclass
class Late:
    """What was said after a backup began: what is left out, and the errands that went on, with how they had stood."""

    left_out: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    errands: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def concerns(self, about: str) -> bool:
        """Whether something of an id is not as it was said to be."""
        label, _, key = about.partition(":")
        return key in self.left_out.get(label, ()) or (label == "Errand" and key in self.errands)


class Sifted:
    """The rows of a backup, by table."""

    def __init__(self, files: Files, since: Since, said: datetime) -> None:
        self._files = files
        self._since = since
        self._said = said
        self._late = self._what_is_late()
        self._held: dict[str, set[str]] = {label: set() for label in HELD}
        self._planned: set[str] = set()

    def tables(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Each table by its name, what goes out before the nodes, so that it is known which of these are held."""
        for table in TABLES:
            if table.label in TIED:
                yield f"{table.label} {TIES}", self._ties(table)
        for table in TABLES:
            yield f"{table.label} {NODES}", self._nodes(table)

    def _ties(self, table: Table) -> Iterator[bytes]:
        for text in self._lines(TIES, table, self._since.ties[table.label]):
            key, ties = row(text)
            if table.fact and key[0] in self._late.left_out[table.label]:
                continue
            kept = [tie for tie in ties if tie[2] not in self._late.left_out.get(tie[1], ())]
            for _, label, target, _ in kept:
                if label in self._held:
                    self._held[label].add(target)
            if table.label == "Restructuring" and kept:
                self._planned.add(key[0])
            if kept:
                yield text if len(kept) == len(ties) else tied(key, kept)

    def _nodes(self, table: Table) -> Iterator[bytes]:
        for text in self._lines(NODES, table, self._since.nodes[table.label]):
            key, properties = row(text)
            if not self._is_kept(table, key, properties):
                continue
            as_it_was = self._as_it_was(table.label, key[0], properties) if table.fact else properties
            yield text if as_it_was is properties else line([key, as_it_was])

    def _is_kept(self, table: Table, key: list[str], properties: dict[str, Any]) -> bool:
        """Whether a node is in the backup."""
        if table.label in self._held:
            return key[0] in self._held[table.label]
        if table.label == "Request":
            return self._is_settled(properties)
        if table.label == "Restructuring":
            return key[0] in self._planned or not self._is_late(properties, "draftedAt")
        return not table.fact or table.label in LOCKED or not self._is_late(properties, "at")

    def _lines(self, part: str, table: Table, changed: list[Row]) -> Iterator[bytes]:
        """The lines of a table as they were copied, or as they were under the lock."""
        for text in self._files.lines(part, table.label):
            if not self._is_replaced(table, text):
                yield text
        yield from lines(part, changed)

    def _is_replaced(self, table: Table, text: bytes) -> bool:
        """Whether a line was read anew under the lock."""
        if table.label == "Request":
            at = instant(row(text)[1], "at")
            return at is not None and at >= self._said
        keys = self._since.keys.get(table.label)
        return keys is not None and row(text)[0][0] in keys

    def _is_settled(self, request: dict[str, Any]) -> bool:
        """Whether what came of a request is in the backup; what is asked for again thereafter is done again."""
        done = instant(request, "written")
        if request.get("about") is None or self._late.concerns(request["about"]):
            return False
        return done <= self._since.next if done is not None else not self._is_late(request, "at")

    def _is_late(self, properties: dict[str, Any], name: str) -> bool:
        at = instant(properties, name)
        return at is not None and at > self._said

    def _as_it_was(self, label: str, key: str, fact: dict[str, Any]) -> dict[str, Any]:
        """A fact without what was said of it too late."""
        if self._is_late(fact, "until") and fact["until"] != written(OPEN):
            fact = fact | {"until": written(OPEN)}
        if self._is_late(fact, "withdrawnAt"):
            fact = {name: value for name, value in fact.items() if name not in WITHDRAWN}
        if label == "Errand" and key in self._late.errands:
            return errand_of(fact, self._late.errands[key])
        return fact

    def _what_is_late(self) -> Late:
        """Reads what was said once, to know what is left out."""
        late = Late()
        for table in TABLES:
            if not table.fact or table.label in LOCKED:
                continue
            for text in self._files.lines(NODES, table.label):
                key, properties = row(text)
                if self._is_late(properties, "at"):
                    late.left_out[table.label].add(key[0])
                elif table.label == "Errand" and self._is_late(properties, "changedAt"):
                    late.errands[key[0]] = []
        if late.errands:
            self._read_errands(late)
        return late

    def _read_errands(self, late: Late) -> None:
        """What had been said of the errands that went on."""
        of = {
            key[0]: tie[2]
            for key, ties in map(row, self._files.lines(TIES, "ErrandFact"))
            for tie in ties
            if tie[2] in late.errands and key[0] not in late.left_out["ErrandFact"]
        }
        for key, properties in map(row, self._files.lines(NODES, "ErrandFact")):
            if key[0] in of:
                late.errands[of[key[0]]].append(properties)


def errand_of(errand: dict[str, Any], said: list[dict[str, Any]]) -> dict[str, Any]:
    """An errand as what was said of it has it."""
    steps = sorted(said, key=lambda each: str(each["at"][INSTANT]))
    if not steps:
        return errand
    last = steps[-1]
    reached = {each["state"]: each["at"] for each in steps}
    found = {
        name: value
        for name, value in errand.items()
        if name not in ("runner", "claimedAt", "purchasedAt", "deliveredAt")
    }
    found |= {"state": last["state"], "changedAt": last["at"]}
    if last.get("runner") is not None:
        found["runner"] = last["runner"]
    if last["state"] != "REQUESTED" and "CLAIMED" in reached:
        found["claimedAt"] = reached["CLAIMED"]
    for state, name in (("PURCHASED", "purchasedAt"), ("DELIVERED", "deliveredAt")):
        if state in reached:
            found[name] = reached[state]
    if "PURCHASED" not in reached:
        found = {name: value for name, value in found.items() if name not in ("paid", "missing")}
    return found
