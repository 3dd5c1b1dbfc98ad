"""Cooperatives of a village, and at a stage, as it was at the instant."""

from typing import Any

import pytest

from api.auth import Role
from tests.api.cooperatives.organising import CASE, TOWN, WULIU
from tests.serving import Asked

AT = "2020-05-08T00:00:00+08:00"


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ({}, [CASE]),
        ({"village": WULIU}, [CASE]),
        ({"village": f"{TOWN}001"}, []),
        ({"stage": "CANVASSING"}, [CASE]),
        ({"stage": "PROPOSED"}, []),
        ({"village": WULIU, "stage": "CANVASSING"}, [CASE]),
    ],
)
async def test_which_cooperatives(of: Asked, filter: dict[str, Any], found: list[str]) -> None:
    query = """query ($at: DateTime, $filter: CooperativeFilter) {
      cooperatives(asOf: $at, filter: $filter) { totalCount nodes { code } } }"""
    for roles, towns in (((Role.ADMIN,), ()), ((Role.ORGANISER,), (TOWN,))):
        frontend = await of("Person:somebody", *roles, towns=towns)
        answer = (await frontend.ask(query, at=AT, filter=filter)).data["cooperatives"]
        assert [each["code"] for each in answer["nodes"]] == found
        assert answer["totalCount"] == len(found)
    stranger = await of("Person:stranger")
    assert (await stranger.ask(query, at=AT, filter=filter)).data["cooperatives"]["nodes"] == []


async def test_a_code_that_is_none_is_named(of: Asked) -> None:
    frontend = await of("Person:somebody", Role.ADMIN)
    answer = await frontend.ask('{ cooperatives(filter: { village: "五柳" }) { totalCount } }')
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "filter.village"}
