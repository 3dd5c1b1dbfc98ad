"""Texts and telephone numbers as they are kept."""

import pytest
from pydantic import TypeAdapter

from graph.errors import InvalidInput
from graph.forms.form import read
from graph.forms.phones import Phone
from graph.forms.texts import Lines, Text

TEXT, LINES, PHONE = TypeAdapter(Text), TypeAdapter(Lines), TypeAdapter(Phone)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  五柳村 ", "五柳村"),
        ("\u3000王超群\n", "王超群"),
        ("e\u0301", "é"),
        ("\U00020bb7野", "\U00020bb7野"),  # beyond the basic plane
        ("\ue000", "\ue000"),  # a character of one's own
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("柳" * 100, "柳" * 100),
    ],
)
def test_a_text_of_one_line(given: str, kept: str) -> None:
    assert read(TEXT, given, "name") == kept


@pytest.mark.parametrize(
    "unseen",
    [
        *("\0", "\x1b", "\x7f", "\x85", "\n", "\r", "\v", "\u2028", "\u2029", "\t"),
        *("\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u180e", "\u200b", "\u200d", "\u200e", "\u202a"),
        *("\u202e", "\u2060", "\u2066", "\u2069", "\u3164", "\ufe0f", "\ufeff", "\uffa0", "\U000e0041", "\U000e0100"),
        *("\u2800", "\ufff9", "\ufffb", "\ufdd0", "\ufffe", "\uffff", "\U0001ffff", "\U0010fffe"),
    ],
)
def test_what_nobody_sees_is_refused_in_it(unseen: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(TEXT, f"五{unseen}柳", "name")
    assert (refused.value.argument, refused.value.message.code) == ("name", "input.unseen")
    assert f"U+{ord(unseen):04X}" in str(refused.value.message.values)


def test_a_mark_is_on_something() -> None:
    assert read(TEXT, "e\u0301", "name") == "é"
    with pytest.raises(InvalidInput) as refused:
        read(TEXT, "\u0301柳", "name")
    assert refused.value.message.code == "input.unseen"


@pytest.mark.parametrize("given", ["", " \u3000\t", "柳" * 101])
def test_it_has_a_length(given: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(TEXT, given, "name")
    assert refused.value.message.code == "input.text"


def test_lines_of_word_are_lines() -> None:
    assert read(LINES, " 一\v二\u2028三\r\n四\r五\x85六\t七\n", "text") == "一\n二\n三\n四\n五\n六\t七"
    for unseen in ("\0", "\x1b", "\u202e", "\u2066", "\u3164", "\ufeff"):
        with pytest.raises(InvalidInput):
            read(LINES, f"一{unseen}二", "text")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("13800001234", "13800001234"),
        ("１３８００００１２３４", "13800001234"),
        ("138 0000 1234", "138 0000 1234"),
        ("+86 138-0000-1234", "+86 138-0000-1234"),
        ("0579-85551234", "0579-85551234"),
        ("(0579)85551234", "(0579)85551234"),
        ("（0579） 8555 1234", "(0579) 8555 1234"),
        ("0579-85551234转802", "0579-85551234转802"),
        ("85551234 ext. 12", "85551234 ext. 12"),
        ("13800001234/0579-85551234", "13800001234、0579-85551234"),
        ("13800001234；13900001234", "13800001234、13900001234"),
        ("0579—85551234", "0579-85551234"),
        ("0579 – 85551234", "0579-85551234"),
        ("85551234-8", "85551234-8"),
        ("85551234分机12", "85551234分机12"),
        ("85551234（转12）", "85551234(转12)"),
        ("85551234*12", "85551234*12"),
        ("+86(0579)85551234", "+86(0579)85551234"),
        ("0086 13800001234", "0086 13800001234"),
        ("138.0000.1234", "138.0000.1234"),
        ("13800001234或13900001234", "13800001234、13900001234"),
        ("13800001234 13900001234", "13800001234、13900001234"),
        ("13800001234\n0579-85551234", "13800001234、0579-85551234"),
        ("12345", "12345"),
        ("[0579]85123456", "(0579)85123456"),
        ("【0579】85123456", "(0579)85123456"),
        ("(+86)13800001234", "+86 13800001234"),
        ("+1 415 555 2671", "+1 415 555 2671"),
    ],
)
def test_telephone_numbers_as_people_have_them(given: str, kept: str) -> None:
    assert read(PHONE, given, "phone") == kept
    assert read(PHONE, kept, "phone") == kept


@pytest.mark.parametrize(
    "given",
    [
        "",
        "none",
        "00000",
        "1---1",
        "1 1 1 1 1",
        "1————1",
        "٠١٢٣٤٥",
        "13800001234.0",
        "13800001234 13900001234 13700001234",
        "1234",
        "0000-0000",
        "138 0000 1234 5678 9012 34",
        "1/2/3",
        "13800001234、",
        "((0579)1",
        "11111",
        "99999999",
        "1380000123",
        "138 0000 12345",
        "+",
    ],
)
def test_what_nobody_can_call(given: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(PHONE, given, "phone")
    assert (refused.value.argument, refused.value.message.code) == ("phone", "input.phone")
