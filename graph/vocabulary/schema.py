"""Labels with their keys and properties, relationship types with their ends, the forms of codes."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

OPEN = datetime(9999, 12, 31, tzinfo=UTC)
"""The sentinel that stands for an open end of a tenure."""


@dataclass(frozen=True)
class Label:
    """A kind of node: its name, the property that is its key, and its other properties."""

    name: str
    key: str
    properties: tuple[str, ...] = ()


@dataclass(frozen=True)
class Relationship:
    """A relationship type between two labels; a tenure carries `since`, `until`, `openedBy` and `closedBy`."""

    source: str
    type: str
    target: str
    properties: tuple[str, ...] = ()
    tenure: bool = True


TENURE = ("since", "until", "openedBy", "closedBy")

LABELS = (
    Label("Town", "code", ("name",)),
    Label("Area", "code", ("name",)),
    Label("Village", "code", ("name", "kind", "describedSince")),
    Label("Grid", "code", ("name",)),
    Label("Household", "code", ("address", "synthetic", "describedSince")),
    Label(
        "Person",
        "id",
        (
            *("name", "birthYear", "phone", "partyMember", "publicServant"),
            *("departedAt", "departure", "synthetic", "erasedAt"),
        ),
    ),
    Label("Unit", "code", ("name", "level", "purpose", "describedSince")),
    Label("Enterprise", "code", ("name", "kind", "synthetic")),
    Label("Cooperative", "code", ("name", "product", "businessScope")),
    Label("Organization", "code", ("name", "kind")),
    Label("Description", "id", ("name", "kind", "address")),
    Label(
        "Change",
        "id",
        (
            *("seq", "at", "effectiveAt", "actor", "kind", "reason", "reasonCode"),
            *("restructuring", "told", "due"),
        ),
    ),
    Label("Head", "id", ("seq", "at", "next", "pending")),
    Label("Schema", "id", ("version",)),
    Label("Disclosure", "id", ("at", "viewer", "subject", "fields", "purpose", "operation")),
    Label(
        "Restructuring",
        "id",
        (
            *("title", "reason", "status", "effectiveAt", "version", "steps", "idempotencyKey"),
            *("draftedBy", "draftedAt", "appliedBy", "appliedAt", "undoneBy", "undoneAt"),
        ),
    ),
    Label("Milestone", "id", ("stage", "at", "by", "note", "on", "charterVotes", "documents")),
    Label("Charter", "id", ("at", "by", "texts")),
)

MEMBERS = ("Household", "Person", "Enterprise", "Organization")
"""What can be a member of a cooperative."""
PLEDGED = ("kind", "state", "contribution", "contributionKind", "plantedArea")

COVERED = ("Area", "Village", "Grid", "Household", "Enterprise", "Cooperative")
"""What a unit can cover."""

RELATIONSHIPS = (
    *(Relationship(source, "IN_TOWN", "Town") for source in ("Area", "Unit", "Organization")),
    Relationship("Village", "IN_AREA", "Area"),
    *(Relationship(source, "IN_VILLAGE", "Village") for source in ("Grid", "Household", "Enterprise", "Cooperative")),
    Relationship("Household", "IN_GRID", "Grid"),
    Relationship("Person", "LIVES_IN", "Household", ("head",)),
    Relationship("Person", "WORKS_IN", "Grid"),
    Relationship("Unit", "PART_OF", "Unit"),
    *(Relationship("Unit", "COVERS", target) for target in COVERED),
    Relationship("Person", "COMMANDS", "Unit"),
    Relationship("Person", "LIAISES_FOR", "Unit"),
    Relationship("Person", "SERVES_IN", "Unit", ("role",)),
    Relationship("Person", "HOLDS", "Organization", ("position", "title")),
    *(Relationship("Organization", "SEATED_IN", target) for target in ("Village", "Area", "Town")),
    Relationship("Organization", "SERVES", "Enterprise"),
    Relationship("Person", "INSTRUCTS", "Enterprise"),
    Relationship("Household", "GROWS", "Cooperative", ("plantedArea",)),
    *(Relationship(label, "PLEDGES", "Cooperative", PLEDGED) for label in MEMBERS),
    *(Relationship(label, "FOUNDED", "Cooperative", ("present", "additionalVotes")) for label in MEMBERS),
    Relationship("Person", "OFFICER_OF", "Cooperative", ("position",)),
    *(Relationship(label, "SUCCEEDED_BY", label) for label in ("Village", "Unit", "Household")),
    *(Relationship(label, "DESCRIBED", "Description") for label in ("Unit", "Village", "Household")),
    Relationship("Restructuring", "PLANNED_FOR", "Town", tenure=False),
    Relationship("Cooperative", "REACHED", "Milestone", tenure=False),
    Relationship("Cooperative", "DRAFTED", "Charter", tenure=False),
    *(Relationship("Change", "TOUCHED", label.name, tenure=False) for label in LABELS[:10]),
)

LINEAGE = frozenset({"SUCCEEDED_BY", "DESCRIBED"})
"""Tenures that outlast the life of what they are about."""


def tenures_of(label: str) -> tuple[str, ...]:
    """The types of tenures that begin or end at nodes of a label, and end with its life."""
    ends = (each.type for each in RELATIONSHIPS if each.tenure and label in (each.source, each.target))
    return tuple(dict.fromkeys(type for type in ends if type not in LINEAGE))


KEYS = {label.name: label.key for label in LABELS}

CONTAINMENT = {
    "Area": "IN_TOWN",
    "Unit": "IN_TOWN",
    "Organization": "IN_TOWN",
    "Village": "IN_AREA",
    "Grid": "IN_VILLAGE",
    "Household": "IN_VILLAGE",
    "Enterprise": "IN_VILLAGE",
    "Cooperative": "IN_VILLAGE",
}
"""The tenure whose unbroken run is the life of a node."""

FORMS = {
    "Town": r"\d{9}",
    "Area": r"\d{9}A\d{2}",
    "Village": r"\d{12}",
    "Grid": r"\d{15}",
    "Household": r"\d{12}H\d{4}",
    "Cooperative": r"\d{12}C\d{3}",
    "Organization": r"(\d{9}|\d{9}A\d{2}|\d{12})O\d{3}",
    "Unit": r"(EC|WR|CS|GS)[123].+-\d+",
    "Enterprise": r"[0-9A-Z]{18}|\d{12}G\d{4}",
}
"""The forms of codes, by which each tells of what it is."""


def label_of(code: str) -> str:
    """The label of whatever has a code of this form; that of enterprises, whose codes others give, where none fits."""
    return next((label for label, form in FORMS.items() if re.fullmatch(form, code)), "Enterprise")
