"""Each rule on registration, and after it, at its edge, as a frontend meets it: by the law of the stated day."""

from typing import Final

import pytest

from tests.api.cooperatives.edges import FIRMS, SINCE, THEN, Begin
from tests.api.cooperatives.organising import NOW, ONCE, WULIU, Case, Organising, Seen, rules

LASTING: Final = "members { nodes { member { id } until } }"


@pytest.mark.parametrize(
    ("number", "place", "day", "complete", "blocking"),
    [(929, 12, THEN, ONCE, True), (930, 13, SINCE, NOW, False)],
)
async def test_what_is_handed_in(
    begin: Begin, number: int, place: int, day: str, complete: tuple[str, ...], blocking: bool
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
    drafted = {"items": [{"number": 3, "text": "未经表决"}], "domicile": "浙江省金华市义乌市赤岸镇五柳村"}
    await case.do("draftCharter", on=day, **drafted)
    unadopted = await case.do("fileRegistration", documents=complete, on=day)
    assert "DOMICILE" in rules(unadopted["blockers"]), "nobody adopted it"
    assert rules(handed["warnings"]) >= ({"LICENSED_SCOPE"} if blocking else {"LICENSED_SCOPE", "NAME"})
    for paper in complete:
        short = await case.do("fileRegistration", documents=[each for each in complete if each != paper], on=day)
        assert rules(short["blockers"]) & {"DOCUMENTS", "MORE_DOCUMENTS"}, paper
    approved = await case.do("fileRegistration", documents=[*complete, "APPROVAL"], on=day)
    assert "LICENSED_SCOPE" not in rules(approved["warnings"])


async def test_who_grows_for_two_cooperatives_is_in_the_way_of_neither(begin: Begin, organising: Organising) -> None:
    """What began to cover a household for another one since does not keep this one from being registered."""
    there = await begin(939, 22)
    case = there.case
    other = await Case.of(organising, f"{WULIU}C998", case.commander, case.homes)
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
    begin: Begin, place: int, filed: str, decided: str, prolonged: bool, late: bool
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


async def test_who_leaves_and_what_is_due(begin: Begin, organising: Organising, seen: Seen) -> None:
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
        ("ALTERATION_REGISTERED", "2024-01-30"),  # with who leaves goes what they brought in
        ("ALTERATION_REGISTERED", "2025-01-30"),
    }
