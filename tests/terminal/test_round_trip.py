"""What was exported and is read into an empty graph is exported again with the same bytes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from api.cli.reaching import run
from graph.cooperatives.cases import read_case
from graph.cooperatives.deeds.proposing import ProposeCooperative
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.files.lists import LISTS
from graph.registers.recording import record
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.vocabulary import CooperativeStage
from graph.writing.ledger_entries import Ref
from graph.writing.refusals import Arguments
from tests.builders import towns
from tests.databases import filled, nothing
from tests.terminal.conftest import running

VILLAGE = "990101100204"
LAST = "\U0010ffff"
"""Behind every place."""


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Database]:
    """A small town of its own: what other tests do to theirs is no part of what is exported."""
    (tmp_path / "county").mkdir()
    with filled(tmp_path / "county", towns.county) as settings:
        yield settings


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Database]:
    """A migrated graph in which nothing is."""
    (tmp_path / "data").mkdir()
    with filled(tmp_path / "data", nothing) as settings:
        yield settings


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


async def log(runner: Runner) -> list[list[str | None]]:
    """The entries of the log as a file has them."""
    pages = LISTS["changes"].read(Reading(runner, KEEPER), None, None, lambda message: message.code)
    return [list(row) async for page in pages for row in page.rows]


async def proposed(runner: Runner) -> None:
    """A cooperative is proposed."""
    given = {
        **{"code": f"{VILLAGE}C001", "name": "果蔬专业合作社", "product": "果蔬", "village": VILLAGE},
        "businessScope": "果蔬种植",
        "growers": [{"household": f"{VILLAGE}H{each:04}", "plantedArea": 12} for each in range(1, 7)],
    }
    deed = TypeAdapter(ProposeCooperative).validate_python(given)
    await record(runner, KEEPER, deed, Ref("Cooperative", deed.code), Arguments(), 20)


async def stages(runner: Runner) -> list[CooperativeStage]:
    """The stages of the cooperatives, whose milestones and cases are read as the API reads them."""
    reading, every = (
        Reading(runner, KEEPER),
        {"village": None, "stage": None, "after": "", "before": LAST, "limit": 200},
    )
    listed = reading.catalog.choose("cooperatives/cooperatives", page="forward", start="cooperative_everything")
    rows, at = await reading.rows(listed, None, every)
    found: list[CooperativeStage] = []
    for cooperative in listed.read(rows):
        case = await read_case(reading, at, cooperative.code)
        told = await reading.batch(reading.catalog["cooperatives/milestones"], at, {}, [cooperative.code])
        assert case is not None
        assert told[cooperative.code][-1].stage is case.stage is cooperative.stage
        found.append(case.stage)
    assert found
    return found


def test_there_and_back(county: Database, target: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    danyuan = running(county, monkeypatch)
    run(county, proposed)
    for form in ("csv", "xlsx"):
        done = danyuan("export", str(tmp_path / form), "--format", form)
        assert done.exit_code == 0, done.output
    same = danyuan("import", str(tmp_path / "xlsx"), "--complete")
    assert "The graph is as the files say" in same.output, same.output
    danyuan = running(target, monkeypatch)
    counts = danyuan("import", str(tmp_path / "csv")).output
    done = danyuan("import", str(tmp_path / "xlsx"), "--apply", "--effective", "2026-01-01")
    assert done.exit_code == 0, done.output
    assert done.output.startswith(counts)
    assert "The graph holds all" in done.output
    for form in ("csv", "xlsx"):
        done = danyuan("export", str(tmp_path / f"{form}-again"), "--format", form)
        assert done.exit_code == 0, done.output
        assert contents(tmp_path / f"{form}-again") == contents(tmp_path / form)
    ((_, effective, kind, *_),) = run(target, log)
    assert (effective, kind) == ("2026-01-01 00:00:00", "IMPORT")
    assert run(target, stages) == run(county, stages)
    again = danyuan("import", str(tmp_path / "csv"), "--apply")
    assert (again.exit_code, "The graph is as the files say" in again.output) == (0, True), again.output
