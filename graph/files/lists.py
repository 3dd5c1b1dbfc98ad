"""Lists as whoever asks may see them: people, households, units, the roster of a village, the log of changes."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from graph.days import SHANGHAI
from graph.errors import Message
from graph.files import tables
from graph.files.columns import Column
from graph.files.tables import Sheet
from graph.files.writing import Row
from graph.records import Change, Household, Person, Unit
from graph.snapshot import Reading
from graph.statements.statement import Statement

PAGE: Final = 1_000
"""Nodes of which the rows are read at once."""
LAST: Final = "\U0010ffff"
"""Behind every key."""

Render = Callable[[Message], str]
"""Puts a message into words."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows, and which personal fields of others they show, by the key of whose they are."""

    rows: list[Row]
    shown: dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as a file: its columns, and what reads it page by page, of a village where one is named."""

    sheet: Sheet
    read: Callable[[Reading, datetime | None, str | None, Render], AsyncIterator[Page]]


ADDRESS_OF_HOME: Final = Column("address", "地址", "address")
VILLAGE_NAME: Final = Column("village_name", "村", "village name")
HEAD_NAME: Final = Column("head_name", "户主", "head of household")
COMMANDER: Final = Column("commander", "指挥长", "commander")
KNOWN: Final = (tables.PERSON_NAME, tables.PHONE, tables.BIRTH_YEAR, tables.PARTY_MEMBER)
HOME: Final = (tables.HOUSEHOLD, ADDRESS_OF_HOME, tables.VILLAGE, VILLAGE_NAME)
LOG: Final = (
    Column("at", "写入时间", "written at"),
    Column("effective_at", "生效时间", "in force from"),
    Column("kind", "类别", "kind"),
    Column("summary", "概要", "summary"),
    Column("reason", "原因", "reason"),
)


async def _people(reading: Reading, at: datetime | None, village: str | None, _render: Render) -> AsyncIterator[Page]:
    async for people in _nodes(reading, at, "person", "people", village):
        homes = await _of(reading, at, "people/household", people)
        villages = await _of(reading, at, "households/village", homes.values())
        rows: list[Row] = []
        for person in people:
            home = homes.get(person.key)
            there = villages.get(home.key) if home else None
            lies = (None, None) if there is None else (there.code, there.name)
            rows.append((person.id, *_known(person), home and home.code, home and home.address, *lies))
        yield Page(rows, _shown(people))


async def _households(
    reading: Reading, at: datetime | None, village: str | None, _render: Render
) -> AsyncIterator[Page]:
    async for households in _nodes(reading, at, "household", "households", village):
        villages = await _of(reading, at, "households/village", households)
        grids = await _of(reading, at, "households/grid", households)
        heads = await _of(reading, at, "households/head", households)
        rows: list[Row] = []
        for each in households:
            there, grid, head = villages.get(each.key), grids.get(each.key), heads.get(each.key)
            lies = (None, None) if there is None else (there.code, there.name)
            rows.append((each.code, each.address, *lies, grid and grid.code, head and head.name, head and head.phone))
        yield Page(rows, {key: {"phone"} for key, fields in _shown(heads.values()).items() if "phone" in fields})


async def _roster(reading: Reading, at: datetime | None, village: str | None, _render: Render) -> AsyncIterator[Page]:
    """Households of the village with everybody who lives there, heads first."""
    async for households in _nodes(reading, at, "household", "households", village):
        residents = await _of(reading, at, "households/residents", households)
        heads = await _of(reading, at, "households/head", households)
        rows: list[Row] = []
        for each in households:
            head = heads.get(each.key)
            for person in residents.get(each.key, ()):
                heading = str(head is not None and head.id == person.id).lower()
                rows.append((each.code, each.address, heading, person.id, *_known(person)))
        yield Page(rows, _shown(person for of_household in residents.values() for person in of_household))


async def _units(reading: Reading, at: datetime | None, village: str | None, _render: Render) -> AsyncIterator[Page]:
    start = "units_anywhere" if village is None else "units_of_village"
    statement = reading.catalog.choose("units/units", page="forward", within="within_codes", start=start)
    async for units in _paged(reading, at, statement, village):
        found: tuple[Unit, ...] = units
        above = await _of(reading, at, "units/parent", found)
        commanders = await _of(reading, at, "units/commander", found)
        rows: list[Row] = []
        for each in found:
            parent, commander = above.get(each.key), commanders.get(each.key)
            named = commander and commander.name
            rows.append((each.code, each.name, str(each.level), each.purpose, parent and parent.code, named))
        yield Page(rows, {})


async def _changes(reading: Reading, at: datetime | None, _village: str | None, render: Render) -> AsyncIterator[Page]:
    statement = reading.catalog.choose("changes/changes", page="forward", start="changes_of_all")
    async for changes in _paged(reading, at, statement, None):
        found: tuple[Change, ...] = changes
        yield Page(
            [
                (_moment(each.at), _moment(each.effective_at), each.kind, render(each.summary), render(each.reason))
                for each in found
            ],
            {},
        )


LISTS: Final[Mapping[str, Listing]] = {
    each.sheet.name: each
    for each in (
        Listing(Sheet("people", "人员", "people", (tables.ID, *KNOWN, *HOME)), _people),
        Listing(
            Sheet(
                *("households", "户", "households"),
                (tables.CODE, tables.ADDRESS, *HOME[2:], tables.GRID, HEAD_NAME, tables.PHONE),
            ),
            _households,
        ),
        Listing(
            Sheet(
                *("roster", "花名册", "roster"),
                (tables.HOUSEHOLD, ADDRESS_OF_HOME, tables.HEAD, tables.ID, *KNOWN),
            ),
            _roster,
        ),
        Listing(
            Sheet(
                *("units", "作战单元", "units"),
                (tables.CODE, tables.NAME, tables.LEVEL, tables.PURPOSE, tables.ABOVE, COMMANDER),
            ),
            _units,
        ),
        Listing(Sheet("changes", "变更记录", "changes", LOG), _changes),
    )
}
"""By name, which stands in the address of the file."""


def _nodes(
    reading: Reading, at: datetime | None, noun: str, name: str, village: str | None
) -> AsyncIterator[tuple[Any, ...]]:
    """The nodes of a list within the scope, in key order: enumerated from the village, the whole, or the scope."""
    reach = "everything" if reading.viewer.everything else "reaches"
    start = f"{noun}_{reach}" if village is None else f"{name}_of_village"
    within = "within_ids" if noun == "person" else "within_codes"
    return _paged(
        reading, at, reading.catalog.choose(f"{name}/{name}", page="forward", within=within, start=start), village
    )


async def _paged(
    reading: Reading, at: datetime | None, statement: Statement, village: str | None
) -> AsyncIterator[tuple[Any, ...]]:
    """What a statement lists, page by page; it is asked for nothing but the village."""
    asked: dict[str, Any] = {each.name: None for each in statement.header.params}
    if village is not None:
        asked["village"] = [village]
    for name, given in (("after", ""), ("before", LAST), ("limit", PAGE), ("order", ""), ("down", False)):
        if name in asked:
            asked[name] = given
    while True:
        rows, _ = await reading.rows(statement, at, asked)
        found: tuple[Any, ...] = statement.read(rows)
        yield found
        if len(found) < PAGE:
            return
        asked["after"] = found[-1].place if isinstance(found[-1], Change) else found[-1].key


async def _of(
    reading: Reading, at: datetime | None, name: str, nodes: Iterable[Household | Person | Unit]
) -> dict[str, Any]:
    """What a statement answers of nodes, by their keys, of those that have any."""
    keys = sorted({node.key for node in nodes})
    if not keys:
        return {}
    found = await reading.batch(reading.catalog[name], at or reading.instant, {}, keys)
    return {key: value for key, value in found.items() if value is not None}


def _known(person: Person) -> tuple[str | None, ...]:
    year, member = person.birth_year, person.party_member
    return (
        person.name,
        person.phone,
        None if year is None else str(year),
        None if member is None else str(member).lower(),
    )


def _shown(people: Iterable[Person]) -> dict[str, set[str]]:
    """The personal fields of others that rows of these people show."""
    shown: dict[str, set[str]] = {}
    for person in people:
        if person.disclosed:
            fields = {"phone": person.phone, "birthYear": person.birth_year, "partyMember": person.party_member}
            shown[person.key] = {name for name, value in fields.items() if value is not None}
    return {key: fields for key, fields in shown.items() if fields}


def _moment(at: datetime) -> str:
    return f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"
