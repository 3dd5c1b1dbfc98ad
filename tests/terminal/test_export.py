"""`danyuan export`: the state at an instant as tables; a folder in which something is stays as it is."""

import csv
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.files import TABLES
from seed.town import chian
from tests.terminal.conftest import Danyuan

AT = datetime(2020, 3, 1, tzinfo=UTC)


def rows(file: Path) -> list[list[str]]:
    """The rows beneath the headings."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))[1:]


def test_the_state_at_an_instant_is_written(danyuan: Danyuan, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    done = danyuan("export", str(folder), "--as-of", AT.isoformat())
    assert done.exit_code == 0, done.output
    files = sorted(each.name for each in folder.iterdir())
    assert files == sorted(f"{table.name}.csv" for table in TABLES)
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    town = chian()

    def pairs(source: str, type: str, *targets: str) -> set[tuple[str, str]]:
        """Which nodes are joined then by the seed."""
        return {
            (link.source, link.target)
            for target in targets
            for link in town.relationships[source, type, target]
            if link.since <= AT < link.until
        }

    def columns(name: str, *places: int) -> set[tuple[str, ...]]:
        return {tuple(row[place] for place in places) for row in rows(folder / f"{name}.csv")}

    assert columns("areas", 0, 2) == pairs("Area", "IN_TOWN", "Town")
    assert columns("villages", 0, 3) == pairs("Village", "IN_AREA", "Area")
    assert columns("households", 0, 2) == pairs("Household", "IN_VILLAGE", "Village")
    assert columns("grid_workers", 1, 0) == pairs("Person", "WORKS_IN", "Grid")
    assert columns("coverage", 0, 1) == pairs(
        "Unit", "COVERS", *(each[2] for each in town.relationships if each[1] == "COVERS")
    )
    assert columns("offices", 1, 0) == pairs("Person", "HOLDS", "Organization")
    assert columns("firms", 0, 3) == pairs("Enterprise", "IN_VILLAGE", "Village")
    homes = {(row[0], row[6]) for row in rows(folder / "people.csv") if row[6]}
    assert homes == pairs("Person", "LIVES_IN", "Household")
    commanders = {(row[1], row[0]) for row in rows(folder / "places.csv") if row[2] == "COMMANDER"}
    assert commanders == pairs("Person", "COMMANDS", "Unit")
    people = {each["id"]: each for each in town.nodes["Person"]}
    for id, name, year, phone, member, *_ in rows(folder / "people.csv"):
        known = people.pop(id, None)
        if known is None:
            continue  # whom another test has registered since
        assert (name, year, phone) == (known["name"], str(known.get("birthYear") or ""), known.get("phone") or "")
        assert member == ("yes" if known.get("partyMember") else "no")
    again = danyuan("export", str(folder))
    assert (again.exit_code, str(folder) in again.output.replace("\n", "")) == (2, True)
    assert sorted(each.name for each in folder.iterdir()) == files


@pytest.fixture
def little_room() -> Iterator[None]:
    """Files can have a few kilobytes, as on a disk that is nearly full."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("little_room")
def test_what_does_not_fit_leaves_nothing(danyuan: Danyuan, tmp_path: Path) -> None:
    for form in ("csv", "xlsx"):
        ended = danyuan("export", str(tmp_path / "out"), "--format", form)
        assert (ended.exit_code, "File too large" in ended.output) == (2, True), ended.output
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [("--format", "ods"), ("--as-of", "yesterday")])
def test_what_is_not_known_is_told(danyuan: Danyuan, tmp_path: Path, words: tuple[str, ...]) -> None:
    ended = danyuan("export", str(tmp_path / "out"), *words)
    assert (ended.exit_code, words[1] in ended.output) == (2, True)
    assert not (tmp_path / "out").exists()
