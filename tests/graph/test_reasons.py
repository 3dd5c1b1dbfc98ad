"""Reasons of changes: a stated one is a text, one that the system gives a code, of graphs written before as well."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from api.texts.catalogs import LANGUAGES, Texts, catalogue
from graph.cooperatives.deeds import ProposeCooperative
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.errors import Message
from graph.records.writings import reason
from graph.restructuring.registering.enterprises import CloseEnterprise, RegisterEnterprise
from graph.restructuring.registering.households import RegisterHousehold
from graph.restructuring.registering.people import CorrectPerson, DepartPerson, RegisterPerson
from graph.restructuring.steps import Step
from graph.restructuring.steps.people import MovePerson, Seat, Unseat
from graph.statements.catalog import Catalog
from tests.api.restructurings.conftest import Facts

REGISTERS: tuple[type[Step], ...] = (
    *(RegisterHousehold, RegisterPerson, CorrectPerson, MovePerson, DepartPerson, Seat, Unseat),
    *(RegisterEnterprise, CloseEnterprise, ProposeCooperative),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deed_that_states_none_has_a_reason_in_words(language: str) -> None:
    kinds = {deed.kind for deed in REGISTERS} | {deed.kind for deed in every(CaseDeed)} | {"PERSON_ERASED"}
    assert {"RECORD_PLEDGE", "ADD_GROWER", "ADMIT_MEMBER", "CORRECT_ASSEMBLY"} <= kinds
    stated = {"WITHDRAW_COOPERATIVE", "REMOVE_GROWER"}
    assert {f"reason.{kind}" for kind in kinds - stated} <= catalogue(language).keys()


def every(kind: type[Any]) -> Iterator[type[Any]]:
    """The deeds of a kind that are no kind of others only."""
    for deed in kind.__subclasses__():
        if hasattr(deed, "kind"):
            yield deed
        yield from every(deed)


def test_a_stated_reason_is_told_as_it_was_stated() -> None:
    assert [Texts(each).render(reason("{人手不足}", None)) for each in LANGUAGES] == ["{人手不足}"] * 2


def test_a_sentence_tells_a_reason_in_its_own_language() -> None:
    message = Message("change.CAME_INTO_FORCE", {"reason": reason(None, "MOVE_PERSON")})
    told = [Texts(each).render(message) for each in LANGUAGES]
    assert told == ["Came into force: Move to another household", "开始生效：迁户"]


OLD = [
    ("MOVE_PERSON", "迁户", None, [None, "MOVE_PERSON"]),
    ("CAME_INTO_FORCE", "迁户", None, [None, "MOVE_PERSON"]),
    ("PERSON_ERASED", "个人信息删除", None, [None, "PERSON_ERASED"]),
    ("MOVE_PERSON", "迁户", "plan", ["迁户", None]),
    ("WITHDRAW_COOPERATIVE", "迁户", None, ["迁户", None]),
    ("MOVE_PERSON", "人手不足", None, ["人手不足", None]),
]


async def test_what_graphs_have_that_were_written_before_comes_to_codes(county: Database, catalog: Catalog) -> None:
    facts, ids = Facts(county), [uuid4().hex for _ in OLD]
    rows = [[id, *row[:3]] for id, row in zip(ids, OLD, strict=True)]
    facts.ask(
        "UNWIND $rows AS row CREATE (:Change {id: row[0], kind: row[1], reason: row[2], restructuring: row[3]}) "
        "RETURN 1",
        rows=rows,
    )
    runner = Runner.connect(county, catalog)
    try:
        for _ in range(2):
            await runner.schema(runner.catalog["schema/reasons"], {})
        query = "UNWIND $ids AS id MATCH (c:Change {id: id}) RETURN [c.reason, c.reasonCode]"
        assert facts.ask(query, ids=ids) == [row[3] for row in OLD]
    finally:
        facts.ask("MATCH (c:Change) WHERE c.id IN $ids DELETE c RETURN 1", ids=ids)
        await runner.close()
