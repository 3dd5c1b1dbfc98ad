"""Proposing a cooperative and giving out the four roles: each is checked against the graph."""

from typing import Any

import pytest

from tests.api.cooperatives.organising import WULIU, Case, Organising, Seen, rules, send, willing
from tests.serving import Asked


async def test_each_role_is_checked_against_the_graph(organising: Organising, seen: Seen) -> None:
    case = await Case.propose(organising, 4)
    (nobody, _), *_ = seen.adults()
    homes = [home.partition(":")[2] for home in case.homes]
    good = await case.roles()
    wrong: dict[str, dict[str, Any]] = {
        "LEVEL_1_COMMANDER": {"level1Commander": nobody},
        "LEVEL_2_COMMANDER": {"level2Commander": nobody},
        "INSTRUCTORS": {"instructors": []},
        "LEVEL_3_COMMANDERS": {"level3Commanders": [{"commander": nobody, "households": homes}]},
        "ONE_LEAD": {"level3Commanders": [{"commander": case.commander, "households": homes[1:]}]},
    }
    for rule, change in wrong.items():
        before = seen.digest()
        done = await case.do("assignSetupRoles", input=good | change)
        assert (done["moved"], done["cooperative"]["stage"]) == (False, "PROPOSED"), rule
        assert rule in rules(done["blockers"]), rule
        assert seen.digest() == before
    await whom_there_is_not_is_named_by_its_place(organising, case, good)
    await what_is_given_twice_is_refused(organising, case, good, nobody)
    done = await case.do("assignSetupRoles", input=good)
    assert (done["moved"], done["blockers"], done["cooperative"]["stage"]) == (True, [], "CANVASSING")
    told = await organising.case("roles { complete level3Commanders { unit { code purpose } } }", case.code)
    units = [each["unit"] for each in told["roles"]["level3Commanders"]]
    assert (told["roles"]["complete"], units) == (
        True,
        [{"code": f"CS3{case.code}-1", "purpose": "COOPERATIVE_SETUP"}],
    )
    again = await case.do("assignSetupRoles", input=good)
    assert (again["moved"], rules(again["blockers"])) == (False, {"STAGE"})


async def whom_there_is_not_is_named_by_its_place(organising: Organising, case: Case, good: dict[str, Any]) -> None:
    lead = good["level3Commanders"][0]
    for change, argument in (
        ({"level2Commander": "Person:nobody"}, "input.level2Commander"),
        ({"instructors": [*good["instructors"], "Person:nobody"]}, f"input.instructors[{len(good['instructors'])}]"),
        ({"level3Commanders": [lead | {"commander": "Person:nobody"}]}, "input.level3Commanders[0].commander"),
    ):
        answer = await send(organising.frontend, "assignSetupRoles", cooperative=case.code, input=good | change)
        assert answer.errors[0]["extensions"] == {"code": "NOT_FOUND", "argument": argument}


async def what_is_given_twice_is_refused(organising: Organising, case: Case, good: dict[str, Any], other: str) -> None:
    lead = good["level3Commanders"][0]
    for change, code, argument in (
        ({"instructors": good["instructors"] * 2}, "BAD_USER_INPUT", "input.instructors"),
        ({"level3Commanders": [lead, lead]}, "BAD_USER_INPUT", "input.level3Commanders"),
        ({"level3Commanders": [lead | {"households": lead["households"] * 2}]}, "BAD_USER_INPUT", None),
        ({"level3Commanders": [lead, lead | {"commander": other}]}, "CONFLICT", None),
    ):
        answer = await send(organising.frontend, "assignSetupRoles", cooperative=case.code, input=good | change)
        told = answer.errors[0]["extensions"]
        assert told["code"] == code
        assert argument in (None, told.get("argument"))


async def test_growers_answer_to_their_commander_in_a_chain_of_its_own(organising: Organising) -> None:
    case = await Case.propose(organising, 11)
    await case.do("assignSetupRoles", input=await case.roles())
    query = """query ($id: ID!) { node(id: $id) { ... on Household {
      answerChains(purpose: COOPERATIVE_SETUP) { complete links { level commander { id } unit { code } } } } } }"""
    chains = (await organising.frontend.ask(query, id=case.homes[3])).data["node"]["answerChains"]
    (chain,) = (each for each in chains if each["links"][0]["commander"]["id"] == case.commander)
    roles = await case.roles()
    assert chain["complete"]
    assert [each["commander"]["id"] for each in chain["links"]] == [
        case.commander,
        roles["level2Commander"],
        roles["level1Commander"],
    ]


