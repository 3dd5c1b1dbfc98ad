"""What the codes of units begin with."""

from typing import Final

from graph.vocabulary.enumerations import Purpose

PREFIXES: Final = {
    Purpose.EPIDEMIC_CONTROL: "EC",
    Purpose.WORK_RESUMPTION: "WR",
    Purpose.COOPERATIVE_SETUP: "CS",
    Purpose.GENERAL_SERVICE: "GS",
}
"""What the code of a unit begins with, by what the unit is for."""
UNIT: Final = rf"({'|'.join(PREFIXES.values())})[123].+-\d+"
"""The form of a unit's code."""
