"""Nothing of an isolation stands where it does not belong: logs, metrics, errors, requests, the log, counts."""

import asyncio
import json
import logging
from collections.abc import Iterator
from typing import Any, Final

import pytest
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, get_named_type

from api.auth import Role
from api.monitoring.logs import JsonLines, configuration
from api.planning.inputs import Inputs
from api.running.deeds import content
from api.schema import build
from graph.database.settings import Database
from tests.api.disclosures.reading import LOG
from tests.api.isolations.ward import END, EXTEND, SERVING, START, Ward, soon
from tests.serving import asking, serving

WORDS: Final = ("CLOSE_CONTACT",)


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """Every line of the log as the server writes it, at the level at which it tells most."""
    written: list[str] = []

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            written.append(JsonLines().format(record))

    handler, root, own = Keeping(), logging.getLogger(), logging.getLogger("danyuan")
    levels = root.level, own.level
    root.setLevel(configuration("debug")["root"]["level"])  # of the driver warnings only, as the server sets it
    own.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)
    root.setLevel(levels[0])
    own.setLevel(levels[1])


async def test_in_no_log_no_metric_no_request(ward: Ward, county: Database, lines: list[str]) -> None:
    log = "MATCH (lock:Lock) RETURN lock.seq"
    entries = ward.facts.ask(log)
    commander, given = await ward.commander(ward.units[0]), {"since": soon(-1), "reason": "CLOSE_CONTACT"}
    told = (await ward.start(commander, "silent", **given))["isolation"]
    await ward.start(commander, "silent", **given)
    refused = [
        await ward.begin(commander, **given),
        await ward.begin(commander, "silent", since=soon(-2)),
        await ward.begin(await ward.asked_by(ward.other), **given),
        await ward.begin(await ward.asked_by("Person:nobody"), **given),
        await commander.ask(EXTEND, id=told["id"], until=soon(-1)),
    ]
    await commander.ask(EXTEND, id=told["id"], until=soon(20), key="silent longer")
    await commander.ask(END, id=told["id"], key="silent ended")
    refused.append(await commander.ask(END, id=told["id"]))
    wrong = START.replace("isolation {", "isolation { nothing", 1)  # so that the document is told of too
    refused.append(await commander.ask(wrong, input={"person": ward.person, **given}))
    key = told["id"].removeprefix("Isolation:")
    person = ward.person.removeprefix("Person:")
    async with serving(county) as address, asking(county, address) as administrator:
        metrics = (await administrator.http.get("/metrics")).text
    assert lines
    for text in (metrics, *lines):
        assert not any(each in text for each in (key, person, ward.household, *WORDS))
    for each in refused:
        assert not any(word in str(each.body) for word in (ward.household, *WORDS))
    assert all(key not in str(each.body) for each in refused[:4])
    assert ward.facts.ask(log) == entries
    for kept in ward.requests(told["id"]):
        assert kept.keys() <= {"viewer", "key", "hash", "at", "about", "changes", "moved", "written"}
        assert (kept["about"], len(kept["hash"]), kept["changes"]) == (told["id"], 64, [])
        assert not any(each in str({**kept, "viewer": ""}) for each in (person, ward.household, *WORDS))


async def test_nobody_can_try_what_a_request_asked_for(ward: Ward) -> None:
    """The hash is made with the secret of the graph: without it, the same content has another one."""
    commander, given = await ward.commander(ward.units[0]), {"since": soon(-1)}
    id = (await ward.start(commander, "tried", **given))["isolation"]["id"]
    (kept,) = ward.requests(id)
    (secret,) = ward.facts.ask("MATCH (s:Schema {id: 'schema'}) RETURN s.secret")
    asked = Inputs(raw={"input": {"person": ward.person, **given}})
    assert kept["hash"] == content("startIsolation", asked, secret.encode())
    assert kept["hash"] != content("startIsolation", asked)


async def test_who_read_it_is_disclosed(ward: Ward) -> None:
    """As with other personal fields: to whom, of whom, that it was an isolation; nothing of it, nor to oneself."""
    auditor = await ward.of("Person:auditor", Role.AUDITOR)
    commander = await ward.commander(ward.units[0])
    id = (await ward.start(commander, reason="CLOSE_CONTACT"))["isolation"]["id"]
    for frontend in (await ward.asked_by(ward.other), await ward.doctor()):
        named = "query Told($c: String!) { household(code: $c) { isolations { id } } }"
        assert (await frontend.ask(named, c=ward.household)).data["household"]["isolations"] == [{"id": id}]
    assert await ward.node(await ward.asked_by(ward.person), id)
    (commands,) = ward.facts.tied(ward.units[0], "COMMANDS")
    doctor = ward.facts.ask(SERVING, unit=ward.units[1], role="DOCTOR")[0]
    found: list[dict[str, Any]] = []
    async with asyncio.timeout(60):
        while {each["viewer"]["id"] for each in found} != {commands, ward.other, doctor}:
            told = (await auditor.ask(LOG, about=ward.person)).data["disclosures"]["nodes"]
            found = [each for each in told if "isolation" in each["fields"]]
    assert not any(each in json.dumps(found) for each in (id, *WORDS, ward.household))


async def test_an_empty_list_discloses_nothing(ward: Ward) -> None:
    auditor, commander = await ward.of("Person:auditor", Role.AUDITOR), await ward.commander(ward.units[0])
    before = (await auditor.ask(LOG, about=ward.person)).data["disclosures"]
    assert await ward.read(commander) == []
    assert await ward.read(await ward.asked_by(ward.beside().person)) is None
    await asyncio.sleep(1.5)
    assert (await auditor.ask(LOG, about=ward.person)).data["disclosures"] == before


def test_nothing_counts_those_who_are_isolated() -> None:
    """They stand in one list, of one household, without a total; no page, filter or order has them."""
    types = build()._schema.type_map
    objects = [kind for kind in types.values() if isinstance(kind, GraphQLObjectType)]
    leading = {
        f"{kind.name}.{name}: {field.type}"
        for kind in objects
        for name, field in kind.fields.items()
        if get_named_type(field.type).name == "Isolation"
    }
    assert leading == {"Household.isolations: [Isolation!]", "IsolationPayload.isolation: Isolation!"}
    inputs = [kind for kind in types.values() if isinstance(kind, GraphQLInputObjectType | GraphQLEnumType)]
    named = {kind.name for kind in inputs if any("isola" in name.lower() for name in [kind.name, *members(kind)])}
    assert named == {"IsolationInput", "IsolationReason", "PostKind"}


def members(kind: GraphQLInputObjectType | GraphQLEnumType) -> list[str]:
    """The names of its fields or values."""
    return list(kind.values if isinstance(kind, GraphQLEnumType) else kind.fields)
