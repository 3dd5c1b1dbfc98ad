"""Row by row, what the article tells that the graph can hold so far (the rest comes with later capabilities)."""

from datetime import date, datetime

import pytest

from graph.days import start_of
from tests.seed.facts import Facts, grouped, turned

NAMED = ("朱艳婷", "王超群", "王刚", "陈俊涛", "陈俊峰", "金赛", "丁紫军")


def organizations(town: Facts, kind: str) -> dict[str, str]:
    return {code: node["name"] for code, node in town.nodes["Organization"].items() if node["kind"] == kind}


def posts(town: Facts, name: str) -> set[tuple[str, str, str | None]]:
    id = town.person(name)["id"]
    return {
        (town.nodes["Organization"][link.target]["name"], link.properties["position"], link.properties.get("title"))
        for link in town.links("Person", "HOLDS", "Organization")
        if link.source == id
    }


def duties(town: Facts, name: str) -> list[tuple[str, str, str, float, float | None]]:
    """Where somebody is on duty on the day, doing what, from which hour until which."""
    id = town.person(name)["id"]
    found = []
    for shift in town.dataset.facts["Shift"]:
        if shift["person"] == id:
            post = town.nodes["Post"][shift["post"]]
            hours = [hour(shift[each]) if each in shift else None for each in ("start", "end")]
            found.append((post["name"], post["kind"], shift["duty"], hours[0] or 0, hours[1]))
    return found


def hour(at: datetime) -> float:
    """The hour of the day of the rosters."""
    return (at - start_of(date(2020, 2, 16))).total_seconds() / 3600


def home_village(town: Facts, id: str) -> str:
    village = town.one("Household", "IN_VILLAGE", "Village")
    code = village[town.one("Person", "LIVES_IN", "Household")[id]]
    return str(town.nodes["Village"][code]["name"])


def test_1_the_town(town: Facts) -> None:
    assert town.dataset.nodes["Town"] == [{"code": "330782101", "name": "赤岸镇"}]


def test_2_headquarters_and_leading_group(town: Facts) -> None:
    assert set(organizations(town, "HEADQUARTERS").values()) == {"赤岸镇防疫指挥部"}
    assert set(organizations(town, "LEADING_GROUP").values()) == {"赤岸镇企业复工复产工作领导小组"}


def test_3_each_area_has_one_working_group(town: Facts) -> None:
    groups = organizations(town, "WORKING_GROUP")
    seats = town.one("Organization", "SEATED_IN", "Area")
    assert sorted(seats[group] for group in groups) == sorted(town.nodes["Area"])
    assert "毛店片区工作小组" in groups.values()


def test_4_every_village_has_grids(town: Facts) -> None:
    assert set(town.one("Grid", "IN_VILLAGE", "Village").values()) == town.nodes["Village"].keys()


def test_8_and_9_a_directive_went_down_and_figures_came_up(town: Facts) -> None:
    (directive,) = town.dataset.facts["Directive"]
    heads = {town.nodes["Organization"][body]["kind"] for body in _headed(town)}
    assert heads >= {"HEADQUARTERS", "LEADING_GROUP"}
    assert (directive["from"], directive["task"]) == (town.named("Organization", "赤岸镇防疫指挥部"), "SCREENING")
    units = {code for code, unit in town.nodes["Unit"].items() if unit["purpose"] == "EPIDEMIC_CONTROL"}
    deliveries = {each["id"]: each for each in town.dataset.facts["Delivery"]}
    assert {each["unit"] for each in deliveries.values()} == units
    reports = {each["id"]: each for each in town.dataset.facts["Report"]}
    assert {deliveries[each]["level"] for _, each in town.dataset.joins["Report", "ON", "Delivery"]} == {3}
    ((correction, corrected),) = town.dataset.joins["Report", "REPLACES", "Report"]
    assert reports[corrected]["until"] == reports[correction]["at"]
    assert reports[corrected]["values"] != reports[correction]["values"]


def _headed(town: Facts) -> set[str]:
    posts = town.links("Person", "HOLDS", "Organization")
    return {link.target for link in posts if link.properties["position"] == "HEAD"}


