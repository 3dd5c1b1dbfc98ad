"""The console's modules, questions and words: sound types, the house's style, nothing that the server lacks."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest
from graphql import OperationDefinitionNode, build_schema, parse, validate

from api.console import documents, names
from api.console.assets import own
from api.console.pages import ADDRESSES
from api.documents.limits import Limits
from api.documents.reader import Reader
from api.documents.trusted import sound
from api.planning.linking import Links
from api.schema import build
from api.texts.catalogs import LANGUAGES, catalogue
from graph.statements.catalog import Catalog
from tests import node

SOURCES: Final = Path(__file__).parent
STATIC: Final = SOURCES.parents[1] / "api" / "console" / "static"
OPERATIONS: Final = SOURCES.parents[1] / "api" / "console" / "operations"
TSC: Final = ("node_modules/.bin/tsc", "--project", ".")
ESLINT: Final = ("node_modules/.bin/eslint", "--max-warnings", "0", "static")
ASKED: Final = re.compile(r'(?:\bdeed:|\bask\(|\blisten\(|super\(|new (?:Question|Deed)\([^"\n]*?)\s*"([A-Z]\w+)"')
SAID: Final = re.compile(r'\bt\("([\w.]+)"')
SAID_OF: Final = re.compile(r"\bt\(`([\w.]+)\.\$\{")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The modules beside what checks them."""
    shutil.copytree(STATIC, tmp_path / "static")
    return node.workshop(SOURCES, tmp_path)


async def test_types_and_style_are_sound(folder: Path) -> None:
    for program in (TSC, ESLINT):
        status, output = await node.run(*program, folder=folder)
        assert status == 0, output


@pytest.mark.parametrize(
    ("program", "name", "text", "faulty"),
    [
        (TSC, "router.js", "scrollTo(0, 0)", 'scrollTo("top", 0)'),
        (ESLINT, "elements/base.js", '<p class="waiting"', '<p class="waiting" class="again"'),
        (ESLINT, "session.js", "const TOKEN", "var TOKEN"),
    ],
    ids=["type", "template", "style"],
)
async def test_a_fault_is_found(folder: Path, program: tuple[str, ...], name: str, text: str, faulty: str) -> None:
    path = folder / "static" / name
    found = path.read_text("utf-8")
    assert text in found
    path.write_text(found.replace(text, faulty, 1), "utf-8")
    status, _ = await node.run(*program, folder=folder)
    assert status != 0


def test_every_question_is_sound_and_within_the_limits(catalog: Catalog) -> None:
    limits = Limits()
    reader = Reader(Links(build()._schema, catalog), limits, introspection=False)
    for id, text in documents():
        document = sound(reader, id, text)
        (definition,) = [each for each in document.tree.definitions if isinstance(each, OperationDefinitionNode)]
        assert document.operation(definition).price.of({}) <= limits.cost


def test_every_page_has_its_address() -> None:
    pages = (STATIC / "pages.js").read_text("utf-8")
    assert set(re.findall(r"^  (\w+): \(\) => import", pages, re.MULTILINE)) == set(ADDRESSES)


def test_every_question_is_of_the_schema_that_is_promised() -> None:
    schema = build_schema((SOURCES.parents[1] / "schema.graphql").read_text("utf-8"))
    for _, text in documents():
        assert validate(schema, parse(text)) == []


def test_a_question_is_named_as_its_file_is_and_asked_by_somebody() -> None:
    files = {path.stem.replace("_", "") for path in OPERATIONS.glob("*.graphql")}
    assert {name.lower() for name in names()} == files
    asked = {name for path in own() for name in ASKED.findall(path.read_text("utf-8"))}
    assert asked == set(names())


def test_every_word_that_is_shown_is_in_the_catalogue_and_every_one_there_is_shown() -> None:
    texts = [path.read_text("utf-8") for path in own() if path.suffix == ".js"]
    said = {f"console.{code}" for text in texts for code in SAID.findall(text)}
    families = {f"console.{code}." for text in texts for code in SAID_OF.findall(text)} | {"console.word."}
    for language in LANGUAGES:
        words = {code for code in catalogue(language) if code.startswith("console.")}
        assert said <= words
        others = words - said
        assert [code for code in sorted(others) if not code.startswith(tuple(families))] == []
        assert all(any(code.startswith(family) for code in words) for family in families)


def test_the_style_sheet_is_the_only_place_of_styles() -> None:
    for path in own():
        if path.suffix == ".js":
            assert "style=" not in path.read_text("utf-8"), path.name
