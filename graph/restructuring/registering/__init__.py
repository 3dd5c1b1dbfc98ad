"""The deeds of the registers that are steps of a plan too, where it comes from a file (人口、户的登记)."""

from typing import Final

from graph.restructuring.registering.households import ChangeAddress
from graph.restructuring.registering.people import ChangePerson, CorrectPerson
from graph.restructuring.steps.step import Step

REGISTERING: Final[tuple[type[Step], ...]] = (ChangeAddress, CorrectPerson, ChangePerson)

__all__ = ["REGISTERING"]