def test_10_and_11_an_errand_team_for_each_village_with_zhu_yanting_in_shanpens(town: Facts) -> None:
    teams = organizations(town, "ERRAND_TEAM")
    seats = town.one("Organization", "SEATED_IN", "Village")
    assert sorted(seats[team] for team in teams) == sorted(town.nodes["Village"])
    members = grouped((team, person) for person, team in town.pairs("Person", "HOLDS", "Organization") if team in teams)
    assert {len(people) for people in members.values()} == {3}
    people = town.nodes["Person"]
    assert all(people[person]["partyMember"] for team in members.values() for person in team)
    zhu = town.person("朱艳婷")["id"]
    assert zhu in members[town.named("Organization", "山盆村党员便民代跑队")]
    commanded = {unit for person, unit in town.pairs("Person", "COMMANDS", "Unit") if person == zhu}
    assert len(commanded) == 1
    assert commanded <= town.units("EPIDEMIC_CONTROL", 3)
    assert home_village(town, zhu) == "山盆村"


def test_10_and_11_a_mornings_errands_bought_as_one_list_by_three(town: Facts) -> None:
    errands = town.dataset.facts["Errand"]
    assert len(errands) == 11
    shanpen = town.named("Village", "山盆村")
    homes = town.one("Household", "IN_VILLAGE", "Village")
    assert {homes[each["household"]] for each in errands} == {shanpen} == {each["village"] for each in errands}
    team = town.named("Organization", "山盆村党员便民代跑队")
    runners = {person for person, code in town.pairs("Person", "HOLDS", "Organization") if code == team}
    assert {each["runner"] for each in errands} == runners
    assert len(runners) == 3
    assert town.person("朱艳婷")["id"] in runners
    assert {each["channel"] for each in errands} == {"WECHAT", "SIGNUP_POINT", "PHONE", "ONLINE"}
    assert len({each["purchasedAt"] for each in errands}) == 1
    hours = [hour(each[name]) for each in errands for name in ("claimedAt", "purchasedAt", "changedAt")]
    assert (min(hours), max(hours) <= 13) == (8.5, True)
    lives = town.one("Person", "LIVES_IN", "Household")
    assert all(lives[each["contact"]] == each["household"] for each in errands)
    assert all(town.nodes["Household"][each["household"]]["synthetic"] for each in errands)
    said = grouped((errand, fact) for fact, errand in town.dataset.joins["ErrandFact", "ON", "Errand"])
    facts = {each["id"]: each for each in town.dataset.facts["ErrandFact"]}
    for each in errands:
        last = max((facts[id] for id in said[each["id"]]), key=lambda fact: fact["at"])
        assert (last["state"], last["runner"], last["at"]) == (each["state"], each["runner"], each["changedAt"])


def test_12_zhu_yantings_day_is_three_shifts_the_second_without_an_end(town: Facts) -> None:
    assert duties(town, "朱艳婷") == [
        ("山盆村代跑", "ERRAND_RUN", "代跑", 8.5, 13),
        ("金义东线卡口", "CHECKPOINT", "卡口值勤（机动组）", 15, None),
        ("隔离点", "ISOLATION_POINT", "隔离点值班", 18, 24),
    ]


def test_13_and_20_offices(town: Facts) -> None:
    assert posts(town, "王超群") == {("赤岸镇社会治安综合治理办公室", "DEPUTY_HEAD", "副主任")}
    assert posts(town, "丁紫军") == {("赤岸镇经济发展办公室", "HEAD", "主任")}
    firms = town.nodes["Enterprise"].keys()
    served = grouped(town.pairs("Organization", "SERVES", "Enterprise"))
    for name in ("赤岸镇经济发展中心", "赤岸镇综合监管中心", "赤岸镇工会"):
        assert served[town.named("Organization", name)] == firms


