"""What is registered, as frontends write it."""

from api.fields.inputs import input_of
from graph.restructuring.registering.enterprises import RegisterEnterprise
from graph.restructuring.registering.households import RegisterHousehold
from graph.restructuring.registering.people import Patch, RegisterPerson

HouseholdInput = input_of(RegisterHousehold, "HouseholdInput")
PersonInput = input_of(RegisterPerson, "PersonInput")
PersonPatch = input_of(Patch, "PersonPatch")
EnterpriseInput = input_of(RegisterEnterprise, "EnterpriseInput")
