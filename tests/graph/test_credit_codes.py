"""Credit codes by their whole form."""

import pytest
from pydantic import TypeAdapter

from graph.cooperatives.deeds.registering import CreditCode
from graph.credit_codes import CITIZEN_CHECKS, CITIZEN_WEIGHTS, credit_check, is_citizen_number, is_credit_code
from graph.credit_codes import organization_check as body_check
from graph.errors import InvalidInput
from graph.forms.form import read

ALIBABA = "91330100799655058B"
"""Alibaba (China) Network Technology, from its public registration."""


def code(authority: str = "9", kind: str = "1", region: str = "330782", body: str = "MA28D000") -> str:
    seventeen = f"{authority}{kind}{region}{body}{body_check(body)}"
    return seventeen + credit_check(seventeen)


@pytest.mark.parametrize(
    "whole",
    [
        ALIBABA,
        code(),
        code("N", "2"),
        code("1", "1", "100000"),
        code("5", "2"),
        code("5", "4"),
        code("9", "3"),
        code("X", region="990101"),
    ],
)
def test_codes_that_may_be(whole: str) -> None:
    assert is_credit_code(whole)


@pytest.mark.parametrize(
    "other",
    [
        *("", ALIBABA[:-1], ALIBABA + "0", ALIBABA.lower(), ALIBABA[:-1] + "A", ALIBABA.replace("8B", "9B")),
        *(
            code("0"),
            code("B"),
            code(kind="0"),
            code(kind="7"),
            code("9", "4"),
            code("2", "2"),
            code("A", "3"),
            code(region="003078"),
            code(region="200000"),
        ),
    ],
)
def test_codes_that_may_not(other: str) -> None:
    assert not is_credit_code(other)


def test_the_check_character_of_the_body_counts() -> None:
    for wrong in set("0123456789X") - {body_check("MA28D000")}:
        seventeen = f"91330782MA28D000{wrong}"
        assert not is_credit_code(seventeen + credit_check(seventeen))


def test_a_citizen_s_number_is_none() -> None:
    """Of a place that no list has."""
    seventeen = "99010119700230001"
    sums = sum(weight * int(digit) for weight, digit in zip(CITIZEN_WEIGHTS, seventeen, strict=True))
    assert not is_citizen_number(seventeen + CITIZEN_CHECKS[sums % 11])  # there is no such day
    seventeen = "99010119700228001"
    sums = sum(weight * int(digit) for weight, digit in zip(CITIZEN_WEIGHTS, seventeen, strict=True))
    assert is_citizen_number(seventeen + CITIZEN_CHECKS[sums % 11])
    assert not is_citizen_number(seventeen + CITIZEN_CHECKS[(sums + 1) % 11])
    assert not is_citizen_number(ALIBABA)


def test_a_cooperative_s_code_in_any_case_and_width() -> None:
    adapter: TypeAdapter[str] = TypeAdapter(CreditCode)
    own = code("9", "3")
    wide = own.lower().translate({each: each + 0xFEE0 for each in range(0x21, 0x7F)})
    for given in (own, own.lower(), wide, f" {wide}\u3000"):
        assert read(adapter, given, "creditCode") == own
    for others in (ALIBABA, code("N", "2")):
        with pytest.raises(InvalidInput) as refused:
            read(adapter, others, "creditCode")
        assert refused.value.message.code == "input.cooperative_code"
    seventeen = "99010119700228001"
    sums = sum(weight * int(digit) for weight, digit in zip(CITIZEN_WEIGHTS, seventeen, strict=True))
    with pytest.raises(InvalidInput) as refused:
        read(adapter, seventeen + CITIZEN_CHECKS[sums % 11], "creditCode")
    assert refused.value.message.code == "input.citizen"
    assert seventeen not in str(refused.value.message.values)
