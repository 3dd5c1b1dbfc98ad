"""Logs: one JSON object a line. No personal data, so of a fault its kind and its place, not what it says."""

import logging
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Final

import orjson

REQUEST: Final[ContextVar[str]] = ContextVar("request", default="")
"""The id of the request that is answered."""
DEEPEST: Final = 10
"""How many faults, one the cause of another, are told."""


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
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {"danyuan": {"level": level.upper()}},
    }


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