def test_14_the_militia_squad_under_wang_gang(town: Facts) -> None:
    assert posts(town, "王刚") == {("赤岸镇基干民兵应急突击小分队", "LEADER", "应急排应急班班长")}
    squad = town.named("Organization", "赤岸镇基干民兵应急突击小分队")
    assert len({person for person, code in town.pairs("Person", "HOLDS", "Organization") if code == squad}) == 10


def test_14_three_checkpoints_round_the_clock_and_sixteen_hours(town: Facts) -> None:
    checkpoints = {code: post for code, post in town.nodes["Post"].items() if post["kind"] == "CHECKPOINT"}
    assert [post["name"] for post in checkpoints.values()] == ["金义东线卡口", "义武线卡口", "佛堂高速路卡口"]
    assert all({"opens", "closes"}.isdisjoint(post) for post in checkpoints.values())
    squad = town.named("Organization", "赤岸镇基干民兵应急突击小分队")
    assert {(code, squad) for code in checkpoints} <= town.pairs("Post", "KEPT_BY", "Organization")
    day = duties(town, "王刚")
    assert [name for name, *_ in day] == [post["name"] for post in checkpoints.values()]
    assert [end for *_, end in day[:-1]] == [start for *_, start, _ in day[1:]]
    assert sum((end or 0) - start for *_, start, end in day) == 16


def test_15_the_soldiers_stand_at_a_checkpoint_and_the_placement_site(town: Facts) -> None:
    kinds = {kind for name in ("陈俊涛", "陈俊峰") for _, kind, *_ in duties(town, name)}
    assert kinds == {"CHECKPOINT", "PLACEMENT_SITE"}


