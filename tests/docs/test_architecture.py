"""The pictures of the house are true to it: every module and file that they name is there."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARCHITECTURE = (ROOT / "docs/architecture.md").read_text("utf-8")
ADDING = (ROOT / "docs/adding.md").read_text("utf-8")
MODULES = sorted(set(re.findall(r"`((?:api|graph)(?:\.\w+)+)`", ARCHITECTURE)))
FILES = sorted(set(re.findall(r"`((?:api|graph|cypher|tests)/[^`]*)`", ARCHITECTURE + ADDING)))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_that_is_named_is_there(module: str) -> None:
    assert find_spec(module) is not None


@pytest.mark.parametrize("file", [each for each in FILES if not re.search(r"[A-Z]{3}", each)])
def test_a_file_that_is_named_is_there(file: str) -> None:
    assert (ROOT / file).exists()


def test_every_layer_is_in_the_picture() -> None:
    layers = {f"{root}.{path.stem}" for root in ("api", "graph") for path in (ROOT / root).iterdir() if path.is_dir()}
    left_out = {each for each in layers if not each.endswith("__pycache__")} - set(MODULES)
    assert left_out == set()
