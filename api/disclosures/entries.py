"""Entries of the log of disclosures, as lines of the spool and as rows of the graph.

One entry stands for an hour: for each viewer, subject, fields, purpose and operation, with when that was shown first
and last in it, and how often.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, Final

import orjson

BETWEEN: Final = dict.fromkeys(map(ord, "-:T."))
"""What stands between the digits of a time; taken out of it."""
WHAT: Final = ("viewer", "subject", "fields", "purpose", "operation")
DIGEST: Final = 12
"""Bytes of an id that tell entries of an hour apart."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown, of whom, to whom and for what; both are keys of people."""

    viewer: str
    subject: str
    fields: tuple[str, ...]
    purpose: str | None
    operation: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """That something was shown so many `times` in an hour, first `at` a time and last at another."""

    id: str
    at: datetime
    last_at: datetime
    times: int
    shown: Shown

    @property
    def line(self) -> bytes:
        """The entry as a line of the spool."""
        return orjson.dumps(self, option=orjson.OPT_APPEND_NEWLINE)

    @property
    def row(self) -> list[Any]:
        """The entry as a row of the statement that copies it into the graph, its times in texts, which cost less."""
        shown = self.shown
        what = [shown.viewer, shown.subject, list(shown.fields), shown.purpose, shown.operation]
        return [self.id, self.at.isoformat(), self.last_at.isoformat(), self.times, *what]


def hour_of(at: datetime) -> datetime:
    """The hour that a time is in."""
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def id_of(hour: datetime, shown: Shown, key: bytes) -> str:
    """The id of what was shown in an hour: it begins with the hour, so ids are in the order of hours.

    The rest can be told by nobody who does not have the key.
    """
    digest = blake2b(orjson.dumps(shown), key=key, digest_size=DIGEST).hexdigest()
    return f"{beginning(hour)}-{digest}"


def beginning(at: datetime) -> str:
    """What ids of this time begin with; those of earlier times are less, those of later ones greater."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00").translate(BETWEEN)


def read(line: bytes) -> Entry:
    """The entry of a line, also of before there was one an hour; ValueError where it is none."""
    try:
        found = orjson.loads(line)
        shown = found["shown"] if "shown" in found else {name: found[name] for name in WHAT}
        at, last_at = (datetime.fromisoformat(each) for each in (found["at"], found.get("last_at", found["at"])))
        what = Shown(**shown | {"fields": tuple(shown["fields"])})
        entry = Entry(found["id"], at, last_at, found.get("times", 1), what)
    except (AttributeError, KeyError, TypeError) as fault:
        raise ValueError("not an entry of the log of disclosures") from fault
    if not _is_sound(entry):
        raise ValueError("not an entry of the log of disclosures")
    return entry


def _is_sound(entry: Entry) -> bool:
    """Whether all is of its kind: what is not would keep all that comes after it from being copied."""
    texts = (entry.id, entry.shown.viewer, entry.shown.subject, *entry.shown.fields)
    purposes = (entry.shown.purpose, entry.shown.operation)
    zoned = entry.at.tzinfo is not None and entry.last_at.tzinfo is not None
    return (
        all(isinstance(each, str) for each in texts)
        and all(each is None or isinstance(each, str) for each in purposes)
        and type(entry.times) is int
        and zoned
    )
