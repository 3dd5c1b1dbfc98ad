"""`danyuan import`: tables are looked at, every bad row is told; only an empty graph is loaded into."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.terminal.conftest import Danyuan

TOWN = "code,name\n330782101,赤岸镇\n"
CITIZEN = "110101199003077475"


def test_what_is_in_files_is_told_and_nothing_else_happens(danyuan: Danyuan, tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text(TOWN, "utf-8")
    done = danyuan("import", str(tmp_path))
    assert (done.exit_code, done.output.strip()) == (0, "towns: 1 rows")


def test_every_bad_row_is_told_and_written_down(danyuan: Danyuan, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "towns.csv").write_text(TOWN + "330782101,赤岸镇\n", "utf-8")
    text = f"编号,姓名,出生年份,备注\np1,=1+1,[red],\np2,王超群,1950,{CITIZEN}\n"
    (tmp_path / "in" / "人员.csv").write_text(text, "gb18030")
    reasons = tmp_path / "reasons.xlsx"
    done = danyuan("import", str(tmp_path / "in"), "--apply", "--reasons", str(reasons))
    assert done.exit_code == 1, done.output
    assert "3 cells are amiss; nothing was loaded." in done.output
    rows = list(load_workbook(reasons).worksheets[0].iter_rows(values_only=True))
    assert rows == [
        ("file", "sheet", "line", "column", "value", "reason"),
        ("人员.csv", None, "2", "birth year", "[red]", "This is no year of birth."),
        ("人员.csv", None, "3", "4", None, "The cell holds a citizen's number, which is not kept."),
        ("towns.csv", None, "3", "code", "330782101", "There is a row of the same above."),
    ]
    assert "[red]" in done.output
    assert CITIZEN not in done.output


def test_into_a_graph_in_which_something_is_nothing_is_loaded(danyuan: Danyuan, tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text("code,name\n330782999,某镇\n", "utf-8")
    done = danyuan("import", str(tmp_path), "--apply")
    assert (done.exit_code, "into an empty one only" in done.output) == (2, True)
    assert "330782999" not in danyuan("export", str(tmp_path / "out")).output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("none",), "none"),
        (("towns.csv", "--effective", "2999-01-01"), "effective: 2999-01-01"),
        (("towns.csv", "--effective", "yesterday"), "effective: yesterday"),
        (("letter.txt",), "letter.txt"),
        (("headings.csv",), "there are no rows"),
    ],
)
def test_what_cannot_be_read_ends_with_a_sentence(
    danyuan: Danyuan, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "towns.csv").write_text(TOWN, "utf-8")
    (tmp_path / "letter.txt").write_text("Dear", "utf-8")
    (tmp_path / "headings.csv").write_text("code,name\n", "utf-8")
    done = danyuan("import", str(tmp_path / words[0]), *words[1:])
    assert (done.exit_code, sentence in done.output) == (2, True), done.output
