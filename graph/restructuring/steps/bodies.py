"""The two bodies of every village, its Party branch and its committee (村两委), and how people's posts pass on."""

from collections.abc import Iterable
from typing import Final

from graph.records import Tenure, Thing
from graph.restructuring.steps.places import Village
from graph.vocabulary import FITTING, FOR_ONE, OrganizationKind, Position, VillageKind
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref, source_of

BODIES: Final = (OrganizationKind.PARTY_BRANCH, OrganizationKind.VILLAGE_COMMITTEE)
"""What each village has one of."""
COMMITTEES: Final = {VillageKind.VILLAGE: "村民委员会", VillageKind.COMMUNITY: "居民委员会"}
TITLE: Final = "书记"
Filled = set[tuple[str, str, str]]
"""Organizations with the people and positions in them that have been filled."""


async def found_bodies(
    ledger: Ledger, village: Village, town: Ref, kinds: Iterable[OrganizationKind] = BODIES
) -> dict[str, Ref]:
    """New bodies of a village, seated there, by kind, under numbers that none has had."""
    codes = [f"{village.code}O{number:03d}" for number in range(1, 1000)]
    given = await ledger.given("Organization", codes)
    free = (code for code in codes if code not in given)
    names = {BODIES[0]: "党支部", BODIES[1]: COMMITTEES[village.kind]}
    made = {kind.value: Ref("Organization", next(free)) for kind in kinds}
    for kind, body in made.items():
        ledger.create(body, name=f"{village.name}{names[OrganizationKind(kind)]}", kind=kind)
        ledger.open("IN_TOWN", body, town)
        ledger.open("SEATED_IN", body, village.ref)
    return made


async def bodies_among(ledger: Ledger, seats: Iterable[Tenure]) -> dict[str, Thing]:
    """The Party branches and committees among organizations that are seated somewhere, by code."""
    found = await ledger.things("Organization", [each.source_key for each in seats])
    return {code: each for code, each in found.items() if each.kind in BODIES}


def seat_secretary(ledger: Ledger, person: str, branch: Ref, filled: Filled) -> None:
    """A person becomes Party secretary of a branch, unless the post has been filled with them."""
    position = Position.PARTY_SECRETARY.value
    if (branch.key, person, position) not in filled:
        filled.add((branch.key, person, position))
        ledger.open("HOLDS", Ref("Person", person), branch, position=position, title=TITLE)


def pass_on(ledger: Ledger, post: Tenure, kind: OrganizationKind, body: Ref, filled: Filled) -> None:
    """Somebody holds their post in another body of the kind, each position once.

    Whose office is for one, and filled with somebody else there, holds the plainest position of such bodies.
    """
    others = {person for code, person, position in filled if (code, position) == (body.key, post.position)}
    deposed = post.position in FOR_ONE and bool(others - {post.source_key})
    position = FITTING[kind][-1].value if deposed else str(post.position)
    title = {} if deposed or post.title is None else {"title": post.title}
    ledger.end([post])
    if (body.key, post.source_key, position) not in filled:
        filled.add((body.key, post.source_key, position))
        ledger.open("HOLDS", source_of(post), body, position=position, **title)


def keep_on(ledger: Ledger, keeps: Tenure, body: Ref, kept: set[tuple[str, str]]) -> None:
    """A post of duty is kept by another body from then on, once where several that kept it become one."""
    ledger.end([keeps])
    if (keeps.source_key, body.key) not in kept:
        kept.add((keeps.source_key, body.key))
        ledger.open("KEPT_BY", source_of(keeps), body)
