"""A file that is not well-formed is refused when the catalogue is read, by its name and its fault."""

import re
from pathlib import Path
from typing import Final

import pytest

from graph.statements.catalog import Catalog, read_catalog
from graph.statements.header import CatalogError

READ: Final = """\
// Units that each person commands, in code order.
// cardinality: batch person
// access: read
// scope: structure
// param: keys list[str]  ids
// param: at datetime  the instant
// include: holds
// row: Appointment
// returns: role UnitRole
// returns: unit Unit
// returns: since datetime
// returns: until datetime?
// returns: key str
// returns: disclosed bool
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  MATCH (person)-[place:COMMANDS]->(unit:Unit {level: 3}) WHERE @holds(place) // 'CREATE'
  WITH place, unit, [unit.code, unit.name, unit.level, unit.purpose] AS columns
  RETURN ['COMMANDER', columns, toString(place.since), toString(place.until), key, false]
  ORDER BY unit.code
}]) AS rows
"""
RETURNS: Final = "".join(line for line in READ.splitlines(keepends=True) if line.startswith("// returns:"))
COLUMNS: Final = "role, unit, since, until, key, disclosed"
WRITE: Final = """\
// The head goes on.
// cardinality: write
// access: write
// scope: open: a test
// param: seq int  of the last change
MATCH (head:Head {id: 'head'})
SET head.seq = $p.seq
"""
ONE: Final = """\
// The unit of a code.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// include: instant
// returns: name str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (unit:Unit {code: $p.code}) RETURN unit.name
} AS rows
"""
MALFORMED: Final = (
    ("// cardinality: batch person\n", "", "cardinality '' is not one of the known ones"),
    ("batch person", "several", "cardinality 'several' is not one of the known ones"),
    ("// access: read", "// access: read\n// access: read", "access stands twice"),
    ("keys", "homes", "param homes is given to every read by that name already"),
    ("// access: read", "// excess: read", "unknown directive excess"),
    ("returns: unit Unit", "returns: unit", "'unit' is not NAME TYPE"),
    ("// include: holds", "// each: a, b = c | d\n// include: holds", "'a, b = c | d' is not NAME, … = A, … | …"),
    (
        "// include: holds",
        "// each: label = @labels(crowned)\n// include: holds",
        "the vocabulary has no @labels(crowned) with label",
    ),
    (
        "// include: holds",
        "// each: label, crown = @labels(covered)\n// include: holds",
        "the vocabulary has no @labels(covered) with label, crown",
    ),
    (
        "// include: holds",
        "// each: label, coverage = @labels(anchored)\n// include: holds",
        "the vocabulary has no @labels(anchored) with label, coverage",
    ),
    ("// include: holds\n", "", "fragment holds is used but not included"),
    ("include: holds", "include: holds, lies", "included but not used: lies"),
    ("@holds(place)", "@lies(place) AND @holds(place)", "fragment lies is used but not included"),
    ("holds", "lies", "there is no fragment lies"),
)
HEADERS: Final = (
    ("// Units that each person commands, in code order.\n", "", "it does not say what it answers"),
    ("// access: read\n", "", "access '' is neither read nor write"),
    ("// scope: structure\n", "", "scope '' is neither of the known ones nor `structure` nor `open: why`"),
    ("scope: structure", "scope: open:", "scope 'open:' is neither of the known ones nor `structure` nor `open: why`"),
    (
        "scope: structure",
        "scope: anything holds",
        "scope 'anything holds' is neither of the known ones nor `structure` nor `open: why`",
    ),
    ("scope: structure", "scope: person holds", "scope person holds is declared, and its fragment is not used"),
    ("access: read", "access: look", "access 'look' is neither read nor write"),
    ("access: read", "access: write", "access is write, and it writes nothing"),
    ("batch person", "write", "access read does not go with cardinality write"),
    (RETURNS, "", "cardinality batch person with 0 columns in returns"),
    ("// param: at", "// param: keys str\n// param: at", "keys is declared twice"),
    ("keys list[str]", "keys set[str]", "param keys has the unknown type set[str]"),
    ("keys list[str]", "keys list[Unit]", "param keys has the unknown type list[Unit]"),
    ("unit Unit", "unit Unite", "'Unite' is neither a scalar nor a record"),
    ("// row: Appointment\n", "", "row None with 6 columns in returns"),
    ("row: Appointment", "row: Nothing", "row Nothing is not a record"),
    ("row: Appointment", "row: Purpose", "row Purpose is not a record"),
    ("role UnitRole", "role Purpose", f"the columns are not those of the record Appointment: {COLUMNS}"),
    (
        "row: Appointment",
        "row: Office",
        "the columns are not those of the record Office: organization, position, title, since, until",
    ),
)
TEXTS: Final = (
    ("// param: keys list[str]  ids\n", "", "param keys is used but not declared"),
    ("// param: at", "// param: to datetime\n// param: at", "param to is declared but not used"),
    ("$p.keys", "$keys", "$keys is no parameter of the map $p"),
    ("$p.keys", "keys($p)", "$p is no parameter of the map $p"),
    ("unit:Unit ", "unit:Team ", "label Team is not in the vocabulary"),
    ("unit:Unit ", "unit:Area|Team ", "label Team is not in the vocabulary"),
    (":COMMANDS]", ":COMMANDS|LEADS]", "type LEADS is not in the vocabulary"),
    (":COMMANDS]", ":!LEADS]", "type LEADS is not in the vocabulary"),
    (":COMMANDS]", ":Unit]", "type Unit is not in the vocabulary"),
    ("WHERE @holds", "WHERE unit:Team AND @holds", "label or type Team is not in the vocabulary"),
    ("unit:Unit ", "unit:$(key) ", "a label or type is chosen while the statement runs"),
    ("{level: 3}", "{rank: 3}", "property rank of Unit is not in the vocabulary"),
    (":COMMANDS]", ":COMMANDS {head: true}]", "property head of COMMANDS is not in the vocabulary"),
    (" ORDER BY unit.code", " LIMIT 9", "its rows have no ORDER BY"),
    (", toString(place.until), key", ", key", f"a row has 5 elements, not those of {COLUMNS}"),
    (
        "toString(place.since), toString(place.until)",
        "toString(place.until), toString(place.since)",
        "toString(place.until) stands where since is declared",
    ),
    ("['COMMANDER', columns", "[unit, columns", "unit stands where role is declared"),
    ("RETURN collect", "FINISH collect", "it has no RETURN"),
    ("AS rows", "AS answer", "it does not return … AS rows"),
    ("RETURN collect", "RETURN at, collect", "it does not return … AS rows"),
    ("collect([key, COLLECT", "collect([COLLECT", "its rows do not stand behind keys, [key, rows]"),
    ("COLLECT {", "EXISTS {", "its rows are neither COLLECT {…} nor collect(…)"),
    ("RETURN ['COMMANDER'", "FINISH ['COMMANDER'", "the COLLECT of its rows has no RETURN"),
    ("}]) AS rows", "]) AS rows", "its brackets do not match"),
    ("}]) AS rows", "}])) AS rows", "its brackets do not match"),
)
WRITING: Final = (
    ("CREATE (:Unit {code: key})", "CREATE"),
    ("MERGE (:Unit {code: key})", "MERGE"),
    ("set person.name = ''", "set"),
    ("DETACH DELETE person", "DELETE"),
    ("REMOVE person.name", "REMOVE"),
    ("FOREACH (each IN [1] | DELETE person)", "FOREACH"),
    ("CALL db.createLabel('Team')", "db.createLabel"),
    ("CALL { RETURN 1 AS one } IN TRANSACTIONS", "IN TRANSACTIONS"),
)


