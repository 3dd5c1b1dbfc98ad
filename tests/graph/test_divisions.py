"""Province, city and county by code, and addresses made full with them."""

import pytest

from graph.cooperatives.papers.places import Place
from graph.divisions import above_town


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("330782101", ("浙江省", "金华市", "义乌市")),
        ("330782101249", ("浙江省", "金华市", "义乌市")),
        ("331127", ("浙江省", "丽水市", "景宁畲族自治县")),
        ("330799", None),
        ("110101", None),
        ("", None),
    ],
)
def test_a_code_tells_what_it_lies_in(code: str, names: tuple[str, ...] | None) -> None:
    assert above_town(code) == names


@pytest.mark.parametrize(
    "written",
    [
        "五柳村3组12号",
        "3组12号",
        "赤岸镇五柳村3组12号",
        "义乌市赤岸镇五柳村3组12号",
        "浙江省金华市义乌市赤岸镇五柳村3组12号",
    ],
)
def test_an_address_is_told_from_the_province_down_whatever_it_was_written_from(written: str) -> None:
    place = Place.of("330782101249", "赤岸镇", "五柳村")
    assert place.address(written) == "浙江省金华市义乌市赤岸镇五柳村3组12号"
    assert place.full == "浙江省金华市义乌市赤岸镇五柳村"


def test_what_is_not_known_above_a_town_is_a_blank() -> None:
    assert (
        Place.of("990782101249", "某镇", "某村").address("某村1号") == "＿＿＿省＿＿＿市＿＿＿县（市、区）某镇某村1号"
    )
