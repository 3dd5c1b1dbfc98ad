"""Which business a product or a scope names, and what the table of names holds."""

from collections import Counter
from importlib.resources import files

import pytest

from graph.products import product_code

CITRUS = "0153"
ROWS = [
    tuple(row.split("\t"))
    for row in files("graph").joinpath("products.tsv").read_text("utf-8").splitlines()
    if not row.startswith("#")
]


@pytest.mark.parametrize(
    "name", ["柑桔", "柑橘", "蜜橘", "蜜桔", "橘", "椪柑", "脐橙", "葡萄柚", "柚子", " 柑 橘 ", "柑橘类种植"]
)
def test_names_of_one_business_share_a_code(name: str) -> None:
    assert product_code(name) == CITRUS


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("柑桔种植、销售", CITRUS),
        ("组织成员种植柑桔，销售成员产品", CITRUS),
        ("柑橘、茶叶的种植", CITRUS),
        ("茶叶、柑橘的种植", "0164"),
        ("甘蔗种植和红糖加工", "0133"),
        ("核桃", "0161"),
        ("葡萄种植", "0152"),
        ("茶", "0164"),
        ("油茶", None),  # no tea
        ("土鸡养殖", "0321"),
        ("仁果类和核果类水果种植", "0151"),
        ("水稻\u3000种植", "0111"),
        ("农资采购", None),
        ("组织采购成员所需的种子、化肥；柑桔的种植、销售", CITRUS),
        ("农机服务", "0512"),
        ("其他水果种植", None),
        ("", None),
    ],
)
def test_a_scope_is_of_the_business_that_it_names_first(text: str, code: str | None) -> None:
    assert product_code(text) == code


def test_what_only_a_class_of_the_rest_puts_together_is_told_apart() -> None:
    assert product_code("草莓") != product_code("杨梅")
    assert all(("." in code) == class_.startswith("其他") for code, class_, _ in ROWS)


def test_every_name_is_in_the_table_once_and_every_product_found_by_it() -> None:
    names = Counter(name for _, _, products in ROWS for name in products.split("、"))
    assert names.total() > 300
    assert set(names.values()) == {1}
    for code, _, products in ROWS:
        assert {product_code(name) for name in products.split("、")} == {code}
    assert len({code for code, _, _ in ROWS}) == len(ROWS)
