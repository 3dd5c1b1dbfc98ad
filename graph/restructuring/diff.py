"""What deeds did, told in lines: a pure reading of the ledger's entries."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.vocabulary import CONTAINMENT, DEPARTED, DiffAction
from graph.writing.ledger_entries import Act, Entry, Ref

PEOPLE: Final = {"COMMANDS", "LIAISES_FOR", "SERVES_IN"}
ROLES: Final = {"COMMANDS": "COMMANDER", "LIAISES_FOR": "LIAISON"}
ORDER: Final = (
    *(DiffAction.CREATE, DiffAction.SPLIT, DiffAction.MERGE, DiffAction.RENAME, DiffAction.MOVE, DiffAction.COVER),
    *(DiffAction.UNCOVER, DiffAction.APPOINT, DiffAction.RELEASE, DiffAction.SEAT, DiffAction.UNSEAT),
    *(DiffAction.CORRECT, DiffAction.DEPART, DiffAction.DISSOLVE),
)
"""As a person would tell them: what there is anew, what became of the old, who takes what, what ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """That something happens to a subject: it leaves one thing, comes to another, in a role, under a name.

    `before` is how it was called until then, where it is called otherwise; `step` is the ordinal of the step.
    """

    action: DiffAction
    subject: Ref
    from_: Ref | None = None
    to: Ref | None = None
    part: str = ""
    before: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """What deeds change: households that lie elsewhere or are covered by another unit, people, enterprises, units."""

    households: frozenset[str]
    people: frozenset[str]
    enterprises: frozenset[str]
    units_created: int
    units_dissolved: int


def lines(entries: Sequence[Entry], changes: Sequence[str]) -> list[Line]:
    """The lines of entries: by step, which are changes in order, then as a person would tell them, by label and key."""
    of_steps: dict[str, list[Entry]] = {change: [] for change in changes}
    for each in entries:
        of_steps[each.change].append(each)
    found: list[Line] = []
    for step, of_step in enumerate(of_steps.values(), 1):
        ordered = sorted(_lines(of_step), key=lambda line: (ORDER.index(line.action), line.subject, line.part))
        found += [replace(line, step=step) for line in ordered]
    return found


def counts(entries: Iterable[Entry]) -> Counts:
    """What entries change, counted once however often it changes."""
    moved: defaultdict[str, set[str]] = defaultdict(set)
    units: Counter[Act] = Counter()
    for each in entries:
        if each.type in ("IN_VILLAGE", "LIVES_IN", "HOLDS") or each.type in PEOPLE:
            moved[each.source.label].add(each.source.key)
        if each.type == "COVERS" and each.target is not None:
            moved[each.target.label].add(each.target.key)
        if each.source.label == "Unit" and each.type == "IN_TOWN":
            units[each.act] += 1
    return Counts(
        frozenset(moved["Household"]),
        frozenset(moved["Person"]),
        frozenset(moved["Enterprise"]),
        units[Act.OPEN],
        units[Act.END],
    )


def _lines(entries: Sequence[Entry]) -> Iterator[Line]:
    born = {each.source for each in entries if each.act is Act.CREATE}
    gone = {each.source for each in entries if each.act is Act.END and _is_life(each)} - {
        each.source for each in entries if each.act is Act.OPEN and _is_life(each)
    }
    yield from (Line(DiffAction.CREATE, each) for each in born)
    yield from (Line(DiffAction.DISSOLVE, each) for each in gone)
    for each in entries:
        yield from _described(each)
    departed = {each.source for each in entries if each.act is Act.OPEN and each.type == DEPARTED}
    yield from (Line(DiffAction.DEPART, each) for each in departed)
    yield from _lineage([each for each in entries if each.type == "SUCCEEDED_BY" and each.act is Act.OPEN], gone)
    for subject, part, type, from_, to in _paired(entries):
        if subject in born and from_ is None and type not in (*PEOPLE, "COVERS"):
            continue  # where it lies is told by its creation
        if (subject in gone or (from_ in gone and type in PEOPLE)) and to is None:
            continue  # what it had ends with it
        if subject in departed and type == "LIVES_IN":
            continue  # who is no resident has no home
        yield Line(_action(type, from_, to), subject, from_, to, part)


def _described(entry: Entry) -> Iterator[Line]:
    """That something is called otherwise, or what is written down of somebody is put right."""
    if entry.act is Act.DESCRIBE:
        name, before, joined = (entry.properties.get(each) for each in ("name", "before", "partyMember"))
        if name != before or joined is None:
            yield Line(DiffAction.RENAME, entry.source, part=str(name), before=before or "")
        if joined is not None:
            yield Line(DiffAction.CORRECT, entry.source, part="partyMember")
    elif entry.act is Act.CORRECT:
        yield from (Line(DiffAction.CORRECT, entry.source, part=name) for name in entry.properties)


def _paired(entries: Iterable[Entry]) -> Iterator[tuple[Ref, str, str, Ref | None, Ref | None]]:
    """What each subject leaves and comes to, by the type of the tenure and the part that it plays in it."""
    left: defaultdict[tuple[Ref, str, str], list[Ref]] = defaultdict(list)
    taken: defaultdict[tuple[Ref, str, str], list[Ref]] = defaultdict(list)
    for each in entries:
        if each.target is None or each.type in ("SUCCEEDED_BY", DEPARTED):
            continue
        part = str(each.properties.get("role") or each.properties.get("position") or ROLES.get(each.type, ""))
        subject, other = (each.target, each.source) if each.type == "COVERS" else (each.source, each.target)
        (taken if each.act is Act.OPEN else left)[subject, part, each.type].append(other)
    for key in dict.fromkeys([*left, *taken]):
        old, new = left[key], taken[key]
        for place in range(max(len(old), len(new))):
            from_ = old[place] if place < len(old) else None
            yield key[0], key[1], key[2], from_, new[place] if place < len(new) else None


def _lineage(entries: Sequence[Entry], gone: Collection[Ref]) -> Iterator[Line]:
    """What is split has several successors, or goes on beside the one."""
    successors = Counter(each.source for each in entries)
    for each in entries:
        split = successors[each.source] > 1 or each.source not in gone
        action = DiffAction.SPLIT if split else DiffAction.MERGE
        yield Line(action, each.source, to=each.target)


def _action(type: str, from_: Ref | None, to: Ref | None) -> DiffAction:
    if from_ is not None and to is not None:
        return DiffAction.MOVE
    begins, ends = {
        "COVERS": (DiffAction.COVER, DiffAction.UNCOVER),
        "HOLDS": (DiffAction.SEAT, DiffAction.UNSEAT),
    }.get(type, (DiffAction.APPOINT, DiffAction.RELEASE) if type in PEOPLE else (DiffAction.MOVE, DiffAction.MOVE))
    return ends if to is None else begins


def _is_life(entry: Entry) -> bool:
    return CONTAINMENT.get(entry.source.label) == entry.type
