"""The papers as LibreOffice sets them: where each text stands on which page, as on the pages that were looked at."""

import json
from collections import Counter
from typing import Final

import pytest

from tests.graph.cooperatives.papers.rendering import LOOKED_AT, OFFICE, RENDERED, Text, pages_of, texts

NEAR: Final = 2.0
"""Millimetres that a text may stand elsewhere."""
BELOW: Final = 262.0
BELOW_LIST: Final = 188.0
"""From where on, in millimetres from above, a page has its number and nothing else; one of a list lies."""
LISTS: Final = ("出资清单", "成员名册")
SIGNED: Final = ("设立大会纪要", "章程", "委托代理人证明")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="soffice, the command of LibreOffice, is not installed")


@pytest.fixture(scope="module", params=RENDERED)
def which(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def found(which: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Text]]:
    """The texts of each file of a set."""
    documents = pages_of(which, tmp_path_factory.mktemp("rendered"))
    return {name: texts(document) for name, document in documents.items()}


def test_each_text_stands_where_it_stood_when_the_pages_were_looked_at(
    which: str, found: dict[str, list[Text]]
) -> None:
    looked_at = json.loads(LOOKED_AT.read_text("utf-8"))[which]
    assert found.keys() == looked_at.keys()
    for name, told in looked_at.items():
        expected: list[Text] = [(said, page, left, top) for said, page, left, top in told]
        assert Counter(each[:2] for each in found[name]) == Counter(each[:2] for each in expected), name
        assert astray(found[name], expected) == [], name


def astray(found: list[Text], expected: list[Text]) -> list[Text]:
    """Texts of those expected that stand nowhere near where they did; of those found, each stands for one of them."""
    left, missing = list(found), []
    for each in expected:
        near = next((other for other in left if each[:2] == other[:2] and distance(each, other) <= NEAR), None)
        if near is None:
            missing.append(each)
        else:
            left.remove(near)
    return missing


def distance(one: Text, other: Text) -> float:
    return max(abs(one[2] - other[2]), abs(one[3] - other[3]))


def test_pages_are_numbered_and_none_has_signatures_alone(found: dict[str, list[Text]]) -> None:
    for name, told in found.items():
        below = BELOW_LIST if name.endswith(LISTS) else BELOW
        for number in range(1, max(page for _, page, _, _ in told) + 1):
            on_page = [(said, top) for said, page, _, top in told if page == number]
            assert sorted("".join(said for said, top in on_page if top >= below)) == sorted(f"—{number}—"), name
            assert sum(top < below for _, top in on_page) > 5, (name, number)


def test_what_is_signed_by_all_is_begun_under_text_of_it(found: dict[str, list[Text]]) -> None:
    for name in (each for each in found if each.endswith(SIGNED)):
        heads = [
            (page, top) for said, page, _, top in found[name] if said.startswith("《") and "全体设立人签名" in said
        ]
        first, at = min(heads)
        above = [said for said, page, _, top in found[name] if page == first and top < at]
        assert len(above) >= 2, (name, above)
