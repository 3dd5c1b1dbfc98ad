"""Stores of databases: made once, copied after that, and never trusted when they are damaged or unfinished."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests import stores

MODULE = Path(__file__)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(stores, "user_cache_path", lambda _name: tmp_path / "cache")
    return tmp_path / "cache" / "stores" / "town"


@pytest.fixture
def made() -> list[Path]:
    """The folders in which a database was made."""
    return []


@pytest.fixture
def make(made: list[Path]) -> Callable[[Path], None]:
    def make(data: Path) -> None:
        made.append(data)
        (data / stores.DATABASE).mkdir(parents=True)
        (data / stores.DATABASE / "nodes").write_text("五柳")
        (data / stores.CREDENTIALS).write_text("secret")

    return make


def held(data: Path) -> tuple[str, str]:
    return (data / stores.DATABASE / "nodes").read_text(), (data / stores.CREDENTIALS).read_text()


def test_it_is_made_once(cache: Path, tmp_path: Path, made: list[Path], make: Callable[[Path], None]) -> None:
    with ThreadPoolExecutor() as pool:
        folders = [tmp_path / str(number) for number in range(3)]
        list(pool.map(lambda data: stores.put(data, "town", MODULE, make), folders))
    assert [held(data) for data in folders] == [("五柳", "secret")] * 3
    assert len(made) == 1


def test_what_is_damaged_is_made_again(
    cache: Path, tmp_path: Path, made: list[Path], make: Callable[[Path], None]
) -> None:
    stores.put(tmp_path / "first", "town", MODULE, make)
    (kept,) = cache.glob(f"*/{stores.DATABASE}/nodes")
    kept.write_text("五")
    stores.put(tmp_path / "second", "town", MODULE, make)
    assert held(tmp_path / "second") == ("五柳", "secret")
    assert len(made) == 2


def test_what_was_not_finished_is_made_anew(
    cache: Path, tmp_path: Path, made: list[Path], make: Callable[[Path], None]
) -> None:
    def killed(data: Path) -> None:
        make(data)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stores.put(tmp_path / "first", "town", MODULE, killed)
    stores.put(tmp_path / "second", "town", MODULE, make)
    assert held(tmp_path / "second") == ("五柳", "secret")
    assert not (tmp_path / "first").exists()


def test_the_last_few_states_of_the_code_are_kept(
    cache: Path, tmp_path: Path, made: list[Path], make: Callable[[Path], None]
) -> None:
    for number in range(stores.KEPT + 2):
        module = tmp_path / f"{number}.py"
        module.touch()
        stores.put(tmp_path / f"data{number}", "town", module, make)
    assert len(made) == stores.KEPT + 2
    assert len(list(cache.iterdir())) == stores.KEPT + 1  # and the lock
    stores.put(tmp_path / "again", "town", tmp_path / f"{stores.KEPT + 1}.py", make)
    assert len(made) == stores.KEPT + 2
