"""A plan is read by one form, wherever it comes from, and stored so that the same form reads it again."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from api.cli.restructuring import plan_of
from graph.errors import InvalidInput
from graph.forms.naming import Occurrence, occurrences
from graph.restructuring.plans import plan, stored
from graph.restructuring.steps.units import CreateUnit, RenameUnit
from graph.restructuring.towns import town_in
from tests.builders.plans import planned

VILLAGE = "990101100201"
UNIT = f"EC2{VILLAGE}-1"
PART = {"code": f"EC2{VILLAGE}-2", "name": "甲", "level": 2, "purpose": "EPIDEMIC_CONTROL", "commander": "Person:p"}
STEPS: list[dict[str, Any]] = [
    {"renameUnit": {"unit": UNIT, "name": "新名"}},
    {"splitUnit": {"unit": UNIT, "into": [PART, PART]}},
    {"moveCoverage": {"targets": [VILLAGE], "from": UNIT, "to": f"EC2{VILLAGE}-2"}},
    {"appoint": {"unit": UNIT, "person": "Person:p", "role": "DOCTOR"}},
    {"movePerson": {"person": "Person:p", "to": f"{VILLAGE}H0001", "head": True}},
]


def test_what_is_stored_is_read_as_it_was_given() -> None:
    assert stored(planned(STEPS).written) == planned(STEPS).steps


def test_steps_that_were_stored_with_their_nulls_are_read() -> None:
    assert stored('[{"renameUnit":{"unit":"EC1","name":"x"},"seat":null}]') == (RenameUnit(unit="EC1", name="x"),)


def test_a_file_is_read_by_the_same_form(tmp_path: Path) -> None:
    written = (
        "title: ' 更名 '\nreason: 名称有误\neffectiveAt: 2020-02-15T00:00:00+08:00\nsteps: [{seat: null, renameUnit: "
    )
    (tmp_path / "plan.yaml").write_text(f"{written}{{unit: {UNIT}, name: 新名}}}}]", "utf-8")
    found = plan_of(tmp_path / "plan.yaml")
    assert (found.title, found.effective_at) == ("更名", datetime(2020, 2, 14, 16, tzinfo=UTC))
    assert found.steps == planned(STEPS[:1]).steps


@pytest.mark.parametrize(
    ("given", "argument", "code"),
    [
        ({"title": " "}, "input.title", "input.text"),
        ({"effectiveAt": "2020"}, "input.effectiveAt", "input.date_time"),
        ({"effectiveAt": datetime(2020, 2, 15)}, "input.effectiveAt", "input.date_time"),
        ({"steps": []}, "input.steps", "input.steps"),
        ({"steps": "x"}, "input.steps", "input.steps"),
        ({"steps": [{"noStep": {}}]}, "input.steps[0]", "input.step"),
        ({"steps": ["x"]}, "input.steps[0]", "input.step"),
        ({"steps": [{**STEPS[0], **STEPS[1]}]}, "input.steps[0]", "input.step"),
        ({"steps": [STEPS[0], {"renameUnit": 5}]}, "input.steps[1].renameUnit", "input.field"),
        ({"steps": [{"renameUnit": {"unit": UNIT, "name": ""}}]}, "input.steps[0].renameUnit.name", "input.text"),
        (
            {"steps": [{"splitUnit": {"unit": UNIT, "into": [{**PART, "level": 4}]}}]},
            "input.steps[0].splitUnit.into[0].level",
            "input.field",
        ),
        (
            {"steps": [{"mergeHouseholds": {"households": [], "into": f"{VILLAGE}H0001"}}]},
            "input.steps[0].mergeHouseholds.households",
            "input.none_given",
        ),
        ({"steps": [{"renameUnit": {"unit": UNIT}}]}, "input.steps[0].renameUnit.name", "input.missing"),
        (
            {"steps": [{"renameUnit": {"unit": UNIT, "x": 1}}]},
            "input.steps[0].renameUnit.x",
            "input.no_field",
        ),
    ],
)
def test_what_is_off_is_named(given: dict[str, Any], argument: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        plan({"title": "x", "reason": "y", "steps": STEPS, **given}, "input")
    assert (caught.value.argument, caught.value.message.code) == (argument, code)


def test_a_form_tells_what_it_names_and_where() -> None:
    (step,) = planned([{"createUnit": {**PART, "covers": [VILLAGE, f"{VILLAGE}H0001"]}}]).steps
    assert isinstance(step, CreateUnit)
    assert list(occurrences(step, "input")) == [
        Occurrence("input.code", "Unit", f"EC2{VILLAGE}-2"),
        Occurrence("input.covers[0]", "Village", VILLAGE),
        Occurrence("input.covers[1]", "Household", f"{VILLAGE}H0001"),
        Occurrence("input.commander", "Person", "p"),
    ]


@pytest.mark.parametrize(
    ("label", "code", "town"),
    [
        ("Village", VILLAGE, "990101100"),
        ("Area", "990101100A01", "990101100"),
        ("Organization", "990101100O001", "990101100"),
        ("Unit", UNIT, "990101100"),
        ("Unit", "EC1990101100-1", "990101100"),
        ("Unit", f"WR3{VILLAGE}G0001-1", "990101100"),
        ("Unit", "WR391330782MA28D12345-1", None),
        ("Enterprise", f"{VILLAGE}G0001", "990101100"),
        ("Enterprise", "91330782MA28D1234X", None),
        ("Unit", "x", None),
    ],
)
def test_a_code_tells_the_town_where_it_has_one(label: str, code: str, town: str | None) -> None:
    assert town_in(label, code) == town
