"""The instants at which things of the seeded towns begin: starts of days."""

from datetime import date
from typing import Final

from graph.days import start_of

REGISTERED: Final = start_of(date(2019, 10, 31))
"""Places, homes, standing bodies and firms: the date of the list of division codes."""

SYSTEM_BUILT: Final = start_of(date(2020, 2, 15))
"""The three-level system; the article says mid-February."""

SQUADS_FORMED: Final = start_of(date(2020, 2, 26))
"""The guidance squads, by the article; the resumption of work is dated with them, since it prints no day of its own."""

SETUP_BEGUN: Final = start_of(date(2020, 5, 6))
"""The setting-up of Wuliu's citrus cooperative."""