def load(folder: Path, text: str, fragment: str = "holds", shared: str = "%.since <= at < %.until") -> Catalog:
    """The catalogue of a folder with one statement and one fragment."""
    for path, content in (("units/question", text), (f"fragments/{fragment}", f"// Shared.\n{shared}")):
        file = folder / f"{path}.cypher"
        file.parent.mkdir()
        file.write_text(content, "utf-8")
    return Catalog(folder)


def refused(folder: Path, text: str, fault: str) -> None:
    with pytest.raises(CatalogError, match=f"^{re.escape(f'units/question: {fault}')}$"):
        load(folder, text)


@pytest.mark.parametrize("text", [READ, WRITE], ids=["read", "write"])
def test_a_sound_file_is_taken(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text)["units/question"].header.about


@pytest.mark.parametrize(("old", "new", "fault"), MALFORMED + HEADERS + TEXTS)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in READ
    refused(tmp_path, READ.replace(old, new), fault)


@pytest.mark.parametrize(("clause", "told"), WRITING)
def test_a_read_does_not_write(tmp_path: Path, clause: str, told: str) -> None:
    refused(tmp_path, READ.replace("RETURN collect", f"{clause}\nRETURN collect"), f"access is read, and it has {told}")


def test_a_write_writes(tmp_path: Path) -> None:
    refused(tmp_path, WRITE.replace("SET", "WITH"), "access is write, and it writes nothing")


