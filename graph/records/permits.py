"""What a viewer may see, as the graph answers it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permit:
    """A code, and how much of what it names is seen."""

    code: str
    tier: int


@dataclass(frozen=True, slots=True)
class Permits:
    """What a viewer's places, homes and towns give; a code may stand in a list twice.

    `mine` are the units where the viewer has a place that gives anything. Tiers of households, villages (all that lies
    there), `members` and `leaders` (who serves in a unit; who commands, liaises or is a doctor there): 1 the name, 2
    with the telephone number, 3 with the year of birth, 4 everything; of a village 5 where the viewer organises its
    town. Tiers of cooperatives: 1 that there is one, 2 how its case stands. Firms lie in `firm_villages`; `places` are
    villages and areas of any purpose. Of `setups`, units on level 3, it is known whom they cover for a cooperative.
    `answers_for` are units that the viewer commands or is liaison officer of, and all beneath them; `leads` are bodies
    that command a town, of which the viewer is head, leader or deputy head; `selves` are the viewer's own ids, those
    too of who became part of them. Tiers of errands, by household and by village: 1 those that the viewer asked for on
    behalf, 2 the open ones too, as of its team, 3 all, and acting in the runner's place, 4 those of the own household,
    or of one that became it. Who lives in `isolates_homes` and `isolates_villages` the viewer may isolate, and knows of
    whose isolation.
    """

    mine: tuple[str, ...]
    homes: tuple[str, ...]
    households: tuple[Permit, ...]
    villages: tuple[Permit, ...]
    firms: tuple[str, ...]
    firm_villages: tuple[str, ...]
    places: tuple[str, ...]
    cooperatives: tuple[Permit, ...]
    setups: tuple[str, ...]
    members: tuple[Permit, ...]
    leaders: tuple[Permit, ...]
    answers_for: tuple[str, ...]
    leads: tuple[str, ...]
    isolates_homes: tuple[str, ...]
    isolates_villages: tuple[str, ...]
    selves: tuple[str, ...]
    errand_homes: tuple[Permit, ...]
    errand_villages: tuple[Permit, ...]
