"""`viewer { exportOwnData }`: all that the graph keeps about whoever asks, and nothing of anybody else."""

import json
from collections.abc import AsyncIterator
from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest

from api.auth import Trust, issue, signing_key
from graph.database.migrations import changes_logged
from graph.database.runner import Runner
from graph.database.settings import Database
from graph.database.writes import Step
from graph.records import PersonalData, PersonProperties, PersonTenure
from graph.vocabulary import LABELS, RELATIONSHIPS, TENURE
from tests.builders.sound import EARLIER, sound
from tests.builders.world import BEGIN, UNSEEDED, World
from tests.serving import Frontend

START = "2020-03-01T00:00:00Z"


@pytest.fixture
async def world(runner: Runner) -> AsyncIterator[World]:
    """A sound world with three entries in the log: one touched "one", one is by "one", one is another's."""
    seq = await changes_logged(runner)
    world = sound().tie("one", "HOLDS", "branch", EARLIER, BEGIN, position="MEMBER", title="支部委员")
    world.nodes["one"].properties.update(phone="13900000001", birthYear=1970, publicServant=True)
    await world.write(runner)
    made = [("touched", "two"), ("made", "one"), ("other", "two")]
    shown = {"touched": ("two", "one"), "made": ("one", "three"), "other": ("two", "three")}
    disclosed = [
        [world.key(id), START, "2020-03-01T00:30:00Z", 2, world.key(viewer), world.key(subject), ["phone"], None, "Who"]
        for id, (viewer, subject) in shown.items()
    ]
    await runner.write([(runner.catalog["disclosures/append"], {"batch": world.prefix, "rows": disclosed})])
    rows = [[world.key(name), BEGIN, world.key(actor), "SEED", name] for name, actor in made]
    touched = [[world.key("touched"), world.key("one")], [world.key("other"), world.key("three")]]
    log = runner.catalog["ledger/changes"], {"rows": rows}
    renew: Step = (runner.catalog["head/renew"], {})
    await runner.write([log, (runner.catalog.choose("ledger/touched", label="Person"), {"rows": touched}), renew])
    yield world
    await runner.write(
        [(UNSEEDED["unlog"], {"seq": seq}), (UNSEEDED["undisclose"], {"ids": [row[0] for row in disclosed]})]
    )
    await world.erase(runner)


async def export(frontend: Frontend, database: Database, person: str) -> Any:
    """What a person's own token is given, which has no role."""
    token = issue(Trust(signing_key(None, database.data)), f"Person:{person}", [], [], timedelta(hours=1))
    headers = {"Authorization": f"Bearer {token}"}
    answer = await frontend.ask("{ viewer { exportOwnData } }", headers)
    assert answer.statements == 2
    return json.loads(answer.data["viewer"]["exportOwnData"])


async def test_it_is_all_that_is_kept(frontend: Frontend, database: Database, world: World) -> None:
    told = await export(frontend, database, world.key("one"))
    assert told["person"] == {
        "id": world.key("one"),
        "name": "one",
        "birthYear": 1970,
        "phone": "13900000001",
        "partyMember": True,
        "publicServant": True,
        "synthetic": None,
        "erasedAt": None,
    }
    of_now = {"since": "2020-02-15T00:00:00Z", "openedBy": world.prefix}
    home = {"type": "LIVES_IN", "id": f"Household:{world.key('H1')}", "name": "H1", "head": True}
    post = {"type": "HOLDS", "id": f"Organization:{world.key('branch')}", "name": "branch", "position": "MEMBER"}
    ended = {"since": "2019-01-01T00:00:00Z", "until": "2020-02-15T00:00:00Z", "openedBy": world.prefix}
    units = [{"type": "COMMANDS", "id": f"Unit:{world.key(unit)}", "name": unit} for unit in ("c3", "e3", "w3")]
    assert told["former"] == []
    assert told["homes"] == [home | of_now]
    assert told["tenures"] == [post | {"title": "支部委员"} | ended, *(unit | of_now for unit in units)]
    assert [(each["id"].removeprefix(f"Change:{world.prefix}"), each["made"]) for each in told["changes"]] == [
        ("touched", False),
        ("made", True),
    ]
    assert [(each["kind"], each["reason"]) for each in told["changes"]] == [("SEED", "touched"), ("SEED", "made")]
    shown = [(each["id"].removeprefix(world.prefix), world.name(each["viewer"])) for each in told["disclosures"]]
    assert shown == [("made", "one"), ("touched", "two")]
    assert told["disclosures"][1] == {
        "id": world.key("touched"),
        "at": START,
        "lastAt": "2020-03-01T00:30:00Z",
        "times": 2,
        "viewer": world.key("two"),
        "subject": world.key("one"),
        "fields": ["phone"],
        "operation": "Who",
    }


