"""The instants at which things of the seeded towns begin: starts of days."""

from datetime import date
from typing import Final

from graph.days import start_of

REGISTERED: Final = start_of(date(2019, 10, 31))
"""Places, homes, standing bodies and firms: the date of the list of division codes."""

OUTBREAK: Final = date(2020, 1, 23)
"""The first day of the epidemic's figures: that on which the province answered it at the first level (一级响应)."""

SYSTEM_BUILT: Final = start_of(date(2020, 2, 15))
"""The three-level system; the article says mid-February."""

DUTY_DAY: Final = date(2020, 2, 16)
"""A day whose rosters are told; the article prints none."""

SQUADS_FORMED: Final = start_of(date(2020, 2, 26))
"""The guidance squads, by the article; the resumption of work is dated with them, since it prints no day of its own."""

SETUP_BEGUN: Final = start_of(date(2020, 5, 6))
"""The setting-up of Wuliu's citrus cooperative."""

ARTICLE: Final = date(2020, 6, 1)
"""When the article tells its figures: in the early summer (初夏), it prints no day."""
