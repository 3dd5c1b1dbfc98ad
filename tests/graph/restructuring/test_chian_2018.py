"""Chi'an's own restructuring of 2018 and 2019 as one plan, looked at, applied, looked back at: 67 villages become 43.

In another graph than the town, since it uses the codes of it. Applied once, by the fixture that comes last, and
undone by the last test.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import pytest

from graph.database.runner import Runner
from graph.database.settings import Database
from graph.records import Preview, Restructuring
from graph.restructuring import applying
from graph.restructuring.applying import Applied, perform
from graph.restructuring.drafts import draft, locked
from graph.restructuring.previews import preview
from graph.restructuring.undoing import undo
from graph.rules.standing import violations
from graph.rules.violations import SPAN
from graph.snapshot import Reading
from graph.statements.catalog import read_catalog
from graph.viewer import KEEPER, Viewer
from graph.vocabulary import CONTAINMENT, Purpose, Severity
from graph.writing.ledger_entries import Act, Entry, Ref, properties_of, source_of, target_of
from graph.writing.structural import Outcome, StructuralWrite, looked_at
from seed.town import CODE
from tests.builders.plans import planned
from tests.builders.world import MOMENT, World
from tests.databases import fill
from tests.graph.restructuring.chian_2018 import (
    AFTER,
    BEFORE,
    GONE,
    KEPT,
    NEW,
    Chian,
    chian_2018,
    mergers,
    plan,
    town_of_2018,
)
from tests.graph.restructuring.conftest import Town
from tests.graph.restructuring.looking import standing

ORGANISER: Final = Viewer("organiser", towns=(CODE,), roles=("ORGANISER",))
"""Whose town it is: others of the county may break rules."""
Tie = tuple[str, Ref, Ref, tuple[tuple[str, object], ...]]


@dataclass(frozen=True)
class Story:
    """The plan, what was looked at, what came of applying it, and when that took effect."""

    id: str
    seen: Preview
    looked_at: Outcome
    applied: Applied
    done: Outcome

    @property
    def at(self) -> datetime:
        """When it took effect."""
        return self.done.at


@pytest.fixture(scope="module")
def town() -> Chian:
    return chian_2018()


@pytest.fixture(scope="module")
def own(county: Database) -> Database:
    """The county with the town in it, of which it has none of the codes."""
    asyncio.run(fill(county, town_of_2018))
    return county


@pytest.fixture(scope="module")
def story(own: Database, town: Chian) -> Story:
    """The plan looked at, then applied."""
    return asyncio.run(_told(own, town))


@pytest.fixture
async def there(own: Database) -> AsyncIterator[Runner]:
    runner = Runner.connect(own, read_catalog())
    yield runner
    await runner.close()


async def _told(settings: Database, town: Chian) -> Story:
    runner = Runner.connect(settings, read_catalog())
    id, _ = await draft(runner, KEEPER, planned(plan(town), title="行政村规模调整", reason="2018至2019年并村"))
    outcomes: list[Outcome] = []

    async def kept(write: StructuralWrite, planned: Restructuring, span: int) -> Outcome:
        outcomes.append(await perform(write, planned, span))
        return outcomes[-1]

    async def work(write: StructuralWrite) -> Outcome:
        return await kept(write, await locked(write.transaction, KEEPER, id), SPAN)

    await looked_at(runner, KEEPER, work)
    seen = await preview(runner, KEEPER, id, SPAN)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(applying, "perform", kept)
        applied = await applying.apply(runner, KEEPER, id, 1, SPAN)
    await runner.close()
    return Story(id, seen, outcomes[0], applied, outcomes[1])


def _told_of(entries: tuple[Entry, ...]) -> list[tuple[object, ...]]:
    """Entries without what is new in every transaction: the ids of changes, and instants."""
    order = {change: place for place, change in enumerate(dict.fromkeys(each.change for each in entries))}
    return [
        (each.act, order[each.change], each.source, each.type, each.target, _without_instants(each)) for each in entries
    ]


def _without_instants(entry: Entry) -> dict[str, object]:
    return {name: value for name, value in entry.properties.items() if name != "describedSince"}


def test_the_lists_are_as_they_were() -> None:
    assert (len(BEFORE), len(AFTER), len(KEPT), len(GONE), len(NEW)) == (67, 43, 37, 30, 6)
    merged = [code for codes in mergers().values() for code in codes]
    assert len(merged) == len(set(merged))
    assert set(merged) - set(KEPT) == set(GONE)


def test_neither_looking_nor_applying_is_refused(story: Story) -> None:
    assert [each for each in story.seen.violations if each.severity is Severity.ERROR] == []
    assert story.seen.applicable
    assert story.applied.applied


def test_what_is_looked_at_is_what_is_applied(story: Story) -> None:
    assert _told_of(story.looked_at.entries) == _told_of(story.done.entries)
    assert story.looked_at.violations == story.done.violations == story.seen.violations
    assert story.seen.units_created == 0
    assert story.seen.units_dissolved == 2 * (len(BEFORE) - len(AFTER))


async def test_what_was_told_is_what_became_of_the_graph(there: Runner, story: Story) -> None:
    opened: set[Tie] = set()
    ended: set[Tie] = set()
    for each in story.looked_at.entries:
        if each.target is not None:
            tie = (each.type, each.source, each.target, tuple(sorted(each.properties.items())))
            (opened if each.act is Act.OPEN else ended).add(tie)
    touched = {end for each in story.done.entries for end in each.ends if end.label != "Town"}
    before = await _ties(there, touched, story.at - MOMENT)
    after = await _ties(there, touched, story.at)
    assert after - before == opened - ended
    assert before - after == ended - opened


async def _ties(runner: Runner, refs: set[Ref], at: datetime) -> set[Tie]:
    types = {*CONTAINMENT.values(), "PART_OF", "COVERS", "COMMANDS", "LIAISES_FOR", "SERVES_IN", "HOLDS", "SEATED_IN"}
    look = standing(runner, at)
    found: set[Tie] = set()
    for label in {ref.label for ref in refs}:
        keys = [ref.key for ref in refs if ref.label == label]
        for tenures in (await look.tenures(label, keys, *sorted(types), "SUCCEEDED_BY")).values():
            found |= {
                (each.type, source_of(each), target_of(each), tuple(sorted(properties_of(each).items())))
                for each in tenures
            }
    return {tie for tie in found if tie[1] in refs or tie[2] in refs}


async def test_every_household_has_one_answer_chain_before_and_after(there: Runner, town: Chian, story: Story) -> None:
    codes = [each["code"] for each in town.dataset.nodes["Household"]]
    for at in (story.at - MOMENT, story.at):
        reading = Reading(there, KEEPER, instant=story.done.now)
        statement = there.catalog["households/answer_chains"]
        chains = await reading.batch(statement, at, {"purpose": Purpose.EPIDEMIC_CONTROL.value}, codes)
        assert {len(chains.get(code, ())) for code in codes} == {1}
        assert all(link.commander for (chain,) in chains.values() for link in chain.links)


async def test_each_of_the_villages_that_are_gone_has_its_successor(there: Runner, story: Story) -> None:
    held = await standing(there, story.at).ties("Village", GONE, "SUCCEEDED_BY")
    assert held == {
        (code, "SUCCEEDED_BY", into) for into, merged in mergers().items() for code in merged if code != into
    }
    assert {source for source, _, _ in held} == set(GONE)


async def test_as_of_before_and_after(there: Runner, story: Story) -> None:
    for at, listed, others in ((story.at - MOMENT, BEFORE, NEW), (story.at, AFTER, GONE)):
        found = await standing(there, at).things("Village", [*listed, *others])
        assert {code for code, each in found.items() if each.being} == set(listed)
        reading = Reading(there, KEEPER, instant=story.done.now)
        named = await reading.batch(there.catalog.choose("nodes/placed", label="Village"), at, {}, list(listed))
        assert {code: (each.node.name, each.node.kind) for code, each in named.items()} == {
            code: (each.name, each.kind) for code, each in listed.items()
        }


async def test_nothing_is_lost_on_the_way(there: Runner, story: Story) -> None:
    before = await standing(there, story.at - MOMENT).tenures("Village", BEFORE, "IN_VILLAGE")
    after = await standing(there, story.at).tenures("Village", AFTER, "IN_VILLAGE")
    into = {code: village for village, merged in mergers().items() for code in merged}
    assert {(each.source_key, each.target_key) for of_one in after.values() for each in of_one} == {
        (each.source_key, into.get(code, code)) for code, of_one in before.items() for each in of_one
    }


async def test_no_rule_is_broken_afterwards(there: Runner, story: Story) -> None:
    found = await violations(Reading(there, ORGANISER), story.at)
    assert await violations(Reading(there, ORGANISER), story.at, span=1), "what is broken there would be seen"
    assert [(each.rule, each.subject.key) for each in found if each.severity is Severity.ERROR] == []


async def test_undone_it_is_as_it_was_but_for_since(there: Runner, story: Story) -> None:
    whole = Town(World(codes={"T": CODE}), there)
    start, changed = await whole.digest(story.at - MOMENT), await whole.digest()
    undone = await undo(there, KEEPER, story.id, "并村未获批准", SPAN)
    assert (undone.applied, undone.violations) == (True, ())
    assert await whole.digest() == start != changed
    assert (await whole.digest(story.at - MOMENT), await whole.digest(story.at)) == (start, changed)
    before = await violations(Reading(there, KEEPER), story.at - MOMENT)
    assert await violations(Reading(there, KEEPER)) == before
    await whole.gap_free()
