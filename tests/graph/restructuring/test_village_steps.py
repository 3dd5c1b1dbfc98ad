"""Steps about villages over Chi'an's own, done in a transaction that is rolled back and looked at inside it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from graph.database.runner import Runner
from graph.database.transaction import Transaction
from graph.vocabulary import OrganizationKind, Position
from tests.graph.restructuring.looking import Look, errors, looked, refusal, standing

WULIU, LAISHAN, SHANPEN = "330782101249", "330782101250", "330782101237"
NEW, OTHER = "330782101900", "330782101901"
SETUP = f"CS1{WULIU}C001-1"
"""Sets up Wuliu's cooperative: its commander leads the working group of the area, whichever that is."""
WITHIN = ("IN_VILLAGE", "SEATED_IN", "COVERS", "IN_AREA")


@dataclass(frozen=True)
class Village:
    """A village as it stands: what lies in it by label, its area, its bodies by kind and its level-2 units."""

    code: str
    name: str
    within: Mapping[str, list[str]]
    area: str
    bodies: Mapping[str, str]
    posts: Mapping[str, set[tuple[str, str]]]
    units: list[str]

    @property
    def secretary(self) -> str:
        """Its Party secretary."""
        posts = self.posts[OrganizationKind.PARTY_BRANCH]
        return next(person for person, position in posts if position == Position.PARTY_SECRETARY)

    def called(self, **others: Any) -> dict[str, Any]:
        """As a step describes it."""
        return {"code": self.code, "name": self.name, "kind": "VILLAGE"} | others


async def village(look: Look, code: str) -> Village:
    """How a village stands."""
    held = (await look.tenures("Village", [code], *WITHIN))[code]
    within: dict[str, list[str]] = {}
    for each in held:
        if each.type == "IN_VILLAGE":
            within.setdefault(each.source, []).append(each.source_key)
    seated = await look.things("Organization", [each.source_key for each in held if each.type == "SEATED_IN"])
    posts = await look.tenures("Organization", seated, "HOLDS")
    return Village(
        code,
        (await look.things("Village", [code]))[code].name,
        within,
        next(each.target_key for each in held if each.type == "IN_AREA"),
        {str(each.kind): body for body, each in seated.items()},
        {
            str(each.kind): {(post.source_key, str(post.position)) for post in posts[body]}
            for body, each in seated.items()
        },
        [each.source_key for each in held if each.type == "COVERS"],
    )


@pytest.fixture
async def before(runner: Runner) -> Look:
    return standing(runner)


def merger(into: dict[str, Any], secretary: str, *villages: str) -> list[dict[str, Any]]:
    return [{"mergeVillages": {"villages": villages, "into": into, "secretary": f"Person:{secretary}"}}]


async def setup_of(look: Look, area: str) -> dict[str, Any]:
    """The step by which the contact leader of another area comes to command the set-up."""
    (leader,) = await look.from_("Unit", [f"EC1{area}-1"], "COMMANDS")
    return {"appoint": {"unit": SETUP, "person": f"Person:{leader}", "role": "COMMANDER"}}


def all_within(*villages: Village) -> set[str]:
    return {code for each in villages for of_label in each.within.values() for code in of_label}


def under_others(post: tuple[str, str]) -> tuple[str, str]:
    """A post as it goes on where somebody else is secretary, or head of the committee."""
    return (post[0], {"PARTY_SECRETARY": "MEMBER", "HEAD": "COMMITTEE_MEMBER"}.get(post[1], post[1]))


async def test_one_village_absorbs_another(runner: Runner, before: Look) -> None:
    one, two = await village(before, WULIU), await village(before, LAISHAN)
    beneath = await before.from_("Unit", [*one.units, *two.units], "PART_OF")

    async def look(after: Look) -> None:
        now = await village(after, WULIU)
        assert all_within(now) == all_within(one, two)
        assert (now.area, now.units) == (one.area, one.units)
        assert now.posts["PARTY_BRANCH"] == one.posts["PARTY_BRANCH"] | {
            under_others(post) for post in two.posts["PARTY_BRANCH"]
        }
        assert now.posts["VILLAGE_COMMITTEE"] == one.posts["VILLAGE_COMMITTEE"] | {
            under_others(post) for post in two.posts["VILLAGE_COMMITTEE"]
        }
        assert not {now.bodies["PARTY_BRANCH"], now.bodies["VILLAGE_COMMITTEE"]} & {
            *one.bodies.values(),
            *two.bodies.values(),
        }
        assert await after.ties("Village", [LAISHAN], *WITHIN) == set()
        assert await after.from_("Unit", one.units, "PART_OF") == beneath
        assert await after.ties("Unit", two.units, "IN_TOWN", "PART_OF", "COVERS", "COMMANDS", "SERVES_IN") == set()
        assert await after.ties("Village", [WULIU, LAISHAN], "SUCCEEDED_BY") == {(LAISHAN, "SUCCEEDED_BY", WULIU)}
        assert await after.from_("Unit", one.units, "COMMANDS") == {one.secretary}

    outcome = await looked(runner, merger(one.called(), one.secretary, WULIU, LAISHAN), look)
    assert errors(outcome) == []


