"""A town while it is being made: who lives where, and who holds which post."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from random import Random

from graph.vocabulary import EnterpriseKind
from seed.blueprint import TownPlan, VillagePlan
from seed.draft import Deed
from seed.families import Resident


@dataclass(slots=True)
class Home:
    """A household and its residents, the head first."""

    code: str
    residents: list[Resident]


@dataclass(slots=True)
class Firm:
    """An enterprise and its resident officer."""

    code: str
    name: str
    kind: EnterpriseKind
    officer: Resident = field(init=False)


@dataclass(slots=True)
class VillageRegister:
    """A village: its homes by grid, its firms, and those who hold posts in it."""

    plan: VillagePlan
    deed: Deed
    grids: dict[str, Sequence[Home]]
    pool: list[Resident] = field(default_factory=list)
    firms: list[Firm] = field(default_factory=list)
    secretary: Resident = field(init=False)
    committee: list[Resident] = field(default_factory=list)
    grid_workers: list[Resident] = field(default_factory=list)
    commanders: list[Resident] = field(default_factory=list)
    runners: list[Resident] = field(default_factory=list)
    party_roll: tuple[Deed, str] = field(init=False)

    @property
    def homes(self) -> Iterator[Home]:
        """Its households, in code order."""
        return (home for homes in self.grids.values() for home in homes)

    @property
    def residents(self) -> Iterator[Resident]:
        """Its people, by household."""
        return (resident for home in self.homes for resident in home.residents)

    def shuffle(self, rng: Random) -> None:
        """Fix the order in which its people are asked to take a post."""
        self.pool = [resident for resident in self.residents if resident.available]
        rng.shuffle(self.pool)

    def engage(self, *, party: bool = False) -> Resident:
        """Someone who lives here and holds no post yet."""
        return engage(self.pool, party=party)


@dataclass(slots=True)
class AreaRegister:
    """An area: its villages and its officials, all of whom live in the town."""

    code: str
    name: str
    villages: list[VillageRegister]
    contact_leader: Resident = field(init=False)
    head: Resident = field(init=False)
    liaison: Resident = field(init=False)
    doctors: list[Resident] = field(default_factory=list)

    @property
    def firms(self) -> Iterator[tuple[VillageRegister, Firm]]:
        """Its firms with the villages they lie in."""
        return ((village, firm) for village in self.villages for firm in village.firms)


@dataclass(slots=True)
class TownRegister:
    """A town by area; `serving` are the codes of its bodies that serve firms."""

    plan: TownPlan
    areas: list[AreaRegister]
    serving: list[str] = field(default_factory=list)

    @property
    def code(self) -> str:
        """Its division code."""
        return self.plan.code

    @property
    def villages(self) -> Iterator[VillageRegister]:
        """Its villages, by area."""
        return (village for area in self.areas for village in area.villages)

    def engage_official(self, rng: Random, *, servant: bool = True, party: bool = False) -> Resident:
        """Someone for a post of the town itself; its officials live in the first area."""
        official = rng.choice(self.areas[0].villages).engage(party=party)
        official.servant = servant
        return official


def engage(pool: Sequence[Resident], *, party: bool = False) -> Resident:
    """The first of a pool who is available; of Party members where `party`, or else admitted to the Party."""
    free = (resident for resident in pool if resident.available)
    first = next(free)
    chosen = next((resident for resident in chain((first,), free) if resident.party), first) if party else first
    chosen.engaged = True
    chosen.party = chosen.party or party
    return chosen
