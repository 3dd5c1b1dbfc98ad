"""A fault in the log: its kind and its place, not what it says of anybody."""

import json
import logging
import sys
from collections.abc import Callable
from typing import Any

from api.monitoring.logs import APART, REQUEST, JsonLines, Rationed


class Coded(Exception):
    """As the database's faults are."""

    code = "Neo.ClientError.Statement.TypeError"


def failing() -> None:
    try:
        raise Coded("朱某某 is no number")
    except Coded as fault:
        raise ValueError("13800000000") from fault


def line(**given: Any) -> dict[str, Any]:
    record = logging.LogRecord("danyuan.api", logging.ERROR, __file__, 1, "internal error %s", ("1f",), None)
    record.__dict__ |= given
    text = JsonLines().format(record)
    assert "\n" not in text
    assert "朱" not in text
    assert "138" not in text
    found: dict[str, Any] = json.loads(text)
    return found


def test_a_fault_is_told_by_kind_code_and_place() -> None:
    try:
        failing()
    except ValueError:
        told = line(exc_info=sys.exc_info())
    assert (told["message"], told["level"]) == ("internal error 1f", "error")
    assert [fault["kind"].rpartition(".")[2] for fault in told["faults"]] == ["ValueError", "Coded"]
    assert told["faults"][1]["code"] == Coded.code
    assert told["faults"][0]["frames"][-1].endswith(" failing")


def test_a_line_has_the_id_of_its_request_and_what_it_is_told() -> None:
    token = REQUEST.set("r1")
    try:
        told = line(details={"status": 200})
    finally:
        REQUEST.reset(token)
    assert (told["request"], told["status"]) == ("r1", 200)
    assert "request" not in line()


def test_of_a_kind_one_line_a_second_is_written() -> None:
    seconds = [0.0]
    rationed = Rationed(lambda: seconds[0])

    def written(message: str, level: int = logging.ERROR, **given: Any) -> bool:
        record = logging.LogRecord("danyuan.api", level, __file__, 1, message, (), None)
        record.__dict__ |= given
        return rationed.filter(record)

    def fault_at(place: Callable[[], object]) -> Any:
        try:
            place()
        except ValueError:
            return sys.exc_info()

    one, other = fault_at(failing), fault_at(lambda: int("x"))
    assert [written("gone") for _ in range(3)] == [True, False, False]
    assert written("gone", logging.WARNING)
    assert [written("fault", exc_info=each) for each in (one, other, one, other)] == [True, True, False, False]
    assert all(written("answered", logging.INFO) for _ in range(3))
    seconds[0] += APART
    assert [written("gone") for _ in range(2)] == [True, False]
