"""The IDE's page is whole, sends for nothing elsewhere, and holds to a strict Content-Security-Policy."""

import re
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from graphql import FieldNode, OperationDefinitionNode, build_schema, parse, validate
from starlette.applications import Starlette
from starlette.middleware import Middleware

from api import ide
from api.assets import Asset, digest
from api.auth import Trust, by_secret, issue
from api.transport.middleware.bearer import Bearer
from api.transport.middleware.gate import Gate
from graph.embedded import IDE_LOCK, fetch
from tests.api.asgi import Client

TRUST = Trust(b"k" * 32)
BEARER = {"Authorization": f"Bearer {issue(TRUST, 'Person:01', [], [], timedelta(hours=1))}"}
EXAMPLES = (ide.who_answers("330782101249H0001"), ide.which_units_cover("X13307820000000010"))
NAMES = [
    "graphiql.min.css",
    "graphiql.min.js",
    "ide.css",
    "ide.js",
    "react-dom.production.min.js",
    "react.production.min.js",
]


@pytest.fixture(scope="module")
def assets() -> tuple[Asset, ...]:
    return ide.load(fetch(IDE_LOCK))


@pytest.fixture(scope="module")
def client(assets: tuple[Asset, ...]) -> Client:
    bearer = Bearer(by_secret(TRUST), lambda message, _: message.code)
    gate = Middleware(Gate, checks=[], guards={ide.EXAMPLES: [bearer]})
    return Client(Starlette(routes=ide.routes(assets, EXAMPLES), middleware=[gate]))


class Page(HTMLParser):
    """What a page refers to, and what a strict policy would refuse in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.references: list[str] = []
        self.inline: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.references += [value for name, value in attributes if name in ("src", "href") and value]
        self.inline += [name for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)


def folder(client: Client) -> str:
    """The folder that the page takes its files from."""
    found = re.search(r'src="(ide/[0-9a-f]{16})/ide\.js"', client.get(ide.PATH).text)
    assert found
    return f"/{found.group(1)}"


def test_exactly_what_the_page_needs_is_taken_out_of_the_jars(assets: tuple[Asset, ...]) -> None:
    assert sorted(asset.name for asset in assets) == NAMES
    assert all(asset.content for asset in assets)


def test_every_file_the_page_refers_to_is_served_and_may_be_kept_for_ever(client: Client) -> None:
    references = Page(client.get(ide.PATH).text).references
    files = [reference for reference in references if reference != "data:,"]
    assert sorted(file.rpartition("/")[2] for file in files) == NAMES
    for file in files:
        answer = client.get(f"/{file}")
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith("text/css" if file.endswith("css") else "text/javascript")
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_page_has_nothing_inline(client: Client) -> None:
    answer = client.get(ide.PATH)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert Page(answer.text).inline == []
    assert "{" not in answer.text


def test_the_policy_lets_in_nothing_from_elsewhere(client: Client) -> None:
    for path in (ide.PATH, f"{folder(client)}/ide.js"):
        headers = client.get(path).headers
        policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == "'self'"
        assert policy["connect-src"] == "'self'"
        assert {policy[name] for name in ("base-uri", "form-action", "frame-ancestors")} == {"'none'"}
        assert not re.search(r"unsafe|http|\*|ws:", headers["Content-Security-Policy"])
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("path", [ide.PATH, "ide.js", "/ide/examples.json"])
def test_what_a_browser_has_is_not_sent_again(client: Client, path: str) -> None:
    path = path if path.startswith("/") else f"{folder(client)}/{path}"
    etag = client.get(path, headers=BEARER).headers["ETag"]
    again = client.get(path, headers={**BEARER, "If-None-Match": f'"other", W/{etag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(path, headers={**BEARER, "If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize(
    "name", ["graphiql.js", "graphiql.min.js.map", "package.json", "index.html", "../ide/assets.py", "%2e%2e/assets.py"]
)
def test_nothing_else_can_be_asked_for(client: Client, name: str) -> None:
    assert client.get(f"{folder(client)}/{name}").status_code == 404
    assert client.get(f"/ide/0000000000000000/{name}").status_code == 404


def test_the_folder_changes_with_any_file(assets: tuple[Asset, ...]) -> None:
    first, *others = assets
    changed = Asset(first.name, first.media_type, first.content + b" ")
    renamed = Asset("another", first.media_type, first.content)
    assert len({digest(assets), digest([changed, *others]), digest([renamed, *others])}) == 3


def test_examples_are_for_holders_of_a_token(client: Client) -> None:
    refused = client.get("/ide/examples.json")
    assert refused.status_code == 401
    assert "330782101249H0001" not in refused.text + client.get(ide.PATH).text
    listed = client.get("/ide/examples.json", headers=BEARER).json()
    assert [example["variables"] for example in listed] == [
        {"code": "330782101249H0001"},
        {"code": "X13307820000000010"},
    ]
    assert [example["query"] for example in listed] == [example.query for example in EXAMPLES]


@pytest.mark.parametrize(("example", "asked"), [(EXAMPLES[0], "household"), (EXAMPLES[1], "enterprise")])
def test_an_example_is_one_operation_with_its_variables(example: ide.Example, asked: str) -> None:
    (operation,) = parse(example.query).definitions
    assert isinstance(operation, OperationDefinitionNode)
    assert {variable.variable.name.value for variable in operation.variable_definitions or ()} == set(example.variables)
    (field,) = operation.selection_set.selections
    assert isinstance(field, FieldNode)
    assert field.name.value == asked


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_an_example_asks_for_what_there_is(example: ide.Example) -> None:
    schema = build_schema((Path(__file__).parents[3] / "schema.graphql").read_text("utf-8"))
    assert validate(schema, parse(example.query)) == []
