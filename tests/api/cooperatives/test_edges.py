"""Each rule on founding at its edge, as a frontend meets it: by the law of the day that a deed states."""

from typing import Final

from tests.api.cooperatives.edges import BEGUN, EARLIER, FIRMS, SINCE, THEN, Assembling, Begin
from tests.api.cooperatives.organising import WULIU, Case, Organising, Seen

LAWFUL: Final = (
    *("CASH", "GOODS", "INTELLECTUAL_PROPERTY", "LAND_OPERATION_RIGHT", "FOREST_RIGHT", "OTHER_PROPERTY"),
    "OTHER_BY_CHARTER",
)
NEVER: Final = ("LABOUR", "CREDIT", "PERSONAL_NAME", "GOODWILL", "FRANCHISE", "ENCUMBERED_PROPERTY", "CLAIM")
BODIES: Final = (
    "MATCH (t:Town {code: '330782101'})<-[:IN_TOWN]-(o:Organization {kind: $kind}) RETURN o.code ORDER BY o.code"
)


async def test_who_the_members_are(begin: Begin, seen: Seen) -> None:
    """法12, 19, 20: how many, how many of them farmers and bodies, and who may be one."""
    there = await begin(921, 5)
    homes = there.case.homes
    assert await there.breaks("MEMBERS") == {False}, "six"
    await there.said(homes[5], state="UNWILLING")
    assert await there.breaks("MEMBERS") == {False}, "five"
    await there.said(homes[4], state="UNDECIDED")
    assert await there.breaks("MEMBERS") == {True}, "four"
    for home in homes[4:]:
        await there.said(home)

    citizens = [person for person, home in seen.adults() if home not in homes]
    await there.said(citizens[0], kind="CITIZEN")
    assert await there.breaks("FARMERS") == {False}, "6 of 7"
    await there.said(citizens[1], kind="CITIZEN")
    assert await there.breaks("FARMERS") == {True}, "6 of 8"
    await there.said(citizens[2])
    await there.said(citizens[3])
    assert await there.breaks("FARMERS") == {False}, "8 of 10"

    for day, year in ((EARLIER, 2020), (SINCE, 2023)):
        capable, incapable, of_age, minor = (seen.born(year - age, homes) for age in (8, 7, 19, 18))
        await there.said(capable)
        await there.said(of_age)
        assert await there.breaks("MEMBER_CAPACITY", [day]) == {False}, "8 in the year"
        await there.said(incapable)
        assert await there.breaks("MEMBER_CAPACITY", [day]) == {True}, "7 in the year"
        await there.said(capable, state="UNWILLING")
        await there.said(incapable, state="UNWILLING")
        assert await there.breaks("MEMBER_MINOR", [day]) == {False}, "19 in the year"
        await there.said(minor)
        assert await there.breaks("MEMBER_MINOR", [day]) == {True}, "18 in the year"
        await there.said(minor, state="UNWILLING")


async def test_which_bodies_may_join(begin: Begin, seen: Seen) -> None:
    """法19, 20: one among twenty members, of more a twentieth; of a related business, and none that governs."""
    there = await begin(922, 6)
    (committee, *_) = (f"Organization:{code}" for code in seen.ask(BODIES, kind="VILLAGE_COMMITTEE"))
    farms = [f"Enterprise:{code}" for code in seen.ask(FIRMS, kind="AGRICULTURAL")[:2]]
    (factory, *_) = (f"Enterprise:{code}" for code in seen.ask(FIRMS, kind="ABOVE_SCALE"))
    await there.said(farms[0], kind="ENTERPRISE")
    assert await there.told(SINCE) & {"ORGANIZATIONS", "RELATED_BUSINESS", "PUBLIC_AFFAIRS"} == set()
    await there.said(factory, kind="ENTERPRISE")
    assert await there.told(SINCE) & {"ORGANIZATIONS", "RELATED_BUSINESS"} == {"ORGANIZATIONS", "RELATED_BUSINESS"}
    await there.said(factory, kind="ENTERPRISE", state="UNWILLING")
    await there.said(committee, kind="SOCIAL_ORGANIZATION")
    assert await there.told(THEN) >= {"ORGANIZATIONS", "PUBLIC_AFFAIRS"}
    await there.said(committee, kind="SOCIAL_ORGANIZATION", state="UNWILLING")
    await there.said(farms[1], kind="ENTERPRISE")
    others = iter(person for person, home in seen.adults() if home not in there.case.homes)
    for _ in range(31):
        await there.said(next(others))
    assert await there.breaks("ORGANIZATIONS") == {True}, "2 of 39"
    await there.said(next(others))
    assert await there.breaks("ORGANIZATIONS") == {False}, "2 of 40"


async def test_what_is_brought_in(begin: Begin) -> None:
    """法12(5), 13; 旧8; 条例13."""
    there = await begin(923, 7)
    home = there.case.homes[0]
    for kind in LAWFUL:
        await there.said(home, member=there.case.commander, contributionKind=kind, valuation="BY_ALL_MEMBERS")
        assert await there.told(THEN) & {"CONTRIBUTIONS", "VALUATION"} == set(), kind
    for kind in NEVER:
        await there.said(home, member=there.case.commander, contributionKind=kind, valuation="BY_ALL_MEMBERS")
        assert await there.breaks("CONTRIBUTIONS") == {True}, kind
    await there.said(home, member=there.case.commander, contributionKind="GOODS", valuation="BY_APPRAISER")
    assert (await there.breaks("VALUATION", [THEN]), await there.breaks("VALUATION", [SINCE])) == ({True}, {False})


