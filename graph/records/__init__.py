"""The shapes of rows: what statements answer, in the order of their columns.

A record that names a node tells its `key` and, by its class's `noun`, its label. Records with more than the columns of
their noun *carry* what a further question would ask, under the name of that question.
"""

from enum import Enum
from types import ModuleType, UnionType
from typing import Any, Final

from graph import vocabulary
from graph.records import answers, entries, kept, nodes, rules
from graph.records.answers import (
    AnswerChain,
    AnsweredHousehold,
    AnswerLink,
    ChainUnit,
    CommandedUnit,
    Coverage,
    CoveredEnterprise,
    RosterUnit,
    UnitWithChildren,
)
from graph.records.entries import (
    Appointment,
    CoveredThing,
    Office,
    OrganizationPerson,
    SearchHit,
    Standing,
    TouchedThing,
    UnitMember,
    UnitTotals,
)
from graph.records.kept import Deed, Kept, Particulars, Remains, Tie
from graph.records.nodes import (
    AnyNode,
    Area,
    Change,
    Cooperative,
    Covered,
    Disclosure,
    Enterprise,
    Grid,
    Household,
    Life,
    Node,
    Organization,
    Person,
    Placed,
    Searched,
    Town,
    Unit,
    Village,
)
from graph.records.rules import Finding, Violation


def _named(module: ModuleType) -> dict[str, Any]:
    """The records, unions of records and enumerations of a module."""
    return {
        name: kind
        for name, kind in vars(module).items()
        if isinstance(kind, UnionType)
        or (isinstance(kind, type) and (hasattr(kind, "__dataclass_fields__") or issubclass(kind, Enum)))
    }


NAMES: Final[dict[str, Any]] = {
    name: kind for module in (vocabulary, nodes, answers, entries, kept, rules) for name, kind in _named(module).items()
}
"""What a header may name beside the scalars."""

__all__ = [
    "NAMES",
    "AnswerChain",
    "AnswerLink",
    "AnsweredHousehold",
    "AnyNode",
    "Appointment",
    "Area",
    "ChainUnit",
    "Change",
    "CommandedUnit",
    "Cooperative",
    "Coverage",
    "Covered",
    "CoveredEnterprise",
    "CoveredThing",
    "Deed",
    "Disclosure",
    "Enterprise",
    "Finding",
    "Grid",
    "Household",
    "Kept",
    "Life",
    "Node",
    "Office",
    "Organization",
    "OrganizationPerson",
    "Particulars",
    "Person",
    "Placed",
    "Remains",
    "RosterUnit",
    "SearchHit",
    "Searched",
    "Standing",
    "Tie",
    "TouchedThing",
    "Town",
    "Unit",
    "UnitMember",
    "UnitTotals",
    "UnitWithChildren",
    "Village",
    "Violation",
]
