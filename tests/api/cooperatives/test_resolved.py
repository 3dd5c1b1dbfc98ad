"""What the assembly of a registered cooperative decides, at the edges: who votes, joins and is elected, and on what."""

from typing import Any

import pytest

from tests.api.cooperatives.edges import FIRMS, SINCE, THEN, Begin
from tests.api.cooperatives.organising import NOW, ONCE, Case, Organising, Seen, rules, send

VOTED = "2023-06-20"


def vote(votes: int = 6, **changes: Any) -> dict[str, Any]:
    return {"on": VOTED, "present": votes, "votesFor": votes} | changes


@pytest.fixture
async def registered(begin: Begin) -> Any:
    """Registers a case of a number, led by the nth Party member, on a day; its founders but for the commander."""

    async def done(number: int, place: int, day: str = SINCE) -> tuple[Case, list[str]]:
        case = (await begin(number, place)).case
        held = await case.assembly(heldAt=f"{day}T10:00:00+08:00")
        assert (await case.do("recordAssembly", input=held))["moved"]
        documents = NOW if day >= "2022-03-01" else ONCE
        assert (await case.do("fileRegistration", documents=documents, on=day))["moved"]
        assert (await case.do("decideRegistration", approved=True, on=day))["moved"]
        return case, [each for each in held["present"] if each != case.commander]

    return done


async def test_whoever_is_elected_has_the_votes_and_stays(registered: Any, organising: Organising) -> None:
    """法14, 30: more than half of all votes for each, no more than those present have; members, and not for a while."""
    case, (one, two, *_) = await registered(961, 23)
    chair = {"person": one, "position": "CHAIRPERSON"}
    for given, voted, broken in (
        ({"votes": 3}, vote(), {"VOTE_CARRIED"}),
        ({"votes": 7}, vote(), {"VOTE_CARRIED"}),
        ({}, vote(present=7), {"VOTE_QUORUM"}),
        ({}, vote(present=4), {"VOTE_CARRIED"}),
        ({"votes": 4}, vote(present=4, votesFor=4), set()),
    ):
        done = await case.do("electOfficers", officers=[chair | given], vote=voted)
        assert rules(done["blockers"]) == broken, (given, voted)
    assert (await case.do("withdrawMember", member=two, appliedOn="2026-09-01"))["blockers"] == []
    leaver = {"person": two, "position": "DIRECTOR"}
    later = vote(on="2026-10-09")
    refused = await send(
        organising.frontend, "electOfficers", cooperative=case.code, officers=[chair, leaver], vote=later
    )
    assert refused.errors[0]["extensions"]["violations"][0]["rule"] == "LEAVES"
    engaged = await case.do("electOfficers", officers=[chair, leaver | {"position": "MANAGER"}], vote=later)
    assert engaged["blockers"] == []
    heard = {"heardOn": "2026-10-09", "vote": later}
    own = next(each for each in (await organising.founders(case.code)) if each not in (one, two))
    assert (await case.do("expelMember", member=own, **heard))["blockers"] == [], "who leaves at its end has a vote"


@pytest.mark.parametrize(("number", "place", "day"), [(962, 24, THEN), (963, 25, SINCE)])
async def test_who_joins_brings_in_what_is_lawful(
    registered: Any, seen: Seen, number: int, place: int, day: str
) -> None:
    """法13, 20; 旧8; 条例8(5), 24: of a permitted kind, and the sum is registered; one organization at most."""
    case, _ = await registered(number, place, day)
    voted = vote(on=f"{day[:4]}-06-20")
    newcomer = [person for person, home in seen.adults() if home not in case.homes][place]
    joins = {"member": newcomer, "kind": "FARMER", "appliedOn": f"{day[:4]}-06-01", "vote": voted}
    refused = await case.do("admitMember", input=joins | {"contribution": 500, "contributionKind": "LABOUR"})
    assert rules(refused["blockers"]) >= {"CONTRIBUTIONS"}
    goods = await case.do("admitMember", input=joins | {"contribution": 500, "contributionKind": "GOODS"})
    if day == THEN:
        assert rules(goods["blockers"]) == {"VALUATION"}
        valued = {"contribution": 500, "contributionKind": "GOODS", "valuation": "BY_ALL_MEMBERS"}
        goods = await case.do("admitMember", input=joins | valued)
        assert goods["warnings"] == []
    assert goods["blockers"] == []
    assert rules(goods["warnings"]) == (set() if day == THEN else {"VALUATION"})
    due = (await case.organising.case("obligations { rule article dueOn }", case.code))["obligations"]
    assert (due[0]["rule"], due[0]["dueOn"]) == ("ALTERATION_REGISTERED", f"{day[:4]}-07-20")
    factory, farm = (seen.ask(FIRMS, kind=kind)[0] for kind in ("ABOVE_SCALE", "AGRICULTURAL"))
    firm = joins | {"kind": "ENTERPRISE", "vote": voted | {"present": 7, "votesFor": 7}}
    first = await case.do("admitMember", input=firm | {"member": f"Enterprise:{factory}"})
    assert (first["blockers"], "RELATED_BUSINESS" in rules(first["warnings"])) == ([], True)
    firm["vote"] = voted | {"present": 8, "votesFor": 8}
    second = await case.do("admitMember", input=firm | {"member": f"Enterprise:{farm}"})
    assert rules(second["blockers"]) == {"ORGANIZATIONS"}
    assert "RELATED_BUSINESS" not in rules(second["warnings"]), "the other one was told of when it joined"


