"""Which positions there are in bodies of each kind, and which of them one person holds at a time."""

from collections.abc import Mapping
from typing import Final

from graph.vocabulary.enumerations import OrganizationKind, Position

Positions = Mapping[OrganizationKind, tuple[Position, ...]]

FOR_ONE: Final = frozenset({Position.PARTY_SECRETARY, Position.HEAD, Position.CONTACT_LEADER})
"""Offices for one: of a body, one person at a time holds each."""
TEAM: Final = (Position.LEADER, Position.MEMBER)
STAFF: Final = (Position.HEAD, Position.LEADER, Position.DEPUTY_HEAD, Position.MEMBER)

FITTING: Final[Positions] = dict.fromkeys(OrganizationKind, STAFF) | {
    OrganizationKind.PARTY_BRANCH: (Position.PARTY_SECRETARY, Position.COMMITTEE_MEMBER, Position.MEMBER),
    OrganizationKind.VILLAGE_COMMITTEE: (Position.HEAD, Position.DEPUTY_HEAD, Position.COMMITTEE_MEMBER),
    OrganizationKind.WORKING_GROUP: (Position.CONTACT_LEADER, Position.HEAD, Position.DEPUTY_HEAD, Position.MEMBER),
    OrganizationKind.MILITIA: TEAM,
    OrganizationKind.ERRAND_TEAM: TEAM,
    OrganizationKind.GUIDANCE_SQUAD: TEAM,
}
"""The positions in bodies of each kind, the highest first."""
FILLED: Final = (OrganizationKind.PARTY_BRANCH, OrganizationKind.VILLAGE_COMMITTEE, OrganizationKind.WORKING_GROUP)
"""Bodies whose offices for one should not be empty."""


def _for_one(kind: OrganizationKind) -> tuple[Position, ...]:
    return tuple(each for each in FITTING[kind] if each in FOR_ONE)


POSITIONS: Final[Mapping[str, Positions]] = {
    "fitting": FITTING,
    "single": {kind: _for_one(kind) for kind in FITTING},
    "filled": {kind: _for_one(kind) for kind in FILLED},
}
"""What statements put in as `@positions(…)`: those that fit, those for one, those that should not be empty."""
