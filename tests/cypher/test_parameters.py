"""What a statement is sent with is what it declares: anything else is refused before anything is sent."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from graph.statements.catalog import Catalog
from graph.statements.parameters import ParameterError, check_of
from tests.cypher.example import Example

AT: Final = datetime(2020, 3, 1, tzinfo=UTC)
GIVEN: Final = {
    "viewer": "one",
    "everything": False,
    "homes": [],
    "sees_households": {},
    "sees_villages": {"330782101249": 4},
    "sees_setups": [],
    "sees_leaders": {},
    "at": None,
    "instant": None,
    "known": None,
    "code": "330782101249H0001",
    "purpose": None,
}


def test_all_parameters_go_in_one_map(catalog: Catalog) -> None:
    assert catalog["households/who_answers"].bind(GIVEN) == {"p": GIVEN}


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({name: value for name, value in GIVEN.items() if name != "purpose"}, "parameter purpose is not given"),
        ({name: value for name, value in GIVEN.items() if name != "viewer"}, "parameter viewer is not given"),
        ({**GIVEN, "sees_villages": {"330782101249": "4"}}, "parameter sees_villages is not of the type dict[int]"),
        ({**GIVEN, "auditor": False}, "there is no parameter auditor"),
        ({**GIVEN, "code": None}, "parameter code is not of the type str"),
        ({**GIVEN, "at": "2020-03-01T00:00:00Z"}, "parameter at is not of the type datetime?"),
    ],
)
def test_a_fault_names_the_statement_and_the_parameter(catalog: Catalog, given: dict[str, Any], fault: str) -> None:
    with pytest.raises(ParameterError, match=f"^{re.escape(f'households/who_answers: {fault}')}$"):
        catalog["households/who_answers"].bind(given)


def test_only_what_reads_the_instant_itself_does_without_one(catalog: Catalog) -> None:
    assert catalog["households/who_answers"].parameters["instant"] == "datetime?"
    assert catalog["households/answer_chains"].parameters["instant"] == "datetime"


@pytest.mark.parametrize(
    ("type", "value", "sound"),
    [
        ("str", "a", True),
        ("str", 1, False),
        ("str", None, False),
        ("str?", None, True),
        ("int", 1, True),
        ("int", True, False),
        ("int", 1.0, False),
        ("float", 1.0, True),
        ("float", 1, True),
        ("float", True, False),
        ("bool", False, True),
        ("bool", 0, False),
        ("bool?", None, True),
        ("date", date(2020, 3, 1), True),
        ("date", AT, False),
        ("datetime", AT, True),
        ("datetime", date(2020, 3, 1), False),
        ("datetime", datetime(2020, 3, 1), False),
        ("datetime", AT.astimezone(ZoneInfo("UTC")), False),
        ("datetime", AT.astimezone(timezone(timedelta(hours=8))), False),
        ("list[str]", ["a", "b"], True),
        ("list[str]", [], True),
        ("list[str]", ["a", None], False),
        ("list[str]", "ab", False),
        ("list[int]", [1, "b"], False),
        ("list[list]", [["a", 1, {"since": AT, "of": [date(2020, 3, 1), None]}]], True),
        ("list[list]", [{"a": 1}], False),
        ("list[list]", [["a", {"since": datetime(2020, 3, 1)}]], False),
        ("list[list]", [["a", [AT.astimezone(ZoneInfo("UTC"))]]], False),
        ("list[list]", [["a", {1, 2}]], False),
    ],
)
def test_values_are_of_the_type(type: str, value: Any, sound: bool) -> None:
    assert check_of(type)(value) is sound


def test_the_example_gives_every_statement_what_it_takes(catalog: Catalog, example: Example) -> None:
    for statement in catalog:
        for given in example.parameters(statement):
            assert statement.bind(given) == {"p": given}
