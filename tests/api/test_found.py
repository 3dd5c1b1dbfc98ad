"""What is found, and how, against a plain scan over folded texts; how people write what they look for."""

import random
import unicodedata
from typing import Any, Final

import pytest

from graph.database.settings import Database
from tests.api.conftest import Write
from tests.builders.world import World
from tests.seed.facts import Facts, is_open
from tests.serving import Frontend, frontends

SEARCH: Final = """query ($text: String!, $kinds: [SearchKind!], $first: Int! = 200) {
  search(text: $text, kinds: $kinds, first: $first) { kind text match node { id } } }"""
FILTERED: Final = """query ($text: String!) {
  households(filter: {text: $text}, first: 200) { nodes { id } }
  people(filter: {text: $text}, first: 200) { nodes { id } } }"""
KINDS: Final = ("Person", "Household", "Village", "Unit", "Enterprise", "Cooperative")
SECRETARY: Final = "Person:f043a01b055242a1"
"""Of the Party branch of Wuliu, where she commands the unit of the village."""
ODD: Final = ("\ue001", "𠮷", "龘", "e\u0301", "\u0323", '"', "\\", "*", "1", "组", "^", "$", "-", "（")
"""Characters of names: of private use, beyond the first plane, combining, those that an index takes for operators."""
WRITTEN: Final = [
    ("卡米力·艾力龘", "卡米力艾力龘", "EXACT"),
    ("卡米力•艾力龘", "卡米力・艾力龘", "EXACT"),
    ("卡米力艾力龘", "卡米力．艾力", "BEGINNING"),
    ("ＡＢ龘１２", "ab龘12", "EXACT"),
    ("Straße龘", "STRASSE龘", "EXACT"),
    ("龘 厂（义乌）", "龘厂(义乌)", "EXACT"),
    ("cafe\u0301龘", "CAFÉ龘", "EXACT"),
    ("𠮷龘", "𠮷", "BEGINNING"),
    ("龘\ue001村", "\ue001", "PART"),
    ("新龘1组12号", "龘1组1", "PART"),
    ("龘ﾃﾞｰﾀ", "データ", "PART"),
    ("龘Ⅳ", "iv", "PART"),
]
SPELLED: Final = [
    ("王长青", ("wangcq", "wcq", "wangchangqing", "WANG CHANG", "wzq", "changq", "ｗｃｑ")),
    ("单雄信", ("shanxx", "danxx", "shanxiong")),
    ("曾国藩", ("zenggf", "cengguo", "zgf")),
    ("仇英", ("qiuy", "chouying")),
    ("解缙", ("xiej", "jiejin")),
    ("吕布", ("lvb", "lüb")),
    ("五柳村", ("wlc", "wuliucun", "liucun")),
    ("欧阳修", ("ouyangx", "oyx")),
]


def folded(text: str) -> str:
    """As two ways to write the same are one; written apart from what is tested."""
    once = unicodedata.normalize("NFKC", text.replace("．", "")).casefold()
    kept = "".join(each for each in once if not each.isspace() and each not in "·•‧∙⋅・")
    return unicodedata.normalize("NFKC", kept)


def match(text: str, name: str) -> str | None:
    """How a text is found in a name by a plain look at it."""
    sought, found = folded(text), folded(name)
    if sought == found:
        return "EXACT"
    return "BEGINNING" if found.startswith(sought) else "PART" if sought in found else None


def scanned(text: str, named: dict[tuple[str, str], str], first: int = 200) -> list[tuple[str, str]]:
    """How and which of what is named so is found, in order."""
    found = [
        (how, KINDS.index(label), key, label) for (label, key), name in named.items() if (how := match(text, name))
    ]
    ways = ("EXACT", "BEGINNING", "PART")
    return [
        (how, f"{label}:{key}")
        for how, _, key, label in sorted(found, key=lambda each: (ways.index(each[0]), *each[1:]))
    ][:first]


async def found(frontend: Frontend, text: str, **given: Any) -> list[tuple[str, str]]:
    """How and which are found."""
    hits = (await frontend.ask(SEARCH, text=text, **given)).data["search"]
    return [(hit["match"], hit["node"]["id"]) for hit in hits]


