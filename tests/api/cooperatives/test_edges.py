"""Each rule of the law at its edge, as a frontend meets it: by the law of the day that a deed states."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import pytest

from tests.api.cooperatives.organising import NOW, ONCE, WULIU, Case, Organising, Seen, rules, willing

BEGUN: Final = "2020-09-01"
THEN: Final = "2021-05-20"
"""A day of the old regulation, and the civil code."""
SINCE: Final = "2023-05-22"
EARLIER: Final = "2020-10-20"
"""Before the civil code."""
BOTH: Final = (THEN, SINCE)
LAWFUL: Final = (
    *("CASH", "GOODS", "INTELLECTUAL_PROPERTY", "LAND_OPERATION_RIGHT", "FOREST_RIGHT", "OTHER_PROPERTY"),
    "OTHER_BY_CHARTER",
)
NEVER: Final = ("LABOUR", "CREDIT", "PERSONAL_NAME", "GOODWILL", "FRANCHISE", "ENCUMBERED_PROPERTY", "CLAIM")
BODIES: Final = (
    "MATCH (t:Town {code: '330782101'})<-[:IN_TOWN]-(o:Organization {kind: $kind}) RETURN o.code ORDER BY o.code"
)
LASTING: Final = "members { nodes { member { id } until } }"
FIRMS: Final = "MATCH (e:Enterprise {kind: $kind}) RETURN e.code ORDER BY e.code"


@dataclass(frozen=True)
class Assembling:
    """A case at which nothing is recorded however it is asked: a vote for the charter always lacks."""

    case: Case

    async def told(self, day: str, **changes: Any) -> set[str]:
        """Which rules an assembly on a day breaks, and of which it warns, beside that of the vote."""
        held = await self.case.assembly(heldAt=f"{day}T10:00:00+08:00", **changes)
        done = await self.case.do("recordAssembly", input=held | {"charterVotes": len(held["present"]) - 1})
        assert (done["moved"], "CHARTER_UNANIMOUS" in rules(done["blockers"])) == (False, True)
        return rules(done["blockers"]) | rules(done["warnings"])

    async def breaks(self, rule: str, days: Iterable[str] = BOTH, **changes: Any) -> set[bool]:
        """Whether a rule is broken on these days."""
        return {rule in await self.told(day, **changes) for day in days}

    async def said(self, asked: str, **said: Any) -> None:
        """What somebody says to joining, on the day on which the case began."""
        done = await self.case.do("recordPledge", input=willing(asked, on=BEGUN, **said))
        assert done["blockers"] is not None

    async def elects(self, rule: str, *officers: tuple[str, str], days: Iterable[str] = BOTH) -> set[bool]:
        """Whether a rule is broken where these are elected."""
        posts = [{"person": person, "position": position} for person, position in officers]
        return await self.breaks(rule, days, officers=posts)


@pytest.fixture
def begin(organising: Organising, seen: Seen) -> Any:
    """Begins a case of a number, led by the nth Party member who sets up nothing: its charter is drafted."""

    async def begun(number: int, place: int, items: int = 12, **about: Any) -> Assembling:
        commander, homes = seen.led(place)
        case = await Case.of(organising, f"{WULIU}C{number}", commander, homes, on=BEGUN, **about)
        await case.prepare(on=BEGUN, items=items)
        return Assembling(case)

    return begun


async def test_who_the_members_are(begin: Any, seen: Seen) -> None:
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


async def test_which_bodies_may_join(begin: Any, seen: Seen) -> None:
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


async def test_what_is_brought_in(begin: Any) -> None:
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


async def test_who_is_elected(begin: Any, organising: Organising, seen: Seen) -> None:
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


async def test_public_duty_and_a_second_cooperative(begin: Any, organising: Organising, seen: Seen) -> None:
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


async def test_who_was_there_and_voted(begin: Any) -> None:
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


@pytest.mark.parametrize(
    ("number", "place", "day", "complete", "blocking"),
    [(929, 12, THEN, ONCE, True), (930, 13, SINCE, NOW, False)],
)
async def test_what_is_handed_in(
    begin: Any, number: int, place: int, day: str, complete: tuple[str, ...], blocking: bool
) -> None:
    """法12(4), 16; 旧6, 11; 细则16, 29: every paper, the name's words, and what of its scope needs a licence."""
    about = {"name": "柑橘合作社", "businessScope": "柑橘种植、农药销售", "domicile": None}
    there = await begin(number, place, **about)
    case = there.case
    held = await case.assembly(heldAt=f"{day}T10:00:00+08:00")
    assert (await case.do("recordAssembly", input=held))["moved"]
    handed = await case.do("fileRegistration", documents=complete, on=day)
    assert handed["moved"] is False
    assert rules(handed["blockers"]) == ({"DOMICILE", "NAME"} if blocking else {"DOMICILE"})
    assert rules(handed["warnings"]) >= ({"LICENSED_SCOPE"} if blocking else {"LICENSED_SCOPE", "NAME"})
    for paper in complete:
        short = await case.do("fileRegistration", documents=[each for each in complete if each != paper], on=day)
        assert rules(short["blockers"]) & {"DOCUMENTS", "MORE_DOCUMENTS"}, paper
    approved = await case.do("fileRegistration", documents=[*complete, "APPROVAL"], on=day)
    assert "LICENSED_SCOPE" not in rules(approved["warnings"])


