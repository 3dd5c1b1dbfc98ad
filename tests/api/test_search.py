"""Search: by characters, beginnings of codes and earlier names; what a text means to the index never shows."""

from datetime import datetime
from typing import Any

from tests.api.conftest import Write
from tests.builders.world import BEGIN, END, MOMENT, START, World
from tests.serving import Frontend

ODD = '(龘) AND "柳" \\ +x*~?:/'
"""The name of a unit, of what the index takes for operators."""
SEARCH = """query ($text: String!, $kinds: [SearchKind!], $asOf: DateTime, $first: Int! = 200) {
  search(text: $text, kinds: $kinds, asOf: $asOf, first: $first) { kind label text match node { id } } }"""


def world() -> World:
    """A village with a household, people, a firm and units whose names share a rare character."""
    world = World().add("Town", "T").add("Area", "A", "T")
    world.add("Village", "V", "A", name="龘柳村", kind="VILLAGE")
    world.add("Household", "H1", "V", name=None, address="东龘柳12号")
    world.add("Enterprise", "E", "V", name="龘", kind="MICRO")
    world.add("Person", "p1", name="龘").add("Person", "p2", name="赵龘")
    world.add("Unit", "u1", "T", name=ODD, level=1, purpose="EPIDEMIC_CONTROL")
    return world


async def hits(frontend: Frontend, text: str, **given: Any) -> list[tuple[str, str, str]]:
    """What was found: how, of which kind, under which label."""
    found = (await frontend.ask(SEARCH, text=text, **given)).data["search"]
    return [(hit["match"], hit["kind"], hit["label"]) for hit in found]


async def test_exact_then_beginning_then_part_then_by_kind(frontend: Frontend, write: Write) -> None:
    await write(world())
    assert await hits(frontend, "龘") == [
        ("EXACT", "PERSON", "龘"),
        ("EXACT", "ENTERPRISE", "龘"),
        ("BEGINNING", "VILLAGE", "龘柳村"),
        ("PART", "PERSON", "赵龘"),
        ("PART", "HOUSEHOLD", "东龘柳12号"),
        ("PART", "UNIT", ODD),
    ]
    assert await hits(frontend, "龘柳") == [("BEGINNING", "VILLAGE", "龘柳村"), ("PART", "HOUSEHOLD", "东龘柳12号")]
    assert await hits(frontend, "柳龘") == []


async def test_no_more_than_asked_for_and_only_of_the_kinds(frontend: Frontend, write: Write) -> None:
    await write(world())
    assert await hits(frontend, "龘", first=1) == [("EXACT", "PERSON", "龘")]
    assert await hits(frontend, "龘", kinds=["PERSON"]) == [("EXACT", "PERSON", "龘"), ("PART", "PERSON", "赵龘")]
    assert await hits(frontend, "龘", kinds=["PERSON"], first=1) == [("EXACT", "PERSON", "龘")]
    assert await hits(frontend, "龘", kinds=[]) == []


async def test_codes_by_their_beginning(frontend: Frontend, write: Write) -> None:
    here = world()
    await write(here)
    assert await hits(frontend, here.prefix) == [
        ("BEGINNING", "HOUSEHOLD", "东龘柳12号"),
        ("BEGINNING", "VILLAGE", "龘柳村"),
        ("BEGINNING", "UNIT", ODD),
        ("BEGINNING", "ENTERPRISE", "龘"),
    ]
    assert await hits(frontend, here.key("H1")) == [("EXACT", "HOUSEHOLD", "东龘柳12号")]
    assert await hits(frontend, here.key("H1")[1:]) == []


async def test_operators_are_characters(frontend: Frontend, write: Write) -> None:
    await write(world())
    for match, texts in (
        ("EXACT", [ODD]),
        ("BEGINNING", ['(龘) AND "柳"', "  (龘  "]),
        ("PART", ['"柳" \\', "龘) AND", "龘) and"]),
    ):
        for text in texts:
            assert await hits(frontend, text, kinds=["UNIT"]) == [(match, "UNIT", ODD)], text


async def test_what_nothing_is_called_finds_nothing(frontend: Frontend, write: Write) -> None:
    await write(world())
    texts = [
        "龘*",
        "龘~",
        "name:龘",
        "*",
        "?",
        "龘 OR 柳",
        "/龘/",
        '"',
        "\\",
        '\\"',
        '" OR name:*',
        "[龘 TO 龘]",
        "龘^9",
        "+",
        "\x00",
        "${x}",
        "{",
    ]
    for text in texts:
        assert await hits(frontend, text, kinds=["PERSON", "VILLAGE", "HOUSEHOLD", "ENTERPRISE"]) == [], text


async def test_latin_letters_in_either_case(frontend: Frontend, write: Write) -> None:
    here = World().add("Town", "T").add("Unit", "u1", "T", name="Zqx Wvk", level=1, purpose="EPIDEMIC_CONTROL")
    await write(here)
    assert await hits(frontend, "zqx wvk") == [("EXACT", "UNIT", "Zqx Wvk")]
    assert await hits(frontend, "WVK") == [("PART", "UNIT", "Zqx Wvk")]


async def test_earlier_names_once_they_were(frontend: Frontend, write: Write) -> None:
    here = World().add("Town", "T").add("Area", "A", "T")
    here.add("Village", "V", "A", name="龘新村", kind="COMMUNITY", describedSince=START)
    here.add("Description", "old", name="旧龘村", kind="VILLAGE").tie("V", "DESCRIBED", "old", BEGIN, START)
    await write(here)

    async def at(text: str, instant: datetime) -> list[tuple[str, str, str]]:
        found = (await frontend.ask(SEARCH, text=text, asOf=instant.isoformat())).data["search"]
        return [(hit["match"], hit["text"], hit["label"]) for hit in found]

    assert await at("龘", START - MOMENT) == [("PART", "旧龘村", "旧龘村")]
    assert await at("龘", START) == [("BEGINNING", "龘新村", "龘新村")]
    assert await at("旧龘", START - MOMENT) == [("BEGINNING", "旧龘村", "旧龘村")]
    assert await at("旧龘", START) == [("BEGINNING", "旧龘村", "龘新村")]
    assert await at("龘新", START - MOMENT) == []


async def test_only_what_is_in_being(frontend: Frontend, write: Write) -> None:
    here = world()
    here.loses("H1", "IN_VILLAGE", "V").loses("E", "IN_VILLAGE", "V").loses("u1", "IN_TOWN", "T").loses(
        "V", "IN_AREA", "A"
    )
    here.tie("p2", "DEPARTED", "p2", START)
    await write(here)
    for instant in (START, END - MOMENT):
        assert await hits(frontend, "龘", asOf=instant.isoformat()) == [("EXACT", "PERSON", "龘")]
    assert len(await hits(frontend, "龘", asOf=END.isoformat())) == 5
    assert len(await hits(frontend, "龘", asOf=(START - MOMENT).isoformat())) == 6
