"""Tables as files: texts stay texts, and the same rows are the same bytes."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from graph.errors import InvalidInput
from graph.files.columns import Column, Kind, Language, term
from graph.files.folder import filled
from graph.files.tables import TABLES, Sheet
from graph.files.writing import FORMATS, GUARDED, Format, Row, guarded
from graph.vocabulary import Purpose

TABLE = Sheet(
    *("things", "东西", "things"),
    (
        Column("code", "编码", "code"),
        Column("purpose", "用途", "purpose", words=Purpose),
        Column("level", "级别", "level", Kind.WHOLE),
        Column("area", "面积", "area", Kind.NUMBER),
        Column("head", "户主", "head", Kind.TRUTH),
    ),
)
ROWS: list[Row] = [
    ("330782101249", "EPIDEMIC_CONTROL", "3", "1.5", "true"),
    ("=1+1", None, None, "12.0", "false"),
    ("'-x", "WORK_RESUMPTION", "1", None, None),
]


def written(folder: Path, form: Format, language: Language, rows: Iterable[Row] = ROWS) -> Path:
    """The file of the table."""
    folder.mkdir(exist_ok=True)
    file = folder / f"things.{form}"
    with FORMATS[form](file, TABLE, language) as writer:
        writer.write(rows)
    return file


def sheet(file: Path) -> list[list[Any]]:
    return [list(row) for row in load_workbook(file).worksheets[0].iter_rows(values_only=True)]


def test_csv_is_utf_8_with_a_mark_and_guards_what_looks_like_a_formula(tmp_path: Path) -> None:
    content = written(tmp_path, "csv", "zh").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))) == [
        ["编码", "用途", "级别", "面积", "户主"],
        ["330782101249", "疫情防控", "3", "1.5", "是"],
        ["'=1+1", "", "", "12", "否"],
        ["''-x", "复工复产", "1", "", ""],
    ]


def test_a_sheet_has_texts_as_texts_and_numbers_as_numbers(tmp_path: Path) -> None:
    file = written(tmp_path, "xlsx", "en")
    assert sheet(file) == [
        ["code", "purpose", "level", "area", "head"],
        ["330782101249", "EPIDEMIC_CONTROL", 3, 1.5, "yes"],
        ["=1+1", None, None, 12, "no"],
        ["'-x", "WORK_RESUMPTION", 1, None, None],
    ]
    opened = load_workbook(file).worksheets[0]
    assert (opened["A3"].data_type, opened["A3"].quotePrefix, opened.freeze_panes) == ("s", True, "A2")
    assert opened.column_dimensions["A"].width > 5


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_same_rows_are_the_same_bytes(tmp_path: Path, form: Format) -> None:
    one, other = (written(tmp_path / name, form, "zh").read_bytes() for name in ("one", "other"))
    assert one == other


def test_a_cell_that_a_sheet_cannot_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as told:
        written(tmp_path, "xlsx", "zh", [("x" * 40_000, None, None, None, None)])
    assert told.value.message.code == "files.too_long"


def test_more_rows_than_a_sheet_has_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.files.writing.MOST_ROWS", 2)
    with pytest.raises(InvalidInput) as told:
        written(tmp_path, "xlsx", "zh")
    assert told.value.message.code == "files.too_many_rows"


@given(st.text(st.sampled_from("'=+-@\t\r1张"), max_size=6))
def test_no_text_looks_like_a_formula(text: str) -> None:
    assert not guarded(text).startswith(GUARDED)
    assert guarded(text) in (text, "'" + text)


@given(st.sets(st.text(st.sampled_from("'=1"), max_size=5)))
def test_texts_stay_apart(texts: set[str]) -> None:
    assert len({guarded(text) for text in texts}) == len(texts)


def test_every_column_and_word_is_told_apart() -> None:
    for table in TABLES:
        for language in ("zh", "en"):
            headings = table.headings(language)
            assert len(set(headings)) == len(headings)
        for column in table.columns:
            terms = [term(word) for word in column.words or ()]
            assert all(terms)
            assert len(set(terms)) == len(terms)
    assert len({table.name for table in TABLES}) == len(TABLES)


def test_a_folder_is_filled_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "where"
    with filled(folder) as aside:
        (aside / "one.csv").write_text("1")
        assert not (folder / "one.csv").exists()
    assert [each.name for each in folder.iterdir()] == ["one.csv"]


def test_a_folder_in_which_something_is_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(InvalidInput) as told, filled(tmp_path):
        pytest.fail("it is not to be written to")
    assert told.value.message.code == "files.folder_used"
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(InvalidInput) as told, filled(tmp_path / "letter.txt"):
        pytest.fail("it is not to be written to")
    assert told.value.message.code == "input.folder"


def fill_until_full(folder: Path) -> None:
    with filled(folder) as aside:
        (aside / "one.csv").write_text("1")
        raise OSError(28, "No space left on device")


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name, left in (("none", False), ("empty", True)):
        with pytest.raises(InvalidInput):
            fill_until_full(tmp_path / name)
        assert (tmp_path / name).exists() is left
    assert not any((tmp_path / "empty").iterdir())
