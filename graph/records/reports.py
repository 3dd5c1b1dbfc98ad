"""What came to a village on a day, as it is read for the report of a town."""

from dataclasses import dataclass

from graph.records.nodes import Village
from graph.vocabulary import ErrandState


@dataclass(frozen=True, slots=True)
class VillageDay:
    """Codes of its units of level 2; how far each errand has come that was wanted on the day; visits to its firms."""

    village: Village
    units: tuple[str, ...]
    errands: tuple[ErrandState, ...]
    visits: int
