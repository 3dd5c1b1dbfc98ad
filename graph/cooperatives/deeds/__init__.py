"""What is done to set up a cooperative: each deed is one entry of the log, and most move the case to its next stage."""

from graph.cooperatives.deeds.assembling import RecordAssembly
from graph.cooperatives.deeds.canvassing import DraftCharter, RecordPledge
from graph.cooperatives.deeds.proposing import AssignSetupRoles, ProposeCooperative
from graph.cooperatives.deeds.registering import DecideRegistration, FileRegistration, WithdrawCooperative

__all__ = [
    "AssignSetupRoles",
    "DecideRegistration",
    "DraftCharter",
    "FileRegistration",
    "ProposeCooperative",
    "RecordAssembly",
    "RecordPledge",
    "WithdrawCooperative",
]