async def test_what_it_comes_to(organising: Organising, seen: Seen) -> None:
    """法12(5): more than nothing, whoever brings it."""
    commander, homes = seen.led(9)
    there = Assembling(await Case.of(organising, f"{WULIU}C938", commander, homes, on=BEGUN))
    await there.case.prepare(on=BEGUN, contribution=None, contributionKind=None)
    assert await there.breaks("CONTRIBUTION_SUM") == {True}
    await there.said(homes[5], contribution=0.01)
    assert await there.breaks("CONTRIBUTION_SUM") == {False}


async def test_who_is_elected(begin: Begin, organising: Organising, seen: Seen) -> None:
    """法14, 33, 35, 37, 38."""
    there = await begin(924, 8)
    chair = there.case.commander
    _, one, two, *_ = [each for each in await organising.founders(there.case.code) if each != chair]
    stranger = next(person for person, home in seen.adults() if home not in there.case.homes)
    head = (chair, "CHAIRPERSON")
    assert await there.elects("CHAIRPERSON", head) == {False}
    assert await there.elects("CHAIRPERSON", (one, "DIRECTOR")) == {True}, "none"
    assert await there.elects("CHAIRPERSON", head, (one, "CHAIRPERSON")) == {True}, "two"
    executive, board = (one, "EXECUTIVE_SUPERVISOR"), (two, "SUPERVISOR")
    assert await there.elects("SUPERVISORS", head, executive) == {False}
    assert await there.elects("SUPERVISORS", head, (one, "SUPERVISOR"), board) == {False}
    assert await there.elects("SUPERVISORS", head, executive, board) == {True}
    for position, broken in (("DIRECTOR", True), ("SUPERVISOR", True), ("MANAGER", False), ("FINANCE", False)):
        assert await there.elects("OFFICERS_ARE_MEMBERS", head, (stranger, position)) == {broken}, position
    for mine, other, broken in (
        ("CHAIRPERSON", "SUPERVISOR", True),
        ("MANAGER", "EXECUTIVE_SUPERVISOR", True),
        ("FINANCE", "SUPERVISOR", True),
        ("DIRECTOR", "MANAGER", False),
    ):
        assert await there.elects("INCOMPATIBLE_POSTS", (one, mine), (one, other)) == {broken}, (mine, other)
    for day, year in ((EARLIER, 2020), (SINCE, 2023)):
        for age, error, warning in ((19, False, False), (18, False, True), (17, True, False)):
            young = seen.born(year - age)
            for rule, broken in (("OFFICER_AGE", error), ("OFFICER_AGE_SURE", warning)):
                assert await there.elects(rule, (young, "MANAGER"), days=[day]) == {broken}, (day, age, rule)


async def test_public_duty_and_a_second_cooperative(begin: Begin, organising: Organising, seen: Seen) -> None:
    """法37, 38: of the same business by any of its names, in either direction."""
    there = await begin(925, 9, product="蜜桔")
    roles = (await organising.case("roles { level1Commander { id } level2Commander { id } }", there.case.code))["roles"]
    leader, secretary = roles["level1Commander"]["id"], roles["level2Commander"]["id"]
    for position in ("CHAIRPERSON", "FINANCE"):
        assert await there.elects("PUBLIC_DUTY", (leader, position)) == {True}
        assert await there.elects("PUBLIC_DUTY", (secretary, position)) == {False}
        assert await there.elects("PUBLIC_DUTY_SECRETARY", (secretary, position)) == {True}
    assert await there.elects("PUBLIC_DUTY_SECRETARY", (there.case.commander, "CHAIRPERSON")) == {False}
    founders = [each for each in await organising.founders(there.case.code) if each != there.case.commander]
    posts = [(there.case.commander, "CHAIRPERSON"), (founders[0], "SUPERVISOR"), (founders[1], "FINANCE")]
    held = await there.case.assembly(
        heldAt=f"{BEGUN}T10:00:00+08:00",
        officers=[{"person": person, "position": position} for person, position in posts],
    )
    assert (await there.case.do("recordAssembly", input=held))["moved"]
    for number, product, barred in ((926, "柑橘", True), (927, "甘蔗", False)):
        other = await begin(number, 10, product=product)
        for person, position, broken in (
            (posts[0][0], "MANAGER", barred),
            (posts[0][0], "SUPERVISOR", barred),
            (posts[1][0], "DIRECTOR", barred),
            (posts[1][0], "SUPERVISOR", False),
            (posts[2][0], "CHAIRPERSON", False),
            (posts[0][0], "FINANCE", False),
        ):
            assert await other.elects("NO_SECOND_COOPERATIVE", (person, position)) == {broken}, (product, position)


async def test_who_was_there_and_voted(begin: Begin) -> None:
    """法14, 15, 22."""
    there = await begin(928, 11, items=11)
    case = there.case
    founders = await case.organising.founders(case.code)
    assert await there.breaks("FOUNDERS_PRESENT") == {False}
    assert await there.breaks("FOUNDERS_PRESENT", present=founders[1:]) == {True}
    extra = [{"member": founders[0], "votes": 1}]
    assert await there.breaks("ADDITIONAL_VOTES", additionalVotes=extra) == {False}, "1 of 6"
    assert await there.breaks("ADDITIONAL_VOTES", additionalVotes=[{**extra[0], "votes": 2}]) == {True}, "2 of 6"
    post = {"person": case.commander, "position": "CHAIRPERSON"}
    assert await there.breaks("MAJORITY", officers=[{**post, "votes": 4}]) == {False}
    assert await there.breaks("MAJORITY", officers=[{**post, "votes": 3}]) == {True}, "half"
    assert await there.breaks("CHARTER_ITEMS") == {True}
    await case.do("draftCharter", items=[{"number": 12, "text": "其他"}], on=BEGUN)
    assert await there.breaks("CHARTER_ITEMS") == {False}