async def test_what_was_drafted_is_in_force_once_it_is_voted_on(registered: Any, organising: Organising) -> None:
    """From the assembly on the charter is what was adopted, with its domicile; amendments come in their order."""
    case, _ = await registered(964, 26)
    before = (await organising.case("domicile", case.code))["domicile"]
    drafted = {"items": [{"number": 3, "text": "未经表决"}], "domicile": "浙江省金华市义乌市赤岸镇别处"}
    assert (await case.do("draftCharter", on="2023-06-01", **drafted))["warnings"] == []
    amended = {"items": [{"number": 4, "text": "经表决"}], "vote": vote()}
    assert (await case.do("amendCharter", **amended))["blockers"] == []
    told = await organising.case("domicile adoptedCharter { items { number text } }", case.code)
    texts = {each["number"]: each["text"] for each in told["adoptedCharter"]["items"]}
    assert (texts[3], texts[4], told["domicile"]) == ("内容", "经表决", before)
    earlier = {"items": [{"number": 5, "text": "早先"}], "vote": vote(on="2023-06-10")}
    refused = await send(organising.frontend, "amendCharter", cooperative=case.code, **earlier)
    assert refused.errors[0]["extensions"]["violations"][0]["rule"] == "LATER"


async def test_who_moves_away_is_told_to_the_office_too(registered: Any, organising: Organising) -> None:
    """旧22; 条例29: members who came and went, be it that they died or moved away."""
    case, (one, *_) = await registered(965, 27)
    departs = 'mutation ($id: ID!) { departPerson(id: $id, on: "2025-06-01", reason: MOVED_AWAY) { changes { id } } }'
    (change,) = (await organising.frontend.ask(departs, id=one)).data["departPerson"]["changes"]
    due = (await organising.case("obligations { rule dueOn }", case.code))["obligations"]
    assert due == [
        {"rule": "ALTERATION_REGISTERED", "dueOn": "2025-07-01"},  # what they brought in is gone
        {"rule": "MEMBERS_FILED", "dueOn": "2026-03-31"},
    ]
    await organising.undo(change["id"])


async def test_no_more_votes_than_there_were_and_no_time_that_could_not_be(
    begin: Begin, organising: Organising
) -> None:
    """法16, 30: until 2022-02-28 the office's time could not be prolonged."""
    case = (await begin(966, 28)).case
    held = await case.assembly(heldAt=f"{THEN}T10:00:00+08:00")
    officers = [*held["officers"], {"person": case.commander, "position": "DIRECTOR", "votes": 7}]
    answer = await send(
        organising.frontend, "recordAssembly", cooperative=case.code, input=held | {"officers": officers}
    )
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "input.officers[1].votes"}
    assert (await case.do("recordAssembly", input=held))["moved"]
    assert (await case.do("fileRegistration", documents=ONCE, on="2022-02-27"))["moved"]
    answer = await send(
        organising.frontend, "acceptRegistration", cooperative=case.code, on="2022-02-28", prolonged=True
    )
    assert answer.errors[0]["extensions"] == {"code": "BAD_USER_INPUT", "argument": "prolonged"}
    assert (await case.do("acceptRegistration", on="2022-03-01", prolonged=True))["warnings"] == []
    assert (await organising.case("filing { prolonged dueOn }", case.code))["filing"] == {
        "prolonged": True,
        "dueOn": "2022-03-09",
    }


async def test_no_two_have_one_credit_code(begin: Begin, organising: Organising) -> None:
    """Each has its own (GB 32100)."""
    code = "93330782MA2E00011J"
    for number, place, rule in ((967, 29, None), (968, 30, "CREDIT_CODE_TAKEN")):
        case = (await begin(number, place)).case
        held = await case.assembly(heldAt=f"{SINCE}T10:00:00+08:00")
        assert (await case.do("recordAssembly", input=held))["moved"]
        assert (await case.do("fileRegistration", documents=NOW, on=SINCE))["moved"]
        decided = {"approved": True, "on": SINCE, "creditCode": code}
        answer = await send(organising.frontend, "decideRegistration", cooperative=case.code, **decided)
        if rule is None:
            assert answer.data["decideRegistration"]["moved"]
        else:
            assert answer.errors[0]["extensions"]["violations"][0]["rule"] == rule
            assert (await organising.case("stage", case.code))["stage"] == "FILED"
            assert (await case.do("decideRegistration", approved=True, on=SINCE))["moved"]
    for given, rule in ((code, "CREDIT_CODE_TAKEN"), ("93330782MA2E0002XA", None), ("93330782MA2E00038A", None)):
        answer = await send(organising.frontend, "recordCreditCode", cooperative=case.code, creditCode=given)
        if rule is None:
            assert answer.data["recordCreditCode"]["blockers"] == []
            assert (await organising.case("creditCode", case.code))["creditCode"] == given
        else:
            assert answer.errors[0]["extensions"]["violations"][0]["rule"] == rule
    early = await organising.do("recordCreditCode", creditCode="93330782MA2E000465")
    assert rules(early["blockers"]) == {"STAGE"}
