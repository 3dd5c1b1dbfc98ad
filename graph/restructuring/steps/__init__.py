"""The kinds of steps of a restructuring."""

from typing import Final

from graph.restructuring.steps.coverage import MoveCoverage
from graph.restructuring.steps.households import MergeHouseholds, SplitHousehold
from graph.restructuring.steps.people import Appoint, MovePerson, Release, Seat, Unseat
from graph.restructuring.steps.splitting import SplitUnit
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.units import CreateUnit, DissolveUnit, MergeUnits, MoveUnit, RenameUnit
from graph.restructuring.steps.village_splitting import SplitVillage
from graph.restructuring.steps.villages import MergeVillages, MoveVillage

STEPS: Final[tuple[type[Step], ...]] = (
    CreateUnit,
    DissolveUnit,
    MergeUnits,
    SplitUnit,
    MoveUnit,
    MoveCoverage,
    Appoint,
    Release,
    RenameUnit,
    Seat,
    Unseat,
    MergeVillages,
    SplitVillage,
    MoveVillage,
    MergeHouseholds,
    SplitHousehold,
    MovePerson,
)
"""In the order of the schema."""

__all__ = ["STEPS", "Step"]
