"""A directive from the terminal: issued from a file, and how far it has come."""

import re
from pathlib import Path

import pytest

from graph.database.settings import Database
from tests.terminal.conftest import Danyuan, running

UNIT = "EC2990101100203-1"
WRITTEN = """from: EC2990101100203-1
title: 消毒
body: |
  全村消毒一遍，
  当日反馈。
measures:
  - label: 用量
    unit: 公斤
    decimals: 3
"""


@pytest.fixture
def county_danyuan(county: Database, monkeypatch: pytest.MonkeyPatch) -> Danyuan:
    """Runs a command with the settings of the small town's database, in English."""
    return running(county, monkeypatch)


def test_it_is_issued_and_followed(county_danyuan: Danyuan, tmp_path: Path) -> None:
    file = tmp_path / "directive.yaml"
    file.write_text(WRITTEN, "utf-8")
    issued = county_danyuan("directive", "issue", str(file))
    assert issued.exit_code == 0, issued.output
    id = issued.output.split()[-1].rstrip(".")
    seen = county_danyuan("directive", "progress", id)
    assert seen.exit_code == 0, seen.output
    assert "用量 0 公斤" in seen.output
    assert "acknowledged 0, reported 0 of" in seen.output
    beneath = re.search(r"EC399[0-9]+H[0-9]+-1", seen.output)
    assert beneath is not None, seen.output
    nothing = county_danyuan("directive", "progress", id, "--unit", beneath[0])
    assert (nothing.exit_code, beneath[0] in nothing.output) == (0, False)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("title: 消毒\n", "", "title"),
        (UNIT, "EC2990101100999-1", "from"),
        ("decimals: 3", "decimals: 4", "measures[0].decimals"),
        ("title", "name", "name"),
    ],
)
def test_what_is_amiss_is_named(county_danyuan: Danyuan, tmp_path: Path, old: str, new: str, told: str) -> None:
    file = tmp_path / "directive.yaml"
    file.write_text(WRITTEN.replace(old, new), "utf-8")
    ended = county_danyuan("directive", "issue", str(file))
    assert ended.exit_code == 2
    assert told in ended.output


def test_one_that_there_is_not(county_danyuan: Danyuan) -> None:
    assert county_danyuan("directive", "progress", "Directive:0").exit_code == 2
    assert county_danyuan("directive", "progress", "Unit:0").exit_code == 2
