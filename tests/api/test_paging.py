"""Every connection, walked in both directions by pages of any size, is one list in the contract's order."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.fields.enums import UnitRole
from api.fields.paging import encode
from graph.finding.pinyin import spelled
from tests.serving import Frontend

LEADING = ("CONTACT_LEADER", "PARTY_SECRETARY", "HEAD", "LEADER", "DEPUTY_HEAD", "COMMITTEE_MEMBER", "MEMBER")
COVERED = ("Area", "Village", "Grid", "Household", "Enterprise", "Cooperative")
PAGE = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id }"
LARGEST = 200
SECRETARY = "Person:f043a01b055242a1"
"""Of the Party branch of Wuliu, where she commands the unit of the village."""
Edge = dict[str, Any]
Page = dict[str, Any]


def by_id(edge: Edge) -> str:
    """Codes and people's ids are the ends of ids."""
    return str(edge["node"]["id"].partition(":")[2])


def by_role(edge: Edge) -> tuple[int, str]:
    return list(UnitRole).index(UnitRole(edge["role"])), by_id(edge)


def by_position(edge: Edge) -> tuple[int, str]:
    return LEADING.index(edge["position"]), by_id(edge)


def by_kind(edge: Edge) -> tuple[int, str]:
    return COVERED.index(edge["node"]["id"].partition(":")[0]), by_id(edge)


def by_address(edge: Edge) -> tuple[list[Any], str]:
    """As people read it: numbers are numbers."""
    parts = re.split("([0-9]+)", edge["at"]["address"])
    return [int(part) if part.isdigit() else part for part in parts], by_id(edge)


def by_name(edge: Edge) -> tuple[str, str, str]:
    name = edge["of"]["name"]
    return (spelled(name) or name).split()[0], name, by_id(edge)


def by_size(edge: Edge) -> tuple[int, str]:
    return edge["of"]["totals"]["households"], by_id(edge)


def by_name_of_kind(edge: Edge) -> tuple[str, str]:
    return edge["node"]["id"].partition(":")[0], by_id(edge)


@dataclass(frozen=True)
class List:
    """A connection: the fields down to it, what else is given to it, its order, and what its edges need to tell it.

    Where it goes `down`, the last in that order comes first.
    """

    path: tuple[str, ...]
    given: str = ""
    order: Callable[[Edge], Any] | None = by_id
    told: str = ""
    down: bool = False

    def query(self) -> str:
        """The query of a page."""
        page = f"{self.path[-1]}({self.given} first: $first, after: $after, last: $last, before: $before)"
        page += f"{{ {PAGE} edges {{ cursor node {{ id }} {self.told} }} }}"
        for field in reversed(self.path[:-1]):
            page = f"{field} {{ {page} }}"
        return f"query ($first: Int, $after: String, $last: Int, $before: String) {{ {page} }}"

    async def page(self, frontend: Frontend, **window: Any) -> Page:
        """A page of it."""
        found: Any = (await frontend.ask(self.query(), **window)).data
        for field in self.path:
            found = found[field.partition("(")[0]]
            found = found[0] if isinstance(found, list) else found
        page: Page = found
        return page


