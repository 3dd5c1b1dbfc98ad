"""What is written out beside the vocabulary, because types have to be, agrees with it."""

from typing import Any, get_args, get_type_hints

import pytest

from graph.records import AnyNode, Covered, Membership, Searched
from graph.vocabulary import SearchKind, labels


@pytest.mark.parametrize(
    ("union", "trait"),
    [(Covered, "covered"), (Searched, "searched")],
)
def test_a_union_of_records_has_the_labels_of_its_trait(union: Any, trait: str) -> None:
    assert sorted(kind.noun for kind in get_args(union)) == sorted(labels(trait))


def test_whoever_can_be_asked_is_a_household_or_can_be_a_member() -> None:
    members = {kind.noun for kind in get_args(get_type_hints(Membership)["member"])}
    assert members | {"Household"} == set(labels("member"))


def test_every_label_with_an_id_is_a_node_and_so_are_a_pledge_and_a_membership() -> None:
    assert sorted(kind.noun for kind in get_args(AnyNode)) == sorted([*labels("node"), "Pledge", "Membership"])


def test_whatever_is_searched_is_a_kind_of_the_search() -> None:
    assert sorted(SearchKind) == sorted(label.upper() for label in labels("searched"))
