"""What is done to set up a cooperative, as frontends write it; the cooperative is an argument of its own."""

from api.fields.inputs import input_of
from graph.cooperatives.deeds import (
    AddGrower,
    AdmitMember,
    AssignSetupRoles,
    HandOverGrowers,
    ProposeCooperative,
    RecordAssembly,
    RecordPledge,
)
from graph.cooperatives.deeds.assembling import Officer
from graph.cooperatives.deeds.canvassing import CharterItem
from graph.cooperatives.deeds.resolving import Vote

ProposeCooperativeInput = input_of(ProposeCooperative)
SetupRolesInput = input_of(AssignSetupRoles, "SetupRolesInput", "cooperative")
AddGrowerInput = input_of(AddGrower, "AddGrowerInput", "cooperative")
HandOverGrowersInput = input_of(HandOverGrowers, "HandOverGrowersInput", "cooperative")
PledgeInput = input_of(RecordPledge, "PledgeInput", "cooperative")
CharterItemInput = input_of(CharterItem)
AssemblyInput = input_of(RecordAssembly, "AssemblyInput", "cooperative", "on")
AdmitMemberInput = input_of(AdmitMember, "AdmitMemberInput", "cooperative", "on")
OfficerInput = input_of(Officer)
VoteInput = input_of(Vote)
