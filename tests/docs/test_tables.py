"""The tables of the documentation are what the code has: settings, limits, errors, commands, words, steps, stages."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import typer
from graphql import GraphQLNamedType, GraphQLSchema, build_schema, print_ast
from prometheus_client import REGISTRY
from pydantic import SecretStr
from pydantic_settings import BaseSettings

from api.cli import app
from api.documents.limits import Limits
from api.fields.arguments import LARGEST_PAGE, MOST_CODES, PAGE
from api.monitoring.metrics import Backlog, Statements
from api.running.listeners import MOST_SUBSCRIPTIONS
from api.settings import Server
from api.transport import errors
from api.transport.body import BODY_PATIENCE
from api.transport.bookmarks import MOST_BOOKMARKS
from api.transport.connections import HEAD_PATIENCE, LONGEST_MESSAGE
from api.transport.websocket.conversation import INIT_WAIT, MOST_OPERATIONS
from graph.cooperatives.law.lasting import CURE, OFFICE
from graph.database.reads import PLANNING_PATIENCE
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.embedded.mirrors import Maven
from graph.forms.texts import LONGEST, LONGEST_KEY
from graph.forms.values import KEY
from graph.restructuring.plans import MOST as MOST_STEPS
from graph.rules.violations import NAMES as RULE_NAMES
from graph.statements.catalog import read_catalog
from graph.vocabulary import FITTING, FOR_ONE, LABELS, RELATIONSHIPS, CooperativeStage
from graph.work.errand_sayings import MOST as MOST_ERRANDS
from graph.work.errands import MOST_ITEMS
from graph.work.isolations import LONGEST as LONGEST_ISOLATION
from graph.work.isolations import USUAL as USUAL_ISOLATION
from graph.work.resumption_counts import MOST_DAYS
from graph.work.rosters import MOST as MOST_SHIFTS
from graph.work.tallies import MOST as MOST_TALLIES
from seed.synthetic import synthetic_county
from tests.docs.pages import DOCS, READMES, ROOT, Page, coded

API: Final = Page("docs/api.md")
COOPERATIVES: Final = Page("docs/cooperatives.md")
GLOSSARY: Final = Page("docs/glossary.md")
LIMITS: Final = Page("docs/limits.md")
OPERATIONS: Final = Page("docs/operations.md")
RESTRUCTURING: Final = Page("docs/restructuring.md")

CODES: Final = set(re.findall(r'"([A-Z_]{4,})"', Path(errors.__file__).read_text("utf-8")))
"""The codes of errors: all that stands in capitals where they are given out."""
NOTHING: Final = "–"


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema((ROOT / "schema.graphql").read_text("utf-8"))


def fields(schema: GraphQLSchema, *types: str) -> set[str]:
    """The names of the fields of types."""
    return {name for each in types for name in getattr(schema.type_map[each], "fields", {})}


def shown(settings: BaseSettings, name: str) -> str:
    """A setting as the table has its default."""
    value: Any = getattr(settings, name)
    value = value.get_secret_value() if isinstance(value, SecretStr) else value
    if type(settings).model_fields[name].default_factory is not None:
        return "on on loopback" if value else "off on loopback"
    if isinstance(value, bool):
        return "on" if value else "off"
    return NOTHING if value in (None, "", ()) else f"`{value:g}`" if isinstance(value, float) else f"`{value}`"


def test_settings_and_their_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    expected: dict[str, str] = {}
    for kind in (Database, Server, Maven):
        for field in kind.model_fields.values():
            monkeypatch.delenv(str(field.validation_alias), raising=False)
        settings = kind(_env_file=None)
        expected |= {
            f"`{kind.model_fields[name].validation_alias}`": shown(settings, name) for name in kind.model_fields
        }
    rows = OPERATIONS.table("setting", "default", "meaning")
    assert {name: default for name, default, _ in rows} == expected
    assert len(rows) == len(expected)


def test_every_setting_that_is_named_is_one() -> None:
    known = {str(field.validation_alias) for kind in (Database, Server, Maven) for field in kind.model_fields.values()}
    for name in (*READMES, *DOCS):
        text = Page(name).text
        assert set(re.findall(r"\b(?:DANYUAN|NEO4J)_[A-Z0-9_]+\b", text)) <= known, name


def test_limits_of_a_request_and_their_defaults() -> None:
    rows = LIMITS.table("`limit`", "counts", "setting", "default")
    found = {coded(name)[0]: (coded(setting)[0], int(most.replace(",", ""))) for name, _, setting, most in rows}
    aliases = {name.removeprefix("max_"): field.validation_alias for name, field in Server.model_fields.items()}
    assert found == {name: (aliases[name], getattr(Limits, name)) for name in Limits.__dataclass_fields__}


def test_sizes_of_arguments(schema: GraphQLSchema) -> None:
    assert schema.query_type is not None
    first = schema.query_type.fields["search"].args["first"].ast_node
    assert first is not None
    assert first.default_value is not None
    search = int(print_ast(first.default_value))
    longest = re.fullmatch(r"\[0-9A-Za-z-\]\{1,(\d+)\}", KEY)
    assert longest is not None
    rows = LIMITS.table("what", "at most", "where not given")
    assert [[int(each) for each in row[1:] if each != NOTHING] for row in rows] == [
        [LARGEST_PAGE, PAGE],
        [LARGEST_PAGE, search],
        [LARGEST_PAGE],
        [MOST_CODES],
        [LONGEST],
        [int(longest[1])],
        [LONGEST_KEY],
        [MOST_STEPS],
        [MOST_SHIFTS],
        [MOST_TALLIES],
        [LONGEST_ISOLATION.days, USUAL_ISOLATION.days],
        [MOST_DAYS],
        [MOST_ITEMS],
        [MOST_ERRANDS],
        [MOST_BOOKMARKS],
    ]


def test_times_and_connections() -> None:
    found = [limit.partition(", `")[0] for _, limit in LIMITS.table("what", "limit")]
    timeout = Database.model_fields["statement_timeout"].default
    expected = [
        *(timeout, PLANNING_PATIENCE, INIT_WAIT.total_seconds(), MOST_OPERATIONS),
        *(LONGEST_MESSAGE, MOST_SUBSCRIPTIONS, HEAD_PATIENCE, BODY_PATIENCE),
    ]
    assert found == [f"{int(each):,}" for each in expected]


def test_codes_of_errors() -> None:
    found = [coded(code)[0] for code, _ in API.table("code", "when")]
    assert len(found) == len(set(found))
    assert set(found) == CODES


def test_commands_and_their_options() -> None:
    known = {
        name: {option for each in one.params for option in each.opts if option.startswith("--")}
        for name, one in leaves("danyuan", typer.main.get_command(app))
    }
    rows = OPERATIONS.table("command", "does")
    told = {coded(name)[0]: {each for each in coded(does) if each.startswith("--")} for name, does in rows}
    assert told == known


def leaves(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """A command by its name, or those of a group."""
    beneath = getattr(command, "commands", None)
    if beneath is None:
        yield name, command
    else:
        for each, one in beneath.items():
            yield from leaves(f"{name} {each}", one)


def test_every_command_that_is_named_is_one() -> None:
    known = {coded(name)[0] for name, _ in OPERATIONS.table("command", "does")}
    named = {code for name in (*READMES, *DOCS) for code in Page(name).code if code.startswith("danyuan ")}
    assert {code for code in named if not any(f"{code} ".startswith(f"{each} ") for each in known)} == set()


async def test_metrics() -> None:
    measured = {metric.name for metric in REGISTRY.collect() if metric.name.startswith("danyuan_")}
    runner = Runner.connect(Database(uri="bolt://127.0.0.1:9"), read_catalog())
    measured |= {metric.name for own in (Backlog(ROOT), Statements(runner)) for metric in own.collect()}
    await runner.close()
    assert {coded(name)[0] for name, _ in OPERATIONS.table("metric", "measures")} == measured


def test_words_of_the_graph_and_of_the_schema(schema: GraphQLSchema) -> None:
    words = {each.name for each in LABELS} | {each.type for each in RELATIONSHIPS}
    for _, english, label, kind in GLOSSARY.table("中文", "English", "label in the graph", "GraphQL type"):
        assert label == NOTHING or coded(label)[0] in words, english
        name, _, field = coded(kind)[0].partition(".")
        assert not field or field in fields(schema, name), english
        assert isinstance(schema.type_map[name], GraphQLNamedType), english


def test_kinds_of_steps(schema: GraphQLSchema) -> None:
    told = [step for _, steps in RESTRUCTURING.table("of", "steps") for step in coded(steps)]
    assert sorted(told) == sorted(fields(schema, "RestructuringStepInput"))
    assert f"There are {len(told)} kinds" in RESTRUCTURING.text


def test_positions_in_bodies() -> None:
    told = {
        kind: positions for kinds, positions in RESTRUCTURING.table("bodies", "positions") for kind in kinds.split(", ")
    }
    for kind, positions in FITTING.items():
        expected = ", ".join(f"**{each}**" if each in FOR_ONE else each.value for each in positions)
        assert told.get(kind.value, told["others"]) == expected


def test_stages_of_a_cooperative(schema: GraphQLSchema) -> None:
    rows = COOPERATIVES.table("stage", "the mutation that leads there", "who")
    assert {each for stages, _, _ in rows for each in coded(stages)} == {each.value for each in CooperativeStage}
    assert {coded(deed)[0] for _, deed, _ in rows} <= fields(schema, "Mutation")


def test_every_root_field_is_told(schema: GraphQLSchema) -> None:
    told = {word for name in DOCS for code in Page(name).code for word in re.findall(r"\w+", code)}
    assert fields(schema, "Query", "Mutation", "Subscription") <= told


def test_names_as_code_are_names_of_the_schema(schema: GraphQLSchema) -> None:
    """Those in the form of a field, of an enumeration's value or of a rule, in the pages on the API."""
    known = CODES | {*RULE_NAMES, *OFFICE, CURE} | set(re.findall(r"\w+", (ROOT / "schema.graphql").read_text("utf-8")))
    for page in (COOPERATIVES, RESTRUCTURING, GLOSSARY):
        named = {code for code in page.code if re.fullmatch(r"[a-z]+[A-Z]\w*|[A-Z]+(_[A-Z]+)+", code)}
        assert {each for each in named - known if not each.startswith("DANYUAN_")} <= {
            each.type for each in RELATIONSHIPS
        }


def test_the_invented_county() -> None:
    county = synthetic_county(10, 1)
    nodes = sum(map(len, county.nodes.values()))
    line = f"The graph holds all {nodes} nodes and {len(county.changes)} changes of it."
    (block,) = (block for block in OPERATIONS.blocks if block.not_run and "synth" in block.text)
    assert block.text.splitlines()[-1] == line
