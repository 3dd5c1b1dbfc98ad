"""Rows 17, 18 and 21 of what the article tells: visits to firms, their plans, and that all came back to work."""

from graph.days import start_of
from tests.seed.facts import Facts


def test_17_and_18_visits_in_four_topics_on_site_and_online_and_a_plan_for_each_firm(town: Facts) -> None:
    visits, plans = (town.dataset.facts[label] for label in ("GuidanceVisit", "ContingencyPlan"))
    assert {each["mode"] for each in visits} == {"ON_SITE", "ONLINE"}
    topics = ["STAFF_HEALTH", "DISINFECTION", "CANTEEN_AND_DORMITORY", "HEALTH_EDUCATION"]
    assert all(each["topics"] == topics and len(each["results"]) == len(each["notes"]) == 4 for each in visits)
    assert {result for each in visits for result in each["results"]} == {"PASSED", "FAILED", "NOT_APPLICABLE"}
    assert sorted(each["enterprise"] for each in plans) == sorted(town.nodes["Enterprise"])
    officers = town.pairs("Person", "INSTRUCTS", "Enterprise")
    assert {(each["by"], each["enterprise"]) for each in (*visits, *plans)} == officers


def test_21_every_firm_came_back_once_it_was_inspected(town: Facts) -> None:
    told = sorted(town.dataset.facts["StandingFact"], key=lambda each: (each["enterprise"], each["at"]))
    filed = {each["enterprise"]: each["on"] for each in town.dataset.facts["ContingencyPlan"]}
    for firm in town.nodes["Enterprise"]:
        preparing, inspected, resumed = (each for each in told if each["enterprise"] == firm)
        assert [each["state"] for each in (preparing, inspected, resumed)] == ["PREPARING", "INSPECTED", "RESUMED"]
        assert (preparing["to"], inspected["to"]) == (inspected["on"], resumed["on"])
        assert (preparing["until"], inspected["until"]) == (inspected["at"], resumed["at"])
        assert preparing["on"] <= filed[firm] <= inspected["on"] < resumed["on"]
        *_, last = sorted(
            (each["heldAt"], each["results"])
            for each in town.dataset.facts["GuidanceVisit"]
            if (each["enterprise"], each["mode"]) == (firm, "ON_SITE")
        )
        assert start_of(preparing["on"]) <= last[0] < inspected["at"]
        assert "FAILED" not in last[1]
