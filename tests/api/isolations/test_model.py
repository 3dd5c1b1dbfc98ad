"""Random isolations of people who move, are merged, leave and come back, beside a model of what each viewer is told."""

import random
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import pytest

from graph.database.runner import Runner
from tests.api.errands.team import CANCEL, asked
from tests.api.isolations.model import Isolated, Model, Places, Viewer
from tests.api.isolations.play import Play
from tests.api.isolations.structure import Structure
from tests.api.isolations.viewers import KNOW_NOTHING
from tests.api.isolations.ward import Ward, elsewhere, soon
from tests.api.restructurings.conftest import VILLAGE

OVER: Final = """MATCH (p:Person {id: $person})-[place:COMMANDS|SERVES_IN]->(u:Unit {purpose: 'EPIDEMIC_CONTROL'})
WHERE place.until > datetime() AND (type(place) = 'COMMANDS' OR place.role = 'DOCTOR')
OPTIONAL MATCH (u)-[c:COVERS]->(thing) WHERE c.until > datetime()
OPTIONAL MATCH (thing)<-[lies:IN_AREA]-(village) WHERE lies.until > datetime()
UNWIND [u.code, thing.code, village.code] AS code WITH code WHERE code IS NOT NULL RETURN DISTINCT code"""
LIVES: Final = (
    """MATCH (:Person {id: $person})-[lives:LIVES_IN]->(home) WHERE lives.until > datetime() RETURN home.code"""
)
TOLD: Final = """all: isolations(open: null) { id expectedUntil endedAt }
  going: isolations { id } over: isolations(open: false) { id }"""
NODES: Final = "nodes(ids: $ids, asOf: $at) { id ... on Isolation { expectedUntil endedAt } }"
DOOR: Final = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Errand { toTheDoor } } }"


@dataclass
class Compared(Play):
    """What came of it, as each viewer is told."""

    async def agrees(self) -> None:
        """Every viewer is told what the model has, now and of an instant that has passed."""
        self.model.remember(soon(0))
        at, places, isolations = self.chance.choice(self.model.moments)
        for name, viewer in self.viewers.items():
            await self.told(name, viewer, None, self.model.places, self.model.isolations)
            await self.told(name, viewer, at, places, isolations)
        doors = await self.ward.organiser.ask(DOOR, ids=list(self.errands.values()))
        assert [each["toTheDoor"] for each in doors.data["nodes"]] == [
            self.model.isolated_at_home(home) for home in self.errands
        ]

    async def told(
        self, name: str, viewer: Viewer, at: str | None, places: Places, isolations: dict[str, Isolated]
    ) -> None:
        """Beneath each home what somebody is told of it, and each isolation by its id."""
        homes = dict(enumerate(sorted(places.units)))
        each_home = " ".join(
            f'h{place}: household(code: "{home}", asOf: $at) {{ {TOLD} }}' for place, home in homes.items()
        )
        document = f"query ($ids: [ID!]!, $at: DateTime) {{ {NODES} {each_home} }}"
        ids = list(self.model.isolations)
        answer = (await viewer.frontend.ask(document, ids=ids, at=at)).data
        for place, home in homes.items():
            found = answer[f"h{place}"] or {"all": None, "going": None, "over": None}
            expected = {
                id: each
                for id, each in isolations.items()
                if places.home(each.person) == home and viewer.reads(self.model.places, each)
            }
            if not viewer.knows(self.model.places, home):
                assert (found["all"], found["going"], found["over"]) == (None, None, None), (name, home, at)
                continue
            assert {each["id"]: told(each) for each in found["all"]} == {
                id: each.told() for id, each in expected.items()
            }, (name, home, at)
            for part, ended in (("going", False), ("over", True)):
                assert {each["id"] for each in found[part]} == {
                    id for id, each in expected.items() if bool(each.ended) is ended
                }, (name, home, at, part)
        assert {each["id"]: told(each) for each in answer["nodes"] if each} == {
            id: each.told() for id, each in isolations.items() if viewer.reads(self.model.places, each)
        }, (name, at)


def told(each: dict[str, Any]) -> tuple[datetime, datetime | None]:
    """Until when an isolation is planned, and when it ended, as it was told."""
    return datetime.fromisoformat(each["expectedUntil"]), each["endedAt"] and datetime.fromisoformat(each["endedAt"])


async def viewers_of(wards: list[Ward]) -> dict[str, Viewer]:
    """Whoever has to do with some households, and those who may know nothing."""
    ward = wards[0]
    found = {"organiser": Viewer(ward.organiser, organises=True), "doctor": await viewer(ward, ward.doctors()[0])}
    for each in wards:
        for unit in each.units:
            found[f"commander of {unit}"] = await viewer(ward, ward.facts.tied(unit, "COMMANDS")[0])
        for person in (each.person, each.other):
            found[person] = Viewer(await ward.asked_by(person), person)
    for name in KNOW_NOTHING:
        if name not in ("commander of another village", "commander of another unit of the village"):
            frontend = await KNOW_NOTHING[name](ward)
            person = (await frontend.ask("{ viewer { person { id } } }")).data["viewer"]["person"]
            found[name] = await viewer(ward, person["id"]) if person else Viewer(frontend)
    return found


async def viewer(ward: Ward, person: str) -> Viewer:
    """Somebody, and all that they stand over."""
    over = frozenset(ward.facts.ask(OVER, person=person.removeprefix("Person:")))
    return Viewer(await ward.asked_by(person), person, over, over)


@pytest.mark.parametrize("seed", range(3))
async def test_each_is_told_what_was_said(ward: Ward, point: str, runner_of_county: Runner, seed: int) -> None:
    away = next(elsewhere(ward.facts)).removeprefix("EC2").removesuffix("-1")
    # far from those that other tests take, for homes may be left empty
    chosen = ((VILLAGE, -30), (VILLAGE, -1), (away, -1))
    wards = [Ward.opened(ward.facts, ward.of, ward.organiser, village, place) for village, place in chosen]
    viewers = await viewers_of(wards)
    lives = {each.person: ward.facts.ask(LIVES, person=each.person[7:]) for each in viewers.values() if each.person}
    homes = {each.household: each.units[0] for each in wards}
    places = Places(
        {each: found[0] for each, found in lives.items() if found}, homes, {each: each[:12] for each in homes}
    )
    chance = random.Random(seed)
    units = {village: sorted({homes[each] for each in homes if each[:12] == village}) for village in (VILLAGE, away)}
    people = [person for each in wards for person in (each.person, each.other)]
    structure = Structure(ward.organiser, chance, people, units)
    errands = {home: await asked(ward.organiser, home) for home in homes}
    play = Compared(wards[0], chance, point, runner_of_county, viewers, structure, Model(places), errands)
    for number in range(90):
        await play.step()
        if number % 9 == 8:
            await play.agrees()
    assert play.requests
    assert structure.times
    for id in errands.values():
        assert (await ward.organiser.ask(CANCEL, id=id)).data["cancelErrand"]
