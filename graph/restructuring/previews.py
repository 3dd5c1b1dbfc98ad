"""Looking at a restructuring: what applying it now would do, in lines that people read."""

from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from graph.database.runner import Runner
from graph.errors import Message
from graph.records import DiffLine, Placed, Preview, Subject
from graph.restructuring.applying import perform
from graph.restructuring.diff import Line, counts, lines
from graph.restructuring.drafts import read
from graph.restructuring.making import with_steps
from graph.restructuring.plans import Import, Plan
from graph.snapshot import Reading
from graph.viewer import Viewer
from graph.writing.ledger_entries import Act, Entry, Ref
from graph.writing.structural import Outcome, StructuralWrite, WriteOptions, looked_at, require_organiser


async def preview(runner: Runner, viewer: Viewer, id: str, span: int) -> Preview:
    """What applying a draft now would come to: done in a transaction that is rolled back, and read inside it.

    Raises Forbidden, NotFound, Unavailable.
    """
    require_organiser(viewer)

    async def work(write: StructuralWrite) -> Outcome:
        return await perform(write, await read(write.reading, id), span)

    return await _rolled_back(runner, viewer, work, id)


async def preview_of(runner: Runner, viewer: Viewer, plan: Plan | Import, span: int) -> Preview:
    """What applying a plan now would come to that has not been drafted. Raises Forbidden, Unavailable."""
    require_organiser(viewer)

    async def work(write: StructuralWrite) -> Outcome:
        return await write.do(plan.steps, WriteOptions(plan.reason, plan.effective_at, span=span))

    return await _rolled_back(runner, viewer, work, plan.title)


async def _rolled_back(
    runner: Runner, viewer: Viewer, done: Callable[[StructuralWrite], Awaitable[Outcome]], plan: str
) -> Preview:
    found: list[Preview] = []

    async def work(write: StructuralWrite) -> Outcome:
        outcome = await done(write)
        found[:] = [await _preview(write, viewer, outcome, plan)]
        return outcome

    await looked_at(runner, viewer, work)
    return found[0]


async def _preview(write: StructuralWrite, viewer: Viewer, outcome: Outcome, plan: str) -> Preview:
    reading = Reading(write.transaction, viewer, instant=max(outcome.at, outcome.now))
    counted = counts(outcome.entries)
    given = {"people": sorted(counted.people), "households": sorted(counted.households)}
    people = await reading.one("restructurings/residents", outcome.at, **given)
    mark = _mark(viewer, plan, write.head.at, outcome.entries)
    return Preview(
        mark,
        write.head.at,
        not outcome.refused,
        await with_steps(reading, outcome),
        tuple(await _diff(reading, outcome, mark)),
        len(counted.households),
        people or 0,
        len(counted.enterprises),
        counted.units_created,
        counted.units_dissolved,
    )


def _mark(viewer: Viewer, plan: str, at: datetime, entries: Sequence[Entry]) -> str:
    """What tells the preview of these entries of a plan from others."""
    told = "\n".join(
        [viewer.person, plan, at.isoformat(), *(f"{each.act}{each.source}{each.target}" for each in entries)]
    )
    return sha256(told.encode()).hexdigest()[: Preview.MARK]


async def _diff(reading: Reading, outcome: Outcome, mark: str) -> list[DiffLine]:
    """The lines of what was done, with what people call the things in them, as the viewer may read those."""
    lines_of_all = lines(outcome.entries, outcome.changes)
    new = {each.source for each in outcome.entries if each.act is Act.CREATE}
    subjects = await _subjects(reading, outcome.at, lines_of_all, new)
    lines_of_all, subjects = _told_apart(lines_of_all, subjects)
    return [_line(line, subjects, f"{mark}{place:06d}") for place, line in enumerate(lines_of_all)]


def _line(line: Line, subjects: dict[Ref, Subject], place: str) -> DiffLine:
    ends = {"from": line.from_ and subjects[line.from_], "to": line.to and subjects[line.to]}
    code = "_".join([f"diff.{line.action}", *(name.upper() for name, end in ends.items() if end)])
    values = {name: end.label for name, end in ends.items() if end}
    subject = subjects[line.subject]
    values |= {"subject": line.before or subject.label, "kind": subject.noun, "role": line.part, "name": line.part}
    return DiffLine(line.action, subject, ends["from"], ends["to"], Message(code, values), place, line.step)


async def _subjects(reading: Reading, at: datetime, lines_of_all: Iterable[Line], new: set[Ref]) -> dict[Ref, Subject]:
    """What lines speak of; whatever the viewer may not read is called by its key."""
    refs = dict.fromkeys(ref for line in lines_of_all for ref in (line.subject, line.from_, line.to) if ref is not None)
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for ref in refs:
        keys[ref.label].append(ref.key)
    found = {ref: Subject(ref.label, ref.key, ref.key, None) for ref in refs}
    for label, of_label in keys.items():
        statement = reading.catalog.choose("nodes/placed", label=label)
        placed: dict[str, Placed | None] = await reading.batch(statement, at, {}, of_label)
        for key, each in placed.items():
            if each is not None:
                ref = Ref(label, key)
                found[ref] = replace(found[ref], label=each.node.label, node=None if ref in new else each.node)
    return found


def _told_apart(lines: Sequence[Line], subjects: dict[Ref, Subject]) -> tuple[list[Line], dict[Ref, Subject]]:
    """Things that are called alike, or as another was until then, each with its code behind what it is called."""
    names = {(ref, each.label) for ref, each in subjects.items()} | {(each.subject, each.before) for each in lines}
    called = Counter((ref.label, name) for ref, name in names if ref.label != "Person")

    def apart(ref: Ref, name: str) -> str:
        return f"{name} ({ref.key})" if name and called[ref.label, name] > 1 else name

    return (
        [replace(line, before=apart(line.subject, line.before)) for line in lines],
        {ref: replace(each, label=apart(ref, each.label)) for ref, each in subjects.items()},
    )