@pytest.mark.parametrize(("name", "text", "how"), WRITTEN)
async def test_as_people_write_it(frontend: Frontend, write: Write, name: str, text: str, how: str) -> None:
    here = World().add("Town", "T").add("Area", "A", "T").add("Village", "V", "A", name="村", kind="VILLAGE")
    here.add("Person", "p", name=name).add("Household", "H", "V", name=None, address=name)
    await write(here)
    ids = (f"Person:{here.key('p')}", f"Household:{here.key('H')}")
    assert await found(frontend, text, kinds=["PERSON", "HOUSEHOLD"], first=2) == [(how, each) for each in ids]
    filtered = (await frontend.ask(FILTERED, text=text)).data
    assert ids[0] in {each["id"] for each in filtered["people"]["nodes"]}
    assert ids[1] in {each["id"] for each in filtered["households"]["nodes"]}


@pytest.mark.parametrize(("name", "typed"), SPELLED)
async def test_names_by_pinyin_and_its_initials(
    frontend: Frontend, write: Write, name: str, typed: tuple[str, ...]
) -> None:
    here = World().add("Person", "p", name=name).add("Person", "other", name="龘")
    await write(here)
    for text in typed:
        hits = await found(frontend, text, kinds=["PERSON"])
        assert ("PINYIN", f"Person:{here.key('p')}") in hits, text
        assert f"Person:{here.key('other')}" not in {id for _, id in hits}
    for text in (typed[0][0], "x" + typed[0], typed[0] + "qq"):
        assert f"Person:{here.key('p')}" not in {id for _, id in await found(frontend, text, kinds=["PERSON"])}, text


async def test_pinyin_comes_last(frontend: Frontend, write: Write) -> None:
    here = World().add("Person", "a", name="王龘qx").add("Person", "b", name="wangdqx龘")
    await write(here)
    assert await found(frontend, "wangdqx", kinds=["PERSON"]) == [
        ("BEGINNING", f"Person:{here.key('b')}"),
        ("PINYIN", f"Person:{here.key('a')}"),
    ]


async def test_a_plain_scan_finds_the_same(frontend: Frontend, write: Write) -> None:
    dice = random.Random(14)
    here = World().add("Town", "T")
    for number in range(60):
        name = "".join(dice.choices(ODD, k=dice.randint(1, 6)))
        here.add("Unit", f"u{number:02}", "T", name=name, level=1, purpose="GENERAL_SERVICE")
        here.add("Person", f"p{number:02}", name="".join(dice.choices(ODD, k=dice.randint(1, 4))))
    await write(here)
    named = {
        (label, here.key(key)): properties["name"]
        for key, (label, properties) in here.nodes.items()
        if label in ("Unit", "Person")
    }
    rare = set(ODD[:4])
    for _ in range(150):
        text = "".join(dice.choices(ODD, k=dice.randint(1, 3)))
        if rare & {*text, unicodedata.normalize("NFC", text)[:1]}:
            assert await found(frontend, text, kinds=["UNIT", "PERSON"]) == scanned(text, named), text


@pytest.fixture(scope="session")
def called(town: Facts) -> dict[tuple[str, str], str]:
    """What there is in the town and how it is called."""
    return {
        (label, key): node.get("address") or node["name"] for label in KINDS for key, node in town.nodes[label].items()
    }


@pytest.mark.parametrize("text", ["王", "组", "村", "1", "五柳村1组1", "合作社", "红"])
@pytest.mark.parametrize("first", [5, 200])
async def test_what_is_frequent_is_found_in_order(
    frontend: Frontend, called: dict[tuple[str, str], str], text: str, first: int
) -> None:
    assert await found(frontend, text, first=first) == scanned(text, called, first)


@pytest.mark.parametrize("text", ["王", "组", "1", "五柳"])
async def test_whoever_sees_a_village_finds_in_it(
    database: Database, town: Facts, called: dict[tuple[str, str], str], text: str
) -> None:
    wuliu = town.named("Village", "五柳村")
    lying, living = town.links("Household", "IN_VILLAGE", "Village"), town.links("Person", "LIVES_IN", "Household")
    homes = {link.source for link in lying if link.target == wuliu and is_open(link)}
    people = {link.source for link in living if link.target in homes and is_open(link)}
    async with frontends(database) as asked:
        frontend = await asked(SECRETARY)
        of_homes = {each: name for each, name in called.items() if each[0] == "Household" and each[1] in homes}
        assert await found(frontend, text, kinds=["HOUSEHOLD"]) == scanned(text, of_homes)
        hits = await found(frontend, text, kinds=["PERSON"])
        of_people = {each: name for each, name in called.items() if each[0] == "Person" and each[1] in people}
        within = [each for each in hits if each[1].removeprefix("Person:") in people]
        assert len(hits) < 200
        assert within == scanned(text, of_people)
        assert len(hits) - len(within) < 20, "beyond the village, only those who lead above it and beside it"
