"""What the checklist says is what the guards enforce, whatever is done in whichever order."""

from random import Random
from typing import Any

import pytest

from tests.api.cooperatives.organising import Case, Organising, Seen, rules, willing

STATES = ("WILLING", "WILLING", "WILLING", "UNDECIDED", "UNWILLING")
STEPS = 25
MET = {"FOUNDERS_PRESENT", "CHARTER_UNANIMOUS", "CHAIRPERSON", "QUORUM", "MAJORITY"}
"""Rules that an assembly of all members keeps, and none before it."""


def failed(checks: list[dict[str, Any]]) -> set[str]:
    return {each["rule"] for each in checks if not each["passed"] and each["severity"] == "ERROR"}


@pytest.mark.parametrize("seed", [1, 2])
async def test_the_checklist_and_the_guards_agree(organising: Organising, seen: Seen, seed: int) -> None:
    rng = Random(seed)
    case = await Case.propose(organising, 102 + 10 * seed)
    await case.do("assignSetupRoles", input=await case.roles())
    stage = "CANVASSING"
    citizens = [person for person, _ in rng.sample(seen.adults(), 3)]
    for _ in range(STEPS):
        done = await one_deed(rng, case, citizens, stage, seen)
        told = done["cooperative"]
        assert rules(told["blockers"]) == failed(told["checklist"])
        assert done["moved"] == (told["stage"] != stage)
        if told["stage"] == "CANVASSING" and rules(done["blockers"]) != {"STAGE"}:
            assert rules(done["blockers"]) == rules(told["blockers"]) != set()
        stage = told["stage"]
        if stage == "ASSEMBLED":
            break
    assert stage != "PROPOSED"


async def one_deed(rng: Random, case: Case, citizens: list[str], stage: str, seen: Seen) -> dict[str, Any]:
    """A pledge, a draft, or an attempt to assemble, by chance; an attempt says before it is made how it will end."""
    if rng.random() < 0.15:
        numbers = rng.sample(range(1, 13), 8)
        return await case.do("draftCharter", items=[{"number": number, "text": "内容"} for number in numbers])
    if rng.random() < 0.25:
        return await attempt(case, stage, seen)
    member = rng.choice([*case.homes, *citizens])
    kind = "CITIZEN" if member in citizens else "FARMER"
    kinds = ["CASH", "GOODS", "LABOUR"] if rng.random() < 0.3 else ["CASH"]
    brought = {"contribution": 100, "contributionKind": rng.choice(kinds), "kind": kind, "state": rng.choice(STATES)}
    joins = {"member": case.commander} if member == case.homes[0] else {}
    return await case.do("recordPledge", input=willing(member, **brought, **joins))


async def attempt(case: Case, stage: str, seen: Seen) -> dict[str, Any]:
    """An assembly of all members at which nothing but the case itself can be amiss."""
    told = await case.organising.case("checklist { rule passed severity }", case.code)
    held = await case.assembly()
    members = held["present"]
    before = seen.digest()
    done = await case.do("recordAssembly", input=held)
    if stage != "PREPARING":
        assert rules(done["blockers"]) == {"STAGE"}
    else:
        lasting = failed(told["checklist"]) - MET
        unelected = {"OFFICERS_ARE_MEMBERS"} if case.commander not in members else set()
        assert rules(done["blockers"]) == lasting | unelected
    if not done["moved"]:
        assert seen.digest() == before
    return done
