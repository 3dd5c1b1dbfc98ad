"""The console's page is whole at each of its addresses, sends for nothing elsewhere, and holds to a strict policy."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Final

import pytest
from starlette.applications import Starlette

from api import console
from api.assets import Asset
from api.console.pages import ADDRESSES
from graph.database.settings import Database
from graph.embedded import CONSOLE_LOCK, fetch
from tests.api.asgi import Client
from tests.api.documents.test_persisted import post
from tests.api.documents.test_trusted import written
from tests.serving import asking, serving

FOR_EVER: Final = "public, max-age=31536000, immutable"


@pytest.fixture(scope="module")
def assets() -> tuple[Asset, ...]:
    return console.load(fetch(CONSOLE_LOCK))


@pytest.fixture(scope="module")
def client(assets: tuple[Asset, ...]) -> Client:
    return Client(Starlette(routes=console.routes(assets, ide=True)))


def modules(client: Client) -> dict[str, str]:
    """Where the map of modules of the page says that each is."""
    found = re.search(r'<script type="importmap">(.*?)</script>', client.get("/").text)
    assert found
    imports: dict[str, str] = json.loads(found.group(1))["imports"]
    return imports


def test_the_page_is_the_same_at_each_of_its_addresses(client: Client) -> None:
    page = client.get("/")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "{" not in re.sub(r"<script type=.importmap.>.*?</script>", "", page.text)
    for address in ADDRESSES:
        for path in (f"/{address}", f"/{address}/330782101249H0001", f"/{address}/a/b"):
            assert client.get(path).text == page.text
    assert client.get("/elsewhere").status_code == 404


def test_the_policy_allows_the_map_of_modules_and_nothing_else_inline(client: Client) -> None:
    page = client.get("/")
    (inline,) = re.findall(r"<script[^>]*>([^<]+)</script>", page.text)
    allowed = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    for path in ("/", modules(client)["lit"]):
        policy = dict(part.split(" ", 1) for part in client.get(path).headers["Content-Security-Policy"].split("; "))
        assert policy.pop("default-src") == "'none'"
        assert policy.pop("script-src") == f"'self' 'sha256-{allowed}'"
        assert policy.pop("img-src") == "'self' data:"
        assert {policy.pop(name) for name in ("base-uri", "form-action", "frame-ancestors")} == {"'none'"}
        assert set(policy.values()) == {"'self'"}
    assert not re.search(r"\s(style|on\w+)=|<style", page.text)


def test_all_that_it_refers_to_is_here_and_may_be_kept_for_ever(client: Client) -> None:
    files = re.findall(r'(?:src|href)="(/[^"]+)"', client.get("/").text)
    files += [path for path in modules(client).values() if path.endswith(".js")]
    assert len(files) > 10
    for file in files:
        answer = client.get(file)
        assert answer.status_code == 200, file
        assert answer.headers["Content-Type"].startswith("text/css" if file.endswith("css") else "text/javascript")
        assert answer.headers["Cache-Control"] == FOR_EVER
        again = client.get(file, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")


def test_every_module_that_another_takes_is_there(assets: tuple[Asset, ...], client: Client) -> None:
    files = {asset.name: asset.content.decode() for asset in assets}
    known = modules(client)
    for name, text in files.items():
        if not name.endswith(".js") or name.startswith("lib/echarts"):
            continue
        for taken in re.findall(r'(?:\bfrom\s*|\bimport\s*\(?\s*)"([\w./@-]+)"', text):
            if taken.startswith("."):
                parts = name.split("/")[:-1]
                for part in taken.split("/"):
                    parts = parts[:-1] if part == ".." else parts if part == "." else [*parts, part]
                assert "/".join(parts) in files, (name, taken)
            else:
                folder = next((key for key in known if key.endswith("/") and taken.startswith(key)), None)
                path = known[folder] + taken.removeprefix(folder) if folder else known[taken]
                assert path.split("/", 3)[3] in files, (name, taken)


def test_nothing_else_can_be_asked_for(client: Client) -> None:
    folder = modules(client)["lit/"].removesuffix("lib/lit/")
    for name in ("index.html", "documents.py", "../assets.py", "lib/lit/package.json", "operations/viewer.graphql"):
        assert client.get(f"{folder}{name}").status_code == 404


async def test_its_questions_are_answered_where_only_trusted_documents_are(database: Database, tmp_path: Path) -> None:
    settings = written(tmp_path, {"town": "{ town { name } }"})
    async with serving(database, settings) as address, asking(database, address) as frontend:
        id, _ = console.names()["Viewer"]
        assert (await post(frontend, documentId=id, variables={"today": "2020-02-16"})).data["viewer"]["roles"]
        assert (await post(frontend, documentId="town")).data == {"town": {"name": "赤岸镇"}}
        refused = await post(frontend, query="{ town { code } }")
        assert [error["extensions"]["code"] for error in refused.errors] == ["GRAPHQL_VALIDATION_FAILED"]
    async with serving(database) as address, asking(database, address) as frontend:
        assert (await post(frontend, documentId=id, variables={"today": "2020-02-16"})).data["viewer"]["roles"]
        unknown = await post(frontend, documentId="sha256:none")
        assert [error["extensions"]["code"] for error in unknown.errors] == ["PERSISTED_QUERY_NOT_FOUND"]