async def test_villages_of_two_areas_become_a_new_one(runner: Runner, before: Look) -> None:
    one, two = await village(before, WULIU), await village(before, SHANPEN)
    assert one.area != two.area
    above = await before.from_("Unit", two.units, "PART_OF") & await before.from_("Area", [two.area], "COVERS")

    async def look(after: Look) -> None:
        now = await village(after, NEW)
        assert (now.name, now.area, now.units) == ("五盆社区", two.area, one.units)
        assert all_within(now) == all_within(one, two)
        assert now.secretary == two.secretary
        assert (await after.things("Organization", now.bodies.values()))[now.bodies["VILLAGE_COMMITTEE"]].name == (
            "五盆社区居民委员会"
        )
        assert above <= await after.from_("Unit", one.units, "PART_OF")
        assert await after.ties("Village", [WULIU, SHANPEN], "SUCCEEDED_BY") == {
            (WULIU, "SUCCEEDED_BY", NEW),
            (SHANPEN, "SUCCEEDED_BY", NEW),
        }
        found = await after.things("Village", [WULIU, SHANPEN, NEW])
        assert {code for code, each in found.items() if each.being} == {NEW}

    merge = merger(
        {"code": NEW, "name": "五盆社区", "kind": "COMMUNITY", "area": two.area}, two.secretary, WULIU, SHANPEN
    )
    assert errors(await looked(runner, merge, look)) == [("CONTACT_LEADER_COMMANDER", SETUP)]
    assert errors(await looked(runner, [*merge, await setup_of(before, two.area)], look)) == []


async def test_a_village_that_absorbs_may_be_called_otherwise(runner: Runner, before: Look) -> None:
    one = await village(before, WULIU)

    async def look(after: Look) -> None:
        found = (await after.things("Village", [WULIU]))[WULIU]
        assert (found.name, found.kind) == ("新五柳社区", "COMMUNITY")
        earlier = Look(after.reading, after.at and after.at.replace(year=2020))
        assert (await earlier.things("Village", [WULIU]))[WULIU].being

    into = one.called(name="新五柳社区", kind="COMMUNITY")
    assert errors(await looked(runner, merger(into, one.secretary, WULIU, LAISHAN), look)) == []


async def test_a_village_goes_to_another_area(runner: Runner, before: Look) -> None:
    one, two = await village(before, WULIU), await village(before, SHANPEN)
    above = await before.from_("Area", [two.area], "COVERS")

    async def look(after: Look) -> None:
        now = await village(after, WULIU)
        assert (now.area, now.units, all_within(now)) == (two.area, one.units, all_within(one))
        assert above <= await after.from_("Unit", one.units, "PART_OF")
        assert not await before.from_("Area", [one.area], "COVERS") & await after.from_("Unit", one.units, "PART_OF")

    move = [{"moveVillage": {"village": WULIU, "area": two.area}}]
    assert errors(await looked(runner, move, look)) == [("CONTACT_LEADER_COMMANDER", SETUP)]
    assert errors(await looked(runner, [*move, await setup_of(before, two.area)], look)) == []


async def split(look: Look, one: Village, kept: str, other: str) -> list[dict[str, Any]]:
    """Its last grid under a Party member who lives there goes to `other`, the rest to `kept`."""
    *_, last = sorted(one.within["Grid"])
    there = await look.from_("Grid", [last], "IN_GRID")
    units = await look.from_("Household", there, "COVERS")
    leaders = sorted(await look.from_("Unit", units, "COMMANDS"))
    rest = {
        "households": sorted({*one.within["Household"]} - there),
        "grids": sorted({*one.within["Grid"]} - {last}),
        "enterprises": one.within.get("Enterprise", []),
        "cooperatives": one.within.get("Cooperative", []),
    }
    return [
        {"village": one.called(code=kept, name="一村"), "secretary": f"Person:{one.secretary}", **rest},
        {
            "village": one.called(code=other, name="新村"),
            "secretary": f"Person:{leaders[0]}",
            "households": sorted(there),
            "grids": [last],
        },
    ]


