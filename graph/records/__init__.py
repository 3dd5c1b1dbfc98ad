"""The shapes of rows: what statements answer, in the order of their columns.

A record that names a node tells its `key` and, by its class's `noun`, its label. Records with more than the columns of
their noun *carry* what a further question would ask, under the name of that question.
"""

from enum import Enum
from types import ModuleType, UnionType
from typing import Any, Final

from graph import vocabulary
from graph.records import (
    answers,
    cases,
    cooperatives,
    directives,
    duties,
    duty,
    entries,
    errand_boards,
    errands,
    files,
    guidance,
    isolations,
    kept,
    kept_facts,
    ledger,
    nodes,
    permits,
    placed,
    pledges,
    progress,
    reports,
    resumption,
    rules,
    traces,
    work,
    writings,
)
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
from graph.records.cases import Case, CaseMember, CaseUnit, RuleCheck, Standard
from graph.records.cooperatives import (
    Assembly,
    Charter,
    CharterItem,
    CooperativeOfficer,
    Filing,
    Grower,
    GrowerLead,
    MembershipEntry,
    Milestone,
    PledgeEntry,
    Recorder,
    SetupRoles,
)
from graph.records.directives import (
    Acknowledgement,
    Answer,
    AskedFigures,
    Closing,
    Issuer,
    ReportedDelivery,
)
from graph.records.duties import CaseDuties, CaseVote
from graph.records.duty import (
    Counting,
    HeldTally,
    PostDay,
    Roster,
    RosteredPerson,
    RosteredPost,
    RosteredShift,
    Shift,
    Tally,
    TimeSpan,
    WithdrawnShift,
)
from graph.records.entries import (
    Absence,
    Appointment,
    CoveredThing,
    EarlierName,
    InOrder,
    Office,
    OrganizationPerson,
    SearchHit,
    Standing,
    TouchedThing,
    UnitMember,
    UnitResidents,
    UnitTotals,
)
from graph.records.errand_boards import ErrandBoard, ErrandFact
from graph.records.errands import AskedHousehold, Errand, ErrandItem, HeldErrand, ShoppingLine
from graph.records.files import TableRows
from graph.records.guidance import ContingencyPlan, GuidanceFinding, GuidanceVisit
from graph.records.isolations import Isolable, Isolation, IsolationPoint, IsolationState
from graph.records.kept import (
    ChangeEntry,
    ErasureState,
    PersonalData,
    PersonProperties,
    PersonTenure,
    RequestState,
)
from graph.records.ledger import Called, Due, Head, Overdue, Someone, Tenure, Thing
from graph.records.node import Node, PersonalNode
from graph.records.nodes import (
    Area,
    Cooperative,
    Enterprise,
    Grid,
    Household,
    Organization,
    Person,
    Post,
    Town,
    Unit,
    Village,
)
from graph.records.permits import Permit, Permits
from graph.records.placed import AnyNode, Covered, Life, Placed, Searched
from graph.records.pledges import Membership, Pledge
from graph.records.previews import DiffLine, Preview, Subject
from graph.records.progress import Branch, Counts, DirectiveProgress, FollowedDirective, LevelProgress, UnitProgress
from graph.records.reports import VillageDay
from graph.records.resumption import (
    FirmCard,
    Guiding,
    Resumption,
    ResumptionCase,
    ResumptionDay,
    ResumptionFact,
    ResumptionProgress,
    ResumptionStep,
)
from graph.records.rules import Anchor, Finding, Hindrance, OfficeFinding, Turn, Violation
from graph.records.traces import DependentTenure, FormerName, LoggedChange, NeverHeld, TracedTenure, UndoableChange
from graph.records.work import Delivery, Directive, Measure, MeasureValue, Report
from graph.records.writings import Change, Disclosure, Restructuring


def _named(module: ModuleType) -> dict[str, Any]:
    """The records, unions of records and enumerations of a module."""
    return {
        name: kind
        for name, kind in vars(module).items()
        if isinstance(kind, UnionType)
        or (isinstance(kind, type) and (hasattr(kind, "__dataclass_fields__") or issubclass(kind, Enum)))
    }


