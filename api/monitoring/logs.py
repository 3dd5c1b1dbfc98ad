"""Logs: one JSON object a line. No personal data, so of a fault its kind and its place, not what it says."""

import logging
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Final

import orjson
from prometheus_client import Counter

REQUEST: Final[ContextVar[str]] = ContextVar("request", default="")
"""The id of the request that is answered."""
DEEPEST: Final = 10
"""How many faults, one the cause of another, are told."""
APART: Final = 1.0
"""Seconds between two lines of a kind."""
KINDS: Final = 1_000
"""Kinds of lines that are known: those written last."""
LEFT_OUT: Final = Counter(
    "danyuan_log_lines_left_out", "Lines of the log that were not written, as one of their kind just was.", ["logger"]
)


class Rationed(logging.Filter):
    """Lets one line of a kind through in a second, so that nobody can fill the log; those left out are counted.

    That is for warnings and worse: what tells of each answer is asked for. Of one kind is what is said at one place,
    of faults of one kind that came from one place.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._now = now
        self._written: OrderedDict[tuple[object, ...], float] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a line is written."""
        if record.levelno < logging.WARNING:
            return True
        kind = (record.name, record.levelno, str(record.msg), record.pathname, record.lineno, *_place(record))
        now = self._now()
        if now - self._written.get(kind, now - APART) < APART:
            LEFT_OUT.labels(record.name).inc()
            return False
        self._written.pop(kind, None)  # those written last stand last; other threads write too
        self._written[kind] = now
        if len(self._written) > KINDS:
            self._written.popitem(last=False)
        return True


class JsonLines(logging.Formatter):
    """`at`, `level`, `logger`, `message`, the `request` it is of, `faults` if any, and what `extra` has as `details`.

    The message of an exception may quote what was stored or sent (a name, a variable), so it is left out: the kind,
    the code that the database or the system gives it, and the frames say where to look.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The record in one line."""
        found: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := REQUEST.get():
            found["request"] = request
        found |= getattr(record, "details", {})
        if record.exc_info and record.exc_info[1] is not None:
            found["faults"] = list(_faults(record.exc_info[1]))
        return orjson.dumps(found).decode()


def configuration(level: str) -> dict[str, Any]:
    """For `logging.config`: everything to standard error; of others than this server only warnings and worse.

    The driver's own records of a lower level would show statements and their parameters.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonLines}},
        "filters": {"rationed": {"()": Rationed}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["rationed"]}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {"danyuan": {"level": level.upper()}},
    }


def _place(record: logging.LogRecord) -> tuple[object, ...]:
    """The kind of the fault that a record tells of, and the line that it came from."""
    fault = record.exc_info[1] if record.exc_info else None
    if fault is None:
        return ()
    frames = traceback.extract_tb(fault.__traceback__, limit=-1)
    return (type(fault), *((frame.filename, frame.lineno) for frame in frames))


def _faults(fault: BaseException) -> Iterator[dict[str, Any]]:
    """A fault, its cause, the cause of that."""
    following: BaseException | None = fault
    for _ in range(DEEPEST):
        if following is None:
            return
        frames = traceback.extract_tb(following.__traceback__)
        yield {
            "kind": f"{type(following).__module__}.{type(following).__qualname__}",
            "code": str(getattr(following, "code", None) or getattr(following, "errno", None) or ""),
            "frames": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
        }
        following = following.__cause__ or following.__context__
