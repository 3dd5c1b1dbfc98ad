"""What offices write is read as they mean it; every bad row is told, and no citizen's number anywhere."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from graph.days import today
from graph.errors import InvalidInput
from graph.files import TABLES
from graph.files.checking import check
from graph.files.columns import Column
from graph.files.comparing.difference import Difference
from graph.files.importing import planned
from graph.files.intake import Intake, files_of, take_in
from graph.files.tables import PEOPLE as COLUMNS
from graph.files.values import Amiss, holds_citizen_number, value
from tests.graph.files.mess import PEOPLE, VILLAGE, Mess

TABLE = next(table for table in TABLES if table.name == "people")
CITIZEN = "110101199003077475"


def taken(files: Iterable[Path], folder: Path) -> Intake:
    folder.mkdir(exist_ok=True)
    return take_in(list(files), folder, lambda _file, _line: None)


def told(intake: Intake) -> list[tuple[int, str, str, str]]:
    """Line, column, value and reason of what is amiss."""
    return [
        (bad.where.line, bad.column.name if isinstance(bad.column, Column) else "", bad.value, bad.reason.code)
        for bad in intake.bad
    ]


def people(intake: Intake) -> list[dict[str, Any]]:
    return [{"party_member": False, "head": False, **read.values} for read in intake.rows(TABLE)]


@pytest.mark.parametrize("number", range(25))
def test_a_mess_of_text_is_read(tmp_path: Path, number: int) -> None:
    Mess(number).csv(tmp_path / "五柳村.csv")
    intake = taken([tmp_path / "五柳村.csv"], tmp_path / "aside")
    assert told(intake) == []
    assert people(intake) == PEOPLE


@pytest.mark.parametrize("number", range(12))
def test_a_mess_of_a_workbook_is_read(tmp_path: Path, number: int) -> None:
    Mess(number).xlsx(tmp_path / "五柳村.xlsx")
    intake = taken([tmp_path / "五柳村.xlsx"], tmp_path / "aside")
    assert told(intake) == []
    assert people(intake) == PEOPLE
    codes = {(note.code, note.values["sheet"]) for note in intake.notes}
    assert {("files.hidden_sheet", "旧表"), ("files.no_headings", "说明")} <= codes


def test_numbers_of_citizens_are_left_out_and_told(tmp_path: Path) -> None:
    file = tmp_path / "人员.csv"
    file.write_text(f"编号,姓名,身份证（号）,备注\np1,王超群,{CITIZEN},\np2,施秀福,{CITIZEN[:17]}6,低保\n", "utf-8")
    intake = taken([file], tmp_path / "aside")
    assert told(intake) == []
    assert [read.values for read in intake.rows(TABLE)] == [
        {"id": "p1", "name": "王超群"},
        {"id": "p2", "name": "施秀福"},
    ]
    assert [(note.code, note.values["headings"]) for note in intake.notes] == [
        ("files.unread", "身份证（号）"),
        ("files.left_out", "备注"),
    ]


@pytest.mark.parametrize(
    "cell",
    [
        CITIZEN,
        "身份证 110101 19900307 7475",
        "１１０１０１１９９００３０７７４７５",
        "尾号7475：110101-19900307-7475。",
        "13912345678 110101199003077475",
        "110101199003077475-13912345678",
        "1组2 110101199003077475",
        "①110101199003077475",
        "1101011990030774750",
        "110101_19900307.7475",
        "110101·19900307·7475",
        "110101\u200b199003077475",
        "1.1010119900307747e+17",
    ],
)
def test_a_number_of_a_citizen_elsewhere_makes_a_bad_row_and_is_shown_nowhere(tmp_path: Path, cell: str) -> None:
    file = tmp_path / "人员.csv"
    file.write_text(f"编号,姓名,电话,备注\np1,王超群,{cell},\np2,施秀福,,{cell}\n", "utf-8")
    intake = taken([file], tmp_path / "aside")
    assert told(intake) == [(2, "phone", "", "row.citizen"), (3, "", "", "row.citizen")]
    assert list(intake.rows(TABLE)) == []
    assert "7475" not in repr((intake.bad, intake.notes))


def test_a_name_that_holds_one_is_not_told(tmp_path: Path) -> None:
    file = tmp_path / f"{CITIZEN}.csv"
    file.write_text("编号,姓名,电话\np1,王超群,1\n", "utf-8")
    intake = taken([file], tmp_path / "aside")
    assert [each.where.file for each in intake.bad] == ["…"]
    assert planned(Difference([]), f"{CITIZEN}.csv", "r", today()).title == "…"


def test_what_is_no_number_of_a_citizen_is_not_taken_for_one() -> None:
    for text in (
        "110101199003077476",
        "91330782MA2EXAMPL1",
        f"{VILLAGE}H0001",
        "15400000000",
        "13812345678 13912345678",
    ):
        assert not holds_citizen_number(text)


def test_every_bad_cell_is_told(tmp_path: Path) -> None:
    file = tmp_path / "人员.csv"
    rows = [
        "编号,姓名,出生年份,电话,是否党员,户编码,是否户主",
        "p1,,1950,,,,",
        "p2,施秀福,3019,12,也许,,",
        "p 3,方惠云,五十,,,,",
        "p4,丁静秀,,,,330782101249H0001,是",
    ]
    file.write_text("\n".join(rows), "gb18030")
    intake = taken([file], tmp_path / "aside")
    assert told(intake) == [
        (2, "name", "", "row.empty"),
        (3, "birth_year", "3019", "row.year"),
        (3, "phone", "12", "row.phone"),
        (3, "party_member", "也许", "row.truth"),
        (4, "id", "p 3", "row.code"),
        (4, "birth_year", "五十", "row.year"),
    ]
    assert intake.counts["people"] == 1
    check(intake)
    assert told(intake)[6:] == [(5, "household", "330782101249H0001", "row.unknown")]


def test_what_does_not_fit_together_is_told(tmp_path: Path) -> None:
    for name, text in {
        "towns": "code,name\n330782101,赤岸镇\n330782101,赤岸镇\n33078210,某镇",
        "areas": "code,name,town\n330782101A06,毛店片区,330782101\n330782101A07,清溪片区,330782102",
        "villages": f"code,name,kind,area\n{VILLAGE},五柳村,村,330782101A06\n330782101250,某村,镇,330782101A06",
        "households": f"code,address,village\n{VILLAGE}H0001,1组1号,{VILLAGE}",
        "people": f"id,name,household,head\np1,王超群,{VILLAGE}H0001,yes\np2,施秀福,{VILLAGE}H0001,yes\np3,方惠云,,yes",
        "firms": f"code,name,kind,village\n91330782MA2EXAMPL1,某厂,MICRO,{VILLAGE}",
    }.items():
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")
    intake = taken(files_of(tmp_path), tmp_path / "aside")
    check(intake)
    assert {(bad.where.file, *each) for bad, each in zip(intake.bad, told(intake), strict=True)} == {
        ("villages.csv", 3, "kind", "镇", "row.word"),
        ("towns.csv", 3, "code", "330782101", "row.double"),
        ("towns.csv", 4, "code", "33078210", "row.form"),
        ("areas.csv", 3, "town", "330782102", "row.unknown"),
        ("people.csv", 3, "head", "True", "row.head"),
        ("people.csv", 4, "head", "True", "row.head"),
        ("firms.csv", 2, "code", "91330782MA2EXAMPL1", "row.credit"),
    }


@pytest.mark.parametrize(
    ("cell", "year"),
    [("1962年", 1962), ("62.5", None), ("22769", 1962), ("1962/5/3", 1962), ("一九六二", None), ("1962053", None)],
)
def test_years_of_birth(cell: str, year: int | None) -> None:
    column = next(each for each in COLUMNS if each.name == "birth_year")
    if year is None:
        with pytest.raises(Amiss):
            value(column, cell)
    else:
        assert value(column, cell) == year


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"\x81\x00\xff\xff", "files.no_encoding"),
        ("a.csv", "甲,乙\n1,2\n".encode(), "files.no_table"),
        ("a.csv", b"", "files.no_table"),
        ("a.csv", ("x," * 300).encode(), "files.too_many_columns"),
        ("a.ods", b"PK", "files.unknown_kind"),
        ("a.xlsx", b"", "files.no_workbook"),
        ("a.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512, "files.protected_workbook"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidInput) as fault:
        taken([tmp_path / name], tmp_path / "aside")
    assert (fault.value.message.code, fault.value.message.values["value"]) == (code, name)


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    (tmp_path / "~$人员.xlsx").write_bytes(b"")
    (tmp_path / "letter.txt").write_text("Dear")
    for path, code in ((tmp_path, "files.none"), (tmp_path / "none", "files.unreadable")):
        with pytest.raises(InvalidInput) as fault:
            files_of(path)
        assert fault.value.message.code == code


def test_a_quotation_mark_that_is_not_closed_is_told(tmp_path: Path) -> None:
    file = tmp_path / "人员.csv"
    file.write_text('编号,姓名,出生年份\np1,"王超群,1980\np2,施秀福,1981\n', "utf-8")
    with pytest.raises(InvalidInput) as refused:
        taken([file], tmp_path / "aside")
    assert refused.value.message.code == "files.quotes"


def test_only_files_of_a_folder_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    os.mkfifo(tmp_path / "b.csv")
    (tmp_path / "c.csv").write_text("编号,姓名\np1,王超群\n", "utf-8")
    assert files_of(tmp_path) == [tmp_path / "c.csv"]
    with pytest.raises(InvalidInput):
        files_of(tmp_path / "b.csv")


@pytest.mark.parametrize(
    "headings",
    [
        "编号,基本信息,,户编码\n,姓名,出生年份,\n",
        "人员,,,\n编号,姓名,出生年份,户编码\n",
        "编号,,人,户编码\n,姓名,出生年份,\n",
    ],
)
def test_headings_may_stand_in_two_rows(tmp_path: Path, headings: str) -> None:
    file = tmp_path / "人员.csv"
    file.write_text(f"五柳村,,,\n{headings}p1,王超群,1980,{VILLAGE}H0001\n", "utf-8")
    intake = taken([file], tmp_path / "aside")
    (read,) = intake.rows(TABLE)
    assert (read.values["name"], read.values["birth_year"]) == ("王超群", 1980)
    assert intake.bad == []


@pytest.mark.parametrize("line", [",合 计：1人,,", "2,小计,,", "总计1,,,", "填表人：某某,,审核：,", "备注: 无,,,"])
def test_what_stands_beneath_a_table_is_no_row(tmp_path: Path, line: str) -> None:
    file = tmp_path / "人员.csv"
    file.write_text(f"编号,姓名,出生年份,户编码\np1,王超群,1980,{VILLAGE}H0001\n{line}\n", "utf-8")
    intake = taken([file], tmp_path / "aside")
    assert (len(list(intake.rows(TABLE))), intake.bad) == (1, [])
