"""A workbook that claims too much, or holds what is not read, is told in a sentence, whatever it says of itself."""

import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from graph.files import inspecting, sheets
from graph.files.inspecting import Unreadable, inspect
from graph.files.sheets import parts
from tests.graph.files.mess import workbook

ROW = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row></sheetData>'


def code(file: Path) -> str:
    """What is told of a file."""
    with pytest.raises(Unreadable) as told:
        inspect(file)
    return told.value.message.code


def test_a_plain_workbook_is_read(tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", f'<dimension ref="A1:XFD1048576"/>{ROW}')
    inspect(file)
    ((sheet, rows),) = [(part.sheet, list(part.rows)) for part in parts(file)]
    assert (sheet, rows) == ("人口", [(1, ["编号"])])


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ('<sheetData><row r="1"><c r="XFD1"/></row></sheetData>', "files.too_many_columns"),
        ("<sheetData><row>" + "<c/>" * 201 + "</row></sheetData>", "files.too_many_columns"),
        ('<sheetData><row r="1048577"/></sheetData>', "files.too_many_lines"),
        ('<sheetData><row r="1"><c r="A1"/><c r="GR1048576"/></row></sheetData>', "files.too_many_cells"),
        (f'{ROW}<sheetProtection sheet="1"/>', "files.protected_sheet"),
        (
            f'<x:sheetProtection xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>{ROW}',
            "files.protected_sheet",
        ),
        ("<sheetData><row></sheetData>", "files.no_workbook"),
        ('<sheetData><row r="1"><c r="?1"/></row></sheetData>', "files.no_workbook"),
    ],
)
def test_what_a_sheet_must_not_be(tmp_path: Path, sheet: str, told: str) -> None:
    assert code(workbook(tmp_path / "a.xlsx", sheet)) == told


def test_macros(tmp_path: Path) -> None:
    assert (
        code(workbook(tmp_path / "a.xlsx", ROW, xl__vbaProject=b"", **{"xl__vbaProject.bin": b"x"})) == "files.macros"
    )
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    types = f'<Types><Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>'
    assert code(workbook(tmp_path / "b.xlsx", ROW, **{"[Content_Types].xml": types})) == "files.macros"


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    assert (
        code(workbook(tmp_path / "a.xlsx", ROW, xl__sharedStrings=b"", **{"xl__sharedStrings.xml": laughs}))
        == "files.no_workbook"
    )


def test_a_sheet_under_another_name_is_refused(tmp_path: Path) -> None:
    rels = '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="media/image.png"/></Relationships>'
    assert code(workbook(tmp_path / "a.xlsx", ROW, **{"xl___rels__workbook.xml.rels": rels})) == "files.no_workbook"


def test_a_bomb_is_counted_while_it_is_inflated_whatever_it_declares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspecting, "MOST_BYTES", 1_000_000)
    file = workbook(tmp_path / "a.xlsx", ROW, **{"xl__media__image.png": b"\0" * 5_000_000})
    assert file.stat().st_size < 20_000
    assert code(file) == "files.too_large"
    content = file.read_bytes().replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10))
    file.write_bytes(content)
    assert code(file) in ("files.too_large", "files.no_workbook")


def test_too_many_members(tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", ROW, **{f"xl__media__{place}.png": b"" for place in range(2_001)})
    assert code(file) == "files.too_large"


def test_what_is_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 and no more")
    assert code(tmp_path / "a.xlsx") == "files.no_workbook"
    with ZipFile(tmp_path / "b.xlsx", "w", ZIP_DEFLATED) as archive:
        archive.writestr("letter.txt", "Dear")
    assert code(tmp_path / "b.xlsx") == "files.no_workbook"


def test_a_file_cut_anywhere_is_told(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "a.xlsx", ROW).read_bytes()
    for end in range(0, len(whole), 37):
        (tmp_path / "b.xlsx").write_bytes(whole[:end])
        assert code(tmp_path / "b.xlsx") == "files.no_workbook"


def test_a_reader_that_needs_too_much_memory_ends_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MEMORY", 1 << 20)
    rows = '<row><c t="inlineStr"><is><t>编号</t></is></c></row>' * 200_000
    file = workbook(tmp_path / "a.xlsx", f"<sheetData>{rows}</sheetData>")
    inspect(file)
    with pytest.raises(Unreadable) as told:
        list(parts(file))
    assert told.value.message.code == "files.damaged"
