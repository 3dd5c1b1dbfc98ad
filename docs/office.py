"""A folder of tables as an office has them, made from the seeded town: `python docs/office.py` writes `docs/office`.

They are of three households of Wuliu (五柳村). In them somebody has another number, somebody has moved next door, and a
household is new, with whom lives there (某某).
"""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from seed.dataset import Dataset
from seed.town import chian

FOLDER: Final = Path(__file__).with_name("office")
VILLAGE: Final = "330782101249"
CODES: Final = tuple(f"{VILLAGE}H{number:04}" for number in range(1, 4))
NEW: Final = f"{VILLAGE}H0250"
MOVED: Final = "632483bb1e07c88f"
"""龚福兰."""
CALLED: Final = "c9d1875ee4053b8a"
"""冯永敏."""

Row = tuple[object, ...]


def main(folder: Path = FOLDER) -> None:
    """Write the tables: one in UTF-8 beneath a title, one in GB 18030 with a sum at its end."""
    folder.mkdir(parents=True, exist_ok=True)
    town = chian()
    homes = [["五柳村户籍台账"], ["住址", "村编码", "三级作战单元编码"], *households(town)]
    _write(folder / "户.csv", homes, "utf-8-sig")
    everybody = list(people(town))
    told = [["编号", "姓名", "出生年月", "联系电话", "户号", "户主"], *everybody, ["合计", len(everybody)]]
    _write(folder / "人员.csv", told, "gb18030")


def households(town: Dataset) -> Iterable[Row]:
    """The rows of households: their addresses, and the unit that takes the new one."""
    (unit,) = {
        link.source
        for link in town.relationships["Unit", "COVERS", "Household"]
        if link.target == CODES[0] and link.source.startswith("EC3")
    }
    for home in sorted(town.nodes["Household"], key=lambda each: str(each["code"])):
        if home["code"] in CODES:
            yield home["address"], VILLAGE, ""
    yield "五柳村9组31号", VILLAGE, unit


def people(town: Dataset) -> Iterable[Row]:
    """The rows of people, household by household."""
    known = {each["id"]: each for each in town.nodes["Person"]}
    lives = town.relationships["Person", "LIVES_IN", "Household"]
    for link in sorted(lives, key=lambda each: (each.target, not each.properties["head"], each.source)):
        if link.target in CODES:
            person = known[link.source]
            phone = "15400000000" if link.source == CALLED else person.get("phone", "")
            home = CODES[2] if link.source == MOVED else link.target
            yield (
                person["id"],
                person["name"],
                f"{person['birthYear']}年",
                phone,
                home,
                "是" if link.properties["head"] else "否",
            )
    yield "", "某某", "1990.5", "15400000001", NEW, "√"


def _write(file: Path, rows: Iterable[Iterable[object]], encoding: str) -> None:
    with file.open("w", encoding=encoding, newline="") as opened:
        csv.writer(opened, lineterminator="\r\n").writerows(rows)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
