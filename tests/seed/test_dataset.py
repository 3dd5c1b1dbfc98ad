"""A dataset speaks the vocabulary, every tenure has its change, and the same arguments give the same bytes."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from graph.vocabulary import LABELS, RELATIONSHIPS
from seed.dataset import Dataset
from seed.synthetic import synthetic_county
from seed.town import chian
from tests.seed.facts import Facts

WORDS = {label.name: {label.key, *label.properties} for label in LABELS}
TIES = {(tie.source, tie.type, tie.target): set(tie.properties) for tie in RELATIONSHIPS if tie.tenure}

ROOT = Path(__file__).parents[2]
PRINT_DIGEST = """
from tests.seed.test_dataset import digest
from seed.synthetic import synthetic_county
from seed.town import chian
print(digest(chian()), digest(synthetic_county(3, 5)))
"""


def digest(dataset: Dataset) -> str:
    hashed = sha256()
    for part in (dataset.nodes, dataset.relationships, dataset.changes, dataset.facts):
        hashed.update(repr(part).encode())
    return hashed.hexdigest()


def test_only_words_of_the_vocabulary_are_used(facts: Facts) -> None:
    for label, nodes in facts.dataset.nodes.items():
        assert set().union(*(node.keys() for node in nodes)) <= WORDS[label]
    for label, told in facts.dataset.facts.items():
        assert set().union(*(fact.keys() for fact in told)) <= WORDS[label]
    for ends, links in facts.dataset.relationships.items():
        assert set().union(*(link.properties.keys() for link in links)) <= TIES[ends]


def test_nothing_is_said_to_be_nothing(facts: Facts) -> None:
    assert all(value is not None for nodes in facts.dataset.nodes.values() for node in nodes for value in node.values())


def test_every_tenure_begins_with_the_change_that_opened_it(facts: Facts) -> None:
    begins = {change.id: change.effective_at for change in facts.dataset.changes}
    assert len(begins) == len(facts.dataset.changes)
    for links in facts.dataset.relationships.values():
        assert all(begins[link.change] == link.since for link in links)


def test_every_change_opened_something_and_says_why(facts: Facts) -> None:
    opened = {link.change for links in facts.dataset.relationships.values() for link in links}
    assert {change.id for change in facts.dataset.changes} == opened
    assert all(change.kind == "SEED" and change.reason and change.actor is None for change in facts.dataset.changes)


def test_changes_stand_in_the_order_they_take_effect_and_touch_what_they_brought_to_life(facts: Facts) -> None:
    instants = [change.effective_at for change in facts.dataset.changes]
    assert instants == sorted(instants)
    touched = [node for change in facts.dataset.changes for node in change.touched]
    assert sorted(touched) == sorted(facts.born())


def test_the_same_arguments_give_the_same_bytes_in_any_process(town: Facts) -> None:
    run = [sys.executable, "-c", PRINT_DIGEST]
    first, second = (
        subprocess.run(
            run, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        )
        for seed in ("1", "2")
    )
    assert first.stdout == second.stdout == f"{digest(town.dataset)} {digest(synthetic_county(3, 5))}\n"


def test_another_seed_gives_other_people() -> None:
    assert digest(synthetic_county(1, 1)) != digest(synthetic_county(1, 2))


def test_twice_in_one_process(town: Facts) -> None:
    assert digest(chian()) == digest(town.dataset)


@pytest.mark.parametrize("villages", [0, -1])
def test_a_county_without_villages_is_refused(villages: int) -> None:
    with pytest.raises(ValueError, match="needs one at least"):
        synthetic_county(villages, 1)
