"""What the named questions, and looking at a merger of villages, cost: as much in a large town as in a small one.

The large one has 200,000 households, sixteen times as many as the town, which is a part of it.
"""

from dataclasses import replace

import pytest

from graph.records import Preview
from graph.vocabulary import OPEN
from tests.cypher.db_hits import QUESTIONS, Cost, Question
from tests.cypher.growing import TIMES
from tests.cypher.looking import Looked

NAMED = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.statement)


@NAMED
def test_db_hits_of_a_town(of_one_town: dict[str, Cost], question: Question) -> None:
    assert of_one_town[question.statement].hits <= question.bound


def test_a_merger_of_villages_moves_hundreds(looked_at: Looked) -> None:
    assert looked_at.seen.applicable, looked_at.seen.violations
    assert looked_at.seen.households_moved > 100
    assert looked_at.seen.people_affected > looked_at.seen.households_moved


@NAMED
def test_db_hits_do_not_grow_with_the_town(of_the_large_town: dict[str, Cost], question: Question) -> None:
    assert of_the_large_town[question.statement].hits <= question.bound


@NAMED
def test_the_large_town_is_so_many_times_the_town(
    of_one_town: dict[str, Cost], of_the_large_town: dict[str, Cost], question: Question
) -> None:
    one, large = of_one_town[question.statement].nodes, of_the_large_town[question.statement].nodes
    assert large == pytest.approx(TIMES * one, rel=0.01)


def test_the_large_town_has_two_hundred_thousand_households(of_the_large_town: dict[str, Cost]) -> None:
    assert of_the_large_town["households/who_answers"].nodes >= 200_000


def told(seen: Preview) -> Preview:
    """What a preview tells, without what it was looked at of."""
    lines = tuple(replace(line, place=line.place[Preview.MARK :]) for line in seen.diff)
    return replace(seen, at=OPEN, mark="", diff=lines)


def test_looking_at_a_merger_of_villages_does_not_scan_the_town(
    looked_at: Looked, looked_at_in_the_large_town: Looked
) -> None:
    one, large = looked_at.hits.copy(), looked_at_in_the_large_town.hits.copy()
    assert told(looked_at_in_the_large_town.seen) == told(looked_at.seen)
    assert large.pop("viewer/access") <= 2 * TIMES * one.pop("viewer/access"), "it lists the villages of the town"
    assert {name: (one[name], hits) for name, hits in large.items() if hits > 1.2 * one[name] + 100} == {}
    assert large.total() <= 1.2 * one.total()
