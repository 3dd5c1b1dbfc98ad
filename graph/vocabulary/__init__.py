"""The words of the graph: labels with their keys and properties, and relationship types with their ends.

Statements, seed data and checks all speak it; the catalogue refuses a statement that uses any other word.
"""

from graph.vocabulary.codes import PREFIXES
from graph.vocabulary.cooperatives import (
    ContributionKind,
    CooperativePosition,
    CooperativeStage,
    MemberKind,
    PledgeState,
    RegistrationDocument,
)
from graph.vocabulary.described import Described
from graph.vocabulary.enumerations import (
    CoverageReason,
    Departure,
    DiffAction,
    EnterpriseKind,
    HouseholdOrderField,
    OrderDirection,
    OrganizationKind,
    PersonOrderField,
    Position,
    Purpose,
    RestructuringStatus,
    SearchKind,
    SearchMatch,
    Severity,
    UnitOrderField,
    UnitRole,
    ViewerRole,
    VillageKind,
)
from graph.vocabulary.label import Label
from graph.vocabulary.labels import CONTAINMENT, DESCRIBING, KEYS, LABELS, label_of, labels, normalized_code
from graph.vocabulary.positions import FITTING, FOR_ONE, POSITIONS
from graph.vocabulary.relationships import (
    DEPARTED,
    LINEAGE,
    OFFICES,
    OPEN,
    RELATIONSHIPS,
    TENURE,
    Relationship,
    tenures_of,
)
from graph.vocabulary.resumption import FindingResult, GuidanceMode, GuidanceTopic, ResumptionState
from graph.vocabulary.work import DeliveryState, InPlaceTask, IsolationReason, PostKind, Qualifier, RosterRule

__all__ = [
    "CONTAINMENT",
    "DEPARTED",
    "DESCRIBING",
    "FITTING",
    "FOR_ONE",
    "KEYS",
    "LABELS",
    "LINEAGE",
    "OFFICES",
    "OPEN",
    "POSITIONS",
    "PREFIXES",
    "RELATIONSHIPS",
    "TENURE",
    "ContributionKind",
    "CooperativePosition",
    "CooperativeStage",
    "CoverageReason",
    "DeliveryState",
    "Departure",
    "Described",
    "DiffAction",
    "EnterpriseKind",
    "FindingResult",
    "GuidanceMode",
    "GuidanceTopic",
    "HouseholdOrderField",
    "InPlaceTask",
    "IsolationReason",
    "Label",
    "MemberKind",
    "OrderDirection",
    "OrganizationKind",
    "PersonOrderField",
    "PledgeState",
    "Position",
    "PostKind",
    "Purpose",
    "Qualifier",
    "RegistrationDocument",
    "Relationship",
    "RestructuringStatus",
    "ResumptionState",
    "RosterRule",
    "SearchKind",
    "SearchMatch",
    "Severity",
    "UnitOrderField",
    "UnitRole",
    "ViewerRole",
    "VillageKind",
    "label_of",
    "labels",
    "normalized_code",
    "tenures_of",
]
