"""A document is planned once for each value of the variables that decide what it selects; bytes bound the plans."""

from typing import Any

import pytest
from graphql import parse

from api.documents.latest import Latest
from api.documents.limits import Limits
from api.documents.prepared import MOST_VARIANTS, PreparedDocument, PreparedOperation
from api.documents.reader import Reader
from api.planning.linking import Links
from api.schema import build
from graph.statements.catalog import read_catalog


@pytest.fixture(scope="module")
def links() -> Links:
    return Links(build()._schema, read_catalog())


def prepared(links: Links, query: str) -> PreparedOperation:
    document = PreparedDocument.of(links, parse(query), [], 0, lambda _size: None)
    return document.operation(document.chosen(None))


def keys(operation: PreparedOperation, **variables: Any) -> list[str]:
    """What the village is asked for, with these variables."""
    values = operation.coerced(variables)
    assert not isinstance(values, list)
    (village,) = operation.planned(values).plan.root.fields.values()
    assert village is not None
    (selection,) = village.beneath.values()
    return list(selection.fields)


def test_variants_differ_by_what_is_skipped_and_included(links: Links) -> None:
    operation = prepared(
        links,
        "query ($a: Boolean!, $b: Boolean = false, $code: String!) { village(code: $code) {"
        " code name @include(if: $a) kind @skip(if: $b) ... on Village @include(if: $a) { since } } }",
    )
    assert keys(operation, a=True, code="x") == ["code", "name", "kind", "since"]
    assert keys(operation, a=False, code="x") == ["code", "kind"]
    assert keys(operation, a=False, b=True, code="x") == ["code"]


def test_a_variant_is_planned_once(links: Links) -> None:
    operation = prepared(links, "query ($a: Boolean!, $code: String!) { village(code: $code) { code @skip(if: $a) } }")

    def plan(**variables: Any) -> object:
        values = operation.coerced(variables)
        assert not isinstance(values, list)
        return operation.planned(values)

    assert plan(a=True, code="x") is plan(a=True, code="y")
    assert plan(a=True, code="x") is not plan(a=False, code="x")


def test_only_the_latest_variants_stay(links: Links) -> None:
    names = [f"v{place}" for place in range(6)]
    declared = ", ".join(f"${name}: Boolean!" for name in names)
    fields = " ".join(f"{name}: code @include(if: ${name})" for name in names)
    operation = prepared(links, f'query ({declared}) {{ village(code: "x") {{ code {fields} }} }}')
    for number in range(2 * MOST_VARIANTS):
        keys(operation, **{name: bool(number >> place & 1) for place, name in enumerate(names)})
    assert len(operation._plans) == MOST_VARIANTS


def test_a_selection_is_planned_once_for_each_type_of_record(links: Links) -> None:
    """Else each level of fragments on types would multiply what there is to plan."""
    levels = 6
    inner = "id"
    for _ in range(levels):
        inner = f"id ... on Coverable {{ coverage {{ via {{ {inner} }} }} }}"
    operation = prepared(links, f'{{ node(id: "Village:x") {{ {inner} }} }}')
    values = operation.coerced({})
    assert not isinstance(values, list)
    assert operation.planned(values).plan.size < 60 * levels


def test_what_plans_take_counts_for_what_is_kept(links: Links) -> None:
    reader = Reader(links, Limits(), introspection=True)
    reader._latest = Latest(10, 100_000)
    query = 'query ($a: Boolean!) { village(code: "x") { code name kind since until @include(if: $a) } }'
    document = reader.read(query)
    before = reader._latest._taken
    for value in (True, False):
        keys(document.operation(document.chosen(None)), a=value)
    assert reader._latest._taken > before
    assert len(reader._latest) == 1
