"""What is done to set up a cooperative, as frontends write it; the cooperative is an argument of its own."""

from api.fields.inputs import input_of
from graph.cooperatives.deeds import AssignSetupRoles, ProposeCooperative, RecordAssembly, RecordPledge
from graph.cooperatives.deeds.canvassing import CharterItem

ProposeCooperativeInput = input_of(ProposeCooperative)
SetupRolesInput = input_of(AssignSetupRoles, "SetupRolesInput", "cooperative")
PledgeInput = input_of(RecordPledge, "PledgeInput", "cooperative")
CharterItemInput = input_of(CharterItem)
AssemblyInput = input_of(RecordAssembly, "AssemblyInput", "cooperative")
