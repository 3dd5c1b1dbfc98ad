"""What is to be undone of changes, and what stands in the way of that."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from graph.errors import DeedRefused
from graph.records import DependentTenure, FormerName, LoggedChange, NeverHeld, Tenure, TracedTenure
from graph.snapshot import Reading
from graph.vocabulary import CONTAINMENT, DEPARTED, KEYS
from graph.writing.ledger_entries import Ref, properties_of, source_of, target_of
from graph.writing.log import tenures_logged

UNDONE: Final = "UNDONE"
"""What the log calls the undoing of a change."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a change left: what holds because of it, what it ended, and how it found things described."""

    change: str
    opened: tuple[Tenure, ...]
    ended: tuple[Tenure, ...]
    names: tuple[FormerName, ...]


async def traces(reading: Reading, at: datetime, changes: list[str], in_force: bool) -> tuple[Trace, ...]:
    """The traces of changes, in their order, as they can be undone together at an instant.

    DeedRefused, of the first change that it is about: ENDED_SINCE where something that they opened was ended by others,
    or a name that they gave changed; BUILT_ON where others gave tenures to something that they created; GONE where they
    are in force and an end of a tenure to be opened again is not in being any more.
    """
    kept: Sequence[TracedTenure] = await reading.many("undoing/tenures", at, changes=changes)
    tenures = [*kept, *await _never_held(reading, at, changes)]
    opened = [each for each in tenures if each.tenure.opened_by in changes]
    ended = [each for each in tenures if each.closed_by in changes]
    holding = await _holding(reading, at, changes, opened)
    names = await _former_names(reading, at, changes)
    await _refuse_built_on(reading, at, changes, holding.values())
    if in_force:
        await _refuse_gone(reading, at, changes, ended, opened)
    return tuple(
        Trace(
            change,
            tuple(holding[each] for each in opened if each.tenure.opened_by == change),
            tuple(each.tenure for each in ended if each.closed_by == change),
            tuple(each for each in names if each.opened_by == change),
        )
        for change in changes
    )


async def _never_held(reading: Reading, at: datetime, changes: list[str]) -> list[TracedTenure]:
    """Tenures that one of these changes opened or ended, and that ended as they began."""
    found: Sequence[NeverHeld] = await reading.many("undoing/never_held", at, changes=changes)
    traced = [TracedTenure(tenure, each.change) for each in found for tenure in tenures_logged(each.tenures)]
    return [each for each in traced if each.tenure.opened_by in changes or each.closed_by in changes]


async def _holding(
    reading: Reading, at: datetime, changes: list[str], opened: Sequence[TracedTenure]
) -> Mapping[TracedTenure, Tenure]:
    """For each tenure, itself or what undoing its end opened in its place; DeedRefused (ENDED_SINCE)."""
    closed = [each for each in opened if each.closed_by is not None]
    lines = [each async for each in _alike(reading, at, closed)]
    ids = {id for each in [*closed, *lines] for id in (each.tenure.opened_by, each.closed_by) if id is not None}
    logged = await _logged(reading, at, ids)
    found: dict[TracedTenure, Tenure] = {}
    for each in opened:
        heir = each
        while heir.closed_by is not None:
            following = next(_heirs(heir, lines, logged), None)
            if following is None:
                by = (each.tenure.opened_by, heir.closed_by)
                raise _in_the_way("ENDED_SINCE", _named_end(each.tenure), by, changes, logged)
            heir = following
        found[each] = heir.tenure
    return found


def _heirs(
    ended: TracedTenure, lines: Iterable[TracedTenure], logged: Mapping[str, LoggedChange]
) -> Iterator[TracedTenure]:
    """What the undoing of whatever ended a tenure opened in its place."""
    for each in lines:
        opener = logged.get(each.tenure.opened_by or "")
        if (
            opener is not None
            and opener.undoes == ended.closed_by
            and _same(each.tenure, ended.tenure)
            and ended.tenure.until is not None
            and each.tenure.since >= ended.tenure.until
        ):
            yield each


async def _alike(reading: Reading, at: datetime, closed: Sequence[TracedTenure]) -> AsyncIterator[TracedTenure]:
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for each in closed:
        sources[each.tenure.source].add(each.tenure.source_key)
    types = sorted({each.tenure.type for each in closed})
    for label, keys in sources.items():
        statement = reading.catalog.choose("undoing/alike", label=label, key=KEYS[label])
        for found in (await reading.batch(statement, at, {"types": types}, sorted(keys))).values():
            for each in found:
                yield each


