"""Days and instants as forms read them, and that no form reads a text, a day or an instant in another way."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, get_args, get_origin

import pytest
from pydantic import BeforeValidator, TypeAdapter

import api.schema
from graph.errors import InvalidInput
from graph.forms.fields import bare, fields_of
from graph.forms.form import _described, read
from graph.forms.values import Day, Instant

DAY, INSTANT = TypeAdapter(Day), TypeAdapter(Instant)


def scalars(hint: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """The type of a field, or of each in a list, with what it is annotated with."""
    kind, markers = bare(hint)
    if get_origin(kind) is tuple:
        yield from scalars(get_args(kind)[0])
    else:
        yield kind, markers


def unread(kind: Any, markers: tuple[Any, ...]) -> bool:
    """Whether a text is taken whatever it is, or a day or an instant by pydantic's reading."""
    return not markers if kind is str else not any(isinstance(each, BeforeValidator) for each in markers)


def test_every_field_of_every_form_says_what_may_stand_there() -> None:
    assert api.schema.build(), "every form is declared"
    found = {
        f"{form.__name__}.{field.name}"
        for form in _described
        for field in fields_of(form)
        for kind, markers in scalars(field.type)
        if kind in (str, date, datetime) and unread(kind, markers)
    }
    assert found == {"TallyDraft.key", "Measure.key", "MeasureFigure.key"}, "keys have a pattern, or name one"


@pytest.mark.parametrize("given", ["1900-01-01", "2020-02-29", "9998-12-31"])
def test_a_day(given: str) -> None:
    assert read(DAY, given, "on") == date.fromisoformat(given)
    assert read(DAY, date.fromisoformat(given), "on") == date.fromisoformat(given)


@pytest.mark.parametrize(
    "given",
    [
        *("0001-01-01", "1899-12-31", "9999-01-01", "9999-12-31", "2020-02-30", "20200229", "2020-W09-6", "", 20200229),
        *("2020-02-29T00:00:00Z", "２０２０-02-29"),
    ],
)
def test_no_day(given: Any) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(DAY, given, "on")
    assert (refused.value.argument, refused.value.message.code) == ("on", "input.date")


@pytest.mark.parametrize("given", ["9999-12-31T00:00:00+08:00", "9999-12-30T16:00:00Z", "9999-12-31T00:00:00Z"])
def test_the_last_day_has_no_instant(given: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(INSTANT, given, "at")
    assert refused.value.message.code == "input.far_instant"
    assert read(INSTANT, "9999-12-30T23:59:59+08:00", "at") == datetime(9999, 12, 30, 15, 59, 59, tzinfo=UTC)
