"""The sound world as a town of its own, with codes of the forms that real ones have: plans can name them."""

from random import SystemRandom
from typing import Final

from tests.builders.sound import sound
from tests.builders.world import World

TOWNS: Final = range(10_000_000)
"""No province is or was 99; the few towns that are made of it otherwise are not met by chance."""


def coded() -> World:
    """The town T: units keep their short names, everything in it has a code by which it can be told."""
    world = sound()
    town = f"99{SystemRandom().choice(TOWNS):07d}"
    world.codes |= {"T": town, "A": f"{town}A01", "B": f"{town}A02", "V": f"{town}201", "W": f"{town}202"}
    for name, (label, _) in world.nodes.items():
        village = town + ("202" if name in ("H9", "D") or name.startswith("W") else "201")
        number = len(world.codes)
        forms = {
            "Grid": f"{village}{number:03d}",
            "Household": f"{village}H{number:04d}",
            "Enterprise": f"{village}G{number:04d}",
            "Cooperative": f"{village}C{number:03d}",
            "Organization": f"{town}O{number:03d}",
        }
        if label in forms:
            world.codes[name] = forms[label]
    return world
