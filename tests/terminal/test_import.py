"""`danyuan import`: tables are compared with the graph, every bad row is told, what differs is kept and done."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.database.settings import Database
from tests.terminal.conftest import Danyuan, running

TOWN = "code,name\n330782101,赤岸镇\n"
CITIZEN = "110101199003077475"


@pytest.fixture
def county_danyuan(county: Database, monkeypatch: pytest.MonkeyPatch) -> Danyuan:
    """Runs a command with the settings of the small town's database, in English."""
    return running(county, monkeypatch)


def people(folder: Path, danyuan: Danyuan) -> list[dict[str, str]]:
    """The people of the graph, as they are exported to a folder that is not there yet."""
    assert danyuan("export", str(folder)).exit_code == 0
    with (folder / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def written(file: Path, rows: list[dict[str, str]]) -> str:
    """A table of these rows as a file."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        table = csv.DictWriter(opened, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    return str(file)


def test_what_the_files_differ_by_is_printed_kept_and_done_once(county_danyuan: Danyuan, tmp_path: Path) -> None:
    rows = people(tmp_path / "out", county_danyuan)
    ours = [row for row in rows if row["household"].startswith("990101100")]
    mover = next(row for row in ours if row["head"] == "no")
    other = next(row for row in ours if row["household"] != mover["household"])
    caller = next(row for row in ours if row not in (mover, other))
    mover["household"], caller["phone"] = other["household"], "13900001111"
    file = written(tmp_path / "人员.csv", [mover, other, caller])
    before = people(tmp_path / "before", county_danyuan)
    seen = county_danyuan("import", file, "--dry-run")
    assert seen.exit_code == 0, seen.output
    assert [line.split()[1] for line in seen.output.splitlines() if line.startswith("├── ")] == ["MOVE", "CORRECT"]
    assert "draft" not in seen.output
    assert "13900001111" not in seen.output
    kept = county_danyuan("import", file)
    assert (kept.exit_code, "Kept as the draft Restructuring:" in kept.output) == (0, True), kept.output
    assert people(tmp_path / "kept", county_danyuan) == before
    done = county_danyuan("import", file, "--apply")
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "Applied."), done.output
    assert people(tmp_path / "applied", county_danyuan) == rows
    again = county_danyuan("import", file, "--apply")
    assert (again.exit_code, again.output.splitlines()[-1]) == (0, "The graph is as the files say (3 rows).")


def test_a_row_that_no_deed_makes_so_is_bad(county_danyuan: Danyuan, tmp_path: Path) -> None:
    rows = [row for row in people(tmp_path / "out", county_danyuan) if row["household"].startswith("990101100")]
    head = next(row for row in rows if row["head"] == "yes")
    mover = next(row for row in rows if row["household"] != head["household"] and row["head"] == "no")
    head["head"], mover["household"] = "no", "990101100299H9999"
    file = written(tmp_path / "people.csv", [head, mover, {**mover, "id": "", "household": ""}])
    done = county_danyuan("import", file, "--apply")
    assert done.exit_code == 1, done.output
    told = [line.split(maxsplit=1)[1] for line in done.output.splitlines() if "people.csv" in line]
    assert [line.split()[:3] for line in told] == [
        ["3", "household", "990101100299H9999"],
        ["4", "household", "There"],
        ["2", "head", "False"],
    ]


def test_files_are_of_a_town_that_there_is(county_danyuan: Danyuan, tmp_path: Path) -> None:
    rows = [row for row in people(tmp_path / "out", county_danyuan) if row["household"].startswith("990101100")]
    file = written(tmp_path / "people.csv", rows[:1])
    assert county_danyuan("import", file, "--town", "990101100").exit_code == 0
    nowhere = county_danyuan("import", file, "--town", "990101999")
    assert (nowhere.exit_code, "990101999" in nowhere.output) == (2, True), nowhere.output


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


def test_in_a_graph_in_which_something_is_no_town_is_made(danyuan: Danyuan, tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text("code,name\n330782999,某镇\n", "utf-8")
    done = danyuan("import", str(tmp_path), "--apply")
    assert (done.exit_code, "No deed of the registers makes one." in done.output) == (1, True), done.output
    assert "330782999" not in danyuan("export", str(tmp_path / "out")).output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("none",), "none"),
        (("towns.csv", "--effective", "2999-01-01"), "effective: 2999-01-01"),
        (("towns.csv", "--effective", "yesterday"), "effective: yesterday"),
        (("letter.txt",), "letter.txt"),
        (("headings.csv",), "there are no rows"),
        (("towns.csv", "--apply", "--dry-run"), "dry-run"),
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