VILLAGE = 'village(code: "330782101249")'
AREA = 'area(code: "330782101A06")'
UNIT_1, UNIT_2, UNIT_3 = (
    f'unit(code: "{code}")' for code in ("EC1330782101A06-1", "EC2330782101249-1", "EC3330782101249H0001-1")
)
LISTS = {
    "villages": List(("villages",)),
    "villages of an area": List(("villages",), 'area: "330782101A06",'),
    "households of a village": List(("households",), 'filter: {village: "330782101249"},'),
    "households of a grid": List(("households",), 'filter: {grid: "330782101249001", empty: false},'),
    "households of a unit": List(("households",), 'filter: {unit: "EC3330782101249H0001-1"},'),
    "households that someone answers for": List(("households",), f'filter: {{answeredBy: "{SECRETARY}"}},'),
    "households that are uncovered": List(("households",), 'filter: {uncovered: WORK_RESUMPTION, text: "五柳村1组"},'),
    "units": List(("units",), "filter: {level: 2},"),
    "units of an area": List(("units",), 'filter: {area: "330782101A06", purpose: EPIDEMIC_CONTROL},'),
    "units of a village": List(("units",), 'filter: {village: "330782101249"},'),
    "units of a commander": List(("units",), f'filter: {{commander: "{SECRETARY}"}},'),
    "units with a commander": List(("units",), "filter: {vacant: false, level: 1},"),
    "people of a village": List(("people",), 'filter: {village: "330782101249", partyMember: true},'),
    "people of a unit": List(("people",), 'filter: {unit: "EC3330782101249H0001-1"},'),
    "people in a role": List(("people",), "filter: {role: DOCTOR},"),
    "people by name": List(("people",), 'filter: {text: "静秀"},'),
    "households by address": List(
        ("households",),
        'filter: {village: ["330782101249", "330782101237"]}, orderBy: {field: ADDRESS},',
        by_address,
        "at: node { address }",
    ),
    "households by address, the last first": List(
        ("households",),
        'filter: {grid: "330782101249001"}, orderBy: {field: ADDRESS, direction: DESCENDING},',
        by_address,
        "at: node { address }",
        down=True,
    ),
    "people in a role by name": List(
        ("people",), "filter: {role: DOCTOR}, orderBy: {field: NAME},", by_name, "of: node { name }"
    ),
    "people of a village by name, the last first": List(
        ("people",),
        'filter: {village: "330782101249"}, orderBy: {field: NAME, direction: DESCENDING},',
        by_name,
        "of: node { name }",
        down=True,
    ),
    "units by size": List(
        ("units",), "filter: {level: 2}, orderBy: {field: SIZE},", by_size, "of: node { totals { households } }"
    ),
    "units by size, the largest first": List(
        ("units",),
        'filter: {area: ["330782101A06", "330782101A05"]}, orderBy: {field: SIZE, direction: DESCENDING},',
        by_size,
        "of: node { totals { households } }",
        down=True,
    ),
    "enterprises": List(("enterprises",)),
    "enterprises of a kind": List(("enterprises",), "filter: {kind: AGRICULTURAL},"),
    "enterprises of a village": List(("enterprises",), 'filter: {village: "330782101237"},'),
    "changes": List(("changes",), order=None),
    "changes about a unit": List(("changes",), 'about: "Unit:EC2330782101249-1",', order=None),
    "organizations of the town": List(("town", "organizations")),
    "organizations of a kind": List(("town", "organizations"), "kind: PARTY_BRANCH,"),
    "villages of an area, beneath it": List((AREA, "villages")),
    "households of a village, beneath it": List((VILLAGE, "households")),
    "enterprises of a village, beneath it": List(('village(code: "330782101237")', "enterprises")),
    "people of an organization": List((AREA, "workingGroup", "people"), order=by_position, told="position"),
    "enterprises of an organization": List(('enterprise(code: "X1330782000000270Y")', "squads", "enterprises")),
    "households someone answers for": List((f'person(id: "{SECRETARY}")', "answersFor")),
    "members of a unit": List((UNIT_3, "members"), order=by_role, told="role"),
    "members of a village's unit": List((UNIT_2, "members"), order=by_role, told="role"),
    "children of a unit": List((UNIT_2, "children")),
    "children of a unit of an area": List((UNIT_1, "children")),
    "what a unit covers": List((UNIT_3, "covers"), order=by_kind),
    "changes of a unit": List((UNIT_2, "changes"), order=None),
    "what a change touched": List(("changes(first: 1)", "nodes", "touched"), order=by_name_of_kind),
}

any_list = pytest.mark.parametrize("of", LISTS.values(), ids=LISTS.keys())
some_sizes = settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def forwards(frontend: Frontend, of: List, size: int) -> list[Page]:
    """The pages from the beginning on."""
    pages = [await of.page(frontend, first=size)]
    while pages[-1]["pageInfo"]["hasNextPage"]:
        pages.append(await of.page(frontend, first=size, after=pages[-1]["pageInfo"]["endCursor"]))
    return pages


async def backwards(frontend: Frontend, of: List, size: int) -> list[Page]:
    """The pages from the end on, turned round."""
    pages = [await of.page(frontend, last=size)]
    while pages[0]["pageInfo"]["hasPreviousPage"]:
        pages.insert(0, await of.page(frontend, last=size, before=pages[0]["pageInfo"]["startCursor"]))
    return pages


def edges(pages: list[Page]) -> list[Edge]:
    return [edge for page in pages for edge in page["edges"]]


def is_right(page: Page, total: int) -> bool:
    """What a page tells of itself agrees with its edges."""
    cursors = [edge["cursor"] for edge in page["edges"]] or [None]
    info = page["pageInfo"]
    return bool(
        page["totalCount"] == total
        and page["nodes"] == [edge["node"] for edge in page["edges"]]
        and (info["startCursor"], info["endCursor"]) == (cursors[0], cursors[-1])
    )


