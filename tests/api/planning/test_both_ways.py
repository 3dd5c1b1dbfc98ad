"""An answer written by a plan and one that graphql-core makes are the same, byte for byte, and disclose the same."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import orjson
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from graphql import OperationType
from hypothesis import given, settings
from hypothesis_graphql import Mode, queries

from api.disclosures.log import DisclosureLog
from api.disclosures.spool import Spool
from api.documents.asked import Asked
from api.documents.policy import DocumentPolicy
from api.documents.service import Service, service
from api.fields.session import Session
from api.running.execution import Executable
from api.running.listeners import Listeners
from api.running.lookouts import Lookouts
from api.running.operation import Operation
from api.running.watching import Watch
from api.schema import build
from api.texts.catalogs import Texts
from api.transport.errors import answer
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.restructuring.preview_cache import PreviewCache
from graph.rules.standing import Standing
from graph.snapshot import Reading
from graph.statements.catalog import read_catalog
from graph.viewer import Viewer
from graph.vocabulary import OPEN
from tests.api.test_fuzz import DETERMINED, SCALARS, text

TOWN: Final = ("330782101",)
EXAMPLES: Final = 50
VIEWERS: Final = {
    "administrator": Viewer("", everything=True, auditor=True),
    "organiser": Viewer("4b8eb50f5de420af", towns=TOWN),
    "nobody": Viewer("nobody"),
}
FIXED: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "masked and personal": (
        '{ household(code: "330782101249H0001") { residents { name phone birthYear partyMember } } }',
        {},
    ),
    "a fault beneath": (
        "query ($n: Int) { villages(first: 2) { nodes { code households(first: $n) { nodes { code } } } } }",
        {"n": 999},
    ),
    "one way or another": (
        'query ($a: Boolean!) { village(code: "330782101249") { code name @include(if: $a) kind @skip(if: $a) } }',
        {"a": True},
    ),
    "records of several types": (
        '{ unit(code: "EC2330782101249-1") { covers { edges { cursor node { __typename id label '
        "... on Village { name kind } } } } } }",
        {},
    ),
    "nothing there": ('{ village(code: "x") { name area { name } } nodes(ids: ["Village:x"]) { id } }', {}),
    "the same under two keys": ("{ a: towns { name areas { code } } b: towns { areas { name } code } }", {}),
}


class Ways:
    """Both ways of answering an operation, on the town."""

    def __init__(self, runner: Runner, folder: Path) -> None:
        self.runner = runner
        self.service: Service = service(DocumentPolicy())
        self.folder = folder

    def begin(self, viewer: Viewer, spool: Spool) -> Operation:
        reading, standing = Reading(self.runner, viewer), Standing(self.runner)
        session = Session(reading, self.runner, standing, PreviewCache(), 60, OPEN)
        listeners = Listeners()
        watch, lookouts = Watch(self.runner, listeners), Lookouts(self.runner, listeners)
        return Operation(session, Texts("en"), DisclosureLog(spool), watch, lookouts)

    async def planned(self, asked: Asked, viewer: Viewer) -> tuple[bytes, list[Any], bool]:
        """What is sent, what is disclosed, and whether it was written by the plan."""
        spool = Spool(self.folder / "planned")
        with spool.opened():
            operation = self.begin(viewer, spool)
            found = await self.service.answer(asked, operation, lambda _type: None)
        body = found if isinstance(found, bytes) else orjson.dumps(answer(found, operation.texts))
        return body, disclosed(self.folder / "planned"), isinstance(found, bytes)

    async def executed(self, asked: Asked, viewer: Viewer) -> tuple[bytes, list[Any]]:
        """The same, made by graphql-core alone."""
        spool = Spool(self.folder / "executed")
        with spool.opened():
            operation = self.begin(viewer, spool)
            document, prepared = self.service._prepared(asked, operation, lambda _type: None)
            assert prepared.type is OperationType.QUERY
            self.service._planned(prepared, asked, operation)
            executable = Executable(build()._schema, document.tree, asked.operation_name, asked.variables, False)
            result = await executable.execute(operation)
        return orjson.dumps(answer(result, operation.texts)), disclosed(self.folder / "executed")


def disclosed(data: Path) -> list[Any]:
    """Whose which fields were written down, and for what, since the last look."""
    found = []
    for path in sorted(data.rglob("*.jsonl")):
        lines = (orjson.loads(line)["shown"] for line in path.read_bytes().splitlines())
        found += [
            (line["viewer"], line["subject"], line["fields"], line["purpose"], line["operation"]) for line in lines
        ]
        path.unlink()
    return sorted(found, key=str)


@pytest.fixture
def portal() -> Iterator[BlockingPortal]:
    with start_blocking_portal() as portal:
        yield portal


@pytest.fixture
def ways(portal: BlockingPortal, database: Database, tmp_path: Path) -> Iterator[Ways]:
    for each in ("planned", "executed"):
        (tmp_path / each).mkdir()

    async def connected() -> Runner:
        return Runner.connect(database, read_catalog())

    runner = portal.call(connected)
    yield Ways(runner, tmp_path)
    portal.call(runner.close)


def compare(portal: BlockingPortal, ways: Ways, asked: Asked, viewer: Viewer) -> bool:
    """Whether the plan wrote it; fails where the two ways differ."""
    body, shown, planned = portal.call(ways.planned, asked, viewer)
    assert (body, shown) == portal.call(ways.executed, asked, viewer), asked.query
    return bool(planned)


@pytest.mark.parametrize("viewer", VIEWERS)
@pytest.mark.parametrize("name", FIXED)
def test_both_ways_answer_alike(portal: BlockingPortal, ways: Ways, name: str, viewer: str) -> None:
    query, variables = FIXED[name]
    planned = compare(portal, ways, Asked(query, variables), VIEWERS[viewer])
    assert planned is (name != "a fault beneath")


@pytest.mark.parametrize("viewer", VIEWERS)
def test_both_ways_answer_alike_whatever_is_asked(portal: BlockingPortal, ways: Ways, viewer: str) -> None:
    seen: Counter[bool] = Counter()

    @settings(DETERMINED, max_examples=EXAMPLES)
    @given(query=queries(build().as_str(), custom_scalars=SCALARS, mode=Mode.POSITIVE, print_ast=text))
    def ask(query: str) -> None:
        seen[compare(portal, ways, Asked(query), VIEWERS[viewer])] += 1

    ask()
    assert min(seen[True], seen[False]) > 5, seen