@pytest.mark.parametrize(("kept", "other"), [(LAISHAN, NEW), (OTHER, NEW), (NEW, LAISHAN)])
async def test_a_village_becomes_two(runner: Runner, before: Look, kept: str, other: str) -> None:
    one = await village(before, LAISHAN)
    parts = await split(before, one, kept, other)

    async def look(after: Look) -> None:
        first, second = await village(after, kept), await village(after, other)
        assert all_within(first) | all_within(second) == all_within(one)
        assert {*second.within["Household"]} == {*parts[1]["households"]}
        assert first.units == one.units
        assert {unit[:15] for unit in second.units} == {f"EC2{other}", f"WR2{other}"}
        assert not {*second.units} & {*one.units}
        assert (first.secretary, f"Person:{second.secretary}") == (one.secretary, parts[1]["secretary"])
        assert await after.from_("Unit", second.units, "COMMANDS") == {second.secretary}
        posts = {person for of_body in one.posts.values() for person, _ in of_body}
        assert {person for each in (first, second) for of_body in each.posts.values() for person, _ in of_body} == (
            posts | {second.secretary}
        )
        lineage = {(LAISHAN, "SUCCEEDED_BY", code) for code in (kept, other) if code != LAISHAN}
        assert await after.ties("Village", [LAISHAN], "SUCCEEDED_BY") == lineage

    outcome = await looked(runner, [{"splitVillage": {"village": LAISHAN, "into": parts}}], look)
    assert errors(outcome) == []


async def test_what_villages_refuse(runner: Runner, before: Look) -> None:
    one, two = await village(before, WULIU), await village(before, SHANPEN)
    new = {"code": NEW, "name": "新村", "kind": "VILLAGE"}
    assert await refusal(runner, merger(one.called(), one.secretary, WULIU)) == ("EMPTY", WULIU, 0)
    assert await refusal(runner, merger(new, one.secretary, WULIU, SHANPEN)) == ("UNPLACED", NEW, 0)
    assert await refusal(runner, merger(two.called(area=two.area), one.secretary, WULIU, LAISHAN)) == (
        ("TAKEN", SHANPEN, 0)
    )
    abroad = new | {"code": "990101100900"}
    assert await refusal(runner, merger(abroad, one.secretary, WULIU, LAISHAN)) == ("CODE", "990101100900", 0)
    merged = merger(one.called(), one.secretary, WULIU, LAISHAN)
    assert await refusal(runner, merged * 2) == ("ENDED", LAISHAN, 1)
    move = [{"moveVillage": {"village": WULIU, "area": one.area}}]
    assert await refusal(runner, move) == ("UNCHANGED", WULIU, 0)


async def test_what_splitting_a_village_refuses(runner: Runner, before: Look) -> None:
    one = await village(before, WULIU)
    first, second = await split(before, one, WULIU, NEW)
    stray = (await village(before, LAISHAN)).within["Household"][0]
    lost = second["households"][0]
    cases: dict[tuple[str, str, int], list[dict[str, Any]]] = {
        ("EMPTY", WULIU, 0): [first],
        ("TAKEN", WULIU, 0): [first, second | {"village": first["village"]}],
        ("UNPLACED", lost, 0): [first, second | {"households": second["households"][1:]}],
        ("MISFIT", stray, 0): [first, second | {"households": [stray, *second["households"]]}],
    }
    for expected, parts in cases.items():
        assert await refusal(runner, [{"splitVillage": {"village": WULIU, "into": parts}}]) == expected
    strayed = [first | {"households": [lost, *first["households"]]}, second | {"households": second["households"][1:]}]
    units = await before.from_("Household", [lost], "COVERS")
    rule, unit, ordinal = await refusal(runner, [{"splitVillage": {"village": WULIU, "into": strayed}}])
    assert (rule, unit in units, ordinal) == ("UNPLACED", True, 0)


async def test_a_merger_takes_as_many_statements_whatever_lies_in_the_villages(
    runner: Runner, before: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []
    read, write = Transaction.read, Transaction.write

    async def reads(self: Transaction, statement: Any, *rest: Any) -> Any:
        counted.append(statement.name)
        return await read(self, statement, *rest)

    async def writes(self: Transaction, statement: Any, *rest: Any) -> None:
        counted.append(statement.name)
        await write(self, statement, *rest)

    monkeypatch.setattr(Transaction, "read", reads)
    monkeypatch.setattr(Transaction, "write", writes)
    found: dict[int, Counter[str]] = {}
    for code in (LAISHAN, "330782101251", "330782101252"):
        one, other = await village(before, WULIU), await village(before, code)
        counted.clear()
        await looked(runner, merger(one.called(), one.secretary, WULIU, code))
        found[len(other.within["Household"])] = Counter(counted)
    assert len(found) > 1
    few, *others = (found[number] for number in sorted(found))
    for more in others:
        assert (more - few).total() <= 2, more - few
