"""What is kept of somebody's errands, as they may have it themself, and as an erasure leaves it."""

import json
from typing import Any

import pytest

from graph.database.runner import Runner
from graph.deeds.erasure import erase
from tests.api.errands.team import Team, advance, asked, claim, read

EXPORT = "{ viewer { exportOwnData } }"


async def exported(person: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((await person.ask(EXPORT)).data["viewer"]["exportOwnData"])
    return found


async def test_what_one_wanted_ran_and_said_is_exported(team: Team) -> None:
    home = team.homes[60]
    resident, runner = await team.resident(home), await team.runner()
    id = await asked(resident, home)
    await claim(runner, id)
    await advance(runner, "GIVEN_BACK", id, reason="车坏了")
    await claim(runner, id)
    (own,) = [each for each in (await exported(resident))["errands"] if each["id"] == id]
    assert (own["asked"], own["called"], own["ran"], own["wanted"]) == (True, True, False, ["大米"])
    kept = await exported(runner)
    (ran,) = [each for each in kept["errands"] if each["id"] == id]
    assert (ran["asked"], ran["ran"], ran["wanted"], ran["household"]) == (False, True, [], f"Household:{home}")
    said = [(each["state"], each.get("reason")) for each in kept["errandFacts"] if each["id"] == id]
    assert said == [("CLAIMED", None), ("REQUESTED", "车坏了"), ("CLAIMED", None)]


@pytest.mark.parametrize("erased", ["contact", "runner"])
async def test_an_erasure_takes_the_words_and_leaves_the_errand(
    team: Team, runner_of_county: Runner, erased: str
) -> None:
    home = team.homes[61 if erased == "contact" else 62]
    runner, colleague = await team.runner(2), await team.runner(1)
    id = await asked(await team.resident(home), home)
    await claim(runner, id)
    await advance(runner, "GIVEN_BACK", id, reason="某某家有狗")
    await claim(colleague, id)
    who = team.residents(home)[0] if erased == "contact" else team.runners[2]
    await erase(runner_of_county, who.partition(":")[2])
    left = await read(colleague, id)
    assert [(each["state"], each["reason"]) for each in left["history"]["nodes"]] == [
        ("REQUESTED", None),
        ("CLAIMED", None),
        ("REQUESTED", None),
        ("CLAIMED", None),
    ]
    assert left["items"][0]["name"] == "大米"