@any_list
async def test_a_list_is_whole_and_in_order(frontend: Frontend, of: List) -> None:
    pages = await forwards(frontend, of, LARGEST)
    whole = edges(pages)
    assert whole
    assert all(is_right(page, len(whole)) for page in pages)
    assert len({edge["cursor"] for edge in whole}) == len(whole)
    if of.order:
        assert whole == sorted(whole, key=of.order, reverse=of.down)


@any_list
@given(parts=st.integers(1, 6), more=st.integers(0, 5))
@some_sizes
async def test_a_list_is_the_same_by_pages_of_any_size(frontend: Frontend, of: List, parts: int, more: int) -> None:
    whole = edges(await forwards(frontend, of, LARGEST))
    size = min(len(whole) // parts + 1 + more, LARGEST)
    there, back = await forwards(frontend, of, size), await backwards(frontend, of, size)
    assert edges(there) == edges(back) == whole
    assert {len(page["edges"]) for page in (*there[:-1], *back[1:])} <= {size}
    assert all(is_right(page, len(whole)) for page in (*there, *back))
    assert [page["pageInfo"]["hasPreviousPage"] for page in there] == [False] + [True] * (len(there) - 1)
    assert [page["pageInfo"]["hasNextPage"] for page in back] == [True] * (len(back) - 1) + [False]


@any_list
async def test_what_is_beyond_a_page_is_told_whichever_way_one_pages(frontend: Frontend, of: List) -> None:
    """Also where nothing stands there: a cursor of something that went before, or was never there."""
    whole = edges(await forwards(frontend, of, LARGEST))
    first, last = whole[0]["cursor"], whole[-1]["cursor"]

    async def told(**window: Any) -> tuple[bool, bool]:
        info = (await of.page(frontend, **window))["pageInfo"]
        return info["hasPreviousPage"], info["hasNextPage"]

    assert await told(first=LARGEST, after=whole[-2:][0]["cursor"]) == (True, False)
    assert await told(last=LARGEST, before=whole[:2][-1]["cursor"]) == (False, True)
    assert await told(first=1, before=last) == (False, True)
    assert await told(last=1, after=first) == (True, False)
    assert await told(first=1, after=last) == (True, False)
    assert await told(last=1, before=first) == (False, True)


@pytest.mark.parametrize(
    "name", ["villages", "households of a village, beneath it", "what a unit covers", "children of a unit"]
)
async def test_nothing_is_beyond_a_cursor_before_the_first_or_behind_the_last(frontend: Frontend, name: str) -> None:
    of = LISTS[name]
    before, behind = encode("!"), encode("zzz")
    assert (await of.page(frontend, first=1, after=before))["pageInfo"]["hasPreviousPage"] is False
    assert (await of.page(frontend, last=1, before=behind))["pageInfo"]["hasNextPage"] is False
    page = await of.page(frontend, first=1, after=behind)
    assert (page["edges"], page["pageInfo"]["hasPreviousPage"], page["pageInfo"]["hasNextPage"]) == ([], True, False)


@any_list
async def test_both_bounds_are_outside_the_page(frontend: Frontend, of: List) -> None:
    whole = edges([await of.page(frontend)])
    bounds = {"after": whole[0]["cursor"], "before": whole[-1]["cursor"]}
    for size in ({"first": LARGEST}, {"last": LARGEST}):
        page = await of.page(frontend, **size, **bounds)
        assert page["edges"] == whole[1:-1]
        assert page["pageInfo"]["hasPreviousPage"] is page["pageInfo"]["hasNextPage"] is True


async def test_where_no_size_is_given_a_page_has_50(frontend: Frontend) -> None:
    page = await LISTS["enterprises"].page(frontend)
    assert (len(page["edges"]), page["totalCount"], page["pageInfo"]["hasNextPage"]) == (50, 124, True)


async def test_a_list_of_nothing(frontend: Frontend) -> None:
    page = await List(("villages",), 'area: "none",').page(frontend)
    nothing = {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None}
    assert page == {"totalCount": 0, "pageInfo": nothing, "nodes": [], "edges": []}


async def test_a_cursor_holds_its_place_when_its_row_is_gone(frontend: Frontend) -> None:
    """It is a place in the order, not a row: what stands there may have ended between two pages."""
    of = LISTS["villages"]
    third = (await of.page(frontend, first=3))["edges"][2]
    earlier = List(("villages",), 'asOf: "2018-01-01T00:00:00Z",')
    assert (await earlier.page(frontend, first=3, after=third["cursor"]))["edges"] == []
