"""What frontends are promised, as far as it is built: nothing goes missing, nothing changes its meaning."""

from pathlib import Path
from typing import Any, Final

import pytest
from graphql import (
    DocumentNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    build_ast_schema,
    build_schema,
    parse,
)
from graphql.utilities import DangerousChangeType, find_breaking_changes, find_dangerous_changes

from api.schema import build

ROOT: Final = Path(__file__).parents[2]
PROMISED: Final = Path(__file__).with_name("schema.graphql")


def promised() -> DocumentNode:
    return parse(PROMISED.read_text("utf-8"))


@pytest.fixture(scope="module")
def contract() -> GraphQLSchema:
    """The contract, as far as it can be reached from the roots."""
    whole = build_ast_schema(promised())
    return GraphQLSchema(query=whole.query_type, mutation=whole.mutation_type, subscription=whole.subscription_type)


@pytest.fixture(scope="module")
def built() -> GraphQLSchema:
    return build()._schema


def members(schema: GraphQLSchema, kind: str) -> dict[str, Any]:
    found = schema.type_map[kind]
    return found.values if isinstance(found, GraphQLEnumType) else found.fields  # type: ignore[attr-defined, no-any-return]


def test_nothing_of_the_contract_is_broken(contract: GraphQLSchema, built: GraphQLSchema) -> None:
    assert [change.description for change in find_breaking_changes(contract, built)] == []


def test_defaults_are_those_of_the_contract(contract: GraphQLSchema, built: GraphQLSchema) -> None:
    dangers = find_dangerous_changes(contract, built)
    assert [each.description for each in dangers if each.type is DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE] == []


def test_scalars_say_by_what_they_are_specified(contract: GraphQLSchema, built: GraphQLSchema) -> None:
    """`find_breaking_changes` does not see a dropped @specifiedBy."""
    for name, kind in contract.type_map.items():
        if isinstance(kind, GraphQLScalarType):
            assert built.type_map[name].specified_by_url == kind.specified_by_url  # type: ignore[attr-defined]


def test_inputs_of_which_one_is_given_are_so(contract: GraphQLSchema) -> None:
    """`find_breaking_changes` does not see a dropped @oneOf."""
    built = build_schema(build().as_str())
    for name, kind in contract.type_map.items():
        if isinstance(kind, GraphQLInputObjectType):
            assert built.type_map[name].is_one_of == kind.is_one_of, name  # type: ignore[attr-defined]


def test_everything_is_described_in_both_languages(built: GraphQLSchema) -> None:
    own = {name: kind for name, kind in built.type_map.items() if not name.startswith("__")}
    described: dict[str, str | None] = {}
    for name, kind in own.items():
        if isinstance(kind, GraphQLScalarType) and name != "DateTime":
            continue
        described[name] = kind.description
        for key, member in (getattr(kind, "fields", None) or getattr(kind, "values", None) or {}).items():
            described[f"{name}.{key}"] = member.description
            for argument, definition in getattr(member, "args", {}).items():
                described[f"{name}.{key}({argument}:)"] = definition.description
    poor = [place for place, text in described.items() if not text or not both(text)]
    assert poor == []


def both(text: str) -> bool:
    return any("\u4e00" <= each <= "\u9fff" for each in text) and any(
        each.isascii() and each.isalpha() for each in text
    )


def test_the_committed_schema_is_the_built_one() -> None:
    committed = (ROOT / "schema.graphql").read_text("utf-8")
    assert committed == build().as_str() + "\n", "write it anew: python -m api.schema > schema.graphql"
