"""What is done to set up a cooperative: each deed is one entry of the log, and most move the case to its next stage."""

from graph.cooperatives.deeds.assembling import CorrectAssembly, RecordAssembly
from graph.cooperatives.deeds.canvassing import DraftCharter, RecordPledge
from graph.cooperatives.deeds.electing import AmendCharter, ElectOfficers, RecordAlteration
from graph.cooperatives.deeds.growers import AddGrower, CorrectGrower, HandOverGrowers, PlanVisit, RemoveGrower
from graph.cooperatives.deeds.members import AdmitMember, ExpelMember, WithdrawMember
from graph.cooperatives.deeds.proposing import AssignSetupRoles, ProposeCooperative
from graph.cooperatives.deeds.registering import (
    AcceptRegistration,
    DecideRegistration,
    FileRegistration,
    RecordCreditCode,
    WithdrawCooperative,
)

__all__ = [
    "AcceptRegistration",
    "AddGrower",
    "AdmitMember",
    "AmendCharter",
    "AssignSetupRoles",
    "CorrectAssembly",
    "CorrectGrower",
    "DecideRegistration",
    "DraftCharter",
    "ElectOfficers",
    "ExpelMember",
    "FileRegistration",
    "HandOverGrowers",
    "PlanVisit",
    "ProposeCooperative",
    "RecordAlteration",
    "RecordAssembly",
    "RecordCreditCode",
    "RecordPledge",
    "RemoveGrower",
    "WithdrawCooperative",
    "WithdrawMember",
]
