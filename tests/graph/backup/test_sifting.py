"""What of rows that were copied while others wrote a backup keeps; no database is needed to look at it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import orjson
import pytest

from graph.backup.copying import NODES, TIES, Files, Since
from graph.backup.rows import line, written
from graph.backup.sifting import Sifted
from graph.backup.tables import HELD, TABLES, TIED
from graph.vocabulary import OPEN

SAID: Final = datetime(2026, 3, 1, tzinfo=UTC)
EARLY, LATE = ({"$at": (SAID + timedelta(seconds=by)).isoformat()} for by in (-60, 1))
ALWAYS: Final = written(OPEN)


class Copied:
    """Rows that were copied, by table, and what was changed since."""

    def __init__(self, folder: Path) -> None:
        self.files = Files(folder)
        self.since = Since(9, SAID + timedelta(seconds=30))
        for table in TABLES:
            self.files.path(NODES, table.label).touch()
            if table.label in TIED:
                self.files.path(TIES, table.label).touch()

    def node(self, label: str, *key: str, **properties: Any) -> None:
        with self.files.path(NODES, label).open("ab") as file:
            file.write(line([list(key), properties]))

    def tie(self, label: str, key: str, *ties: list[Any]) -> None:
        with self.files.path(TIES, label).open("ab") as file:
            file.write(line([[key], list(ties)]))

    @property
    def kept(self) -> dict[str, dict[str, Any]]:
        """What is kept, by table and key."""
        found = {name: list(map(orjson.loads, lines)) for name, lines in Sifted(self.files, self.since, SAID).tables()}
        return {name: {" ".join(key): value for key, value in rows} for name, rows in found.items() if rows}


@pytest.fixture
def copied(tmp_path: Path) -> Copied:
    return Copied(tmp_path)


def test_what_was_changed_since_takes_the_place_of_what_was_copied(copied: Copied) -> None:
    for key in ("a", "b"):
        copied.node("Person", key, id=key, phone="1")
        copied.tie("Person", key, ["LIVES_IN", "Household", "h", {}])
    copied.since.keys["Person"].update("bc")
    copied.since.nodes["Person"] += [[["b"], {"phone": "2"}], [["c"], {"phone": "3"}]]
    copied.since.ties["Person"] += [[["b"], []], [["c"], [["LIVES_IN", "Household", "i", {}]]]]
    assert {key: row["phone"] for key, row in copied.kept["Person nodes"].items()} == {"a": "1", "b": "2", "c": "3"}
    assert {key: ties[0][2] for key, ties in copied.kept["Person ties"].items()} == {"a": "h", "c": "i"}


def test_what_nothing_holds_any_more_goes(copied: Copied) -> None:
    for key in ("kept", "undone"):
        copied.node("Description", key, id=key)
        copied.tie("Unit", f"of {key}", ["DESCRIBED", "Description", key, {}])
    copied.since.keys["Unit"].add("of undone")
    copied.since.ties["Unit"].append([["of undone"], []])
    assert list(copied.kept["Description nodes"]) == ["kept"]


def test_a_report_that_came_later_leaves_the_one_before_as_it_was(copied: Copied) -> None:
    copied.node("Report", "before", at=EARLY, until=LATE)
    copied.node("Report", "ended", at=EARLY, until=EARLY)
    copied.node("Report", "open", at=EARLY, until=ALWAYS)
    copied.node("Report", "later", at=LATE, until=ALWAYS)
    copied.node("Delivery", "d", at=EARLY)
    copied.tie("Report", "later", ["ON", "Delivery", "d", {}], ["REPLACES", "Report", "before", {}])
    copied.tie("Report", "before", ["ON", "Delivery", "d", {}])
    assert {key: row["until"] for key, row in copied.kept["Report nodes"].items()} == {
        "before": ALWAYS,
        "ended": EARLY,
        "open": ALWAYS,
    }
    assert list(copied.kept["Report ties"]) == ["before"]


def test_a_directive_that_came_later_is_left_out_with_what_went_out(copied: Copied) -> None:
    copied.node("Directive", "x", at=LATE)
    copied.node("Delivery", "y", at=LATE)
    copied.tie("Directive", "x", ["DELIVERED_AS", "Delivery", "y", {}])
    assert copied.kept == {}


def test_a_shift_that_was_withdrawn_later_stands(copied: Copied) -> None:
    copied.node("Shift", "s", at=EARLY, withdrawnAt=LATE, withdrawnBy="p", withdrawnReason="x", post="P")
    copied.node("Shift", "t", at=EARLY, withdrawnAt=EARLY, withdrawnBy="p")
    kept = copied.kept["Shift nodes"]
    assert kept["s"] == {"at": EARLY, "post": "P"}
    assert kept["t"] == {"at": EARLY, "withdrawnAt": EARLY, "withdrawnBy": "p"}


def test_an_errand_that_went_on_is_as_it_was_said_to_be(copied: Copied) -> None:
    copied.node(
        *("Errand", "e"),
        at=EARLY,
        changedAt=LATE,
        state="PURCHASED",
        runner="r",
        claimedAt=EARLY,
        purchasedAt=LATE,
        paid=300,
    )
    for key, at, state in (
        ("1", EARLY, "REQUESTED"),
        ("2", {"$at": SAID.isoformat()}, "CLAIMED"),
        ("3", LATE, "PURCHASED"),
    ):
        said = {"runner": "r"} if state != "REQUESTED" else {}
        copied.node("ErrandFact", key, at=at, state=state, **said)
        copied.tie("ErrandFact", key, ["ON", "Errand", "e", {}])
    told = {"$at": SAID.isoformat()}
    assert copied.kept["Errand nodes"]["e"] == {
        **{"at": EARLY, "changedAt": told, "state": "CLAIMED", "runner": "r", "claimedAt": told}
    }
    assert list(copied.kept["ErrandFact nodes"]) == ["1", "2"]


def test_a_request_is_kept_with_what_came_of_it_alone(copied: Copied) -> None:
    copied.node("Errand", "late", at=LATE)
    copied.node("Errand", "went on", at=EARLY, changedAt=LATE, state="CLAIMED")
    for key, about in (("1", "Errand:old"), ("2", "Errand:late"), ("3", "Errand:went on")):
        copied.node("Request", "v", key, at=EARLY, about=about)
    copied.node("Request", "v", "4", at=EARLY)
    copied.node("Request", "v", "again", at=LATE, about="Person:p", written=LATE)
    too_late = {"$at": (SAID + timedelta(seconds=31)).isoformat()}
    for key, given in (("again", {"written": LATE}), ("never", {"written": too_late}), ("said", {})):
        copied.since.nodes["Request"].append([["v", key], {"at": LATE, "about": "Person:p", **given}])
    assert list(copied.kept["Request nodes"]) == ["v 1", "v again"]


def test_a_plan_that_was_drafted_later_and_is_half_there_is_left_out(copied: Copied) -> None:
    copied.node("Restructuring", "old", draftedAt=EARLY)
    copied.node("Restructuring", "half", draftedAt=LATE)
    copied.node("Restructuring", "whole", draftedAt=LATE)
    copied.tie("Restructuring", "whole", ["PLANNED_FOR", "Town", "t", {}])
    assert list(copied.kept["Restructuring nodes"]) == ["old", "whole"]


def test_what_is_only_locked_is_kept(copied: Copied) -> None:
    for label in ("Rota", "Standing", "TallySheet"):
        copied.node(label, "k", at=LATE)
        assert list(copied.kept[f"{label} nodes"]) == ["k"]


def test_what_hangs_on_one_node_alone_is_read_anew_with_it() -> None:
    assert {"Description", "Milestone", "Charter", "Resolution"} == HELD
