"""What a town is to be, before anybody lives in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from graph.vocabulary import EnterpriseKind, VillageKind

TOWN_VILLAGES: Final = 43
TOWN_RESIDENTS: Final = 40_000
TOWN_FIRMS: Final = {EnterpriseKind.ABOVE_SCALE: 23, EnterpriseKind.AGRICULTURAL: 4, EnterpriseKind.MICRO: 97}
FEWEST_RESIDENTS: Final = 300


@dataclass(frozen=True, slots=True)
class VillagePlan:
    """A village or community and about how many live there; ValueError where too few to fill its posts."""

    code: str
    name: str
    kind: VillageKind
    residents: int

    def __post_init__(self) -> None:
        if self.residents < FEWEST_RESIDENTS:
            raise ValueError(f"{self.name} is planned with {self.residents} residents; {FEWEST_RESIDENTS} are needed")


@dataclass(frozen=True, slots=True)
class AreaPlan:
    """An area and its villages."""

    name: str
    villages: tuple[VillagePlan, ...]


@dataclass(frozen=True, slots=True)
class TownPlan:
    """A town, its areas, and how many firms of which kind it has; the first area is where its officials live."""

    code: str
    name: str
    areas: tuple[AreaPlan, ...]
    firms: Mapping[EnterpriseKind, int]


def spread(rng: Random, villages: int, residents: int) -> list[int]:
    """How many live in each village, together that many but for rounding; none has more than thrice another."""
    weights = [rng.uniform(0.5, 1.5) for _ in range(villages)]
    return [round(weight * residents / sum(weights)) for weight in weights]
