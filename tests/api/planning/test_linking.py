"""What a declaration names and is not there is an error when the schema is built, not a list that comes whole."""

from dataclasses import dataclass
from typing import Any

import pytest
import strawberry
from strawberry.schema.config import StrawberryConfig

from api.fields.arguments import AS_OF, CODE, Argument, code, codes
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.factories import carried, column, computed, hop, listing, lookup, report, scoped_listing
from api.fields.filters import condition, filtered
from api.fields.ordering import HouseholdOrder, ordered
from api.fields.scalars import SCALARS
from api.fields.session import Session
from api.nouns.households.types import Household
from api.nouns.villages.types import Village
from api.planning.linked import LinkError
from api.planning.linking import Links
from api.schema import build, declare
from graph.statements.catalog import read_catalog


def link(field: Any, kind: Any) -> None:
    """Link a schema whose only root field this is."""
    query = strawberry.type(type("Query", (), {"__annotations__": {"field": kind}, "field": field}))
    schema = strawberry.Schema(query, config=StrawberryConfig(scalar_map=SCALARS))._schema
    declare(schema)
    Links(schema, read_catalog())


def test_the_schema_is_linked() -> None:
    Links(build()._schema, read_catalog())


@strawberry.input
class Misspelt:
    villag: str | None = condition("Code of their village. 村")


@strawberry.input
class Whole:
    village: list[str] | None = condition("Codes of their villages. 村")
    grid: list[str] | None = condition("Codes of their grids. 网格")
    unit: int | None = condition("A number, where a code is meant. 数")
    answered_by: strawberry.ID | None = condition("Who answers. 人")
    uncovered: str | None = condition("Of which purpose. 用途")
    empty: bool | None = condition("Whether nobody lives there. 空户")
    text: str | None = condition("Text. 文字")


ORDER = ordered(HouseholdOrder, "In which order. 排序")


def households(given: Argument) -> Any:
    return scoped_listing("households/households", "All. 户", given, ORDER, noun="household", unasked=("purpose",))


@pytest.mark.parametrize(
    ("field", "kind", "said"),
    [
        (
            lookup("villages/village", "A village. 村", Argument("cod", str, "Its code. 编码", code, ...)),
            Village | None,
            "cod",
        ),
        (lookup("villages/village", "A village. 村", AS_OF), Village | None, "nothing gives its statement code"),
        (
            lookup("villages/village", "A village. 村", Argument("code", int, "A number. 数", default=...)),
            Village | None,
            "gives code as int, and its statement takes str",
        ),
        (
            lookup("villages/village", "A village. 村", Argument("code", str | None, "Its code. 编码", code)),
            Village | None,
            r"gives code as str\?",
        ),
        (lookup("villages/nowhere", "A village. 村", CODE), Village | None, "0 compositions of villages/nowhere"),
        (
            households(filtered(Misspelt)),
            Connection[Household],
            "villag",
        ),
        (
            households(filtered(Whole)),
            Connection[Household],
            r"gives unit as int\?",
        ),
        (
            listing(
                "villages/villages",
                "All. 村",
                Argument("area", list[str] | None, "Of areas. 片区", codes),
                everything="villages_anywhere",
                starts=(Start("area", "villages_of_aria"),),
            ),
            Connection[Village],
            "villages/villages has no villages_of_aria",
        ),
    ],
)
def test_what_does_not_fit_a_statement(field: Any, kind: Any, said: str) -> None:
    with pytest.raises(LinkError, match=rf"Query\.field of None: .*{said}"):
        link(field, kind)


@dataclass(frozen=True)
class Stone:
    """A record of the test."""

    weight: int

    @property
    def heavy(self) -> bool:
        return self.weight > 9


async def found(_session: Session, _given: Any) -> Stone:
    return Stone(1)


@pytest.mark.parametrize(
    ("member", "kind", "said"),
    [
        (column("Its colour. 颜色"), str, "there is no member"),
        (column("Whether it is heavy. 重", "heavy"), bool, "there is no heavy"),
        (carried("What it is made of. 料"), Village, "there is no member"),
        (computed("Its colour. 颜色", "colour"), str, "there is no colour"),
    ],
)
def test_what_a_record_lacks(member: Any, kind: Any, said: str) -> None:
    shown = strawberry.type(type("Shown", (), {"__annotations__": {"member": kind}, "member": member}))
    with pytest.raises(LinkError, match=rf"Shown\.member of .*Stone.*: {said}"):
        link(report(found, "It. 石", price=1), shown)


def test_a_hop_that_leads_to_another_noun() -> None:
    body = {"__annotations__": {"member": Village}, "member": hop("villages/area", "Its area. 村")}
    shown = strawberry.type(type("Shown", (), body))
    with pytest.raises(LinkError, match=r"Village\.kind of .*Area.*: there is no kind"):
        link(report(found, "It. 石", price=1), shown)


def test_a_reader_of_a_condition_that_there_is_not() -> None:
    with pytest.raises(TypeError, match="Misspelt has no village"):
        filtered(Misspelt, village=code)
