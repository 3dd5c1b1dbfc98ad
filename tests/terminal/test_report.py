"""`danyuan report`: the day of a town as two files; what is there already stays."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.terminal.conftest import Danyuan

NAMES = ["330782101-2020-02-16-日报.xlsx", "330782101-2020-02-16-日报.pdf"]


def test_the_day_is_written(danyuan: Danyuan, tmp_path: Path) -> None:
    folder = tmp_path / "日报"
    done = danyuan("report", str(folder), "--on", "2020-02-16")
    assert done.exit_code == 0, done.output
    assert [Path(each).name for each in done.output.splitlines()] == NAMES
    levels = load_workbook(folder / NAMES[0])["指令分级"]
    assert [row[1] for row in levels.iter_rows(min_row=2, values_only=True)] == ["一级", "二级", "三级"]
    assert (folder / NAMES[1]).read_bytes().startswith(b"%PDF-")
    again = danyuan("report", str(folder), "--on", "2020-02-16", "--town", "Town:330782101")
    assert (again.exit_code, NAMES[0] in again.output) == (2, True)
    assert danyuan("report", str(folder), "--on", "2020-02-16", "--force").exit_code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--on", "2020-02-30"), "on: 2020-02-30"),
        (("--on", "2999-01-01"), "on: 2999-01-01"),
        (("--on", "2020-02-16", "--town", "330782999"), "330782999"),
    ],
)
def test_what_cannot_be_told_ends_with_a_sentence(
    danyuan: Danyuan, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    ended = danyuan("report", str(tmp_path / "none"), *words)
    assert ended.exit_code == 2
    assert sentence in ended.output
    assert not (tmp_path / "none").exists()
