"""What a viewer is told of a cooperative's board and members, and what of that may differ unknown to the viewer."""

from typing import Any, Final

from tests.api.scope.town import VIEWERS
from tests.builders.world import BEGIN, World

BOARDS: Final = """query ($member: ID!) {
  cooperatives { totalCount nodes { code stage checklist { rule actual } blockers { rule }
  growers { totalCount edges { plantedArea nextVisitOn note lead { id name phone } pledge { id on } node { code } } }
  asked: growers(filter: { notCanvassed: false }) { totalCount } large: growers(filter: { large: true }) { totalCount }
  members { totalCount edges { cursor } nodes { id kind contribution since member { id } grower { code } } }
  contributionTotal obligations { rule } assembly { founders present votes { basic additional total } }
  pledges { totalCount nodes { id state contribution member { id } } }
  roles { complete level3Commanders { pledged canvassed households { code } } } } }
  node(id: $member) { id ... on Membership { contribution } }
  leads: violations(rule: "GROWER_COMMANDER") { totalCount edges { cursor node { message subject { code } } } } }"""


def differing_boards(world: World, viewer: str, number: int, secret: str) -> None:
    """Somebody is a member besides, and growers whom the viewer does not know plant little and are to be visited."""
    if number % 2 == 0 or viewer == "head":  # reads the whole case
        return
    brought: dict[str, Any] = {"kind": "CITIZEN", "ground": "FOUNDER", "contribution": 7.0, "contributionKind": "CASH"}
    world.tie("rK1", "MEMBER_OF", "C", **brought)
    for place, each in enumerate(world.tenures):
        if each.type == "GROWS" and each.source not in VIEWERS[viewer].households:
            noted = {"note": secret, "nextVisitOn": BEGIN, "plantedArea": 3.0}
            world.tenures[place] = each._replace(properties=each.properties | noted)
