"""The enumerations of the schema: those of the vocabulary, with the descriptions that stand there."""

from typing import Any

import strawberry

from graph.vocabulary import (
    ContributionKind,
    CooperativePosition,
    CooperativeStage,
    CoverageReason,
    DeliveryState,
    Departure,
    Described,
    DiffAction,
    EnterpriseKind,
    ErrandAdvance,
    ErrandChannel,
    ErrandState,
    FindingResult,
    GuidanceMode,
    GuidanceTopic,
    HouseholdOrderField,
    InPlaceTask,
    IsolationReason,
    MemberKind,
    MembershipGround,
    OrderDirection,
    OrganizationKind,
    PersonOrderField,
    PledgeState,
    Position,
    PostKind,
    Purpose,
    Qualifier,
    RegistrationDocument,
    RestructuringSource,
    RestructuringStatus,
    ResumptionState,
    RosterRule,
    SearchKind,
    SearchMatch,
    Severity,
    UnitOrderField,
    UnitRole,
    Valuation,
    ViewerRole,
    VillageKind,
)

__all__ = [
    "ContributionKind",
    "CooperativePosition",
    "CooperativeStage",
    "CoverageReason",
    "DeliveryState",
    "Departure",
    "DiffAction",
    "EnterpriseKind",
    "ErrandAdvance",
    "ErrandChannel",
    "ErrandState",
    "FindingResult",
    "GuidanceMode",
    "GuidanceTopic",
    "HouseholdOrderField",
    "InPlaceTask",
    "IsolationReason",
    "MemberKind",
    "MembershipGround",
    "OrderDirection",
    "OrganizationKind",
    "PersonOrderField",
    "PledgeState",
    "Position",
    "PostKind",
    "Purpose",
    "Qualifier",
    "RegistrationDocument",
    "RestructuringSource",
    "RestructuringStatus",
    "ResumptionState",
    "RosterRule",
    "SearchKind",
    "SearchMatch",
    "Severity",
    "UnitOrderField",
    "UnitRole",
    "Valuation",
    "ViewerRole",
    "VillageKind",
]


def _register(kind: type[Described]) -> None:
    """Make an enumeration one of the schema, with what it and each of its values mean."""
    registered: Any = strawberry.enum(kind, description=kind.__doc__)
    for value in registered.__strawberry_definition__.values:
        value.description = kind[value.name].about


for _kind in Described.__subclasses__():
    _register(_kind)