async def _former_names(reading: Reading, at: datetime, changes: list[str]) -> list[FormerName]:
    """How things were called before each change, the earliest first; DeedRefused (ENDED_SINCE)."""
    names: Sequence[FormerName] = await reading.many("undoing/names", at, changes=changes)
    logged = await _logged(reading, at, {each.opened_by for each in names} - set(changes))
    own = [each for each in names if each.opened_by in changes]
    others = [each for each in names if each.opened_by not in changes and not _taken_back(each.opened_by, logged)]
    for each in own:
        for later in others:
            if (later.label, later.code) == (each.label, each.code) and later.until > each.until:
                by = (each.opened_by, later.opened_by)
                raise _in_the_way("ENDED_SINCE", Ref(each.label, each.code), by, changes, logged)
    return own


async def _refuse_built_on(reading: Reading, at: datetime, changes: list[str], holding: Iterable[Tenure]) -> None:
    built: Sequence[DependentTenure] = await reading.many("undoing/built", at, changes=changes)
    own = {_line(each) for each in holding}
    others = [each for each in built if _line(each.tenure) not in own]
    logged = await _logged(reading, at, {each.tenure.opened_by for each in others if each.tenure.opened_by})
    for each in others:
        raise _in_the_way("BUILT_ON", Ref(each.label, each.code), (None, each.tenure.opened_by), changes, logged)


async def _refuse_gone(
    reading: Reading, at: datetime, changes: list[str], ended: Sequence[TracedTenure], opened: Sequence[TracedTenure]
) -> None:
    back = {source_of(each.tenure) for each in ended if CONTAINMENT.get(each.tenure.source) == each.tenure.type}
    back |= {source_of(each.tenure) for each in opened if each.tenure.type == DEPARTED}
    needed: defaultdict[str, dict[str, str | None]] = defaultdict(dict)
    for each in ended:
        for ref in (source_of(each.tenure), target_of(each.tenure)):
            if ref not in back and ref.label != "Town" and each.tenure.type != "SUCCEEDED_BY":
                needed[ref.label].setdefault(ref.key, each.closed_by)
    for label, keys in needed.items():
        gone = (
            reading.catalog["undoing/departed"]
            if label == "Person"
            else reading.catalog.choose("undoing/gone", label=label)
        )
        for key, by in (await reading.batch(gone, at, {}, sorted(keys))).items():
            if by is not None:
                logged = await _logged(reading, at, {by})
                raise _in_the_way("GONE", Ref(label, key), (keys[key], by), changes, logged)


async def _logged(reading: Reading, at: datetime, ids: Iterable[str]) -> Mapping[str, LoggedChange]:
    asked = sorted(ids)
    found = await reading.batch(reading.catalog["undoing/logged"], at, {}, asked) if asked else {}
    return {id: each for id, each in found.items() if each is not None}


def _taken_back(id: str, logged: Mapping[str, LoggedChange]) -> bool:
    """Whether a change has been undone, or undid another one: they outweigh each other."""
    return id in logged and (logged[id].undone or logged[id].undoes is not None)


def _in_the_way(
    rule: str, ref: Ref, by: tuple[str | None, str | None], changes: list[str], logged: Mapping[str, LoggedChange]
) -> DeedRefused:
    """The refusal that names the change in the way by its kind, and whose `ordinal` is that of the step it is about."""
    step, other = by
    kind = logged[other].kind if other is not None and other in logged else None
    fault = DeedRefused(rule, kind=ref.label, code=ref.key, other=kind or "–", change=other or "–")
    fault.ordinal = changes.index(step) if step in changes else 0
    return fault


def _named_end(tenure: Tenure) -> Ref:
    """The end of a tenure that a refusal names: of people's, where it leads."""
    return target_of(tenure) if tenure.source == "Person" else source_of(tenure)


def _same(one: Tenure, other: Tenure) -> bool:
    """Whether tenures are of one type and part between the same two nodes."""
    return _line(one)[:-1] == _line(other)[:-1]


def _line(tenure: Tenure) -> tuple[object, ...]:
    part = properties_of(tenure).get("role") or properties_of(tenure).get("position")
    return (source_of(tenure), tenure.type, target_of(tenure), part, tenure.since)
