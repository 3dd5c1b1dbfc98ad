"""Of a person as much is left as the viewer sees."""

from typing import Any

import pytest

from graph.records import Person

PHONE = "13800001234"


@pytest.mark.parametrize(
    ("sight", "seen"),
    [
        (0, ("朱**", None, None, None, False)),
        (1, ("朱某某", "138****1234", None, None, False)),
        (2, ("朱某某", PHONE, None, None, True)),
        (3, ("朱某某", PHONE, 1970, None, True)),
        (4, ("朱某某", PHONE, 1970, True, True)),
        (5, ("朱某某", PHONE, 1970, True, True)),
        (6, ("朱某某", PHONE, 1970, True, False)),
    ],
)
def test_what_is_not_seen_is_left_out(sight: int, seen: tuple[Any, ...]) -> None:
    assert Person.seen("p", "朱某某", PHONE, 1970, True, sight) == Person("p", *seen)


@pytest.mark.parametrize(("name", "masked"), [("欧阳某", "欧阳**"), ("欧阳", "欧**"), ("欧某", "欧**"), ("龘", "＊")])
def test_no_name_is_shown_whole(name: str, masked: str) -> None:
    assert Person.seen("p", name, None, None, None, 0).name == masked


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("66123456", "66****56"),
        ("0661234567", "06****67"),
        ("057985123456", "057****3456"),
        ("0579-661234", "05****34"),
        ("12 34 56 78", "12****78"),
    ],
)
def test_of_a_number_shorter_than_a_mobile_at_most_half_is_shown(phone: str, masked: str) -> None:
    assert Person.seen("p", "朱某某", phone, None, None, 1).phone == masked


@pytest.mark.parametrize("phone", [None, "", "1234567"])
def test_of_a_short_number_nothing_is_shown(phone: str | None) -> None:
    assert Person.seen("p", "朱某某", phone, None, None, 1).phone is None
