"""The province, the city and the county that a place lies in, by its code (行政区划代码)."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

TABLE: Final = "divisions.tsv"
LEVELS: Final = (2, 4, 6)
"""Digits of the code of a province, of a city in it, and of a county in that."""


def above_town(code: str) -> tuple[str, ...] | None:
    """Province, city and county of a town or village, in that order; None where the table does not know all three."""
    known = _table()
    names = tuple(known.get(code[:digits], "") for digits in LEVELS)
    return names if all(names) else None


@cache
def _table() -> Mapping[str, str]:
    rows = files("graph").joinpath(TABLE).read_text("utf-8").splitlines()
    return dict(row.split("\t") for row in rows if not row.startswith("#"))
