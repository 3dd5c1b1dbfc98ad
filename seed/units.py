"""Raising units: one node with its place in the tree, what it covers, its commander and its liaison officer."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.vocabulary import Purpose, UnitRole
from seed.codes import unit_code
from seed.draft import Deed
from seed.families import Resident


@dataclass(frozen=True, slots=True)
class Charge:
    """Those who answer for a unit."""

    commander: Resident
    liaison: Resident


@dataclass(frozen=True, slots=True)
class System:
    """The three levels of one purpose in one town."""

    town: str
    purpose: Purpose

    def raise_unit(
        self,
        deed: Deed,
        name: str,
        parent: str | None,
        covers: tuple[str, Sequence[str]],
        charge: Charge,
        told: tuple[str, int] | None = None,
    ) -> str:
        """A unit one level beneath its parent, or of level 1 without one, over a label and its keys; its code.

        That tells the first of these, or else what is `told`, with a number.
        """
        label, keys = covers
        level = 1 if parent is None else int(parent[2]) + 1
        code = unit_code(self.purpose, level, *(told or (keys[0],)))
        deed.add_described("Unit", code=code, name=name, level=level, purpose=self.purpose.value)
        deed.tie("Unit", code, "IN_TOWN", "Town", self.town)
        if parent is not None:
            deed.tie("Unit", code, "PART_OF", "Unit", parent)
        for key in keys:
            deed.tie("Unit", code, "COVERS", label, key)
        deed.tie("Person", charge.commander.id, "COMMANDS", "Unit", code)
        deed.tie("Person", charge.liaison.id, "LIAISES_FOR", "Unit", code)
        return code


def serve(deed: Deed, person: Resident, unit: str, role: UnitRole) -> None:
    """A person serves in a unit."""
    deed.tie("Person", person.id, "SERVES_IN", "Unit", unit, role=role.value)