async def test_what_was_recorded_of_cooperatives_is_in_it(
    frontend: Frontend, database: Database, runner: Runner, world: World
) -> None:
    """Stages, charters and resolutions that they signed, and those about them."""
    world.add("Cooperative", "C", "V", product="柑橘", businessScope="柑橘")
    await world.write(runner)
    one, two, cooperative = world.key("one"), world.key("two"), world.key("C")
    signed = {"at": BEGIN, "recordedAt": BEGIN, "by": one}
    about = signed | {"by": two, "recordedAt": BEGIN + timedelta(days=1)}
    rows = {
        "cooperatives/reach": [
            signed | {"stage": "PROPOSED", "note": "五柳"},
            about | {"stage": "ASSEMBLED", "agent": one},
        ],
        "cooperatives/draft": [signed | {"texts": [""] * 12}, about | {"texts": [""] * 12}],
        "cooperatives/resolve": [
            signed | {"kind": "ELECTION"},
            about | {"kind": "EXPULSION", "member": f"Person:{one}"},
        ],
    }
    for name, each in rows.items():
        keyed = [[f"{cooperative}-{name}-{place}", cooperative, properties] for place, properties in enumerate(each)]
        await runner.write([(runner.catalog[name], {"rows": keyed}), (runner.catalog["head/renew"], {})])
    told = await export(frontend, database, one)
    assert {each["id"] for each in told["cooperatives"]} == {f"Cooperative:{cooperative}"}
    assert [(each["at"], each["said"], each.get("words")) for each in told["cooperatives"]] == [
        ("2020-02-15T00:00:00Z", "CHARTER", None),
        ("2020-02-15T00:00:00Z", "ELECTION", None),
        ("2020-02-15T00:00:00Z", "PROPOSED", "五柳"),
        ("2020-02-16T00:00:00Z", "AGENT", None),
        ("2020-02-16T00:00:00Z", "EXPULSION", None),
    ]


async def test_whom_the_graph_does_not_know_has_nothing_in_it(frontend: Frontend, database: Database) -> None:
    nothing: dict[str, Any] = {"person": None, "former": [], "homes": [], "tenures": [], "changes": []}
    nothing |= {
        "disclosures": [],
        "requests": [],
        "shifts": [],
        "tallies": [],
        "answers": [],
        "isolations": [],
        "guidance": [],
        "errands": [],
        "errandFacts": [],
        "plans": [],
        "cooperatives": [],
    }
    assert await export(frontend, database, "stranger") == nothing


def test_no_property_that_is_kept_is_left_out() -> None:
    """Of the person, and of the tenures that a person can have; what the vocabulary gains has to be told as well."""
    own = next(label for label in LABELS if label.name == "Person")
    worked_out = {"folded", "pinyin", "describedSince"}
    assert told(PersonProperties) == {own.key, *own.properties} - worked_out
    ties = {name for each in RELATIONSHIPS if each.source == "Person" for name in each.properties} | set(TENURE)
    assert told(PersonTenure) == {"type", "id", "name", *ties}
    assert [each.name for each in fields(PersonalData)] == [
        *("person", "former", "tenures", "changes", "disclosures", "requests", "shifts", "tallies", "answers"),
        *("isolations", "guidance", "errands", "errand_facts", "plans", "cooperatives"),
    ]


def told(record: Any) -> set[str]:
    names = [each.name.split("_") for each in fields(record)]
    return {head + "".join(word.capitalize() for word in rest) for head, *rest in names}
