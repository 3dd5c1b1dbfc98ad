"""The requests that the IDE opens with."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_QUERIES = Path(__file__).parent / "queries"


@dataclass(frozen=True)
class Example:
    """A request ready to be sent: its title, its document and its variables."""

    title: str
    query: str
    variables: Mapping[str, object]


def who_answers(household: str) -> Example:
    """Who answers for the household of this code, from level 3 to level 1."""
    return Example("谁负责这一户 · Who answers for this household", _query("who_answers"), {"code": household})


def which_units_cover(enterprise: str) -> Example:
    """Which units cover the enterprise of this code, and by which way."""
    title = "哪些单元覆盖这家企业 · Which units cover this firm"
    return Example(title, _query("which_units_cover"), {"code": enterprise})


def _query(name: str) -> str:
    return (_QUERIES / f"{name}.graphql").read_text(encoding="utf-8")