def grower(number: str, area: float) -> dict[str, Any]:
    return {"household": f"{WULIU}H{number}", "plantedArea": area}


@pytest.mark.parametrize(
    ("change", "code", "argument"),
    [
        ({"code": f"{WULIU}C1"}, "BAD_USER_INPUT", "input.code"),
        ({"name": " "}, "BAD_USER_INPUT", "input.name"),
        ({"growers": []}, "BAD_USER_INPUT", "input.growers"),
        ({"growers": [grower("0020", -1)]}, "BAD_USER_INPUT", "input.growers[0].plantedArea"),
        ({"growers": [{"household": "330782101204H0001", "plantedArea": 1}]}, "CONFLICT", None),
        ({"growers": [grower("0020", 1)] * 2}, "BAD_USER_INPUT", "input.growers"),
        ({"growers": [grower("9999", 1)]}, "NOT_FOUND", "input.growers"),
        ({"village": "330782101999"}, "NOT_FOUND", "input.village"),
        ({"code": "330782101204C001"}, "CONFLICT", None),
        ({"code": f"{WULIU}C001"}, "CONFLICT", None),
    ],
)
async def test_what_is_proposed_amiss_is_refused_by_name(
    organising: Organising, seen: Seen, change: dict[str, Any], code: str, argument: str | None
) -> None:
    before = seen.digest()
    good = {"code": f"{WULIU}C900", "name": "柑桔专业合作社", "product": "柑桔", "village": WULIU}
    rest = {"businessScope": "柑桔", "growers": [grower("0020", 5.5)]}
    answer = await send(organising.frontend, "proposeCooperative", input=good | rest | change)
    told = answer.errors[0]["extensions"]
    assert (told["code"], told.get("argument")) == (code, argument)
    assert seen.digest() == before


@pytest.mark.parametrize(
    ("change", "argument"),
    [
        ({"member": "Person:"}, "input.member"),
        ({"member": f"Household:{WULIU}H0053"}, "input"),
        ({"member": f"Village:{WULIU}"}, "input.member"),
        ({"grower": None}, "input"),
        ({"kind": "ENTERPRISE"}, "input"),
        ({"contribution": 5.005}, "input.contribution"),
        ({"contribution": 0, "contributionKind": "CASH"}, "input.contribution"),
        ({"plantedArea": 1.001}, "input.plantedArea"),
        ({"plantedArea": 0}, "input.plantedArea"),
    ],
)
async def test_a_pledge_amiss_is_refused_by_name(organising: Organising, change: dict[str, Any], argument: str) -> None:
    answer = await send(
        organising.frontend,
        "recordPledge",
        cooperative=f"{WULIU}C001",
        input=willing(f"Household:{WULIU}H0053") | change,
    )
    assert answer.errors[0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert answer.errors[0]["extensions"]["argument"] == argument


async def test_days_to_come_are_refused(organising: Organising) -> None:
    code = f"{WULIU}C001"
    for name, given, argument in (
        ("fileRegistration", {"documents": [], "on": "2999-01-01"}, "on"),
        ("decideRegistration", {"approved": True, "on": "2999-01-01"}, "on"),
        (
            "recordAssembly",
            {"input": {"heldAt": "2999-01-01T00:00:00Z", "present": [], "charterVotes": 0, "officers": []}},
            "input.heldAt",
        ),
    ):
        answer = await send(organising.frontend, name, cooperative=code, **given)
        told = answer.errors[0]["extensions"]
        assert (told["code"], told["argument"]) == ("BAD_USER_INPUT", argument), name


async def test_who_organises_nothing_sets_nothing_up(of: Asked, organising: Organising, seen: Seen) -> None:
    (resident, home), *others = seen.adults()
    frontend = await of(resident)
    elsewhere = next(other for _, other in others if other != home)
    roles = await (await Case.propose(organising, 20)).roles()
    before = seen.digest()
    for name, given in (
        ("assignSetupRoles", {"input": roles}),
        ("draftCharter", {"items": [{"number": 1, "text": "一"}]}),
        ("withdrawCooperative", {"reason": "一"}),
        ("recordPledge", {"input": willing(elsewhere)}),
        ("addGrower", {"input": {"household": home.partition(":")[2], "plantedArea": 1}}),
        ("planVisit", {"household": elsewhere.partition(":")[2], "note": "一"}),
    ):
        answer = await send(frontend, name, cooperative=f"{WULIU}C001", **given)
        assert answer.errors[0]["extensions"]["code"] in ("FORBIDDEN", "NOT_FOUND"), name
    assert seen.digest() == before
