"""The deeds of the registers that are steps of a plan too, where it comes from a file (人口、户的登记)."""

from typing import Final

from graph.restructuring.registering.households import ChangeAddress, CloseHousehold, RegisterHousehold
from graph.restructuring.registering.people import ChangePerson, CorrectPerson, DepartPerson, RegisterListed
from graph.restructuring.steps.step import Step

REGISTERING: Final[tuple[type[Step], ...]] = (
    *(RegisterHousehold, CloseHousehold, ChangeAddress),
    *(RegisterListed, CorrectPerson, ChangePerson, DepartPerson),
)

__all__ = ["REGISTERING"]
