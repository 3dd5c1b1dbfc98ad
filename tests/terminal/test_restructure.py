"""A plan in YAML, looked at and applied, on the small town that tests may change."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli.restructuring import plan_of
from graph.database.settings import Database
from tests.terminal.conftest import Danyuan, running

UNIT = "EC3990101100202H0001-1"


@pytest.fixture
def county_danyuan(county: Database, monkeypatch: pytest.MonkeyPatch) -> Danyuan:
    """Runs a command with the settings of the small town's database, in English."""
    return running(county, monkeypatch)


def plan(folder: Path, step: str) -> str:
    file = folder / "plan.yaml"
    file.write_text(f"title: 更名\nreason: 名称有误\nsteps:\n  - {step}\n", "utf-8")
    return str(file)


def test_a_plan_is_looked_at_and_then_applied(county_danyuan: Danyuan, tmp_path: Path) -> None:
    file = plan(tmp_path, f"renameUnit: {{unit: {UNIT}, name: 下村一号单元}}")
    for _ in range(2):
        seen = county_danyuan("restructure", file)
        assert seen.exit_code == 0, seen.output
        assert "RENAME" in seen.output
        assert "下村一号单元" in seen.output
    done = county_danyuan("restructure", file, "--apply")
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "Applied.")
    again = county_danyuan("restructure", file, "--apply")
    assert (again.exit_code, again.output.splitlines()[-1]) == (1, "Refused; nothing is changed.")
    assert "ERROR UNCHANGED" in again.output


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n", "file: a plan is an object in YAML"),
        ("title: [\n", "file: a plan is an object in YAML"),
        ("reason: x\nsteps: []\n", "title"),
        ("title: x\nreason: x\n", "steps: a plan has 1 to 500 steps."),
        ("title: x\nreason: x\neffective: now\nsteps: [{renameUnit: {unit: EC1, name: x}}]\n", "effective"),
        ("title: x\nreason: x\nsteps: [{noStep: {}}]\n", "steps[0]: a step is exactly one of"),
    ],
)
def test_a_plan_that_is_amiss_is_named(county_danyuan: Danyuan, tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    ended = county_danyuan("restructure", str(tmp_path / "plan.yaml"))
    assert ended.exit_code == 2
    assert told in ended.output


def test_a_code_without_quotes_is_the_text_that_it_looks_like(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "title: 2020-02-15\nreason: no\neffectiveAt: '2020-02-15T00:00:00+08:00'\nsteps:\n"
        "  - moveVillage: {village: 330782101249, area: 012}\n"
        "  - movePerson: {person: Person:0e1, to: 330782101249H0001, head: true}\n",
        "utf-8",
    )
    found = plan_of(tmp_path / "plan.yaml")
    assert (found.title, found.reason) == ("2020-02-15", "no")
    assert found.written == (
        '[{"moveVillage":{"village":"330782101249","area":"012"}},'
        '{"movePerson":{"person":"Person:0e1","to":"330782101249H0001","head":true}}]'
    )


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_what_the_terminal_cannot_write_is_replaced(county: Database, encoding: str) -> None:
    environment = os.environ | {
        "NEO4J_URI": county.uri or "",
        "NEO4J_PASSWORD": county.password.get_secret_value(),
        "DANYUAN_DATA": str(county.data),
        "PYTHONIOENCODING": encoding,
        "LC_ALL": "C",
    }
    command = [sys.executable, "-m", "api.cli", "who", "990101100201H0001"]
    ended = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ("村" in ended.stdout.decode(encoding)) == (encoding == "gbk")
