"""What `make` would do to carry everything to a machine without a network: nothing is asked of a network there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GIVEN = ("Makefile", "pyproject.toml", "requirements.lock", "requirements-dev.lock")

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in which nothing was made yet."""
    for name in GIVEN:
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def alone() -> dict[str, str]:
    """The environment without what a `make` that runs the tests tells those that it starts."""
    return {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}


def would(checkout: Path, *words: str) -> list[str]:
    """The commands that would be run."""
    command = ["make", "--dry-run", "--no-print-directory", *words]
    done = subprocess.run(command, cwd=checkout, env=alone(), capture_output=True, text=True, check=True)
    return done.stdout.replace("\\\n", " ").splitlines()


def test_wheels_and_jars_are_put_into_the_folder(checkout: Path) -> None:
    download, fetch = would(checkout, "fetch", "TO=stick")[-2:]
    assert " ".join(download.split()) == (
        ".venv/bin/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all:"
        ' -r requirements-dev.lock --dest "stick/wheels"'
    )
    assert fetch == '.venv/bin/danyuan fetch --to "stick/jars"'


def test_served_from_the_folder_nothing_is_downloaded(checkout: Path) -> None:
    *installed, carried, served = would(checkout, "serve", "FROM=stick")
    installing = [line for line in installed if "pip install" in line]
    assert len(installing) == 2
    assert all('--no-index --find-links "stick/wheels"' in line or "--no-deps" in line for line in installing)
    assert "--require-hashes" in installing[0]
    assert carried == '.venv/bin/danyuan fetch --from "stick/jars"'
    assert served == ".venv/bin/danyuan serve"


def test_without_a_folder_it_is_as_ever(checkout: Path) -> None:
    lines = would(checkout, "serve")
    assert not [line for line in lines if "--no-index" in line or "fetch" in line]


def test_it_has_to_be_said_where_to(checkout: Path) -> None:
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "installed").touch()
    done = subprocess.run(["make", "fetch"], cwd=checkout, env=alone(), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "make fetch TO=DIR" in done.stderr
