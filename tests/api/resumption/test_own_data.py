"""What somebody said of firms, as they may have it themself, and as an erasure leaves it."""

import json

from graph.database.runner import Runner
from graph.days import today
from graph.deeds.erasure import erase
from tests.api.resumption.premises import Premises, days_ago
from tests.api.resumption.test_rights import SQUAD


async def test_it_is_exported_and_the_words_are_erased(firm: Premises, runner_of_county: Runner) -> None:
    person = firm.one(SQUAD, position="MEMBER")
    member = await firm.person(person)
    noted = [{"topic": "DISINFECTION", "result": "PASSED", "note": "某某在场"}]
    visit = await firm.recorded(member, findings=noted)
    plan = (await firm.file(member, today(), note="某某负责")).data["fileContingencyPlan"]["plan"]
    await firm.stands(member, "PREPARING", days_ago(1))
    await firm.stands(member, "NOT_STARTED", today(), reason="某某生病")
    kept = json.loads((await member.ask("{ viewer { exportOwnData } }")).data["viewer"]["exportOwnData"])
    said = [(each["id"], each["said"], each.get("words")) for each in kept["guidance"]]
    assert said == [
        (visit["id"], "VISITED", "某某在场"),
        (plan["id"], "PLAN_FILED", "某某负责"),
        (f"Enterprise:{firm.code}", "PREPARING", None),
        (f"Enterprise:{firm.code}", "NOT_STARTED", "某某生病"),
    ]
    await erase(runner_of_county, person.partition(":")[2])
    card = await firm.card(firm.organiser)
    (left,) = card["visits"]["nodes"]
    assert left["findings"] == [{**noted[0], "note": None}]
    assert card["resumption"]["plan"]["note"] is None
    assert [each["reason"] for each in card["resumption"]["history"]["nodes"]] == [None, None]
    assert left["by"]["id"] == person
