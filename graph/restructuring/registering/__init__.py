"""The deeds of the registers that are steps of a plan too, where it comes from a file (人口、户、企业的登记)."""

from typing import Final

from graph.restructuring.registering.enterprises import CloseEnterprise, RegisterEnterprise
from graph.restructuring.registering.households import ChangeAddress, ChangeGrid, CloseHousehold, RegisterHousehold
from graph.restructuring.registering.people import (
    ChangePerson,
    CorrectPerson,
    DepartPerson,
    RegisterListed,
    ReturnPerson,
)
from graph.restructuring.steps.step import Step

REGISTERING: Final[tuple[type[Step], ...]] = (
    *(RegisterHousehold, CloseHousehold, ChangeAddress, ChangeGrid),
    *(RegisterListed, CorrectPerson, ChangePerson, DepartPerson, ReturnPerson),
    *(RegisterEnterprise, CloseEnterprise),
)

__all__ = ["REGISTERING"]