async def test_who_grows_for_two_cooperatives_is_in_the_way_of_neither(begin: Any, organising: Organising) -> None:
    """What began to cover a household for another one since does not keep this one from being registered."""
    there = await begin(939, 22)
    case = there.case
    other = await Case.of(organising, f"{WULIU}C959", case.commander, case.homes)
    await other.prepare()
    held = await case.assembly(heldAt=f"{SINCE}T10:00:00+08:00")
    assert (await case.do("recordAssembly", input=held))["moved"]
    assert (await case.do("fileRegistration", documents=NOW, on=SINCE))["moved"]
    assert (await case.do("decideRegistration", approved=True, on="2023-05-24"))["moved"]
    led = await organising.leads(other.code)
    assert [(person, len(homes)) for person, homes in led] == [(case.commander, len(case.homes))]


@pytest.mark.parametrize(
    ("place", "filed", "decided", "prolonged", "late"),
    [
        (14, "2021-05-26", "2021-06-15", False, False),
        (15, "2021-05-26", "2021-06-16", False, True),
        (16, "2021-05-25", "2021-06-15", False, False),  # its last day, Dragon Boat Festival, moves on
        (17, "2023-09-28", "2023-10-09", False, False),  # National Day, and a weekend made up for it
        (18, "2023-09-28", "2023-10-10", False, True),
        (19, "2023-09-28", "2023-10-12", True, False),
        (20, "2023-09-28", "2023-10-13", True, True),
    ],
)
async def test_how_long_the_office_may_take(
    begin: Any, place: int, filed: str, decided: str, prolonged: bool, late: bool
) -> None:
    """法16: twenty days; 条例19: three working days, once prolonged by three."""
    there = await begin(940 + place, place)
    case = there.case
    held = await case.assembly(heldAt=f"{filed[:8]}20T10:00:00+08:00")
    assert (await case.do("recordAssembly", input=held))["moved"]
    handed = await case.do("fileRegistration", documents=ONCE if filed < "2022" else NOW, on=filed)
    assert handed["moved"], handed["blockers"]
    await case.do("acceptRegistration", on=filed, prolonged=prolonged)
    done = await case.do("decideRegistration", approved=True, on=decided)
    assert (done["moved"], "TIME_TO_DECIDE" in rules(done["warnings"])) == (True, late)


async def test_who_leaves_and_what_is_due(begin: Any, organising: Organising, seen: Seen) -> None:
    """法25, 30; 条例24, 29; 细则39: notice, two thirds, and the last days for the office."""
    there = await begin(937, 21)
    case = there.case
    (farm, *_) = (f"Enterprise:{code}" for code in seen.ask(FIRMS, kind="AGRICULTURAL"))
    await there.said(farm, kind="ENTERPRISE")
    held = await case.assembly(heldAt=f"{SINCE}T10:00:00+08:00")
    assert (await case.do("recordAssembly", input=held))["moved"]
    assert (await case.do("fileRegistration", documents=NOW, on=SINCE))["moved"]
    assert (await case.do("decideRegistration", approved=True, on="2023-05-24"))["moved"]
    vote = {"on": "2023-06-01", "present": 5, "votesFor": 5}
    items = [{"number": 2, "text": "另行规定"}]
    assert rules((await case.do("amendCharter", items=items, vote=vote | {"present": 4}))["blockers"]) >= {
        "VOTE_QUORUM"
    }
    assert rules((await case.do("amendCharter", items=items, vote=vote | {"votesFor": 4}))["blockers"]) == {
        "VOTE_CARRIED"
    }
    assert (await case.do("amendCharter", items=items, vote=vote))["blockers"] == []
    items = [{"number": 3, "text": "另行规定"}]
    assert (await case.do("amendCharter", items=items, vote=vote | {"on": "2023-06-02"}))["blockers"] == []
    one, two = [each for each in held["present"] if each not in (case.commander, farm)][:2]
    for member, told, ends in (
        (one, "2023-09-30", "2023-12-31"),
        (two, "2023-10-01", "2024-12-31"),
        (farm, "2023-07-01", "2024-12-31"),
    ):
        done = await case.do("withdrawMember", member=member, appliedOn=told)
        assert done["blockers"] == []
        then = await organising.case(LASTING, case.code, "2023-12-01T12:00:00+08:00")
        assert {each["member"]["id"]: each["until"] for each in then["members"]["nodes"]}[member] == ends
    told = (await organising.case("obligations { rule since dueOn }", case.code))["obligations"]
    due = {(each["rule"], each["dueOn"]) for each in told}
    assert due == {
        ("ALTERATION_REGISTERED", "2023-07-01"),
        ("CHARTER_FILED", "2023-07-02"),
        ("MEMBERS_FILED", "2024-03-30"),
        ("MEMBERS_FILED", "2025-03-31"),
    }