def test_a_list_that_is_not_batched_has_an_order_too(tmp_path: Path) -> None:
    many = WRITE.replace("write", "many", 1).replace("access: write", "access: read\n// returns: seq int")
    text = many.replace("SET head.seq = $p.seq", "WHERE head.seq > $p.seq\nRETURN collect(head.seq) AS rows")
    refused(tmp_path, text, "its rows have no ORDER BY")


def test_what_fixes_the_instant_answers_it(tmp_path: Path) -> None:
    text = READ.replace("WITH $p.at AS at", "@instant").replace("WHERE @holds(place)", "").replace("holds", "instant")
    told = "toString(instant) AS instant, toString(published) AS published, … AS rows"
    with pytest.raises(CatalogError, match=f"it does not return {re.escape(told)}$"):
        load(tmp_path, text, "instant", "WITH $p.at AS at")


def test_what_fixes_the_instant_has_no_rows_by_access_of_another_version(tmp_path: Path) -> None:
    text = ONE.replace("  WITH * WHERE fresh\n", "")
    (sound := tmp_path / "sound").mkdir()
    load(sound, ONE, "instant", "WITH $p.at AS at")
    with pytest.raises(CatalogError, match=r"its rows do not begin with WITH \* WHERE fresh$"):
        load(tmp_path, text, "instant", "WITH $p.at AS at")


def test_what_is_true_of_labels_comes_from_the_vocabulary(tmp_path: Path) -> None:
    each = "// each: label, key = Description, id | @labels(member)\n// include: holds"
    text = READ.replace("// include: holds", each).replace("(person:Person {id: key})", "(person:@label {@key: key})")
    labels = [statement.choice["label"] for statement in load(tmp_path, text)]
    assert labels == ["Description", "Household", "Person", "Enterprise", "Organization"]


def test_a_fragment_may_stand_there_once_for_each_label(tmp_path: Path) -> None:
    shared = "// each: label, key = @labels(lineage)\nMATCH (n:@label {@key: %}) RETURN n"
    text = READ.replace("// include: holds", "// include: named").replace("@holds(place)", "EXISTS { @named(key) }")
    (statement,) = load(tmp_path, text, "named", shared)
    branches = statement.text.partition("EXISTS { ")[2].partition(" }\n")[0].split("\nUNION\n")
    assert [each.partition("(n:")[2].partition(" ")[0] for each in branches] == [
        "Village",
        "Household",
        "Person",
        "Unit",
    ]
    assert "MATCH (n:Unit {code: key}) RETURN n" in statement.text


def test_every_file_is_well_formed_and_its_rows_can_be_read() -> None:
    for statement in read_catalog():
        assert statement.header.access == "write" or callable(statement.decode), statement.name
