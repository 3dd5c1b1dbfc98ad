"""Whoever is refused is told by which argument they named what there is not."""

import pytest
from pydantic import TypeAdapter

from graph.cooperatives.deeds import RecordAssembly
from graph.database.runner import Runner
from graph.errors import Conflict, Message, NotFound
from graph.forms.form import read
from graph.forms.naming import Occurrence, occurrences
from graph.records import Hindrance
from graph.snapshot import Reading
from graph.viewer import KEEPER
from graph.writing.ledger import Ref
from graph.writing.refusals import Arguments, refusal

UNKNOWN = Hindrance("UNKNOWN", 0, Message("refused.UNKNOWN", {"kind": "Unit", "code": "none"}))


async def test_what_no_argument_names_is_told_as_any_conflict(runner: Runner) -> None:
    fault = await refusal(Reading(runner, KEEPER), [UNKNOWN], Arguments({"Person": "id"}))
    assert isinstance(fault, Conflict)
    assert fault.message.code == "refused.UNKNOWN"


async def test_what_an_argument_names_is_told_by_it(runner: Runner) -> None:
    fault = await refusal(Reading(runner, KEEPER), [UNKNOWN], Arguments({"Unit": "input.units"}))
    assert isinstance(fault, NotFound)
    assert fault.argument == "input.units"


ASSEMBLY = read(
    TypeAdapter(RecordAssembly),
    {
        "cooperative": "990101100201C001",
        "heldAt": "2020-03-01T00:00:00Z",
        "present": ["Person:one", "Person:two"],
        "charterVotes": 2,
        "officers": [{"person": "Person:one", "position": "CHAIRPERSON"}],
        "additionalVotes": [{"member": "Person:one", "votes": 1}],
    },
)
"""Of a person who stands in three fields, each of whom a fault may be of."""


@pytest.mark.parametrize(
    ("label", "key", "by_label", "argument"),
    [
        ("Person", "one", {"Person": "input.officers"}, "input.officers[0].person"),
        ("Person", "one", {"Person": "input.additionalVotes"}, "input.additionalVotes[0].member"),
        ("Person", "one", {}, "input.present[0]"),
        ("Person", "two", {"Person": "input.officers"}, "input.present[1]"),
        ("Person", "three", {"Person": "input.officers"}, "input.officers"),
        ("Household", "one", {}, None),
    ],
)
def test_each_time_that_something_is_named_has_its_place(
    label: str, key: str, by_label: dict[str, str], argument: str | None
) -> None:
    arguments = Arguments(by_label, tuple(occurrences(ASSEMBLY, "input")))
    assert arguments.naming(Ref(label, key)) == argument


def test_a_text_that_reads_like_a_code_names_nothing() -> None:
    assert Arguments({}, [Occurrence("input.text", "Unit", "x")]).naming(Ref("Person", "x")) is None
