"""`danyuan papers`: the files of Wuliu's case, read back; what is there already stays."""

import stat
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from graph.cooperatives.papers import PAPERS, file_name
from tests.terminal.conftest import Danyuan

CODE = "330782101249C001"
FILES = [file_name(name, CODE) for name in PAPERS]


def test_the_papers_of_wulius_case_are_written(danyuan: Danyuan, tmp_path: Path) -> None:
    folder = tmp_path / "设立" / "五柳"
    done = danyuan("papers", CODE, str(folder))
    assert done.exit_code == 0, done.output
    assert sorted(each.name for each in folder.iterdir()) == FILES
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [Path(each).name for each in done.output.splitlines()] == FILES
    roster = load_workbook(folder / f"{CODE}-6-成员名册.xlsx").worksheets[0]
    assert roster["A1"].value == "义乌市五柳柑桔专业合作社成员名册"
    application = docx.Document(str(folder / f"{CODE}-1-设立登记申请书.docx"))
    assert application.paragraphs[0].text == "农民专业合作社登记（备案）申请书"
    assert application.tables[0].rows[2].cells[1].text.startswith("浙江省金华市义乌市赤岸镇五柳村")
    charter = docx.Document(str(folder / f"{CODE}-3-章程.docx"))
    assert "本社名称：义乌市五柳柑桔专业合作社。" in [each.text for each in charter.paragraphs]


def test_what_is_there_is_replaced_only_by_force(danyuan: Danyuan, tmp_path: Path) -> None:
    filled_in = tmp_path / f"{CODE}-6-成员名册.xlsx"
    filled_in.write_text("填好的")
    refused = danyuan("papers", CODE, str(tmp_path))
    assert refused.exit_code == 2
    assert f"dir: {filled_in.name} is there already" in refused.output
    assert [each.read_text() for each in tmp_path.iterdir()] == ["填好的"]
    assert danyuan("papers", f"Cooperative:{CODE}", str(tmp_path), "--force").exit_code == 0
    first = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    assert sorted(first) == FILES
    assert danyuan("papers", CODE, str(tmp_path), "--force").exit_code == 0
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == first


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("330782101249C999", "There is no cooperative 330782101249C999."),
        ("Person:1", "cooperative: Person:1 is not an id of one of the types Cooperative."),
        (CODE, "cannot be written to: File exists."),
    ],
)
def test_what_cannot_be_written_ends_with_a_sentence(
    danyuan: Danyuan, tmp_path: Path, code: str, sentence: str
) -> None:
    (tmp_path / "file").write_text("")
    ended = danyuan("papers", code, str(tmp_path / "file"))
    assert ended.exit_code == 2
    assert sentence in ended.output
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
