"""Folded forms, and names by pinyin, of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.finding.asking import code, forms, part, phrases
from graph.finding.folding import fold, normalized_code, whole
from graph.finding.indexed import indexed
from graph.finding.pinyin import SYLLABLES, spelled, typed

TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)


@given(TEXTS)
def test_what_is_folded_stays_so(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert not any(each.isspace() for each in once)
    assert len(whole(once).split()) == len(once) + 2, "each character is a word of the index"


@given(TEXTS, TEXTS, TEXTS)
def test_the_index_has_what_the_folded_text_has(before: str, text: str, after: str) -> None:
    sought, found = fold(text), fold(before + text + after)
    index = f"Person {whole(found)}"
    if sought:
        exact, beginning, within = forms(sought)[:3]
        assert (exact in index) == (found == sought)
        assert (beginning in index) == found.startswith(sought)
        assert (within in index) == (part(sought) in index) == (sought in found)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Ａｂ １２", "ab12"),
        ("卡米力·艾力", "卡米力艾力"),
        ("é", "e\u0301"),
        ("ß", "SS"),
        ("㈱", "(株)"),
        ("葛\U000e0100城", "葛城"),
        ("\u200b五\u00a0柳\u3000", "五柳"),
    ],
)
def test_the_same_in_two_ways(text: str, same: str) -> None:
    assert fold(text) == fold(same) != ""


@pytest.mark.parametrize("text", ["", " ", "·・．", "\u200b"])
def test_nothing_is_left(text: str) -> None:
    assert fold(text) == ""


@settings(deadline=None)
@given(st.text("王长青单曾仇解吕布五柳村aé1·", min_size=1, max_size=8).map(fold).filter(bool))
def test_every_beginning_of_a_spelling_finds_the_name(name: str) -> None:
    spellings = spelled(name)
    if spellings is None:
        assert name.isascii() or "é" in name
        return
    ordered, *words = spellings.split()
    assert spellings == f" {' '.join([ordered, *sorted(words)])} "
    assert ordered.count("'") == len(name) - 1
    assert not any(a != b and b.startswith(a) for a in words for b in words)


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("单雄信", "shan dan"),
        ("曾巩", "zeng"),
        ("仇英", "qiu"),
        ("解缙", "xie"),
        ("卜商", "bu"),
        ("阚泽", "kan"),
        ("都穆", "du"),
        ("费长房", "fei bi"),
        ("谷永", "gu yu"),
        ("宿石", "su xiu"),
        ("那彦成", "na nuo"),
        ("吕布", "lv lu lü lyu lǚ"),
        ("吕绿女", "lvlvnv lulunu lülünü lyulyunyu lǚlǜnǚ luln lln nv"),
        ("王长青", "wángchángqīng wcq"),
        ("尉迟恭", "yuchi wei"),
        ("万俟卨", "moqi"),
        ("长孙无忌", "zhangsun changsun zhang'sun"),
    ],
)
def test_surnames_by_each_of_their_readings(name: str, readings: str) -> None:
    spellings = spelled(name) or ""
    for each in readings.split():
        assert f" {typed(fold(each))}" in spellings, each


def test_long_names_are_spelled_in_bounds() -> None:
    spellings = spelled("义乌市赤岸镇五柳村柑橘专业合作社") or ""
    assert max(len(each) for each in spellings.split()) <= 6 * SYLLABLES
    assert len(spellings) < 2_000
    assert spelled("abc") is None


def test_what_a_text_is_to_the_index() -> None:
    assert phrases(forms('a"\\')) == ['folded:"^^ a \\" \\\\ $$"', 'folded:"^^ a \\" \\\\"', 'folded:"a \\" \\\\"']
    assert phrases(forms("wcq"))[3:] == ["pinyin:wcq*"]
    assert [code(forms(each)) for each in ("3307", "3307h1", "五", "a.b")] == ["3307", "3307H1", "", ""]


def test_what_nodes_are_found_by() -> None:
    assert indexed("Household", {"address": "五柳 1"}) == {
        "address": "五柳 1",
        "folded": "Household ^^ 五 柳 1 $$",
        "pinyin": None,
    }
    assert indexed("Organization", {"name": "党支部"}) == {"name": "党支部"}
    assert indexed("Person", {"phone": "1"}) == {"phone": "1"}


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("330782101249h0001", "330782101249H0001"),
        ("３３０７８２１０１２４９Ｈ０００１", "330782101249H0001"),
        (" 330782101249 ", "330782101249"),
        ("ec2330782101249-1", "EC2330782101249-1"),
        ("330782 101249 h0001", "330782101249H0001"),
        ("EC2330782101249\u20131", "EC2330782101249-1"),
        ("330782101249\u200bH0001", "330782101249\u200bH0001"),
        ("330782101249\nH0001", "330782101249\nH0001"),
        ("no-code", "no-code"),
    ],
)
def test_codes_however_they_are_typed(written: str, kept: str) -> None:
    assert normalized_code(written) == kept
