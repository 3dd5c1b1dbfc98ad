"""Relationship types with their ends and properties, most of them tenures."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from graph.vocabulary.labels import LABELS, labels

OPEN: Final = datetime(9999, 12, 31, tzinfo=UTC)
"""The sentinel that stands for an open end of a tenure."""
TENURE: Final = ("since", "until", "openedBy", "closedBy")
BROUGHT: Final = ("kind", "contribution", "contributionKind", "valuation")
"""What a member is, and brings in."""
PLEDGED: Final = (*BROUGHT, "state", "joins", "plantedArea")
"""And what is said to joining: `joins` is the key of the person who would, of a household."""
GAINED: Final = {"Person": ("gained",)}
"""What a successor was given, by label: the names of its properties."""
DEPARTED: Final = "DEPARTED"
"""The tenure, from a person to themself, of being no resident: nobody has another one meanwhile."""
CONTAINERS: Final = {"IN_TOWN": "Town", "IN_AREA": "Area", "IN_VILLAGE": "Village"}
"""What things lie in, by the type of the tenure."""


@dataclass(frozen=True)
class Relationship:
    """A relationship type between two labels; a tenure carries `since`, `until`, `openedBy` and `closedBy`."""

    source: str
    type: str
    target: str
    properties: tuple[str, ...] = ()
    tenure: bool = True
    fact: bool = False
    """Joins two facts."""

    @property
    def office(self) -> bool:
        """Whether several may stand between two nodes at once, by their position."""
        return "position" in self.properties

    @property
    def ended(self) -> bool:
        """Whether deeds end it; a description ends with the next one."""
        return self.tenure and self.type != "DESCRIBED"

    @property
    def opened(self) -> bool:
        """Whether it is opened by its two ends alone: not by a position or a role too."""
        return self.ended and not {"position", "role"} & set(self.properties)


RELATIONSHIPS: Final = (
    *(
        Relationship(label.name, label.containment, CONTAINERS[label.containment])
        for label in LABELS
        if label.containment is not None
    ),
    Relationship("Household", "IN_GRID", "Grid"),
    Relationship("Person", "LIVES_IN", "Household", ("head",)),
    Relationship("Person", "WORKS_IN", "Grid"),
    Relationship("Unit", "PART_OF", "Unit"),
    *(Relationship("Unit", "COVERS", target) for target in labels("covered")),
    Relationship("Person", "COMMANDS", "Unit"),
    Relationship("Person", "LIAISES_FOR", "Unit"),
    Relationship("Person", "SERVES_IN", "Unit", ("role",)),
    Relationship("Person", "HOLDS", "Organization", ("position", "title")),
    *(Relationship("Organization", "SEATED_IN", target) for target in reversed(CONTAINERS.values())),
    Relationship("Organization", "SERVES", "Enterprise"),
    Relationship("Post", "LIES_IN", "Village"),
    Relationship("Post", "KEPT_BY", "Organization"),
    Relationship("Person", "INSTRUCTS", "Enterprise"),
    Relationship("Household", "GROWS", "Cooperative", ("plantedArea", "nextVisitOn", "note")),
    *(Relationship(label, "PLEDGES", "Cooperative", PLEDGED) for label in labels("member")),
    *(
        Relationship(label, "MEMBER_OF", "Cooperative", (*BROUGHT, "ground", "grower", "present", "additionalVotes"))
        for label in labels("member")
        if label != "Household"
    ),
    Relationship("Person", "OFFICER_OF", "Cooperative", ("position", "votes")),
    Relationship("Person", DEPARTED, "Person", ("departure",)),
    *(Relationship(label, "SUCCEEDED_BY", label, GAINED.get(label, ())) for label in labels("lineage")),
    *(Relationship(label, "DESCRIBED", "Description") for label in labels("described")),
    Relationship("Restructuring", "PLANNED_FOR", "Town", tenure=False),
    Relationship("Cooperative", "REACHED", "Milestone", tenure=False),
    Relationship("Cooperative", "DRAFTED", "Charter", tenure=False),
    Relationship("Cooperative", "RESOLVED", "Resolution", tenure=False),
    Relationship("Directive", "DELIVERED_AS", "Delivery", tenure=False, fact=True),
    Relationship("Report", "ON", "Delivery", tenure=False, fact=True),
    Relationship("Report", "REPLACES", "Report", tenure=False, fact=True),
    Relationship("Tally", "REPLACES", "Tally", tenure=False, fact=True),
    Relationship("GuidanceVisit", "REPLACES", "GuidanceVisit", tenure=False, fact=True),
    Relationship("ErrandFact", "ON", "Errand", tenure=False, fact=True),
    *(Relationship("Change", "TOUCHED", label, tenure=False) for label in labels("touched")),
)

OFFICES: Final = frozenset(each.type for each in RELATIONSHIPS if each.office)
"""Tenures of which several may stand between a person and a body at once, by their position."""
LINEAGE: Final = frozenset({"SUCCEEDED_BY", "DESCRIBED", DEPARTED})
"""Tenures that outlast the life of what they are about."""


def tenures_of(label: str) -> tuple[str, ...]:
    """The types of tenures that begin or end at nodes of a label, and end with its life."""
    ends = (each.type for each in RELATIONSHIPS if each.tenure and label in (each.source, each.target))
    return tuple(dict.fromkeys(type for type in ends if type not in LINEAGE))
