"""How far something has come is shown on standard error where that is a terminal, and nowhere else."""

from typing import cast

import pytest

from api.cli.progress import counting, progress, versions
from graph.database.runner import Runner
from graph.database.writes import Step
from graph.statements.catalog import read_catalog
from seed.load import load
from seed.synthetic import synthetic_county


def test_on_a_terminal_it_is_shown_with_what_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "100")
    with counting(10) as count:
        count("Person", 3)
        count("Household", 4)
    out, err = capsys.readouterr()
    assert out == ""
    assert "Household" in err
    assert "7/10" in err


def test_elsewhere_nothing_is_written(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "0")
    with progress() as told:
        versions(told)(1, 2)
        told("Person", 3, None)
    assert capsys.readouterr() == ("", "")


async def test_a_load_tells_of_all_its_rows() -> None:
    dataset, told = synthetic_county(1, 9), list[tuple[str, int, int]]()

    class Written:
        catalog = read_catalog()

        async def write(self, steps: list[Step], *, repeatable: bool) -> frozenset[str]:
            assert repeatable
            return frozenset()

    await load(cast(Runner, Written()), dataset, lambda *each: told.append(each))
    parts = (dataset.nodes, dataset.relationships, dataset.facts, dataset.joins)
    of = len(dataset.milestones) + sum(len(rows) for part in parts for rows in part.values())
    assert {each[2] for each in told} == {of}
    assert [each[1] for each in told] == sorted(each[1] for each in told)
    assert told[0][:2] == (next(iter(dataset.nodes)), 0)
    assert told[-1] == ("Change", of, of)
