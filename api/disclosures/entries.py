"""Entries of the log of disclosures, as lines of the spool and as rows of the graph."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import orjson

BETWEEN: Final = dict.fromkeys(map(ord, "-:T."))
"""What stands between the digits of a time; taken out of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """That a viewer was shown fields of a subject at a time; both are keys of people."""

    id: str
    at: datetime
    viewer: str
    subject: str
    fields: tuple[str, ...]
    purpose: str | None
    operation: str | None

    @property
    def line(self) -> bytes:
        """The entry as a line of the spool."""
        return orjson.dumps(self, option=orjson.OPT_APPEND_NEWLINE)

    @property
    def row(self) -> list[Any]:
        """The entry as a row of the statement that copies it into the graph, its time in a text, which costs less."""
        fields = list(self.fields)
        return [self.id, self.at.isoformat(), self.viewer, self.subject, fields, self.purpose, self.operation]


def made(
    at: datetime, viewer: str, subject: str, fields: tuple[str, ...], purpose: str | None, operation: str | None
) -> Entry:
    """An entry under a new id, which begins with its time: entries in the order of their ids are in that of time."""
    return Entry(f"{beginning(at)}-{secrets.token_hex(8)}", at, viewer, subject, fields, purpose, operation)


def beginning(at: datetime) -> str:
    """What ids of this time begin with; those of earlier times are less, those of later ones greater."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00").translate(BETWEEN)


def read(line: bytes) -> Entry:
    """The entry of a line; ValueError where it is none."""
    try:
        found = orjson.loads(line)
        return Entry(**found | {"at": datetime.fromisoformat(found["at"]), "fields": tuple(found["fields"])})
    except (KeyError, TypeError) as fault:
        raise ValueError("not an entry of the log of disclosures") from fault