def test_16_figures_of_the_militia_as_they_are_printed(town: Facts) -> None:
    squad = town.named("Organization", "赤岸镇基干民兵应急突击小分队")
    counted = town.dataset.facts["Tally"]
    assert {each["of"] for each in counted} == {f"Organization:{squad}"}
    assert [(each["value"] // 1000, each["qualifier"], each["printed"]) for each in counted] == [
        (1700, "NEARLY", "近1700多人次"),
        (30_000, "NEARLY", "近3万人次"),
        (20_000, "NEARLY", "近2万辆次"),
        (3400, "OVER", "3400多户"),
        (1000, "OVER", "1000多件次"),
        (10_000, "UPWARDS_OF", "上万名"),
    ]
    assert all(each["from"] < date(2020, 2, 1) and each["to"] > date(2020, 5, 5) for each in counted)
    assert "PATROL" in {post["kind"] for post in town.nodes["Post"].values()}


def test_15_the_soldiers_have_homes_and_no_posts(town: Facts) -> None:
    home = town.one("Person", "LIVES_IN", "Household")
    ids = {town.person(name)["id"] for name in ("陈俊涛", "陈俊峰")}
    assert ids <= home.keys()
    for type in ("HOLDS", "COMMANDS", "LIAISES_FOR", "SERVES_IN", "WORKS_IN", "INSTRUCTS"):
        ends = [ends for ends in town.dataset.relationships if ends[:2] == ("Person", type)]
        assert ids.isdisjoint(person for ends_ in ends for person, _ in town.pairs(*ends_))


def test_17_every_firm_has_one_resident_officer_and_a_squad_of_its_area(town: Facts) -> None:
    officers = turned(town.pairs("Person", "INSTRUCTS", "Enterprise"))
    assert sorted(firm for firm, _ in officers) == sorted(town.nodes["Enterprise"])
    squads = organizations(town, "GUIDANCE_SQUAD")
    seats = town.one("Organization", "SEATED_IN", "Area")
    area = town.one("Village", "IN_AREA", "Area")
    village = town.one("Enterprise", "IN_VILLAGE", "Village")
    serves = {(firm, squad) for squad, firm in town.pairs("Organization", "SERVES", "Enterprise") if squad in squads}
    assert sorted(firm for firm, _ in serves) == sorted(town.nodes["Enterprise"])
    assert all(seats[squad] == area[village[firm]] for firm, squad in serves)
    members = town.pairs("Person", "HOLDS", "Organization", position="MEMBER")
    assert all((officer, dict(serves)[firm]) in members for firm, officer in officers)
    assert all(town.nodes["Person"][officer]["partyMember"] for _, officer in officers)


def test_17_squads_are_led_by_the_health_centre(town: Facts) -> None:
    squads = organizations(town, "GUIDANCE_SQUAD")
    leaders = {
        (code, person)
        for person, code in town.pairs("Person", "HOLDS", "Organization", position="LEADER")
        if code in squads
    }
    assert {code for code, _ in leaders} == squads.keys()
    centre = town.named("Organization", "赤岸镇卫生院")
    staff = {person for person, code in town.pairs("Person", "HOLDS", "Organization") if code == centre}
    assert {person for _, person in leaders} <= staff


def test_19_jin_sai_instructs_firms(town: Facts) -> None:
    jin = town.person("金赛")
    assert jin["partyMember"] is True
    assert len([firm for person, firm in town.pairs("Person", "INSTRUCTS", "Enterprise") if person == jin["id"]]) == 3
    assert {(position, title) for _, position, title in posts(town, "金赛")} == {("MEMBER", "驻企健康指导员")}


def test_22_wulius_cooperative_has_its_four_roles(town: Facts) -> None:
    ((cooperative, village),) = town.pairs("Cooperative", "IN_VILLAGE", "Village")
    assert (village, cooperative) == (town.named("Village", "五柳村"), f"{village}C001")
    (one,), (two,) = (town.units("COOPERATIVE_SETUP", level) for level in (1, 2))
    assert town.pairs("Unit", "COVERS", "Cooperative") == {(one, cooperative), (two, cooperative)}
    commands = turned(town.pairs("Person", "COMMANDS", "Unit"))
    commander = dict(commands)
    area = town.one("Village", "IN_AREA", "Area")[village]
    seats = town.one("Organization", "SEATED_IN", "Area")
    (group,) = (code for code in organizations(town, "WORKING_GROUP") if seats[code] == area)
    assert (commander[one], group) in town.pairs("Person", "HOLDS", "Organization", position="HEAD")
    secretaries = {person for person, _ in town.pairs("Person", "HOLDS", "Organization", position="PARTY_SECRETARY")}
    assert commander[two] in secretaries
    lies = town.one("Grid", "IN_VILLAGE", "Village")
    workers = {person for person, grid in town.pairs("Person", "WORKS_IN", "Grid") if lies[grid] == village}
    assert {person for person, _ in town.pairs("Person", "SERVES_IN", "Unit", role="INSTRUCTOR")} == workers


def test_22_each_grower_has_one_commander_who_is_a_large_grower_and_a_party_member(town: Facts) -> None:
    grown = {link.source: link.properties["plantedArea"] for link in town.links("Household", "GROWS", "Cooperative")}
    leads = town.units("COOPERATIVE_SETUP", 3)
    led = [pair for pair in town.pairs("Unit", "COVERS", "Household") if pair[0] in leads]
    assert sorted(household for _, household in led) == sorted(grown)
    home = town.one("Person", "LIVES_IN", "Household")
    for person, unit in town.pairs("Person", "COMMANDS", "Unit"):
        if unit in leads:
            assert town.nodes["Person"][person]["partyMember"]
            assert grown[home[person]] >= 10
            assert (unit, home[person]) in led
    stages = [each.properties["stage"] for each in town.dataset.milestones]
    assert stages == ["PROPOSED", "CANVASSING"]


@pytest.mark.parametrize("name", NAMED)
def test_nothing_is_made_up_about_those_who_are_named(town: Facts, name: str) -> None:
    person = town.person(name)
    assert person["synthetic"] is False
    assert not {"birthYear", "phone"} & person.keys()


def test_everybody_else_is_marked_as_invented(facts: Facts) -> None:
    named = {person["name"] for person in facts.nodes["Person"].values() if not person["synthetic"]}
    assert named == (set(NAMED) if "330782101" in facts.nodes["Town"] else set())
    for label in ("Household", "Enterprise"):
        assert all(node["synthetic"] for node in facts.nodes[label].values())