NAMES: Final[dict[str, Any]] = {
    name: kind
    for module in (
        vocabulary,
        nodes,
        pledges,
        placed,
        answers,
        cases,
        cooperatives,
        directives,
        duties,
        duty,
        entries,
        errand_boards,
        errands,
        files,
        isolations,
        guidance,
        kept,
        kept_facts,
        ledger,
        permits,
        progress,
        reports,
        resumption,
        rules,
        traces,
        work,
        writings,
    )
    for name, kind in _named(module).items()
}
"""What a header may name beside the scalars."""

__all__ = [
    "NAMES",
    "Absence",
    "Acknowledgement",
    "Anchor",
    "Answer",
    "AnswerChain",
    "AnswerLink",
    "AnsweredHousehold",
    "AnyNode",
    "Appointment",
    "Area",
    "AskedFigures",
    "AskedHousehold",
    "Assembly",
    "Branch",
    "Called",
    "Case",
    "CaseDuties",
    "CaseMember",
    "CaseUnit",
    "CaseVote",
    "ChainUnit",
    "Change",
    "ChangeEntry",
    "Charter",
    "CharterItem",
    "Closing",
    "CommandedUnit",
    "ContingencyPlan",
    "Cooperative",
    "CooperativeOfficer",
    "Counting",
    "Counts",
    "Coverage",
    "Covered",
    "CoveredEnterprise",
    "CoveredThing",
    "Delivery",
    "DependentTenure",
    "DiffLine",
    "Directive",
    "DirectiveProgress",
    "Disclosure",
    "Due",
    "EarlierName",
    "Enterprise",
    "ErasureState",
    "Errand",
    "ErrandBoard",
    "ErrandFact",
    "ErrandItem",
    "Filing",
    "Finding",
    "FirmCard",
    "FollowedDirective",
    "FormerName",
    "Grid",
    "Grower",
    "GrowerLead",
    "GuidanceFinding",
    "GuidanceVisit",
    "Guiding",
    "Head",
    "HeldErrand",
    "HeldTally",
    "Hindrance",
    "Household",
    "InOrder",
    "Isolable",
    "Isolation",
    "IsolationPoint",
    "IsolationState",
    "Issuer",
    "LevelProgress",
    "Life",
    "LoggedChange",
    "Measure",
    "MeasureValue",
    "Membership",
    "MembershipEntry",
    "Milestone",
    "NeverHeld",
    "Node",
    "Office",
    "OfficeFinding",
    "Organization",
    "OrganizationPerson",
    "Overdue",
    "Permit",
    "Permits",
    "Person",
    "PersonProperties",
    "PersonTenure",
    "PersonalData",
    "PersonalNode",
    "Placed",
    "Pledge",
    "PledgeEntry",
    "Post",
    "PostDay",
    "Preview",
    "Recorder",
    "Report",
    "ReportedDelivery",
    "RequestState",
    "Restructuring",
    "Resumption",
    "ResumptionCase",
    "ResumptionDay",
    "ResumptionFact",
    "ResumptionProgress",
    "ResumptionStep",
    "Roster",
    "RosterUnit",
    "RosteredPerson",
    "RosteredPost",
    "RosteredShift",
    "RuleCheck",
    "SearchHit",
    "Searched",
    "SetupRoles",
    "Shift",
    "ShoppingLine",
    "Someone",
    "Standard",
    "Standing",
    "Subject",
    "TableRows",
    "Tally",
    "Tenure",
    "Thing",
    "TimeSpan",
    "TouchedThing",
    "Town",
    "TracedTenure",
    "Turn",
    "UndoableChange",
    "Unit",
    "UnitMember",
    "UnitProgress",
    "UnitResidents",
    "UnitTotals",
    "UnitWithChildren",
    "Village",
    "VillageDay",
    "Violation",
    "WithdrawnShift",
]
