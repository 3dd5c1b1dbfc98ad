"""What the named questions cost the database: as much in ten towns as in one."""

import pytest

from tests.cypher.db_hits import QUESTIONS, Cost, Question

NAMED = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.statement)


@NAMED
def test_db_hits_of_a_town(of_one_town: dict[str, Cost], question: Question) -> None:
    assert of_one_town[question.statement].hits <= question.bound


@NAMED
def test_db_hits_do_not_grow_with_ten_towns(of_ten_towns: dict[str, Cost], question: Question) -> None:
    assert of_ten_towns[question.statement].hits <= question.bound


@NAMED
def test_ten_towns_are_ten_times_the_town(
    of_one_town: dict[str, Cost], of_ten_towns: dict[str, Cost], question: Question
) -> None:
    one, ten = of_one_town[question.statement].nodes, of_ten_towns[question.statement].nodes
    assert ten == pytest.approx(10 * one, rel=0.01)
