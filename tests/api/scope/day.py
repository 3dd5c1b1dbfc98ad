"""The day's work in a town of the tests of scope: who is on duty, isolated, has errands; how firms stand."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from graph.vocabulary import OPEN
from seed.resumption import NEVER
from tests.api.scope.town import HOUSEHOLDS, VIEWERS
from tests.builders.world import BEGIN, START, World

DAY: Final = (
    """query ($post: ID!, $neighbour: ID!, $shift: ID!) { node(id: $shift) { id ... on Shift { duty } }
      post: node(id: $post) { ... on Post {
        name shifts(on: "2020-03-01") { id } uncovered(on: "2020-03-01") { start } } }
      person(id: $neighbour) { duties(on: "2020-03-01") { id } } }""",
    """query ($isolation: ID!, $homes: [ID!]!) { node(id: $isolation) { id ... on Isolation { since } }
      nodes(ids: $homes) { id ... on Household { isolations(open: null) { id reason since person { id } } } } }""",
    """query ($visit: ID!) { node(id: $visit) { id } resumption { kind total notStarted preparing inspected resumed }
      past: resumption(asOf: "2020-03-03T00:00:00Z") { kind total resumed }
      resumptionCurve(from: "2020-03-01", to: "2020-03-05") { on byKind { kind total preparing resumed } } }""",
    """query ($errand: ID!, $village: String!, $home: String!) { errand(id: $errand) { id } node(id: $errand) { id }
      errands { totalCount nodes { id } } of: errands(household: $home) { totalCount } in: errands(village: $village) {
        totalCount } errandBoard(village: $village) { requested claimed oldestWaitingSince }
      shoppingList(village: $village, on: "2020-03-01") { name quantity } viewer { errands { totalCount } } }""",
)
ISOLATES: Final = {
    "one": "H1 H3",
    "two": "H2",
    "three": "H1 H3",
    "secretary": "H1 H2 H3",
    "leader": "H1 H2 H3 H9 K1",
    "head": "H9",
    "other": "K1",
}
"""By viewer the households whose isolations they may know: those beneath a unit of EPIDEMIC_CONTROL, the own one."""
KEPT: Final = datetime(2100, 1, 1, tzinfo=UTC)


def isolated(world: World, name: str, person: str, days: int) -> None:
    """Somebody is isolated for so many days, for a reason that goes by these."""
    planned = {"plannedAt": [BEGIN], "plannedUntil": [START + timedelta(days=days)], "retainUntil": KEPT}
    reason = ("OTHER", "CLOSE_CONTACT")[days % 2]
    world.fact("Isolation", name, person=person, at=BEGIN, since=START, reason=reason, **planned)


def unseen(viewer: str) -> str:
    """A household out of a viewer's scope."""
    return next(each for each in reversed(HOUSEHOLDS) if each not in VIEWERS[viewer].households)


def differing_day(world: World, viewer: str, number: int, secret: str) -> None:
    """What a viewer does not know of it: a post of another village, who is isolated, what a household has asked for."""
    world.add("Post", "P", "T", kind="CHECKPOINT").tie("P", "LIES_IN", "W")
    for place in range(number):
        since = START + timedelta(hours=place)
        ended = {"latest": since + timedelta(hours=1), "end": since + timedelta(hours=1)}
        world.fact("Shift", f"S{place}", post="P", person="rH9", duty=secret, at=BEGIN, start=since, **ended)
    unknown_homes = sorted({*HOUSEHOLDS} - {"K2", *ISOLATES.get(viewer, "").split()})  # rK2 is merged below
    for place, home in enumerate(unknown_homes[: 2 * number]):
        isolated(world, f"I{place}", f"r{home}", days=number + place)
    home = unseen(viewer)
    (village,) = {each.target for each in world.tenures if each[:2] == (home, "IN_VILLAGE")}
    lists = {"names": [secret], "folded": [secret], "measures": ["kg"], "quantities": [1000]}
    for place in range(number):
        whose = {"household": home, "village": village, "contact": f"r{home}", "by": f"r{home}", "runner": f"r{home}"}
        said = {"state": ("REQUESTED", "CLAIMED")[place % 2], "at": BEGIN, "changedAt": BEGIN, "on": date(2020, 3, 1)}
        world.fact("Errand", f"R{place}", channel="PHONE", toTheDoor=False, **whose, **said, **lists)


def said_of_firm(world: World, firm: str, place: int, secret: str) -> None:
    """That a firm was visited, has a plan, and works again since a day."""
    at, on = START + timedelta(hours=place), START.date() + timedelta(days=place)
    said = {"enterprise": firm, "at": at, "until": OPEN}
    found = {"topics": ["DISINFECTION"], "results": ["PASSED"], "notes": [secret]}
    world.fact("GuidanceVisit", f"G{firm}{place}", **said, mode="ON_SITE", heldAt=at, **found)
    if place == 0:
        world.fact("ContingencyPlan", f"P{firm}", **said, on=on)
        world.fact("StandingFact", f"S{firm}", **said, state="RESUMED", on=on, to=NEVER)
