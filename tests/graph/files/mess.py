"""Files as offices have them: titles above the headings, blank lines, sums at the end, other widths, hidden columns."""

import csv
import random
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

VILLAGE: Final = "330782101249"
WIDE: Final = str.maketrans("0123456789", "０１２３４５６７８９")
HEADINGS: Final = {
    "id": ("编号", "人员编号", " 编 号 "),
    "name": ("姓名", "姓 名", "*姓名"),
    "birth_year": ("出生年份", "出生年月", "出生日期"),
    "phone": ("电话", "联系电话", "手机号："),
    "party_member": ("是否党员", "党员"),
    "household": ("户编码", "户号", "户编码（必填）"),
    "head": ("是否户主", "户主"),
}
PEOPLE: Final[Sequence[Mapping[str, Any]]] = [
    {
        "id": f"p{place:03}",
        "name": name,
        "birth_year": 1950 + place,
        "phone": f"1540000{place:04}",
        "party_member": place % 3 == 0,
        "household": f"{VILLAGE}H{place // 2 + 1:04}",
        "head": place % 2 == 0,
    }
    for place, name in enumerate(("王超群", "施秀福", "方惠云", "丁静秀", "冯春", "㐂子"))
]


class Mess:
    """Chooses at random how the same people are written down; the same number, the same mess."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(number)

    def rows(self, typed: bool) -> list[list[Any]]:
        """The rows of a part; values are of types that sheets have, where it is `typed`."""
        columns = list(HEADINGS)
        self._random.shuffle(columns)
        rows: list[list[Any]] = []
        if self._chance():
            rows += [["五柳村人口信息表"], ["填报单位：五柳村", "", "填报日期：2020年3月1日"]]
        if self._chance():
            rows.append([])
        extra = self._chance()
        rows.append([self._random.choice(HEADINGS[name]) for name in columns] + ["身份证号码", "备注"] * extra)
        for person in PEOPLE:
            if self._chance():
                rows.append([""] * len(columns))
            cells = [self._cell(name, person[name], typed) for name in columns]
            rows.append(cells + ["110101199003077475", "低保"] * extra)
        if self._chance():
            rows += [[], ["合 计", "", 6 if typed else "6"]]
        return rows

    def csv(self, file: Path) -> None:
        """As text, in one of the encodings that programs write."""
        written = StringIO()
        delimiter = self._random.choice(",\t")
        writer = csv.writer(written, delimiter=delimiter, lineterminator=self._random.choice(("\n", "\r\n")))
        writer.writerows(self.rows(typed=False))
        encoding = self._random.choice(("utf-8", "utf-8-sig", "gb18030"))
        file.write_bytes(written.getvalue().encode(encoding))

    def xlsx(self, file: Path) -> None:
        """As a workbook with a sheet of notes before, a hidden one behind, and hidden rows and columns."""
        book = Workbook()
        book.remove(book.worksheets[0])
        notes = book.create_sheet("说明")
        notes.append(["请如实填写"])
        sheet = book.create_sheet("人口")
        for row in self.rows(typed=True):
            sheet.append(row)
        for place in range(1, 6):
            sheet.column_dimensions[get_column_letter(place)].hidden = self._chance()
            sheet.row_dimensions[place + 3].hidden = self._chance()
        if sheet["A1"].value == "五柳村人口信息表":
            sheet.merge_cells("A1:G1")
        hidden = book.create_sheet("旧表")
        hidden.append(["编号", "姓名"])
        hidden.append(["p999", "不在"])
        hidden.sheet_state = "hidden"
        book.save(file)

    def _cell(self, name: str, value: Any, typed: bool) -> Any:
        match name:
            case "party_member" | "head":
                return self._random.choice(("是", "√", "yes", "1") if value else ("否", "", "×", "no"))
            case "birth_year":
                day = date(value, 5, 3)
                texts = (f"{value}", f"{value}年", f"{value}-05-03", f"{value}.5", f"{value}0503", f"{value}年5月3日")
                return self._random.choice((day, value, (day - date(1899, 12, 30)).days) if typed else texts)
            case "phone":
                return self._random.choice((int(value), value) if typed else (value, value.translate(WIDE)))
            case "household":
                return self._random.choice((value, value.lower(), f" {value.translate(WIDE)}　"))
        return value

    def _chance(self) -> bool:
        return self._random.random() < 0.5


def workbook(file: Path, sheet: str, **members: bytes | str) -> Path:
    """A workbook by hand: the XML of its sheet, and further members by their names, `__` for a slash."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="人口" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{sheet}</worksheet>',
    }
    parts |= {name.replace("__", "/"): content for name, content in members.items()}
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file
