"""Entries of an hour: their ids, and their lines."""

from datetime import datetime, timedelta

import orjson
import pytest

from api.disclosures.entries import Entry, Shown, beginning, hour_of, id_of, read
from tests.api.disclosures.reading import AT, entry


def test_a_line_is_read_as_it_was_written() -> None:
    one = entry()
    assert read(one.line) == one
    assert one.id.startswith("20260301040000000000-")


def test_a_line_of_before_there_was_one_an_hour_is_read() -> None:
    told = {"viewer": "officer", "subject": "p1", "fields": ["phone"], "purpose": None, "operation": "Contact"}
    line = orjson.dumps({"id": "20260301040506000070-ab", "at": AT.isoformat(), **told})
    expected = Shown("officer", "p1", ("phone",), None, "Contact")
    assert read(line) == Entry("20260301040506000070-ab", AT, AT, 1, expected)


def test_an_id_is_of_the_hour_and_of_all_that_is_told_apart() -> None:
    shown = Shown("v", "s", ("phone",), None, None)
    others = [
        Shown("w", "s", ("phone",), None, None),
        Shown("v", "t", ("phone",), None, None),
        Shown("v", "s", ("phone", "birthYear"), None, None),
        Shown("v", "s", ("phone",), "EPIDEMIC_CONTROL", None),
        Shown("v", "s", ("phone",), None, "Contact"),
    ]
    hour = hour_of(AT)
    ids = {id_of(hour, each, b"key") for each in (shown, *others)}
    ids |= {id_of(hour + timedelta(hours=1), shown, b"key"), id_of(hour, shown, b"another")}
    assert len(ids) == len(others) + 3
    assert id_of(hour, shown, b"key") == id_of(hour_of(AT + timedelta(minutes=50)), shown, b"key")


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"{}", b"\0\0\0", b'{"id": "x", "at": 1}'])
def test_what_is_no_line_is_told(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(line)


def test_ids_begin_with_times_in_their_order() -> None:
    times = ["0001-01-01T00:00:00Z", "0999-12-31T00:00:00Z", "2026-01-01T00:00:00.000001+00:00", "9999-12-31T00:00:00Z"]
    begun = [beginning(datetime.fromisoformat(each)) for each in times]
    assert begun == sorted(begun)
    assert {len(each) for each in begun} == {20}
